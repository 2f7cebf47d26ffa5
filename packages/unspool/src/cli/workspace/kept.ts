import { AsyncLocalStorage } from 'node:async_hooks';
import { type LastFew, lastFew } from '../../base/last-few.js';

const current = new AsyncLocalStorage<LastFew<unknown, unknown>>();

/** So many things: a story and another future of it, each with what else is made of it. */
const most = 12;

/** Runs something that reads and tells the same files again and again, as whole programs do that are compared. */
export function keeping<T>(use: () => T): T {
  return current.run(lastFew(most), use);
}

/**
 * What `make` makes, once for each key while {@link keeping}, and each time otherwise. The key says all that it is made of, and
 * what it is: keys that are the same are given the same, so one that leaves out a letter of a file would hide what comes of it.
 */
export function kept<T>(key: unknown, make: () => T): T {
  const known = current.getStore();
  return known ? (known(key, make) as T) : make();
}
