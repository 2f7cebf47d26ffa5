/** How the time of some work grows with its size: the exponent of the power of n that fits its last two doublings. */
export type Growth = {
  /** Milliseconds of processor time at n, 2n, 4n and 8n; fewer where the work took too long to go on. */
  readonly times: readonly number[];
  /** 1 is linear, 2 quadratic; undefined where even the largest took too little to tell. */
  readonly exponent: number | undefined;
};

/** What is below this, in milliseconds, is noise. */
const floor = 60;
/** Nothing is tried at twice the size after it took so long. */
const patience = 1000;

/** Measures work at n, 2n, 4n and 8n. Processor time, not the clock: other programs may run beside. */
export async function growthOf(work: (size: number) => Promise<unknown>, n: number): Promise<Growth> {
  const times: number[] = [];
  for (const size of [n, 2 * n, 4 * n, 8 * n]) {
    times.push(await timeOf(() => work(size)));
    if ((times.at(-1) ?? 0) > patience) break;
  }
  const [last = 0, middle = 0, before] = [...times].reverse();
  if (last < floor) return { times, exponent: undefined };
  // What took less than the floor counts as the floor did: so an exponent is rather too small than too large.
  const ratio = before === undefined ? last / Math.max(middle, floor / 2) : last / Math.max(before, floor / 4);
  return { times, exponent: Math.log2(ratio) / (before === undefined ? 1 : 2) };
}

/** The least of a few runs, where they are short: the first may still be compiling. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && (run === 0 || (best > floor / 4 && best < 4 * floor)); run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
