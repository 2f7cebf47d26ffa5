/** How far two orders of the same things are apart. */
export type OrderFigures = {
  /**
   * How far things are from their places, in sum, by half of all pairs: the index of nonlinearity of Story Curves (Kim et al., 2017),
   * 0 where both orders are the same. It is more than 1 where one is the other backwards: of two things 2, of many a little more.
   */
  readonly index: number;
  /** How often the telling goes on with anything but what happened next. The index does not see whether it goes on from there. */
  readonly jumps: number;
  /** Kendall's τ: 1 where both orders are the same, -1 where one is the other backwards. */
  readonly tau: number;
};

/** The figures of an order: at each place of the telling, the place of what is told in the order in which it happened, from 0. */
export function orderFigures(ranks: readonly number[]): OrderFigures | undefined {
  const count = ranks.length;
  if (count < 2) return undefined;
  const pairs = (count * (count - 1)) / 2;
  const away = ranks.reduce((sum, rank, told) => sum + Math.abs(rank - told), 0);
  const jumps = ranks.filter((rank, told) => told > 0 && rank !== (ranks[told - 1] as number) + 1).length;
  return { index: away / pairs, jumps, tau: 1 - (2 * inversions(ranks)) / pairs };
}

/** A figure as it is written: "0.61", "−0.40". Nothing is a little less than nothing. */
export function inHundredths(figure: number): string {
  return figure
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−');
}

/** How many pairs stand the other way round; sorted by merging. */
function inversions(numbers: readonly number[]): number {
  if (numbers.length < 2) return 0;
  let count = 0;
  const sort = (from: number, to: number): number[] => {
    if (to - from < 2) return numbers.slice(from, to);
    const middle = (from + to) >> 1;
    const [a, b] = [sort(from, middle), sort(middle, to)];
    const merged: number[] = [];
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      if (j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number))) merged.push(a[i++] as number);
      else {
        count += a.length - i;
        merged.push(b[j++] as number);
      }
    }
    return merged;
  };
  sort(0, numbers.length);
  return count;
}
