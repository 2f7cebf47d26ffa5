import type { Span } from '../../base/index.js';
import { perTable } from '../pattern.js';
import type { WordTable } from '../word-table.js';

/** How a verb was found: after a first one that made no sentence, or chosen, since bold words begin with it. */
type Found = { readonly first: Span | undefined; readonly chosen: boolean };

/**
 * The words in a span of `text`, up to a verb, that name who or what does it. 'noun': the verb is none there ("the lost
 * girl"). 'none': what the sentence says does not happen, only might, is what somebody says, or is left open by its
 * grammar; rather no meaning than a wrong one.
 */
export function subjectOf(text: string, span: Span, words: WordTable, found: Found): Span | 'noun' | 'none' {
  const { determiners, relatives, pronouns, joiners, be, being, isAdverb } = sets(words);
  const from = clauseStart(text, span, words, found.chosen);
  if (from === 'none') return 'none';
  const all = wordsIn(text, from, span.to);
  const last = all.at(-1);
  if (!last) return 'noun';
  if (isDenied(all, text.slice(from, span.to), words)) return 'none';
  // "is killed", of which the subject stands before: a passive.
  if (be.has(all.map((word) => word.text.toLowerCase()).join(' '))) return 'noun';
  // "would be killed", "was brutally killed": it is no active, and no passive that is read.
  if (being.has(lastOf(all, isAdverb).text)) return 'none';
  if (determiners.has(all.length === 1 ? last.text.toLowerCase() : last.text)) return 'noun';
  const end = lastOf(all, isAdverb);
  all.length = all.indexOf(end) + 1;
  if (found.first && !found.chosen) return joiners.has(end.text) || end.text.endsWith(',') ? found.first : 'none';
  if (all.length > 1 && relatives.has(end.text)) {
    const { text: noun, to } = all[all.length - 2] as Word;
    return found.chosen ? { from, to: noun.endsWith(',') ? to - 1 : to } : 'noun';
  }
  if (pronouns.has(end.text.toLowerCase())) return { from: end.from, to: end.to };
  if (opensClause(all, found.chosen, words)) return 'none';
  // "Anna sings, see below": the comma parts two sentences, unless another one opens what it closes.
  if (!found.chosen && end.text.endsWith(',') && text.indexOf(',', from) === end.to - 1) return 'none';
  return { from, to: end.to };
}

/** What stands before a semicolon, or in a clause of time at the head, is no part of the subject. */
function clauseStart(text: string, { from: start, to }: Span, words: WordTable, chosen: boolean): number | 'none' {
  let from = start;
  const semicolon = text.lastIndexOf(';', to - 1);
  const colon = text.lastIndexOf(':', to - 1);
  if (colon >= from && !chosen && colon > semicolon) return 'none';
  from = Math.max(from, semicolon + 1, colon + 1);
  while (text[from] === ' ') from += 1;
  const first = /^[^\s,]*/.exec(text.slice(from, Math.min(to, from + longestWord)))?.[0].toLowerCase() ?? '';
  if (!words.grammar.clausesOfTime.includes(first)) return from;
  const comma = text.lastIndexOf(', ', to - 2);
  return comma >= from ? comma + 2 : chosen ? from : 'none';
}

const longestWord = 40;

/** The last word that is no adverb, if there is one. */
function lastOf(all: readonly Word[], isAdverb: (word: string) => boolean): Word {
  return all.findLast(({ text }, index) => index === 0 || !isAdverb(text)) as Word;
}

/** What the sentence says does not happen, or only might. */
function isDenied(all: readonly Word[], phrase: string, words: WordTable): boolean {
  const { unreal, denials } = sets(words);
  return unreal.has(all.at(-1)?.text ?? '') || all.some(({ text }) => denials.has(text)) || isNobody(phrase, words);
}

/** Whether there is a word among them that makes what follows what somebody says, or a part of another sentence. */
function opensClause([first, ...rest]: readonly Word[], chosen: boolean, words: WordTable): boolean {
  const { reported, clauses } = sets(words);
  const texts = [first?.text ?? '', (first?.text ?? '').toLowerCase(), ...rest.map(({ text }) => text)];
  return texts.some((text) => reported.has(text) || (!chosen && clauses.has(text)));
}

function isNobody(phrase: string, words: WordTable): boolean {
  const low = phrase.trim().toLowerCase();
  return words.grammar.nobody.some((nobody) => low === nobody || low.startsWith(`${nobody} `));
}

type Word = Span & { readonly text: string };

function wordsIn(text: string, from: number, to: number): Word[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    from: from + index,
    to: from + index + word.length,
    text: word,
  }));
}

const sets = perTable(({ grammar }) => {
  const adverbs = new Set(grammar.adverbs);
  const nouns = new Set(grammar.notAdverbs);
  return {
    determiners: new Set(grammar.determiners),
    unreal: new Set(grammar.unreal),
    denials: new Set(grammar.denials),
    clauses: new Set(grammar.clauses),
    reported: new Set(grammar.reported),
    relatives: new Set(grammar.relatives),
    pronouns: new Set(grammar.pronouns),
    joiners: new Set(grammar.joiners),
    be: new Set(grammar.be),
    being: new Set([...grammar.be.map((form) => form.split(' ').at(-1) as string), ...grammar.being]),
    isAdverb: (word: string) =>
      adverbs.has(word) || (/^\p{Ll}/u.test(word) && word.endsWith(grammar.adverbEnding) && !nouns.has(word)),
  };
});
