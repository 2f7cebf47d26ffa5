import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Bound, temporalNetwork } from '../../src/time/stn/temporal-network.js';
import { unlessProofs } from '../tries.js';
import { chance, shuffled } from './saga.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

// To begin, the solver takes two seconds of a processor, more than all that it is asked where it must be quick: `network.test.ts`
// holds against the definition there.

test(`z3 agrees on what can hold and what follows (seed ${seed})`, { skip: unlessProofs }, async (t) => {
  const z3 = await load();
  if (!z3) return t.skip('z3-solver could not be loaded');
  const draw = chance(seed);
  const questions: string[] = [];
  const ours: boolean[] = [];
  const ask = (bounds: readonly Bound[], canHold: boolean) => {
    questions.push('(push)', ...bounds.map(assertion), '(check-sat)', '(pop)');
    ours.push(canHold);
  };
  for (let i = 0; i < 120; i++) {
    const points = 5 + draw(56);
    const bounds = randomBounds(points, draw);

    const net = temporalNetwork();
    for (let point = 1; point < points; point++) net.point();
    const { ids, conflicts } = net.addAll(bounds);
    ask(bounds, conflicts.length === 0);
    const refused = new Set(conflicts.map(({ cycle }) => Math.max(...cycle)));
    const standing = bounds.filter((_, at) => !refused.has(ids[at] as number));
    if (refused.size) ask(standing, true);
    for (const { cycle } of conflicts.slice(0, 2)) ask(cycle.map(net.bound), false);
    for (let query = 0; query < 4; query++) {
      const from = draw(points);
      const to = (from + 1 + draw(points - 1)) % points;
      // Around the limit is where one may be wrong.
      const { value } = net.distance(from, to);
      const most = Number.isFinite(value) ? value + draw(3) - 1 : draw(100);
      const bound: Bound = { from, to, most, strict: draw(2) === 0 };
      const opposite: Bound = { from: to, to: from, most: -most, strict: !bound.strict };
      ask([...standing, opposite], !net.entails(bound));
    }
  }
  const points = Array.from({ length: 61 }, (_, point) => `(declare-const x${point} Real)`);
  const answers = await z3.answer(['(set-logic QF_LRA)', ...points, '(assert (= x0 0))', ...questions].join('\n'));
  await z3.close();
  assert.deepEqual(
    answers,
    ours.map((canHold) => (canHold ? 'sat' : 'unsat')),
  );
  assert.ok(ours.filter(Boolean).length > ours.length / 5 && ours.filter((can) => !can).length > ours.length / 5);
});

// Now and then a worker of the solver outlives its end, and would keep this process for good. Without one nothing waits.
if (!unlessProofs) after(() => void setTimeout(() => process.exit(), 2_000).unref());

/** A solver that reads commands and gives the answers to all (check-sat); `null` where there is none. */
async function load() {
  try {
    const { init, killThreads } = await import('z3-solver');
    const { Z3, em } = await init();
    const context = Z3.mk_context(Z3.mk_config());
    return {
      answer: async (commands: string) => (await Z3.eval_smtlib2_string(context, commands)).trim().split(/\s+/),
      // Its workers would keep the process alive.
      close: () => killThreads(em),
    };
  } catch {
    return null;
  }
}

/** Half of the time around true times, so that nearly all hold. */
function randomBounds(points: number, draw: (below: number) => number): Bound[] {
  const isTrue = draw(2) === 0;
  const times = Array.from({ length: points }, (_, point) => (point === 0 ? 0 : draw(1000)));
  const bounds = Array.from({ length: points + draw(2 * points) }, (): Bound => {
    const from = draw(points);
    const to = (from + 1 + draw(points - 1)) % points;
    const most = isTrue ? (times[to] as number) - (times[from] as number) + 1 + draw(30) : draw(100) - 20;
    return { from, to, most, strict: draw(3) === 0 };
  });
  return shuffled(bounds, draw);
}

function assertion({ from, to, most, strict }: Bound): string {
  return `(assert (${strict ? '<' : '<='} (- x${to} x${from}) ${most < 0 ? `(- ${-most})` : most}))`;
}
