import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Growth, growthOf } from './growing.js';
import { madeShapes } from './made-shapes.js';
import { commandsOf, type Run } from './runs.js';
import type { Shape } from './shape.js';
import { goal, steady } from './steady.js';

export const benchmarks = [];

/** Characters of the smallest size; the largest is eight times as long. What is done for each place begins smaller. */
const [least, leastOfLong] = [64 * 1024, 4 * 1024];

/**
 * How the time of every command grows with stories, plays, scripts, books and subtitles as people write them, as a table
 * of Markdown; ends with 1 where an exponent is above what we want. Words in `UNSPOOL_EXPONENTS` limit it to the commands
 * with them in their name.
 */
export async function report(): Promise<void> {
  const { status } = spawnSync(process.execPath, [...steady, fileURLToPath(import.meta.url)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

async function measureAll(): Promise<void> {
  const asked = process.env.UNSPOOL_EXPONENTS ?? '';
  const runs = (await commandsOf()).filter(({ name }) => name.includes(asked));
  console.log('| command | file | seconds at n, 2n, 4n, 8n | exponent |\n|---|---|---|---|');
  for (const run of runs)
    for (const shape of madeShapes) {
      if (!run.takes(shape.file)) continue;
      const { times, exponent } = await steadyGrowth(run, shape);
      const isAbove = exponent !== undefined && exponent > goal;
      if (isAbove) process.exitCode = 1;
      const seconds = times.map((time) => (time / 1000).toFixed(2)).join(', ');
      const told = exponent === undefined ? 'too quick to tell' : `${exponent.toFixed(2)}${isAbove ? ' ✗' : ''}`;
      console.log(`| ${run.name} | ${shape.name} (${shape.file.slice(2)}) | ${seconds} | ${told} |`);
    }
}

/** Other programs can only add to what is counted: what is above the goal is measured again, and the least counts. */
async function steadyGrowth(run: Run, shape: Shape): Promise<Growth> {
  // By what was asked for: a packed file of twice as much is not twice as long.
  const work = async (size: number) => {
    await run.run(shape, size);
    return size;
  };
  let found: Growth | undefined;
  for (let again = 0; again < 3; again += 1) {
    const growth = await growthOf(work, run.isLong ? leastOfLong : least, 4000);
    if (found === undefined || (growth.exponent ?? 0) < (found.exponent ?? 0)) found = growth;
    if ((found.exponent ?? 0) <= goal) break;
  }
  return found ?? { times: [], exponent: undefined };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measureAll();
