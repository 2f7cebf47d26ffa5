import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnStories } from '../../test/draw/stories.js';
import { parse } from '../language/index.js';
import { compile, identities, sliceAt } from '../story/index.js';
import { positionsOf } from '../verify/verify.js';
import { huesOf } from './hues.js';

const turns = `# A

## One

*With the woman, Ben, the shadow*

They wait.

## Two

*With Cara*

- Thing: **the shadow**, of a tree
- The woman is Cara.

## Three

*With Dan*

Dan comes.
`;

const stories: typeof drawnStories = [
  ...drawnStories,
  ['who turns out to be another', compile(parse('a.story.md', turns))],
];

for (const [name, telling] of stories)
  test(`nobody's colour changes as one reads on: ${name}`, () => {
    const before = new Map<string, number>();
    for (const position of positionsOf(telling)) {
      const slice = sliceAt(telling.story, position);
      const same = identities(slice);
      const hues = huesOf(slice);
      for (const [id, hue] of hues) {
        // Who turns out to be somebody met before has the colour of whom one met first.
        if (same(id) !== id) assert.equal(hue, hues.get(same(id)));
        else if (before.has(id)) assert.equal(hue, before.get(id), id);
        before.set(id, hue);
      }
    }
    assert.ok(before.size > 0);
  });
