import { withoutEnd } from '../../base/ends.js';
import type { LanguageLexicon, LanguageWords } from './language-words.js';
import type { TimeExpression } from './time-expression.js';

/** A table of words, ready to be looked up. */
export type Lexicon = {
  readonly language: string;
  readonly isEnglish: boolean;
  readonly heads: ReadonlySet<string>;
  readonly dayTimes: ReadonlyMap<string, string>;
  readonly early: ReadonlySet<string>;
  readonly late: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly vague: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, readonly [count: number, unit: string]>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: ReadonlyMap<string, string>;
  readonly fillers: ReadonlySet<string>;
  readonly ordinal: RegExp;
  readonly clocks: readonly RegExp[];
  readonly caption: RegExp;
  readonly phrases: readonly { readonly pattern: RegExp; readonly expression: TimeExpression }[];
  readonly younger: RegExp;
  readonly older: RegExp;
  readonly people: ReadonlySet<string>;
  readonly age: RegExp;
  readonly wakes: RegExp;
};

/** Makes a table ready; the work is done once for each. */
export function lexiconOf(words: LanguageWords): Lexicon {
  const known = made.get(words);
  if (known) return known;
  const lots = [words.sourced, words.general];
  const list = (key: 'heads' | 'early' | 'late' | 'vague' | 'fillers' | 'ordinals' | 'clocks' | 'captions') =>
    lots.flatMap((lot) => lot[key] ?? []);
  const names = (key: 'younger' | 'older' | 'people' | 'years' | 'wakes') => lots.flatMap((lot) => lot[key] ?? []);
  const map = <T>(pick: (lot: LanguageLexicon) => Readonly<Record<string, T>> | undefined) =>
    new Map(lots.flatMap((lot) => Object.entries(pick(lot) ?? {})));
  const dayTimes = map((lot) => lot.dayTimes);
  const numbers = map((lot) => lot.numbers);
  const units = map((lot) => lot.units);
  const vague = new Set(list('vague'));
  const number = `(?:\\d{1,4}|${oneOf(numbers.keys())}(?:[ -]?${oneOf(numbers.keys())}){0,2})`;
  const slots: Readonly<Record<string, string>> = {
    amount: `(?:(?<count>${number}|${oneOf(vague)}) ?)?(?<unit>${oneOf(units.keys())})`,
    part: `(?<part>${oneOf([...units.keys(), ...dayTimes.keys()])})`,
    number: `(?<number>${number})`,
    who: '(?:[^:]{1,60})',
    rest: '(?<rest>.{1,120})',
  };
  const phrases = lots.flatMap((lot) => lot.phrases ?? []);
  const lexicon: Lexicon = {
    language: words.language,
    isEnglish: words.language === 'en',
    heads: new Set(list('heads')),
    dayTimes,
    early: new Set(list('early')),
    late: new Set(list('late')),
    numbers,
    vague,
    units,
    months: map((lot) => lot.months),
    weekdays: map((lot) => lot.weekdays),
    seasons: map((lot) => lot.seasons),
    fillers: new Set(list('fillers')),
    ordinal: new RegExp(`^(\\d{1,2})(?:${oneOf([...list('ordinals'), '.'])})?$`, 'u'),
    clocks: [...list('clocks'), '(?<h>\\d{1,2}):(?<m>\\d{2})'].map((pattern) => whole(pattern)),
    caption: new RegExp(`^${oneOf(list('captions'))}(?: ?\\([^)]{0,40}\\))? ?[:：] ?(?<rest>.+)$`, 'iu'),
    phrases: phrases.map(([pattern, expression]) => ({
      pattern: whole(filled(pattern, slots)),
      expression,
    })),
    younger: beside(names('younger')),
    older: beside(names('older')),
    people: new Set(names('people')),
    age: new RegExp(`^(\\d{1,3}) ?(?:${oneOf(names('years'))})?$`, 'iu'),
    wakes: new RegExp(`^[^.!?]{1,40}? ?${oneOf(names('wakes'))}(?=$|[\\s,.!。，])`, 'iu'),
  };
  made.set(words, lexicon);
  return lexicon;
}

const made = new WeakMap<LanguageWords, Lexicon>();

/** The number that digits or words stand for; null: "several". */
export function numberOf(text: string, { numbers, vague }: Lexicon): number | null {
  if (/^\d/.test(text)) return Number(text);
  if (vague.has(text)) return null;
  let [total, rest] = [0, text];
  // Words may be joined: 二十五, TWENTY-FIVE. Longest first, so that SEVENTEEN is not SEVEN.
  while (rest !== '') {
    let length = Math.min(rest.length, 20);
    while (length > 0 && !numbers.has(rest.slice(0, length))) length -= 1;
    if (length === 0) return null;
    const value = numbers.get(rest.slice(0, length)) as number;
    const multiplies = value === 10 || value === 100 || value === 1000;
    total = multiplies && total > 0 && total < value ? total * value : total + value;
    rest = rest.slice(length).replace(/^[ -]+/, '');
  }
  return total;
}

/** A slot may stand twice in a pattern, so its groups are numbered. */
function filled(pattern: string, slots: Readonly<Record<string, string>>): string {
  let number = 0;
  return pattern.replace(/\{([a-z]+)\}/g, (_, slot: string) => {
    number += 1;
    return (slots[slot] as string).replace(/\(\?<(\w+)>/g, `(?<$1${number}>`);
  });
}

/** What stands in the slots of a pattern that fits, by the slot's name alone. */
export function slotsOf(found: RegExpExecArray): Readonly<Record<string, string | undefined>> {
  const slots: Record<string, string> = {};
  for (const [name, value] of Object.entries(found.groups ?? {})) {
    if (value !== undefined) slots[withoutEnd(name, /\d/)] = value;
  }
  return slots;
}

/** In capitals, with plain blanks and apostrophes, and without quotation marks. */
export function spelled(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’`´]/g, "'")
    .replace(/["“”„«»「」『』*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase();
}

/** One of these words, the longest that fits. */
function oneOf(words: Iterable<string>): string {
  const list = [...words].sort((a, b) => b.length - a.length);
  return list.length === 0 ? '(?!)' : `(?:${list.map(literal).join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function beside(words: readonly string[]): RegExp {
  const word = oneOf(words);
  return new RegExp(`^(?:${word} ?(?<after>.{1,40})|(?<before>.{1,40}?) ${word})$`, 'u');
}
