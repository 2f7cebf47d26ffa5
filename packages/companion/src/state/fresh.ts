import type { Explanation } from 'unspool/page';
import { claimId, profileId } from './address.js';
import type { PageIndex } from './page-index.js';

/** What the last step brought, by the ids of its elements; in the order in which it is told. */
export type Fresh = ReadonlyMap<string, 'new' | 'changed'>;

export const nothingFresh: Fresh = new Map();

/** What is there after a step forward that was not there before, or says more. */
export function freshOf(before: PageIndex, now: PageIndex): Fresh {
  const fresh = new Map<string, 'new' | 'changed'>();
  for (const id of now.scenes.keys()) if (!before.scenes.has(id)) fresh.set(id, 'new');
  for (const claim of now.claims.keys()) if (!before.claims.has(claim)) fresh.set(claimId(claim), 'new');
  for (const [claim, question] of now.questions) {
    const known = before.questions.get(claim);
    if (known && toldOf(known) !== toldOf(question)) fresh.set(claimId(claim), 'changed');
  }
  for (const [id, { billed }] of now.profiles) {
    const known = before.profiles.get(id);
    if (!known || (known.billed && !billed)) fresh.set(profileId(id), 'new');
  }
  return fresh;
}

function toldOf({ status, answers, until }: Explanation): string {
  return [status, until.length, ...answers.map(({ claim }) => claim)].join(' ');
}
