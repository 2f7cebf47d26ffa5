import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newBuild } from './old-build.js';
import type { Race } from './race.js';

/** The works that are verified: one of ours, and of the real ones those that lie in the folder that UNSPOOL_WORKS names. */
const works: readonly { readonly name: string; readonly path: string; readonly goal: number; readonly runs: number }[] =
  [
    { name: 'Ballerina', path: join(newBuild, 'examples/ballerina.story.md'), goal: 1 / 4, runs: 7 },
    { name: 'Hamlet', path: real('plays-xhtml/hamlet'), goal: 1 / 6, runs: 3 },
    { name: 'Emilia Galotti', path: real('plays-tei/lessing-emilia-galotti.xml'), goal: 1 / 6, runs: 3 },
  ];

export const races: readonly Race[] = works
  .filter(({ path }) => existsSync(path))
  .map(({ name, path, goal, runs }) => ({
    name: `verify ${name}`,
    goals: { time: goal, clock: goal },
    run: { words: ['verify', path] },
    runs,
  }));

function real(name: string): string {
  return join(process.env.UNSPOOL_WORKS ?? '', name);
}
