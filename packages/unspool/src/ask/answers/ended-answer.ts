import { say } from '../../explain/index.js';
import { stemsOf, tokens } from '../../language/index.js';
import { isEarlier, stateEnds } from '../../mind/index.js';
import { type Claim, type EntityId, identities, type Sense, type Slice } from '../../story/index.js';
import { type Answered, untold } from '../question/intent.js';
import { answered, isSure, linesOfClaims, standing } from './claim-lines.js';

/**
 * Whether somebody is still what they were, where something says that it ended: no longer, or yes where they are so again; not
 * told where it is open which comes last, or whether it ended. Nothing where nothing says that it did.
 */
export function endedAnswer(slice: Slice, who: EntityId, what: readonly string[]): Answered {
  const wanted = stemsOf(what);
  const same = identities(slice);
  const isMeant = (said: string) => {
    const own = stemsOf(tokens(said));
    return wanted.length > 0 && wanted.every((stem, at) => own[at] === stem);
  };
  const ends = (stateEnds(slice).get(same(who)) ?? []).filter(({ sense }) => isMeant(whatIn(sense)));
  const said = standing(slice).filter(({ sense }) => {
    const isOf = (sense.kind === 'state' || sense.kind === 'relation') && sense.of.map(same).includes(same(who));
    return isOf && isMeant(whatIn(sense));
  });
  const isEnd = (sense: Sense) => 'verb' in sense && sense.verb === 'isNoLonger';
  if (ends.length === 0) return said.some(({ sense }) => isEnd(sense)) ? untold : [];
  const begun = said.flatMap(({ claim, sense }) => (isEnd(sense) ? [] : [claim]));
  if (ends.length * begun.length > mostCompared) return untold;
  const isLast = (claim: Claim, others: readonly Claim[]) =>
    others.every((other) => isEarlier(slice, other, claim) !== 'open');
  const ended = ends.map(({ claim }) => claim);
  const end = ended.find((claim) => isLast(claim, begun));
  if (end) return answered(slice, say('no longer'), linesOfClaims(slice, [end, ...begun]));
  const again = begun.find((claim) => isLast(claim, ended));
  return again && isSure(slice, again) ? answered(slice, say('yes'), linesOfClaims(slice, [again])) : untold;
}

/** In what begins and ends all the time it is open how it stands. */
const mostCompared = 2500;

function whatIn(sense: Sense): string {
  return sense.kind === 'state' ? sense.what : sense.kind === 'relation' ? sense.role : '';
}
