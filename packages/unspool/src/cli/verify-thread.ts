import { parentPort, workerData } from 'node:worker_threads';
import { verifyPlan, verifyTurn } from '../verify/index.js';
import { nextTurn, type Task } from './verify-threads.js';
import { tellFile } from './workspace/telling.js';
import { openWorks } from './workspace/works.js';

/** A thread of {@link reportsInThreads}: it tries one turn after the other that no other thread has begun. */
const task = workerData as Task;
const { file, mostPairs } = task;
const telling = await tellFile(file);
const { works } = await openWorks(file, telling);
const { turns } = verifyPlan(telling, { mostPairs });
for (let turn = nextTurn(task); turn < turns.length; turn = nextTurn(task)) {
  const chosen = turns[turn];
  if (chosen) parentPort?.postMessage({ turn, report: verifyTurn(telling, chosen, { works }) });
}
