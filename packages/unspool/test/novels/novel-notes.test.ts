import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { answer } from '../../src/ask/index.js';
import { exchangesOf, metIn, profiles, sceneSummaries, speeches } from '../../src/explain/index.js';
import { parse, plain } from '../../src/language/index.js';
import { heardWords, notesOf, originsOfClaims, readSource, withSpeeches } from '../../src/read/index.js';
import { search } from '../../src/search/index.js';
import { compile, nameOf, type Slice, upTo } from '../../src/story/index.js';
import { counterfactual } from '../../src/verify/counterfactual.js';
import { tries } from '../tries.js';
import { assertSamePast } from '../works/same-past.js';

const chapters: readonly (readonly string[])[] = [
  [
    'Mr. Harding stood on the quay and counted the boats. The fog came in behind them, and nobody spoke for a long while.',
    '“There is one missing,” said Mr. Harding. “There is always one missing.”',
    '“It will be the Osprey,” answered Nell Carrow, who had come down with the lamp.',
    '“It is never the Osprey.”',
    '* * *',
    'Nell went up to the house alone. She lit the fire, and Mr. Harding came in and shut the door.',
    '“Nell,” said Mr. Harding, “who taught you to lie?”',
  ],
  [
    'Captain Voss walked in at noon. Nobody had seen him since the winter.',
    '“Good morning,” said Captain Voss. “I am told that I am drowned.”',
    'Nell Carrow laughed. “You look well for it,” she said.',
  ],
  ['Nobody came that day. Mr. Harding wrote a letter to his brother and burnt it.'],
];
const book = (told: readonly (readonly string[])[]) =>
  told.map((paragraphs, at) => `CHAPTER ${['I', 'II', 'III', 'IV'][at]}\n\n${paragraphs.join('\n\n')}\n`).join('\n\n');
const read = (text: string) => readSource(strToU8(text), 'quay.txt');

const notes = notesOf(await read(book(chapters)));
const { story } = compile(parse('quay', notes.text));
const at = (stops: number): Slice => upTo(story, story.stops[stops - 1]?.position ?? 0);
const peopleOf = (slice: Slice) => profiles(slice).map(({ name }) => name);

test('whoever has been met is there under the name that they have by then, and nobody else', () => {
  assert.deepEqual(peopleOf(at(0)), []);
  assert.ok(peopleOf(at(1)).some((name) => name.includes('Harding')));
  assert.ok(peopleOf(at(1)).some((name) => name.includes('Nell')));
  assert.ok(!peopleOf(at(2)).some((name) => name.includes('Voss')));
  assert.ok(peopleOf(at(3)).some((name) => name.includes('Voss')));
});

test('speeches have speakers, and paragraphs are told once', () => {
  const slice = at(3);
  const said = speeches(slice).map(({ claim, by }) => [by.map((id) => nameOf(slice, id)).join(), plain(claim.words)]);
  const by = (words: string) => said.find(([, own]) => own?.includes(words))?.[0] ?? '';
  assert.match(by('There is one missing'), /Harding/);
  assert.match(by('It will be the Osprey'), /Nell/);
  assert.match(by('I am told'), /Voss/);
  const lines = sceneSummaries(slice).flatMap((scene) => scene.lines.map(({ words }) => plain(words)));
  assert.equal(lines.filter((line) => line.includes('There is one missing')).length, 1);
  assert.equal(lines.filter((line) => line.includes('I am told')).length, 1);
});

test('search knows who says a paragraph, whether or not it names them', () => {
  const found = (query: string) =>
    search(at(3), query).scenes.flatMap(({ lines }) => lines.map(({ words }) => plain(words)));
  assert.ok(found('by:Voss').some((line) => line.includes('I am told')));
  assert.ok(found('by:Harding').every((line) => !line.includes('I am told')));
  assert.deepEqual(search(at(2), 'by:Voss').note, 'Nobody and nothing called “Voss” so far.');
});

test('what is no more than likely is said to be so', () => {
  const likely = speeches(at(3)).filter(({ claim }) => claim.certainty !== undefined);
  assert.deepEqual([...new Set(likely.map(({ claim }) => claim.certainty))], ['likely']);
  const lines = search(at(3), 'by:Harding').scenes.flatMap((scene) => scene.lines);
  const isLikely = lines.map(({ voices = [] }) => voices.length > 0 && voices.every((voice) => voice.likely === true));
  assert.deepEqual(
    lines.map(({ words }) => plain(words).startsWith('Likely')),
    isLikely,
  );
  assert.deepEqual([...new Set(isLikely)].sort(), [false, true]);
});

test('questions about people are answered as far as one has read', () => {
  const said = (stops: number, question: string) => JSON.stringify(answer(at(stops), question));
  assert.match(said(3, 'Who says “I am told that I am drowned”?'), /Voss/);
  assert.doesNotMatch(said(2, 'Who is Captain Voss?'), /drowned|noon/);
  const slice = at(3);
  const harding = profiles(slice).find(({ name }) => name.includes('Harding'));
  assert.ok(harding && exchangesOf(slice, harding.id).length > 0);
});

const pool = [
  ...chapters.flat(),
  '“No,” he said.',
  '‘Yes,’ said the captain.',
  'Voss was Harding, as everybody knew.',
  'I never saw her again.',
  '— And you? — asked Nell.',
  'Nell Carrow entered the library, and Mr. Harding handed her the key.',
  'Captain Voss died in the night.',
];
const chapter = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 5 });

test('nothing later in a novel changes who is who and who says what before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(chapter, { minLength: 2, maxLength: 3 }), chapter, chapter, async (past, one, other) => {
      const [a, b] = [await read(book([...past, one])), await read(book([...past, other]))];
      const end = book(past).length;
      await assertSamePast(a, b, ({ from }) => from < end);
    }),
    { numRuns: tries(25, 2000) },
  );
});

test('notes to begin with have people, and no speech', async () => {
  const { text } = notesOf(await read(book(chapters)), 'outline');
  assert.match(text, /^- Person: \*\*.*Harding/m);
  assert.match(text, /^\*.*with \+/m);
  assert.doesNotMatch(text, / says/);
});

const houses = [
  [
    'Mr. Harding and Nell Carrow walked up to the library, and “Not a word,” said Mr. Harding to her.',
    'Nell Carrow took the key from the shelf. When Captain Voss died, she had been a child.',
    'He left the room. Captain Voss entered the kitchen. Mr. Harding gave Nell Carrow a letter.',
  ],
  ['I went into the kitchen and took the lamp. Mr. Harding had died. If Nell Carrow died, who would know?'],
];

test('what people do and where a scene plays is in the notes, as far as plain words say it', async () => {
  const lines = (text: string) => text.split('\n').filter((line) => /^- (?!Person|Group)/.test(line));
  const whole = await read(book(houses));
  const { text } = notesOf(whole);
  assert.deepEqual(lines(text), [
    '- Nell Carrow takes the key.',
    '- Captain Voss enters the kitchen.',
    '- Mr. Harding gives a letter to Nell Carrow.',
  ]);
  assert.match(text, /^\*the library · with \+/m);
  const { story: told } = compile(parse('houses', text));
  const slice = upTo(told, told.stops.at(-1)?.position ?? 0);
  for (const { id, name } of profiles(slice)) {
    const met = metIn(slice, id);
    const quoted = [met?.first, met?.last].flatMap((one) => (one ? [plain(one.words).trim()] : []));
    for (const words of quoted) assert.ok(houses.flat().join(' ').includes(words), `${name}: ${words}`);
  }
  const where = (stops: number) => answer(upTo(told, told.stops[stops - 1]?.position ?? 0), 'Where are they?');
  const reply = where(1);
  assert.equal(
    reply.kind === 'derived' && reply.lines[0] ? plain(reply.lines[0].words) : '',
    '“CHAPTER I”: the library.',
  );
  assert.equal(where(2).kind, 'none');
  const [first = ''] = lines(notesOf(whole, 'outline').text);
  assert.equal(first, '- Nell Carrow takes the key: “Nell Carrow took the key from the shelf.”');
});

const parlour = [
  [
    '“Where is the key?” asked Mr. Harding.',
    '“It is gone,” said Nell Carrow.',
    '“Then somebody took it,” said Mr. Harding to Captain Voss.',
    '“Who would?” asked Nell Carrow.',
    'Nobody answered. The clock struck, and the wind came down the chimney with the rain.',
    'They waited until the lamp had burnt down, and then they went up, one after the other, without a light.',
    '“Good night,” said Captain Voss.',
  ],
];

test('who was there when something is said in a novel: for certain in the talk, perhaps in its chapter', async () => {
  const work = await read(book(parlour));
  const made = notesOf(work);
  const { story, places } = compile(parse('parlour', made.text));
  const slice = upTo(story, story.stops.at(-1)?.position ?? 0);
  const open = [{ work, told: originsOfClaims(made, places) }];
  const hearers = (words: string, hears: 'certain' | 'perhaps') =>
    heardWords(slice, open, words).map(({ listeners }) =>
      listeners.flatMap((one) => (one.hears === hears ? [one.name] : [])).sort(),
    );
  assert.deepEqual(hearers('where is the key', 'certain'), [['Nell Carrow']]);
  assert.deepEqual(hearers('it is gone', 'certain'), [['Mr. Harding']]);
  assert.deepEqual(hearers('It is gone', 'perhaps'), [['Captain Voss']]);
  assert.deepEqual(hearers('somebody took it', 'certain'), [['Captain Voss', 'Nell Carrow']]);
  assert.deepEqual(hearers('Who would', 'certain'), [['Mr. Harding']]);
  assert.deepEqual(hearers('Who would', 'perhaps'), [['Captain Voss']]);
  assert.deepEqual(hearers('Good night', 'certain'), [[]]);
  assert.deepEqual(hearers('nobody answered', 'certain'), []);
  assert.deepEqual(heardWords(upTo(story, 0), open, 'it is gone'), []);
});

test('who tells a chapter by the line at its head is who is spoken to there, and no narrator', async () => {
  const told = 'I went down to the quay, where I had left my boat, and I found that I was late for the tide. '.repeat(
    3,
  );
  const talk = ['“You are late,” said Captain Voss.', '“I am,” I said.', '“Why?”', '“I slept,” I said.'];
  const { text } = notesOf(
    await read(
      book([
        [told, ...talk],
        ['The Quay', 'Left by Piet Larsen.', told, ...talk],
      ]),
    ),
  );
  const asked = text.split('\n').filter((line) => line.includes('“Why?” ('));
  assert.deepEqual(
    asked.map((line) => line.trim()),
    ['- Captain Voss says to the narrator: “Why?” (likely)', '- Captain Voss says to Piet Larsen: “Why?” (likely)'],
  );
});

test('a line that says who speaks belongs to its paragraph, whatever lines that wait stand between', () => {
  const telling = compile(parse('quay', notes.text));
  const claimsAt = (text: string, position: number) =>
    JSON.stringify(upTo(compile(parse('quay', text)).story, position).claims);
  for (const { position } of telling.story.stops.slice(0, -1))
    for (let seed = 1; seed <= tries(8, 500); seed += 1) {
      const other = counterfactual(telling, position, 'another future, and hidden lines between', seed);
      if (other !== null)
        assert.equal(claimsAt(other, position), claimsAt(notes.text, position), `${position} ${seed}`);
    }
});

test('who speaks in a novel can be counted, scene by scene', async () => {
  const spoken = withSpeeches(await read(book(chapters)));
  const who = (at: number) =>
    new Set(spoken.segments[at]?.items.flatMap((item) => (item.kind === 'speech' ? item.who : [])));
  assert.equal(who(0).size, 2);
  assert.ok([...who(1)].some((name) => name.includes('Voss')));
  assert.equal(who(2).size, 0);
});

const fens = compile(
  parse(
    'fens',
    notesOf(
      await read(
        book([
          [
            'Mr. Jonas Pell came to the mill with Professor Van Osten. Mrs. Pell and Edith Pell stayed behind.',
            '“The sluice will not hold,” said Mr. Jonas Pell to Professor Van Osten. “I told them in March.”',
            '“Then we must go,” said Professor Van Osten. He took up the lantern.',
            '“You may go,” said Edith Pell. “I was telling this to nobody but the cat.”',
            '“Hush, Edith,” said Mrs. Pell.',
          ],
          [
            '“Where is the lantern?” said Edith Pell to Mrs. Pell. “He was telling me that it is broken.”',
            '“Ask him,” said Mrs. Pell. She shut the door.',
          ],
        ]),
      ),
    ).text,
  ),
).story;
const shortened: readonly (readonly [question: string, answer: RegExp])[] = [
  ['Where is Pell?', /^Mr\. Jonas Pell|^Jonas Pell/],
  ['Where is Van Osten now?', /^Professor Van Osten was last seen for certain in/],
  ['Where is Edith now?', /^Edith Pell is there in/],
  ['What did Pell say?', /Jonas Pell says/],
  ['What did Edith say to Mrs. Pell?', /^What Edith Pell says to Mrs\. Pell:/],
];
for (const [question, wanted] of shortened)
  test(`a reader shortens the names of a novel: ${question}`, () => {
    const reply = answer(upTo(fens, fens.stops.at(-1)?.position ?? 0), question);
    assert.equal(reply.kind, 'derived');
    assert.match(reply.kind === 'derived' && reply.lines[0] ? plain(reply.lines[0].words) : '', wanted);
  });

for (const question of [
  'Who is telling this?',
  'What happened to Edith?',
  'When did Edith first meet Van Osten?',
  'What did Edith say to Van Osten?',
])
  test(`no sentence of a novel that answers something else is the answer: ${question}`, () => {
    assert.equal(answer(upTo(fens, fens.stops.at(-1)?.position ?? 0), question).kind, 'none');
  });
