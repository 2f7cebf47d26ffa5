import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8 } from 'fflate';
import { answer } from '../../src/ask/index.js';
import { parse, plain } from '../../src/language/index.js';
import { notesOf, readSource } from '../../src/read/index.js';
import { compile, type Story, sliceAt } from '../../src/story/index.js';

/** What readers ask in the middle of a novel, and viewers in the middle of a film, of which nobody made notes. */
const chapters: readonly (readonly string[])[] = [
  [
    'I had the lock, and I had a daughter, and I wanted for nothing. My daughter Hester kept the book. The company owned a barge called the Heron, and I had the care of it.',
    '“The Heron leaks,” said Hester to me.',
    '“Then we shall pump her,” I said. “Mr. Dray will see to it.”',
    '“Mr. Dray never sees to anything,” said Hester.',
  ],
  [
    'In the morning they sent for the police. Sergeant Lusk, of the county force, came up the towpath, and Sergeant Lusk sat down in my kitchen.',
    '“I never cared for eels,” said Sergeant Lusk. “But my mother swore by eels in a pie.”',
    'Mr. Dray, the owner of the mill, came in and looked at Mr. Lusk.',
    '“The eels are gone,” said Mr. Dray. “The eels went with the Heron.”',
    '“Cheer up, Hester,” said Sergeant Lusk.',
  ],
  ['Nobody slept. Sergeant Lusk walked along the water with his lamp, and Hester Quill was his sister after all.'],
];
const text = chapters
  .map((paragraphs, at) => `CHAPTER ${['I', 'II', 'III'][at]}\n\n${paragraphs.join('\n\n')}\n`)
  .join('\n\n');

const cues = `WEBVTT

00:10.000 --> 00:12.000
Otto?

00:20.000 --> 00:22.000
The lighthouse is out.

00:24.000 --> 00:25.000
Otto, it's not dark yet.

02:00.000 --> 02:02.000
Who lit the lighthouse?

02:05.000 --> 02:06.000
Quick, Otto!
`;

const storyOf = async (words: string, name: string): Promise<Story> =>
  compile(parse('a', notesOf(await readSource(strToU8(words), name)).text)).story;
const [novel, film] = await Promise.all([storyOf(text, 'lock.txt'), storyOf(cues, 'light.vtt')]);

type Row = readonly [question: string, stops: number, ...lines: readonly RegExp[]];

/** After so many stops, the first lines of the answer; none where nothing answers it. */
const asked = (told: Story, rows: readonly Row[]) => {
  for (const [question, stops, ...lines] of rows)
    test(`after ${stops} stops: ${question}`, () => {
      const reply = answer(sliceAt(told, stops), question);
      const own = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
      lines.forEach((line, at) => {
        assert.match(own[at] ?? '', line);
      });
      if (lines.length === 0) assert.deepEqual(own, []);
    });
};

asked(novel, [
  ['Who is Hester?', 1, /^My daughter Hester kept the book\.$/],
  ['Who is Mr. Lusk?', 1],
  ['Who is Mr. Lusk?', 2, /^Sergeant Lusk, of the county force, came up the towpath/],
  ['Who is Mr. Dray?', 2, /^Mr\. Dray, the owner of the mill/],
  ['What is the Heron?', 1, /^The company owned a barge called the Heron, and I had the care of it\.$/],
  [
    'What did Sergeant Lusk say about eels?',
    2,
    /^What Sergeant Lusk says of it:$/,
    /my mother swore by eels/,
    /never cared/,
  ],
  ['What is said about the eels?', 2, /^What is said of it:$/, /^Mr\. Dray: “The eels went with the Heron\.”$/],
  ['What is said about the eels?', 1],
  // What is said to somebody is not said of them.
  ['What is said about Hester?', 2],
  ['When are the eels last mentioned?', 2, /^Mr\. Dray: “The eels went with the Heron\.”$/],
]);

asked(film, [
  ['Who is Otto?', 5, /^Somebody is called “Otto”, and nothing says who that is\.$/, /^0:10: “Otto\?”$/],
  ['What is said about the lighthouse?', 5, /^What is said of it:$/, /^2:00: “Who lit the lighthouse\?”$/, /^0:20: /],
  ['What is said about the lighthouse?', 1],
  ['When is the lighthouse first mentioned?', 5, /^0:20: “The lighthouse is out\.”$/],
  ['Who says “it’s not dark yet”?', 5, /^Who says it is not told; it is said:$/, /^0:24: “Otto, it’s not dark yet\.”$/],
  ['Who says “it’s not dark yet”?', 2],
  ['When does somebody say “who lit the lighthouse”?', 5, /^Said:$/, /^2:00: /],
  ['What did Otto say about the lighthouse?', 5, /^Who says what is not told; of it is said:$/, /^2:00: /],
  ['What does the letter say?', 5],
  ['What happens at 1:00?', 5, /^Nothing is said then; before and after it:$/, /^0:24: /, /^2:00: /],
  ['What happens at 1:00?', 3],
  ['Where is Otto?', 5, /^Nothing shows where “Otto” is; named last:$/, /^2:05: “Quick, Otto!”$/],
  ['What was said last?', 4, /^2:00: “Who lit the lighthouse\?”$/],
]);

test('a long sentence is told once, however often it has the word that is asked for', async () => {
  const long = `The weir was old, and ${'he went on and on about the water, '.repeat(15)}and he would mend the weir.`;
  const told = await storyOf(`CHAPTER I\n\n“${long}” said Ann Dray.\n\n“The weir?” said Ben Cole.\n`, 'weir.txt');
  const reply = answer(sliceAt(told, 1), 'What is said about the weir?');
  const lines = reply.kind === 'derived' ? reply.lines.map(({ words }) => plain(words)) : [];
  assert.equal(lines.length, 3, lines.join('\n'));
});
