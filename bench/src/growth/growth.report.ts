import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Growth, growthOf, seemsToGrow } from './growing.js';
import { noteShapes } from './note-shapes.js';
import { commandsOf, type Run } from './runs.js';
import type { Shape } from './shape.js';
import { goal, steady } from './steady.js';
import { workShapes } from './work-shapes.js';

/** Characters of the smallest size; the largest is eight times as long. What seems to grow too fast is tried at four times that. */
const least = 2048;
/** One in so many of the marks in each place is tried by a command, by each another, so that all of it ends within minutes. */
const share = 96;
/**
 * `npm run bench -- growth [COMMAND [FILE [NAME]]]`: how the time of every command grows with files of which one thing grows,
 * as a line for each command and format, and one for each shape that grows faster than we want. The words limit it to what
 * has them in its command, the name of its file and its own name. With `UNSPOOL_GROWTH=all` each command tries each mark in each
 * place, which takes hours. Ends with 1 where one grows too fast.
 */
export async function report(words: readonly string[]): Promise<void> {
  const { status } = spawnSync(process.execPath, [...steady, fileURLToPath(import.meta.url), ...words], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

async function measureAll([command = '', file = '', name = '']: readonly string[]): Promise<void> {
  const shapes = [...noteShapes, ...workShapes].filter(
    (shape) => shape.file.includes(file) && shape.name.includes(name),
  );
  const runs = await commandsOf();
  console.log(row('exponent of the time at n, 2n, 4n, 8n', ['shapes', 'timed', 'most', 'above']));
  for (const [turn, run] of runs.entries()) {
    if (!run.name.includes(command)) continue;
    for (const own of new Set(shapes.map((shape) => shape.file).filter(run.takes))) {
      const tried = shapes.filter((shape) => shape.file === own).filter(isTried(turn, name !== ''));
      const exponents: number[] = [];
      for (const shape of tried) {
        const { exponent, times } = await growthIn(run, shape);
        if (exponent === undefined) continue;
        exponents.push(exponent);
        if (exponent <= goal) continue;
        process.exitCode = 1;
        console.log(`  ${shape.name}: ${exponent.toFixed(2)} (${times.map((time) => time.toFixed(0)).join(', ')} ms)`);
      }
      const above = exponents.filter((exponent) => exponent > goal).length;
      const most = exponents.length === 0 ? '–' : Math.max(...exponents).toFixed(2);
      console.log(row(`${run.name} ${own}`, [tried.length, exponents.length, most, above]));
    }
  }
}

/** Whether a command tries a shape: what grows by number always; of the marks in each place a share, unless they were asked for. */
function isTried(turn: number, isAsked: boolean): (shape: Shape, index: number) => boolean {
  if (isAsked || process.env.UNSPOOL_GROWTH === 'all') return () => true;
  return ({ isMark }, index) => !isMark || (index + turn * 13) % share === 0;
}

/** Other programs can only add to what is counted: what seems too fast is measured up to three times, and the least counts. */
async function growthIn(run: Run, shape: Shape): Promise<Growth> {
  const n = run.isLong ? least / 2 : least;
  const work = (size: number) => run.run(shape, size);
  const seen = await seemsToGrow(work, n);
  if (seen.exponent === undefined || seen.exponent <= goal) return seen;
  let found: Growth | undefined;
  for (let again = 0; again < 3 && (found?.exponent ?? Number.POSITIVE_INFINITY) > goal; again += 1) {
    const growth = await growthOf(work, 4 * n, 4000);
    if (found === undefined || (growth.exponent ?? 0) < (found.exponent ?? 0)) found = growth;
  }
  return found ?? seen;
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(40) + cells.map((cell) => String(cell).padStart(10)).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measureAll(process.argv.slice(2));
