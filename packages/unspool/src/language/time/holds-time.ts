import type { Lexicon } from '../lexicon.js';
import { lookUp } from '../pattern.js';
import type { TimeWords } from '../word-table.js';

/**
 * Whether words hold a year, a month, a feast, a weekday, a part of the day, a time by the clock or so much time, other
 * than as part of the name of a place: "the morning room", "12 May Street", "Hotel 1911".
 */
export function holdsTime(text: string, words: TimeWords): boolean {
  const all = text.split(/[\s,;()]+/).filter((word) => word !== '');
  if (all.length > mostWords) return false;
  const low = all.map((word) => word.toLowerCase());
  for (let at = 0; at < all.length; at += 1) {
    const length = lengthOfTime(all, low, at, words);
    if (length > 0 && !isNamed(low, at, at + length, words)) return true;
  }
  return false;
}

/** No part of a dateline has more. */
const mostWords = 60;

/** How many words from one on are a time; 0: none. */
function lengthOfTime(all: readonly string[], low: readonly string[], at: number, words: TimeWords): number {
  const [word, first] = [all[at] as string, low[at] as string];
  if (isYear(word) || isClock(word) || isNamedDay(word, words) || words.many.includes(word)) return 1;
  if (isCapitalised(word) || !capitalOnly.has(first)) {
    for (let length = longestName; length > 0; length -= 1) {
      const name = low.slice(at, at + length).join(' ');
      if (words.untoldDays.includes(name)) return length;
      if (knows(words.dayParts, name) || knows(words.feasts, name) || (length === 1 && isSeason(name, words)))
        return length;
    }
  }
  const second = low[at + 1] ?? '';
  if ((isCount(first, words) || knows(words.nth, first)) && knows(words.units, second)) return 2;
  return /^\d{1,2}(?::\d{2})?$/.test(first) && [...words.am, ...words.pm, ...words.oClock].includes(second) ? 2 : 0;
}

const longestName = 4;

/** Feasts that are common words, too. */
const capitalOnly: ReadonlySet<string> = new Set(['ascension', 'noel', 'epiphany']);

function isYear(word: string): boolean {
  return /^(?:(?:1\d{3}|20\d{2})\??|\d{3,4}-\d{2}-\d{2}|\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/.test(word);
}

function isClock(word: string): boolean {
  return /^\d{1,2}(?::\d{2}(?:[ap]\.?m\.?)?|[ap]\.?m\.?)$/i.test(word);
}

/** Months and weekdays are written with a capital; short forms are too often names. */
function isNamedDay(word: string, { months, weekdays }: TimeWords): boolean {
  return isCapitalised(word) && word.length > 2 && (isLongest(months, word) || lookUp(weekdays, word) !== undefined);
}

/** "January", and not "Jan". */
function isLongest(names: Lexicon<number>, word: string): boolean {
  const value = lookUp(names, word);
  return (
    value !== undefined && !Object.entries(names).some(([name, other]) => other === value && name.length > word.length)
  );
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isCount(word: string, { numbers, vague, half }: TimeWords): boolean {
  return /^\d+(?:[.,]\d+)?$/.test(word) || knows(numbers, word) || vague.includes(word) || half.includes(word);
}

function knows(names: Lexicon<unknown>, word: string): boolean {
  return lookUp(names, word) !== undefined;
}

/** "The spring" and "the fall" are places, too. */
function isSeason(name: string, { seasons }: TimeWords): boolean {
  return name.length >= 'summer'.length && name !== 'spring' && lookUp(seasons, name) !== undefined;
}

/** A word for a place follows within the same name, or stands right before at its head. */
function isNamed(low: readonly string[], from: number, to: number, { placeNouns, reading }: TimeWords): boolean {
  for (const word of low.slice(to, to + mostBetween + 1)) {
    if (reading.includes(word)) break;
    if (placeNouns.includes(word.replace(/[’']s?$/, ''))) return true;
  }
  return to === low.length && placeNouns.includes(low[from - 1] ?? '');
}

/** "the Sunday afternoon tea room" */
const mostBetween = 2;
