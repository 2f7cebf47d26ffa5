import { AsyncResource } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PositionReport } from '../verify/index.js';
import type { StoryFile } from './workspace/story-file.js';

/** What a thread is given: a story, how many futures of it are tried, and how many turns are begun, which all threads count. */
export type Task = {
  readonly file: StoryFile;
  readonly mostPairs: number;
  readonly begun: SharedArrayBuffer;
};

/** In megabytes. Nearly all that is made at a position is forgotten at the next: there must be room for it until then. */
const young = 64;

/** What a thread of one's own does: it waits until it is free, and then tries turns as well; nothing where there is none. */
export type Helping = {
  readonly free: Promise<unknown>;
  readonly attempt: (turn: number) => PositionReport | undefined;
};

/**
 * Tries the turns of a plan in so many threads of this machine, and in this one when it is free, and gives their reports in the
 * order of the plan. What one of them made no other sees. `end` ends them early.
 */
export async function reportsInThreads(
  file: StoryFile,
  mostPairs: number,
  count: number,
  onReport: (report: PositionReport) => void,
  { end, helping }: { readonly end?: AbortSignal; readonly helping?: Helping } = {},
): Promise<readonly PositionReport[]> {
  const reports: PositionReport[] = [];
  const heard = AsyncResource.bind(onReport);
  const task: Task = { file, mostPairs, begun: new SharedArrayBuffer(4) };
  const take = (turn: number, report: PositionReport) => {
    reports[turn] = report;
    heard(report);
  };
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      // It is there as it was compiled, also where this is a part of the command line as one script.
      const worker = new Worker(new URL('../../src/cli/verify-thread.js', import.meta.url), {
        workerData: task,
        resourceLimits: { maxYoungGenerationSizeMb: young },
      });
      worker.on('message', ({ turn, report }: { readonly turn: number; readonly report: PositionReport }) =>
        take(turn, report),
      );
      worker.on('error', reject);
      end?.addEventListener('abort', () => void worker.terminate());
      worker.on('exit', () => resolve());
    });
  const help = async ({ free, attempt }: Helping) => {
    await free;
    for (;;) {
      const turn = nextTurn(task);
      const report = end?.aborted ? undefined : attempt(turn);
      if (report === undefined) return;
      take(turn, report);
      // What the others report is heard in between.
      await setImmediate();
    }
  };
  await Promise.all([...Array.from({ length: count }, thread), ...(helping ? [help(helping)] : [])]);
  return reports;
}

/** The next turn that no thread has begun; one that is not there where all have been. */
export function nextTurn({ begun }: Pick<Task, 'begun'>): number {
  return Atomics.add(new Int32Array(begun), 0, 1);
}
