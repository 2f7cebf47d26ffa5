import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse, plain } from '../../src/language/index.js';
import { decode } from '../../src/read/decode.js';
import {
  type Item,
  notesOf,
  originIn,
  originsOfClaims,
  passagesOf,
  placeInNote,
  readSource,
  type Source,
} from '../../src/read/index.js';
import { compile, upTo, whole } from '../../src/story/index.js';

/** What of its words an item tells, letter by letter; undefined if it tells nothing. */
function toldOf(item: Item, source: Source): string | undefined {
  if (item.language !== undefined && item.language !== source.language) return undefined;
  if (item.kind === 'note' || item.kind === 'transition') return undefined;
  const text =
    item.kind === 'speech'
      ? item.parts.flatMap((part) => (part.kind === 'said' ? [part.text] : [])).join(' ')
      : item.text;
  // A script opens so.
  const isOpening = item.kind === 'action' && letters(text) === 'fadein';
  return letters(text) === '' || isOpening ? undefined : letters(text);
}

/** The laws of a source map, for all that a work tells. */
function assertMapped(source: Source): void {
  const notes = notesOf(source);
  const { text, origins } = notes;
  const byItem = new Map<Item, (typeof origins)[number]>();
  let end = 0;
  for (const origin of origins) {
    const { from, to } = origin.span;
    assert.ok(from >= end && to > from && to <= text.length, `in order and apart: ${from}–${to} behind ${end}`);
    end = to;
    const words = text.slice(from, to);
    assert.equal(words, words.trim());
    assert.ok(!words.includes('\n'));
    if (origin.of === 'speech') {
      assert.ok(origin.speakers.every((name) => letters(words).includes(letters(name))));
      assert.ok(letters(words).endsWith(toldOf(origin.item, source) ?? ''));
    }
    if (origin.of === 'note') assert.ok(letters(origin.item.text).includes(letters(words)), words);
    if (origin.of !== 'segment') assert.equal(originIn(notes, origin.span, origin.of), origin);
    if (origin.of === 'speech' || origin.of === 'item') {
      assert.ok(!byItem.has(origin.item), 'an item is told once');
      byItem.set(origin.item, origin);
    }
  }
  const { story, places } = compile(parse('a', text));
  const made = originsOfClaims(notes, places);
  const claims = new Map<Item, string[]>();
  for (const { id, words, parent } of story.claims) {
    const origin = made.get(id);
    if (!origin || parent !== undefined) continue;
    claims.set(origin.item, [...(claims.get(origin.item) ?? []), letters(plain(words))]);
  }
  for (const item of source.segments.flatMap(({ items }) => items)) {
    const told = toldOf(item, source);
    const origin = byItem.get(item);
    if (told === undefined) continue;
    assert.ok(origin && letters(text.slice(origin.span.from, origin.span.to)).endsWith(told), `nowhere: ${told}`);
    const own = claims.get(item) ?? [];
    assert.equal(own.length, 1, `one claim of ${told}`);
    assert.ok(own[0]?.endsWith(told), `${own[0]} of ${told}`);
  }
}

const samples = new URL('../../../test/read/', import.meta.url);
const works = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((path) => /[/\\]input\.\w+$/.test(path))
  .map((path) => [path, new URL(path, samples)] as const);
const jar = new URL('../../../../../examples/twelfth-jar.fountain', import.meta.url);

for (const [name, path] of [['the example', jar] as const, ...works]) {
  test(`every line of the notes has its place in the work: ${name}`, async () => {
    assertMapped(await readSource(readFileSync(path), fileURLToPath(path)));
  });
}

test('every line has its place in works of any kind', () => {
  const text = fc.oneof(
    fc.constantFrom('No.', 'No.', 'Who is there?', '“No”, she said.', '- a', '# b', '---', '*c*', '<!-- d', '1. e'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const part = fc.record({ kind: fc.constantFrom('said' as const, 'direction' as const), text, at: fc.constant(here) });
  const item: fc.Arbitrary<Item> = fc.oneof(
    fc.record({
      kind: fc.constant('speech' as const),
      cue: fc.constantFrom('', 'ANN', 'THE BOY', 'ANN AND BOB'),
      who: fc.constantFrom([], ['ANN'], ['THE BOY'], ['ANN', 'BOB']),
      parts: fc.array(part, { maxLength: 4 }),
      at: fc.constant(here),
    }),
    fc.record({
      kind: fc.constantFrom('action' as const, 'caption' as const, 'transition' as const),
      text,
      at: fc.constant(here),
    }),
    fc
      .constantFrom('cut this?', '---', '- Ann rows.\n  - because no', '# Home', '## Home\n\n\n*Now*', '*with Ann*')
      .map((note): Item => ({ kind: 'note', text: note, at: { from: 0, to: note.length + 4 } })),
  );
  const segment = fc.record({
    kind: fc.constant('scene' as const),
    title: fc.constantFrom('', 'INT. BOAT - NIGHT', 'At home'),
    within: fc.constant([]),
    at: fc.constant(here),
    items: fc.array(item, { maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.constantFrom('fountain', 'tei', 'text'), fc.array(segment, { maxLength: 4 }), (format, segments) =>
      assertMapped({ format, credits: [], cast: [], segments, problems: [] } as Source),
    ),
    { numRuns: 300 },
  );
});

test('a line that was made from a note stands in the file where its writer put it, whatever stands before', async () => {
  const script = `[[- Strand: **Now**]]

INT. BOAT

[[# At sea]]

ANN
Hello.

[[---]]

[[- Ann fears the sea.
  - because [At sea]]]

INT. SHED

[[<!-- later -->- Ann rows.]]
`;
  for (const file of [script, decode(readFileSync(jar)).text]) {
    const notes = notesOf(await readSource(Buffer.from(file), 'a.fountain'));
    const placed = notes.origins.flatMap((origin) =>
      origin.of === 'note' ? [{ origin, ...placeInNote(origin, file) }] : [],
    );
    assert.ok(placed.length > 5);
    for (const { origin, from, to } of placed) {
      const made = notes.text.slice(origin.span.from, origin.span.to);
      // A name of a scene is a heading of a scene, however it was written.
      assert.equal(file.slice(from, to).replace(/^#+/, ''), made.replace(/^#+/, ''));
    }
    assert.deepEqual(
      placed.map(({ from }) => from),
      placed.map(({ from }) => from).sort((a, b) => a - b),
    );
  }
});

test('each of two lines that say the same opens at its own place, and one with a direction in it opens', async () => {
  const script = `INT. BOAT

ANN
No.

BOB
(quietly)
It is me.
(louder)
Bob.

ANN
No.

INT. SHED

A rake. There is a boat in it.
`;
  const { passage } = await opened(script, Number.POSITIVE_INFINITY, 0);
  assert.deepEqual(
    passage?.pieces.map(({ text, marks }) => [text, marks.map(({ claim, from, to }) => [claim, text.slice(from, to)])]),
    [
      ['No.', [['pair-ann-says-no', 'No']]],
      ['quietly', []],
      ['It is me.', [['pair-bob-says-it-is-me-bob', 'It is me']]],
      ['louder', []],
      ['Bob.', [['pair-bob-says-it-is-me-bob', 'Bob']]],
      ['No.', [['pair-ann-says-no-2', 'No']]],
    ],
  );
});

test('of the scene told last only what the notes tell opens: no direction, and nothing that has a word of them', async () => {
  const script = `INT. BOAT

ANN
(to Bob)
No.

[[---]]

The boat sinks.

ANN
No.

INT. SHED

A rake.
`;
  const { passage } = await opened(script, 1, 0);
  assert.deepEqual(
    passage?.pieces.map(({ text }) => text),
    ['No.'],
  );
});

const here = { from: 0, to: 0 };

async function opened(script: string, position: number, scene: number) {
  const work = await readSource(Buffer.from(script), 'a.fountain');
  const notes = notesOf(work);
  const { story, places } = compile(parse('a', notes.text));
  const slice = Number.isFinite(position) ? upTo(story, position) : whole(story);
  const [passage] = passagesOf(slice, [{ work, told: originsOfClaims(notes, places) }], story.scenes[scene]?.id ?? '');
  return { passage, claims: slice.claims };
}

/** A sigma at the end of a word is one in its middle, too. */
function letters(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}
