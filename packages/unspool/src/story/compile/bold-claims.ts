import type { Span } from '../../base/index.js';
import { bolds, plain, type Run, readSentence, sentences, slicer, startsWithVerb } from '../../language/index.js';
import type { BoldClaim } from './telling-unit.js';

/** Beyond these, bold words are taken without their sentence: nobody writes so, and each would hold all of it. */
const mostBolds = 40;
const longestSentence = 4000;

/** Bold words make a claim of their sentence; where they begin with its verb, what stands before is their subject. */
export function boldClaims(runs: readonly Run[]): readonly BoldClaim[] {
  const found = bolds(runs);
  if (found.length === 0) return [];
  const text = plain(runs);
  const spans = sentences(text);
  let next = 0;
  const within = found.map((bold) => {
    while (next < spans.length && (spans[next] as Span).to <= bold.from) next += 1;
    return spans[next] ?? { from: 0, to: text.length };
  });
  const verbs = found.map((bold) => startsWithVerb(bold.text));
  const taken = new Set(within.filter((_, index) => verbs[index]));
  const counts = new Map<Span, number>();
  for (const span of within) counts.set(span, (counts.get(span) ?? 0) + 1);
  const slice = slicer(runs);
  return found.map((bold, index) => {
    const span = within[index] as Span;
    const label = bold.text;
    const own = slice(bold.from, bold.to);
    const crowded = (counts.get(span) as number) > mostBolds || span.to - span.from > longestSentence;
    const whole = crowded ? own : slice(span.from, Math.max(span.to, bold.to));
    const complete = readSentence(own);
    if (complete) return { label, runs: whole, spoken: own, sentence: complete };
    if (verbs[index] && !crowded) {
      const spoken = slice(span.from, bold.to);
      return { label, runs: whole, spoken, sentence: readSentence(spoken, bold.from - span.from) };
    }
    // Where other bold words hold the verb, what the sentence says is theirs.
    return { label, runs: whole, spoken: whole, sentence: taken.has(span) ? null : readSentence(whole) };
  });
}
