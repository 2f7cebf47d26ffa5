import { civil, day, dayOf, daysIn } from '../calendar/gregorian.js';
import type { Recurrence } from '../calendar/recurrence.js';
import { type DayMode, later, type Moment, type Period, type PeriodDays, type Points, sooner } from '../moment.js';
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
  const ofPeriods = [...points.periods(moment)].flatMap(([period, its]) => [
    ...atLeast(its.first, beginOf(first, period)),
    ...atMost(its.first, beginOf(last, period)),
    ...atLeast(its.last, endOf(first, period)),
    ...atMost(its.last, endOf(last, period)),
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

/** A month, or a year, begins and ends on days that come round. */
export function periodRecurrences({ first, last }: PeriodDays, period: Period): readonly Recurrence[] {
  return [
    {
      day: first,
      next: (from) => (beginOf(from, period) === from ? from : endOf(from, period) + 1),
      previous: (from) => beginOf(from, period),
    },
    {
      day: last,
      next: (from) => endOf(from, period),
      previous: (from) => (endOf(from, period) === from ? from : beginOf(from, period) - 1),
    },
  ];
}

function endOf(dayNumber: number, period: Period): number {
  if (!Number.isFinite(dayNumber)) return dayNumber;
  const { year, month } = civil(dayNumber);
  return period === 'year' ? dayOf(year, 12, 31) : dayOf(year, month, daysIn(year, month));
}

function beginOf(dayNumber: number, period: Period): number {
  if (!Number.isFinite(dayNumber)) return dayNumber;
  const { year, month } = civil(dayNumber);
  return dayOf(year, period === 'year' ? 1 : month, 1);
}
