import type { Reading } from './attendance-reading.js';
import { isTelling } from './attendance-unreal.js';

export function isAdverb({ tokens, is, words }: Reading, at: number): boolean {
  const word = tokens[at]?.kind === 'word' ? (tokens[at]?.word ?? '') : '';
  return is(at, 'adverbs') || (word.length > 4 && word.endsWith(words.adverbEnding));
}

/** Behind adverbs, brackets and what is said of a name between commas: where its verb stands. */
export function verbAfter(reading: Reading, last: number, next: boolean): number | null {
  const { tokens, is } = reading;
  let at = skipAdverbs(reading, last + 1);
  if (isVerbal(reading, at)) return at;
  if (next) return null;
  if (tokens[at]?.word === '(') {
    at = skipAdverbs(reading, indexOf(reading, ')', at) + 1);
    if (isVerbal(reading, at)) return at;
  }
  for (let commas = 0; commas < 4 && tokens[at]?.word === ','; commas += 1) {
    const next = indexOf(reading, ',', at + 1);
    const then = skipAdverbs(reading, at + 1);
    if (isVerbal(reading, then) && !isIng(reading, then) && !isSaying(reading, then)) return then;
    if (next < 0 || (!is(at + 1, 'relatives') && othersSay(reading, at + 1, next))) return null;
    at = skipAdverbs(reading, next + 1);
    if (isVerbal(reading, at) && !isIng(reading, at)) return at;
    at = next;
  }
  return null;
}

/** "Ada, says Ben, …" */
function isSaying({ tokens, verb, is }: Reading, at: number): boolean {
  return isTelling(verb(at)) && (tokens[at + 1]?.kind === 'name' || is(at + 1, 'pronouns'));
}

export function isIng(reading: Reading, at: number): boolean {
  return reading.verb(at)?.ing ?? false;
}

/** "Ada, they say, …": a clause of others between the commas. */
function othersSay({ tokens, verb, is }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const form = verb(at);
    if (is(at, 'be') || is(at, 'modals')) return true;
    if (tokens[at]?.kind === 'name' && !tokens[at]?.owned && verb(at + 1)) return true;
    if (form && (form.third || form.past) && !form.participle && at > from) return true;
    if (form && !form.ing && (form.kind === 'speaks' || form.kind === 'thinks' || form.kind === 'minds')) return true;
  }
  return false;
}

function indexOf({ tokens }: Reading, mark: string, from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + 25); at += 1) if (tokens[at]?.word === mark) return at;
  return -1;
}

export function skipAdverbs(reading: Reading, from: number): number {
  let at = from;
  while (at < from + 3 && isAdverb(reading, at) && !reading.is(at, 'not')) at += 1;
  return at;
}

function isVerbal({ is, verb, tokens, words }: Reading, at: number): boolean {
  const form = verb(at);
  if (form && (form.third || form.past || form.base)) return true;
  return (
    (['be', 'get', 'have', 'auxiliaries', 'modals', 'not'] as const).some((row) => is(at, row)) ||
    (tokens[at]?.word.endsWith(words.notEnding) ?? false)
  );
}
