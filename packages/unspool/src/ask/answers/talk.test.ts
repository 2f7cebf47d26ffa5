import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { article } from '../../explain/article.js';
import { knownOf } from '../../explain/known-of.js';
import { profiles } from '../../explain/profile.js';
import { recap } from '../../explain/recap/recap.js';
import { sceneLines } from '../../explain/recap/scene-line.js';
import { sceneSummaries } from '../../explain/scene-summary.js';
import { exchangesOf } from '../../explain/speech/exchanges.js';
import type { Line } from '../../explain/words/line.js';
import { parse, plain } from '../../language/index.js';
import { compile, cut, END, type Slice, upTo, whole } from '../../story/index.js';
import { answer } from '../answer.js';

const play = `# The Weir

- Person: **Ada**
- Person: **Bo**
- Person: **the miller**, also Gorse
- Person: **Vane**

## The bank

*At p. 3 · with Ada, Bo*

Water. A lantern.

- Ada says: “Who goes there? It is dark, and the miller sleeps.”
- Bo says: “Nobody.”
- Ada says: “Nobody has a lantern.”
- Ada says: “Come here.”

She lifts it.

- Bo says: “I come. Here I am.”

## The mill

*At 0:12:30 · with Ada, the miller*

- Ada tells the miller that the weir is open.
- The miller says: “Then let it be open.”

## The loft

*with Bo*

- Bo and Ada say: “Row!”
- Bo says: “All is well.” (likely)

## A long speech

*with the miller*

- The miller says: “${'word '.repeat(60)}end. And that is all of it, ${'word '.repeat(60)}truly.”
`;

const { story } = compile(parse('weir', play));
const all = whole(story);
const texts = (lines: readonly Line[]) => lines.map(({ words }) => plain(words));

test('what is said is set as in a play, directions apart from it, and places in the work as they are', () => {
  const [bank, , loft] = sceneSummaries(all);
  assert.deepEqual(texts(bank?.lines ?? []).slice(0, 3), [
    'Water. A lantern.',
    'Ada: Who goes there? It is dark, and the miller sleeps.',
    'Bo: Nobody.',
  ]);
  assert.deepEqual(
    bank?.lines.map(({ speaker, direction }) => speaker ?? direction),
    [true, 5, 4, 5, 5, true, 4],
  );
  assert.deepEqual(bank?.dateline.map(plain), ['p. 3']);
  assert.deepEqual(sceneSummaries(all)[1]?.dateline.map(plain), ['0:12:30']);
  assert.deepEqual(texts(loft?.lines ?? []), ['Bo and Ada: Row!', 'Likely: Bo says: “All is well.”']);
});

test('who speaks with whom: by turns, and for certain where a hearer is named', () => {
  const found = (id: string) =>
    exchangesOf(all, id).map(({ with: other, to, from, turns, scenes }) => [other, to, from, turns, scenes]);
  assert.deepEqual(found('ada'), [
    ['bo', 0, 0, 3, ['the-bank']],
    ['the-miller', 1, 0, 0, ['the-mill']],
  ]);
  assert.deepEqual(found('the-miller'), [['ada', 0, 1, 0, ['the-mill']]]);
  assert.deepEqual(found('vane'), []);
});

const plainQuestions: readonly (readonly [question: string, ...answer: string[]])[] = [
  ['Who is Vane?'],
  ['Who was Gorse?', 'First heard of in “The bank”.'],
  ['What happens in The bank?', 'With Ada and Bo. Ada begins: “Who goes there?”'],
  ['what happened in scene 1', 'With Ada and Bo.'],
  ['Where is Ada?', 'Last in “The mill”.'],
  ['Where does The mill take place?'],
];

for (const [question, ...expected] of plainQuestions) {
  test(`a plain question: ${question}`, () => {
    const reply = answer(all, question);
    if (expected.length === 0) assert.equal(reply.kind === 'none' && reply.note, 'These notes give no answer.');
    else
      assert.ok(
        reply.kind === 'derived' && texts(reply.lines)[0]?.startsWith(expected[0] as string),
        JSON.stringify(reply),
      );
  });
}

test('where one meets somebody, and whom one has not met', () => {
  const met = (slice: Slice) =>
    article(slice).cast.map(({ name, firstSeen, firstHeardOf, billed }) => [name, firstSeen, firstHeardOf, billed]);
  assert.deepEqual(met(upTo(story, 1)), [
    ['Ada', 'the-bank', undefined, undefined],
    ['Bo', 'the-bank', undefined, undefined],
    ['the miller', undefined, 'the-bank', true],
    ['Vane', undefined, undefined, true],
  ]);
  assert.deepEqual(met(upTo(story, 2))[2], ['the miller', 'the-mill', 'the-bank', undefined]);
});

test('a recap of a scene of speeches: who is there, how it begins and what is said last', () => {
  const lines = texts(sceneLines(all));
  assert.equal(lines[0], 'With Ada and Bo. Ada begins: “Who goes there?” Bo has the last word: “Here I am.”');
  assert.match(
    lines.at(-1) ?? '',
    /^With the miller\. The miller begins: “(?:word ){2,}.*word …” .*: “… word .*truly\.”$/,
  );
  assert.ok((lines.at(-1)?.length ?? 0) < 420);
});

test('a recap of somebody: where one met them, with whom they speak, what they say', () => {
  assert.deepEqual(texts(knownOf(upTo(story, 2), 'ada').lines), [
    'First seen in “The bank”.',
    'Speaks with Bo (3 turns) and the miller (once). A turn: one speaks, and the next to speak is the other. That they speak to each other is assumed.',
    'Ada: “Who goes there?” … “Come here.” (3 lines)',
    'Ada tells the miller that the weir is open.',
  ]);
});

const asked: readonly (readonly [question: string, first: string, lines: number])[] = [
  ['Who does Ada speak to?', 'With Bo and the miller.', 4],
  ['Who spoke to the miller?', 'With Ada.', 2],
  ['Who talks with Bo?', 'Likely with Ada.', 3],
  ['Did Ada and Bo ever talk?', 'Likely: Ada with Bo (3 turns).', 2],
  ['Has Ada ever spoken to Gorse?', 'Yes: Ada with the miller (once).', 1],
  ['Did Bo and the miller ever talk to each other?', 'No, as far as it is told.', 2],
  ['When did the miller first appear?', 'First seen in “The mill”.', 2],
  ['Where do we first meet Bo?', 'First seen in “The bank”.', 1],
  ['When did Gorse first speak?', 'In “The mill”.', 2],
  ['What did Ada say about the miller?', 'What Ada says:', 3],
  ['What did Ada say about lanterns?', 'What Ada says:', 2],
  ['What did Bo say?', 'What Bo says:', 3],
  ['Who is in scene 2?', 'Ada and the miller.', 1],
  ['Who is in The loft?', 'Bo.', 1],
];

for (const [question, first, count] of asked) {
  test(`asked: ${question}`, () => {
    const found = answer(all, question);
    assert.equal(found.kind, 'derived');
    const lines = found.kind === 'derived' ? found.lines : [];
    assert.deepEqual([texts(lines)[0], lines.length], [first, count]);
  });
}

test('who is not known so far is asked for in vain, and in the same words as nobody', () => {
  const early = compile(parse('weir', play.replace('- Person: **Vane**\n', '').concat('\n- Person: **Vane**\n'))).story;
  const replies = ['Vane', 'Nobodaddy'].map((name) =>
    JSON.stringify(answer(upTo(early, 1), `Who does ${name} speak to?`)),
  );
  assert.equal(replies[0], replies[1]);
  const known = answer(upTo(story, 1), 'When did Vane first speak?');
  assert.equal(known.kind === 'none' && known.note, 'Not told so far.');
});

test('with whom somebody speaks counts what is shown: no dream, no letter, nothing that was at another time', () => {
  const notes = `# T

- Person: **Ada**
- Person: **Bo**
- Document: **the card**

## One

*With Ada, Bo*

- Ada tells Bo that it rains.
- The card tells Ada that it snows.
- Ada tells Bo that it is late.
  - when: years before [One]

## Two

*Dreamt by Ada · with Ada, Bo*

- Bo tells Ada that it is dry.
`;
  const slice = whole(compile(parse('t', notes)).story);
  assert.deepEqual(texts(profiles(slice)[0]?.speaksWith ?? []), ['Bo (once)']);
});

const people = ['Ada', 'Bo', 'Cy', 'Di'] as const;

/** Scenes of speeches and directions, each a speaker or a direction. */
const scenes = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 5 });

function written(rows: readonly (readonly number[])[]): string {
  const parts = rows.map((row, number) => {
    const lines = row.map((who, at) => (people[who] ? `- ${people[who]} says: “Line ${at}.”` : `\nWind ${at}.\n`));
    return `## Scene ${'ABCDE'[number]}\n\n${lines.join('\n')}\n`;
  });
  return `# T\n\n${people.map((name) => `- Person: **${name}**`).join('\n')}\n\n${parts.join('\n')}`;
}

test('turns are those of a slow count of the rows that were written', () => {
  fc.assert(
    fc.property(scenes, (rows) => {
      const slice = whole(compile(parse('t', written(rows))).story);
      for (const [i, one] of people.entries()) {
        for (const [j, other] of people.entries()) {
          if (i === j) continue;
          const expected = rows.reduce((sum, row) => {
            const said = row.filter((who) => who < people.length);
            return sum + said.filter((who, at) => [who, said[at + 1]].sort().join() === [i, j].sort().join()).length;
          }, 0);
          const found = exchangesOf(slice, one.toLowerCase()).find((exchange) => exchange.with === other.toLowerCase());
          assert.equal(found?.turns ?? 0, expected, `${one} and ${other}`);
        }
      }
    }),
    { numRuns: tries(6, 150) },
  );
});

test('what follows from speeches is the same on a cut file as on the slice', () => {
  fc.assert(
    fc.property(scenes, (rows) => {
      const text = written(rows);
      const telling = compile(parse('t', text));
      const own = telling.story;
      for (const position of [0, ...own.stops.map((stop) => stop.position), END]) {
        const slice = position === END ? whole(own) : upTo(own, position);
        const { story: cutStory } = compile(parse('t', cut(telling, position)));
        const other = position === END ? whole(cutStory) : upTo(cutStory, position);
        const views = (of: Slice) => [
          article(of),
          recap(of),
          profiles(of),
          ...people.map((name) => answer(of, `Who does ${name} speak to?`)),
          ...people.map((name) => answer(of, `What did ${name} say?`)),
        ];
        assert.equal(JSON.stringify(views(other)), JSON.stringify(views(slice)));
      }
    }),
    { numRuns: tries(3, 60) },
  );
});
