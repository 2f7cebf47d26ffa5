import { parentPort, workerData } from 'node:worker_threads';
import { verifyPlan, verifyTurn } from '../verify/index.js';
import type { Task } from './verify-threads.js';
import { tellFile } from './workspace/telling.js';
import { openWorks } from './workspace/works.js';

/** A thread of {@link verifiedInThreads}: it tries one turn after the other that no other thread has begun. */
const { file, mostPairs, begun } = workerData as Task;
const telling = await tellFile(file);
const { works } = await openWorks(file, telling);
const { turns } = verifyPlan(telling, { mostPairs });
const counter = new Int32Array(begun);
for (let turn = Atomics.add(counter, 0, 1); turn < turns.length; turn = Atomics.add(counter, 0, 1)) {
  const chosen = turns[turn];
  if (chosen) parentPort?.postMessage({ turn, report: verifyTurn(telling, chosen, { works }) });
}
