import type { Span } from '../../base/index.js';
import { basesOf } from '../english/english-verb-forms.js';
import { english } from '../english.js';
import type { WatchingWords, WordTable } from '../word-table.js';
import { phraseAt, type Token, tokensOf } from './attendance-tokens.js';

/** `unseen`: is there, and looks on or hides so that nobody notices; `shown`: comes out again; null: it says neither. */
export type Sight = 'unseen' | 'shown' | null;

/** What a sentence says of whether those are seen whom it names, who stand at `names`, in order. */
export function sightIn(sentence: string, names: readonly Span[], words: WordTable = english): readonly Sight[] {
  const sights: Sight[] = names.map(() => null);
  if (sentence.length > longest || /\?[)\s]*$/.test(sentence)) return sights;
  const tokens = tokensOf(sentence, names);
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'name' || tokens[at]?.owned) continue;
    const to = isSubject(tokens, at) ? endOfList(tokens, at) : at;
    const sight = isSubject(tokens, at)
      ? sightOf(tokens, at, to, words.watching)
      : isOverlooked(tokens, at, words.watching)
        ? 'unseen'
        : null;
    for (; at <= to; at += 1) {
      const name = tokens[at]?.name ?? -1;
      if (name >= 0) sights[name] = sight;
    }
    at = to;
  }
  return sights;
}

/** In letters; what is longer is hardly one sentence. */
const longest = 2000;

const joining: ReadonlySet<string> = new Set(['and', 'while', 'as', 'but', 'then', 'where', 'when', 'enter', 'enters']);
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'some', 'no']);

/** A name at the beginning of its clause. */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[articles.has(tokens[at - 1]?.word ?? '') ? at - 2 : at - 1];
  return before === undefined || before.kind === 'mark' || joining.has(before.word);
}

/** The last name of a list that begins with one. */
function endOfList(tokens: readonly Token[], from: number): number {
  let to = from;
  for (;;) {
    let next = to + 1;
    while (tokens[next]?.word === ',' || tokens[next]?.word === 'and') next += 1;
    if (next === to + 1 || tokens[next]?.kind !== 'name' || tokens[next]?.owned) return to;
    to = next;
  }
}

/** "They do not see Ann." */
function isOverlooked(tokens: readonly Token[], at: number, { nobody, not, sees }: WatchingWords): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at);
  const verb = before.at(-1)?.word ?? '';
  if (!isOf(sees, verb) || !nobody.includes(tokens[0]?.word ?? '')) return false;
  return before.some(({ word }) => not.includes(word));
}

/** Whether a word is a form of one of these verbs. */
function isOf(verbs: readonly string[], word: string): boolean {
  return basesOf(word).some((base) => verbs.includes(base));
}

/** What is said of those who stand from one token to another and do what follows. */
function sightOf(tokens: readonly Token[], from: number, to: number, words: WatchingWords): Sight {
  const clause = tokens.slice(to + 1, endOfClause(tokens, to + 1));
  const front = frontOf(tokens, from);
  const phrases = (list: readonly string[]) => list.some((phrase) => placeOf(clause, phrase) >= 0);
  if (clause.slice(0, 3).some((_, at) => words.noLonger.some((phrase) => isAt(clause, at, phrase)))) return null;
  if (phrases(words.out)) return 'shown';
  const isFrontHidden =
    isHiddenAt(front, 0, words) || isCovered(front, words) || front.some(({ word }) => words.unseen.includes(word));
  const { at, isCovered: isAside, isHidden } = verbIn(clause, words);
  if (isHidden) return 'unseen';
  const verb = clause[at]?.word;
  if (verb === undefined) return isFrontHidden || isAside || isUnseen(clause, -1, words) ? 'unseen' : null;
  if (isFrontHidden && isOf(words.watches, verb)) return 'unseen';
  if (isAside && isOf(words.looks, verb)) return 'unseen';
  if (isOf(words.watches, verb) && isUnseen(clause, at, words)) return 'unseen';
  return hidesBy(clause, at, words) ? 'unseen' : null;
}

function endOfClause(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, word } = tokens[at] as Token;
    if (kind === 'mark' && /[.;:!—–]/.test(word)) return at;
    if (word === 'while' || word === 'but' || (word === 'as' && tokens[at + 1]?.kind === 'name')) return at;
    if (kind === 'name' && at > from && isSubject(tokens, at)) return at;
  }
  return tokens.length;
}

/** What stands before a subject and is closed by a comma or a colon: "Hidden behind the arras, Ann". */
function frontOf(tokens: readonly Token[], from: number): readonly Token[] {
  const isClosed = [',', ':'].includes(tokens[from - 1]?.word ?? '');
  const front = isClosed ? tokens.slice(0, from - 1) : [];
  return front.some(({ kind }) => kind === 'name') ? [] : front;
}

function isAt(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phraseAt(tokens, at, phrase.split(' ').length) === phrase;
}

function placeOf(tokens: readonly Token[], phrase: string): number {
  return tokens.findIndex((_, at) => isAt(tokens, at, phrase));
}

/** "Hidden behind the arras". */
function isHiddenAt(tokens: readonly Token[], at: number, { hidden, covers }: WatchingWords): boolean {
  if (!hidden.includes(tokens[at]?.word ?? '')) return false;
  const next = tokens[at + 1];
  return next === undefined || next.kind === 'mark' || covers.includes(next.word);
}

/** "From behind a tree", "behind the curtain". */
function isCovered(tokens: readonly Token[], { behind, places }: WatchingWords): boolean {
  return behind.includes(tokens[0]?.word ?? '') || places.some((place) => isAt(tokens, 0, place));
}

const helping: ReadonlySet<string> = new Set(
  'is are was were has have had been be stands sits waits remains stays still also now then again there just all who'.split(
    ' ',
  ),
);

/** Where the verb of a clause stands, and what stands before it: "Ann, behind the curtain, hears". */
function verbIn(
  clause: readonly Token[],
  words: WatchingWords,
): { readonly at: number; readonly isCovered: boolean; readonly isHidden: boolean } {
  let isAside = false;
  for (let at = 0; at < clause.length; at += 1) {
    const { word, kind } = clause[at] as Token;
    const next = clause[at + 1]?.word ?? '';
    if (isHiddenAt(clause, at, words)) return { at, isCovered: isAside, isHidden: true };
    if (kind === 'mark' || words.unseen.includes(word) || /ly$/.test(word)) continue;
    if (helping.has(word) && !words.behind.includes(next)) continue;
    if (isCovered(clause.slice(at), words) && clause[at - 1]?.word === ',') {
      const end = clause.findIndex((one, index) => index > at && one.word === ',');
      if (end < 0) return { at: clause.length, isCovered: true, isHidden: false };
      isAside = true;
      at = end;
      continue;
    }
    return { at, isCovered: isAside, isHidden: false };
  }
  return { at: clause.length, isCovered: isAside, isHidden: false };
}

/** Whether "unseen" is said of whoever does what the verb says, and not of another, or of a thing. */
function isUnseen(clause: readonly Token[], verb: number, words: WatchingWords): boolean {
  return clause.some(({ word }, at) => {
    if (!words.unseen.includes(word) || articles.has(clause[at - 1]?.word ?? '')) return false;
    const between = clause.slice(Math.min(verb, at) + 1, Math.max(verb, at));
    if (between.some((one) => isOf(words.watches, one.word) && !helping.has(one.word))) return false;
    return clause[at - 1]?.word === ',' || between.every(({ kind }) => kind !== 'name');
  });
}

/** Verbs that say it alone, or with the place. */
function hidesBy(clause: readonly Token[], at: number, words: WatchingWords): boolean {
  const verb = clause[at]?.word ?? '';
  const next = clause[at + 1];
  // Who hides something else is seen to do so.
  if (isOf(words.hide, verb))
    return (
      next === undefined || next.kind === 'mark' || [...words.covers, ...words.themselves, 'and'].includes(next.word)
    );
  if (isOf(words.always, verb)) return true;
  if (isOf(words.hides, verb)) return words.behind.includes(next?.word ?? '');
  if (isOf(words.listen, verb) && words.listeningAt.some((phrase) => isAt(clause, at + 1, phrase))) return true;
  if (isOf(words.listens, verb) && words.behind.includes(next?.word ?? '')) return true;
  const isLooking = isOf(words.looks, verb) && !isOf(words.finds, verb);
  return isLooking && words.places.some((place) => placeOf(clause, place) > at);
}
