import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bound, temporalNetwork } from '../../src/time/stn/temporal-network.js';
import { chance, shuffled } from './saga.js';

/** Of each job, what it does one after the other: on which machine and for how long. */
type Shop = readonly (readonly (readonly [machine: number, time: number])[])[];

/** Of each machine, its jobs one after the other. Every job comes to every machine once. */
type Order = readonly (readonly number[])[];

/** The 6 × 6 instance of Fisher & Thompson, “Probabilistic learning combinations of local job-shop scheduling rules” (1963). */
const ft06: Shop = [
  [2, 1, 0, 3, 1, 6, 3, 7, 5, 3, 4, 6],
  [1, 8, 2, 5, 4, 10, 5, 10, 0, 10, 3, 4],
  [2, 5, 3, 4, 5, 8, 0, 9, 1, 1, 4, 7],
  [1, 5, 0, 5, 2, 5, 3, 3, 4, 8, 5, 9],
  [2, 9, 1, 3, 4, 5, 5, 4, 0, 3, 3, 1],
  [1, 3, 3, 3, 5, 9, 0, 10, 4, 4, 2, 1],
].map((row) => [0, 2, 4, 6, 8, 10].map((i) => [row[i] as number, row[i + 1] as number]));

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** One of its best schedules. */
const ft06Order: Order = [
  [0, 3, 2, 5, 1, 4],
  [1, 3, 5, 0, 4, 2],
  [2, 0, 1, 4, 3, 5],
  [2, 5, 3, 0, 1, 4],
  [1, 4, 3, 2, 5, 0],
  [2, 5, 1, 0, 4, 3],
];

test('a best schedule of ft06 takes 55, the known optimum, and not less', () => checkShop(ft06, ft06Order, 55));

test(`job shops: the longest path is enough, and one less is not (seed ${seed})`, () => {
  const draw = chance(seed);
  const sizes: readonly (readonly [jobs: number, machines: number])[] = [
    [6, 6],
    [10, 5],
    [10, 10],
    [15, 5],
    [20, 5],
    [15, 10],
    [20, 10],
    [15, 15],
    [20, 15],
    [30, 10],
    [30, 15],
  ];
  for (let i = 0; i < 110; i++) {
    const [jobs, machines] = sizes[i % sizes.length] as readonly [number, number];
    const shop = Array.from({ length: jobs }, () =>
      shuffled([...Array(machines).keys()], draw).map((machine) => [machine, 1 + draw(99)] as const),
    );
    const { order, makespan } = dispatch(shop);
    checkShop(shop, order, makespan);
  }
});

function checkShop(shop: Shop, order: Order, makespan: number): void {
  const net = temporalNetwork();
  const starts = shop.map((job) => job.map(() => net.point()));
  const end = net.point();
  const start = (job: number, step: number) => starts[job]?.[step] as number;
  const after = (from: number, to: number, time: number): Bound => ({ from: to, to: from, most: -time });
  const bounds: Bound[] = [];
  shop.forEach((job, j) => {
    job.forEach(([, time], step) => {
      bounds.push(after(start(j, step), step + 1 < job.length ? start(j, step + 1) : end, time));
    });
    bounds.push(after(0, start(j, 0), 0));
  });
  order.forEach((jobs, machine) => {
    const steps = jobs.map((job) => shop[job]?.findIndex(([other]) => other === machine) as number);
    for (let i = 1; i < jobs.length; i++) {
      const [job, step] = [jobs[i - 1] as number, steps[i - 1] as number];
      const time = shop[job]?.[step]?.[1] as number;
      bounds.push(after(start(job, step), start(jobs[i] as number, steps[i] as number), time));
    }
  });
  assert.deepEqual(net.addAll(bounds).conflicts, []);
  assert.deepEqual(net.earliest(end), { value: makespan, strict: false });

  const tight = net.add({ from: 0, to: end, most: makespan });
  assert.equal(tight.conflict, undefined);
  const times = net.schedule();
  for (const { from, to, most } of bounds) assert.ok((times[to] as number) - (times[from] as number) <= most);
  net.remove(tight.id);

  const { id, conflict } = net.add({ from: 0, to: end, most: makespan - 1 });
  assert.ok(conflict);
  assert.equal(conflict.cycle[0], id);
  const cycle = conflict.cycle.map((other) => net.bound(other));
  cycle.forEach((bound, i) => {
    assert.equal(bound.to, cycle[(i + 1) % cycle.length]?.from);
  });
  assert.equal(
    cycle.reduce((sum, { most }) => sum + most, 0),
    -1,
    'only a longest path is too long, by one',
  );
  assert.ok(net.add({ from: 0, to: end, most: makespan, strict: true }).conflict, 'nor is just below enough');
}

/** Always the step that can begin first; of several, that of the job with the most work left. */
function dispatch(shop: Shop): { order: Order; makespan: number } {
  const order: number[][] = (shop[0] ?? []).map(() => []);
  const done = shop.map(() => 0);
  const jobFree = shop.map(() => 0);
  const machineFree = order.map(() => 0);
  const left = shop.map((job) => job.reduce((sum, [, time]) => sum + time, 0));
  for (let rest = shop.length * order.length; rest > 0; rest--) {
    let best = -1;
    let begin = Number.POSITIVE_INFINITY;
    shop.forEach((job, j) => {
      const next = job[done[j] as number];
      if (!next) return;
      const earliest = Math.max(jobFree[j] as number, machineFree[next[0]] as number);
      if (earliest > begin || (earliest === begin && (left[j] as number) <= (left[best] as number))) return;
      best = j;
      begin = earliest;
    });
    const job = shop[best] as Shop[number];
    const [machine, time] = job[done[best] as number] as Shop[number][number];
    order[machine]?.push(best);
    jobFree[best] = begin + time;
    machineFree[machine] = begin + time;
    left[best] = (left[best] as number) - time;
    done[best] = (done[best] as number) + 1;
  }
  return { order, makespan: Math.max(...jobFree) };
}
