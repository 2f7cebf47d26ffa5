import { Worker } from 'node:worker_threads';
import type { Ordered } from '../draw/index.js';
import type { Prove } from '../reading/index.js';

/** Looks for the fewest crossings in a thread of its own, so that whoever reads is not kept waiting. */
export const proveInThread: Prove = (problem, onBound) => {
  // It is there as it was compiled, also where this is a part of the command line as one script.
  const worker = new Worker(new URL('../../src/cli/prove-thread.js', import.meta.url), { workerData: problem });
  // Nobody waits for a proof who ends the program.
  worker.unref();
  const found = new Promise<Ordered | undefined>((resolve) => {
    worker.on('message', (said: { readonly least: number } | { readonly ordered?: Ordered }) => {
      if ('least' in said) onBound(said.least);
      else resolve(said.ordered);
    });
    worker.on('error', () => resolve(undefined));
    worker.on('exit', () => resolve(undefined));
  });
  return { found, stop: () => void worker.terminate() };
};
