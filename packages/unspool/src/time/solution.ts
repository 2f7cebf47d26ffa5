import { grouped, once, perObject } from '../base/index.js';
import { type EntityId, identities, type Slice } from '../story/index.js';
import { accountOf } from './account-of.js';
import { type AccountId, type Accounts, accountsOf, world } from './accounts.js';
import { bareLayers, type ConstraintLayers, layered } from './constraint-layers.js';
import type { Interval, Moment } from './moment.js';
import { sceneMoment } from './moment-of.js';
import { type Plan, planOf } from './statements/plan.js';
import type { Force, Statement } from './statements/time-statement.js';

/** All that a slice says of time, solved for each account as it is asked for. */
export type Solution = {
  readonly slice: Slice;
  readonly plan: Plan;
  readonly accounts: Accounts;
  /** Who somebody is by now. */
  readonly same: (id: EntityId) => EntityId;
  /** What follows in an account from what is stated; from that and what is called likely; and from what is assumed, too. */
  readonly stated: (account: AccountId) => ConstraintLayers;
  readonly withLikely: (account: AccountId) => ConstraintLayers;
  readonly withAssumed: (account: AccountId) => ConstraintLayers;
};

export function solutionOf(slice: Slice): Solution {
  const plan = planOf(slice);
  const accounts = accountsOf(slice);
  const outerOf = (account: AccountId) => accounts.within(account)[1] ?? world;
  const bare = once(() => bareLayers(plan));
  const stated = perAccount((account): ConstraintLayers => {
    const own = statementsIn(plan, account, 'stated');
    if (account === world) return layered(bare(), own);
    return own.length === 0 ? stated(outerOf(account)) : layered(stated(outerOf(account)), own);
  });
  const withLikely = perAccount((account): ConstraintLayers => {
    if (!isAnyLikely(account)) return stated(account);
    const own = [statementsIn(plan, account, 'stated'), statementsIn(plan, account, 'likely')];
    if (account === world) return layered(bare(), ...own);
    const below = withLikely(outerOf(account));
    return own.every((list) => list.length === 0) ? below : layered(below, ...own);
  });
  const isAnyLikely = (account: AccountId) =>
    accounts.within(account).some((one) => statementsIn(plan, one, 'likely').length > 0);
  const withAssumed = perAccount((account): ConstraintLayers => {
    const outermostFirst = accounts.within(account).toReversed();
    const assumed = outermostFirst.map((one) => statementsIn(plan, one, 'assumed'));
    return layered(withLikely(account), assumed.flat());
  });
  return { slice, plan, accounts, same: identities(slice), stated, withLikely, withAssumed };
}

/** The statements of an account that have a force. */
export function statementsIn(plan: Plan, account: AccountId, force: Force): readonly Statement[] {
  return byAccount(plan).get(account)?.get(force) ?? [];
}

const byAccount = perObject(
  ({ statements }: Plan): ReadonlyMap<AccountId, ReadonlyMap<Force, readonly Statement[]>> =>
    new Map(
      [...grouped(statements, (statement) => [statement.account])].map(([account, own]) => [
        account,
        grouped(own, (statement) => [statement.force]),
      ]),
    ),
);

/** The accounts to which statements belong, the world first. */
export function accountsIn({ statements }: Plan): readonly AccountId[] {
  return [...new Set([world, ...statements.map(({ account }) => account)])];
}

/** The moment that is meant: that of the event which a scene shows, that of whoever somebody is by now. */
export function normal({ slice, same }: Solution, moment: Moment): Moment {
  if (moment.of === 'scene') return sceneMoment(slice, moment.id);
  return moment.of === 'claim' ? moment : { ...moment, id: same(moment.id) };
}

/** Two moments that can be compared, and the account in which they can. */
export type Pair = { readonly account: AccountId; readonly first: Interval; readonly second: Interval };

/** Null: each is in an account of its own, or nothing has been said of one of them. */
export function pairOf({ slice, accounts, plan: { points } }: Solution, a: Moment, b: Moment): Pair | null {
  const [one, other] = [accountOf(slice, a), accountOf(slice, b)];
  const account = accounts.within(one).includes(other) ? one : accounts.within(other).includes(one) ? other : null;
  if (account === null || !points.has(a) || !points.has(b)) return null;
  return { account, first: points.interval(a), second: points.interval(b) };
}

function perAccount<T>(make: (account: AccountId) => T): (account: AccountId) => T {
  const made = new Map<AccountId, T>();
  return (account) => {
    const known = made.get(account);
    if (known !== undefined) return known;
    const fresh = make(account);
    made.set(account, fresh);
    return fresh;
  };
}
