import { init, killThreads } from 'z3-solver';
import type {
  Bound,
  BoundId,
  Point,
  TemporalNetwork,
} from '../../../packages/unspool/src/time/stn/temporal-network.js';
import type { Benchmark } from '../measure.js';

const module = (path: string) => import(new URL(`../../../packages/unspool/dist/${path}`, import.meta.url).href);
const { temporalNetwork }: { temporalNetwork(): TemporalNetwork } = await module('src/time/stn/temporal-network.js');
type Draw = (below: number) => number;
type Saga = { readonly points: number; readonly bounds: readonly Bound[] };
const made: {
  saga(scenes: number, draw: Draw): Saga;
  untruth(saga: Saga, draw: Draw): Bound;
  shuffled<T>(list: readonly T[], draw: Draw): T[];
  chance(seed: number): Draw;
} = await module('test/time/saga.js');
const draw = made.chance(2024);

/** Loads a saga and asks for a window on each side, so that all of them are known. */
function load(points: number, bounds: readonly Bound[]): { net: TemporalNetwork; ids: BoundId[] } {
  const net = temporalNetwork();
  while (net.point() < points - 1);
  const { ids, conflicts } = net.addAll(bounds);
  if (conflicts.length) throw new Error('A saga holds together.');
  askWindows(net, 1);
  return { net, ids: [...ids] };
}

function askWindows(net: TemporalNetwork, point: Point): void {
  net.earliest(point);
  net.latest(point);
}

function before({ points }: Saga, reach: number): Bound {
  const scenes = Math.floor(points / 2.02);
  const one = draw(scenes);
  const two = reach ? Math.min(scenes - 1, one + 1 + draw(reach)) : draw(scenes);
  return { from: 2 * two + 1, to: 2 * one + 2, most: 0, strict: draw(2) === 0 };
}

/** Prints how long single things take: some are rare, and those matter. */
function spread(name: string, times: number[], note = ''): number {
  times.sort((a, b) => a - b);
  const [median, p95, p99, max] = [0.5, 0.95, 0.99, 1].map((share) => {
    const time = times[Math.min(times.length - 1, Math.floor(share * times.length))] as number;
    return `${(time * 1000).toFixed(1)}`.padStart(10);
  });
  console.log(`${name.padEnd(46)} µs: p50${median}  p95${p95}  p99${p99}  max${max}  ${times.length} runs ${note}`);
  return times[Math.floor(times.length / 2)] as number;
}

function timed(times: number[], work: () => void): void {
  const start = performance.now();
  work();
  times.push(performance.now() - start);
}

/** Changes a saga as its author would, asks, and contradicts. Returns the median time of a question, in milliseconds. */
function live(saga: Saga, name: string): number {
  const { net, ids } = load(saga.points, saga.bounds);
  const bounds = [...saga.bounds];
  const edits: number[] = [];
  const deletions: number[] = [];
  for (let i = 0; i < 6000; i++) {
    const at = draw(ids.length);
    const { from, to, most, strict = false } = bounds[at] as Bound;
    const id = ids[at] as BoundId;
    // Every third edit says something a little weaker, which is certain to hold.
    const bound = { from, to, most: most + (draw(3) ? 0 : draw(7200)), strict };
    const takeOut = () => {
      net.remove(id);
      if (i < 1000) askWindows(net, to);
    };
    const putIn = () => {
      ids[at] = net.add(bound).id;
      askWindows(net, to);
    };
    if (i < 1000) {
      timed(deletions, takeOut);
      putIn();
    } else {
      timed(edits, () => {
        takeOut();
        putIn();
      });
    }
    bounds[at] = bound;
  }
  // The first few hundred of each warm up.
  spread(`remove a bound, ${name}`, deletions.slice(200));
  spread(`remove one and add one, ${name}`, edits.slice(500));

  const far: number[] = [];
  const near: number[] = [];
  for (let i = 0; i < 20_000; i++) {
    const one = before(saga, 0);
    timed(far, () => net.entails(one));
    const two = before(saga, 200);
    timed(near, () => net.entails(two));
  }
  const question = spread(`is it before?, any two scenes, ${name}`, far);
  spread(`is it before?, scenes told nearby, ${name}`, near);

  const refusals: number[] = [];
  let brief = 0;
  for (let i = 0; refusals.length < 200 && i < 2000; i++) {
    const bound = made.untruth(saga, draw);
    const start = performance.now();
    const { id, conflict } = net.add(bound);
    const time = performance.now() - start;
    if (conflict) refusals.push(time);
    if (conflict && conflict.cycle.length <= 7) brief++;
    net.remove(id);
  }
  const share = Math.round((100 * brief) / refusals.length);
  spread(`contradiction, ${name}`, refusals, `(${share} % with at most 7 bounds)`);
  return question;
}

function assertion({ from, to, most, strict }: Bound): string {
  return `(assert (${strict ? '<' : '<='} (- x${to} x${from}) ${most < 0 ? `(- ${-most})` : most}))`;
}

/**
 * Prints how much longer z3 takes for the same, both from the start and for each question with all bounds at hand. Of
 * its logics, that of linear arithmetic is the quickest here, ahead of the one for differences.
 */
async function compare(saga: Saga, name: string, ours: number): Promise<void> {
  const { points, bounds } = saga;
  const { Z3, em } = await init();
  const context = Z3.mk_context(Z3.mk_config());
  const declared = Array.from({ length: points }, (_, point) => `(declare-const x${point} Real)`);
  const story = ['(reset)', '(set-logic QF_LRA)', ...declared, '(assert (= x0 0.0))', ...bounds.map(assertion)];
  const question = () => {
    const { from, to, most, strict = false } = before(saga, 0);
    return `(push)${assertion({ from: to, to: from, most: -most, strict: !strict })}(check-sat)(pop)`;
  };
  const questions = Array.from({ length: 500 }, question);
  const time = async (commands: readonly string[]) => {
    const start = performance.now();
    const answer = await Z3.eval_smtlib2_string(context, commands.join('\n'));
    if (!/^(un)?sat/.test(answer)) throw new Error(`z3 says: ${answer.slice(0, 100)}`);
    return performance.now() - start;
  };
  const loading = await time([...story, '(check-sat)']);
  // Where loading takes many seconds, its chance variations are longer than all the questions.
  const small = points < 5000;
  const one = small ? await time([...story, question()]) : Number.NaN;
  const all = small ? await time([...story, question(), ...questions]) : Number.NaN;
  const asking = (all - one) / questions.length;
  await killThreads(em);
  const loads: number[] = [];
  for (let run = 0; run < 5; run += 1) timed(loads, () => load(points, bounds));
  const loadingHere = loads.sort((a, b) => a - b)[2] as number;
  const ratio = (theirs: number, own: number) => `${Math.round(theirs / own).toLocaleString('en')} × ours`;
  console.log(`z3, ${name}: load ${loading.toFixed(0)} ms = ${ratio(loading, loadingHere)}`);
  if (small) console.log(`z3, ${name}: a question ${asking.toFixed(1)} ms = ${ratio(asking, ours)}`);
}

const sizes: readonly (readonly [scenes: number, name: string, goal?: number])[] = [
  [1000, '1,000 scenes'],
  [10_000, '10,000 scenes'],
  [100_000, '100,000 scenes', 1000],
];

export const benchmarks: Benchmark[] = [];

for (const [scenes, name, goal] of sizes) {
  const saga = made.saga(scenes, draw);
  const { points, bounds } = saga;
  const shuffled = made.shuffled(bounds, draw);
  const limit = goal === undefined ? { runs: 10 } : { runs: 10, goal };
  benchmarks.push({ name: `load in order, ${name}`, work: () => load(points, bounds), ...limit });
  benchmarks.push({ name: `load in random order, ${name}`, work: () => load(points, shuffled), ...limit });
  const question = live(saga, name);
  if (scenes <= 10_000) await compare(saga, name, question);
}
