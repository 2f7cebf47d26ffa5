import { readFileSync } from 'node:fs';
import { parse } from '../../src/language/index.js';
import { type Compilation, compile } from '../../src/story/index.js';

const root = new URL('../../../../../', import.meta.url);

/** The stories of which pictures are kept, by name. */
export const drawnStories: readonly (readonly [name: string, telling: Compilation])[] = [
  ...['ballerina', 'twelfth-jar', 'ice-out', 'tall-for-her-age'].map((name) => told(name, `examples/${name}.story.md`)),
  ...['long-way-back', 'many-letters', 'neighbours'].map((name) =>
    told(name, `packages/unspool/test/draw/${name}.story.md`),
  ),
];

function told(name: string, path: string): readonly [string, Compilation] {
  return [name, compile(parse(path, readFileSync(new URL(path, root), 'utf8')))];
}
