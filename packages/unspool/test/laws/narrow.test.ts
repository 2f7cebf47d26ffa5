import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
import {
  compile,
  END,
  hasEnded,
  type Keep,
  narrow,
  type Slice,
  type Story,
  sliceAt,
  upTo,
} from '../../src/story/index.js';
import { surfacesOf } from '../../src/verify/surfaces.js';
import { tries } from '../tries.js';
import { storyTexts } from './generate.js';
import { named } from './named.js';

type Chosen = { readonly text: string; readonly salt: number; readonly share: number };

/** The laws of a narrowed slice. */
const laws: readonly (readonly [name: string, law: (chosen: Chosen) => void, runs: number])[] = [
  ['has nothing that the slice does not have, in its order', adding, tries(20, 500)],
  ['has what it was to keep, unless something that this needs is gone', losing, tries(20, 500)],
  ['has whatever it names', closing, tries(20, 500)],
  ['narrowed again to the same is the same', repeating, tries(12, 300)],
  ['up to a place is what is told there, narrowed', composing, tries(12, 300)],
  ['shows everywhere, and nothing is thrown', showing, tries(5, 40)],
];

const chosen = fc.record({ text: storyTexts(), salt: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) });
for (const [name, law, runs] of laws)
  test(`a narrowed slice ${name}`, () => fc.assert(fc.property(chosen, law), { numRuns: runs }));

const examples = new URL('../../../../../examples/', import.meta.url);
for (const file of readdirSync(examples).filter((name) => name.endsWith('.story.md'))) {
  const text = readFileSync(new URL(file, examples), 'utf8');
  test(`laws of narrowing: ${file}`, () => {
    for (const share of tries(1, 2) > 1 ? [0.5, 0.95] : [0.95])
      for (const [, law] of laws) law({ text, salt: 7, share });
  });
}

test('claims that need each other go together, and those that need neither stay', () => {
  const { story } = compile(parse('t', '# T\n\n## One\n\n- **A** is so [B].\n- **B** is so [A].\n- It rains.\n'));
  const slice = sliceAt(story, END);
  const without = (label: string) => narrow(slice, { claims: ({ labels }) => !labels.includes(label) });
  const left = (one: Slice) => one.claims.map(({ words }) => words.map(({ text }) => text).join(''));
  assert.deepEqual(left(without('A')), left(without('B')));
  assert.ok(left(without('A')).includes('It rains.'));
  assert.ok(left(without('A')).length < slice.claims.length);
});

test('a claim in the place of another is told no earlier than that', () => {
  const slice = sliceAt(compile(parse('t', '# T\n\n## One\n\nx\n\n## Two\n\n- It rains.\n')).story, END);
  const less = narrow(slice, { claims: (claim) => ({ ...claim, told: 0 }) });
  assert.deepEqual(
    less.claims.map(({ told }) => told),
    slice.claims.map(({ told }) => told),
  );
});

test('what is left of the whole is no whole', () => {
  const slice = sliceAt(compile(parse('t', '# T\n')).story, END);
  assert.deepEqual([hasEnded(slice), hasEnded(narrow(slice, {}))], [true, false]);
});

function adding({ text, ...how }: Chosen): void {
  for (const slice of slicesOf(text)) {
    const less = narrow(slice, keepOf(how));
    for (const kind of ['scenes', 'stops', 'entities', 'claims'] as const) {
      const list: readonly unknown[] = slice[kind];
      const places = less[kind].map((item) => list.indexOf(item));
      assert.ok(!places.includes(-1), `another one of the ${kind} of\n${text}`);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
    }
  }
}

/** Whatever went away although it was to be kept, would name something that is not there. */
function losing({ text, ...how }: Chosen): void {
  const keep = keepOf(how);
  for (const slice of slicesOf(text)) {
    const less = narrow(slice, keep);
    const wanted = { ...less, claims: slice.claims.filter((claim) => keep.claims?.(claim)) };
    // All the lost together, since they may need each other: then one of them needs what nobody wanted.
    if (wanted.claims.length > less.claims.length) assert.notDeepEqual(missing(wanted), [], text);
    assert.deepEqual(
      less.entities,
      slice.entities.filter((entity) => keep.entities?.(entity)),
    );
  }
}

function closing({ text, ...how }: Chosen): void {
  for (const slice of slicesOf(text)) assert.deepEqual(missing(narrow(slice, keepOf(how))), [], text);
}

function repeating({ text, ...how }: Chosen): void {
  for (const slice of slicesOf(text)) {
    const less = narrow(slice, keepOf(how));
    assert.deepEqual(narrow(less, keepOf(how)), less, text);
    assert.deepEqual(narrow(less, {}), less, text);
  }
  const [slice] = slicesOf(text);
  if (slice) assert.deepEqual(narrow(slice, {}), slice, text);
}

function composing({ text, ...how }: Chosen): void {
  const { story } = compile(parse('t', text));
  const keep = keepOf(how);
  const less = narrow(sliceAt(story, END), keep);
  for (const place of [0, ...story.stops.map(({ position }) => position), END])
    assert.deepEqual(upTo(less, place), narrow(upTo(story, place), keep), `at ${place} of\n${text}`);
}

function showing({ text, ...how }: Chosen): void {
  for (const slice of slicesOf(text)) surfacesOf(narrow(slice, keepOf(how)), ['Who is Anna?', 'When was the beach?']);
}

/** What a reader has at a few places: the middle, after the end and, unless it must be quick, the start and the end. */
function slicesOf(text: string): readonly Slice[] {
  const { story } = compile(parse('t', text));
  const { length } = story.stops;
  const places = [Math.floor(length / 2), END, 0, length].slice(0, tries(2, 4));
  return [...new Set(places)].map((place) => upTo(story, place));
}

/** A choice that is made anew for each id, and always the same. */
function keepOf({ salt, share }: Omit<Chosen, 'text'>): Keep {
  const isKept = ({ id }: { readonly id: string }) => {
    let hash = salt | 0;
    for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
    return ((hash >>> 8) % 1000) / 1000 < share;
  };
  const isMostlyKept = (item: { readonly id: string }) => isKept({ id: item.id + salt }) || isKept(item);
  return { scenes: isMostlyKept, entities: isMostlyKept, claims: isKept };
}

/** What a story names and does not have. */
function missing(story: Story): readonly string[] {
  const known = new Set([
    ...story.scenes.map(({ id }) => `scene ${id}`),
    ...story.entities.map(({ id }) => `entity ${id}`),
    ...story.claims.map(({ id }) => `claim ${id}`),
  ]);
  return [...named(story)].filter((id) => !known.has(id));
}
