import { distance } from 'fastest-levenshtein';
import { key } from './text.js';

const longest = 200;
const most = 5000;

/**
 * The candidate that `name` is most likely a slip of the pen for: fewest typing errors, at most one in three letters.
 * Only the first 5,000 candidates are looked at, since a hostile file can hold any number.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = key(name).slice(0, longest);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates.slice(0, most)) {
    const other = key(candidate);
    if (Math.abs(other.length - wanted.length) >= least || other.length > longest) continue;
    const errors = distance(wanted, other);
    if (errors < least) [best, least] = [candidate, errors];
  }
  return best;
}
