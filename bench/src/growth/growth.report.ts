import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { growthOf } from './growing.js';
import { noteShapes } from './note-shapes.js';
import { commandsOf } from './runs.js';
import { goal, steady } from './steady.js';
import { workShapes } from './work-shapes.js';

/** Characters of the smallest size; the largest is eight times as long. */
const least = 8192;
/**
 * `npm run bench -- growth [COMMAND [FILE [NAME]]]`: how the time of every command grows with files of which one thing grows,
 * as a line for each command and format, and one for each shape that grows faster than we want. The words limit it to what
 * has them in its command, the name of its file and its own name. Ends with 1 where one grows too fast.
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
  const runs = (await commandsOf()).filter((run) => run.name.includes(command));
  console.log(row('exponent of the time at n, 2n, 4n, 8n', ['shapes', 'timed', 'most', 'above']));
  for (const run of runs)
    for (const own of new Set(shapes.map((shape) => shape.file).filter(run.takes))) {
      const tried = shapes.filter((shape) => shape.file === own);
      const exponents: number[] = [];
      for (const shape of tried) {
        const { exponent, times } = await growthOf((size) => run.run(shape, size), run.isLong ? least / 16 : least);
        if (exponent === undefined) continue;
        exponents.push(exponent);
        if (exponent > goal) process.exitCode = 1;
        if (exponent > goal)
          console.log(
            `  ${shape.name}: ${exponent.toFixed(2)} (${times.map((time) => time.toFixed(0)).join(', ')} ms)`,
          );
      }
      const above = exponents.filter((exponent) => exponent > goal).length;
      const most = exponents.length === 0 ? '–' : Math.max(...exponents).toFixed(2);
      console.log(row(`${run.name} ${own}`, [tried.length, exponents.length, most, above]));
    }
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(40) + cells.map((cell) => String(cell).padStart(10)).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measureAll(process.argv.slice(2));
