import { once } from '../../base/once.js';
import type { Asked, Row, Sets } from './attendance-sets.js';
import type { Token } from './attendance-tokens.js';
import { isOfTime, unrealIn } from './attendance-unreal.js';
import type { AttendanceWords } from './attendance-words.js';

/** A sentence as it is asked about those whom it names. Where a number is asked for, it is that of a token. */
export type Reading = Asked & {
  readonly tokens: readonly Token[];
  readonly words: AttendanceWords;
  /** Whether anything in it is told as happening now. */
  readonly present: () => boolean;
  /** Where the clause of a token begins and ends: at marks, and at what joins clauses. */
  readonly clauseFrom: (at: number) => number;
  readonly clauseTo: (at: number) => number;
  /** What a clause says is said, supposed or told of there, and not shown. */
  readonly unreal: (at: number) => boolean;
  /** Whether there is any of a kind from one token to before another. */
  readonly any: (what: Count, from: number, to: number) => boolean;
};

/** What is counted in a sentence: denials, other times, pictures and the like, and words that make it unsure. */
export type Count = 'denied' | 'device' | 'earlier' | 'media' | 'mediaNoun' | 'modal' | 'abstract' | 'unsure';

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
  const has: Reading['has'] = (text, row) => sets[row].has(text);
  const unreal = once(() => unrealIn(tokens, { is, has, verb }));
  const present = once(() => tokens.some((_, at) => isPresent(tokens, at, { is, verb })));
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
    device: (at) => is(at, 'devices'),
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
    has,
    verb,
    present,
    clauseFrom: (at) => from[at] ?? 0,
    clauseTo: (at) => to[at] ?? tokens.length,
    unreal: (at) => unreal()[at] ?? false,
    any: (what, first, last) => {
      const count = countOf(what);
      return (count[Math.max(0, last)] ?? 0) > (count[Math.max(0, first)] ?? 0);
    },
  };
}

/** "Ben waits", "she is". */
function isPresent(tokens: readonly Token[], at: number, { is, verb }: Pick<Asked, 'is' | 'verb'>): boolean {
  const form = verb(at);
  const now = is(at, 'be') ? !is(at, 'were') : form?.third && !form.past;
  if (!now) return false;
  const subject = is(at - 1, 'adverbs') || tokens[at - 1]?.word.endsWith('ly') ? at - 2 : at - 1;
  const acts = is(subject, 'pronouns') || is(subject, 'relatives');
  return acts || (tokens[subject]?.kind === 'name' && !tokens[subject]?.owned);
}

/** How many there are before each token, and before the end. */
function sums(tokens: readonly Token[], holds: (at: number) => boolean): readonly number[] {
  const all = [0];
  for (const at of tokens.keys()) all.push((all[at] as number) + (holds(at) ? 1 : 0));
  return all;
}
