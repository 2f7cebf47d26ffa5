import { type Edit, fold, key, type Span } from '../base/index.js';
import { english } from '../language/index.js';
import { type Compilation, flipFirst, nounOf, partsOf, type WrittenName } from '../story/index.js';
import { namesOf } from './references.js';

/** How somebody's name is changed in a file. */
export type NameEdits = {
  /** The name as it is declared. */
  readonly old: string;
  readonly edits: readonly Edit[];
};

/**
 * The edits that put `name` in every place of the name that is written at one of its places; null if that is no form of a
 * name that the file gives. Other names of the same person stay. `isShort`: whether "Garrow" becomes a part of the new
 * name, as it is of "Paul Garrow"; else it becomes all of it.
 */
export function nameEdits(
  telling: Compilation,
  written: WrittenName,
  name: string,
  isShort: boolean,
): NameEdits | null {
  const all = namesOf(telling, written);
  const declared = [...new Set(all.flatMap((one) => (one.declares ? declaredAs(telling, one) : [])))];
  const old = formOf(wordsAt(telling, written.words), declared)?.of;
  if (old === undefined) return null;
  const change: Change = { old: nounOf(old), next: nounOf(name), declared, whole: old, isShort };
  const { text } = telling.outline;
  const edits = all.flatMap((one) => editsAt(telling, one, change));
  return { old, edits: edits.filter(({ span, text: put }) => text.slice(span.from, span.to) !== put) };
}

type Change = {
  readonly old: ReturnType<typeof nounOf>;
  readonly next: ReturnType<typeof nounOf>;
  readonly declared: readonly string[];
  readonly whole: string;
  readonly isShort: boolean;
};

/** The name that stands in a line which introduces or lists somebody, with its article. */
function declaredAs(telling: Compilation, { words }: WrittenName): string {
  const article = articleBefore(telling.outline.text, words.from);
  const own = wordsAt(telling, words);
  return nounOf(own).descriptive || article === '' ? own : fold(`${article}${own}`);
}

function wordsAt({ outline }: Compilation, { from, to }: Span): string {
  return fold(outline.text.slice(from, to).replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
}

type Form = { readonly of: string; readonly part?: 'first' | 'last' };

/** Which of somebody's names some words are, or which they are a part of. */
function formOf(words: string, declared: readonly string[]): Form | undefined {
  const { noun } = nounOf(words);
  const isOf = (test: (name: string) => boolean) => declared.find((name) => test(nounOf(name).noun));
  const whole =
    isOf((name) => name === noun) ??
    isOf((name) => name === flipFirst(noun)) ??
    isOf((name) => key(name) === key(noun));
  if (whole !== undefined) return { of: whole };
  const of = isOf((name) => partsOf(name).some((part) => key(part) === key(noun)));
  if (of === undefined) return undefined;
  return { of, part: key(partsOf(nounOf(of).noun)[0] ?? '') === key(noun) ? 'first' : 'last' };
}

function editsAt(telling: Compilation, one: WrittenName, change: Change): readonly Edit[] {
  const { text } = telling.outline;
  const own = one.at.from < one.words.from && text[one.at.from] === '[' ? ownWordsOf(text, one) : undefined;
  return [...(own ? wordEdits(telling, own, change) : []), ...wordEdits(telling, one.words, change)];
}

/** The words of its own that a bracket has: of `[words][name]`. */
function ownWordsOf(text: string, { at, words }: WrittenName): Span | undefined {
  const close = text.lastIndexOf('][', words.from);
  return close > at.from ? { from: at.from + 1, to: close } : undefined;
}

function wordEdits(telling: Compilation, span: Span, change: Change): readonly Edit[] {
  const { text } = telling.outline;
  const words = wordsAt(telling, span);
  const form = formOf(words, change.declared);
  if (form?.of !== change.whole) return [];
  if (form.part !== undefined) return partEdits(text, span, form.part, change);
  const noun = stretchOf(text, span, change.old.noun);
  if (!noun) return replaced(span, change.next.descriptive ? `the ${change.next.noun}` : change.next.noun);
  return nounEdits(text, noun, change);
}

/** The noun of a name within words that may have an article, quotation marks or a full stop. */
function stretchOf(text: string, { from, to }: Span, noun: string): Span | undefined {
  const own = text.slice(from, to);
  const pattern = new RegExp(noun.split(' ').map(escaped).join('\\s+'), 'iu');
  const found = pattern.exec(own);
  return found ? { from: from + found.index, to: from + found.index + found[0].length } : undefined;
}

function nounEdits(text: string, noun: Span, { old, next }: Change): readonly Edit[] {
  const written = text.slice(noun.from, noun.to);
  const own = styled(next.noun, written, old.noun);
  const article = articleBefore(text, noun.from);
  if (old.descriptive && next.descriptive)
    return [...articleEdits(text, noun.from, old.noun, own), ...byWord(text, noun, own)];
  if (old.descriptive && article !== '') return replaced({ from: noun.from - article.length, to: noun.to }, own);
  if (!next.descriptive) return byWord(text, noun, own);
  return replaced(noun, `${isAtStart(text, noun.from) ? 'The' : 'the'} ${own}`);
}

/** "a stranger", "an old man": where the article was as the sound asks, it stays so. */
function articleEdits(text: string, from: number, old: string, next: string): readonly Edit[] {
  const article = articleBefore(text, from);
  const found = /^an?(?=\s)/i.exec(article)?.[0];
  if (found === undefined || (found.length === 2) !== isVowel(old) || isVowel(old) === isVowel(next)) return [];
  const start = from - article.length;
  return isVowel(next)
    ? [{ span: { from: start + 1, to: start + 1 }, text: 'n' }]
    : [{ span: { from: start + 1, to: start + 2 }, text: '' }];
}

function isVowel(word: string): boolean {
  return /^[aeiou]/i.test(word);
}

function partEdits(text: string, span: Span, part: 'first' | 'last', { next, old, isShort }: Change): readonly Edit[] {
  const olds = partsOf(old.noun);
  const wanted = (part === 'first' ? olds[0] : olds.at(-1)) ?? '';
  const stretch = stretchOf(text, span, wanted);
  if (!stretch) return [];
  const parts = isShort && !next.descriptive ? partsOf(next.noun) : [];
  const own = part === 'first' ? parts[0] : parts.at(-1);
  const whole = next.descriptive ? `${isAtStart(text, stretch.from) ? 'The' : 'the'} ${next.noun}` : next.noun;
  return replaced(stretch, own === undefined ? whole : styled(own, text.slice(stretch.from, stretch.to), wanted));
}

/** A new name in the letters in which the old one was written: "STRANGER", "Stranger" at the head of a sentence. */
function styled(next: string, written: string, old: string): string {
  const own = fold(written);
  if (own === old) return next;
  if (own === flipFirst(old)) return flipFirst(next);
  if (own === old.toUpperCase()) return next.toUpperCase();
  return own === old.toLowerCase() ? next.toLowerCase() : next;
}

/** Where there are as many words as before, what stands between them (the end of a line) stays. */
function byWord(text: string, { from, to }: Span, next: string): readonly Edit[] {
  const olds = [...text.slice(from, to).matchAll(/\S+/g)];
  const news = next.split(' ');
  if (olds.length !== news.length) return replaced({ from, to }, next);
  return olds.flatMap(({ 0: word, index }, at) =>
    replaced({ from: from + index, to: from + index + word.length }, news[at] as string),
  );
}

function replaced(span: Span, text: string): readonly Edit[] {
  return [{ span, text }];
}

/** An article that stands before a place, with the space after it. */
function articleBefore(text: string, at: number): string {
  return articlePattern.exec(text.slice(Math.max(0, at - 8), at))?.[1] ?? '';
}

const articlePattern = new RegExp(`(?:^|[^\\p{L}\\p{N}])((?:${english.introduction.articles.join('|')})\\s+)$`, 'iu');

/** Whether a sentence begins at a place. */
function isAtStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return /(?:^|[\n\r]|[.!?…]["”’»]?\s)[ \t]*(?:(?:[-*+>]|\d{1,3}[.)])[ \t]+)*[*_["“„«]*$/u.test(before);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
