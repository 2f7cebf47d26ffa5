import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { storyTexts } from '../../test/laws/generate.js';
import { tries } from '../../test/tries.js';
import { article } from '../explain/article.js';
import { profiles } from '../explain/profile.js';
import { parse, plain } from '../language/index.js';
import { compile, cut, END, type Slice, upTo, whole } from '../story/index.js';
import { find } from './find.js';
import { searchIndex } from './line-index.js';
import { search } from './search.js';

const story = compile(
  parse(
    'ferry',
    `# The Ferry

- Person: **Ann**, also the pilot
- Person: **Bob Rower**

## The crossing

*with Ann, Bob Rower*

Ann rows through the **night**. The bell rings.

- Ann says: “To be, or not to be: that is the question of ferries.”
- Bob Rower says: “Ann never kills a king’s horse.”
- Ann and Bob Rower say: “Row!”
- Caption: A boat at night

## The call

*with Ann, the woman*

- The woman says: “Who killed the horse? O Zoë!”
- Ann tells Bob Rower that the night is long.
- Bob Rower says: “北京很大。”

## In the morning

*with Ann*

- Person: **Zoe Lind**
- The woman is Zoe Lind.
- Zoe Lind says: “No night was longer.”
`,
  ),
).story;

const all = whole(story);

/** What was found, as text, with what is strong between stars. */
function read(slice: Slice, query: string): readonly string[] {
  const { total, scenes, note } = search(slice, query);
  const lines = scenes.flatMap(({ number, lines }) =>
    lines.map(({ words }) => `${number} ${words.map(({ text, strong }) => (strong ? `*${text}*` : text)).join('')}`),
  );
  assert.equal(total, lines.length);
  assert.equal(note === undefined, total > 0);
  return note === undefined ? lines : [note];
}

const nothing = 'Nothing like that so far.';
const cases: readonly (readonly [query: string, found: readonly string[]])[] = [
  [
    'nights',
    [
      '1 Ann rows through the *night*. The bell rings.',
      '1 A boat at *night*',
      '2 Ann tells Bob Rower that the *night* is long.',
      '3 Zoe Lind: No *night* was longer.',
    ],
  ],
  ['NIGHT boats', ['1 A *boat* at *night*']],
  ['night zebra', [nothing]],
  ['"not to be that"', ['1 Ann: To be, or *not to be: that* is the question of ferries.']],
  ['“Be not”', [nothing]],
  ['to be or not', ['1 Ann: *To be, or not* to be: that is the question of ferries.']],
  ['killing said by the woman', ['2 The woman: Who *killed* the horse? O Zoë!']],
  ['by:pilot row', ['1 Ann and Bob Rower: *Row*!']],
  ['by:"Bob Rower" horse', ['1 Bob Rower: Ann never kills a king’s *horse*.']],
  ['Bob Rower: in the call', ['2 Bob Rower: 北京很大。']],
  ['北京', ['2 Bob Rower: *北京*很大。']],
  ['by:Ann by:Bob Rower', ['1 Ann and Bob Rower: Row!']],
  ['about Ann horse', ['1 Bob Rower: *Ann* never kills a king’s *horse*.']],
  ['about: Bob Rower', ['2 Ann tells *Bob Rower* that the night is long.']],
  ['[The call] long', ['2 Ann tells Bob Rower that the night is *long*.']],
  ['in 3 long', [nothing]],
  ['in:3 longer', ['3 Zoe Lind: No night was *longer*.']],
  ['zoe horse said by zoe lind', ['2 The woman: Who killed the *horse*? O *Zoë*!']],
  ['in [Act 5] long', ['No scene called “Act 5” so far.']],
  ['by:Rower horse', ['1 Bob Rower: Ann never kills a king’s *horse*.']],
  ['said by Bob horse', ['1 Bob Rower: Ann never kills a king’s *horse*.']],
  ['by:Margaret long', ['Nobody and nothing called “Margaret long” so far.']],
  ['', ['Nothing to look for.']],
  [' : "" [] by: ', ['Nothing to look for.']],
];

for (const [query, found] of cases) {
  test(`search: ${query}`, () => {
    assert.deepEqual(read(all, query), found);
  });
}

const inTurn = whole(
  compile(
    parse(
      'turns',
      '# Turns\n\n- Person: **Ann**\n- Person: **Bob**\n\n## One\n\n*with Ann, Bob*\n\nThe stove is cold. Ann says that the mill is shut. Bob scrawls on the wall: **no bread**. It drips.\n',
    ),
  ).story,
);

const turns: readonly (readonly [query: string, found: boolean])[] = [
  ['by:Ann mill', true],
  ['by:Ann stove', true],
  ['by:Ann bread', false],
  ['by:Ann "no bread"', false],
  ['by:Bob bread', true],
  ['by:Bob "no bread"', true],
  ['by:Bob drips', true],
  ['by:Bob mill', false],
  ['by:Ann by:Bob', true],
  ['mill bread', true],
];

for (const [query, found] of turns) {
  test(`where several say something in one paragraph, words are theirs who say them: ${query}`, () => {
    assert.equal(search(inTurn, query).total, found ? 1 : 0);
  });
}

/** How a paragraph begins in which Ann and then Bob say something. */
const openings = [
  '“It is late.',
  '“It is late. “Very late.',
  '“It is late.” “It is.”',
  'It is late.',
  '“Late.” “It is.',
];

for (const opening of openings)
  test(`a quotation that nobody closes holds nothing that others say: ${opening}`, () => {
    const said = `${opening} Ann says that it rains. Bob says that nobody came.`;
    const { story } = compile(parse('t', `# T\n\n- Person: **Ann**\n- Person: **Bob**\n\n## One\n\n${said}\n`));
    assert.equal(search(whole(story), 'by:Ann nobody').total, 0);
    assert.equal(search(whole(story), 'by:Bob nobody').total, 1);
  });

test('a paragraph in which thousands say something in turn is searched without looking through all of it for each', () => {
  const said = 'Ann says that it rains. Bob says no. '.repeat(4000);
  const { story } = compile(parse('t', `# T\n\n- Person: **Ann**\n- Person: **Bob**\n\n## One\n\n${said}\n`));
  const before = process.cpuUsage().user;
  assert.equal(search(whole(story), 'by:Ann rains').total, 1);
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(seconds < 1.5, `${seconds} s`);
});

test('a thing is found by its words where a line does not link its name', () => {
  const notes =
    '# T\n\n## The attic\n\n- Thing: **the iron chest**\n- He drags a chest of iron away.\n\nNobody saw it.\n';
  const slice = whole(compile(parse('t', notes)).story);
  assert.deepEqual(read(slice, 'the iron chest'), ['1 He drags a *chest* of *iron* away.']);
});

test('names are found by all that are known so far, and by none that come later', () => {
  const before = upTo(story, 2);
  assert.deepEqual(read(before, 'by:Zoe Lind'), ['Nobody and nothing called “Zoe Lind” so far.']);
  assert.deepEqual(read(before, 'longer'), [nothing]);
  assert.equal(read(before, 'the woman:').length, 1);
  assert.deepEqual(
    read(all, 'the woman:').map((line) => line.slice(0, 1)),
    ['2', '3'],
  );
  assert.deepEqual(read(all, 'Zoe Lind: horse'), ['2 The woman: Who killed the *horse*? O Zoë!']);
});

test('every line comes with the scenes that it opens, as it stands in its scene', () => {
  const [scene] = search(all, 'boat').scenes;
  assert.equal(scene?.title, 'The crossing');
  assert.deepEqual(scene?.lines[0]?.scenes, [scene?.id]);
});

test('a search never fails, and knows a cut file from the story as little as its page', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'said by',
            'by:',
            'in',
            'in:',
            'about',
            '[',
            ']',
            '"',
            '“',
            '”',
            ':',
            'Ann',
            'the',
            'Ten',
            '1',
          ),
          fc.constantFrom('girl', 'night', '__proto__', 'constructor', '北京', 'x', '«', '»', "'", '’s'),
        ),
        { maxLength: 8 },
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(storyTexts(), typed, (text, query) => {
      const telling = compile(parse('a.story.md', text));
      const { story } = telling;
      for (const { position } of [{ position: 0 }, ...story.stops].slice(-3)) {
        const slice = upTo(story, position);
        const found = search(slice, query);
        const { story: ofCut } = compile(parse('a.story.md', cut(telling, position)));
        assert.deepEqual(search(upTo(ofCut, END), query), found);
        const page = searchIndex({ scenes: article(slice).happened, people: profiles(slice) });
        assert.deepEqual(find(page, query), found);
      }
    }),
    { numRuns: tries(15, 150) },
  );
});

test('a search in many lines looks at each twice at most, words no more than it gives, and reads a slice once', () => {
  const count = tries(2_000, 10_000);
  const lines = Array.from({ length: count }, (_, i) => `- Ann says: “Row ${i % 7} night ${i} to the river.”`);
  const scenes = Array.from(
    { length: count / 100 },
    (_, i) => `## Scene ${i}\n\n${lines.slice(i * 100, i * 100 + 100).join('\n')}`,
  );
  const told = whole(compile(parse('long', `# Long\n\n- Person: **Ann**\n\n${scenes.join('\n\n')}\n`)).story);
  const reads = { slice: 0, lines: 0, words: 0 };
  const slice = counted(told, () => reads.slice++);
  const { total, scenes: shown } = search(slice, 'night');
  assert.equal(total, count);
  assert.equal(shown.flatMap((scene) => scene.lines).length, 200);
  const index = searchIndex({ scenes: article(told).happened, people: profiles(told) });
  for (const query of ['night river', '"to the river"', 'Ann: 1999', 'in [Scene 9] night', 'about Ann', 'zebra']) {
    Object.assign(reads, { slice: 0, lines: 0, words: 0 });
    search(slice, query);
    assert.equal(reads.slice, 0, `${query}: the slice was read again`);
    find(
      {
        ...index,
        entries: counted(index.entries, () => reads.lines++),
        stemmed: (text) => {
          const words = index.stemmed(text);
          reads.words += words.length;
          return words;
        },
      },
      query,
    );
    assert.ok(reads.lines <= 2 * count + 500, `${query}: ${reads.lines} looks at lines`);
    assert.ok(reads.words <= 200 * 10, `${query}: ${reads.words} words`);
  }
  assert.equal(plain(search(slice, '1999').scenes[0]?.lines[0]?.words ?? []).includes('1999'), true);
});

/** The same thing, which says whenever something of it is read. */
function counted<T extends object>(thing: T, count: () => void): T {
  return new Proxy(thing, {
    get: (of, name) => {
      count();
      return Reflect.get(of, name);
    },
  });
}

/** What a work prints, and what is typed: both are folded as quotations are that are looked up in a work. */
const spellings: readonly (readonly [printed: string, typed: string, marked: string])[] = [
  ['Das Schloſs iſt finſter.', '"schloß ist"', 'Das *Schloſs iſt* finſter.'],
  ['Das Schloſs iſt finſter.', 'finster', 'Das Schloſs iſt *finſter*.'],
  ['By the har\u00adbour road.', 'harbour', 'By the *har\u00adbour* road.'],
  ['By the har- bour road.', '"harbour road"', 'By the *har- bour road*.'],
  ['To-day she came.', 'today', '*To-day* she came.'],
  ['Well , who ’s there ?', '"Well, who\'s there?"', '*Well , who ’s there* ?'],
  ['A ﬁne light — and dark.', '"fine light and"', 'A *ﬁne light — and* dark.'],
  ['The lighthouses stood.', '"the lighthouse"', ''],
];

for (const [printed, typed, marked] of spellings) {
  test(`search folds: ${typed} in ${printed}`, () => {
    const { story } = compile(parse('t', `# T\n\n## One\n\n${printed}\n`));
    assert.deepEqual(read(whole(story), typed), [marked === '' ? nothing : `1 ${marked}`]);
  });
}
