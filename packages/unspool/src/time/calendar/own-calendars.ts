import { key } from '../../base/index.js';
import type { Calendar, WrittenDate } from '../../language/index.js';
import { ofKind, perSlice } from '../../story/index.js';
import { extentOf } from './edtf.js';
import { day } from './gregorian.js';

/** Calendars of the story's own, by name. */
export type OwnCalendars = ReadonlyMap<string, Calendar>;

/** The calendars that a slice declares. */
export const ownCalendars = perSlice(
  (slice): OwnCalendars =>
    new Map(ofKind(slice, 'calendar').map(({ sense }) => [key(sense.calendar.name), sense.calendar])),
);

/**
 * The days that a date of such a calendar can mean, counted from `origin`: the name of the first day of its year 1, or
 * null for our own origin, where the calendar is tied to ours. Years have no leap days; there is no year 0.
 */
export function calendarDays(
  { name, year, month, day: number }: NonNullable<WrittenDate['calendar']>,
  calendars: OwnCalendars,
): { readonly origin: string | null; readonly first: number; readonly last: number } | 'unknown' | 'impossible' {
  const calendar = calendars.get(key(name));
  if (!calendar) return 'unknown';
  if (year === 0) return 'impossible';
  const { months, daysInYear } = calendar;
  const at = month === undefined ? -1 : months.findIndex((one) => key(one.name) === key(month));
  if (month !== undefined && at < 0) return 'impossible';
  const length = at < 0 ? daysInYear : (months[at]?.days ?? 0);
  if (number !== undefined && (number < 1 || number > length)) return 'impossible';
  const begins = calendar.begins === undefined ? null : extentOf(calendar.begins);
  const first =
    (begins && begins !== 'impossible' ? Math.round(begins.from / day) : 0) +
    (year < 0 ? year : year - 1) * daysInYear +
    months.slice(0, Math.max(0, at)).reduce((sum, one) => sum + one.days, 0) +
    (number === undefined ? 0 : number - 1);
  return {
    origin: begins ? null : `year 1 of ${key(name)}`,
    first,
    last: number === undefined ? first + length - 1 : first,
  };
}
