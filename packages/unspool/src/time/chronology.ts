import { identities, perSlice, type SceneId } from '../story/index.js';
import { accountOf } from './account-of.js';
import { type AccountId, accountsOf, world } from './accounts.js';
import { type Allen, relationOf } from './allen.js';
import { type Anachrony, anachroniesOf } from './anachrony.js';
import { type Clash, clashesOf } from './clash.js';
import { bareLayers, type ConstraintLayers, layered, statementsOf } from './constraint-layers.js';
import type { Footing, Gap, Window } from './known-time.js';
import { atMost, type Interval, type Moment, momentKey } from './moment.js';
import { ranked } from './ranked.js';
import { planOf } from './statements/plan.js';
import { sceneMoment } from './statements/time-claims.js';
import type { Fault, Force, Statement } from './statements/time-statement.js';
import type { Bound } from './stn/temporal-network.js';

/** A scene, or several that show one event, at its place in the order in which things happened. */
export type Placed = {
  /** The first-told scene that shows it. */
  readonly scene: SceneId;
  /** Scenes that show it again, as told. */
  readonly again: readonly SceneId[];
  /** How surely it does not come before the one above it; `open` for the first. */
  readonly footing: Footing;
  readonly anachrony?: Anachrony;
};

/** When everything happened, as far as a slice says. Whatever is asked of it is about this slice alone. */
export type Chronology = {
  /** All scenes in the order in which they happened: stated first, then assumed, then as told. */
  readonly order: readonly Placed[];
  /** Statements that cannot all hold. */
  readonly clashes: readonly Clash[];
  /** Statements that cannot be used. */
  readonly faults: readonly Fault[];
  /** How two moments can lie to each other. */
  readonly relation: (a: Moment, b: Moment) => { readonly allen: readonly Allen[]; readonly footing: Footing };
  /** Whether one moment is over before another begins (they may meet). */
  readonly isBefore: (a: Moment, b: Moment) => Footing;
  /** Whether there is an instant at which both are under way. */
  readonly overlap: (a: Moment, b: Moment) => Footing;
  /** When a moment begins; `assumed` counts what is only assumed, too. */
  readonly window: (moment: Moment, assumed?: boolean) => Window;
  readonly gap: (from: Moment, to: Moment, assumed?: boolean) => Gap;
  /** How long a moment lasts. */
  readonly length: (moment: Moment) => Gap;
  /** What {@link isBefore} rests on, as told. */
  readonly because: (a: Moment, b: Moment) => readonly Statement[];
  /** What is said of a moment itself, as told. */
  readonly said: (moment: Moment) => readonly Statement[];
  /** Whether a moment has been spoken of at all. */
  readonly knows: (moment: Moment) => boolean;
  /** The scenes that show what a scene shows are one moment. */
  readonly momentOf: (scene: SceneId) => Moment;
};

/** The chronology of a slice, solved once. */
export const chronology = perSlice((slice): Chronology => {
  const plan = planOf(slice);
  const { points, statements } = plan;
  const accounts = accountsOf(slice);
  const same = identities(slice);
  const of = (account: AccountId, force: Force) =>
    statements.filter((statement) => statement.account === account && statement.force === force);

  const stated = lazily((account: AccountId): ConstraintLayers => {
    const outer = accounts.within(account)[1];
    const below = account === world ? bareLayers(plan) : stated(outer ?? world);
    const own = [of(account, 'stated'), of(account, 'likely')];
    return own.every((list) => list.length === 0) && account !== world ? below : layered(below, ...own);
  });
  const withAssumed = lazily((account: AccountId): ConstraintLayers => {
    const lists = accounts
      .within(account)
      .toReversed()
      .map((one) => of(one, 'assumed'));
    return layered(stated(account), lists.flat());
  });

  /** The account in which both moments can be compared; null: each is in one of its own. */
  const common = (a: Moment, b: Moment): AccountId | null => {
    const [first, second] = [accountOf(slice, a), accountOf(slice, b)];
    if (accounts.within(first).includes(second)) return first;
    return accounts.within(second).includes(first) ? second : null;
  };
  const normal = (moment: Moment): Moment => {
    if (moment.of === 'scene') return sceneMoment(slice, moment.id);
    return moment.of === 'claim' ? moment : { ...moment, id: same(moment.id) };
  };
  const footing = (a: Moment, b: Moment, boundOf: (first: Interval, second: Interval) => Bound): Footing => {
    const account = common(a, b);
    if (account === null || !points.has(a) || !points.has(b)) return 'open';
    const bound = boundOf(points.interval(a), points.interval(b));
    if (stated(account).network.entails(bound)) return 'stated';
    return withAssumed(account).network.entails(bound) ? 'assumed' : 'open';
  };
  const isOver = (first: Interval, second: Interval) => atMost(first.end, second.start);
  const possible = ({ network: net }: ConstraintLayers, first: Interval, second: Interval) =>
    relationOf((a, is, b) => {
      const [x, y] = [first[a], second[b]];
      if (is === '<') return !net.entails(atMost(y, x));
      if (is === '>') return !net.entails(atMost(x, y));
      return !net.entails(atMost(x, y, 0, true)) && !net.entails(atMost(y, x, 0, true));
    });

  const self: Chronology = {
    get order() {
      return orderOf();
    },
    get clashes() {
      return clashes();
    },
    faults: plan.faults,
    relation: (one, other) => {
      const [a, b] = [normal(one), normal(other)];
      const account = common(a, b);
      if (account === null || !points.has(a) || !points.has(b))
        return { allen: relationOf(() => true), footing: 'open' };
      const pair = [points.interval(a), points.interval(b)] as const;
      const byStated = possible(stated(account), ...pair);
      const byAll = possible(withAssumed(account), ...pair);
      if (byAll.length < byStated.length) return { allen: byAll, footing: 'assumed' };
      return { allen: byStated, footing: byStated.length < 13 ? 'stated' : 'open' };
    },
    isBefore: (a, b) => footing(normal(a), normal(b), isOver),
    overlap: (one, other) => {
      const [a, b] = [normal(one), normal(other)];
      const begins = (first: Interval, second: Interval) => atMost(first.start, second.end, 0, true);
      const both = [footing(a, b, begins), footing(b, a, begins)];
      if (both.includes('open')) return 'open';
      return both.includes('assumed') ? 'assumed' : 'stated';
    },
    window: (one, assumed = false) => {
      const moment = normal(one);
      if (!points.has(moment)) return { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
      const { network: net } = (assumed ? withAssumed : stated)(accountOf(slice, moment));
      const { start } = points.interval(moment);
      return { earliest: net.earliest(start).value, latest: net.latest(start).value };
    },
    gap: (from, to, assumed = false) => {
      const [a, b] = [normal(from), normal(to)];
      const account = common(a, b);
      if (account === null || !points.has(a) || !points.has(b)) {
        return { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
      }
      const { network: net } = (assumed ? withAssumed : stated)(account);
      const [first, second] = [points.interval(a), points.interval(b)];
      return {
        least: 0 - net.distance(second.start, first.end).value,
        most: net.distance(first.end, second.start).value,
      };
    },
    length: (one) => {
      const moment = normal(one);
      if (!points.has(moment)) return { least: 0, most: Number.POSITIVE_INFINITY };
      const { network: net } = stated(accountOf(slice, moment));
      const { start, end } = points.interval(moment);
      return { least: 0 - net.distance(end, start).value, most: net.distance(start, end).value };
    },
    because: (one, other) => {
      const [a, b] = [normal(one), normal(other)];
      const account = common(a, b);
      if (account === null || !points.has(a) || !points.has(b)) return [];
      const layers = (footing(a, b, isOver) === 'stated' ? stated : withAssumed)(account);
      const [first, second] = [points.interval(a), points.interval(b)];
      return statementsOf(layers, layers.network.distance(second.start, first.end).path);
    },
    said: (one) => {
      const key = momentKey(normal(one));
      return statements.filter(
        ({ about, to, force }) => force !== 'assumed' && (momentKey(about) === key || (to && momentKey(to) === key)),
      );
    },
    knows: (moment) => points.has(normal(moment)),
    momentOf: (scene) => sceneMoment(slice, scene),
  };

  const clashes = once(() => clashesOf(slice, slice.scenes.length > 0 ? accountsIn(statements).map(stated) : []));
  const orderOf = once((): readonly Placed[] => {
    const { times, entails } = displayed();
    const inOrder = ranked(slice, times, (a, b) =>
      entails(atMost(points.interval(sceneMoment(slice, a)).start, points.interval(sceneMoment(slice, b)).start)),
    );
    const anachronies = anachroniesOf(
      slice,
      inOrder.map(({ scene }) => scene),
      self,
    );
    return inOrder.map((placed, index) => {
      const above = inOrder[index - 1];
      const starts = (first: Interval, second: Interval) => atMost(first.start, second.start);
      const anachrony = anachronies.get(placed.scene);
      return {
        ...placed,
        footing: above ? footing(sceneMoment(slice, above.scene), sceneMoment(slice, placed.scene), starts) : 'open',
        ...(anachrony ? { anachrony } : {}),
      };
    });
  });
  /** One layers with every account in it, as far as they agree, and where all is open the order of the telling. */
  const displayed = () => {
    const others = accountsIn(statements).filter((account) => account !== world);
    const known = layered(
      stated(world),
      others.flatMap((account) => of(account, 'stated')),
      others.flatMap((account) => of(account, 'likely')),
      [world, ...others].flatMap((account) => of(account, 'assumed')),
    );
    const net = known.network.copy();
    for (const bound of asTold(known)) net.add(bound);
    const calendar = net.schedule();
    const times = new Map(
      slice.scenes.map(({ id }) => [id, calendar[points.interval(sceneMoment(slice, id)).start] ?? 0]),
    );
    return { times, entails: net.entails };
  };
  /** Each scene after the one told before it, unless that is known to be otherwise. */
  const asTold = ({ network: net }: ConstraintLayers): readonly Bound[] => {
    let before: Moment | undefined;
    return slice.scenes.flatMap(({ id }): readonly Bound[] => {
      const after = sceneMoment(slice, id);
      const [to, own] = [before, points.interval(after)];
      const its = to && points.interval(to);
      if (its && net.entails(atMost(own.start, its.start, 0, true))) return [];
      before = after;
      if (!to || !its || its === own) return [];
      return [atMost(its.start, own.start)];
    });
  };
  return self;
});

function accountsIn(statements: readonly Statement[]): readonly AccountId[] {
  return [...new Set([world, ...statements.map(({ account }) => account)])];
}

function lazily<T>(make: (account: AccountId) => T): (account: AccountId) => T {
  const made = new Map<AccountId, T>();
  return (account) => {
    const known = made.get(account);
    if (known !== undefined) return known;
    const fresh = make(account);
    made.set(account, fresh);
    return fresh;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
