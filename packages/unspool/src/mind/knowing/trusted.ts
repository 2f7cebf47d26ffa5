import type { Slice } from '../../story/index.js';
import type { Learning } from './learnings.js';
import { rulesOf } from './rules.js';
import { writers } from './writers.js';

/** Whether who has something by another's word believes them; what the notes say of a mind itself needs no trust. */
export function isTrusted(slice: Slice, { who, by, document, attitude, claim }: Learning): boolean {
  const isStated = claim.sense.kind === 'mind' && claim.sense.verb === 'believes';
  if (attitude !== 'believes' || isStated) return true;
  const teller = by ?? (document === undefined ? undefined : writers(slice).get(document));
  return teller === undefined || rulesOf(slice).trusts(who, teller);
}
