import { lookUp } from '../pattern.js';
import type { TimeWords } from '../word-table.js';
import { numberOf } from './amount.js';

/**
 * Minutes since midnight of a time such as "21:40", "9 pm", "ten o'clock", "half past nine", "0930"; undefined: no such
 * time. A part of the day says in which half of it an hour is that goes round twice: "nine o'clock at night".
 */
export function clockOf(text: string, words: TimeWords, dayPart?: string): number | undefined {
  const half = dayPart === undefined ? undefined : lookUp(words.halves, dayPart);
  const minutes = clockIn(text, words);
  const isTold = [...words.am, ...words.pm].some((end) => text.toLowerCase().endsWith(end));
  if (minutes === undefined || half === undefined || isTold || minutes >= noon + hour) return minutes;
  return inHalf(minutes, half);
}

/** The hours from noon on in the afternoon and evening; at night those from six on, and then those of the morning. */
function inHalf(minutes: number, half: 'am' | 'pm' | 'night' | 'noon'): number {
  const early = minutes % noon;
  if (half === 'am') return early;
  if (half === 'pm') return early + noon;
  if (half === 'noon') return early < 3 * hour ? early + noon : early;
  return early >= 5 * hour ? early + noon : early;
}

const hour = 60;
const noon = 12 * hour;
const day = 24 * hour;

function clockIn(text: string, words: TimeWords): number | undefined {
  const low = text.toLowerCase();
  const figures = /^(\d{2})(\d{2})(?: ?(?:hours|hrs|h))?$/.exec(low);
  if (figures) return ofDay(Number(figures[1]), Number(figures[2]));
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})? ?(\D*)$/.exec(low);
  if (!found) return spoken(low, words);
  const [hours, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3] ?? ''];
  const [am, pm] = [words.am.includes(half), words.pm.includes(half)];
  if ((am || pm) && (hours > 12 || hours === 0)) return undefined;
  return ofDay(am ? hours % 12 : pm ? (hours % 12) + 12 : hours, minute);
}

function ofDay(hours: number, minutes: number): number | undefined {
  return hours > 23 || minutes > 59 ? undefined : hours * hour + minutes;
}

function spoken(text: string, words: TimeWords): number | undefined {
  const end = words.oClock.find((word) => text.endsWith(` ${word}`));
  if (end !== undefined) return moment(text.slice(0, -end.length - 1), 0, words);
  const sides = [...words.past.map((word) => ({ word, sign: 1 })), ...words.to.map((word) => ({ word, sign: -1 }))];
  for (const { word: between, sign } of sides) {
    const at = text.indexOf(` ${between} `);
    if (at < 0) continue;
    const [part, hour] = [text.slice(0, at), text.slice(at + between.length + 2)];
    const minutes = lookUp(words.partsOfHour, part) ?? minutesIn(part, words);
    return moment(hour, sign * minutes, words);
  }
  // "Half three" is half past three.
  const [first = '', ...rest] = text.split(' ');
  if (lookUp(words.partsOfHour, first) === hour / 2 && rest.length > 0) return moment(rest.join(' '), hour / 2, words);
  return moment(text, 0, words);
}

/** "ten minutes", "twenty-five". */
function minutesIn(text: string, words: TimeWords): number {
  const counted = text.split(' ').filter((word) => lookUp(words.units, word) === undefined);
  return numberOf(counted.join(' '), words) ?? 0;
}

function moment(hour: string, minutes: number, words: TimeWords): number | undefined {
  const named = lookUp(words.namedHours, hour);
  if (named !== undefined) return Math.abs(minutes) > 59 ? undefined : (named * 60 + minutes + day) % day;
  const hours = numberOf(hour, words) ?? 0;
  return hours < 1 || hours > 23 || Math.abs(minutes) > 59 ? undefined : hours * 60 + minutes;
}
