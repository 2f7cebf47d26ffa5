import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { forgetTexts } from '../../src/base/remembered.js';
import { parse } from '../../src/language/index.js';
import { type Compilation, compile, END, type Slice, sliceAt } from '../../src/story/index.js';
import { alikeSlices } from '../../src/verify/alike-slices.js';
import { askedAt, positionsOf } from '../../src/verify/index.js';
import { surfacesOf } from '../../src/verify/surfaces.js';
import { scan } from '../imports.js';
import { storyTexts } from '../laws/generate.js';
import { tries } from '../tries.js';

// `verify` takes it that what is made of two slices is the same where the slices are the same letter by letter. That is so as long
// as nothing else goes into it: no state of a module, and nothing that hangs on an object beside its letters.

/** The rooms of which what readers get is made. */
const rooms = ['base', 'language', 'story', 'time', 'mind', 'explain', 'search', 'draw', 'ask', 'publish'];

/** What keeps something from one call to the next, and why no other slice can show through it. */
const keeping: Readonly<Record<string, string>> = {
  'base/letters.ts': 'by letter, which letter it is without its marks',
  'base/remembered.ts': 'by text or object, what is made of that alone',
  'story/slice/per-slice.ts': 'by slice, what is made of that alone',
  'story/compile/known.ts': 'numbers for what stories know, of which nothing is in a story',
  'story/compile/claim.ts': 'by line, what it says for those who know the same',
  'mind/knowing/matter.ts': 'by slice and claim, what is made of these alone',
  'language/english/english-attendance-verbs.ts': 'tables of words, filled when it is loaded',
  'mind/prose/sure-sentences.ts': 'a mark on each sentence that it made of a slice',
  'language/pattern.ts': 'by table of words',
  'language/any-case.ts': 'the last text in lower case',
  'language/time/range.ts': 'by table of words',
  'language/time/time-phrases.ts': 'by table of words',
  'ask/stated/word-groups.ts': 'a table of words',
  'time/calendar/own-units.ts': 'by number and unit, how long they are',
  'time/calendar/units.ts': 'by number of months, how many days they are',
  'time/stn/origin-distances.ts': 'room to work in, which is empty between two calls',
  'time/stn/short-path.ts': 'the number of a walk',
};

test('what readers get is made in rooms that keep nothing but what is listed', () => {
  const src = fileURLToPath(new URL('../../../src/', import.meta.url));
  const files = rooms.flatMap((room) =>
    readdirSync(src + room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\.generated\.ts$/.test(file))
      .map((file) => `${room}/${file.replaceAll(sep, '/')}`),
  );
  const found = files.filter((file) => keepsSomething(readFileSync(src + file, 'utf8')));
  assert.deepEqual(found.sort(), Object.keys(keeping).sort());
});

for (const [source, keeps] of [
  ['let last = 0;', true],
  ['export var last;', true],
  ['const seen = new Map<string, string>();\nfunction f() { seen.set("a", "b"); }', true],
  ['const seen: string[] = [];\nfunction f() { seen.push("a"); }', true],
  ['const room = new Uint8Array(9);\nfunction f() { room[0] = 1; }', true],
  ['function f() { const made = new WeakMap<object, string>(); }', true],
  ['const names: ReadonlySet<string> = new Set(["a"]);\nfunction f() { return names.has("a"); }', false],
  ['function f() {\n  let last = 0;\n  const seen = new Map();\n  seen.set(1, last);\n}', false],
] as const)
  test(`a source ${keeps ? 'keeps something' : 'keeps nothing'}: ${source.replaceAll('\n', ' ')}`, () =>
    assert.equal(keepsSomething(source), keeps));

/** Whether a module has a variable, a map of objects, or a list or table of its own that is written to. */
function keepsSomething(source: string): boolean {
  const { code } = scan(source);
  if (/^(?:export )?(?:let|var) /m.test(code) || /\bnew Weak(?:Map|Set)\b/.test(code)) return true;
  const own = [...code.matchAll(/^(?:export )?const (\w+)\b/gm)].map(([, name]) => name);
  return own.some((name) =>
    new RegExp(
      `(?<![\\w.])${name}(?:\\.(?:set|add|delete|clear|push|unshift|pop|shift|splice|sort|fill)\\(|\\[[^\\]]*\\] [-+?|&]*= )`,
    ).test(code),
  );
}

const example = (name: string): Compilation =>
  told(readFileSync(new URL(`../../../../../examples/${name}.story.md`, import.meta.url), 'utf8'));

for (const name of ['ballerina', 'twelfth-jar'])
  test(`what is made of a slice is made of its letters alone: ${name}`, () =>
    madeOfLetters(example(name), tries(2, 1000)));

test('what is made of a slice is made of its letters alone: generated stories', () =>
  fc.assert(
    fc.property(storyTexts(20), (text) => madeOfLetters(told(text), tries(2, 1000))),
    { numRuns: tries(5, 400) },
  ));

/** Of slices that were made of their letters, in the other order and after all else was forgotten, the same is made. */
function madeOfLetters(telling: Compilation, most: number): void {
  const all = positionsOf(telling);
  const positions = all.filter((_, index) => index % Math.ceil(all.length / most) === 0);
  const own = positions.map((position) => surfacesOf(sliceAt(telling.story, position), askedAt(telling, position)));
  for (const [index, position] of [...positions.entries()].reverse()) {
    forgetTexts();
    const copy: Slice = frozen(JSON.parse(JSON.stringify(sliceAt(telling.story, position))));
    assert.deepEqual(surfacesOf(copy, askedAt(telling, position)), own[index], `at ${position}`);
  }
}

/** Nothing can be put on it, so that whatever tries throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test('slices are the same exactly if they are written with the same letters', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const [one, other] = [a, b].map((value) => JSON.parse(JSON.stringify({ claims: value }))) as [Slice, Slice];
      assert.equal(alikeSlices(one)(other).isOwn, JSON.stringify(one) === JSON.stringify(other));
      assert.ok(alikeSlices(one)(JSON.parse(JSON.stringify(one))).isOwn);
    }),
  );
  const slice = sliceAt(example('ballerina').story, 5);
  const alike = alikeSlices(slice);
  slice.claims.forEach((claim, index) => {
    for (const key of Object.keys(claim)) {
      const { [key as keyof typeof claim]: _, ...less } = claim;
      const other = {
        ...slice,
        claims: slice.claims.map((one, at) => (at === index ? less : one)),
      } as unknown as Slice;
      assert.equal(alike(other).isOwn, false, `${claim.id} without ${key}`);
    }
  });
  assert.equal(alike(sliceAt(example('ballerina').story, END)).isOwn, false);
});

function told(text: string): Compilation {
  return compile(parse('a.story.md', text));
}
