import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from '../../src/language/index.js';
import { type Compilation, compile, END, upTo } from '../../src/story/index.js';
import {
  type Surfaces,
  type Verification,
  type VerifyOptions,
  verify,
  verifyPlan,
  verifyTurn,
} from '../../src/verify/index.js';
import { tries } from '../tries.js';
import type { Leak } from './leak.js';
import { leaks, planted } from './leaks.js';

const stories = ['ballerina', 'twelfth-jar'].map((name): readonly [string, Compilation] => {
  const file = `${name}.story.md`;
  return [
    file,
    compile(parse(file, readFileSync(new URL(`../../../../../examples/${file}`, import.meta.url), 'utf8'))),
  ];
});

const mostPairs = tries(4, 1000);

/** All that readers get is made of every pair where it may take long, and as the command does where it must be quick. */
const everywhere = tries(0, 1) === 1;

for (const [file, telling] of stories) {
  test(`${file} gives nothing away, and every line opens a scene`, () => {
    const { passed, positions, tried } = verify(telling, { mostPairs, everywhere });
    const bad = positions.filter((at) => at.leaks.length > 0 || at.unopened.length > 0 || at.invalid.length > 0);
    assert.deepEqual(bad, []);
    assert.ok(passed);
    assert.equal(tried.positions, Math.min(mostPairs, telling.story.stops.length + 2));
    assert.ok(tried.pairs > 0.6 * Math.min(mostPairs, tried.ofPairs), `only ${tried.pairs} pairs of ${tried.ofPairs}`);
  });
}

test('nothing that is invented bears a name that a story points at, be it a dash', () => {
  const text =
    '# T\n\n## -\n\n- Anna waits.\n\n## Pier\n\n*with Anna, [-] · with Ben, [-]*\n\n- Ben waits.\n\n## Road\n\n- Anna dies.\n';
  const { positions, tried } = verify(compile(parse('a.story.md', text)), { mostPairs: 2000 });
  assert.ok(tried.pairs > 0);
  assert.deepEqual(
    positions.flatMap(({ invalid }) => invalid),
    [],
  );
});

const [first, second] = stories.map(([, telling]) => telling) as [Compilation, Compilation];
const caught = new Set(caughtIn([first, second], Object.keys(leaks)));

for (const name of Object.keys(leaks)) {
  test(`a planted leak is caught: ${name}`, () => assert.ok(caught.has(name)));
}

/** Those behind a slice that is the same, which only what is made of it gives away: at the places where the command makes it. */
const behind = new Set(
  caughtIn([first, second], Object.keys(leaks), { everywhere: false, mostPairs: tries(40, 1000) }),
);

for (const name of Object.keys(leaks)) {
  test(`a planted leak is caught where slices are the same: ${name}`, () => assert.ok(behind.has(name)));
}

test('all that readers get is made at few positions where slices are the same, the first and the last among them', () => {
  const { turns } = verifyPlan(first, {});
  const shown = turns.flatMap((turn, index) => (turn.shown === 'none' ? [] : [index]));
  assert.ok(shown.length >= 5 && shown.length < turns.length / 2, shown.join());
  assert.deepEqual([shown[0], shown.at(-1)], [0, turns.length - 1]);
  assert.ok(verifyPlan(first, { everywhere: true }).turns.every(({ shown }) => shown === 'all'));
});

test('there are leaks of many kinds, and none is caught by chance', () => {
  assert.ok(Object.keys(leaks).length >= 50);
  const blind = caughtIn([first], Object.keys(leaks), { differ: () => null, mostPairs: tries(8, 1000) });
  assert.deepEqual(blind, [], 'with a comparison that sees nothing, nothing is caught');
});

test('beside leaks, what is honest stays clean', () => {
  const both: Surfaces = (telling, position) => ({
    honest: JSON.stringify(upTo(telling.story, position)),
    leaky: `${telling.story.scenes.length}`,
  });
  assert.deepEqual(namesOf(verify(first, { surfaces: both, mostPairs: tries(10, 1000) })), ['leaky']);
});

test('a line told too early is found in all that readers get of it', () => {
  const { claims } = first.story;
  const late = claims.findLast(({ sense, told }) => sense.kind === 'prose' && told < END);
  const early = claims.map((claim) => (claim === late ? { ...claim, told: 0 } : claim));
  const telling = { ...first, story: { ...first.story, claims: early } };
  const left = new Set(['slice', 'payload of the companion', 'article as text']);
  for (const turn of verifyPlan(telling, { mostPairs: tries(6, 60) }).turns) {
    for (const { surface } of verifyTurn(telling, turn, {}).leaks) left.delete(surface);
    if (left.size === 0) break;
  }
  assert.deepEqual([...left], []);
});

/**
 * Which of these leaks are caught in one of these stories, all planted at once, each a surface of its own, until each has been.
 * Places far apart come first, of each story in turn: most leaks show at several that are near each other.
 */
function caughtIn(
  tellings: readonly Compilation[],
  names: readonly string[],
  options: VerifyOptions = { mostPairs: tries(40, 1000) },
): readonly string[] {
  const caught = new Set<string>();
  const surfaces: Surfaces = (own, position, asked) => {
    const left = names.filter((name) => !caught.has(name));
    return Object.fromEntries(left.map((name) => [name, planted(leaks[name] as Leak, own, position, asked)]));
  };
  const apart = 4;
  const turns = tellings.flatMap((telling) =>
    verifyPlan(telling, options).turns.map((turn, index) => ({ telling, turn, index })),
  );
  for (const { telling, turn } of turns.sort((one, other) => (one.index % apart) - (other.index % apart))) {
    const { leaks: found } = verifyTurn(telling, turn, { ...options, surfaces });
    for (const { surface } of found) caught.add(surface);
    if (caught.size === names.length) break;
  }
  return [...caught];
}

function namesOf({ positions }: Verification): readonly string[] {
  return [...new Set(positions.flatMap((report) => report.leaks.map((leak) => leak.surface)))];
}
