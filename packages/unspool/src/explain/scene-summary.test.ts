import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain } from '../language/index.js';
import { compile, type Slice, upTo, whole } from '../story/index.js';
import { article } from './article.js';
import { knownOf } from './known-of.js';
import { profile } from './profile.js';
import { recap } from './recap/recap.js';
import { sceneLines } from './recap/scene-line.js';
import type { Line } from './words/line.js';

const story = (text: string) => compile(parse('t', text)).story;
const after = (text: string, position: number): Slice => upTo(story(text), position);
const end = (text: string): Slice => whole(story(text));
const texts = (lines: readonly Line[]) => lines.map((line) => plain(line.words));

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

test('a scene without a title goes by its number', () => {
  const text = '# T\n\n##\n\nAda **sings**.\n\n## Two\n\n- Overturns [sings]: she hums.\n';
  const shown = article(end(text));
  assert.equal(shown.happened[0]?.title, 'Scene 1');
  assert.equal(article(after(text, 1)).warning, 'This explains T up to and including “Scene 1”.');
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
  assert.deepEqual(texts(sceneLines(after(reveal, 1))), [
    'As Vera tells it: Four at table. A shot falls, and Tomas dies.',
  ]);
  assert.deepEqual(texts(sceneLines(end(reveal))), [
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
  const { lines, open } = knownOf(after(text, 1), 'ann');
  assert.deepEqual(
    [texts(lines), texts(open)],
    [['First seen in “One”.', 'Ann swims.', '“Where is Ann?” Likely: at sea.'], ['Why does Ann swim?']],
  );
  assert.deepEqual(texts(recap(after(text, 1)).open), ['Why does Ann swim?', 'Why does it rain?']);
});

test('every line after the first scene opens one', () => {
  const shown = article(end(reveal));
  const lines = [...shown.happened.flatMap((scene) => scene.lines), ...shown.cast.flatMap(({ known }) => known)];
  assert.ok(lines.length > 0);
  for (const line of lines) assert.ok(line.scenes.length > 0, plain(line.words));
});
