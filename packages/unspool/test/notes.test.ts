import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { article } from '../src/explain/index.js';
import { parse, plain } from '../src/language/index.js';
import { notesOf } from '../src/read/notes.js';
import type { Item, Segment, Source } from '../src/read/source.js';
import { tell, upTo, whole } from '../src/story/index.js';

const at = { from: 0, to: 0 };
const said = (cue: string, ...texts: readonly string[]): Item => ({
  kind: 'speech',
  cue,
  who: [cue],
  parts: texts.map((text) => ({ kind: 'said', text, at })),
  at,
});
const segment = (title: string, ...items: readonly Item[]): Segment => ({
  kind: 'scene',
  title,
  within: [],
  at,
  items,
});

const play: Source = {
  format: 'tei',
  title: 'The Ferry',
  credits: [{ key: 'Author', value: 'Nobody', at }],
  cast: [
    { id: 'ann', name: 'ANN', description: 'the murderer', at },
    { id: 'choir', name: 'Rowers', group: true, at },
  ],
  segments: [
    segment('At the river', { kind: 'action', text: 'Ann rows. [Softly] *splash*', at }, said('ann', 'Who is there?')),
    segment('At the river', said('BOB', 'It is “I”, Bob.', 'The _ferryman_.'), { kind: 'note', text: 'cut this?', at }),
    segment('', { kind: 'caption', text: 'Ten years later', at }, said('choir', 'Row, row.')),
  ],
  problems: [],
};

test('a play as notes', () => {
  assert.equal(
    notesOf(play),
    `# The Ferry

- Author: Nobody
- Person: **Ann**
- Group: **Rowers**

## 1. At the river

*with +Ann*

Ann rows. \\[Softly\\] \\*splash\\*

- Ann says: “Who is there?”

## 2. At the river

*with +Bob*

- Person: **Bob**

- Bob says: “It is ’I’, Bob. The \\_ferryman\\_.”

## 3. Scene

*with +Rowers*

- Caption: Ten years later
- Rowers says: “Row, row.”
`,
  );
});

test('nothing of a play is told before its place', () => {
  const { story } = tell(parse('play.story.md', notesOf(play)));
  assert.equal(story.scenes.length, 3);
  const start = JSON.stringify(upTo(story, 0));
  for (const word of ['Bob', 'river', 'murderer', 'Ten years']) assert.ok(!start.includes(word), word);
  assert.ok(!JSON.stringify(article(upTo(story, 1))).includes('Bob'));
  assert.ok(JSON.stringify(article(whole(story))).includes('Row, row.'));
  assert.ok(!notesOf(play).includes('murderer'));
  assert.ok(!notesOf(play).includes('cut this'));
});

test('speeches become what people say, whatever they say', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const source: Source = { ...play, segments: [segment('One', ...texts.map((one) => said('ann', one)))] };
      const { story } = tell(parse('play.story.md', notesOf(source)));
      assert.equal(story.scenes.length, 1);
      const told = story.claims.filter(({ sense }) => sense.kind === 'tell');
      const spoken = texts.filter((one) => one.replace(/[\s“”„"«»]/g, '') !== '');
      assert.equal(told.length, spoken.length, notesOf(source));
      for (const claim of told) assert.match(plain(claim.words), /^Ann says/);
    }),
    { numRuns: 300 },
  );
});
