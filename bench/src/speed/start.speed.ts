import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newBuild } from './old-build.js';
import type { Race } from './race.js';

const ballerina = join(newBuild, 'examples/ballerina.story.md');

/** The real works are those that lie in the folder that UNSPOOL_WORKS names. What V8 made is kept from the first turn on. */
const commands: readonly (readonly [name: string, goal: number, words: readonly string[]])[] = [
  ['check Ballerina', 1 / 2, ['check', ballerina]],
  ['ask Ballerina', 1 / 2, ['ask', ballerina, 'Who is Choi?']],
  ['explain Ballerina', 1 / 2, ['explain', ballerina]],
  ['timeline Ballerina', 1 / 2, ['timeline', ballerina]],
  ['explain a play', 1 / 3, ['explain', real('plays-tei/gogol-revizor.xml')]],
  ['search a play', 1 / 3, ['search', real('plays-tei/gogol-revizor.xml'), 'love']],
  ['explain Dracula', 1 / 3, ['explain', real('novels-xhtml/dracula')]],
  ['search Dracula', 1 / 3, ['search', real('novels-xhtml/dracula'), 'love']],
];

export const races: readonly Race[] = commands
  .filter(([, , [, path = '']]) => existsSync(path))
  .map(([name, goal, words]) => ({ name: `start ${name}`, goals: { aboveNode: goal }, run: { words } }));

function real(name: string): string {
  return join(process.env.UNSPOOL_WORKS ?? '', name);
}
