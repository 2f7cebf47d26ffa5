import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
import {
  type HeardLine,
  heardIn,
  heardWords,
  notesOf,
  type OpenWork,
  originsOfClaims,
  readSource,
  type Source,
} from '../../src/read/index.js';
import { compile, type Slice, upTo, whole } from '../../src/story/index.js';
import { tries } from '../tries.js';

/** Who comes, goes, speaks, and how: whatever a play may put one behind the other. */
const names = ['Ann', 'Ben', 'Cleo', 'Dora'];
const who = fc.constantFrom(...names);
const directions = fc.oneof(
  who.map((one) => `Enter ${one}.`),
  fc.tuple(who, who).map(([a, b]) => `Enter ${a} and ${b}.`),
  who.map((one) => `Exit ${one}.`),
  who.map((one) => `Exeunt all but ${one}.`),
  who.map((one) => `${one} hides behind the door.`),
  who.map((one) => `${one} dies.`),
  fc.constantFrom('Exeunt.', 'Exit.', 'Exit a Servant.', 'Enter a Messenger.', 'They leave.', 'Music.'),
);
const line = fc.oneof(
  directions.map((words) => `<stage>${words}</stage>`),
  fc
    .tuple(
      who,
      fc.constantFrom('', '<stage>Aside.</stage>', '<stage>To Ann.</stage>', '<stage>Within.</stage>'),
      fc.nat(99),
    )
    .map(([one, how, n]) => `<sp who="#${one}"><speaker>${one}</speaker>${how}<p>Word${n} of ${one}.</p></sp>`),
  fc
    .tuple(who, directions)
    .map(([one, words]) => `<sp who="#${one}"><speaker>${one}</speaker><p>Hear.</p><stage>${words}</stage></sp>`),
);
const opening = fc.oneof(
  fc.constant(''),
  who.map((one) => `<stage>${one}. The same.</stage>`),
  fc.tuple(who, who).map(([a, b]) => `<stage>${a}. ${b}.</stage>`),
);
const scene = fc
  .tuple(opening, fc.array(line, { minLength: 1, maxLength: 8 }), who)
  .map(
    ([begins, lines, last]) =>
      `${begins}${lines.join('')}<sp who="#${last}"><speaker>${last}</speaker><p>End.</p></sp>`,
  );
const scenes = fc.array(scene, { minLength: 2, maxLength: 4 });

const play = (all: readonly string[]) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${all
    .map((own, index) => `<div type="scene"><head>Scene ${index + 1}</head>${own}</div>`)
    .join('')}</body></text></TEI>`;

async function told(all: readonly string[]): Promise<{ readonly work: OpenWork; readonly at: (n: number) => Slice }> {
  const source: Source = await readSource(new TextEncoder().encode(play(all)), 'play.xml');
  const notes = notesOf(source);
  const { story, places } = compile(parse('a', notes.text));
  return {
    work: { work: source, told: originsOfClaims(notes, places) },
    at: (n) => (n > all.length ? whole(story) : upTo(story, n)),
  };
}

const linesIn = (slice: Slice, work: OpenWork): readonly HeardLine[] =>
  slice.scenes.flatMap(({ id }) => heardIn(slice, [work], id));

/** Everything but where in the file it stands. */
const plain = (lines: readonly HeardLine[]) => JSON.stringify(lines);

test('who hears what depends on nothing that comes later, and what is sure stays so', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, scenes, async (all, others) => {
      const own = await told(all);
      const cut = Math.max(1, all.length - 1);
      const other = await told([...all.slice(0, cut), ...others]);
      const [here, there] = [own.at(cut), other.at(cut)];
      assert.equal(plain(linesIn(here, own.work)), plain(linesIn(there, other.work)));
      assert.equal(plain(heardWords(here, [own.work], 'End')), plain(heardWords(there, [other.work], 'End')));
      // Whoever reads on learns more, and takes nothing back.
      const later = linesIn(own.at(all.length + 1), own.work);
      linesIn(here, own.work).forEach((line, index) => {
        for (const { who: one, hears } of line.listeners) {
          const now = later[index]?.listeners.find((listener) => listener.who === one);
          if (hears !== 'perhaps') assert.equal(now?.hears, hears, `${line.words} ${one}`);
        }
      });
    }),
    { numRuns: tries(12, 3000) },
  );
});

test('nobody hears who has left, and everybody who is named between a word of theirs and another', async () => {
  await fc.assert(
    fc.asyncProperty(scenes, async (all) => {
      const { work, at } = await told(all);
      const slice = at(all.length + 1);
      for (const { listeners, by, how } of linesIn(slice, work)) {
        const heard = listeners.filter(({ hears }) => hears === 'certain');
        for (const one of heard) assert.notEqual(one.there, 'not');
        for (const one of listeners) {
          assert.ok(!by.some(({ who: own }) => own === one.who), 'whoever says it is no listener');
          if (one.there === 'not') assert.equal(one.hears, 'not');
          if (how === 'aloud' && one.hears === 'not') assert.equal(one.there, 'not');
        }
      }
    }),
    { numRuns: tries(12, 2000) },
  );
});

const hostile: readonly (readonly [what: string, body: string])[] = [
  [
    'many exits of many people',
    names
      .map((one) => `<sp who="#${one}"><speaker>${one}</speaker><p>Hi.</p></sp>`)
      .join('')
      .repeat(100) + '<stage>Exeunt.</stage><stage>Exit a Servant.</stage>'.repeat(1000),
  ],
  [
    'a direction without an end',
    `<stage>${'Enter Ann and '.repeat(20_000)}</stage><sp who="#Ann"><speaker>Ann</speaker><p>Hi.</p></sp>`,
  ],
  [
    'the same, again and again',
    Array.from(
      { length: 800 },
      () => '<sp who="#Ann"><speaker>Ann</speaker><stage>Aside to Ann.</stage><p>Hi.</p><stage>Exit.</stage></sp>',
    ).join(''),
  ],
];

for (const [what, body] of hostile)
  test(`ends, whatever stands in it: ${what}`, async () => {
    const { work, at } = await told([body, body]);
    const slice = at(3);
    const before = process.cpuUsage().user;
    assert.ok(heardWords(slice, [work], 'Hi').length > 0);
    assert.ok(process.cpuUsage(undefined).user - before < 2_000_000);
  });
