import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../test/tries.js';
import { createNovelReader } from './novel.js';
import type { NovelStretch, StretchReading } from './stretch.js';

test('a stretch without words tells nothing', () => {
  const { people, quotations } = createNovelReader('en').read({ paragraphs: [] });
  assert.deepEqual({ people, quotations }, { people: [], quotations: [] });
});

/** Each row is a rule, and paragraphs that end with who says what stands in them, a name for each quotation. */
const rows: readonly (readonly [what: string, ...paragraphs: (readonly [text: string, ...speakers: string[]])[]])[] = [
  [
    'named tags, before and after',
    ['"The ice holds," said Marta Holm, "for a day or so."', 'Marta Holm', 'Marta Holm'],
    ['"I doubt it," Piet Larsen answered.', 'Piet Larsen'],
    ['Marta Holm turned round and said: "Then stay here."', 'Marta Holm'],
  ],
  [
    'pronouns go by gender, which titles tell',
    ['Mr. Quill came in, and Mrs. Dane rose to meet him.'],
    ['"You are late," she said.', 'Mrs. Dane'],
    ['"The road was flooded," he replied.', 'Mr. Quill'],
    ['"Sit down, then."', 'Mrs. Dane'],
    ['"I would rather stand."', 'Mr. Quill'],
  ],
  [
    'who is spoken to by name answers',
    ['"Have you the key, Marta?" asked Piet.', 'Piet'],
    ['"It is in the lock."', 'Marta'],
    ['"I had not looked there, Marta," said Piet.', 'Piet'],
    ['Marta laughed. "Nobody does," said Marta.', 'Marta'],
  ],
  [
    'what is said over several paragraphs is said by one',
    ['"It was a long winter," said Marta. "The snow lay to the roofs.', 'Marta', 'Marta'],
    ['"In spring we dug the goats out."', 'Marta'],
    ['"And then?" asked Piet.', 'Piet'],
  ],
  [
    'dashes, with what the narrator says between',
    ['—The ice holds, Marta said quietly. For a day or so.', 'Marta', 'Marta'],
    ['—I doubt it, said Piet.', 'Piet'],
    ['—Then stay here, Marta said.', 'Marta'],
  ],
  [
    'the paragraph above may end with who speaks',
    ['The road was long that year, and nobody came. The miller said:'],
    ['"There is no bread left."', 'the miller'],
    ['Then Marta Holm answered:'],
    ['"There never was, in June."', 'Marta Holm'],
  ],
  [
    'whoever stands right before the verb speaks',
    ['Marta came in, and Piet shut the door. "It rains," said Marta.', 'Marta'],
    ['When Marta had turned away Piet had asked: "Where to?"', 'Piet'],
  ],
  [
    'whoever a noun has introduced takes part',
    ['Mr. Quill stood at the ferry.'],
    ['A sailor came down the road and looked at the water. "Is it deep?" he asked.', 'the sailor'],
    ['"It is," said Mr. Quill.', 'Mr. Quill'],
    ['"Then I shall wait."', 'the sailor'],
  ],
  [
    'the kin of the narrator have no other name',
    ['Mr. Quill was at the door, and Mr. Quill knocked. I sat by the stove, and I had my book, and I read on.'],
    ['"It snows," said my father.', 'my father'],
  ],
  [
    'Mrs. Dane is not Mr. Dane',
    ['"We shall go by boat," said Mr. Dane.', 'Mr. Dane'],
    ['"We shall do nothing of the kind," said Mrs. Dane.', 'Mrs. Dane'],
    ['"By boat," Mr. Dane repeated.', 'Mr. Dane'],
  ],
];

for (const [what, ...paragraphs] of rows) {
  test(`who speaks: ${what}`, () => {
    const reading = createNovelReader('en').read({ paragraphs: paragraphs.map(([text]) => ({ text })) });
    const names = new Map(reading.people.map(({ id, name }) => [id, name]));
    const found = paragraphs.map(([text], index) => [
      text,
      ...reading.quotations
        .filter(({ paragraph }) => paragraph === index)
        .map(({ speaker }) => names.get(speaker?.person ?? -1) ?? '–'),
    ]);
    assert.deepEqual(found, paragraphs);
  });
}

test('one of a calling is “Mr.” as well, a general’s son another; what has an article is nobody', () => {
  const told = [
    'Sergeant Holm came in, and Sergeant Holm sat down. “It rains,” said Sergeant Holm.',
    '“It does,” said Mr. Holm. “It rains on the Ruby.”',
    'General Dane looked up. “Where is the Ruby?” said General Dane.',
    '“The Ruby was here,” said Mr. Dane. The Ruby had been lost. The Ruby was on the table. The Ruby lay there. Ruby lost, Ruby found!',
  ];
  const { people } = createNovelReader('en').read({ paragraphs: told.map((text) => ({ text })) });
  assert.deepEqual(
    people.map(({ name }) => name),
    ['Sergeant Holm', 'General Dane', 'Mr. Dane'],
  );
});

test('who tells is who the heading says', () => {
  const told = 'I went down to the harbour, where I had left my boat, and I found that I was late. '.repeat(8);
  const reader = createNovelReader('en');
  const names = new Map<number, string>();
  const tellers = [
    'In the first part of Piet Larsen, it is written',
    "Marta Holm's Diary",
    'CHAPTER II. PIET LARSEN’S JOURNAL',
    'Letter, Marta Holm to Piet Larsen',
  ].map((heading) => {
    const { people, narrator } = reader.read({
      heading,
      paragraphs: [{ text: told }, { text: '"Too late," I said.' }],
    });
    for (const { id, name } of people) names.set(id, name);
    return names.get(narrator ?? -1);
  });
  assert.deepEqual(tellers, ['I', 'Marta Holm', 'Piet Larsen', 'Marta Holm']);
});

const who =
  'Marta,Piet,Mr. Quill,Mrs. Dane,Marta Holm,the old man,a man,a stranger,the stranger,she,he,I,her mother'.split(',');
const said = fc.constantFrom('Yes', 'No, Marta', 'Sir', 'It rains, Piet', 'Mrs. Dane is here', 'I am tired');
const sentence = fc.oneof(
  fc.tuple(said, fc.constantFrom(...who)).map(([words, name]) => `"${words}," said ${name}.`),
  fc.tuple(said, fc.constantFrom(...who)).map(([words, name]) => `${name} turned. "${words}."`),
  said.map((words) => `"${words}."`),
  fc.tuple(fc.constantFrom(...who), fc.constantFrom(...who)).map(([one, other]) => `${one} looked at ${other}.`),
  fc.string({ maxLength: 20 }),
);
const stretches = fc.array(
  fc.array(sentence, { maxLength: 8 }).map((all): NovelStretch => ({ paragraphs: all.map((text) => ({ text })) })),
  { maxLength: 5 },
);

test('what a stretch tells follows from it and those before it alone', () => {
  fc.assert(
    fc.property(stretches, fc.nat({ max: 4 }), (novel, cut) => {
      const whole = readAll(novel);
      assert.deepEqual(readAll(novel.slice(0, cut)), whole.slice(0, cut));
    }),
    { numRuns: tries(60, 2000) },
  );
});

test('whoever is named has been met, and every place is one of the text', () => {
  fc.assert(
    fc.property(stretches, (novel) => {
      const known = new Set<number>();
      for (const [index, reading] of readAll(novel).entries()) {
        for (const { id } of reading.people) known.add(id);
        const { mentions, quotations, names, merges } = reading;
        const named = [...mentions, ...names, ...quotations.flatMap(({ speaker }) => (speaker ? [speaker] : []))];
        for (const { person } of named) assert.ok(known.has(person), `${person} is not known`);
        for (const { person, into } of merges) assert.ok(known.has(person) && known.has(into));
        for (const { paragraph, from, to } of [...mentions, ...quotations]) {
          const text = novel[index]?.paragraphs[paragraph]?.text ?? '';
          assert.ok(0 <= from && from < to && to <= text.length);
        }
      }
    }),
    { numRuns: tries(60, 2000) },
  );
});

function readAll(novel: readonly NovelStretch[]): readonly StretchReading[] {
  const reader = createNovelReader('en');
  const all: StretchReading[] = [];
  for (const stretch of novel) all.push(structuredClone(reader.read(stretch)));
  return all;
}

test('who is called what only begins sentences is nobody, and a first name with a title is that of whoever is known by it', () => {
  const reading = createNovelReader('en').read({
    paragraphs: [
      'Miss Clara Vane came in. “Aha!” said Mr. Poe. “Aha, Miss Clara! Begone, dull care.”',
      '“Begone! Aha!” said Miss Clara, and Clara laughed. “Aha, Mr. Poe!”',
    ].map((text) => ({ text })),
  });
  assert.deepEqual(
    reading.people.map(({ name }) => name),
    ['Miss Clara Vane', 'Mr. Poe'],
  );
});

/** How sure it is who says each quotation of the last chapter. */
function grades(...chapters: readonly (readonly string[])[]): readonly (string | undefined)[] {
  const { read } = createNovelReader('en');
  const readings = chapters.map((paragraphs) => read({ paragraphs: paragraphs.map((text) => ({ text })) }));
  return (readings.at(-1)?.quotations ?? []).map(({ speaker }) => speaker?.grade);
}

test('who tells what others said may not be the one who says it', () => {
  assert.deepEqual(grades(['“The ice is thin, and he knew it,” said Marta Holm.']), ['sure']);
  assert.deepEqual(grades(['“‘The ice is thin,’ he cried, and he knew it,” said Marta Holm.']), ['likely']);
});

test('where a teller with a name is called by that of another, what they say is only likely theirs', () => {
  const chapter = (...names: readonly string[]) =>
    names.flatMap((name) => [
      'I went up to the house, for I had my basket with me, and I thought that I should find him.',
      `“Where have you been${name}?” said Mr. Quill.`,
      '“I was at the mill,” I said.',
    ]);
  const thrice = (name: string) => chapter(name, name, name);
  const told = (...chapters: readonly (readonly string[])[]) =>
    grades(thrice(', Hester'), ...chapters).filter((_, index) => index % 2 === 1);
  const sure = ['sure', 'sure', 'sure'];
  const likely = ['likely', 'likely', 'likely'];
  assert.deepEqual(told(thrice(', Hester')), sure);
  assert.deepEqual(told(thrice(', Mrs. Lock')), likely);
  // Once is not enough, unless it has been so before.
  assert.deepEqual(told(chapter(', Mrs. Lock', '', '')), sure);
  assert.deepEqual(told(thrice(', Mrs. Lock'), chapter(', Mrs. Lock', '', '')), likely);
});

test('what is doubted of one teller is not doubted of the next, who has another head', () => {
  const { read } = createNovelReader('en');
  const told = (heading: string, ...names: readonly string[]) => {
    const paragraphs = names.flatMap((name) => [
      'I went up to the house, for I had my basket with me, and I thought that I should find him.',
      `“Where have you been${name}?” said Mr. Quill.`,
      '“I was at the mill,” I said.',
    ]);
    const { quotations } = read({ heading, paragraphs: paragraphs.map((text) => ({ text })) });
    return quotations.flatMap(({ speaker }, index) => (index % 2 === 1 ? [speaker?.grade] : []));
  };
  told("Hester Vane's Diary", ', Hester', ', Hester', ', Hester');
  const called = [', Mrs. Lock', ', Mrs. Lock', ', Mrs. Pell', ', Mrs. Pell'];
  assert.deepEqual(told("Hester Vane's Diary", ...called), Array(4).fill('likely'));
  assert.deepEqual(told("Marta Holm's Diary", ', Mrs. Lock', '', ''), Array(3).fill('sure'));
});

test('where only one has been named yet, they are not surely who speaks', () => {
  assert.deepEqual(grades(['“Is it late?” was what Piet asked.', '“No.”']), ['likely', 'likely']);
  assert.deepEqual(grades(['“Is it late?” said Piet.']), ['sure']);
});

test('a pronoun is no sure speaker where somebody without a name may be meant', () => {
  const known = [
    'Mr. Quill came in.',
    'Mr. Quill sat down.',
    'Mr. Quill rose, and Mrs. Dane laughed.',
    'Mrs. Dane left.',
  ];
  const chapter = (between: string) => [...known, `Mr. Quill looked up. ${between} “It is late,” he said.`];
  assert.deepEqual(grades(chapter('The lamp burnt low.')), ['sure']);
  assert.deepEqual(grades(chapter('A stranger stood there, and a tall man behind.')), ['likely']);
  assert.deepEqual(grades(chapter('The lamp burnt low.').slice(2)), ['likely']);
});

test('a stretch is told by whom those who talk with its teller call by name', () => {
  const { read } = createNovelReader('en');
  const told = ['Hester', 'Hester', 'Ruth Lock', 'Hester'].map((name) => {
    const paragraphs = [1, 2, 3].flatMap(() => [
      'I went up to the house, for I had my basket with me, and I thought that I should find him.',
      `“Where have you been, ${name}?” said Mr. Quill.`,
      '“I was at the mill,” I said.',
    ]);
    const { people, quotations, narrator } = read({ paragraphs: paragraphs.map((text) => ({ text })) });
    const own = quotations
      .filter((_, index) => index % 2 === 1)
      .map(({ speaker }) => [speaker?.person, speaker?.grade]);
    return { met: people.map((person) => person.name), narrator, own };
  });
  const [first, again, other, back] = told;
  assert.deepEqual(other?.met, ['Ruth Lock']);
  assert.notEqual(other?.narrator, first?.narrator);
  assert.deepEqual(other?.own, Array(3).fill([other?.narrator, 'likely']));
  assert.equal(again?.narrator, back?.narrator);
});

test('many tags in one paragraph of dashes are read in a time that grows as it does', () => {
  const times = tries(7000, 40_000);
  const text = '— Да, — сказал он. — Иду. '.repeat(times);
  const before = process.cpuUsage().user;
  const { quotations } = createNovelReader('ru').read({ paragraphs: [{ text }] });
  const seconds = (process.cpuUsage().user - before) / 1e6;
  assert.ok(quotations.length > times);
  assert.ok(seconds < tries(1.5, 10), `${seconds} s`);
});
