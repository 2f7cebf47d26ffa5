import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, type Slice, upTo, whole } from '../story/index.js';
import { article } from './article.js';
import type { Line } from './words/line.js';

const story = (text: string) => compile(parse('t', text)).story;
const after = (text: string, position: number): Slice => upTo(story(text), position);
const end = (text: string): Slice => whole(story(text));
const texts = (lines: readonly Line[]) => lines.map((line) => plain(line.words));

test('how long a work is counts as a credit, and how its places are counted does not', () => {
  const credits = (length: string) =>
    article(end(`# T\n\n- Length: ${length}\n- Year: 1911\n`)).credits.map(({ key }) => key);
  assert.deepEqual(credits('90 min'), ['Length', 'Year']);
  assert.deepEqual(credits('three evenings'), ['Length', 'Year']);
  assert.deepEqual(credits('in minutes'), ['Year']);
});

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
- Person: **Ben**, whose boat it is

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
    [
      ['Ada', 'A. Byron', ['Keeps the light.']],
      ['Ben', undefined, ['Somebody whose boat it is.']],
    ],
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
  assert.deepEqual(texts(article(after(takeaways, 1)).takeaways), ['Why? For love, most likely.']);
  assert.deepEqual(texts(article(after(takeaways, 3)).takeaways), [
    'What? A key, perhaps.',
    'Where? At sea.',
    'Who? The clerk.',
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
- Ann is married to Cay.

## Four

- Ann and Ben become lovers.
`;
  assert.deepEqual(texts(article(after(text, 1)).relations), ['Likely: Ann and Ben are friends.']);
  assert.deepEqual(texts(article(end(text)).relations), [
    'Ann and Ben: likely friends (“One”), then lovers, as Cay tells it (“Two”), then no longer lovers (“Three”), then lovers again (“Four”).',
    'Cay and Ann: Cay the sister of Ann, as Cay tells it (“Two”), then Ann married to Cay (“Three”).',
  ]);
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

test('a group is met in its members, and never only billed', () => {
  const { cast } = article(
    end('# T\n\n- Person: **Ada**\n- Person: **Cora**\n- Group: **the Parks**\n\n## One\n\n*With Ada*\n\nAda waits.\n'),
  );
  assert.deepEqual(
    cast.filter(({ billed }) => billed).map(({ name }) => name),
    ['Cora'],
  );
});
