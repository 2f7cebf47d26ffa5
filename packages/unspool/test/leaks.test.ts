import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../src/language/index.js';
import { type Telling, tell } from '../src/story/index.js';
import { type Options, type Surfaces, surfacesAt, type Verification, verify } from '../src/verify/index.js';
import { leaks, planted } from './leaks.js';

const stories = ['ballerina', 'twelfth-jar'].map((name): readonly [string, Telling] => {
  const file = `${name}.story.md`;
  return [file, tell(parse(file, readFileSync(new URL(`../../../../examples/${file}`, import.meta.url), 'utf8')))];
});

for (const [file, telling] of stories) {
  test(`${file} gives nothing away, and every line opens a scene`, () => {
    const { passed, positions, tried } = verify(telling);
    const bad = positions.filter((at) => at.leaks.length > 0 || at.unopened.length > 0 || at.invalid.length > 0);
    assert.deepEqual(bad, []);
    assert.ok(passed);
    assert.equal(tried.positions, telling.story.stops.length + 2);
    assert.ok(tried.pairs > 0.7 * tried.ofPairs, `only ${tried.pairs} pairs of ${tried.ofPairs}`);
  });
}

/** All planted leaks at once, each a surface of its own. */
const leaky: Surfaces = (telling, position, asked) =>
  Object.fromEntries(Object.entries(leaks).map(([name, leak]) => [name, planted(leak, telling, position, asked)]));

const caught = caughtOf({});

for (const name of Object.keys(leaks)) {
  test(`a planted leak is caught: ${name}`, () => assert.ok(caught.has(name)));
}

test('there are leaks of many kinds, and none is caught by chance', () => {
  assert.ok(Object.keys(leaks).length >= 50);
  assert.deepEqual([...caughtOf({ differ: () => null })], [], 'with a comparison that sees nothing, nothing is caught');
});

test('beside leaks, what is honest stays clean', () => {
  const both: Surfaces = (telling, position, asked) => ({
    honest: surfacesAt(telling, position, asked)['names of files'] ?? '',
    leaky: `${telling.story.scenes.length}`,
  });
  const found = new Set(namesOf(verify((stories[0] as (typeof stories)[0])[1], { surfaces: both })));
  assert.deepEqual([...found], ['leaky']);
});

function caughtOf(options: Options): ReadonlySet<string> {
  return new Set(stories.flatMap(([, telling]) => namesOf(verify(telling, { ...options, surfaces: leaky }))));
}

function namesOf({ positions }: Verification): readonly string[] {
  return positions.flatMap((report) => report.leaks.map((leak) => leak.surface));
}
