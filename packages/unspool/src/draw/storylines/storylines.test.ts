import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cadical } from 'cadical-wasm';
import fc from 'fast-check';
import { drawnStories } from '../../../test/draw/stories.js';
import { tries } from '../../../test/tries.js';
import { parse } from '../../language/index.js';
import { compile, sliceAt, whole } from '../../story/index.js';
import { positionsOf } from '../../verify/verify.js';
import { fewestCrossings, orderedSoon } from './fewest-crossings.js';
import { lineHeights } from './line-heights.js';
import { crossingsOf, isOrdered, type LineOrders, type LineProblem, type Slot } from './line-orders.js';
import { proveStorylines } from './prove.js';
import { storyLines } from './story-lines.js';
import { storylines } from './storylines.js';

/** Lines that come and go, in groups. */
const problems: fc.Arbitrary<LineProblem> = fc
  .array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((slots) => ({
    slots: slots.map((kinds): Slot => {
      const groups = [0, 1, 2].map((kind) => kinds.flatMap((own, line) => (own === kind ? [line] : [])));
      return { groups: groups.filter(({ length }) => length > 0) };
    }),
  }));

test('as few lines cross as in the best of all orders, and that is proven', async () => {
  const solvers: Cadical[] = [];
  for (let count = 0; count < tries(60, 600); count += 1) solvers.push(await Cadical.create({ quiet: true }));
  let next = 0;
  fc.assert(
    fc.property(problems, (problem) => {
      const soon = orderedSoon(problem);
      const found = fewestCrossings(problem, solvers[next++] as Cadical);
      for (const { orders, crossings } of [soon, found]) {
        assert.ok(isOrdered(problem, orders));
        assert.equal(crossingsOf(orders), crossings);
      }
      assert.equal(found.crossings, fewest(problem));
      assert.equal(found.least, found.crossings);
    }),
    { numRuns: solvers.length, endOnFailure: true },
  );
  for (const solver of solvers) solver.dispose();
});

test('heights keep the order, groups close together and others out of them', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const { orders } = orderedSoon(problem);
      const { slots, steps } = lineHeights(problem, orders);
      orders.forEach((order, slot) => {
        const heights = order.map((line) => slots[slot]?.get(line) ?? Number.NaN);
        assert.ok(
          heights.every(
            (height, at) => height >= 0 && height <= steps && (at === 0 || height >= (heights[at - 1] as number) + 2),
          ),
        );
        for (const group of problem.slots[slot]?.groups ?? []) {
          const own = group.map((line) => slots[slot]?.get(line) as number);
          assert.equal(Math.max(...own) - Math.min(...own), 2 * (group.length - 1));
        }
      });
    }),
    { numRuns: tries(200, 5000) },
  );
});

test('what is stopped says what it has, and what is proven by then', async () => {
  const [, telling] = drawnStories[1] as (typeof drawnStories)[number];
  const { problem } = storyLines(whole(telling.story), 'told');
  const soon = orderedSoon(problem);
  const bounds: number[] = [];
  const sat = await Cadical.create({ quiet: true });
  const found = fewestCrossings(problem, sat, {
    onBound: (least) => bounds.push(least),
    isStopped: () => bounds.length > 0,
  });
  sat.dispose();
  assert.deepEqual(bounds, [1]);
  assert.deepEqual([found.crossings, found.least], [soon.crossings, 1]);
});

for (const [name, telling] of drawnStories)
  for (const order of ['told', 'happened'] as const)
    test(`no line goes through a scene that it is not in: ${name}, as ${order}`, async () => {
      for (const position of positionsOf(telling).filter((_, turn) => turn % tries(5, 1) === 0)) {
        const slice = sliceAt(telling.story, position);
        const sat = await Cadical.create({ quiet: true });
        const ordered = proveStorylines(slice, order, sat);
        sat.dispose();
        assert.equal(ordered.least, ordered.crossings);
        for (const sheet of [{ order }, { order, ordered }]) {
          const { marks } = storylines(slice, sheet);
          const { lines, columns } = storyLines(slice, order);
          const scenes = marks.flatMap((mark) => (mark.shape === 'bar' && mark.opens?.to === 'scene' ? [mark] : []));
          for (const { x, width, y, height, opens } of scenes) {
            const column = columns.findIndex(({ scene }) => scene === opens?.id);
            const middle = x + width / 2;
            for (const mark of marks) {
              if (mark.shape !== 'path' || mark.opens?.to !== 'entity') continue;
              const { id } = mark.opens;
              const isIn = lines.find((line) => line.id === id)?.there.has(column);
              const at = heightAt(mark.d, middle);
              if (!isIn && at !== undefined) assert.ok(at < y || at > y + height, `${id} in ${opens?.id}`);
            }
          }
        }
      }
    });

test('a scene more leaves most of what was drawn in its order', () => {
  const kept = drawnStories.map(([name, telling]) => {
    const orders = positionsOf(telling).map(
      (position) => orderedSoon(storyLines(sliceAt(telling.story, position), 'told').problem).orders,
    );
    const pairs = orders.slice(1).map((later, at) => sameIn(orders[at] as LineOrders, later));
    const [same, all] = [0, 1].map((part) => pairs.reduce((sum, pair) => sum + (pair[part] as number), 0)) as [
      number,
      number,
    ];
    return { name, part: all === 0 ? 1 : same / all };
  });
  assert.deepEqual(
    kept.filter(({ part }) => part < 0.8),
    [],
  );
});

test('of many people those in the fewest scenes have no line, and it is said', () => {
  const scenes = Array.from({ length: 40 }, (_, at) => `## S${at}\n\n*With Ada, P${at}, Q${at % 9}*\n\nX.\n`).join(
    '\n',
  );
  const { lines, others } = storyLines(whole(compile(parse('a.story.md', `# A\n\n${scenes}`)).story), 'told');
  assert.deepEqual([lines.length, others.length, lines[0]?.name], [24, 26, 'Ada']);
});

/** How many pairs of lines stand in both in the same order, of how many. */
function sameIn(before: LineOrders, later: LineOrders): readonly [same: number, all: number] {
  let [same, all] = [0, 0];
  before.forEach((order, slot) => {
    const places = new Map((later[slot] ?? []).map((line, at) => [line, at]));
    order.forEach((a, at) => {
      for (const b of order.slice(at + 1)) {
        const [x, y] = [places.get(a), places.get(b)];
        if (x === undefined || y === undefined) continue;
        all += 1;
        if (x < y) same += 1;
      }
    });
  });
  return [same, all];
}

/** How high a path is at a place across; undefined where it does not reach that far, or is in a curve there. */
function heightAt(d: string, x: number): number | undefined {
  const ends = [...d.matchAll(/[MLC]([^MLC]+)/g)].map(([, numbers]) =>
    (numbers as string).trim().split(' ').map(Number).slice(-2),
  );
  for (const [at, end] of ends.slice(1).entries()) {
    const start = ends[at] as number[];
    const [x0, x1] = [start[0] as number, end[0] as number];
    if (x0 <= x && x <= x1 && start[1] === end[1]) return start[1];
  }
  return undefined;
}

/** The fewest crossings, by the best way from each order of a slot to each of the next. */
function fewest({ slots }: LineProblem): number {
  let costs = new Map<string, number>();
  for (const { groups } of slots) {
    const next = new Map<string, number>();
    for (const ways of permutations(groups.map((group) => permutations(group)))) {
      for (const order of combined(ways)) {
        const key = JSON.stringify(order);
        const from = [...costs].map(([before, cost]) => cost + crossingsOf([JSON.parse(before) as number[], order]));
        next.set(key, from.length === 0 ? 0 : Math.min(...from));
      }
    }
    costs = next;
  }
  return Math.min(...costs.values());
}

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length === 0) return [[]];
  return list.flatMap((one, at) => permutations(list.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

function combined(ways: readonly (readonly (readonly number[])[])[]): readonly (readonly number[])[] {
  const [first, ...rest] = ways;
  return first ? first.flatMap((own) => combined(rest).map((others) => [...own, ...others])) : [[]];
}
