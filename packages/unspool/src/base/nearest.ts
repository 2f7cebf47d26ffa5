import { distance } from 'fastest-levenshtein';
import { key } from './normal-form.js';

const longest = 200;
const most = 5000;

/**
 * The candidate that `name` is most likely a slip of the pen for: fewest typing errors, at most one in three
 * letters; else the only one that it is a part of.
 * Only the first 5,000 candidates are looked at, since a hostile file can hold any number.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = key(name).slice(0, longest);
  if (wanted === '') return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates.slice(0, most)) {
    const other = key(candidate);
    if (Math.abs(other.length - wanted.length) >= least || other.length > longest) continue;
    const errors = errorsIn(wanted, other);
    if (errors < least) [best, least] = [candidate, errors];
  }
  return best ?? onlyLonger(wanted, candidates);
}

/** Whether two letters that stand side by side change places: one slip. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return swapped === other;
}

/** The candidate that a word is a slip of the pen for: one error, or two in a word of six letters and more. */
export function slipOf(word: string, candidates: readonly string[]): string | undefined {
  const wanted = key(word);
  if (wanted.length < 4 || wanted.length > longest) return undefined;
  const allowed = wanted.length < 6 ? 1 : 2;
  return candidates.find((candidate) => {
    const errors = errorsIn(wanted, key(candidate));
    return errors > 0 && errors <= allowed;
  });
}

/**
 * The same of words that are not written as names, of which many are like one another: one error, or two in a word of eight letters
 * and more; the first letter is right, and no other candidate is as near.
 */
export function onlySlipOf(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = key(word);
  if (wanted.length < 4 || wanted.length > longest) return undefined;
  let [least, best, isAlone] = [wanted.length < 8 ? 1 : 2, undefined as string | undefined, false];
  for (const candidate of candidates) {
    const other = key(candidate);
    if (other[0] !== wanted[0] || Math.abs(other.length - wanted.length) > least) continue;
    const errors = errorsIn(wanted, other);
    if (errors === 0) return undefined;
    if (errors > least || (errors === least && best !== undefined)) {
      isAlone &&= errors > least;
      continue;
    }
    [least, best, isAlone] = [errors, candidate, true];
  }
  return isAlone ? best : undefined;
}

function errorsIn(one: string, other: string): number {
  return isSwapped(one, other) ? 1 : distance(one, other);
}

/** The shortest candidate that the words are a part of, if it is itself a part of all others of that kind. */
function onlyLonger(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < 3) return undefined;
  const holds = (candidate: string, part: string) => ` ${key(candidate)} `.includes(` ${part} `);
  const longer = candidates.slice(0, most).filter((candidate) => holds(candidate, wanted));
  const [shortest, ...others] = longer.sort((a, b) => a.length - b.length);
  return shortest !== undefined && others.every((other) => holds(other, key(shortest))) ? shortest : undefined;
}

/** What to say of the {@link nearest}. */
export function didYouMean(near: string): string {
  return `Did you mean “${near}”?`;
}
