import { plain } from '../../../language/index.js';
import { type Claim, type ClaimOf, hasEnded, indexOf, type Slice, type Words } from '../../../story/index.js';
import type { Effect } from '../../minds/effects.js';
import { say, sentence, sliceWords, stressing, typeset, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { pronounOf } from '../telling/people.js';
import { learning } from './discovery.js';
import { nameOfOne, type Sentence, usual } from './named.js';

/** "Choi takes Ok-ju for Min-hee, and learns only in the end that she is not." Nothing before that is told. */
export function mistake(slice: Slice, effect: Effect, claim: ClaimOf<'mind'>): readonly Sentence[] {
  const voice = essayVoice.minds;
  const [who] = effect.who;
  const { sense } = claim.sense.content;
  const end = who === undefined || effect.to === undefined ? undefined : learning(slice, who, claim, effect.to);
  if (who === undefined || sense?.kind !== 'same' || effect.to === undefined || !end) return [];
  const one = claim.sense.content.words.find(({ entity }) => entity !== undefined)?.entity ?? sense.a;
  const other = one === sense.a ? sense.b : sense.a;
  const learnt = learnsThat(slice, end.claim);
  if (!learnt) return [];
  const [own, pronoun] = [pronounOf(slice, who), pronounOf(slice, one)];
  const isThat = plain(learnt) === `${usual(slice, one)} is not ${usual(slice, other)}`;
  const number = indexOf(slice).scenes.get(effect.to)?.number ?? 0;
  const isLate = hasEnded(slice) && number > (2 * slice.scenes.length) / 3;
  const words = sentence([
    ...nameOfOne(slice, who),
    ...say(voice.takes),
    ...nameOfOne(slice, one),
    ...say(voice.for),
    ...nameOfOne(slice, other),
    ...say(voice.learns(isLate)),
    ...(isThat && pronoun !== undefined && own !== pronoun ? say(voice.isNot(pronoun)) : learnt),
  ]);
  return [{ words, scenes: [effect.from, effect.to] }];
}

/** What somebody learns, of "Choi learns that Ok-ju is not Min-hee". */
function learnsThat(slice: Slice, claim: Claim): Words | undefined {
  const words = withoutStop(stressing(typeset(slice, claim.words), []));
  const text = plain(words);
  const at = text.indexOf(lead);
  return at < 0 ? undefined : sliceWords(words, at + lead.length, text.length);
}

const lead = ' learns that ';
