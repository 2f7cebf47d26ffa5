/** How the time of some work grows with its size: the exponent of the power of n that fits its last two doublings. */
export type Growth = {
  /** Milliseconds of processor time at n, 2n, 4n and 8n; fewer where the work took too long to go on. */
  readonly times: readonly number[];
  /** 1 is linear, 2 quadratic; undefined where even the largest took too little to tell. */
  readonly exponent: number | undefined;
};

/** What is below this, in milliseconds, is noise. */
const floor = 100;
/**
 * Measures work at n, 2n, 4n and 8n; it resolves to how large its file was, in bytes, which is what time is held against.
 * Processor time, not the clock: other programs may run beside. Nothing is tried at twice the size after it took longer
 * than `patience`, in milliseconds.
 */
export async function growthOf(work: (size: number) => Promise<number>, n: number, patience = 1000): Promise<Growth> {
  const times: number[] = [];
  const sizes: number[] = [];
  for (const size of [n, 2 * n, 4 * n, 8 * n]) {
    const { time, bytes } = await timeOf(() => work(size));
    times.push(time);
    sizes.push(bytes);
    if (time > patience) break;
  }
  const [last = 0, at = Math.max(0, times.length - 3)] = [times.at(-1)];
  if (last < floor || times.length < 2) return { times, exponent: undefined };
  // What took less than a quarter of the floor counts as that: so an exponent is rather too small than too large.
  const ratio = last / Math.max(times[at] ?? 0, floor / 4);
  return { times, exponent: Math.log(ratio) / Math.log((sizes.at(-1) ?? 1) / (sizes[at] ?? 1)) };
}

/** The same of 2n and 8n alone, in half the time. */
export async function seemsToGrow(work: (size: number) => Promise<number>, n: number): Promise<Growth> {
  const few = await timeOf(() => work(2 * n), 1);
  if (few.time > 4000) return { times: [few.time], exponent: Number.POSITIVE_INFINITY };
  const many = await timeOf(() => work(8 * n), 1);
  const times = [few.time, many.time];
  if (many.time < floor) return { times, exponent: undefined };
  const ratio = many.time / Math.max(few.time, floor / 4);
  return { times, exponent: Math.log(ratio) / Math.log(many.bytes / few.bytes) };
}

/** The least of a few runs, where they are short: the first may still be compiling. */
async function timeOf(
  work: () => Promise<number>,
  most = 3,
): Promise<{ readonly time: number; readonly bytes: number }> {
  let time = Number.POSITIVE_INFINITY;
  let bytes = 0;
  for (let run = 0; run < most && (run === 0 || (time > floor / 4 && time < 4 * floor)); run++) {
    const start = process.cpuUsage();
    bytes = await work();
    const { user, system } = process.cpuUsage(start);
    time = Math.min(time, (user + system) / 1000);
  }
  return { time, bytes };
}
