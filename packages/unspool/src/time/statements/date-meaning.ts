import type { EntityId, Ref, StoryWhen } from '../../story/index.js';
import { extentOf } from '../calendar/edtf.js';
import { civil, day, dayOf, daysIn, hour, minute } from '../calendar/gregorian.js';
import { calendarDays, type OwnCalendars } from '../calendar/own-calendars.js';
import type { OwnUnits } from '../calendar/own-units.js';
import { type Recurrence, weekly, yearly } from '../calendar/recurrence.js';
import { hoursOf, type Range, seasonDays } from '../calendar/units.js';
import { exactly, later, type Moment, type Points, sooner } from '../moment.js';
import type { Bound, Point } from '../stn/temporal-network.js';

/** What a time statement means for the moment that it is about. */
export type Meaning = {
  readonly bounds: readonly Bound[];
  readonly recurrences: readonly Recurrence[];
  /** One of these holds, each with all its bounds. */
  readonly either?: readonly (readonly Bound[])[];
  /** A date that its author is not sure of, serves as an assumption. */
  readonly uncertain?: true;
  readonly fault?: 'impossible-date' | 'unknown-unit' | 'unknown-calendar';
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
  const recurrences = when.weekday === undefined ? [] : [weekly(midnight, when.weekday)];
  return { bounds: [...clockBounds(when, moment, around), ...hoursBounds(when.dayPart, moment, points)], recurrences };
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
  const { date, season } = when;
  const { points } = around;
  const also = [...clockBounds(when, moment, around), ...hoursBounds(when.dayPart, moment, points)];
  if (date?.impossible) return { ...nothing, fault: 'impossible-date' };
  if (date?.calendar) return calendarMeaning(date.calendar, also, moment, around);
  if (date?.edtf !== undefined) return edtfMeaning(date.edtf, also, moment, points);
  if (date?.yearly) return { bounds: also, recurrences: [yearlyCycle(points.day(moment), date.yearly)] };
  return season ? seasonMeaning(season, also, moment, points) : bounds(...also);
}

type StoryDate = NonNullable<StoryWhen['date']>;

/** A day of a calendar that the notes define. */
function calendarMeaning(
  date: NonNullable<StoryDate['calendar']>,
  also: readonly Bound[],
  moment: Moment,
  { points, calendars }: Surroundings,
): Meaning {
  const days = calendarDays(date, calendars);
  if (days === 'unknown') return { ...nothing, fault: 'unknown-calendar' };
  if (days === 'impossible') return { ...nothing, fault: 'impossible-date' };
  const origin = days.origin === null ? 0 : points.named(days.origin);
  const midnight = points.day(moment);
  return bounds(...also, later(origin, midnight, days.first * day), sooner(origin, midnight, days.last * day));
}

function edtfMeaning(edtf: string, also: readonly Bound[], moment: Moment, points: Points): Meaning {
  const extent = extentOf(edtf);
  if (extent === 'impossible') return { ...nothing, fault: 'impossible-date' };
  if (!extent) return nothing;
  const { from, to, precision, uncertain, approximate } = extent;
  const isDay = precision === 'day' && !approximate;
  const limits = isDay ? exactly(0, points.day(moment), from) : extentBounds(from, to, moment, points);
  return { ...bounds(...limits, ...also), ...(uncertain ? { uncertain } : {}) };
}

function extentBounds(from: number, to: number, moment: Moment, points: Points): readonly Bound[] {
  const [isFrom, isTo] = [from > Number.NEGATIVE_INFINITY, to < Number.POSITIVE_INFINITY];
  if (!isFrom && !isTo) return [];
  const { start, end } = points.interval(moment);
  return [
    ...(isFrom ? [later(0, start, from)] : []),
    ...(isTo ? [sooner(0, start, to, true)] : []),
    // A scene of May may end in the night that follows; one that lasts longer says so.
    ...(isTo && points.isBrief(moment) ? [sooner(0, end, to + 12 * hour)] : []),
  ];
}

function seasonMeaning(
  season: NonNullable<StoryWhen['season']>,
  also: readonly Bound[],
  moment: Moment,
  points: Points,
): Meaning {
  const [window] = seasonDays(season);
  if (!window) return nothing;
  const { fromMonth, fromDay, toMonth, toDay } = window;
  const days = (year: number) =>
    [dayOf(year, fromMonth, fromDay), dayOf(toMonth < fromMonth ? year + 1 : year, toMonth, toDay)] as const;
  return { bounds: also, recurrences: [yearly(points.day(moment), days, yearOf)] };
}

function yearlyCycle(midnight: Point, { month, day: number }: { month: number; day?: number }): Recurrence {
  const days = (year: number) => {
    const most = daysIn(year, month);
    if (number === undefined) return [dayOf(year, month, 1), dayOf(year, month, most)] as const;
    // There is no 29 February in most years.
    return number > most
      ? ([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as const)
      : single(dayOf(year, month, number));
  };
  return yearly(midnight, days, yearOf);
}

function single(dayNumber: number): readonly [number, number] {
  return [dayNumber, dayNumber];
}

function yearOf(dayNumber: number): number {
  return civil(dayNumber).year;
}
