import { momentOfClaim } from '../../mind/index.js';
import { type Claim, indexOf, perSlice, type Whole } from '../../story/index.js';
import { chronology, type Footing } from '../../time/index.js';
import { type Ground, quoted } from '../finding.js';
import { groundsBetween } from './time-words.js';

/** No finding gives more lines of what it follows from. */
const mostLines = 7;

/** Claims as what a finding follows from, in their order, and after them why one is before the next. */
export function groundsIn(story: Whole, claims: readonly Claim[]): readonly Ground[] {
  const lines = claims.map((claim) => ({ claim: claim.id, message: placed(story, claim) }));
  const explained = explanations(story);
  const order = claims.slice(1).flatMap((claim, index) => {
    explained.left -= 1;
    if (explained.left < 0) return [];
    const [a, b] = [momentOfClaim(story, claims[index] as Claim), momentOfClaim(story, claim)];
    return a && b && !(a.of === b.of && a.id === b.id) ? groundsBetween(story, chronology(story), a, b) : [];
  });
  return [...lines, ...order].slice(0, mostLines);
}

/** Why one comes before another takes a while to find, and nobody reads it of so many. */
const explanations = perSlice(() => ({ left: 300 }));

/** A claim with its scene: "“Ada takes the key”, in “The storm”". */
function placed(story: Whole, claim: Claim): string {
  const scene = claim.scene === null ? undefined : indexOf(story).scenes.get(claim.scene)?.title;
  return `“${quoted(claim)}”${scene === undefined ? '' : `, in “${scene}”`}`;
}

/** What rests on more than what is stated is no error. */
export function gradeOf(...footings: readonly Footing[]): { readonly grade?: 'warning' } {
  return footings.every((footing) => footing === 'stated') ? {} : { grade: 'warning' };
}
