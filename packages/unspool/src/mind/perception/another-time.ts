import { hasOwnTime, plain } from '../../language/index.js';
import { type Claim, isDated, type Slice } from '../../story/index.js';

/** Whether what a line tells is of another time than its scene: "Cleo died in the spring" is told there, and seen by nobody. */
export function isOfAnotherTime(slice: Slice, claim: Claim): boolean {
  return hasOwnTime(plain(claim.words)) || isDated(slice, claim);
}
