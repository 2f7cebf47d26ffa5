import {
  type ClaimOf,
  type EntityId,
  hasEnded,
  identities,
  ofKind,
  type Slice,
  type Words,
} from '../../../story/index.js';
import type { Effect } from '../../minds/effects.js';
import { say, sentence, stressing, typeset, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { endOf } from './discovery.js';
import { keptFrom, partyOf, type Sentence, subject } from './named.js';

/** "Ivo hides from Nela that Marek is dead, until she reads it in the letter." */
export function secret(slice: Slice, effect: Effect, claim: ClaimOf<'tell'>, isInTurn: boolean): readonly Sentence[] {
  const voice = essayVoice.minds;
  const who = keptFrom(slice, claim);
  const words = withoutStop(stressing(typeset(slice, claim.words), []));
  const [first, ...rest] = words;
  if (!first || who === undefined) return [];
  const kept: Words = isInTurn && first.entity !== undefined ? [first, ...say(voice.inTurn), ...rest] : words;
  const end = endOf(slice, who, claim, effect.to, voice.it);
  const { before, behind } = mayKnow(slice, who, claim) ? voice.unsure : voice.never;
  const never =
    effect.to === undefined && hasEnded(slice) ? [...say(before), ...subject(slice, who), ...say(behind)] : [];
  return [
    {
      words: sentence([...kept, ...(end.length > 0 ? [...say(','), ...end] : never)]),
      scenes: [effect.from, ...(effect.to === undefined ? [] : [effect.to])],
    },
  ];
}

/** Whether the notes say of whom something is kept from that they may know it, or know of the one who keeps it. */
function mayKnow(slice: Slice, who: EntityId, claim: ClaimOf<'tell'>): boolean {
  const same = identities(slice);
  const keeper = partyOf(slice, claim.sense.who);
  return ofKind(slice, 'mind').some(
    ({ sense, about, certainty }) =>
      sense.verb === 'knows' &&
      (certainty === 'possible' || certainty === 'likely') &&
      sense.who.some(({ entity }) => entity !== undefined && same(entity) === same(who)) &&
      about.some((id) => same(id) === keeper),
  );
}
