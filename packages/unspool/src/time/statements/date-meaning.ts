import { leastOf, mostOf } from '../../base/lists.js';
import type { EntityId, Ref, StoryWhen } from '../../story/index.js';
import { day, hour, minute } from '../calendar/gregorian.js';
import { calendarDays, type OwnCalendars } from '../calendar/own-calendars.js';
import type { OwnUnits } from '../calendar/own-units.js';
import { type Recurrence, weekly } from '../calendar/recurrence.js';
import { hoursOf, type Range } from '../calendar/units.js';
import { exactly, later, type Moment, type Points, sooner } from '../moment.js';
import type { Bound, Point } from '../stn/temporal-network.js';
import type { DateOrder } from './date-order.js';
import { type DateExtent, dateExtent, recurrencesOf } from './written-date.js';

/** What a time statement means for the moment that it is about. */
export type Meaning = {
  readonly bounds: readonly Bound[];
  readonly recurrences: readonly Recurrence[];
  /** One of these holds, each with all its bounds. */
  readonly either?: readonly (readonly Bound[])[];
  /** A date that its author is not sure of, serves as an assumption. */
  readonly uncertain?: true;
  /** Where it begins, as a date has it, in seconds from our origin. */
  readonly dated?: { readonly from: number; readonly to: number };
  readonly fault?: 'impossible-date' | 'unknown-unit' | 'unknown-calendar' | 'ambiguous-date';
};

/** What a meaning depends on, besides the words. */
export type Surroundings = {
  readonly points: Points;
  readonly units: OwnUnits;
  readonly calendars: OwnCalendars;
  /** What a reference means; null: nothing that has a time. */
  readonly momentOf: (ref: Ref) => Moment | null;
  /** What was told before, for statements that name nothing: "later". */
  readonly before: Moment | null;
  /** Where the telling had got to when it went back or ahead. */
  readonly host: Moment | null;
  /** How dates in figures are written, where the notes say so. */
  readonly dateOrder: DateOrder | null;
  /** What days are counted in: the thread of the telling. */
  readonly thread: string;
  /** How much a clock is fast, in seconds; negative: slow. */
  readonly errorOf: (clock: EntityId) => Range;
};

export const nothing: Meaning = { bounds: [], recurrences: [] };

/** A meaning that is nothing but bounds. */
export function bounds(...list: readonly Bound[]): Meaning {
  return { bounds: list, recurrences: [] };
}

/** The hours of a part of the day. */
export function hoursBounds(dayPart: string | undefined, moment: Moment, points: Points): readonly Bound[] {
  const hours = dayPart === undefined ? null : hoursOf(dayPart);
  if (!hours) return [];
  const [midnight, { start }] = [points.day(moment), points.interval(moment)];
  return [later(midnight, start, hours.least), sooner(midnight, start, hours.most)];
}

/** A clock time, a part of the day, a weekday: of whatever day it is. */
export function onDay(when: StoryWhen, moment: Moment, around: Surroundings): Meaning {
  const { points } = around;
  const midnight = points.day(moment);
  if (when.edge !== undefined && when.edge !== 'since') return limitedByHours(when, moment, around);
  const recurrences = when.weekday === undefined ? [] : [weekly(midnight, when.weekday)];
  return { bounds: [...clockBounds(when, moment, around), ...hoursBounds(when.dayPart, moment, points)], recurrences };
}

/** "Until nine", "before dawn", "after midnight", of the day of the moment. Of "by Monday" nothing follows. */
function limitedByHours({ edge, clock, dayPart }: StoryWhen, moment: Moment, { points }: Surroundings): Meaning {
  const hours = clock === undefined ? hoursOf(dayPart ?? '') : { least: clock * minute, most: (clock + 1) * minute };
  if (!hours) return nothing;
  const [midnight, { start, end }] = [points.day(moment), points.interval(moment)];
  if (edge === 'until') return bounds(later(midnight, end, hours.least), sooner(midnight, end, hours.most));
  if (edge === 'by' || edge === 'before') return bounds(sooner(midnight, start, hours.most));
  return bounds(later(midnight, start, hours.least));
}

/** A scene begins within the minute that is given for it. After midnight, a night is still that of the day before. */
function clockBounds({ clock, by, dayPart }: StoryWhen, moment: Moment, around: Surroundings): readonly Bound[] {
  if (clock === undefined) return [];
  const [midnight, { start }] = [around.points.day(moment), around.points.interval(moment)];
  const late =
    clock < 12 * 60 && (around.points.modeOf(moment) === 'night' || (hoursOf(dayPart ?? '')?.most ?? 0) > day);
  const shown = clock * minute + (late ? day : 0);
  const error = by?.entity === undefined ? none : around.errorOf(by.entity);
  return [later(midnight, start, shown - error.most), sooner(midnight, start, shown - error.least + minute, true)];
}

const none: Range = { least: 0, most: 0 };

/** A date, with a time of day or without. */
export function dateMeaning(when: StoryWhen, moment: Moment, around: Surroundings): Meaning {
  const { date, edge } = when;
  const { points } = around;
  const also = [...clockBounds(when, moment, around), ...hoursBounds(when.dayPart, moment, points)];
  if (date?.impossible) return { ...nothing, fault: 'impossible-date' };
  if (date?.orders) return ordersMeaning(date.orders, when, moment, around);
  if (date?.calendar) return calendarMeaning(date.calendar, edge, also, moment, around);
  if (date?.dayCount !== undefined) {
    const midnight = points.day(moment);
    return bounds(...exactly(points.named(`day 1 of ${around.thread}`), midnight, (date.dayCount - 1) * day), ...also);
  }
  const extent = date ? dateExtent(date) : null;
  if (extent === 'impossible') return { ...nothing, fault: 'impossible-date' };
  if (extent) return extentMeaning(extent, edge, also, moment, points);
  // Of "by May", in whatever year, nothing follows.
  const recurrences = edge === undefined || edge === 'since' ? recurrencesOf(when, points.day(moment)) : [];
  return { bounds: also, recurrences, ...(date?.uncertain ? { uncertain: true } : {}) };
}

type StoryDate = NonNullable<StoryWhen['date']>;

/** 5/7/1942 is one of two days, unless the notes say which. */
function ordersMeaning(
  { dayFirst, monthFirst }: NonNullable<StoryDate['orders']>,
  when: StoryWhen,
  moment: Moment,
  around: Surroundings,
): Meaning {
  const mean = (edtf: string) => dateMeaning({ ...when, date: { text: edtf, edtf } }, moment, around);
  if (around.dateOrder) return mean(around.dateOrder === 'dayFirst' ? dayFirst : monthFirst);
  const both = [dayFirst, monthFirst].map(mean);
  const either = both.map((one) => one.bounds);
  const dates = both.flatMap((one) => one.dated ?? []);
  const [from, to] = [leastOf(dates.map((one) => one.from)), mostOf(dates.map((one) => one.to))];
  const between = dates.length < both.length ? [] : extentBounds(from, to, moment, around.points);
  return { ...bounds(...between), either, fault: 'ambiguous-date' };
}

/** A day of a calendar that the notes define. */
function calendarMeaning(
  date: NonNullable<StoryDate['calendar']>,
  edge: StoryWhen['edge'],
  also: readonly Bound[],
  moment: Moment,
  { points, calendars }: Surroundings,
): Meaning {
  const days = calendarDays(date, calendars);
  if (days === 'unknown') return { ...nothing, fault: 'unknown-calendar' };
  if (days === 'impossible') return { ...nothing, fault: 'impossible-date' };
  if (days.origin === null) {
    const extent = { from: days.first * day, to: (days.last + 1) * day, isDay: days.first === days.last };
    return extentMeaning({ ...extent, uncertain: false }, edge, also, moment, points);
  }
  const [origin, midnight] = [points.named(days.origin), points.day(moment)];
  const isFrom = edge === undefined || edge === 'since' || edge === 'from';
  const isTo = edge === undefined || edge === 'since' || edge === 'by';
  return bounds(
    ...also,
    ...(isFrom ? [later(origin, midnight, days.first * day)] : []),
    ...(isTo ? [sooner(origin, midnight, days.last * day)] : []),
    ...(edge === 'before' ? [sooner(origin, midnight, (days.first - 1) * day)] : []),
    ...(edge === 'after' ? [later(origin, midnight, (days.last + 1) * day)] : []),
  );
}

function extentMeaning(
  { from, to, isDay, uncertain }: DateExtent,
  edge: StoryWhen['edge'],
  also: readonly Bound[],
  moment: Moment,
  points: Points,
): Meaning {
  const marked = uncertain ? { uncertain } : {};
  if (edge !== undefined) return { ...bounds(...edgeBounds(from, to, edge, moment, points), ...also), ...marked };
  const limits = isDay ? exactly(0, points.day(moment), from) : extentBounds(from, to, moment, points);
  return { ...bounds(...limits, ...also), dated: { from, to }, ...marked };
}

function extentBounds(from: number, to: number, moment: Moment, points: Points): readonly Bound[] {
  const { start, end } = points.interval(moment);
  return [
    ...startBounds(start, from, to),
    // A scene of May may end in the night that follows; one that lasts longer says so.
    ...(to < Number.POSITIVE_INFINITY && points.isBrief(moment) ? [sooner(0, end, to + 12 * hour)] : []),
  ];
}

function startBounds(start: Point, from: number, to: number): readonly Bound[] {
  return [
    ...(from > Number.NEGATIVE_INFINITY ? [later(0, start, from)] : []),
    ...(to < Number.POSITIVE_INFINITY ? [sooner(0, start, to, true)] : []),
  ];
}

function edgeBounds(
  from: number,
  to: number,
  edge: NonNullable<StoryWhen['edge']>,
  moment: Moment,
  points: Points,
): readonly Bound[] {
  const { start, end } = points.interval(moment);
  const never = Number.NEGATIVE_INFINITY;
  const ever = Number.POSITIVE_INFINITY;
  switch (edge) {
    case 'since':
      return startBounds(start, from, to);
    case 'until':
      return [...startBounds(end, from, ever), ...(to < ever ? [sooner(0, end, to)] : [])];
    case 'by':
      return extentBounds(never, to, moment, points);
    case 'before':
      return extentBounds(never, from, moment, points);
    case 'after':
      return startBounds(start, to === ever ? never : to, ever);
    case 'from':
      return startBounds(start, from, ever);
  }
}
