import { plain } from '../../language/index.js';
import type { Words } from '../../story/index.js';
import { listed, say, sentence, sliceWords, withoutStop } from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';
import type { Told } from './told.js';

/** Lines that say of several people that they are one, as one sentence: "The small man is Pike, and so is the doctor." */
export function sameTogether(told: readonly Told[]): readonly Told[] {
  const result: Told[] = [];
  const others: Words[] = [];
  let first: Told | undefined;
  const close = () => {
    if (first && others.length > 0)
      result.splice(result.indexOf(first), 1, { ...first, words: together(first, others) });
    others.length = 0;
    first = undefined;
  };
  for (const one of told) {
    const at = one.claim.sense.kind === 'same' ? plain(one.words).indexOf(' is ') : -1;
    if (at < 0) {
      close();
      result.push(one);
      continue;
    }
    const who = sliceWords(one.words, 0, at);
    if (first && endOf(first) === endOf(one)) others.push(lowered(who));
    else {
      close();
      first = one;
      result.push(one);
    }
  }
  close();
  return result;
}

/** Two lines of the same person as one sentence: "Agnes dies in an accident, and never hears of it." */
export function oneOfEach(told: readonly Told[]): readonly Told[] {
  const result: Told[] = [];
  let isPair = false;
  for (const one of told) {
    const last = result.at(-1);
    const rest: Words | undefined = last && !isPair ? sharedSubject(last, one) : undefined;
    isPair = last !== undefined && rest !== undefined;
    if (last && rest)
      result.splice(-1, 1, { ...last, words: [...withoutStop(last.words), ...say(essayVoice.andDoes), ...rest] });
    else result.push(one);
  }
  return result;
}

/** What a line says of the person of whom the one before it speaks. */
function sharedSubject(last: Told, one: Told): Words | undefined {
  const [who] = one.words;
  const text = plain(one.words);
  const isSame = who?.entity !== undefined && last.words[0]?.entity === who.entity && last.words[0]?.text === who.text;
  const isPlain = [last, one].every(({ claim }) => claim.sense.kind !== 'same' && claim.sense.kind !== 'relation');
  if (!isSame || !isPlain || /[”]/.test(plain(last.words)) || plain(last.words).includes(', and ')) return undefined;
  const from = who.text.length;
  return /^ \p{Ll}/u.test(text.slice(from)) ? sliceWords(one.words, from + 1, text.length) : undefined;
}

/** Who somebody is. */
function endOf({ words }: Told): string {
  const text = plain(words);
  return text.slice(text.indexOf(' is '));
}

function together({ words }: Told, others: readonly Words[]): Words {
  const { and, one, several } = essayVoice.alsoIs;
  return sentence([...withoutStop(words), ...say(and), ...say(others.length === 1 ? one : several), ...listed(others)]);
}

/** "The doctor" inside a sentence. */
function lowered(words: Words): Words {
  const [first, ...rest] = words;
  return first && /^The (?=\p{Ll}|$)/u.test(first.text)
    ? [{ ...first, text: `t${first.text.slice(1)}` }, ...rest]
    : words;
}
