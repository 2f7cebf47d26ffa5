import assert from 'node:assert/strict';
import { test } from 'node:test';
import { told } from '../../../../test/read/novel/told.js';
import { tries } from '../../../../test/tries.js';
import { narrationOf } from './narration.js';
import { placesIn } from './places.js';
import { sceneOf } from './scenes.js';
import { settingOf } from './setting.js';

test('who must be in a scene speaks there or does what only somebody does who is there; who is mentioned may be', () => {
  const { stretch, reading, people } = told(
    '“Where is *Cleo*?”{Ada} asked *Ada*, and looked up.',
    '*Ben* shook his head. *Dora* had gone to Bergen the day before, and *Ada* thought of *Edda* all day.',
    '*Finn* sat down by the fire.',
  );
  const present = sceneOf(stretch, reading).present.map(({ person, is }) => `${people[person]} ${is}`);
  assert.deepEqual(present.sort(), ['Ada must', 'Ben must', 'Dora may', 'Edda may', 'Finn must']);
});

test('whoever speaks within what another tells is not there', () => {
  const { stretch, reading } = told('“She said, “never” to me, “and left.”');
  const speaker = (person: number) => ({ person, rule: 'test', grade: 'sure' as const });
  const quotations = [
    { id: 0, kind: 'speech', paragraph: 0, from: 0, to: 38, speaker: speaker(0) },
    { id: 1, kind: 'speech', paragraph: 0, from: 11, to: 18, speaker: speaker(1) },
  ] as const;
  const { present } = sceneOf(stretch, { ...reading, quotations });
  assert.deepEqual(
    present.map(({ person, is }) => [person, is]),
    [[0, 'must']],
  );
});

const places: readonly (readonly [text: string, place: string | undefined])[] = [
  ['*Ada* entered the little library and shut the door.', 'sure the little library'],
  ['At last *Ada* reached Mill Street.', 'sure Mill Street'],
  ['*Ada* was in the kitchen when the bell rang.', 'likely the kitchen'],
  ['In the garden, *Ada* found the key.', 'likely the garden'],
  ['*Ada* had reached the bridge by then.', undefined],
  ['If *Ada* entered the library, she would see it.', undefined],
  ['“I was in the library,” said *Ada*.', undefined],
  ['*Ada* was in despair.', undefined],
  ['*Ada* reached Mt. Hope at noon.', undefined],
  ['*Ada* came to No. 7, and knocked.', undefined],
  ['*Ada* almost reached Mill Street.', undefined],
  ['*Ada* entered the Navy.', undefined],
  ['*Ada* ran to Berta and kissed her.', undefined],
  ['*Ada* went over to Berta.', undefined],
  ['*Ada* ran into Mill Street.', 'sure Mill Street'],
  ['*Ada* hurried to Mill Street.', 'sure Mill Street'],
  ['*Ada* came to Bergen.', 'sure Bergen'],
];

for (const [text, place] of places)
  test(`where it plays: ${text}`, () => {
    const { stretch, reading } = told(text);
    const quotations = /“.*”/.test(text) ? told(text.replace('”', '”{Ada}')).reading.quotations : [];
    const found = sceneOf(stretch, { ...reading, quotations }).place;
    assert.equal(found && `${found.grade} ${found.name}`, place);
  });

const settings: readonly (readonly [text: string, place: string | undefined])[] = [
  ['*Ada* entered the little library and shut the door.', 'the little library'],
  ['It rained. We were at the mill, and nobody spoke.', 'the mill'],
  ['A man entered the little library.', undefined],
  ['*Ada* entered the hall.', undefined],
  ['*Ada* entered the library door.', undefined],
  ['*Ada* often entered the library.', undefined],
  ['*Ada* was in the library, where she had slept.', undefined],
  ['*Ada* was in the library last winter.', undefined],
  ['*Ada* entered the library in her dream.', undefined],
  [`${'The rain fell on the roofs. '.repeat(60)}*Ada* entered the library.`, undefined],
];

for (const [text, place] of settings)
  test(`where a stretch plays, for its dateline: ${text.slice(0, 60)}`, () => {
    const { stretch, reading } = told(text);
    const sentences = narrationOf(stretch, reading);
    assert.equal(settingOf(placesIn(sentences), sentences, new Set([0]))?.name, place);
  });

const turns: readonly (readonly [paragraphs: readonly string[], turn: string | undefined])[] = [
  [['Ten years before, the mill had burnt down.'], 'earlier likely'],
  [['I must now go back to the day when the mill burnt down.'], 'earlier sure'],
  [['In his youth the miller sailed with a whaler.'], 'earlier likely'],
  [['Little did she know what the letter held.'], 'later likely'],
  [['I afterwards learned that the miller was dead.'], 'later likely'],
  [['This is the story that the miller told.'], 'frame likely'],
  [
    [
      'The miller shut the door and waited for the others to come.',
      'He had come to the valley as a boy. He had worked at the mill since then, and never left it.',
    ],
    'earlier likely',
  ],
  [['The miller shut the door and waited for the others to come.'], undefined],
  [['If the mill had burnt down, nobody had told the miller of it. He went to bed.'], undefined],
];

for (const [paragraphs, turn] of turns)
  test(`where the telling leaves its order: ${paragraphs.at(-1)}`, () => {
    const { stretch, reading } = told(...paragraphs);
    const [found] = sceneOf(stretch, reading).turns;
    assert.equal(found && `${found.kind} ${found.grade}`, turn);
  });

test('a paragraph in which a multitude is named and quoted is read in a time that grows as it does', () => {
  const length = tries(12_000, 60_000);
  const paragraph = Array.from({ length }, (_, person) => `“Yes,” said Mr. A${person}. He sat. `);
  const text = paragraph.join('');
  let from = 0;
  const mentions = paragraph.map((own, person) => {
    const mention = { paragraph: 0, from: from + 13, to: from + own.length - 10, person, by: 'test' };
    from += own.length;
    return mention;
  });
  const quotations = mentions.map(({ from: at }, id) => ({
    id,
    kind: 'speech' as const,
    paragraph: 0,
    from: at - 13,
    to: at - 7,
  }));
  const { reading } = told();
  const before = process.cpuUsage().user;
  const { present } = sceneOf({ paragraphs: [{ text }] }, { ...reading, mentions, quotations });
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.equal(present.length, length);
  assert.ok(seconds < tries(1.5, 10), `${seconds} s`);
});
