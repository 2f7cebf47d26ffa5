import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Bound,
  type BoundId,
  type Conflict,
  type Limit,
  type TemporalNetwork,
  temporalNetwork,
} from '../../src/time/stn/temporal-network.js';
import { tries } from '../tries.js';
import { chance, saga, shuffled, untruth } from './saga.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/**
 * The definition, slowly: all distances by Floyd and Warshall. The pair (value, −strict bounds) is one number here, which
 * is exact as long as values are small.
 */
const unit = 2 ** 20;

type Oracle = { readonly points: number; readonly standing: Map<BoundId, Bound>; distance: Float64Array };

function weight({ most, strict }: Bound): number {
  return most * unit - (strict ? 1 : 0);
}

function limit(distance: number): Limit {
  if (!Number.isFinite(distance)) return { value: distance, strict: false };
  const value = Math.ceil(distance / unit);
  return { value: value + 0, strict: value * unit !== distance };
}

function solve(points: number, bounds: Iterable<Bound>): Float64Array {
  const d = new Float64Array(points * points).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < points; i++) d[i * points + i] = 0;
  for (const bound of bounds) {
    const at = bound.from * points + bound.to;
    d[at] = Math.min(d[at] as number, weight(bound));
  }
  for (let k = 0; k < points; k++)
    for (let i = 0; i < points; i++) {
      const first = d[i * points + k] as number;
      if (first === Number.POSITIVE_INFINITY) continue;
      for (let j = 0; j < points; j++) {
        const sum = first + (d[k * points + j] as number);
        if (sum < (d[i * points + j] as number)) d[i * points + j] = sum;
      }
    }
  return d;
}

/** Bellman and Ford: whether bounds can all hold. */
function isFeasible(points: number, bounds: Iterable<Bound>): boolean {
  const time = new Float64Array(points);
  for (let round = 0; round <= points; round++) {
    let changed = false;
    for (const bound of bounds) {
      const latest = (time[bound.from] as number) + weight(bound);
      if (latest >= (time[bound.to] as number)) continue;
      time[bound.to] = latest;
      changed = true;
    }
    if (!changed) return true;
  }
  return false;
}

function between(oracle: Oracle, from: number, to: number): number {
  return oracle.distance[from * oracle.points + to] as number;
}

/** What a bound of which nothing stands in the way does to the distances. */
function extend(oracle: Oracle, bound: Bound): void {
  const { points, distance } = oracle;
  const w = weight(bound);
  if (w >= between(oracle, bound.from, bound.to)) return;
  const into = Array.from({ length: points }, (_, i) => between(oracle, i, bound.from) + w);
  const out = Array.from({ length: points }, (_, j) => between(oracle, bound.to, j));
  for (let i = 0; i < points; i++)
    for (let j = 0; j < points; j++) {
      const sum = (into[i] as number) + (out[j] as number);
      if (sum < (distance[i * points + j] as number)) distance[i * points + j] = sum;
    }
}

function isConflicting(oracle: Oracle, bound: Bound): boolean {
  return between(oracle, bound.to, bound.from) + weight(bound) < 0;
}

function checkConflict(net: TemporalNetwork, oracle: Oracle, id: BoundId, { cycle }: Conflict): void {
  assert.ok(cycle.includes(id), 'the refused bound is in the cycle');
  const bounds = cycle.map((other) => net.bound(other));
  const next = [...bounds.slice(1), bounds[0] as Bound];
  assert.deepEqual(
    bounds.map((bound) => bound.to),
    next.map((bound) => bound.from),
  );
  assert.equal(new Set(bounds.map((bound) => bound.from)).size, bounds.length, 'no point twice');
  for (const other of cycle) if (other !== id) assert.ok(oracle.standing.has(other), 'the others stand');
  const sum = bounds.reduce((all, { most }) => all + most, 0);
  assert.ok(sum < 0 || (sum === 0 && bounds.some(({ strict }) => strict)), `the sum is negative: ${sum}`);
}

function checkWindows(net: TemporalNetwork, oracle: Oracle): void {
  for (let point = 0; point < oracle.points; point++) {
    const late = limit(between(oracle, 0, point));
    const early = limit(between(oracle, point, 0));
    const latest = net.latest(point);
    const earliest = net.earliest(point);
    if (
      latest.value !== late.value ||
      latest.strict !== late.strict ||
      earliest.value !== 0 - early.value ||
      earliest.strict !== early.strict
    )
      assert.deepEqual(
        { point, latest, earliest },
        { point, latest: late, earliest: { value: 0 - early.value, strict: early.strict } },
      );
  }
}

function checkDistance(net: TemporalNetwork, oracle: Oracle, from: number, to: number): void {
  const { path, ...found } = net.distance(from, to);
  const true_ = limit(between(oracle, from, to));
  if (found.value !== true_.value || found.strict !== true_.strict) assert.deepEqual(found, true_);
  const alone = net.limit(from, to);
  if (found.value !== alone.value || found.strict !== alone.strict) assert.deepEqual(alone, found);
  let sum: number = 0;
  let at = from;
  for (const id of path) {
    const bound = oracle.standing.get(id) as Bound;
    assert.equal(bound.from, at);
    at = bound.to;
    sum += weight(bound);
  }
  if (found.value === Number.POSITIVE_INFINITY) assert.equal(path.length, 0);
  else {
    assert.equal(at, to);
    const along = limit(sum);
    if (along.value !== found.value || along.strict !== found.strict) assert.deepEqual(along, found);
    assert.ok(path.length < oracle.points);
  }
}

function checkEntailed(net: TemporalNetwork, oracle: Oracle, bound: Bound): void {
  assert.equal(net.entails(bound), between(oracle, bound.from, bound.to) <= weight(bound));
}

function checkCalendar(net: TemporalNetwork, oracle: Oracle): void {
  const times = net.schedule();
  assert.equal(times.length, oracle.points);
  assert.equal(times[0], 0);
  for (const bound of oracle.standing.values()) {
    const gap = (times[bound.to] as number) - (times[bound.from] as number);
    assert.ok(bound.strict ? gap < bound.most : gap <= bound.most, 'the calendar keeps every bound');
  }
}

function randomBound(draw: (below: number) => number, points: number, spread: number): Bound {
  const from = draw(points);
  const to = draw(25) === 0 ? from : draw(points);
  return { from, to, most: draw(2 * spread + 1) - Math.floor(spread * 0.8), strict: draw(3) === 0 };
}

/** One network that changes, next to its definition. Returns how many bounds were added and removed. */
function live(draw: (below: number) => number, changes: number): number {
  const points = 3 + draw(10);
  const spread = [1, 2, 4, 12][draw(4)] as number;
  let net = temporalNetwork();
  for (let i = 1; i < points; i++) net.point();
  const oracle: Oracle = { points, standing: new Map(), distance: solve(points, []) };
  const refused: BoundId[] = [];
  const density = points + draw(2 * points);
  let count = 0;
  while (count < changes) {
    if (draw(400) === 0) {
      const other = net.copy();
      const from = draw(points);
      net.add({ from, to: draw(points), most: -1 });
      for (const id of oracle.standing.keys()) if (draw(2)) net.remove(id);
      net = other;
    }
    if (draw(60) === 0) {
      const bounds = Array.from({ length: draw(2) ? draw(8) : 64 + draw(16) }, () => randomBound(draw, points, spread));
      checkAll(net, oracle, bounds, refused);
      count += bounds.length;
    } else if (oracle.standing.size + draw(9) < density + 8) {
      const bound = randomBound(draw, points, spread);
      const { id, conflict } = net.add(bound);
      assert.equal(conflict !== undefined, isConflicting(oracle, bound));
      if (conflict) {
        assert.equal(conflict.cycle[0], id);
        checkConflict(net, oracle, id, conflict);
        refused.push(id);
      } else {
        oracle.standing.set(id, bound);
        extend(oracle, bound);
      }
      count++;
    } else {
      const ids = [...oracle.standing.keys()];
      const id = draw(8) === 0 && refused.length ? (refused.pop() as BoundId) : (ids[draw(ids.length)] as BoundId);
      net.remove(id);
      if (oracle.standing.delete(id)) oracle.distance = solve(points, oracle.standing.values());
      count++;
    }
    const luck = draw(16);
    if (luck & 1) checkWindows(net, oracle);
    if (luck & 2) checkEntailed(net, oracle, randomBound(draw, points, spread));
    if (luck === 4 || luck === 5) checkDistance(net, oracle, draw(points), draw(points));
    if (luck === 8 || luck === 9) checkCalendar(net, oracle);
  }
  assert.ok(isFeasible(points, oracle.standing.values()));
  return count;
}

/** Adding many is adding one by one. */
function checkAll(net: TemporalNetwork, oracle: Oracle, bounds: readonly Bound[], refused: BoundId[]): void {
  const { ids, conflicts } = net.addAll(bounds);
  assert.equal(ids.length, bounds.length);
  const left: BoundId[] = [];
  bounds.forEach((bound, i) => {
    const id = ids[i] as BoundId;
    if (isConflicting(oracle, bound)) left.push(id);
    else {
      oracle.standing.set(id, bound);
      extend(oracle, bound);
    }
  });
  assert.equal(conflicts.length, left.length);
  conflicts.forEach((conflict, i) => {
    const id = left[i] as BoundId;
    checkConflict(net, oracle, id, conflict);
    assert.equal(Math.max(...conflict.cycle), id);
  });
  refused.push(...left);
}

const changes = tries(30_000, 1_000_000);
test(`${changes} changes of small networks agree with the definition (seed ${seed})`, () => {
  const draw = chance(seed);
  let count = 0;
  while (count < changes) count += live(draw, 20 + draw(400));
});

test(`what fails is made small (seed ${seed})`, () => {
  const bound = fc.record({
    from: fc.nat(5),
    to: fc.nat(5),
    most: fc.integer({ min: -3, max: 4 }),
    strict: fc.boolean(),
  });
  const step = fc.oneof(
    fc.record({ add: bound }),
    fc.record({ remove: fc.nat(30) }),
    fc.record({ all: fc.array(bound, { maxLength: 90 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const net = temporalNetwork();
      for (let i = 1; i < 6; i++) net.point();
      const oracle: Oracle = { points: 6, standing: new Map(), distance: solve(6, []) };
      for (const step of steps) {
        if ('add' in step) {
          const conflicts = isConflicting(oracle, step.add);
          const { id, conflict } = net.add(step.add);
          assert.equal(conflict !== undefined, conflicts);
          if (conflict) checkConflict(net, oracle, id, conflict);
          else {
            oracle.standing.set(id, step.add);
            extend(oracle, step.add);
          }
        } else if ('all' in step) checkAll(net, oracle, step.all, []);
        else {
          const id = [...oracle.standing.keys()][step.remove];
          if (id === undefined) continue;
          net.remove(id);
          oracle.standing.delete(id);
          oracle.distance = solve(6, oracle.standing.values());
        }
        checkWindows(net, oracle);
        checkCalendar(net, oracle);
        for (let from = 0; from < 6; from++)
          for (let to = 0; to < 6; to++) {
            checkDistance(net, oracle, from, to);
            for (const strict of [false, true]) checkEntailed(net, oracle, { from, to, most: 0, strict });
          }
      }
    }),
    { seed, numRuns: tries(80, 300) },
  );
});

test('a saga is the same whether its bounds come in order, in any order, or one by one', () => {
  const draw = chance(seed);
  const { points, bounds, times } = saga(2000, draw);
  const orders = [bounds, shuffled(bounds, draw), [...bounds].reverse()];
  const nets = [true, false].flatMap((atOnce) =>
    orders.map((order) => {
      const net = temporalNetwork();
      for (let i = 1; i < points; i++) net.point();
      if (atOnce) assert.deepEqual(net.addAll(order).conflicts, []);
      else for (const bound of order) assert.equal(net.add(bound).conflict, undefined);
      return net;
    }),
  );
  const pictures = nets.map((net) => ({
    windows: times.map((_, point) => [net.earliest(point), net.latest(point)]),
    calendar: net.schedule(),
  }));
  for (const picture of pictures) assert.deepEqual(picture, pictures[0]);
  const windows = pictures[0]?.windows ?? [];
  times.forEach((time, point) => {
    const [earliest, latest] = windows[point] as [Limit, Limit];
    assert.ok(earliest.value <= time && time <= latest.value, 'what is true is within its window');
  });
});

test('a saga that changes keeps the windows it would have if told anew', () => {
  const draw = chance(seed);
  const { points, bounds } = saga(300, draw);
  const fresh = (list: readonly Bound[]) => {
    const net = temporalNetwork();
    for (let i = 1; i < points; i++) net.point();
    return { net, ...net.addAll(list) };
  };
  const { net, ids } = fresh(bounds);
  const standing = new Map(ids.map((id, i) => [id, bounds[i] as Bound]));
  for (let round = 0; round < 300; round++) {
    for (let change = draw(6); change > 0; change--) {
      const [id, bound] = [...standing][draw(standing.size)] as [BoundId, Bound];
      const { most } = bound;
      net.remove(id);
      standing.delete(id);
      if (draw(4) === 0) continue;
      const changed = { ...bound, most: most + draw(3 * 86_400) - 86_400 };
      const { id: other, conflict } = net.add(changed);
      if (!conflict) standing.set(other, changed);
    }
    const again = fresh([...standing.values()]).net;
    for (let point = 0; point < points; point++) {
      assert.deepEqual(net.earliest(point), again.earliest(point));
      assert.deepEqual(net.latest(point), again.latest(point));
    }
    assert.deepEqual(net.schedule(), again.schedule());
  }
});

test('what contradicts a saga is refused, for reasons that stand, and changes nothing', () => {
  const draw = chance(seed);
  const told = saga(300, draw);
  const net = temporalNetwork();
  for (let i = 1; i < told.points; i++) net.point();
  const { ids } = net.addAll(told.bounds);
  const standing = new Map(ids.map((id, i) => [id, told.bounds[i] as Bound]));
  const oracle: Oracle = { points: told.points, standing, distance: new Float64Array() };
  const before = net.schedule();
  let refused = 0;
  for (let i = 0; i < 200; i++) {
    const { id, conflict } = net.add(untruth(told, draw));
    if (conflict) {
      checkConflict(net, oracle, id, conflict);
      refused++;
    }
    net.remove(id);
  }
  assert.ok(refused > 100);
  assert.deepEqual(net.schedule(), before);
});

test('many that contradict each other are refused at once as they are one by one', () => {
  const draw = chance(23);
  const points = 300;
  const tell = (most: number) => {
    const nets = [temporalNetwork(), temporalNetwork()] as const;
    for (const net of nets) for (let point = 1; point < points; point += 1) net.point();
    const [atOnce, inTurn] = nets;
    // What stands before: a chain, in which each follows the one before.
    const chain = Array.from({ length: points - 2 }, (_, i): Bound => ({ from: i + 2, to: i + 1, most: 0 }));
    for (const net of nets) net.addAll(chain);
    const bounds = Array.from(
      { length: 900 },
      (): Bound => ({ from: draw(points), to: draw(points), most: draw(2 * most) - most, strict: draw(4) === 0 }),
    );
    const { ids, conflicts } = atOnce.addAll(bounds);
    const refused = bounds.flatMap((bound, index) => (inTurn.add(bound).conflict ? [ids[index]] : []));
    assert.deepEqual(
      conflicts.map(({ cycle }) => cycle[0]),
      refused,
    );
    for (let point = 1; point < points; point += 1) {
      assert.deepEqual(atOnce.earliest(point), inTurn.earliest(point));
      assert.deepEqual(atOnce.latest(point), inTurn.latest(point));
    }
    return refused.length;
  };
  for (const most of [5, 40, 1000]) assert.ok(tell(most) > 100, 'much is refused');
});

test('what is asked often of a network that few dates hold is answered as what is asked once', () => {
  const draw = chance(29);
  const points = 400;
  for (const most of [3, 50]) {
    const net = temporalNetwork();
    for (let point = 1; point < points; point += 1) net.point();
    // Two chains, in one of which each point is at most so much after the one before it; here and there they meet.
    for (let point = 3; point < points; point += 1) {
      net.add({ from: point, to: point - 2, most: -draw(most), strict: draw(3) === 0 });
      if (point % 2) net.add({ from: point - 2, to: point, most: most + draw(most), strict: draw(3) === 0 });
      if (point % 20 === 0) net.add({ from: point, to: draw(points - 1) + 1, most: draw(10 * most) });
    }
    for (let asked = 0; asked < 800; asked += 1) {
      const [from, to] = [draw(points), draw(points)];
      const { value, strict } = net.copy().distance(from, to);
      assert.deepEqual(net.limit(from, to), { value, strict });
      for (const more of [-1, 0, 1])
        for (const strictly of [true, false]) {
          const follows = value + more > value || (more === 0 && (strict || !strictly));
          if (Number.isFinite(value))
            assert.equal(net.entails({ from, to, most: value + more, strict: strictly }), follows);
        }
      if (!Number.isFinite(value)) assert.equal(net.entails({ from, to, most: 10_000 }), false);
    }
  }
});

test('amounts as large as ten thousand times ten thousand years are exact', () => {
  const net = temporalNetwork();
  const [a, b, c] = [net.point(), net.point(), net.point()];
  const long = 6_400_000_000_000_001;
  net.add({ from: 0, to: a, most: long });
  net.add({ from: a, to: 0, most: -long });
  net.add({ from: b, to: 0, most: long });
  net.add({ from: 0, to: b, most: -long });
  net.add({ from: a, to: c, most: 0, strict: true });
  assert.deepEqual(net.latest(a), { value: long, strict: false });
  assert.deepEqual(net.latest(c), { value: long, strict: true });
  assert.deepEqual(net.earliest(b), { value: -long, strict: false });
  assert.ok(net.entails({ from: a, to: b, most: 0, strict: true }));
  assert.deepEqual(net.add({ from: c, to: 0, most: -long }).conflict?.cycle.length, 3);
  assert.equal(net.add({ from: c, to: 0, most: -long + 1 }).conflict, undefined);
});

test('a bound without limit says nothing, and one about a single point is true or not', () => {
  const net = temporalNetwork();
  const a = net.point();
  for (const most of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    const { id, conflict } = net.add({ from: 0, to: a, most });
    assert.equal(conflict, undefined);
    net.remove(id);
  }
  assert.deepEqual(net.latest(a), { value: Number.POSITIVE_INFINITY, strict: false });
  assert.deepEqual(net.earliest(a), { value: Number.NEGATIVE_INFINITY, strict: false });
  assert.deepEqual(net.distance(0, a), { value: Number.POSITIVE_INFINITY, strict: false, path: [] });
  assert.equal(net.add({ from: a, to: a, most: 0 }).conflict, undefined);
  const { id, conflict } = net.add({ from: a, to: a, most: 0, strict: true });
  assert.deepEqual(conflict, { cycle: [id] });
});

test('what is not known is a RangeError', () => {
  const net = temporalNetwork();
  const a = net.point();
  const { id } = net.add({ from: 0, to: a, most: 1 });
  net.remove(id);
  const wrong = [
    () => net.remove(id),
    () => net.bound(id + 1),
    () => net.earliest(2),
    () => net.latest(-1),
    () => net.distance(0, 0.5),
    () => net.add({ from: 0, to: 2, most: 0 }),
    () => net.add({ from: 0, to: a, most: Number.NaN }),
    () => net.entails({ from: 0, to: a, most: Number.NaN }),
  ];
  for (const act of wrong) assert.throws(act, RangeError);
});
