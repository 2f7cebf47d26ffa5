import type { SceneId, Slice } from '../story/index.js';
import { world } from './accounts.js';
import { type Anachrony, anachroniesOf } from './anachrony.js';
import { type ConstraintLayers, layered } from './constraint-layers.js';
import type { Points } from './moment.js';
import { atMost, type Interval, type Moment } from './moment.js';
import { sceneMoment } from './moment-of.js';
import { type Footing, footing, type Queries } from './queries.js';
import { ranked } from './ranked.js';
import { accountsIn, type Solution, statementsIn } from './solution.js';
import type { Bound, Point } from './stn/temporal-network.js';

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

/** All scenes in the order in which they happened: stated first, then likely, then assumed, then as told. */
export function happenedOrder(solution: Solution, queries: Queries): readonly Placed[] {
  const { slice, plan } = solution;
  // Asked again and again while they are ordered.
  const begins = new Map(slice.scenes.map(({ id }) => [id, plan.points.interval(sceneMoment(slice, id)).start]));
  const startOf = (scene: SceneId) => begins.get(scene) as Point;
  const { network, asTold } = allAccounts(solution);
  network.addAll(asTold);
  const schedule = network.schedule();
  const times = new Map(slice.scenes.map(({ id }) => [id, schedule[startOf(id)] ?? 0]));
  const inOrder = ranked(slice, times, {
    isKnown: (a, b) => network.entails(atMost(startOf(a), startOf(b))),
    signs: (scene) => {
      const start = startOf(scene);
      const { rank, fromRoot } = network.guide();
      return {
        earliest: network.earliest(start).value,
        latest: network.latest(start).value,
        rank: rank[start] as number,
        late: fromRoot[start] as number,
      };
    },
  });
  const scenes = inOrder.map(({ scene }) => scene);
  const anachronies = anachroniesOf(slice, scenes, queries);
  return inOrder.map((placed, index) => {
    const above = scenes[index - 1];
    const anachrony = anachronies.get(placed.scene);
    return {
      ...placed,
      footing:
        above === undefined
          ? 'open'
          : footing(solution, sceneMoment(slice, above), sceneMoment(slice, placed.scene), starts),
      ...(anachrony ? { anachrony } : {}),
    };
  });
}

function starts(first: Interval, second: Interval): Bound {
  return atMost(first.start, second.start);
}

/** One network with every account in it, as far as they agree, and where all is open the order of the telling. */
function allAccounts({ slice, plan, withLikely, withAssumed }: Solution) {
  const others = accountsIn(plan).filter((account) => account !== world);
  if (others.length === 0) return ordering(slice, plan.points, withAssumed(world));
  const known = layered(
    withLikely(world),
    others.flatMap((account) => statementsIn(plan, account, 'stated')),
    others.flatMap((account) => statementsIn(plan, account, 'likely')),
    [world, ...others].flatMap((account) => statementsIn(plan, account, 'assumed')),
  );
  return ordering(slice, plan.points, known);
}

function ordering(slice: Slice, points: Points, known: ConstraintLayers) {
  return { network: known.network.copy(), asTold: telling(slice, points, known) };
}

/** Each scene after the one told before it, unless that is known to be otherwise. */
function telling(slice: Slice, points: Points, { network: net }: ConstraintLayers): readonly Bound[] {
  let before: Moment | undefined;
  return slice.scenes.flatMap(({ id }): readonly Bound[] => {
    const after = sceneMoment(slice, id);
    const [to, own] = [before, points.interval(after)];
    const its = to && points.interval(to);
    const isEarlier = its && its !== own && net.entails(atMost(own.start, its.start));
    // One that may begin with it, and never after it, stands before it; two that begin together stand as told.
    if (isEarlier && !net.entails(atMost(its.start, own.start))) return [];
    before = after;
    if (!to || !its || its === own) return [];
    return [atMost(its.start, own.start)];
  });
}
