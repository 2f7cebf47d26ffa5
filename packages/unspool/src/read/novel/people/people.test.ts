import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNovelReader } from '../novel.js';

/** Names in the order in which a novel has them, those of one person in one list: who is met first stands first. */
const rows: readonly (readonly [what: string, told: string, people: readonly (readonly string[])[]])[] = [
  [
    'a title with the whole name, then with the surname alone',
    'Mr. Piet Larsen; Mrs. Larsen; Mr. Larsen',
    [['Mr. Piet Larsen', 'Mr. Larsen'], ['Mrs. Larsen']],
  ],
  [
    'whoever is “Mr. Larsen” has no first name yet',
    'Mr. Larsen; Mr. Piet Larsen',
    [['Mr. Larsen'], ['Mr. Piet Larsen']],
  ],
  [
    'of two brothers it is neither',
    'Mr. Piet Larsen; Mr. Otto Larsen; Mr. Larsen',
    [['Mr. Piet Larsen'], ['Mr. Otto Larsen'], ['Mr. Larsen']],
  ],
  ['“Miss Larsen” is the only one', 'Miss Clara Larsen; Miss Larsen', [['Miss Clara Larsen', 'Miss Larsen']]],
  [
    '“Miss Larsen” may be the eldest of two',
    'Miss Clara Larsen; Miss Ruth Larsen; Miss Larsen',
    [['Miss Clara Larsen'], ['Miss Ruth Larsen'], ['Miss Larsen']],
  ],
  [
    'a surname alone, then with a first name',
    'Larsen; Larsen; Mr. Larsen; Piet Larsen',
    [['Larsen', 'Mr. Larsen', 'Piet Larsen']],
  ],
  ['a son of Mr. Larsen', 'Mr. Larsen; Mr. Larsen; Larsen; Piet Larsen', [['Mr. Larsen', 'Larsen'], ['Piet Larsen']]],
  ['a creature with an article and without', 'the White Heron; the Heron; Heron', [['White Heron', 'Heron', 'Heron']]],
  ['two of a kind', 'the White Heron; the Grey Heron', [['White Heron'], ['Grey Heron']]],
];

for (const [what, told, people] of rows) {
  test(`one person, one name: ${what}`, () => {
    const { read } = createNovelReader('en');
    const paragraphs = told.split('; ').map((name) => ({ text: `“It is late, and the road is long,” said ${name}.` }));
    const reading = read({ paragraphs });
    const all = new Map(reading.people.map(({ id, name }) => [id, [name]]));
    for (const { person, name } of reading.names) all.get(person)?.push(name);
    assert.deepEqual([...all.values()], people);
    assert.deepEqual(reading.merges, []);
  });
}

test('a title and a first name beside the whole name are no two people', () => {
  const { people } = createNovelReader('en').read({
    paragraphs: [
      '“Sir Piet Larsen is here,” said Ruth, for Sir Piet was.',
      '“I am,” said Sir Piet Larsen. “I am,” Sir Piet repeated.',
    ].map((text) => ({ text })),
  });
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Sir Piet Larsen', 'Ruth'],
  );
});

test('a place that has the name of a saint is nobody, and who has it and speaks is somebody', () => {
  const { people } = createNovelReader('en').read({
    paragraphs: [
      'They arrived at St. Ives in the rain. From St. Ives the road goes on to St. Mawes.',
      '“It rains in St. Ives, always,” said Ruth, “and in St. Mawes,” and she shut the door.',
      '“You are late,” said St. John. “I am,” said Ruth.',
    ].map((text) => ({ text })),
  });
  assert.deepEqual(people.map(({ name }) => name).sort(), ['Ruth', 'St. John']);
});

test('whom an oath names is nobody', () => {
  const { people } = createNovelReader('en').read({
    paragraphs: [
      '“By Jove! It is late,” said Ruth. “Jove! I must go.”',
      '“Egad, Ruth,” said Piet Larsen, “so it is. Jove, what a night!”',
    ].map((text) => ({ text })),
  });
  assert.deepEqual(people.map(({ name }) => name).sort(), ['Piet Larsen', 'Ruth']);
});

test('“Mr. Larsen” turns out to be the only man of the family who has a first name, and neither of two', () => {
  const mergesOf = (...names: readonly string[]) => {
    const { read } = createNovelReader('en');
    const paragraphs = [1, 2, 3].flatMap(() => names.map((name) => ({ text: `“It is late,” said ${name}.` })));
    return [read({ paragraphs }), read({ paragraphs })].flatMap(({ merges }) => merges.map(({ rule }) => rule));
  };
  assert.deepEqual(mergesOf('Mr. Larsen', 'Lord Otto Larsen'), ['only one of the family']);
  assert.deepEqual(mergesOf('Mr. Larsen', 'Lord Otto Larsen', 'Mr. Piet Larsen'), []);
  assert.deepEqual(mergesOf('Mr. Larsen', 'Mr. Piet Larsen'), []);
  const seldom = ['Piet Larsen', 'Piet Larsen', 'Piet Larsen', 'Piet Larsen', 'Mr. Piet Larsen'];
  assert.deepEqual(mergesOf('Mr. Larsen', ...seldom), ['only one of the family']);
});
