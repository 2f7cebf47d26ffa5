import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw, type PictureKind } from '../../src/draw/index.js';
import type { Picture } from '../../src/draw/picture.js';
import { parse } from '../../src/language/index.js';
import { compile, sliceAt, whole } from '../../src/story/index.js';
import { positionsOf } from '../../src/verify/verify.js';
import { drawnStories } from './stories.js';

const kinds: readonly PictureKind[] = ['clues', 'symbols'];

for (const kind of kinds)
  for (const [name, telling] of drawnStories)
    test(`rows stay where they are as one reads on: ${kind} of ${name}`, () => {
      const all = positionsOf(telling).map((position) => rowsOf(draw(sliceAt(telling.story, position), kind)));
      for (const [at, later] of all.slice(1).entries())
        for (const [key, y] of all[at] as Rows) assert.equal(later.get(key) ?? y, y, `${key} after ${at} stops`);
    });

test('questions and what was planted stand where one first knows of them, and how far apart', () => {
  const text = [
    '# A',
    '## One\n\nA **gun** hangs there.\n\n- Who is it?\n- Where is it?',
    '## Two\n\nIt rains.\n\n- Answer to [Who is it?]: Ben.\n- Answer to [Where is it?]: here. (in part)',
    '## Three\n\nIt goes off.\n\n- Pays off [gun].\n- Answer to [Who is it?]: Ada.',
  ].join('\n\n');
  const { story } = compile(parse('a.story.md', text));
  const cells = (until: number) =>
    draw(sliceAt(story, until), 'clues').table.rows.map((row) => [row.cells[1], row.cells[3], row.cells[5]].join(', '));
  assert.deepEqual(cells(1), ['Who is it?, still open, –', 'Where is it?, still open, –']);
  assert.deepEqual(cells(2), ['Who is it?, answered, 1', 'Where is it?, answered in part, –']);
  assert.deepEqual(cells(3), ['Who is it?, answered, 2', 'Where is it?, answered in part, –', '“gun”, paid off, 2']);
});

test('a symbol has a row, and each of its meanings one with its holder', () => {
  const text =
    '# A\n\n- Person: **Ada**\n- Symbol: **the kite**\n\n## One\n\nThe kite is up.\n\n## Two\n\nRain.\n\n- The kite means home to Ada.\n\n## Three\n\nNo kite.\n';
  const { story } = compile(parse('a.story.md', text));
  assert.deepEqual(
    draw(whole(story), 'symbols').table.rows.map(({ cells }) => cells),
    [
      ['the kite', 'occurs', '–', 'One, Three'],
      ['the kite', 'home', 'Ada', 'Two'],
    ],
  );
});

type Rows = ReadonlyMap<string, number>;

/** How far down the name of each row stands, by what it opens. */
function rowsOf({ marks }: Picture): Rows {
  return new Map(
    marks.flatMap((mark) =>
      mark.shape === 'text' && mark.size === 11 && mark.bold && mark.opens
        ? [[JSON.stringify(mark.opens), mark.y] as const]
        : [],
    ),
  );
}
