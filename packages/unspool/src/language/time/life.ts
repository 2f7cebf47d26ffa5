import { listed } from '../../base/ends.js';
import { english } from '../english.js';
import { lookUp, oneOf, perTable } from '../pattern.js';
import type { WordTable } from '../word-table.js';
import { type Amount, amountOf, numberOf } from './amount.js';
import { whenIn } from './read-when.js';
import { patternOf } from './time-phrases.js';
import type { When } from './when.js';

/** What can be read of somebody's life in the words that describe them. */
export type Life = { readonly born?: readonly When[]; readonly died?: readonly When[]; readonly age?: number };

/** Longer words are no age, and no difference of ages. */
const longest = 100;

/** "34", "34 years old", "aged thirty-four", "six months old"; null for anything else, "in his thirties" too. */
export function readAge(
  text: string,
  words: WordTable = english,
): { readonly years: number; readonly months?: number } | null {
  const own = tidy(text);
  for (const pattern of own.length > longest ? [] : patterns(words).ages) {
    const { years, months } = pattern.groups(own) ?? {};
    if (years === undefined && months === undefined) continue;
    const count = (number: string | undefined) => (number === undefined ? 0 : (numberOf(number, words.time) ?? 0));
    return { years: count(years), ...(months === undefined ? {} : { months: count(months) }) };
  }
  return null;
}

/** "3 years older than Ben". */
export function readAgeGap(
  text: string,
  words: WordTable = english,
): { readonly amount: Amount; readonly older: boolean; readonly than: string } | null {
  const own = tidy(text);
  const slots = own.length > longest ? undefined : patterns(words).ageGap.groups(own);
  const amount = slots && amountOf(slots, words.time);
  if (!amount || amount.count === null) return null;
  return { amount, older: slots.older !== undefined, than: slots.than as string };
}

/** How wrong a clock is: "40 minutes fast", "ten minutes slow", "an hour behind". */
export function readClockError(
  text: string,
  words: WordTable = english,
): { readonly amount: Amount; readonly fast: boolean } | null {
  const own = tidy(text);
  for (const pattern of own.length > longest ? [] : patterns(words).clockErrors) {
    const slots = pattern.groups(own);
    const amount = slots && amountOf(slots, words.time);
    if (amount && amount.count !== null) return { amount, fast: slots.fast !== undefined };
  }
  return null;
}

/** Whether a role is that of a parent, or of a child: "grandmother". */
export function kinOf(role: string, words: WordTable = english): 'parent' | 'child' | null {
  return lookUp(words.life.kin, role.trim()) ?? null;
}

/** Few descriptions have more parts, and a date is in the first of them. */
const mostParts = 12;
const longestDescription = 1000;

/** "born 3 May 1890, a widow", "born in 1911, died in 1950", "1890–1950", "34, a gardener"; null if nothing is read. */
export function readLife(text: string, words: WordTable = english): Life | null {
  const parts = listed(tidy(text.slice(0, longestDescription)), /[,;]/).slice(0, mostParts);
  const found: { -readonly [K in keyof Life]: Life[K] } = {};
  parts.forEach((part, index) => {
    const { span, born, died } = patterns(words);
    const years = span.exec(part.replace(/^\((.*)\)$/, '$1'));
    if (years) {
      const [first, last] = [whenIn(years[1] as string, words), years[2] ? whenIn(years[2], words) : null];
      if (first) found.born ??= first;
      if (last) found.died ??= last;
      return;
    }
    const rest = parts[index + 1];
    for (const [key, pattern] of [
      ['born', born],
      ['died', died],
    ] as const) {
      const when = found[key] ? null : whenSaid(part, rest, pattern, words);
      if (when) found[key] = when;
    }
    const age = readAge(part, words);
    if (age && age.months === undefined) found.age ??= age.years;
  });
  return Object.keys(found).length === 0 ? null : found;
}

/** "born November 14, 1998": a date may go on after a comma, in the `rest`. */
function whenSaid(part: string, rest: string | undefined, pattern: RegExp, words: WordTable): readonly When[] | null {
  const said = pattern.exec(part)?.[1];
  if (said === undefined) return null;
  const whole = rest === undefined ? null : dated(`${said}, ${rest}`, said.length, words);
  return whole ?? dated(said, said.length, words);
}

/** A date, alone or at the end, that begins before `most`: "in Thebes in 1911". "Before dinner" is none. */
function dated(text: string, most: number, words: WordTable): readonly When[] | null {
  const starts = [...text.matchAll(patterns(words).dated)].slice(0, mostParts).map(({ index }) => index + 1);
  for (const start of [0, ...starts]) {
    const when = start < most ? whenIn(text.slice(start), words) : null;
    if (when?.some((one) => one.relation === 'date')) return when;
  }
  return null;
}

function tidy(text: string): string {
  return text.replace(/’/g, "'").replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

const patterns = perTable(({ life, time }) => {
  const error = `(?:(?<fast>${oneOf(life.fast)})|${oneOf(life.slow)})`;
  const filled = (pattern: string) => patternOf(pattern.replace('{error}', error), time);
  const after = (verbs: readonly string[]) => new RegExp(`(?:^|[ (])${oneOf(verbs)} ?(?=[^a-z]|[a-z]+ )([^()]+)`, 'i');
  return {
    ages: life.ages.map(filled),
    ageGap: filled(life.ageGap),
    clockErrors: life.clockErrors.map(filled),
    span: new RegExp(`^((?:${oneOf(life.about)} ?)?\\d{3,4})\\s?[–-]\\s?((?:${oneOf(life.about)} ?)?\\d{3,4})?$`, 'i'),
    born: after(life.born),
    died: after(life.died),
    dated: new RegExp(oneOf(life.dated), 'g'),
  };
});
