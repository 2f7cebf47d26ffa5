import type { Benchmark } from '../measure.js';
import { growthOf } from './growing.js';
import { noteShapes } from './note-shapes.js';
import { commandsOf } from './runs.js';
import { workShapes } from './work-shapes.js';

/** Nothing of its own: what is asked is not how long something takes but how that grows. */
export const benchmarks: readonly Benchmark[] = [];

/** Characters of the smallest size; the largest is eight times as long. */
const least = 4096;
/** Beyond this exponent something is wrong. */
const goal = 1.2;

/**
 * How the time of every command grows with every shape of file. Prints a line for each command and format, and one for each
 * shape that grows faster than we want. UNSPOOL_GROWTH limits it to what has these words in its command, file or name.
 */
export async function report(print: (line: string) => void): Promise<void> {
  const wanted = process.env.UNSPOOL_GROWTH ?? '';
  const shapes = [...noteShapes, ...workShapes];
  print(
    'exponent of the time at n, 2n, 4n, 8n'.padEnd(40) +
      ['shapes', 'timed', 'most', 'above'].map((cell) => cell.padStart(10)).join(''),
  );
  for (const run of await commandsOf())
    for (const file of new Set(shapes.map((shape) => shape.file).filter(run.takes))) {
      const tried = shapes.filter(
        (shape) => shape.file === file && `${run.name} ${file} ${shape.name}`.includes(wanted),
      );
      if (tried.length === 0) continue;
      const exponents: number[] = [];
      for (const shape of tried) {
        const { exponent, times } = await growthOf((size) => run.run(shape, size), run.isLong ? least / 8 : least);
        if (exponent === undefined) continue;
        exponents.push(exponent);
        if (exponent > goal)
          print(
            `  ${run.name} ${file}: ${shape.name}: ${exponent.toFixed(2)} (${times.map((time) => time.toFixed(0)).join(', ')} ms)`,
          );
      }
      const above = exponents.filter((exponent) => exponent > goal).length;
      const most = exponents.length === 0 ? '–' : exponents.reduce((a, b) => Math.max(a, b)).toFixed(2);
      print(
        `${run.name} ${file}`.padEnd(40) +
          [tried.length, exponents.length, most, above].map((cell) => String(cell).padStart(10)).join(''),
      );
    }
}
