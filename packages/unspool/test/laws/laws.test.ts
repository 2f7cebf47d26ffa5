import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { answer } from '../../src/ask/index.js';
import { applyEdits } from '../../src/base/index.js';
import { timeline } from '../../src/explain/index.js';
import { type Outline, parse } from '../../src/language/index.js';
import { disclosedAt } from '../../src/story/compile/disclosure.js';
import { resolve } from '../../src/story/compile/resolve.js';
import { unitsOf } from '../../src/story/compile/units.js';
import {
  type Compilation,
  compile,
  cut,
  END,
  type Position,
  type Slice,
  type Story,
  upTo,
  whole,
} from '../../src/story/index.js';
import { tries } from '../tries.js';
import { edits, storyTexts } from './generate.js';
import { named } from './named.js';
import { slowResolve, slowTold } from './oracle.js';

/** The laws of `docs/model.md`, on random stories and on every example. */
const laws: readonly (readonly [name: string, law: (text: string) => void, runs: number])[] = [
  ['the story of a cut file is the slice of the whole story', cutting, tries(5, 1000)],
  ['cutting twice is cutting at the earlier place', cuttingTwice, tries(10, 400)],
  ['a slice of a slice is the slice at the earlier place', slicing, tries(3, 200)],
  ['when things happened, by a cut file, is what the slice says of that', chronologies, tries(2, 150)],
  ['whatever a claim refers to is in every slice that holds the claim', closure, tries(25, 1000)],
  ['ids are unique', ids, tries(40, 500)],
  ['reading keeps every character', lossless, tries(200, 1000)],
  ['references and moments are those of a slow reading of the rules', agreement, tries(100, 1000)],
];

for (const [name, law, runs] of laws) {
  test(`${name}: random stories`, () => fc.assert(fc.property(storyTexts(), law), { numRuns: runs }));
}

/** Files on which a law has failed once, or would easily. */
const hard: Readonly<Record<string, string>> = {
  'blank lines within code': '## A\n\n```\na\n\n\n\nb\n```\n\n## B\n',
  'more than one space in a dateline': '## A\n\n*the  old   pier · before [B] · a beach*\n\n## B\n',
  'one part left of a dateline that ends like a sentence': '## A\n\n*on deck. · before [B]*\n\n## B\n',
  'a quotation that begins in one part of a dateline and ends in another': '## A\n\n*"a · c · before [B] b"*\n\n## B\n',
  'parentheses around a part of a dateline': '## A\n\n*(a · before [B] (c) · d)*\n\n## B\n',
  'an italic line before the first scene': '# T\n\n*before [B] · a beach*\n\n## B\n',
  'a numbered item after a bullet': '## A\n\n- a\n\n1. b\n',
  'lines that end in a lone carriage return': '## A\rtext\r| [B] |\rmore\r\r## B\r',
  'a `---` before hidden lines only': '## A\n\nText.\n\n---\n\n- b [B]\n\n## B\n\n---\n',
  'an article after what looks like one': '## A\n\nA is the girl.\n\n- b [the girl]\n',
};

for (const [name, text] of Object.entries(hard)) {
  test(`laws hold for ${name}`, () => {
    for (const [, law] of laws) law(text);
  });
}

for (const file of readdirSync(new URL(examples())).filter((name) => name.endsWith('.story.md'))) {
  const text = readFileSync(new URL(file, examples()), 'utf8');
  for (const [name, law] of laws) test(`${name}: ${file}`, () => law(text));
}

test('reading and telling after an edit is doing so anew, and keeps the blocks that the edit did not touch', () => {
  const property = fc.property(storyTexts(), fc.array(edits(), { minLength: 1, maxLength: 4 }), (text, changes) => {
    let before = parse('a.story.md', text);
    for (const change of changes) {
      const next = edited(before.text, change);
      const after = parse('a.story.md', next, before);
      const anew = parse('a.story.md', next);
      assert.deepEqual(after, anew);
      assert.deepEqual(
        after.blocks.map((block) => block.line),
        anew.blocks.map((block) => block.line),
      );
      // What a line said is known from the telling before.
      compile(before);
      assert.deepEqual(compile(after).story, compile(anew).story);
      before = after;
    }
  });
  fc.assert(property, { numRuns: tries(50, 2000) });
});

function edited(text: string, [at, length, added]: readonly [number, number, string]): string {
  const from = Math.floor(at * text.length);
  return applyEdits(text, [{ span: { from, to: Math.min(text.length, from + length) }, text: added }]);
}

test('reading after everything was deleted is reading nothing', () => {
  assert.deepEqual(parse('a.story.md', '', parse('a.story.md', '# A\n')), parse('a.story.md', ''));
});

test('an edit of one character keeps nearly every block of an example', () => {
  const text = readFileSync(new URL('twelfth-jar.story.md', examples()), 'utf8');
  const before = parse('a.story.md', text);
  const old = new Set(before.blocks);
  for (let at = 0; at < text.length; at += 97) {
    const after = parse('a.story.md', `${text.slice(0, at)}x${text.slice(at)}`, before);
    const fresh = after.blocks.filter((block) => !old.has(block)).length;
    assert.ok(fresh <= 4, `${fresh} blocks were read again after an edit at ${at}`);
  }
});

/** Every position at which a reader can stand, and one after the end; so many at most, spread evenly, in few tries. */
function positions({ stops }: Story, most = 8): readonly Position[] {
  const all = [0, ...stops.map((stop) => stop.position), END];
  const step = Math.ceil(all.length / tries(most, all.length));
  return all.filter((_, index) => index % step === 0 || index >= all.length - 2);
}

function told(text: string): Compilation {
  return compile(parse('a.story.md', text));
}

function same(actual: unknown, expected: unknown, say: string): void {
  const [own, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (own === other) return;
  assert.deepEqual(actual, expected, say);
  assert.equal(own, other, say);
}

function cutting(text: string): void {
  const telling = told(text);
  for (const position of positions(telling.story)) {
    const file = cut(telling, position);
    same(told(file).story, upTo(telling.story, position), `at ${position} of\n${text}\nwhich is cut to\n${file}`);
  }
}

function cuttingTwice(text: string): void {
  const telling = told(text);
  for (const p of positions(telling.story)) {
    const once = told(cut(telling, p));
    for (const q of positions(telling.story))
      assert.equal(cut(once, q), cut(telling, Math.min(p, q)), `${p}, then ${q}, of\n${text}`);
  }
}

/** A few questions about times, of what is told early and late. */
function timesAsked({ scenes }: Story): readonly string[] {
  const [first, last] = [scenes[0]?.title ?? '', scenes.at(-1)?.title ?? ''];
  return [`When was ${last}?`, `Was ${first} before ${last}?`, 'When did Anna die?', 'In what order?'];
}

function slicing(text: string): void {
  const { story } = told(text);
  const places = [-1, 0.5, ...positions(story, 8), story.stops.length + 1, END + 5];
  for (const p of places) {
    for (const q of places) same(upTo(upTo(story, p), q), upTo(story, Math.min(p, q)), `${p}, then ${q}, of\n${text}`);
    same(upTo(whole(story), p), upTo(story, p), `the whole, then ${p}, of\n${text}`);
  }
}

function chronologies(text: string): void {
  const telling = told(text);
  const asked = timesAsked(telling.story);
  const at = (slice: Slice) => [timeline(slice), ...asked.map((question) => answer(slice, question))];
  for (const position of positions(telling.story, 4)) {
    const file = cut(telling, position);
    const { story } = told(file);
    const [own, from]: readonly Slice[] = [upTo(story, position), upTo(telling.story, position)] as const;
    if (own && from) same(at(own), at(from), `at ${position} of\n${text}\nwhich is cut to\n${file}`);
  }
}

function closure(text: string): void {
  const { story } = told(text);
  for (const position of positions(story)) {
    const slice = upTo(story, position);
    const known = new Set([
      ...slice.scenes.map(({ id }) => `scene ${id}`),
      ...slice.entities.map(({ id }) => `entity ${id}`),
      ...slice.claims.map(({ id }) => `claim ${id}`),
    ]);
    for (const id of named(slice)) assert.ok(known.has(id), `${id} is not told at ${position} of\n${text}`);
  }
}

function ids(text: string): void {
  const { story } = told(text);
  const all = [...story.scenes, ...story.entities, ...story.claims];
  for (const list of [story.scenes, story.entities, story.claims])
    assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  assert.ok(all.every(({ id }) => id !== ''));
}

function lossless(text: string): void {
  const outline: Outline = parse('a.story.md', text);
  assert.equal(outline.blocks.map((block) => block.text).join(''), text);
  let at = 0;
  outline.blocks.forEach((block, index) => {
    assert.equal(outline.starts[index], at);
    assert.notEqual(block.text, '');
    at += block.text.length;
  });
}

function agreement(text: string): void {
  const pieces = unitsOf(parse('a.story.md', text));
  const resolution = resolve(pieces);
  assert.deepEqual(resolution.targets, slowResolve(pieces), text);
  assert.deepEqual(disclosedAt(pieces, resolution), slowTold(pieces, resolution), text);
}

function examples(): URL {
  return new URL('../../../../../examples/', import.meta.url);
}
