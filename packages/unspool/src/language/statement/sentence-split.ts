import { remembered, type Span } from '../../base/index.js';
import { english } from '../english.js';
import { oneOf, perTable } from '../pattern.js';
import type { WordTable } from '../word-table.js';

const abbreviation = perTable(
  (words) => new RegExp(`(?:^|[\\s("“])(?:${oneOf(words.abbreviations)}|\\p{Lu})\\.$`, 'u'),
);

/** A stop with the marks that close after it, before the capital or the end that shows it to be one. */
const stop =
  /(?<![.!?…。！？])[.!?…。！？]+["'”’»)\]」』]*(?=\s+["'“‘«„(]*[\p{Lu}\p{Lo}\d–—]|$|(?<=[。！？][」』]?))/gu;
const quotation = /"[^"]*"|“[^“”]*”|„[^„“]*“|«[^«»]*»|「[^「」]*」|『[^『』]*』/g;

/**
 * The sentences of a plain text, as spans that leave out the white space between them. A stop within a quotation ends a
 * sentence only where the quotation ends, too.
 */
export function sentences(text: string, words: WordTable = english): readonly Span[] {
  return words === english ? inEnglish(text) : split(text, words);
}

const inEnglish = remembered((text) => split(text, english));

function split(text: string, words: WordTable): readonly Span[] {
  const short = abbreviation(words);
  const found: Span[] = [];
  const quoted = [...text.matchAll(quotation)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
  let quote = 0;
  let from = 0;
  for (const { 0: marks, index } of text.matchAll(stop)) {
    const to = index + marks.length;
    while (quote < quoted.length && (quoted[quote] as Span).to < to) quote += 1;
    if (to < text.length && (quoted[quote]?.from ?? to) < index && (quoted[quote] as Span).to > to) continue;
    if (marks === '.' && to < text.length && short.test(text.slice(Math.max(0, index - 12), to))) continue;
    found.push({ from, to });
    from = to + (/^\s*/.exec(text.slice(to, to + 8))?.[0].length ?? 0);
  }
  if (text.slice(from).trim() !== '') found.push({ from, to: text.length });
  return found;
}
