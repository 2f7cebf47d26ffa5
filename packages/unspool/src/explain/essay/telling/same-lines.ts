import { plain } from '../../../language/index.js';
import { kindOf, type Slice, type Words } from '../../../story/index.js';
import { listed, say, sentence, sliceWords, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
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
    const last = result.at(-1);
    const name = one.words.at(-1)?.text === '.' ? one.words.at(-2) : one.words.at(-1);
    if (first && last === first && others.length === 0 && plain(one.words).startsWith(`${plain(who)} is `) && name) {
      const own = plain(first.words).slice(0, plain(first.words).indexOf(' is '));
      if (own === plain(who) && /^\p{Lu}/u.test(name.text)) {
        const thing = sliceWords(withoutStop(first.words), own.length + ' is '.length, Number.POSITIVE_INFINITY);
        const words = sentence([...who, ...say(' is '), name, ...say(', '), ...thing]);
        result.splice(-1, 1, { ...first, words });
        first = undefined;
        continue;
      }
    }
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

/** Lines of the same person as one sentence: "Agnes dies in an accident, and never hears of it"; three at most. */
export function oneOfEach(slice: Slice, told: readonly Told[]): readonly Told[] {
  const result: Told[] = [];
  let parts: Words[] = [];
  const close = () => {
    const last = result.pop();
    const [first = [], ...more] = parts;
    if (!last) return;
    const behind = more.flatMap(
      (part, at): Words => [...say(at === more.length - 1 ? essayVoice.andDoes : ', '), ...withoutStop(part)],
    );
    result.push(more.length === 0 ? last : { ...last, words: sentence([...withoutStop(first), ...behind]) });
  };
  for (const one of told) {
    const last = result.at(-1);
    const rest: Words | undefined = last ? sharedSubject(last, one) : undefined;
    if (last && rest && parts.length < mostParts && !/”/.test(plain(parts.flat())))
      parts.push(itAgain(slice, parts.flat(), rest));
    else {
      close();
      result.push(one);
      parts = [one.words];
    }
  }
  close();
  return result;
}

const mostParts = 3;

/** "hides it", of the thing that was named just before. */
function itAgain(slice: Slice, before: Words, rest: Words): Words {
  const named = new Set(before.map(({ entity }) => entity));
  return rest.map((word, at) => {
    const isAgain = isThing(slice, word) && named.has(word.entity);
    if (isAgain) return { text: essayVoice.readings.it };
    const next = rest[at + 1];
    return next && isThing(slice, next) && named.has(next.entity)
      ? { ...word, text: word.text.replace(/\bthe $/, '') }
      : word;
  });
}

function isThing(slice: Slice, { entity, text }: Words[number]): boolean {
  return entity !== undefined && things.has(kindOf(slice, entity)) && !/s$/.test(text);
}

const things: ReadonlySet<string | undefined> = new Set(['thing', 'document']);

/** What a line says of the person of whom the one before it speaks. */
function sharedSubject(last: Told, one: Told): Words | undefined {
  const [who] = one.words;
  const text = plain(one.words);
  const isSame = who?.entity !== undefined && last.words[0]?.entity === who.entity && last.words[0]?.text === who.text;
  const isPlain = [last, one].every(({ claim }) => claim.sense.kind !== 'same' && claim.sense.kind !== 'relation');
  if (!isSame || !isPlain) return undefined;
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
