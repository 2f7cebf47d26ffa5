// Whatever is spread into a call stands on the stack: a hundred thousand of it are too many.

/** Adds all of a list to the end of another. */
export function addAll<T>(to: T[], list: Iterable<T>): void {
  for (const one of list) to.push(one);
}

/** The least of some numbers; Infinity if there is none. */
export function leastOf(numbers: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of numbers) if (one < least) least = one;
  return least;
}

/** The greatest of some numbers; -Infinity if there is none. */
export function mostOf(numbers: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const one of numbers) if (one > most) most = one;
  return most;
}
