import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Benchmark = {
  readonly name: string;
  /** What is timed. Prepare its input outside, so that only the work itself counts. */
  readonly work: () => unknown;
  /** How many bytes it reads, where its speed is told, too. */
  readonly bytes?: number;
  /** The median, in milliseconds, that we want to stay below. */
  readonly goal?: number;
  readonly runs?: number;
};

/** All in milliseconds. */
export type Timing = { readonly median: number; readonly min: number; readonly max: number; readonly runs: number };

/** Times the work after a few runs that do not count; what runs once is long, and is not warmed up. */
export async function measure({ work, runs = 20 }: Benchmark): Promise<Timing> {
  for (let i = 0; i < (runs === 1 ? 0 : Math.ceil(runs / 5)); i++) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (index: number) => times[index] ?? Number.NaN;
  return { median: at(Math.floor(runs / 2)), min: at(0), max: at(runs - 1), runs };
}

/** What is measured in a process of its own: the most memory that it takes, its input included. */
export type Footprint = { readonly name: string; readonly work: () => unknown };

/** In bytes. The footprint is one of the module at this address, a `NAME.memory.js`. */
export function peak(module: string, index: number): number {
  const job = fileURLToPath(new URL('./footprint.js', import.meta.url));
  return Number(execFileSync(process.execPath, [job, module, `${index}`], { encoding: 'utf8' }));
}
