/** The places of numbers outside of a longest run of them that rises (patience sorting). No number comes twice. */
export function outsideLongestRun(numbers: readonly number[]): ReadonlySet<number> {
  /** For each length of a run, the place that ends the one of least end. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = at;
  });
  const outside = new Set(numbers.keys());
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) outside.delete(at);
  return outside;
}
