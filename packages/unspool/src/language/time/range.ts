import { listed } from '../../base/ends.js';
import { lookUp, oneOf } from '../pattern.js';
import type { TimeWords } from '../word-table.js';
import { edtfDate, isEdtf } from './date.js';
import type { When } from './when.js';
import type { WrittenDate } from './written-date.js';

/** What reads a single date, weekday or time of day. */
type ReadDate = (text: string) => readonly When[] | null;

/**
 * Reads a date, a weekday or a time of day that something is limited by: "since 1911", "by Easter 1911", "before noon",
 * "from May on"; null for anything else.
 */
export function readEdge(text: string, words: TimeWords, read: ReadDate): readonly When[] | null {
  const found = edges(words).exec(text);
  const edge = found ? lookUp(words.edges, found[1] as string) : undefined;
  if (!found || edge === undefined) return null;
  const rest = text.slice(found[0].length);
  const end = edge === 'since' ? words.onwards.find((word) => rest.toLowerCase().endsWith(word)) : undefined;
  const whens = bareDate(end === undefined ? rest : rest.slice(0, -end.length), words, read);
  return whens?.every(isLimit) ? whens.map((when) => ({ ...when, edge })) : null;
}

/**
 * Reads "between 3 and 5 May", "from 1911 to 1913", "May–July 1911": what both ends share stands with the second. Null for
 * anything else, also where the second comes before the first.
 */
export function readRange(text: string, words: TimeWords, read: ReadDate): readonly When[] | null {
  const low = text.toLowerCase();
  for (const { lead, joints, how } of words.ranges) {
    if (!low.startsWith(lead)) continue;
    for (const joint of joints) {
      const at = low.indexOf(joint, lead.length + 1);
      if (at < 0 || low.indexOf(joint, at + joint.length) >= 0) continue;
      const [first, last] = [text.slice(lead.length, at), text.slice(at + joint.length)];
      const range = between(first, last, words, read);
      if (range) return how === 'lasting' ? lasting(text, range) : within(text, range);
      const found = betweenHours(first, last, how, read) ?? betweenWeekdays(first, last, lead, words);
      if (found) return found;
    }
  }
  return null;
}

/** A set of dates in EDTF: one of `[1911,1913..1915]`, or all of `{1911,1913}`, within which it lies; null if it is none. */
export function readSet(text: string): readonly When[] | null {
  const [, mark, inside = ''] = /^([[{])([^[\]{}]{1,200})[\]}]$/.exec(text) ?? [];
  return mark === undefined ? null : mark === '[' ? oneOfSet(inside) : allOfSet(inside);
}

/** From the first of them to the last. */
function allOfSet(text: string): readonly When[] | null {
  const dates = listed(text, /,|\.\./);
  const edtf = `${dates[0]}/${dates.at(-1)}`;
  return dates.length > 1 && dates.every((date) => isEdtf(date)) && isEdtf(edtf)
    ? [dated({ text: `{${text}}`, edtf })]
    : null;
}

function oneOfSet(text: string): readonly When[] | null {
  const parts = listed(text, /,/);
  if (parts.length > mostInSet || (parts.length < 2 && !text.includes('..'))) return null;
  const dates = parts.map((part) =>
    spanOf(part)
      .replace(/^\.\.(?=.)/, '../')
      .replace(/\.\.$/, '/..'),
  );
  if (!dates.every((date) => isEdtf(date.replace('//', '/')))) return null;
  const whens = dates.map((date): readonly When[] => [dated(edtfDate(date.replace('//', '/')))]);
  return whens.length === 1 ? (whens[0] as readonly When[]) : [{ relation: 'either', to: [], either: whens }];
}

/** "1911..1913" as EDTF says it. */
function spanOf(part: string): string {
  const at = part.lastIndexOf('..', part.length - 3);
  return at > 0 ? `${part.slice(0, at)}/${part.slice(at + 2)}` : part;
}

/** More alternatives than that are weighed by nobody. */
const mostInSet = 8;

/** "From 2 to 3 pm", "14:00–15:30": half of a day that both share stands with the second. Past midnight it is none. */
function betweenHours(first: string, last: string, how: 'within' | 'lasting', read: ReadDate): readonly When[] | null {
  const to = onlyHour(last, read);
  if (!to) return null;
  const half = / ?[ap]\.?m\.?$/i.exec(last)?.[0] ?? / o'clock$/i.exec(last)?.[0];
  const from = (half === undefined ? null : onlyHour(first + half, read)) ?? onlyHour(first, read);
  if (!from || (from.clock as number) >= (to.clock as number)) return null;
  return how === 'lasting'
    ? [
        { ...from, edge: 'since' },
        { ...to, edge: 'until' },
      ]
    : [
        { ...from, edge: 'from' },
        { ...to, edge: 'by' },
      ];
}

function onlyHour(text: string, read: ReadDate): When | null {
  const [when, ...more] = read(text) ?? [];
  return when?.relation === 'clock' && when.clock !== undefined && more.length === 0 ? when : null;
}

/** "From Monday to Friday" begins on a Monday; "between Monday and Friday" is one of the days. */
function betweenWeekdays(first: string, last: string, lead: string, words: TimeWords): readonly When[] | null {
  const [from, to] = [first, last].map(
    (day) => lookUp(words.weekdays, day) ?? lookUp(words.shortWeekdays, day.replace(/\.$/, '')),
  );
  if (from === undefined || to === undefined || from === to) return null;
  const weekday = (number: number): When => ({ relation: 'weekday', to: [], weekday: number });
  if (words.ranges.some((range) => range.lead === lead && range.how === 'lasting'))
    return [
      { ...weekday(from), edge: 'since' },
      { ...weekday(to), edge: 'until' },
    ];
  const all = Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => [weekday(((from - 1 + at) % 7) + 1)]);
  return [{ relation: 'either', to: [], either: all }];
}

type Range = { readonly first: When; readonly last: When };

function between(first: string, last: string, words: TimeWords, read: ReadDate): Range | null {
  const end = onlyDate(last, words, read);
  if (!end) return null;
  // "3 and 5 May 1911": the shorter of what is left out is tried first.
  const shared = last.split(' ').map((_, index, all) => all.slice(index).join(' '));
  const tries = [
    ...shared
      .slice(1)
      .toReversed()
      .map((tail) => `${first} ${tail}`),
  ];
  const own = onlyDate(first, words, read);
  if (own && isWhole(own) === isWhole(end)) return ordered(own, end);
  for (const text of tries) {
    const start = onlyDate(text, words, read);
    if (start && isWhole(start) === isWhole(end)) return ordered(start, end);
  }
  return null;
}

/** What is known to go backwards is no range. */
function ordered(first: When, last: When): Range | null {
  const [from, to] = [first.date?.edtf, last.date?.edtf];
  const isPlain = (text: string | undefined) => text !== undefined && /^\d{4}/.test(text);
  if (isPlain(from) && isPlain(to) && (from as string) > (to as string) && !(to as string).startsWith(from as string))
    return null;
  return { first, last };
}

function onlyDate(text: string, words: TimeWords, read: ReadDate): When | null {
  const whens = bareDate(text, words, read);
  const [when, ...more] = whens ?? [];
  return when?.date && !when.date.impossible && more.length === 0 ? when : null;
}

/** A date, and a month that stands alone, which elsewhere may be somebody's name. */
export function bareDate(text: string, words: TimeWords, read: ReadDate): readonly When[] | null {
  const month = lookUp(words.months, text.replace(/\.$/, ''));
  if (month !== undefined) return [dated({ text, yearly: { month } })];
  const whens = read(text);
  return whens?.some(({ edge }) => edge !== undefined) ? null : whens;
}

/** Of a year that is known. */
export function isWhole({ date }: When): boolean {
  return date?.edtf !== undefined || date?.julian !== undefined || date?.feast?.year !== undefined;
}

function within(text: string, { first, last }: Range): readonly When[] | null {
  const [from, to] = [first.date, last.date];
  if (from?.yearly && to?.yearly) return [dated({ text, yearly: yearlyRange(from.yearly, to.yearly) })];
  if (from?.edtf !== undefined && to?.edtf !== undefined) {
    const edtf = `${from.edtf.split('/')[0]}/${to.edtf.split('/').at(-1)}`;
    return isEdtf(edtf) ? [dated({ text, edtf })] : null;
  }
  return isWhole(first) && isWhole(last)
    ? [
        { ...first, edge: 'from' },
        { ...last, edge: 'by' },
      ]
    : null;
}

function lasting(text: string, range: Range): readonly When[] | null {
  const { first, last } = range;
  if (!isWhole(first)) return within(text, range);
  return [
    { ...first, edge: 'since' },
    { ...last, edge: 'until' },
  ];
}

type Yearly = NonNullable<WrittenDate['yearly']>;

function yearlyRange({ to: _, ...from }: Yearly, { to, ...last }: Yearly): Yearly {
  return { ...from, to: to ?? last };
}

function isLimit({ relation, date }: When): boolean {
  return date !== undefined ? relation === 'date' && !date.impossible : relation === 'weekday' || relation === 'clock';
}

function dated(date: WrittenDate): When {
  return { relation: 'date', to: [], date };
}

const known = new WeakMap<TimeWords, RegExp>();

function edges(words: TimeWords): RegExp {
  let made = known.get(words);
  if (!made) {
    made = new RegExp(`^(${oneOf(Object.keys(words.edges))}) `, 'i');
    known.set(words, made);
  }
  return made;
}
