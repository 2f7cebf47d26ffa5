import { lookUp } from '../pattern.js';
import type { TimeWords, Unit } from '../word-table.js';
import { amountOf } from './amount.js';
import { isWhole } from './range.js';
import { compiled } from './time-phrases.js';
import type { When } from './when.js';
import type { Slots, WrittenDate } from './written-date.js';

/** What reads a single date. */
type ReadDate = (text: string) => readonly When[] | null;

/**
 * Reads what is counted from a date: "two weeks before Christmas 1912", "the night after 3 May", "the Sunday after Easter
 * 1911", "the week of 5 May 1911", "shortly before 1911"; null for anything else.
 */
export function readAway(text: string, words: TimeWords, read: ReadDate): readonly When[] | null {
  const low = text.toLowerCase();
  if (!words.awaySigns.some((sign) => low.includes(sign))) return null;
  for (const { pattern, side, isLimit } of compiled(words).aways) {
    const slots = pattern.groups(text);
    const [when, ...more] = (slots && read(slots.rest ?? '')) ?? [];
    if (!slots || !when || more.length > 0 || when.edge !== undefined) continue;
    const isSome = slots.unit !== undefined && !('count' in slots) && words.many.includes(slots.unit.toLowerCase());
    const found = isLimit || isSome ? limitedBy(when, side) : awayFrom(text, when, slots, side, words);
    if (found) return [found];
  }
  return null;
}

type Side = NonNullable<WrittenDate['away']>['side'];

/** "Shortly before 1911" is before it; how long, nobody says. */
function limitedBy(when: When, side: Side): When | null {
  const isTime = when.relation === 'date' ? !when.date?.impossible : when.relation === 'clock';
  return isTime && side !== 'of' ? { ...when, edge: side } : null;
}

function awayFrom(text: string, when: When, slots: Slots, side: Side, words: TimeWords): When | null {
  const { relation, date: from, dayPart: itsPart, clock } = when;
  if (relation !== 'date' || !from || itsPart !== undefined || clock !== undefined || !isCounted(from)) return null;
  const counted = countedIn(slots, words);
  if (!counted || (side === 'of' && counted.unit === 'night')) return null;
  // From a date without a year only days can be counted.
  const { amount, unit = 'day' } = counted;
  if (!isWhole(when) && !daily.has(amount?.unit ?? unit)) return null;
  const dayPart = slots.dayPart === undefined ? undefined : lookUp(words.dayParts, slots.dayPart);
  const date: WrittenDate = { text, away: { from, side, ...counted } };
  return { relation: 'date', to: [], date, ...(dayPart === undefined ? {} : { dayPart }) };
}

/** What is counted; null: a unit that no date is counted in. */
function countedIn(
  slots: Slots,
  words: TimeWords,
): Pick<NonNullable<WrittenDate['away']>, 'amount' | 'weekday' | 'unit'> | null {
  if (slots.weekday !== undefined) return { weekday: lookUp(words.weekdays, slots.weekday) as number };
  const amount = amountOf(slots, words);
  if (slots.unit === undefined) return amount ? { amount } : {};
  if (amount && 'count' in slots) return { amount };
  const unit = lookUp(words.units, slots.unit) as Unit;
  return daily.has(unit) || unit === 'month' || unit === 'year' ? { unit } : null;
}

/** Only a year, a month or a day that is known, or what comes round each year: around 1911 nothing is counted. */
function isCounted({ edtf, yearly, feast, julian, impossible, uncertain }: WrittenDate): boolean {
  if (impossible || uncertain) return false;
  return edtf === undefined
    ? (yearly ?? feast ?? julian) !== undefined
    : /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf);
}

const daily: ReadonlySet<string> = new Set(['day', 'night', 'week', 'fortnight']);
