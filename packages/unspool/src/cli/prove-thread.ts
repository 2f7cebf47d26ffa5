import { parentPort, workerData } from 'node:worker_threads';
import { fewestCrossings, type LineProblem } from '../draw/index.js';
import { solver } from './solver.js';

/** A thread of {@link proveInThread}: it tells the bound whenever that rises, and at last what it found; nothing without a solver. */
const sat = await solver();
const ordered =
  sat && fewestCrossings(workerData as LineProblem, sat, { onBound: (least) => parentPort?.postMessage({ least }) });
parentPort?.postMessage({ ordered });
