import type { Span } from '../../base/index.js';
import { attendanceIn, sentences } from '../../language/index.js';
import type { Role } from '../source.js';
import { idsByWords, type NamedIn, namesIn } from './direction-names.js';

/** Whom the words of a direction put on the stage, by id. */
export type Directed = (words: string) => readonly string[];

/**
 * Reads what directions say in words where they point at nobody: "Enter Ann and Ben", "Ann exits", "kisses Ben", a list of
 * names. Somebody is meant by their name, or by a word of it that stands in no other name of the list ("Enter the King").
 */
export function directionsOf(cast: readonly Role[]): Directed {
  const ids = idsByWords(cast);
  /** The same few directions stand in most plays by the hundred ("Exit."). */
  const known = new Map<string, readonly string[]>();
  return (words) => {
    if (words.length > longest) return [];
    const before = known.get(words);
    if (before) return before;
    const found = namesIn(words, ids);
    const there =
      found.length === 0 ? [] : [...new Set(sentences(words).flatMap((sentence) => thereIn(words, sentence, found)))];
    if (known.size >= mostKnown) known.clear();
    known.set(words, there);
    return there;
  };
}

const mostKnown = 1000;

function thereIn(words: string, { from, to }: Span, found: readonly NamedIn[]): readonly string[] {
  const own = found.filter((name) => name.from >= from && name.to <= to);
  const text = words.slice(from, to);
  const spans = own.map((name) => ({ from: name.from - from, to: name.to - from }));
  if (isList(text, spans)) return own.map(({ id }) => id);
  const passes = passing.test(text);
  const attendances = passes ? [] : attendanceIn(text, spans);
  return own.flatMap(({ id }, index) => {
    const { from: start, to: end } = spans[index] as Span;
    const before = text.slice(Math.max(0, start - 30), start);
    const isOwner = /^['’]/.test(text.slice(end, end + 1));
    const isThere = passes ? !isOwner && !other.test(before) : attendances[index] === 'there' || addressed.test(before);
    return isThere ? [id] : [];
  });
}

/** Nothing but names: "Ann. Ben, the old Carter." */
function isList(text: string, spans: readonly Span[]): boolean {
  let rest = '';
  let at = 0;
  for (const { from, to } of spans) {
    rest += text.slice(at, from);
    at = to;
  }
  return spans.length > 0 && !/[\p{L}\p{N}]/u.test((rest + text.slice(at)).replace(joining, ' '));
}

const joining = /(?<!\p{L})(?:and|the|und|der|die|das|et|la|le|les|e|il|i|и|y|el)(?!\p{L})/giu;
const passing =
  /(?<!\p{L})(?:re-?)?(?:enter|enters|exit|exits|exeunt|manet|manent|to (?:them|him|her)|at (?:one|another|the other) doors?|entering|comes? in|goes? out)(?!\p{L})/iu;
/** What stands before somebody who is only named: "Rosalind as Ganymede", "a letter from Ann". */
const other =
  /(?<!\p{L})(?:as|like|of|from|for|about|in|against|(?:wife|sister|brother|son|daughter|servant|friend|mother|father) to)\s+(?:the |an? )?$/iu;
/** "To Ann." */
const addressed = /(?:^|[.,;(]\s*)(?:aside\s+)?to (?:the )?$/iu;

/** In letters: what is longer is no direction. */
const longest = 4000;
