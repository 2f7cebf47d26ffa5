import type { ClaimId, EntityId, SceneId } from '../story/index.js';
import type { Bound, Point } from './stn/temporal-network.js';

/** Something that has a place in the time of the story. */
export type Moment =
  | { readonly of: 'scene'; readonly id: SceneId }
  /** What a claim says happens, or is so. */
  | { readonly of: 'claim'; readonly id: ClaimId }
  | { readonly of: 'birth' | 'death'; readonly id: EntityId };

/** The first and the last instant of a moment; of a birth or a death they are one. */
export type Interval = { readonly start: Point; readonly end: Point };

/** A name for a moment: the same for the same moment, another for another. */
export function momentKey({ of, id }: Moment): string {
  return `${of} ${id}`;
}

/**
 * How its day lies to a moment: `day`, it begins within the 24 hours; `night`, within the night that begins on the
 * evening of that day; `either`, within day or night.
 */
export type DayMode = 'day' | 'night' | 'either';

/** A stretch of the calendar that days lie in. */
export type Period = 'month' | 'year';

/** Its first and its last day. */
export type PeriodDays = { readonly first: Point; readonly last: Point };

/** The points in time of a story, given out as they are asked for. */
export type Points = {
  readonly interval: (moment: Moment) => Interval;
  /** The midnight with which the day of a moment begins. */
  readonly day: (moment: Moment) => Point;
  /** The midnights with which the first and the last day of the month or the year of that day begin. */
  readonly period: (moment: Moment, unit: Period) => PeriodDays;
  /** Those that have been asked for. */
  readonly periods: (moment: Moment) => ReadonlyMap<Period, PeriodDays>;
  readonly modeOf: (moment: Moment) => DayMode;
  readonly isBrief: (moment: Moment) => boolean;
  /** Whether anything has asked for the day of a moment. */
  readonly hasDay: (moment: Moment) => boolean;
  /** A point of no moment: the edge of a year in a calendar of the story. */
  readonly named: (name: string) => Point;
  /** Whether a moment has been asked for. */
  readonly has: (moment: Moment) => boolean;
  readonly moments: () => readonly Moment[];
  /** How many there are, the origin included. */
  readonly count: () => number;
  /** What holds of all of them by nature: nothing ends before it begins, and a day has its hours. */
  readonly nature: () => readonly Bound[];
};

/**
 * Makes the points; `modeOf` says how a moment lies to its day, `isBrief` whether it is over within a
 * day unless the notes say how long it lasts: a scene or an act, not what is so for a while.
 */
export function makePoints(modeOf: (moment: Moment) => DayMode, isBrief: (moment: Moment) => boolean): Points {
  let next = 1;
  const intervals = byMoment<Interval>();
  const moments: Moment[] = [];
  const days = byMoment<Point>();
  const periods = new Map<string, ReadonlyMap<Period, PeriodDays>>();
  const named = new Map<string, Point>();
  const nature: Bound[] = [];
  const fresh = () => next++;

  const interval = (moment: Moment): Interval => {
    const known = intervals[moment.of].get(moment.id);
    if (known) return known;
    const start = fresh();
    const isInstant = moment.of === 'birth' || moment.of === 'death';
    const made = { start, end: isInstant ? start : fresh() };
    // A scene takes some time; what a claim speaks of may be an instant.
    if (!isInstant) nature.push(atMost(made.start, made.end, 0, moment.of === 'scene'));
    intervals[moment.of].set(moment.id, made);
    moments.push(moment);
    return made;
  };
  const day = (moment: Moment): Point => {
    const known = days[moment.of].get(moment.id);
    if (known !== undefined) return known;
    const made = fresh();
    const { start, end } = interval(moment);
    const { from, to } = hours[modeOf(moment)];
    nature.push(later(made, start, from), sooner(made, start, to, true));
    // It ends with its day, or in the night that follows.
    if (isBrief(moment)) nature.push(sooner(made, end, hours.night.to));
    days[moment.of].set(moment.id, made);
    return made;
  };
  return {
    interval,
    day,
    period: (moment, unit) => {
      const key = momentKey(moment);
      const known = periods.get(key)?.get(unit);
      if (known !== undefined) return known;
      const [made, midnight] = [{ first: fresh(), last: fresh() }, day(moment)];
      const [least, most] = spans[unit].map((days) => days * 24 * 3600) as [number, number];
      nature.push(later(made.first, midnight, 0), later(midnight, made.last, 0));
      nature.push(later(made.first, made.last, least), sooner(made.first, made.last, most));
      periods.set(key, new Map([...(periods.get(key) ?? []), [unit, made]]));
      return made;
    },
    periods: (moment) => periods.get(momentKey(moment)) ?? noPeriods,
    modeOf,
    isBrief,
    hasDay: ({ of, id }) => days[of].has(id),
    named: (name) => {
      const point = named.get(name) ?? fresh();
      named.set(name, point);
      return point;
    },
    has: ({ of, id }) => intervals[of].has(id),
    moments: () => moments,
    count: () => next,
    nature: () => nature,
  };
}

/** A name for each moment would be longer in the making than in the looking up. */
function byMoment<T>(): Readonly<Record<Moment['of'], Map<string, T>>> {
  return { scene: new Map(), claim: new Map(), birth: new Map(), death: new Map() };
}

const noPeriods: ReadonlyMap<Period, PeriodDays> = new Map();
/** How many days after its first the last day of a period is, at least and at most. */
const spans: Readonly<Record<Period, readonly [number, number]>> = { month: [27, 30], year: [364, 365] };

/** Hours after the midnight of its day in which a moment begins. A night runs from noon to noon. */
const hours: Readonly<Record<DayMode, { from: number; to: number }>> = {
  day: { from: 0, to: 24 * 3600 },
  night: { from: 12 * 3600, to: 36 * 3600 },
  either: { from: 0, to: 36 * 3600 },
};

/** `a` is at or before `b` + `seconds`; strictly before it if `strict`. */
export function atMost(a: Point, b: Point, seconds = 0, strict = false): Bound {
  return { from: b, to: a, most: seconds, ...(strict ? { strict } : {}) };
}

/** `b` is at least `seconds` after `a`. */
export function later(a: Point, b: Point, seconds: number, strict = false): Bound {
  return atMost(a, b, -seconds, strict);
}

/** `b` is at most `seconds` after `a`. */
export function sooner(a: Point, b: Point, seconds: number, strict = false): Bound {
  return atMost(b, a, seconds, strict);
}

/** `b` is `seconds` after `a`. */
export function exactly(a: Point, b: Point, seconds: number): readonly Bound[] {
  return [later(a, b, seconds), sooner(a, b, seconds)];
}
