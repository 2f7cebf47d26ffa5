import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cadical } from 'cadical-wasm';
import { fewestCrossings, orderedSoon } from '../../../packages/unspool/dist/src/draw/storylines/fewest-crossings.js';
import { lineHeights } from '../../../packages/unspool/dist/src/draw/storylines/line-heights.js';
import { isOrdered, type LineProblem } from '../../../packages/unspool/dist/src/draw/storylines/line-orders.js';

/**
 * Storylines of films, held against crossings that are proven to be the fewest: a folder with `minimum-crossings.json`, which gives them
 * by folder and film, and a file for each film with its groups, slot by slot. Ends with 1 where a film has other crossings, or is not proven.
 */
export async function report([folder = '']: readonly string[]): Promise<void> {
  const sets: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(
    readFileSync(join(folder, 'minimum-crossings.json'), 'utf8'),
  );
  // What is loaded once is not counted for the first film.
  (await Cadical.create({ quiet: true })).dispose();
  console.log(row('film', 'lines', 'slots', 'soon', 'ms', 'proven', 'given', 'ms', 'bends', 'travel', 'ms'));
  for (const [set, films] of Object.entries(sets)) {
    const sums = { soon: 0, proven: 0, given: 0 };
    for (const [film, given] of Object.entries(films)) {
      const problem = problemIn(join(folder, set, `${film}.json`));
      const soon = timed(() => orderedSoon(problem));
      const sat = await Cadical.create({ quiet: true });
      const proven = timed(() => fewestCrossings(problem, sat));
      sat.dispose();
      const { orders, crossings, least } = proven.made;
      if (crossings !== given || least !== given || !isOrdered(problem, orders)) process.exitCode = 1;
      const heights = timed(() => lineHeights(problem, orders));
      sums.soon += soon.made.crossings;
      sums.proven += crossings;
      sums.given += given;
      const lines = new Set(problem.slots.flatMap(({ groups }) => groups.flat())).size;
      const counts = [lines, problem.slots.length, soon.made.crossings, soon.time, crossings, given, proven.time];
      console.log(
        row(film, ...[...counts, heights.made.bends, travelIn(heights.made.slots), heights.time].map(String)),
      );
    }
    console.log(row(`${set}, in sum`, '', '', `${sums.soon}`, '', `${sums.proven}`, `${sums.given}`));
  }
}

type Film = { readonly slots: readonly { readonly groups: readonly { readonly members: readonly number[] }[] }[] };

function problemIn(file: string): LineProblem {
  const { slots }: Film = JSON.parse(readFileSync(file, 'utf8'));
  return { slots: slots.map(({ groups }) => ({ groups: groups.map(({ members }) => members) })) };
}

/** What is made, and how many milliseconds of processor time it takes. */
function timed<T>(make: () => T): { readonly made: T; readonly time: number } {
  const before = process.cpuUsage();
  const made = make();
  const { user, system } = process.cpuUsage(before);
  return { made, time: Math.round((user + system) / 1000) };
}

/** How far lines go up and down, in distances of two lines that are together. */
function travelIn(slots: readonly ReadonlyMap<number, number>[]): number {
  return slots.slice(1).reduce((sum, own, before) => {
    const left = slots[before];
    return sum + [...own].reduce((all, [line, height]) => all + Math.abs(height - (left?.get(line) ?? height)) / 2, 0);
  }, 0);
}

function row(film: string, ...cells: readonly string[]): string {
  return film.padEnd(30) + cells.map((cell) => cell.padStart(8)).join('');
}
