import type { Line } from '../../explain/index.js';
import { asKnownBy } from '../../mind/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';
import type { Answered } from '../question/intent.js';

/**
 * An answer as somebody would give it, the outermost first: what is told of it in the story as they have it. Its lines are none of
 * the slice, so they lead to scenes and to no claim.
 */
export function asHad(slice: Slice, people: readonly EntityId[], answer: (own: Slice) => Answered): Answered {
  const same = identities(slice);
  const own = people.reduce((had, who) => asKnownBy(had, same(who)), slice);
  const found = answer(own);
  if ('kind' in found) return found;
  return 'saidOnly' in found ? { saidOnly: found.saidOnly.map(unclaimed) } : found.map(unclaimed);
}

function unclaimed({ claim: _, because, ...line }: Line): Line {
  return because === undefined ? line : { ...line, because: because.map(unclaimed) };
}
