// Loaded into each process of a run before its own program: when it ends, it adds a line with what it took to a file.

import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { mostMemory } from './most-memory.js';
import type { Taken } from './race.js';

const file = process.env.UNSPOOL_PROBE;
if (file !== undefined && isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const taken: Taken = { time: (userCPUTime + systemCPUTime) / 1e6, memory: mostMemory() };
    appendFileSync(file, `${JSON.stringify(taken)}\n`);
  });
