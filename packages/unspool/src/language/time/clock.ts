import { lookUp } from '../pattern.js';
import type { TimeWords } from '../word-table.js';
import { numberOf } from './amount.js';

/** Minutes since midnight of a time such as "21:40", "9 pm", "ten o'clock", "half past nine"; undefined: no such time. */
export function clockOf(text: string, words: TimeWords): number | undefined {
  const low = text.toLowerCase();
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?(\D*)$/.exec(low);
  if (!found) return spoken(low, words);
  const [hour, minute, half] = [Number(found[1]), Number(found[2] ?? 0), found[3] ?? ''];
  const [am, pm] = [words.am.includes(half), words.pm.includes(half)];
  if (hour > 23 || minute > 59 || ((am || pm) && (hour > 12 || hour === 0))) return undefined;
  return (am ? hour % 12 : pm ? (hour % 12) + 12 : hour) * 60 + minute;
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
  return undefined;
}

/** "ten minutes", "twenty-five". */
function minutesIn(text: string, words: TimeWords): number {
  const counted = text.split(' ').filter((word) => lookUp(words.units, word) === undefined);
  return numberOf(counted.join(' '), words) ?? 0;
}

function moment(hour: string, minutes: number, words: TimeWords): number | undefined {
  const hours = numberOf(hour, words) ?? 0;
  return hours < 1 || hours > 23 || Math.abs(minutes) > 59 ? undefined : hours * 60 + minutes;
}
