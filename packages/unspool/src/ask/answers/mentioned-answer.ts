import type { Span } from '../../base/index.js';
import { inTellingOrder, type Line, say, sentence, sliceWords } from '../../explain/index.js';
import { plain, sentences } from '../../language/index.js';
import { search } from '../../search/index.js';
import type { Slice } from '../../story/index.js';
import { bearersOf } from '../question/known-names.js';

/** Where somebody or something is named of whom nothing more is known: a name that stands in what is told is known to be one. */
export function mentionedAnswer(slice: Slice, name: readonly string[]): readonly Line[] {
  const [first, ...others] = name;
  if (first === undefined || others.length > mostWords || bearersOf(slice, name).size > 0) return [];
  const wanted = name.join(' ');
  const { scenes } = search(slice, `"${wanted}"`);
  const found = scenes.flatMap(({ lines }) => lines).flatMap((one) => named(one, wanted));
  const [one] = found;
  if (!one) return [];
  const lines = found.slice(0, mostLines).map(({ line }) => line);
  return [
    {
      words: sentence(say(`“${one.as}” is only named so far`)),
      scenes: inTellingOrder(
        slice,
        lines.flatMap(({ scenes: own }) => own),
      ),
    },
    ...lines,
  ];
}

const mostWords = 3;
const mostLines = 4;

/** The sentence of a line that has the name, behind whoever says it. */
function sentenceAt({ words, speaker = 0 }: Line, own: Span): Line['words'] {
  return [...sliceWords(words, 0, speaker), ...sliceWords(words, own.from, own.to)];
}

/** The name as it first stands in a line with a capital, and not where every sentence would have one. */
function named(line: Line, wanted: string): readonly { readonly line: Line; readonly as: string }[] {
  const text = plain(line.words);
  const lower = text.toLowerCase();
  const { speaker = 0 } = line;
  const own = sentences(text.slice(speaker)).map(({ from, to }) => ({ from: from + speaker, to: to + speaker }));
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    const as = text.slice(at, at + wanted.length);
    const around = own.find(({ to }) => to > at);
    const isWhole = !/\p{L}/u.test(text.charAt(at - 1) + text.charAt(at + wanted.length));
    if (around && isWhole && /^\p{Lu}/u.test(as) && !opens.test(text.slice(around.from, at)))
      return [{ line: { ...line, words: sentenceAt(line, around) }, as }];
  }
  return [];
}

/** What stands before the first word of a sentence, or of a quotation in it. */
const opens = /^[^\p{L}\p{N}]*$|[:,.?!…]\s?["“‘«]$/u;
