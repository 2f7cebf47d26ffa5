import { type Claim, hasTrait } from '../../story/index.js';

/** Whether a claim says by itself what is or happens in the story. */
export function isWorldly(claim: Claim): boolean {
  return hasTrait(claim.sense, 'worldly') && claim.words.length > 0;
}
