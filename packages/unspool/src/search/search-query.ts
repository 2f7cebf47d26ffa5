import { compact } from '../base/letters.js';
import { addAll } from '../base/lists.js';
import { stems } from '../language/index.js';
import type { EntityId } from '../story/index.js';
import type { SearchIndex } from './line-index.js';
import { nameWord, nameWords } from './searched-names.js';
import { isUnspaced } from './spelling.js';

/** Something that a reader looks for. */
export type Ask =
  | { readonly kind: 'stem'; readonly stem: string }
  /** Folded, without spaces. */
  | { readonly kind: 'phrase'; readonly letters: string }
  /** Somebody by any of their names; as who says it; as of whom it tells. */
  | { readonly kind: 'named' | 'by' | 'about'; readonly people: readonly EntityId[] }
  /** Places of scenes. */
  | { readonly kind: 'in'; readonly scenes: readonly number[] }
  /** A name or a title that is not known so far, as it was typed. */
  | { readonly kind: 'nobody' | 'nowhere'; readonly text: string };

/**
 * Reads what was typed: words, phrases in quotation marks, `said by NAME`, `by:NAME`, `NAME:`, `about NAME`,
 * `in SCENE` and `in [SCENE]`. Whatever is none of these is a word.
 */
export function readQuery(typed: string, index: SearchIndex): readonly Ask[] {
  const items = itemsOf(typed);
  const asks: Ask[] = [];
  const passed: Item[] = [];
  for (let at = 0; at < items.length; ) {
    const clause = clauseAt(items, at, index);
    addAll(asks, clause.asks);
    if (clause.asks.length === 0) addAll(passed, items.slice(at, at + clause.length));
    at += clause.length;
  }
  // Words that mean little by themselves, where there is nothing else: "to be or not to be".
  if (asks.length === 0 && !passed.some(opens)) return phraseOf(textOf(passed));
  return [...new Map(asks.map((ask) => [JSON.stringify(ask), ask])).values()];
}

type Item =
  | { readonly kind: 'word'; readonly text: string; readonly word: string; readonly colon: boolean }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string };

type Clause = { readonly length: number; readonly asks: readonly Ask[] };

function itemsOf(typed: string): readonly Item[] {
  return [...typed.matchAll(item)].flatMap(([, a, b, c, title, text, colon]): readonly Item[] => {
    const phrase = a ?? b ?? c;
    if (phrase !== undefined) return [{ kind: 'phrase', text: phrase }];
    if (title !== undefined) return [{ kind: 'title', text: title }];
    return text === undefined ? [] : [{ kind: 'word', text, word: nameWord(text), colon: colon !== undefined }];
  });
}

const item =
  /"([^"]*)"|[“„]([^“”„]*)[”“]|«([^«»]*)»|\[([^[\]]*)\]|([\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*)(\s{0,9}:)?|[\s\S]/gu;

/** What begins there. */
function clauseAt(items: readonly Item[], at: number, index: SearchIndex): Clause {
  const item = items[at] as Item;
  if (item.kind === 'phrase') return { length: 1, asks: phraseOf(item.text) };
  if (item.kind === 'title') return { length: 1, asks: sceneOf(item.text, index) };
  const next = items[at + 1];
  if (item.word === 'said' && next?.kind === 'word' && next.word === 'by') return nameClause('by', items, at, 2, index);
  if (item.word === 'by' && item.colon) return nameClause('by', items, at, 1, index);
  if (item.word === 'about' && (item.colon || nameAt(items, at + 1, index) > 0))
    return nameClause('about', items, at, 1, index);
  if (item.word === 'in' && (item.colon || next?.kind === 'title' || titleAt(items, at + 1, index) > 0)) {
    const title = argumentAt(items, at + 1, titleAt(items, at + 1, index, item.colon));
    return { length: 1 + title.length, asks: sceneOf(textOf(title), index) };
  }
  const length = nameAt(items, at, index);
  if (length > 0) {
    const people = index.names.bearers(wordsOf(items.slice(at, at + length)));
    return { length, asks: [{ kind: isBeforeColon(items[at + length - 1]) ? 'by' : 'named', people }] };
  }
  if (isUnspaced(item.text)) return { length: 1, asks: phraseOf(item.text) };
  return { length: 1, asks: stems(item.word).map((stem) => ({ kind: 'stem', stem })) };
}

/** After so many words of ours, a name: in quotation marks or brackets, the longest known one, or all that follows. */
function nameClause(kind: 'by' | 'about', items: readonly Item[], at: number, own: number, index: SearchIndex): Clause {
  const { called, longest: most } = index.names;
  const known = longest(items, at + own, most, (words) => called(words).length > 0);
  const name = argumentAt(items, at + own, known);
  const text = textOf(name);
  const people = called(nameWords(text));
  const ask: Ask = people.length > 0 ? { kind, people } : { kind: 'nobody', text };
  return { length: own + name.length, asks: text.trim() === '' ? [] : [ask] };
}

function argumentAt(items: readonly Item[], at: number, known: number): readonly Item[] {
  const first = items[at];
  return items.slice(at, at + (first && first.kind !== 'word' ? 1 : known || runAt(items, at)));
}

function phraseOf(text: string): readonly Ask[] {
  const letters = compact(text);
  return letters === '' ? [] : [{ kind: 'phrase', letters }];
}

function sceneOf(text: string, index: SearchIndex): readonly Ask[] {
  if (text.trim() === '') return [];
  const scenes = scenesCalled(nameWords(text), index);
  return [scenes.length > 0 ? { kind: 'in', scenes } : { kind: 'nowhere', text }];
}

/** The number of words of the longest known name that begins there. */
function nameAt(items: readonly Item[], at: number, { names }: SearchIndex): number {
  return longest(items, at, names.longest, (words) => names.bearers(words).length > 0);
}

/** The number of words of the longest title that begins there; if a scene must follow, also of a number or a part of one. */
function titleAt(items: readonly Item[], at: number, index: SearchIndex, isScene = false): number {
  return longest(items, at, index.longestTitle, (words) =>
    isScene ? scenesCalled(words, index).length > 0 : index.scenes.some((scene) => isCalled(scene.words, words)),
  );
}

function longest(
  items: readonly Item[],
  at: number,
  most: number,
  isOne: (words: readonly string[]) => boolean,
): number {
  const run: Item[] = [];
  for (const item of items.slice(at, at + most)) {
    if (item.kind !== 'word') break;
    run.push(item);
    if (item.colon) break;
  }
  while (run.length > 0 && !isOne(wordsOf(run))) run.pop();
  return run.length;
}

/** The number of words from there to the next thing that is none, or that says what follows. */
function runAt(items: readonly Item[], at: number): number {
  let end = at;
  for (let item = items[end]; item?.kind === 'word' && !opens(item); item = items[end]) end += 1;
  return end - at;
}

function opens(item: Item): boolean {
  return item.kind === 'word' && item.colon && ['by', 'about', 'in'].includes(item.word);
}

function isBeforeColon(item: Item | undefined): boolean {
  return item?.kind === 'word' && item.colon;
}

function wordsOf(items: readonly Item[]): readonly string[] {
  return nameWords(textOf(items));
}

function textOf(items: readonly Item[]): string {
  return items.map(({ text }) => text).join(' ');
}

/** Scenes of that title or number; else those whose titles hold these words: "Act 1". */
function scenesCalled(words: readonly string[], { scenes }: SearchIndex): readonly number[] {
  const wanted = ` ${words.join(' ')} `;
  const placesOf = (isOne: (scene: SearchIndex['scenes'][number]) => boolean) =>
    scenes.flatMap((scene, place) => (isOne(scene) ? [place] : []));
  const exact = placesOf((scene) => isCalled(scene.words, words));
  if (exact.length > 0 || words.length === 0) return exact;
  const numbered = placesOf(({ number }) => ` ${number} ` === wanted);
  return numbered.length > 0 ? numbered : placesOf((scene) => ` ${scene.words.join(' ')} `.includes(wanted));
}

/** Whether a title is meant by these words; its article and its number may be left out. */
function isCalled(title: readonly string[], words: readonly string[]): boolean {
  const wanted = words.join(' ');
  if (wanted === '') return false;
  const rest = /^(?:the|an?|\d+)$/.test(title[0] ?? '') ? title.slice(1).join(' ') : '';
  return title.join(' ') === wanted || rest === wanted;
}
