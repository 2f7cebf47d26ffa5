import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { type Slice, tell, upTo, whole } from '../story/index.js';
import { article } from './article.js';
import type { Line } from './explanation.js';
import { profile } from './profile.js';
import { recap, recapOf } from './recap.js';

const story = (text: string) => tell(parse('t', text)).story;
const after = (text: string, position: number): Slice => upTo(story(text), position);
const end = (text: string): Slice => whole(story(text));
const texts = (lines: readonly Line[]) => lines.map((line) => plain(line.words));

test('before the first scene: title, first words, credits and content notes, and nothing else', () => {
  const shown = article(
    after(
      `# Rain

A short film. The cast:

The cast:

- Year: 1911
- Source: rain.fountain
- Content: storms, drowning
- Person: **Ada**, played by A. Byron, who keeps the light

## One

Ada is there.
`,
      0,
    ),
  );
  assert.equal(shown.title, 'Rain');
  assert.equal(shown.warning, 'This tells only what is known before Rain begins.');
  assert.deepEqual(texts(shown.dek), []);
  assert.deepEqual(
    shown.credits.map(({ key, value }) => `${key}: ${plain(value)}`),
    ['Year: 1911'],
  );
  assert.deepEqual(shown.contentNotes, ['storms', 'drowning']);
  assert.deepEqual(
    shown.cast.map(({ name, performer, about }) => [name, performer, texts(about)]),
    [['Ada', 'A. Byron', ['Keeps the light.']]],
  );
  assert.deepEqual([shown.happened, shown.questions, shown.takeaways], [[], [], []]);
});

test('the warning names the last stop, and the end only after it', () => {
  const text = '# Rain\n\n## One\n\nIt rains.\n\n---\n\nIt pours.\n\n## Two\n\nIt stops.\n';
  const warnings = [1, 2, 3].map((position) => article(after(text, position)).warning);
  assert.deepEqual(
    [...warnings, article(end(text)).warning],
    [
      'This explains Rain up to and including “One”.',
      'This explains Rain up to and including “One (2)”.',
      'This explains Rain up to and including “Two”.',
      'This explains all of Rain, and gives away how it ends.',
    ],
  );
});

const takeaways = `# T

## One

- Why?
- Who?
- Answer to [Why?]: for love. (likely)

## Two

- Where?
- When?
- Answer to [Who?]: the clerk.
- Answer to [Where?]: at sea.
- Answer to [When?]: at dawn. (in part)

## Three

- What?
- Answer to [What?]: a key. (possible)
`;

test('without takeaways of the author’s, at most three answers so far, the last asked first', () => {
  assert.deepEqual(texts(article(after(takeaways, 1)).takeaways), ['Why? So far, likely: for love.']);
  assert.deepEqual(texts(article(after(takeaways, 3)).takeaways), [
    'What? So far, possibly: a key.',
    'Where? So far: at sea.',
    'Who? So far: the clerk.',
  ]);
  assert.deepEqual(texts(article(end(takeaways)).takeaways)[1], 'Where? At sea.');
  const own = `${takeaways}\n# The end\n\n- Takeaway: the key opens nothing.\n  - because [What?]\n`;
  assert.deepEqual(texts(article(end(own)).takeaways), ['Possibly: the key opens nothing.']);
  assert.deepEqual(article(end(own)).takeaways[0]?.scenes, ['three']);
});

test('themes and what comes from outside; what is a symbol’s background is not told twice', () => {
  const shown = article(
    end(`# T

- Outside: The myth was known.

## One

- Symbol: **the fish**
- Outside: A fish means luck in that town. (custom)
- Theme: Everything swims.
  - because [One]
`),
  );
  assert.deepEqual(texts(shown.outside), ['The myth was known.']);
  assert.equal(shown.outside[0]?.outside, 'general knowledge');
  const background = shown.symbols[0]?.background ?? [];
  assert.deepEqual([texts(background), background[0]?.outside], [['A fish means luck in that town.'], 'custom']);
  assert.deepEqual(texts(shown.themes), ['Everything swims.']);
});

test('a symbol: where its words occur, and what it means to whom', () => {
  const [symbol] = article(
    end(`# T

- Person: **Min**
- Person: **Cho**

## One

Sushi is served. Cho goes "fishing".

## Two

A boat, and nothing else.

## Three

- Symbol: **the fish**, also sushi, under water
- **Wish**: Min wants to come back as a fish.
- The fish means freedom to Min. (likely)
  - because [Wish]
- The fish means prey to Cho.

## Four

*deep under water*

- Overturns [The fish means prey to Cho]: it means nothing to him.
`),
  ).symbols;
  assert.deepEqual(symbol?.occurrences, ['one', 'three', 'four']);
  assert.deepEqual(
    symbol?.readings.map(({ holder, meaning, words, because }) => [holder, meaning, plain(words), texts(because)]),
    [['Min', 'freedom', 'Likely: The fish means freedom to Min.', ['Min wants to come back as a fish.']]],
  );
});

test('relations step by step, with their hedges, accounts and ends', () => {
  const text = `# T

- Person: **Ann**
- Person: **Ben**
- Person: **Cay**

## One

- Ann and Ben are friends. (likely)

## Two

*Told by Cay*

- Cay is the sister of Ann.
- Ann and Ben become lovers.

## Three

- Ann and Ben are no longer lovers.
`;
  assert.deepEqual(texts(article(after(text, 1)).relations), ['Likely: Ann and Ben are friends.']);
  assert.deepEqual(texts(article(end(text)).relations), [
    'Ann and Ben: likely friends (“One”), then lovers, as Cay tells it (“Two”), then no longer lovers (“Three”).',
    'As Cay tells it: Cay is the sister of Ann.',
  ]);
});

const reveal = `# T

- Person: **Vera**
- Person: **Tomas**

## Dinner

*Told by Vera · with Vera, Tomas*

Four at table. Tomas leaves. **A shot** falls, and **Tomas dies**.

- **Alibi**: Vera is at table. (likely)
  - because [A shot]

## The mirror

*Dreamt by Vera · with the stranger (unseen)*

A stranger looks back. "I am **nobody**", he says.

- Overturns [Tomas dies]: he lives.
- Overturns [Alibi]: Vera is in the boathouse. (possible)
- The stranger is Tomas.
`;

test('a scene: who tells it, who is there, what later scenes correct', () => {
  const [dinner, mirror] = article(end(reveal)).happened;
  assert.deepEqual(
    [dinner?.frame, mirror?.frame, mirror?.present],
    ['as Vera tells it', 'dreamt by Vera', [{ id: 'tomas', name: 'the stranger', how: 'unseen' }]],
  );
  assert.deepEqual(texts(dinner?.lines ?? []), [
    'Four at table. Tomas leaves. A shot falls, and Tomas dies.',
    '“Tomas dies” is corrected in “The mirror”: he lives.',
    'Until “The mirror” it seemed that Vera is at table; then it seems possible: Vera is in the boathouse.',
  ]);
  assert.deepEqual(texts(mirror?.lines ?? []), [
    'A stranger looks back. “I am nobody”, he says.',
    'It turns out: he lives. Until here it seemed that a shot falls, and Tomas dies.',
    'Now it seems possible: Vera is in the boathouse. Until here it seemed that Vera is at table.',
    'The stranger is Tomas.',
  ]);
  const [first] = article(after(reveal, 1)).happened;
  assert.deepEqual(texts(first?.lines ?? []).slice(1), ['Likely: Vera is at table.']);
  assert.deepEqual(texts(first?.lines[1]?.because ?? []), ['As Vera tells it: A shot falls, and Tomas dies.']);
});

test('a profile: one person under the first name, what is known by whose account, what seemed so', () => {
  const tomas = profile(end(reveal), 'the-stranger');
  assert.deepEqual(
    [tomas.id, tomas.name, tomas.aliases, tomas.scenes],
    ['tomas', 'Tomas', ['the stranger'], ['dinner', 'the-mirror']],
  );
  assert.deepEqual(texts(tomas.known), [
    'Until “The mirror” it seemed that a shot falls, and Tomas dies; then it turns out: he lives.',
    'Dreamt by Vera: The stranger is Tomas.',
  ]);
  assert.deepEqual(texts(profile(after(reveal, 1), 'tomas').known), [
    'As Vera tells it: A shot falls, and Tomas dies.',
  ]);
});

test('a recap: how each scene begins and what it stresses, as far as that stands', () => {
  assert.deepEqual(texts(recap(after(reveal, 1)).lines), [
    'As Vera tells it: Four at table. A shot falls, and Tomas dies.',
  ]);
  assert.deepEqual(texts(recap(end(reveal)).lines), [
    'As Vera tells it: Four at table. Tomas leaves.',
    'Dreamt by Vera: A stranger looks back. “I am nobody”, he says.',
  ]);
});

test('a recap of a person: what is known, then the questions about them, answered and open', () => {
  const text = `# T

- Person: **Ann**

## One

Ann **swims**.

- Where is Ann?
- Why does Ann swim?
- Why does it rain?
- Answer to [Where is Ann?]: at sea. (likely)
`;
  const { title, lines, open } = recapOf(after(text, 1), 'ann');
  assert.deepEqual(
    [title, texts(lines), texts(open)],
    ['Ann so far', ['Ann swims.', '“Where is Ann?” Likely: at sea.'], ['Why does Ann swim?']],
  );
  assert.equal(recapOf(end(text), 'ann').title, 'Ann');
  assert.deepEqual(texts(recap(after(text, 1)).open), ['Why does Ann swim?', 'Why does it rain?']);
});

test('a document with rows is in the article, with what it is', () => {
  const [document] = article(
    end(`# T

- Person: **Cho**

## One

- Document: **the book**, Cho's, in Korean

| who | what |
|-----|------|
| "a name" | pick |
`),
  ).documents;
  assert.deepEqual([document?.name, texts(document?.about ?? [])], ['the book', ['Belongs to Cho.', 'In Korean.']]);
  assert.deepEqual(
    document?.tables[0]?.rows.map((row) => row.map(plain)),
    [['“a name”', 'pick']],
  );
});

test('every line after the first scene opens one', () => {
  const shown = article(end(reveal));
  const lines = [...shown.happened.flatMap((scene) => scene.lines), ...shown.cast.flatMap(({ known }) => known)];
  assert.ok(lines.length > 0);
  for (const line of lines) assert.ok(line.scenes.length > 0, plain(line.words));
});
