import type { Span } from '../../base/index.js';
import { plain, sentences } from '../../language/index.js';
import type { Claim } from '../../story/index.js';

/**
 * The sentences of a paragraph, under which these claims stand. What is stressed may go on beyond a stop, and then so does its sentence: "On the photo
 * stands: **He is the one. Kill him**." is one.
 */
export function wholeSentences(paragraph: Claim, under: readonly Claim[]): readonly Span[] {
  const text = plain(paragraph.words);
  const spans = sentences(text);
  const stressed = under.map(({ words }) => plain(words)).filter((own) => sentences(own).length > 1);
  if (stressed.length === 0) return spans;
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const goesOn =
      last && stressed.some((own) => text.startsWith(own, last.from) && last.from + own.length > span.from);
    if (goesOn) whole[whole.length - 1] = { from: last.from, to: span.to };
    else whole.push(span);
  }
  return whole;
}
