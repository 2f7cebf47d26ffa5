import { lookUp } from '../pattern.js';
import type { Ends, Season, TimeMeaning, TimeWords } from '../word-table.js';
import { amountOf } from './amount.js';
import { clockOf } from './clock.js';
import { dateOf } from './date.js';
import { nthOf } from './other-calendars.js';
import { pointer } from './time-phrases.js';
import type { When } from './when.js';
import type { Slots } from './written-date.js';

/** What a phrase says where words stand in its slots, and what it relates to; null where there is no such time. */
export function whenOf(
  meaning: TimeMeaning,
  text: string,
  slots: Slots,
  to: readonly string[],
  refs: readonly string[],
  words: TimeWords,
): When | null {
  const { relation, edtf, ends, either } = meaning;
  if (either) {
    const all = either.map((meanings) => meanings.map((one) => whenOf(one, text, slots, to, refs, words) as When));
    return { relation, to: [], either: all };
  }
  const far = farOf(meaning, slots, words);
  // "Forty days and forty nights" are no sum.
  if ('count' in slots && slots.unit !== undefined && !far.amount) return null;
  const when: Writing = {
    relation,
    to,
    ...far,
    ...(slots.weekday ? { weekday: lookUp(words.weekdays, slots.weekday) as number } : {}),
    ...(meaning.weekday === undefined ? {} : { weekday: meaning.weekday }),
    ...(turns.has(relation) && slots.part ? partOf(slots.part.toLowerCase(), words) : {}),
    ...(slots.dayPart ? { dayPart: lookUp(words.dayParts, slots.dayPart) as string } : {}),
  };
  const said = turns.has(relation) ? undefined : (slots.clock ?? slots.hour);
  if (said && !addClock(when, said, slots, words)) return null;
  if (slots.by) when.by = slots.by.startsWith(pointer) ? (refs[Number(slots.by.slice(1, -1))] ?? '') : slots.by;
  if (relation === 'point') when.ends = { ...endsOf(slots, words), ...ends };
  if (slots.season) when.season = lookUp(words.seasons, slots.season) as Season;
  if (relation === 'date' || slots.feast) {
    const date = dateOf(text, edtf, slots, words);
    if (!date) return null;
    when.date = date;
  }
  return when;
}

type Writing = { -readonly [K in keyof When]: When[K] };

/** How far it is from what it relates to. */
function farOf(
  { count, unit, near, anniversary }: TimeMeaning,
  slots: Slots,
  words: TimeWords,
): Pick<When, 'amount' | 'unit' | 'near' | 'anniversary'> {
  const amount = amountOf(slots, words);
  const close = slots.near ? lookUp(words.near, slots.near) : near;
  const isCounted = count !== undefined && unit !== undefined && unit !== 'time';
  return {
    ...(close ? { near: close } : {}),
    ...(amount ? { amount } : {}),
    ...(isCounted ? { amount: { count, unit, exact: true } } : unit ? { unit } : {}),
    ...(anniversary ? anniversaryOf(slots, words) : {}),
  };
}

/** Whether there is such a time. What a part of the day says of it is said by then, but for whose night it is. */
function addClock(when: Writing, said: string, slots: Slots, words: TimeWords): boolean {
  const part = slots.part ? partOf(slots.part.toLowerCase(), words) : undefined;
  const dayPart = when.dayPart ?? part?.dayPart ?? (part?.unit === 'night' ? 'night' : undefined);
  const clock = clockOf(said, words, dayPart);
  if (clock === undefined) return false;
  when.clock = clock;
  if (when.dayPart && !isOfNight(when.dayPart, clock, words)) delete when.dayPart;
  return true;
}

/** "The next morning": they say themselves of what. */
const turns: ReadonlySet<TimeMeaning['relation']> = new Set(['same', 'next', 'previous']);

/** Hours after midnight that belong to the night before: "one at night". */
function isOfNight(dayPart: string, clock: number, words: TimeWords): boolean {
  return lookUp(words.halves, dayPart) === 'night' && clock < 12 * 60;
}

/** "The tenth anniversary": just so many years; "the anniversary": some. */
function anniversaryOf({ nth }: Slots, words: TimeWords): Pick<When, 'amount' | 'anniversary'> {
  const count = nth === undefined ? undefined : nthOf(nth, words);
  const amount = { count: count ?? 1, unit: 'year' as const, exact: true };
  return { amount: count === undefined ? { ...amount, exact: false, limit: 'least' } : amount, anniversary: true };
}

/** "the same night": a unit, or a part of the day. */
function partOf(part: string, words: TimeWords): Pick<When, 'unit' | 'dayPart'> {
  const unit = words.sameTime.includes(part) ? 'time' : (lookUp(words.units, part) ?? 'day');
  const dayPart = lookUp(words.dayParts, part);
  return dayPart !== undefined && unit === 'day' ? { unit, dayPart } : { unit };
}

/** Which ends are compared. Where the notes leave out the other one, it is the one that lies nearest. */
function endsOf({ own = '', is = '', other }: Slots, words: TimeWords): Ends {
  const mine = lookUp(words.ends, own) as Ends['own'];
  const how = lookUp(words.compared, is) ?? 'with';
  const nearest = how === 'before' ? 'start' : how === 'after' ? 'end' : mine;
  return { own: mine, is: how, other: other === undefined ? nearest : (lookUp(words.ends, other) as Ends['other']) };
}
