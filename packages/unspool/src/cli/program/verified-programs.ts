import { basename, extname } from 'node:path';
import { parse } from '../../language/index.js';
import type { Source } from '../../read/index.js';
import { type Compilation, compile } from '../../story/index.js';
import type { ProgramsReport, TextFile } from '../../verify/index.js';
import { withProgram } from './program.js';

/** For how long whole programs are compared of one story, in milliseconds; what is not tried then is not counted. */
const budget = 6000;

/** So many places in a story, spread evenly. */
const places = 4;

/**
 * Compares this program, as a whole, on notes and on others with the same past: see {@link comparePrograms}. Of
 * notes that take long to read, less is asked.
 */
export async function verifiedPrograms(
  telling: Compilation,
  onPair: (position: number, of: number) => void,
): Promise<ProgramsReport> {
  const { comparePrograms, positionsOf } = await import('../../verify/index.js');
  const all = positionsOf(telling);
  const begun = performance.now();
  compile(parse(telling.outline.name, telling.outline.text));
  const took = performance.now() - begun;
  const positions = [...new Set([1, all.length - 2, Math.floor(all.length / 2), all.length - 1])]
    .filter((index) => index >= 0 && index < all.length)
    .slice(0, places)
    .map((index) => all[index] as number);
  const until = Date.now() + budget;
  let pair = 0;
  return withProgram((program) =>
    comparePrograms(telling, 'notes.story.md', program, {
      positions,
      futures: 1,
      most: Math.max(4, Math.floor(budget / (positions.length * 3 * (2 * took + 10)))),
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
  texts: readonly TextFile[],
  onPair: (pair: number, of: number) => void,
): Promise<ProgramsReport> {
  const { compareWork, otherRests } = await import('../../verify/index.js');
  const { readParts } = await import('../../read/index.js');
  const begun = performance.now();
  await readParts(texts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })));
  compile(parse(telling.outline.name, telling.outline.text));
  const took = performance.now() - begun + 5;
  const isFolder = texts.length > 1;
  const name = basename(texts[0]?.name ?? '');
  const named = isFolder ? 'work' : /^[\w.-]+$/.test(name) ? name : `work${extname(name)}`;
  const placed = (files: readonly TextFile[]) =>
    files.map(({ name, text }) => ({ name: isFolder ? `work/${name}` : named, text }));
  const rests = Math.min(places, Math.max(1, Math.floor(budget / (8 * took))));
  const until = Date.now() + budget;
  let pair = 0;
  return withProgram((program) =>
    compareWork(
      {
        telling,
        named,
        files: placed(texts),
        others: [...otherRests(work, texts, telling.story, rests)].map((one) => ({ ...one, files: placed(one.files) })),
      },
      program,
      {
        most: Math.max(2, Math.floor(budget / (rests * 4 * took))),
        onPair: () => {
          pair += 1;
          onPair(pair, rests);
          return pair <= 1 || Date.now() < until;
        },
      },
    ),
  );
}
