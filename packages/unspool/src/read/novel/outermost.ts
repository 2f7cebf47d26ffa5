import type { Span } from './stretch.js';

/** Those that begin where none of the others is open, in order. */
export function outermost<T extends Span>(spans: readonly T[]): readonly T[] {
  let end = 0;
  return [...spans]
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
