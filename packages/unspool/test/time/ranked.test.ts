import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/language/index.js';
import { compile, type SceneId, whole } from '../../src/story/index.js';
import { ranked, type Signs } from '../../src/time/ranked.js';
import { tries } from '../tries.js';

/** A scene in one of several threads, in each of which it is known what comes first. */
type Place = { readonly thread: number; readonly at: number };

test('each scene rises above those told later, up to one that is known to come before it', () => {
  const place = fc.record({ thread: fc.nat(3), at: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => assertRisen(places)),
    { numRuns: tries(60, 2000) },
  );
});

test('so they do where there are thousands of them', () => {
  assertRisen(Array.from({ length: 1500 }, (_, index) => ({ thread: (index * 7) % 40, at: (index * 31) % 97 })));
});

function assertRisen(places: readonly Place[]): void {
  const text = `# T\n${places.map((_, index) => `\n## Scene ${index}\n\nAnn waits.\n`).join('')}`;
  const slice = whole(compile(parse('a.story.md', text)).story);
  const placeOf = new Map(slice.scenes.map(({ id }, index) => [id, places[index] as Place]));
  const at = (id: SceneId) => placeOf.get(id) as Place;
  const isKnown = (one: SceneId, other: SceneId) => at(one).thread === at(other).thread && at(one).at <= at(other).at;
  const signs = (id: SceneId): Signs => ({
    earliest: Number.NEGATIVE_INFINITY,
    latest: Number.POSITIVE_INFINITY,
    rank: at(id).at,
    late: -at(id).thread + 100 * at(id).at,
  });
  const times = new Map(slice.scenes.map(({ id }) => [id, at(id).at]));
  const found = ranked(slice, times, { isKnown, signs }).map(({ scene }) => scene);
  const told = slice.scenes.map(({ id }) => id);
  assert.deepEqual(
    found,
    inserted(told, (id) => at(id).at, isKnown),
  );
}

/** The same by its definition: one by one, each past its neighbour. */
function inserted(
  told: readonly SceneId[],
  time: (id: SceneId) => number,
  isKnown: (one: SceneId, other: SceneId) => boolean,
): readonly SceneId[] {
  const number = new Map(told.map((id, index) => [id, index]));
  const order: SceneId[] = [];
  for (const moving of [...told].sort((a, b) => time(a) - time(b))) {
    let place = order.length;
    for (; place > 0; place -= 1) {
      const above = order[place - 1] as SceneId;
      const precedes = time(above) === time(moving) && isKnown(moving, above) && !isKnown(above, moving);
      const isAsTold = (number.get(above) as number) < (number.get(moving) as number) && !precedes;
      if (isAsTold || isKnown(above, moving)) break;
    }
    order.splice(place, 0, moving);
  }
  return order;
}
