import { civil, day, dayOf } from '../calendar/gregorian.js';
import { type DayMode, later, type Moment, type Period, type Points, sooner } from '../moment.js';
import type { Bound } from '../stn/temporal-network.js';

/** A moment that a date says begins from `from` on and before `to`, in seconds from our origin. */
export type Dated = { readonly moment: Moment; readonly from: number; readonly to: number };

/**
 * What a date says of the day, the month and the year of a moment, where anything is counted from them. The same day as
 * something of 1954 is a day of 1954, which does not follow from when it begins: a day could begin in the year before.
 */
export function periodBounds(points: Points, { moment, from, to }: Dated): readonly Bound[] {
  if (!points.hasDay(moment)) return [];
  const midnight = points.day(moment);
  const first = Number.isFinite(from) ? Math.floor(from / day) - beforeIt[points.modeOf(moment)] : from;
  const last = Number.isFinite(to) ? Math.ceil(to / day) - 1 : to;
  const ofDay = [...atLeast(midnight, first), ...atMost(midnight, last)];
  const ofPeriods = [...points.periods(moment)].flatMap(([period, point]) => [
    ...atLeast(point, beginOf(first, period)),
    ...atMost(point, beginOf(last, period)),
  ]);
  return [...ofDay, ...ofPeriods];
}

/** What happens after midnight can belong to the night before. */
const beforeIt: Readonly<Record<DayMode, number>> = { day: 0, night: 1, either: 1 };

function atLeast(point: number, days: number): readonly Bound[] {
  return Number.isFinite(days) ? [later(0, point, days * day)] : [];
}

function atMost(point: number, days: number): readonly Bound[] {
  return Number.isFinite(days) ? [sooner(0, point, days * day)] : [];
}

function beginOf(dayNumber: number, period: Period): number {
  if (!Number.isFinite(dayNumber)) return dayNumber;
  const { year, month } = civil(dayNumber);
  return dayOf(year, period === 'year' ? 1 : month, 1);
}
