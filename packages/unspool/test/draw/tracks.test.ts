import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draw, type PictureKind } from '../../src/draw/index.js';
import type { Picture } from '../../src/draw/picture.js';
import { parse } from '../../src/language/index.js';
import { compile, sliceAt, whole } from '../../src/story/index.js';
import { positionsOf } from '../../src/verify/verify.js';
import { drawnStories } from './stories.js';

const kinds: readonly PictureKind[] = ['clues', 'symbols', 'places'];

for (const kind of kinds)
  for (const [name, telling] of drawnStories)
    test(`rows stay where they are as one reads on: ${kind} of ${name}`, () => {
      const all = positionsOf(telling).map((position) => rowsOf(draw(sliceAt(telling.story, position), kind)));
      for (const [at, later] of all.slice(1).entries())
        for (const [key, y] of all[at] as Rows) assert.equal(later.get(key) ?? y, y, `${key} after ${at} stops`);
    });

for (const [name, telling] of drawnStories)
  test(`what is told later stands below and to the right in the grid; a thing goes once nobody has it: ${name}`, () => {
    const all = positionsOf(telling).map((position) => inGrid(draw(sliceAt(telling.story, position), 'grid')));
    for (const [at, later] of all.slice(1).entries())
      for (const part of ['rows', 'people'] as const) {
        const before = (all[at] as InGrid)[part].filter((one) => later[part].includes(one));
        assert.deepEqual(later[part].slice(0, before.length), before, `${part} after ${at} stops`);
      }
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

test('an answer is told with all that it rests on, how sure each step is, and nothing twice', () => {
  const text = [
    '# A',
    '## One\n\nA **wet coat** hangs there. A **door** is open.\n\n- **Out**: Ben was out. (likely)\n  - because [wet coat]\n- Who did it?\n- Who else?',
    '## Two\n\nIt rains.\n\n- Answer to [Who did it?]: Ben.\n  - because [Out]\n  - because [door], [Out]\n  - against: Ben was ill.',
  ].join('\n\n');
  const { story } = compile(parse('a.story.md', text));
  const slice = whole(story);
  assert.deepEqual(
    draw(slice, 'chain').table.rows.map(({ cells }) => cells.join(' | ')),
    [
      '– | Who did it? | question | – | One',
      '1 | Likely, but disputed: Ben. | answer | likely | Two',
      '1.1 | Likely: Ben was out. | ground | likely | One',
      '1.1.1 | A wet coat hangs there. | ground | shown, or certain | One',
      '1.2 | A door is open. Likely: Ben was out. | ground | likely | One',
      '1.2.1 | Likely: Ben was out. | ground | likely | One',
      '1.3 | Ben was ill. | against | shown, or certain | Two',
    ],
  );
  const [, second] = slice.claims.filter(({ sense }) => sense.kind === 'question');
  assert.deepEqual(draw(slice, 'chain', second ? { of: second.id } : {}).table.rows.length, 1);
});

test('a chain of very many steps is told as deep as one can follow', () => {
  const steps = Array.from({ length: 400 }, (_, at) => `- **S${at}**: It is so ${at}.\n  - because [S${at + 1}]`);
  const text = `# A\n\n## One\n\nX.\n\n${steps.join('\n')}\n- **S400**: It is so.\n- Who?\n- Answer to [Who?]: Ben.\n  - because [S0]`;
  const { rows } = draw(whole(compile(parse('a.story.md', text)).story), 'chain').table;
  assert.ok(rows.length > 5 && rows.length < 12, `${rows.length}`);
});

test('who is where when: at the place of each scene, or only by telephone', () => {
  const text = '# A\n\n## One\n\n*A farm · with Ada, Ben (by phone)*\n\nX.\n\n## Two\n\n*With Ben*\n\nX.\n';
  const picture = draw(whole(compile(parse('a.story.md', text)).story), 'places');
  assert.deepEqual(
    picture.table.rows.map(({ cells }) => cells),
    [
      ['1', 'One', 'A farm', 'Ada, Ben (not in person)'],
      ['2', 'Two', '–', 'Ben'],
    ],
  );
});

test('who knows what: by which channel, since when, and what is taken for true that is not', () => {
  const text = [
    '# A\n\n- Person: **Ada**\n- Person: **Ben**',
    '## One\n\n*With Ada, Ben*\n\nX.\n\n- Ada lies to Ben: the key is lost.',
    '## Two\n\n*With Ada, Ben*\n\nX.\n\n- Ada tells Ben that the house is sold.',
  ].join('\n\n');
  const picture = draw(whole(compile(parse('a.story.md', text)).story), 'grid');
  assert.deepEqual(
    picture.table.rows.map(({ cells }) => cells.join(' | ')),
    [
      'The key is lost. | Ben | lied to, not true | 1',
      'The house is sold. | Ada | says so | 2',
      'The house is sold. | Ben | told | 2',
    ],
  );
  assert.equal(picture.marks.filter((mark) => mark.shape === 'bar' && mark.stroke === 'back').length, 1);
});

test('a narrow grid says in words who has what, where none of those whom it has room for do', () => {
  const text = [
    '# A\n\n- Person: **Ada**\n- Person: **Ben**\n- Person: **Cora**\n- Person: **Dov**',
    '## One\n\nX.\n\n- Ada knows that the key is lost.\n- Ben knows that the key is lost.',
    '## Two\n\nX.\n\n- Cora learns that the house is sold.\n- Dov believes that the house is sold.',
  ].join('\n\n');
  const slice = whole(compile(parse('a.story.md', text)).story);
  const said = (width: number) =>
    draw(slice, 'grid', { width }).marks.flatMap((mark) => (mark.shape === 'text' ? [mark.text] : []));
  assert.ok(said(220).includes('Cora: knows 2 · Dov: believes 2'), said(220).join('\n'));
  assert.ok(!said(820).some((words) => words.includes(' · ')));
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

type InGrid = { readonly rows: readonly string[]; readonly people: readonly string[] };

/** What is told from the top to the bottom, and people from the left to the right. */
function inGrid({ marks }: Picture): InGrid {
  const texts = marks.flatMap((mark) => (mark.shape === 'text' ? [mark] : []));
  const people = texts.filter(({ bold, opens }) => bold && opens?.to === 'entity').map(({ opens }) => opens?.id ?? '');
  return {
    rows: texts.filter(({ size, ink }) => size === 12 && ink === 'ink').map(({ text }) => text),
    people: [...new Set(people)],
  };
}

test('who somebody is to whom by their introduction is a relation, and the same said by a line is no other', () => {
  const text = [
    '# A\n\n- Person: **Ida**, a baker\n- Person: **Jonas**, the elder brother of Ida\n- Person: **Mo**, Ida’s son, 12\n- Person: **Lu**, with Ida since May',
    '## One\n\n*with Ida, Jonas, Mo, Lu*\n\nIda bakes.',
    '## Two\n\n*with Ida, Jonas, Kim*\n\n- Person: **Kim**, pupil of Jonas\n- Jonas is the brother of Ida.',
  ].join('\n\n');
  const { story } = compile(parse('a.story.md', text));
  const rows = (until: number) => draw(sliceAt(story, until), 'relations').table.rows.map(({ cells }) => cells);
  const first = [
    ['Jonas', 'elder brother of Ida', 'is so (One)'],
    ['Mo', 'son of Ida', 'is so (One)'],
  ];
  assert.deepEqual(rows(1), first);
  assert.deepEqual(rows(2), [
    ['Jonas', 'elder brother of Ida', 'is so (One); is so (Two)'],
    first[1],
    ['Kim', 'pupil of Jonas', 'is so (Two)'],
  ]);
});
