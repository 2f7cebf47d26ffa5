import { AsyncResource } from 'node:async_hooks';
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

/**
 * Tries the turns of a plan in so many threads of this machine, and gives their reports in the order of the plan. What one of
 * them made no other sees. `end` ends them early.
 */
export async function reportsInThreads(
  file: StoryFile,
  mostPairs: number,
  count: number,
  onReport: (report: PositionReport) => void,
  end?: AbortSignal,
): Promise<readonly PositionReport[]> {
  const reports: PositionReport[] = [];
  const heard = AsyncResource.bind(onReport);
  const task: Task = { file, mostPairs, begun: new SharedArrayBuffer(4) };
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      // It is there as it was compiled, also where this is a part of the command line as one script.
      const worker = new Worker(new URL('../../src/cli/verify-thread.js', import.meta.url), {
        workerData: task,
        resourceLimits: { maxYoungGenerationSizeMb: young },
      });
      worker.on('message', ({ turn, report }: { readonly turn: number; readonly report: PositionReport }) => {
        reports[turn] = report;
        heard(report);
      });
      worker.on('error', reject);
      end?.addEventListener('abort', () => void worker.terminate());
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: count }, thread));
  return reports;
}
