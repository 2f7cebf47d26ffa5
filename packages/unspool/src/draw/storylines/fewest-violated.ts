import { leastOf } from '../../base/lists.js';
import type { Sat } from './sat.js';

/** Wishes: literals that should hold, and what it costs where one does not. */
export type Wishes = ReadonlyMap<number, number>;

/** What is told while it is looked for, and when to stop. */
export type Watch = {
  /** What it costs at least, whenever that rises. */
  readonly onBound?: (least: number) => void;
  /** Asked from time to time. */
  readonly isStopped?: () => boolean;
};

/**
 * The least that wishes cost which cannot all be fulfilled (core-guided MaxSAT: OLL of Andres et al. 2012, with totalizers). What a
 * solver finds not to hold together costs as much as the cheapest of it at least; from then on one of these may fail, and
 * it is wished that no second does. `isOptimal` says whether it is the least, and the solver holds values with which it is that; else
 * `least` is what is known. It ends once `least` is `enough`.
 */
export function fewestViolated(
  sat: Sat,
  given: Wishes,
  newVariable: () => number,
  enough: number,
  { onBound, isStopped }: Watch,
): { readonly least: number; readonly isOptimal: boolean } {
  const wishes = new Map(given);
  const totals = new Map<number, { readonly outputs: readonly number[]; readonly at: number }>();
  let least = 0;
  while (least < enough) {
    if (isStopped?.()) return { least, isOptimal: false };
    const found = sat.solve({ assumptions: [...wishes.keys()], conflicts: mostConflicts });
    if (found === 'satisfiable') return { least, isOptimal: true };
    if (found === 'unknown') return { least, isOptimal: false };
    const core = narrowed(sat, sat.failedAssumptions());
    // Nothing is wished that could be given up: the clauses themselves do not hold together.
    if (core.length === 0) return { least, isOptimal: false };
    const cost = leastOf(core.map((wish) => wishes.get(wish) ?? 0));
    least += cost;
    onBound?.(least);
    for (const wish of core) {
      lower(wishes, wish, cost);
      const total = totals.get(wish);
      const next = total?.outputs[total.at + 1];
      if (total && next !== undefined) {
        raise(wishes, -next, cost);
        totals.set(-next, { outputs: total.outputs, at: total.at + 1 });
      }
    }
    sat.addClause(core.map((wish) => -wish));
    if (core.length === 1) continue;
    const outputs = totalOf(
      sat,
      core.map((wish) => -wish),
      newVariable,
    );
    const second = outputs[1] as number;
    raise(wishes, -second, cost);
    totals.set(-second, { outputs, at: 1 });
  }
  return { least, isOptimal: false };
}

/** As many as some seconds take. */
const mostConflicts = 200_000;

/** Less of a core, as far as a few tries show that it is none the less one. */
function narrowed(sat: Sat, core: readonly number[]): readonly number[] {
  let own = core;
  for (const wish of core) {
    if (own.length < 2 || !own.includes(wish)) continue;
    const rest = own.filter((other) => other !== wish);
    if (sat.solve({ assumptions: rest, conflicts: 100 }) === 'unsatisfiable') own = sat.failedAssumptions();
  }
  return own;
}

function lower(wishes: Map<number, number>, wish: number, by: number): void {
  const left = (wishes.get(wish) ?? 0) - by;
  if (left > 0) wishes.set(wish, left);
  else wishes.delete(wish);
}

function raise(wishes: Map<number, number>, wish: number, by: number): void {
  wishes.set(wish, (wishes.get(wish) ?? 0) + by);
}

/** Variables of which the nth holds wherever more than n of the literals do. */
function totalOf(sat: Sat, literals: readonly number[], newVariable: () => number): readonly number[] {
  if (literals.length === 1) return literals;
  const middle = literals.length >> 1;
  const [a, b] = [
    totalOf(sat, literals.slice(0, middle), newVariable),
    totalOf(sat, literals.slice(middle), newVariable),
  ];
  const outputs = literals.map(() => newVariable());
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1) {
      if (i + j === 0) continue;
      const both = [...(i > 0 ? [-(a[i - 1] as number)] : []), ...(j > 0 ? [-(b[j - 1] as number)] : [])];
      sat.addClause([...both, outputs[i + j - 1] as number]);
    }
  return outputs;
}
