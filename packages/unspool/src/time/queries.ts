import type { SceneId } from '../story/index.js';
import { accountOf } from './account-of.js';
import { type Allen, relationOf } from './allen.js';
import { type ConstraintLayers, statementsOf } from './constraint-layers.js';
import { atMost, type Interval, type Moment, momentKey } from './moment.js';
import { sceneMoment } from './moment-of.js';
import { normal, pairOf, type Solution } from './solution.js';
import type { Statement } from './statements/time-statement.js';
import type { Bound, Point } from './stn/temporal-network.js';

/** Whether something is said or follows from what is; rests on what is said to be likely; is only assumed; or is left open. */
export type Footing = 'stated' | 'likely' | 'assumed' | 'open';

/** When something begins, in seconds from 2000-01-01T00:00; infinite where nothing is known. */
export type Window = { readonly earliest: number; readonly latest: number };

/** How long after the end of one moment another begins, in seconds; negative where it may begin before. */
export type Gap = { readonly least: number; readonly most: number };

/** What can be asked of when things happen. */
export type Queries = {
  /** How two moments can lie to each other. */
  readonly relation: (a: Moment, b: Moment) => { readonly allen: readonly Allen[]; readonly footing: Footing };
  /** Whether one moment is over before another begins (they may meet). */
  readonly isBefore: (a: Moment, b: Moment) => Footing;
  /** Whether one moment begins before another; `orWith`: or with it. */
  readonly beginsBefore: (a: Moment, b: Moment, orWith?: 'orWith') => Footing;
  /** Whether there is an instant at which both are under way. */
  readonly overlap: (a: Moment, b: Moment) => Footing;
  /** When a moment begins, by what is said, also as likely; `assumed` counts what is only assumed, too. */
  readonly window: (moment: Moment, assumed?: boolean) => Window;
  /** The same without what is only likely. */
  readonly sureWindow: (moment: Moment) => Window;
  readonly gap: (from: Moment, to: Moment, assumed?: boolean) => Gap;
  /** How long after the beginning of one moment another begins; negative where it may begin before. */
  readonly sinceBeginning: (from: Moment, to: Moment, assumed?: boolean) => Gap;
  /** How far the day of one moment is from that of another, where both are spoken of. */
  readonly daysApart: (from: Moment, to: Moment, assumed?: boolean) => Gap;
  /** Whether nothing that is only likely tells when a moment is; or with another, how far they are apart. */
  readonly isSure: (moment: Moment, other?: Moment) => boolean;
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

/** Answers from what a slice says of time. */
export function queriesOf(solution: Solution): Queries {
  const { slice, plan } = solution;
  const of = (moment: Moment) => normal(solution, moment);
  return {
    relation: (a, b) => relation(solution, of(a), of(b)),
    isBefore: (a, b) => footing(solution, of(a), of(b), isOver),
    beginsBefore: (a, b, orWith) => footing(solution, of(a), of(b), begins(orWith === undefined)),
    overlap: (a, b) => overlap(solution, of(a), of(b)),
    window: (moment, assumed = false) => windowOf(solution, of(moment), layersFor(solution, assumed)),
    sureWindow: (moment) => windowOf(solution, of(moment), solution.stated),
    gap: (from, to, assumed = false) => gap(solution, of(from), of(to), ends, layersFor(solution, assumed)),
    sinceBeginning: (from, to, assumed = false) =>
      gap(solution, of(from), of(to), starts, layersFor(solution, assumed)),
    daysApart: (from, to, assumed = false) => {
      const { points } = plan;
      const both = [of(from), of(to)] as const;
      const days = () => [points.day(both[0]), points.day(both[1])] as const;
      const known = both.every((moment) => points.hasDay(moment));
      return known ? gap(solution, ...both, days, layersFor(solution, assumed)) : unknownGap;
    },
    isSure: (moment, other) => isSure(solution, of(moment), other && of(other)),
    length: (moment) => lengthOf(solution, of(moment)),
    because: (a, b) => because(solution, of(a), of(b)),
    said: (moment) => said(solution, of(moment)),
    knows: (moment) => plan.points.has(of(moment)),
    momentOf: (scene) => sceneMoment(slice, scene),
  };
}

/** How surely a bound between two moments holds. */
export function footing(
  solution: Solution,
  a: Moment,
  b: Moment,
  boundOf: (first: Interval, second: Interval) => Bound,
): Footing {
  const pair = pairOf(solution, a, b);
  if (!pair) return 'open';
  const bound = boundOf(pair.first, pair.second);
  const [sure, likely] = [solution.stated(pair.account), solution.withLikely(pair.account)];
  if (sure.network.entails(bound)) return 'stated';
  if (likely !== sure && likely.network.entails(bound)) return 'likely';
  return solution.withAssumed(pair.account).network.entails(bound) ? 'assumed' : 'open';
}

function begins(strictly: boolean) {
  return (first: Interval, second: Interval): Bound => atMost(first.start, second.start, 0, strictly);
}

function isOver(first: Interval, second: Interval): Bound {
  return atMost(first.end, second.start);
}

function relation(solution: Solution, a: Moment, b: Moment): ReturnType<Queries['relation']> {
  const pair = pairOf(solution, a, b);
  if (!pair) return { allen: relationOf(() => true), footing: 'open' };
  const { account, first, second } = pair;
  const [sure, likely] = [solution.stated(account), solution.withLikely(account)];
  const byStated = possible(sure, first, second);
  const byLikely = likely === sure ? byStated : possible(likely, first, second);
  const byAll = possible(solution.withAssumed(account), first, second);
  if (byAll.length < byLikely.length) return { allen: byAll, footing: 'assumed' };
  if (byLikely.length < byStated.length) return { allen: byLikely, footing: 'likely' };
  return { allen: byStated, footing: byStated.length < 13 ? 'stated' : 'open' };
}

/** How two moments can lie to each other, as far as a network says. */
function possible({ network: net }: ConstraintLayers, first: Interval, second: Interval): readonly Allen[] {
  return relationOf((a, is, b) => {
    const [x, y] = [first[a], second[b]];
    if (is === '<') return !net.entails(atMost(y, x));
    if (is === '>') return !net.entails(atMost(x, y));
    return !net.entails(atMost(x, y, 0, true)) && !net.entails(atMost(y, x, 0, true));
  });
}

function overlap(solution: Solution, a: Moment, b: Moment): Footing {
  const begins = (first: Interval, second: Interval) => atMost(first.start, second.end, 0, true);
  const both = [footing(solution, a, b, begins), footing(solution, b, a, begins)];
  return weakness.find((one) => both.includes(one)) ?? 'stated';
}

const weakness: readonly Footing[] = ['open', 'assumed', 'likely'];

function windowOf({ slice, plan }: Solution, moment: Moment, layers: Layers): Window {
  if (!plan.points.has(moment)) return { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  const { network: net } = layers(accountOf(slice, moment));
  const { start } = plan.points.interval(moment);
  return { earliest: net.earliest(start).value, latest: net.latest(start).value };
}

type Layers = (account: string) => ConstraintLayers;

function layersFor({ withLikely, withAssumed }: Solution, assumed: boolean): Layers {
  return assumed ? withAssumed : withLikely;
}

/** How far the second of two points of two moments is after the first. */
function gap(
  solution: Solution,
  from: Moment,
  to: Moment,
  pointsOf: (first: Interval, second: Interval) => readonly [Point, Point],
  layers: Layers,
): Gap {
  const pair = pairOf(solution, from, to);
  if (!pair) return unknownGap;
  const { network: net } = layers(pair.account);
  const [first, second] = pointsOf(pair.first, pair.second);
  return { least: 0 - net.limit(second, first).value, most: net.limit(first, second).value };
}

const unknownGap: Gap = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
const ends = (first: Interval, second: Interval) => [first.end, second.start] as const;
const starts = (first: Interval, second: Interval) => [first.start, second.start] as const;

/** Whether the same follows without what is only likely. */
function isSure(solution: Solution, moment: Moment, other: Moment | undefined): boolean {
  const { stated, withLikely, plan, slice } = solution;
  if (other) {
    const pair = pairOf(solution, moment, other);
    if (!pair || stated(pair.account) === withLikely(pair.account)) return true;
    const by = (layers: Layers) => gap(solution, moment, other, starts, layers);
    const [sure, all] = [by(stated), by(withLikely)];
    return sure.least === all.least && sure.most === all.most;
  }
  if (!plan.points.has(moment)) return true;
  const account = accountOf(slice, moment);
  const { start } = plan.points.interval(moment);
  const [sure, all] = [stated(account).network, withLikely(account).network];
  if (sure === all) return true;
  return (
    sure.earliest(start).value === all.earliest(start).value && sure.latest(start).value === all.latest(start).value
  );
}

function lengthOf({ slice, plan, withLikely }: Solution, moment: Moment): Gap {
  if (!plan.points.has(moment)) return { least: 0, most: Number.POSITIVE_INFINITY };
  const { network: net } = withLikely(accountOf(slice, moment));
  const { start, end } = plan.points.interval(moment);
  return { least: 0 - net.limit(end, start).value, most: net.limit(start, end).value };
}

function because(solution: Solution, a: Moment, b: Moment): readonly Statement[] {
  const pair = pairOf(solution, a, b);
  if (!pair) return [];
  const sure = footing(solution, a, b, isOver);
  const layers = {
    stated: solution.stated,
    likely: solution.withLikely,
    assumed: solution.withAssumed,
    open: solution.withAssumed,
  }[sure](pair.account);
  return statementsOf(layers, layers.network.distance(pair.second.start, pair.first.end).path);
}

function said({ plan }: Solution, moment: Moment): readonly Statement[] {
  const key = momentKey(moment);
  return plan.statements.filter(
    ({ about, to, force }) => force !== 'assumed' && (momentKey(about) === key || (to && momentKey(to) === key)),
  );
}
