import { plain } from '../../../language/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  hasEnded,
  identities,
  indexOf,
  isOf,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import type { Effect } from '../../minds/effects.js';
import { say, sentence, sliceWords, stressing, typeset } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { learning } from './discovery.js';
import { keptFrom, nameOfOne, partyOf, type Sentence, subject } from './named.js';

/** "Choi takes Ok-ju for Min-hee, and we know better. … Only in the end he learns that she is not." */
export function mistake(slice: Slice, effect: Effect, claim: ClaimOf<'mind'>): readonly Sentence[] {
  const voice = essayVoice.minds;
  const [who] = effect.who;
  const { sense } = claim.sense.content;
  if (who === undefined || sense?.kind !== 'same') return [];
  const one = claim.sense.content.words.find(({ entity }) => entity !== undefined)?.entity ?? sense.a;
  const other = one === sense.a ? sense.b : sense.a;
  const scenes = [effect.from, ...(effect.to === undefined ? [] : [effect.to])];
  const first = sentence([
    ...nameOfOne(slice, who),
    ...say(voice.takes),
    ...nameOfOne(slice, one),
    ...say(voice.for),
    ...nameOfOne(slice, other),
    ...say(voice.betterKnown),
  ]);
  const said = saidIn(slice, who, one, effect);
  const end = effect.to === undefined ? undefined : learning(slice, who, claim, effect.to);
  const learnt = end && lateLearning(slice, end.claim, effect.to);
  return [
    { words: first, scenes },
    ...(said ? [{ words: said, scenes: [] }] : []),
    ...(learnt ? [{ words: learnt, scenes: [] }] : []),
  ];
}

/** What somebody says in their mistake, to whom they take for another. */
function saidIn(slice: Slice, who: EntityId, to: EntityId, { from }: Effect): Words | undefined {
  const same = identities(slice);
  const claim = (indexOf(slice).inScene.get(from) ?? []).find(
    (one) =>
      isOf(one, 'tell') &&
      one.sense.utterance === undefined &&
      one.certainty === undefined &&
      partyOf(slice, one.sense.who) === same(who) &&
      keptFrom(slice, one) === same(to),
  );
  if (!claim) return undefined;
  const words = stressing(typeset(slice, claim.words), []);
  const [first, ...rest] = words;
  if (first?.entity === undefined || same(first.entity) !== same(who)) return undefined;
  return sentence([...say(essayVoice.minds.inThatBelief), ...subject(slice, who), ...rest]);
}

/** "Choi learns only in the end that Ok-ju is not Min-hee." */
function lateLearning(slice: Slice, claim: Claim, to: SceneId | undefined): Words | undefined {
  const words = stressing(typeset(slice, claim.words), []);
  const text = plain(words);
  const at = text.indexOf(' learns that ');
  if (at < 0) return undefined;
  const number = indexOf(slice).scenes.get(to ?? '')?.number ?? 0;
  const isLate = hasEnded(slice) && number > (2 * slice.scenes.length) / 3;
  const { inTheEnd, later } = essayVoice.minds;
  const verb = at + ' learns'.length;
  const [name] = words;
  const who: Words = name?.entity === undefined ? sliceWords(words, 0, at) : subject(slice, name.entity);
  return sentence([
    ...who,
    ...sliceWords(words, at, verb),
    ...say(isLate ? inTheEnd : later),
    ...sliceWords(words, verb, text.length),
  ]);
}
