import type { Amount } from '../../language/index.js';
import type { StoryWhen } from '../../story/index.js';
import { day, hour, minute, week } from '../calendar/gregorian.js';
import { type Allowed, allowedBy, exactLength, slackOf } from '../calendar/own-units.js';
import { weekly } from '../calendar/recurrence.js';
import { atMost, exactly, type Interval, later, type Moment, sooner } from '../moment.js';
import type { Bound, Point } from '../stn/temporal-network.js';
import { bounds, dateMeaning, hoursBounds, type Meaning, nothing, onDay, type Surroundings } from './date-meaning.js';
import { periodRecurrences } from './period-bounds.js';
import { recurrencesOf } from './written-date.js';

/** The meaning of one statement about `moment`. */
export function meaningOf(when: StoryWhen, moment: Moment, around: Surroundings): Meaning {
  const { points } = around;
  switch (when.relation) {
    case 'date':
      return dateMeaning(when, moment, around);
    case 'clock':
    case 'weekday':
      return onDay(when, moment, around);
    case 'lasts':
      return amountMeaning(when.amount, around, (allowed) => {
        const { start, end } = points.interval(moment);
        return within(start, end, allowed);
      });
    case 'next':
    case 'previous':
      return turnMeaning(when, moment, around);
    case 'either':
      return eitherMeaning(when, moment, around);
    case 'flashback':
      return around.host ? bounds(atMost(points.interval(moment).end, points.interval(around.host).start)) : nothing;
    case 'flashforward':
      return around.host ? bounds(atMost(points.interval(around.host).end, points.interval(moment).start)) : nothing;
    case 'unknown':
      return nothing;
    case 'between': {
      const [first, second] = when.to.map(around.momentOf);
      const own = points.interval(moment);
      return bounds(
        ...(first ? [atMost(points.interval(first).end, own.start)] : []),
        ...(second ? [atMost(own.end, points.interval(second).start)] : []),
      );
    }
    default:
      return relationMeaning(when, moment, around);
  }
}

/** How a moment lies to one other. */
function relationMeaning(when: StoryWhen, moment: Moment, around: Surroundings): Meaning {
  const { points } = around;
  const [ref] = when.to;
  const other = ref ? around.momentOf(ref) : around.before;
  if (!other) return nothing;
  const [own, its] = [points.interval(moment), points.interval(other)];
  switch (when.relation) {
    case 'before':
    case 'earlier':
      return when.amount
        ? apart(when, moment, other, around)
        : bounds(atMost(own.end, its.start), ...(when.near === 'right' ? [sooner(own.end, its.start, hour)] : []));
    case 'after':
    case 'later':
      return when.amount
        ? apart(when, other, moment, around)
        : bounds(atMost(its.end, own.start), ...(when.near === 'right' ? [sooner(its.end, own.start, hour)] : []));
    case 'during':
      return bounds(atMost(its.start, own.start), atMost(own.end, its.end));
    case 'since':
      return bounds(atMost(its.start, own.start), atMost(own.start, its.end));
    case 'sinceBefore':
      return bounds(atMost(own.start, its.start, 0, true), atMost(its.start, own.end));
    case 'until':
      return bounds(atMost(its.start, own.end), atMost(own.end, its.end));
    case 'same':
      return sameMeaning(when, moment, other, around);
    case 'point':
      return pointMeaning(when, own, its);
    default:
      return nothing;
  }
}

function amountMeaning(
  amount: Amount | undefined,
  { units }: Surroundings,
  mean: (allowed: Allowed) => readonly Bound[],
): Meaning {
  const allowed = amount && allowedBy(amount, units);
  if (!amount) return nothing;
  return allowed ? bounds(...mean(allowed)) : { ...nothing, fault: 'unknown-unit' };
}

function within(from: Point, to: Point, allowed: Allowed): readonly Bound[] {
  return [
    later(from, to, allowed.least, allowed.leastStrict),
    ...(allowed.most < Number.POSITIVE_INFINITY ? [sooner(from, to, allowed.most, allowed.mostStrict)] : []),
  ];
}

/**
 * "3 days after": `late` lies so much later than `early`. Days are counted as days, longer times from beginning to
 * beginning; with hours and less it is left open whether one counts from the beginning or the end of a scene.
 */
function apart({ amount, anniversary }: StoryWhen, early: Moment, late: Moment, around: Surroundings): Meaning {
  if (!amount) return nothing;
  const { points, units } = around;
  const [from, to] = [points.interval(early), points.interval(late)];
  const order = atMost(from.end, to.start);
  if (isDays(amount) || anniversary) {
    const length = exactLength(amount, units);
    const [first, last] = [points.day(early), points.day(late)];
    const step = daysOf(amount) * day;
    if (!length) return bounds(order, later(first, last, step));
    const slack = amount.exact || amount.limit !== undefined || anniversary ? 0 : step * slackOf(amount);
    return bounds(
      order,
      ...(amount.limit === 'most'
        ? []
        : [later(first, last, Math.max(length.least - slack, Math.min(length.least, day)))]),
      ...(amount.limit === 'least' ? [] : [sooner(first, last, length.most + slack)]),
    );
  }
  const since = isShort(amount) ? from.end : from.start;
  return amountMeaning(amount, around, (allowed) => [
    order,
    later(from.start, to.start, allowed.least, allowed.leastStrict),
    ...(allowed.most < Number.POSITIVE_INFINITY ? [sooner(since, to.start, allowed.most, allowed.mostStrict)] : []),
  ]);
}

/** The unit down to which an amount is given. */
function finest({ unit, plus }: Amount): Amount['unit'] {
  return plus?.unit ?? unit;
}

function isDays(amount: Amount): boolean {
  return dayUnits[finest(amount)] !== undefined;
}

function daysOf(amount: Amount): number {
  return dayUnits[finest(amount)] ?? 1;
}

const dayUnits: Readonly<Partial<Record<Amount['unit'], number>>> = { day: 1, night: 1, week: 7, fortnight: 14 };

function isShort(amount: Amount): boolean {
  const unit = finest(amount);
  return unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'named';
}

function sameMeaning(when: StoryWhen, moment: Moment, other: Moment, { points }: Surroundings): Meaning {
  const { unit, dayPart } = when;
  const [own, its] = [points.interval(moment), points.interval(other)];
  const near = (seconds: number) =>
    bounds(sooner(its.start, own.start, seconds, true), sooner(own.start, its.start, seconds, true));
  const recurrences = when.season || when.date ? recurrencesOf(when, points.day(moment)) : [];
  switch (unit) {
    case 'time':
      return bounds(atMost(own.start, its.end, 0, true), atMost(its.start, own.end, 0, true));
    case 'second':
      return near(1);
    case 'minute':
      return near(minute);
    case 'hour':
      return near(hour);
    case 'week': {
      const [a, b] = [points.day(moment), points.day(other)];
      return bounds(sooner(a, b, 6 * day), sooner(b, a, 6 * day));
    }
    case 'month':
    case 'year':
      // "That summer" may begin in the year before.
      if (recurrences.length > 0) return { ...near(366 * day), recurrences };
      return {
        bounds: [
          ...exactly(points.period(other, unit).first, points.period(moment, unit).first, 0),
          ...exactly(points.period(other, unit).last, points.period(moment, unit).last, 0),
        ],
        recurrences: periodRecurrences(points.period(moment, unit), unit),
      };
    case 'fortnight':
      return near(14 * day);
    case 'decade':
      return near(3653 * day);
    case 'century':
      return near(36_525 * day);
    default:
      return bounds(...exactly(points.day(other), points.day(moment), 0), ...hoursBounds(dayPart, moment, points));
  }
}

/** The next, or the last, day, week, weekday, season or feast. Without anything to count from it is only a weekday or a season. */
function turnMeaning(when: StoryWhen, moment: Moment, around: Surroundings): Meaning {
  const { points } = around;
  const [ref] = when.to;
  const other = ref ? around.momentOf(ref) : around.before;
  const midnight = when.weekday !== undefined || when.season || when.date ? points.day(moment) : null;
  const recurrences =
    midnight === null
      ? []
      : when.weekday === undefined
        ? recurrencesOf(when, midnight)
        : [weekly(midnight, when.weekday)];
  const hours = midnight === null ? [] : hoursBounds(when.dayPart, moment, points);
  if (!other) return { bounds: hours, recurrences };
  const isNext = when.relation === 'next';
  const [early, late] = isNext ? [other, moment] : [moment, other];
  if (midnight === null) {
    const step = [...stepBounds(when, early, late, points), ...hoursBounds(when.dayPart, moment, points)];
    const { unit } = when;
    const isPeriod = unit === 'month' || unit === 'year';
    return { bounds: step, recurrences: isPeriod ? periodRecurrences(points.period(moment, unit), unit) : [] };
  }
  const days = [points.day(early), points.day(late)] as const;
  // "Tuesday week" is a week after the next Tuesday.
  const weeks = when.weekday !== undefined && when.amount ? 7 : 0;
  const most = when.weekday === undefined ? (when.season ? mostToSeason : mostToFeast) : 7 + weeks;
  return { bounds: [later(...days, Math.max(1, weeks) * day), sooner(...days, most * day), ...hours], recurrences };
}

/** Days to the next feast, which moves with Easter, and to the end of the next season. */
const mostToFeast = 390;
const mostToSeason = 490;

/** From one day, week, month to the next. */
function stepBounds(
  { unit }: StoryWhen,
  early: Moment,
  late: Moment,
  points: Surroundings['points'],
): readonly Bound[] {
  const [from, to] = [points.interval(early), points.interval(late)];
  const after = atMost(from.start, to.start, 0, true);
  const within = (seconds: number) => [after, sooner(from.start, to.start, seconds, true)];
  switch (unit) {
    case 'time':
      return [after];
    case 'second':
      return within(2);
    case 'minute':
      return within(2 * minute);
    case 'hour':
      return within(2 * hour);
    case 'week':
    case 'fortnight': {
      const [a, b, length] = [points.day(early), points.day(late), unit === 'week' ? week : 2 * week];
      return [after, later(a, b, day), sooner(a, b, 2 * length - day)];
    }
    case 'month':
    case 'year': {
      return [after, ...exactly(points.period(early, unit).last, points.period(late, unit).first, day)];
    }
    case 'decade':
      return within(7306 * day);
    case 'century':
      return within(73_050 * day);
    default:
      return exactly(points.day(early), points.day(late), day);
  }
}

function pointMeaning({ ends }: StoryWhen, own: Interval, its: Interval): Meaning {
  if (!ends) return nothing;
  const [a, b] = [own[ends.own], its[ends.other]];
  if (ends.is === 'before') return bounds(atMost(a, b, 0, true));
  return ends.is === 'after' ? bounds(atMost(b, a, 0, true)) : bounds(...exactly(a, b, 0));
}

/** Alternatives are bounds only: one that has no bounds says nothing, and then neither does the whole. */
function eitherMeaning({ either = [] }: StoryWhen, moment: Moment, around: Surroundings): Meaning {
  const alternatives = either.map((all) => all.map((one) => meaningOf(one, moment, around)));
  const fault = alternatives.flat().find((meaning) => meaning.fault)?.fault;
  if (fault) return { ...nothing, fault };
  const read = alternatives.map((all) => all.flatMap((meaning) => meaning.bounds));
  const says = alternatives.every((all) => all.some((meaning) => meaning.bounds.length > 0 && !meaning.uncertain));
  return says ? { ...nothing, either: read } : nothing;
}
