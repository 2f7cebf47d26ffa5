// contestant MODULE INDEX SIDE BUILD FOLDER: does the job of one of the module's races, for us or for the peer, and adds a
// line with what it took to the file of the probe.

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mostMemory } from './most-memory.js';
import type { Race, Taken } from './race.js';

const [module = '', index, side, build = '', folder = ''] = process.argv.slice(2);
const { races }: { races: readonly Race[] } = await import(module);
const race = races[Number(index)];
const run = side === 'peer' ? race?.peer?.run : race?.run;
if (run === undefined || !('job' in run)) throw new Error(`No job: ${module} ${index} ${side}`);
const load = (path: string) => import(pathToFileURL(join(build, 'packages/unspool/dist', path)).href);
const work = await run.job({ folder, load });

// What is short is done again until it is compiled, and the last count; what is long is not warmed up.
const times: number[] = [];
for (let spent = 0; times.length < 15 && spent < 2; spent += times.at(-1) ?? 0) times.push(await timeOf(work));
const last = times.slice(-3).sort((a, b) => a - b);
const taken: Taken = { time: last[Math.floor(last.length / 2)] ?? 0, memory: mostMemory() };
appendFileSync(process.env.UNSPOOL_PROBE ?? '', `${JSON.stringify(taken)}\n`);

/** In seconds of processor time. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
