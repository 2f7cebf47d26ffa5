import type { Amount, WrittenDate } from '../../language/index.js';
import { civil, day, dayOf, daysIn } from '../calendar/gregorian.js';
import { allowedBy, exactLength, type OwnUnits, slackOf } from '../calendar/own-units.js';
import { mod } from '../calendar/recurrence.js';

type Away = NonNullable<WrittenDate['away']>;

/** From when to when, in seconds from our origin, `to` excluded; infinite where nothing is said. */
export type Extent = { readonly from: number; readonly to: number };

/** When something is that is counted from a date of this extent: "two weeks before Christmas 1912". */
export function awayExtent(base: Extent, away: Away): Extent {
  const { side, amount, weekday, unit = 'day' } = away;
  if (amount) return counted(base, side, amount);
  const [first, last] = [Math.floor(base.from / day), Math.ceil(base.to / day) - 1];
  if (weekday !== undefined) {
    const near = (number: number) => (side === 'after' ? nextWeekday(number, weekday) : lastWeekday(number, weekday));
    return days(near(first), near(last));
  }
  if (unit === 'month' || unit === 'year') return periods(first, last, side, unit);
  const length = lengths[unit as keyof typeof lengths] ?? 1;
  if (side === 'of') return days(first - (length - 1), last + (length - 1));
  // The week before a day is the one before its week, or the seven days before it.
  return side === 'before' ? days(first - (2 * length - 1), first - 1) : days(last + 1, last + 2 * length - 1);
}

const lengths = { day: 1, night: 1, week: 7, fortnight: 14 } as const;

function days(first: number, last: number): Extent {
  return { from: first * day, to: (last + 1) * day };
}

/** So much before its beginning or after it; what is not exact has the slack that it has elsewhere, but is never within it. */
function counted({ from, to }: Extent, side: Away['side'], amount: Amount): Extent {
  const { least, most } = amount.unit in monthsIn && !amount.plus ? shifts(amount) : seconds(amount);
  return side === 'after'
    ? { from: Math.max(least(from, 1), to), to: most(to, 1) }
    : { from: most(from, -1), to: Math.min(least(to, -1), from) };
}

type Shift = (time: number, sign: 1 | -1) => number;
type Shifts = { readonly least: Shift; readonly most: Shift };

const monthsIn: Readonly<Partial<Record<Amount['unit'], number>>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** Months and years are counted by the calendar. */
function shifts(amount: Amount): Shifts {
  const one = monthsIn[amount.unit] ?? 1;
  const count = amount.count ?? 1;
  const slack = amount.exact || amount.limit !== undefined ? 0 : slackOf(amount);
  const [low, high] = [Math.floor((count - slack) * one), Math.ceil(((amount.to ?? count) + slack) * one)];
  const isOpen = amount.limit === 'least' || amount.count === null;
  return {
    least: (time, sign) => (amount.limit === 'most' ? time : byMonths(time, sign * Math.max(0, low))),
    most: (time, sign) => (isOpen ? sign * Number.POSITIVE_INFINITY : byMonths(time, sign * high)),
  };
}

function byMonths(time: number, months: number): number {
  if (!Number.isFinite(time)) return time;
  const { year, month, day: number } = civil(Math.floor(time / day));
  const at = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(at / 12), mod(at, 12) + 1];
  return dayOf(inYear, inMonth, Math.min(number, daysIn(inYear, inMonth))) * day + mod(time, day);
}

function seconds(amount: Amount): Shifts {
  const unit = (amount.plus ?? amount).unit;
  const isDaily = unit in lengths;
  const exact = isDaily ? exactLength(amount, noUnits) : null;
  const slack =
    amount.exact || amount.limit !== undefined
      ? 0
      : day * (lengths[unit as keyof typeof lengths] ?? 1) * slackOf(amount);
  const allowed = exact
    ? {
        least: amount.limit === 'most' ? 0 : Math.max(exact.least - slack, Math.min(exact.least, day)),
        most: amount.limit === 'least' ? Number.POSITIVE_INFINITY : exact.most + slack,
      }
    : (allowedBy(amount, noUnits) ?? { least: 0, most: Number.POSITIVE_INFINITY });
  return { least: (time, sign) => time + sign * allowed.least, most: (time, sign) => time + sign * allowed.most };
}

const noUnits: OwnUnits = new Map();

/** The month before Christmas is that of November, or the weeks of December before it. */
function periods(first: number, last: number, side: Away['side'], unit: 'month' | 'year'): Extent {
  const months = unit === 'year' ? 12 : 1;
  if (side === 'before') return { from: byMonths(beginOf(first, unit), -months), to: first * day };
  const end = byMonths(beginOf(last, unit), side === 'of' ? months : 2 * months);
  return { from: side === 'of' ? beginOf(first, unit) : (last + 1) * day, to: end };
}

function beginOf(dayNumber: number, unit: 'month' | 'year'): number {
  if (!Number.isFinite(dayNumber)) return dayNumber;
  const { year, month } = civil(dayNumber);
  return dayOf(year, unit === 'year' ? 1 : month, 1) * day;
}

/** The first such weekday after a day; 1 is Monday. The origin is a Saturday. */
function nextWeekday(dayNumber: number, weekday: number): number {
  if (!Number.isFinite(dayNumber)) return dayNumber;
  return dayNumber + 1 + mod(weekday - 6 - (dayNumber + 1), 7);
}

function lastWeekday(dayNumber: number, weekday: number): number {
  if (!Number.isFinite(dayNumber)) return dayNumber;
  return dayNumber - 1 - mod(dayNumber - 1 - (weekday - 6), 7);
}
