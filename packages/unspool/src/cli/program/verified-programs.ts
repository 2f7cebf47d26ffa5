import { basename, extname } from 'node:path';
import type { Source } from '../../read/index.js';
import type { Compilation } from '../../story/index.js';
import type { ProgramsReport, Rewritable, TextFile } from '../../verify/index.js';
import { withProgram } from './program.js';

/**
 * How many letters of notes are read for it in all: of long ones less is asked, so that it takes a few seconds. What is not
 * tried is not counted.
 */
const budget = 2_000_000;

/** No pair is begun after so many milliseconds but the first. */
const longest = 15_000;

/** So many places in a story, spread evenly. */
const places = 4;

/**
 * Compares this program, as a whole, on notes and on others with the same past: see {@link comparePrograms}.
 */
export async function verifiedPrograms(
  telling: Compilation,
  onPair: (position: number, of: number) => void,
): Promise<ProgramsReport> {
  const { comparePrograms, positionsOf } = await import('../../verify/index.js');
  const all = positionsOf(telling);
  const positions = [...new Set([1, all.length - 2, Math.floor(all.length / 2), all.length - 1])]
    .filter((index) => index >= 0 && index < all.length)
    .slice(0, places)
    .map((index) => all[index] as number);
  const until = Date.now() + longest;
  let pair = 0;
  return withProgram((program) =>
    comparePrograms(telling, 'notes.story.md', program, {
      positions,
      futures: 1,
      most: Math.max(4, Math.floor(budget / (positions.length * 2 * telling.outline.text.length))),
      onPair: () => {
        pair += 1;
        onPair(pair, positions.length * 2);
        return pair <= 2 || Date.now() < until;
      },
    }),
  );
}

/** The same of a work that is read as it is: it goes on otherwise after some of its scenes. */
export async function verifiedWork(
  telling: Compilation,
  work: Source,
  { texts, write }: Rewritable,
  onPair: (pair: number, of: number) => void,
): Promise<ProgramsReport> {
  const { compareWork, otherRests } = await import('../../verify/index.js');
  const own = write(texts);
  const isFolder = own.length > 1;
  const name = basename(own[0]?.name ?? '');
  const named = isFolder ? 'work' : /^[\w.-]+$/.test(name) ? name : `work${extname(name)}`;
  const placed = (files: readonly TextFile[]) =>
    write(files).map(({ name, bytes }) => ({
      name: isFolder ? `work/${name.replace(/^(?:\.\.\/)+/, '')}` : named,
      content: bytes,
    }));
  const { length } = telling.outline.text;
  const rests = Math.min(places, Math.max(1, Math.floor(budget / (8 * length))));
  const until = Date.now() + longest;
  let pair = 0;
  return withProgram((program) =>
    compareWork(
      {
        work,
        telling,
        named,
        files: placed(texts),
        others: [...otherRests(work, texts, telling.story, rests)].map((one) => ({ ...one, files: placed(one.files) })),
      },
      program,
      {
        most: Math.max(2, Math.floor(budget / (rests * 4 * length))),
        onPair: () => {
          pair += 1;
          onPair(pair, rests);
          return pair <= 1 || Date.now() < until;
        },
      },
    ),
  );
}
