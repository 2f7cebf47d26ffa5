import { once } from '../base/index.js';
import { perSlice } from '../story/index.js';
import { type Clash, clashesOf } from './clash.js';
import { happenedOrder, type Placed } from './happened-order.js';
import { type Queries, queriesOf } from './queries.js';
import { accountsIn, solutionOf } from './solution.js';
import type { Fault } from './statements/time-statement.js';

/** When everything happened, as far as a slice says. Whatever is asked of it is about this slice alone. */
export type Chronology = Queries & {
  /** All scenes in the order in which they happened: stated first, then likely, then assumed, then as told. */
  readonly order: readonly Placed[];
  /** Statements that cannot all hold. */
  readonly clashes: readonly Clash[];
  /** Statements that cannot be used. */
  readonly faults: readonly Fault[];
};

/** The chronology of a slice, solved once. */
export const chronology = perSlice((slice): Chronology => {
  const solution = solutionOf(slice);
  const { plan, withLikely } = solution;
  const queries = queriesOf(solution);
  const order = once(() => happenedOrder(solution, queries));
  const clashes = once(() => clashesOf(slice, slice.scenes.length > 0 ? accountsIn(plan).map(withLikely) : []));
  return {
    ...queries,
    get order() {
      return order();
    },
    get clashes() {
      return clashes();
    },
    faults: plan.faults,
  };
});
