/** A list that is filled again and again: one that grows has room for more, and has to be made anew for it. */
export type Refilled<T> = {
  readonly add: (one: T) => void;
  readonly count: () => number;
  readonly every: (is: (one: T) => boolean) => boolean;
  /** What is in it, of which it is empty then. */
  readonly taken: () => readonly T[];
  readonly drop: () => void;
};

export function refilled<T>(): Refilled<T> {
  const list: T[] = [];
  let count = 0;
  return {
    add: (one) => {
      list[count++] = one;
    },
    count: () => count,
    every: (is) => {
      for (let index = 0; index < count; index++) if (!is(list[index] as T)) return false;
      return true;
    },
    taken: () => {
      const own = list.slice(0, count);
      count = 0;
      return own;
    },
    drop: () => {
      count = 0;
    },
  };
}
