/** Choices that look like chance and are the same every time, so that a leak once found is found again. */
export type Chance = {
  /** A whole number from 0 on, less than `count`. */
  readonly below: (count: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** True once in `count` times. */
  readonly oneIn: (count: number) => boolean;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

/** The choices that belong to a seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number) => next() % count;
  const pick = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const shuffled = <T>(list: readonly T[]) => {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i -= 1) {
      const j = below(i + 1);
      [result[i], result[j]] = [result[j] as T, result[i] as T];
    }
    return result;
  };
  return { below, pick, oneIn: (count) => below(count) === 0, shuffled };
}
