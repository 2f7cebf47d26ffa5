import { grouped, type Span } from '../../base/index.js';
import { plain, sentences } from '../../language/index.js';
import type { Claim } from '../../story/index.js';

/**
 * The sentences of a paragraph, under which these claims stand. What is stressed may go on beyond a stop, and then so does its sentence: "On the photo
 * stands: **He is the one. Kill him**." is one.
 */
export function wholeSentences(paragraph: Claim, under: readonly Claim[]): readonly Span[] {
  const text = plain(paragraph.words);
  const spans = sentences(text);
  const stressed = grouped(new Set(under.map(({ words }) => plain(words))), (own) => {
    const [first, ...others] = sentences(own);
    return first && others.length > 0 ? [own.slice(first.from, first.to)] : [];
  });
  if (stressed.size === 0) return spans;
  const whole: Span[] = [];
  let end = 0;
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && span.from < end) whole[whole.length - 1] = { from: last.from, to: span.to };
    else {
      whole.push(span);
      for (const own of stressed.get(text.slice(span.from, span.to)) ?? [])
        if (text.startsWith(own, span.from)) end = Math.max(end, span.from + own.length);
    }
  }
  return whole;
}
