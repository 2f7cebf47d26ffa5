import { once } from '../../base/once.js';
import { perTable } from '../pattern.js';
import type { Token } from './attendance-tokens.js';
import type { AttendanceWords, VerbForm } from './attendance-words.js';

/** Rows of words, to be asked. */
type Sets = {
  readonly [K in keyof AttendanceWords as AttendanceWords[K] extends readonly string[]
    ? K
    : never]: ReadonlySet<string>;
} & {
  /** The first words of those that tell of earlier times. */
  readonly beginsEarlier: ReadonlySet<string>;
};
type Row = keyof Sets;

/** A sentence as it is asked about those whom it names. Where a number is asked for, it is that of a token. */
export type Reading = {
  readonly tokens: readonly Token[];
  readonly words: AttendanceWords;
  /** Whether a word is in a row of the table. */
  readonly is: (at: number, row: Row) => boolean;
  /** Whether a phrase is. */
  readonly has: (phrase: string, row: Row) => boolean;
  /** What a word can be as a verb; a noun behind an article is none. */
  readonly verb: (at: number) => VerbForm | undefined;
  /** Where the clause of a token begins and ends: at marks, and at what joins clauses. */
  readonly clauseFrom: (at: number) => number;
  readonly clauseTo: (at: number) => number;
  /** What a clause says is said, supposed or told of there, and not shown. */
  readonly unreal: (at: number) => boolean;
  /** Whether there is any of a kind from one token to before another. */
  readonly any: (what: Count, from: number, to: number) => boolean;
};

/** What is counted in a sentence: denials, other times, pictures and the like, and words that make it unsure. */
export type Count = 'denied' | 'earlier' | 'media' | 'mediaNoun' | 'modal' | 'abstract' | 'unsure';

export const setsOf = perTable(({ attendance }): Sets => {
  const rows = Object.entries(attendance).filter(([, row]) => Array.isArray(row));
  const sets = rows.map(([name, row]) => [name, new Set(row as readonly string[])]);
  const first = attendance.earlier.map((phrase) => phrase.split(' ')[0]);
  return Object.fromEntries([...sets, ['beginsEarlier', new Set(first)]]) as unknown as Sets;
});

export function readingOf(tokens: readonly Token[], words: AttendanceWords, sets: Sets): Reading {
  const wordAt = (at: number) => {
    const token = tokens[at];
    return token && token.kind !== 'name' ? token.word : '';
  };
  const is = (at: number, row: Row) => sets[row].has(wordAt(at));
  const verb = (at: number) => {
    const own = words.verbs.get(wordAt(at));
    return own && (is(at - 1, 'determiners') || tokens[at - 1]?.owned || wordAt(at - 1).endsWith("'s"))
      ? undefined
      : own;
  };
  const isBreak = (at: number) =>
    tokens[at]?.kind === 'mark' || is(at, 'openers') || (is(at, 'unreal') && !isOfTime(tokens, at, is));
  const from: number[] = [];
  for (const at of tokens.keys()) from.push(at > 0 && !isBreak(at - 1) ? (from[at - 1] as number) : at);
  const to: number[] = new Array(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at -= 1)
    to[at] = at + 1 < tokens.length && !isBreak(at + 1) ? (to[at + 1] as number) : at + 1;
  const unreal = once(() => unrealIn(tokens, is, verb));
  const isEarlier = (at: number) => {
    const word = wordAt(at);
    return (
      /^(?:1\d|20)\d\d$/.test(word) ||
      (sets.beginsEarlier.has(word) && [1, 2, 3].some((length) => sets.earlier.has(phrase(at, length))))
    );
  };
  const phrase = (at: number, length: number) => Array.from({ length }, (_, more) => wordAt(at + more)).join(' ');
  const isMedium = (at: number) =>
    is(at, 'mediaPrepositions') &&
    [1, 2, 3, 4, 5].some(
      (more) =>
        is(at + more, 'media') &&
        (more < 4 || wordAt(at + more - 2) === 'of' || wordAt(at + more - 1) === 'of' || wordAt(at + 1) === 'of'),
    );
  const holds: Readonly<Record<Count, (at: number) => boolean>> = {
    denied: (at) => is(at, 'nobody') || is(at, 'not') || wordAt(at).endsWith(words.notEnding),
    earlier: isEarlier,
    media: isMedium,
    mediaNoun: (at) => is(at, 'media'),
    unsure: (at) => is(at, 'unsure'),
    abstract: (at) => is(at, 'abstract'),
    modal: (at) => is(at, 'modals'),
  };
  // Of most sentences few are asked for.
  const counts: { [K in Count]?: readonly number[] } = {};
  const countOf = (what: Count) => {
    counts[what] ??= sums(tokens, holds[what]);
    return counts[what];
  };
  return {
    tokens,
    words,
    is,
    has: (text, row) => sets[row].has(text),
    verb,
    clauseFrom: (at) => from[at] ?? 0,
    clauseTo: (at) => to[at] ?? tokens.length,
    unreal: (at) => unreal()[at] ?? false,
    any: (what, first, last) => {
      const count = countOf(what);
      return (count[Math.max(0, last)] ?? 0) > (count[Math.max(0, first)] ?? 0);
    },
  };
}

/** How many there are before each token, and before the end. */
function sums(tokens: readonly Token[], holds: (at: number) => boolean): readonly number[] {
  const all = [0];
  for (const at of tokens.keys()) all.push((all[at] as number) + (holds(at) ? 1 : 0));
  return all;
}

/** How long what is said and not shown goes on. */
type Scope = 'none' | 'comma' | 'relative' | 'open' | 'whole';

/**
 * Which tokens stand in what is not shown: behind "that", "who" or "if", and behind verbs of saying and thinking. A
 * semicolon ends all of it, ", but" what is said, a comma what stands in front.
 */
function unrealIn(tokens: readonly Token[], is: Reading['is'], verb: Reading['verb']): readonly boolean[] {
  let scope: Scope = 'none';
  // Whether nothing but a preposition and its noun stands before.
  let fresh = true;
  return tokens.map((token, at) => {
    const before = scope;
    scope =
      token.kind === 'mark'
        ? scopeAfterMark(scope, tokens, at, is)
        : scopeAfterWord(scope, tokens, at, is, verb, fresh);
    fresh = token.kind === 'mark' ? fresh || hard.test(token.word) : fresh && token.kind === 'word' && !verb(at);
    return (token.kind === 'mark' ? scope : before) !== 'none';
  });
}

function scopeAfterMark(scope: Scope, tokens: readonly Token[], at: number, is: Reading['is']): Scope {
  const mark = tokens[at]?.word ?? '';
  if (hard.test(mark)) return 'none';
  const ends = scope === 'comma' || scope === 'relative' || (scope === 'open' && is(at + 1, 'openers'));
  return mark === ',' && ends ? 'none' : scope;
}

function scopeAfterWord(
  scope: Scope,
  tokens: readonly Token[],
  at: number,
  is: Reading['is'],
  verb: Reading['verb'],
  fresh: boolean,
): Scope {
  if (scope === 'whole') return scope;
  const form = verb(at);
  // "the day when": no clause of what happens.
  const relates = is(at, 'whenever') && is(at - 1, 'timeNouns');
  if (relates || (is(at, 'unreal') && !isOfTime(tokens, at, is))) {
    if (is(at, 'conditions')) return 'whole';
    if (fresh && is(at, 'fronted')) return 'comma';
    if (scope === 'none' && is(at, 'brief')) return 'comma';
    if (scope === 'none' && tokens[at - 1]?.word === ',' && is(at, 'relatives')) return 'relative';
    return scope === 'relative' ? scope : 'open';
  }
  if (at === 0 && is(at, 'conditions')) return 'whole';
  const says = form?.kind === 'speaks' || form?.kind === 'minds' || form?.kind === 'thinks';
  if (scope !== 'none' || !says) return scope;
  return at === 0 && form.ing ? 'comma' : 'open';
}

const hard = /^[;:.!?—–()[\]-]$/;

/** "that night", "in that chair", "before midnight". */
function isOfTime(tokens: readonly Token[], at: number, is: Reading['is']): boolean {
  if (tokens[at]?.word === 'before' || tokens[at]?.word === 'after') {
    const next = tokens[at + 1];
    return next?.kind === 'word' && !is(at + 1, 'pronouns') && !is(at + 1, 'determiners') && !next.word.endsWith('ing');
  }
  if (tokens[at]?.word !== 'that') return false;
  return is(at + 1, 'timeNouns') || is(at - 1, 'places');
}
