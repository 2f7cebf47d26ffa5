// Loaded into each process of a run before its own program: when it ends, it adds a line with what it took to a file.

import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import type { Taken } from './race.js';

const file = process.env.UNSPOOL_PROBE;
if (file !== undefined && isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const taken: Taken = { time: (userCPUTime + systemCPUTime) / 1e6, memory: mostMemory() };
    appendFileSync(file, `${JSON.stringify(taken)}\n`);
  });

/** In bytes. Linux counts what a process was before it became another program to `maxRSS`; its own most is elsewhere. */
export function mostMemory(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not on Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
