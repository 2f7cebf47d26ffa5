import { once } from '../../base/once.js';
import { perObject } from '../../base/remembered.js';
import { type AnyCase, anyCase } from '../any-case.js';
import type { Lexicon } from '../lexicon.js';
import { oneOf } from '../pattern.js';
import type { TimeMeaning, TimePhrase, TimeWords } from '../word-table.js';
import { type Needs, neededWords } from './needed-words.js';

type Phrase = {
  /** What a text is when it is one. */
  readonly pattern: AnyCase;
  /** What a text must hold to fit it. */
  readonly needs: () => Needs;
  readonly meanings: readonly TimeMeaning[];
  /** Whether what it fits has a figure in it: always, perhaps, or never. A look that spares most patterns. */
  readonly figures: 'always' | 'perhaps' | 'never';
};

type Compiled = {
  /** Phrases that can hold a reference, and those that can do without. */
  readonly pointing: readonly Phrase[];
  readonly plain: readonly Phrase[];
  readonly joint: RegExp;
  readonly space: RegExp;
  /** "Fri " before a date. */
  readonly shortDay: RegExp;
  readonly or: RegExp;
  readonly either: RegExp;
  readonly meant: readonly RegExp[];
  readonly untold: readonly Pick<Phrase, 'pattern' | 'needs'>[];
  readonly amounts: readonly AnyCase[];
  readonly aways: readonly {
    readonly pattern: AnyCase;
    readonly side: 'before' | 'after' | 'of';
    readonly isLimit: boolean;
  }[];
  readonly hints: ReadonlySet<string>;
  /** All words of which times are made, but for names. */
  readonly vocabulary: ReadonlySet<string>;
};

const known = new WeakMap<TimeWords, Compiled>();

/** The phrases of a language of notes as patterns, made once. */
export function compiled(words: TimeWords): Compiled {
  let made = known.get(words);
  if (!made) {
    const slots = slotsOf(words);
    const loose = looseSlots(slots, words);
    const { units, weekdays, months, seasons, near, dayParts, partsOfHour, clocks, numbers, feasts, nth, tens } = words;
    const tables = [units, weekdays, months, seasons, near, partsOfHour, dayParts, numbers, feasts, nth, tens];
    const named = tables.flatMap((record) =>
      Object.keys(record).flatMap((phrase) => phrase.split(/[^\p{L}]+/u).filter((word) => word.length > 2)),
    );
    const plural = Object.keys(weekdays).map((day) => `${day}s`);
    // Short words of the phrases ("in", "the") are everywhere; those that matter are longer.
    const texts = [...words.phrases.map(([pattern]) => pattern), ...words.meant];
    const own = texts.flatMap((pattern) => pattern.replace(/\{\w+\}/g, '').match(/\p{L}{4,}/gu) ?? []);
    const plainWords = [...texts, ...words.joints].flatMap(
      (pattern) => pattern.replace(/\{\w+\}|\?<\w+>/g, '').match(/\p{L}+/gu) ?? [],
    );
    const inSlots = wordsInSlots(words);
    const needs = (pattern: string) => once(() => neededWords(pattern, (slot) => inSlots.get(slot) ?? []));
    const compile = ([pattern, ...meanings]: TimePhrase): Phrase => ({
      pattern: whole(pattern, slots),
      needs: needs(pattern),
      meanings,
      figures: alwaysFigures.test(pattern) ? 'always' : anyFigures.test(pattern) ? 'perhaps' : 'never',
    });
    made = {
      pointing: words.phrases.filter(([pattern]) => /\{(?:scene|by)\}/.test(pattern)).map(compile),
      plain: words.phrases
        .filter(([pattern]) => !pattern.includes('{scene}') || pattern.includes('{scene})?'))
        .map(compile),
      joint: new RegExp(oneOf(words.joints), 'gi'),
      space: new RegExp(`${oneOf(words.joints)}| `, 'gi'),
      shortDay: new RegExp(`^(${keys(words.shortWeekdays)})\\.?,? (?=\\d|${keys(words.months)}\\b)`, 'i'),
      or: new RegExp(oneOf(words.or), 'gi'),
      either: new RegExp(`(?:^|${oneOf(words.joints)})${oneOf(words.either)} `, 'i'),
      amounts: ['{amount}', '{named}'].map((pattern) => whole(pattern, slots)),
      aways: words.aways.map(([pattern, side, how]) => ({
        pattern: whole(pattern, slots),
        side,
        isLimit: how === 'limit',
      })),
      // Where words are only looked over, a capital is part of a name: "Thursday Island".
      meant: words.meant.map((pattern) => new RegExp(filled(pattern, loose))),
      untold: words.untold.map((pattern) => ({
        pattern: whole(pattern, loose),
        needs: needs(pattern),
      })),
      vocabulary: new Set([...named, ...plural, ...clocks, ...plainWords, ...otherWords(words)].flatMap(lettersOf)),
      hints: new Set(
        [...named, ...plural, ...clocks, ...own, ...words.untoldDays.flatMap(lettersOf)].filter(
          (word) => !words.one.includes(word) && (word.length > 3 || !words.reading.includes(word)),
        ),
      ),
    };
    known.set(words, made);
  }
  return made;
}

/** What a text needs to have in the place of some slots: one of their words. The same list for each phrase. */
function wordsInSlots(words: TimeWords): ReadonlyMap<string, Needs> {
  const { units, weekdays, seasons, feasts, near, months, dayParts, stretches, ends, compared } = words;
  const own = Object.keys(ends).map((word) => word.toLowerCase());
  const tables = {
    unit: units,
    weekday: weekdays,
    season: seasons,
    feast: feasts,
    near,
    month: months,
    dayPart: dayParts,
    stretch: stretches,
    is: compared,
  };
  const lists = Object.entries(tables).map(([slot, table]): [string, Needs] => [
    slot,
    [Object.keys(table).map((word) => word.toLowerCase())],
  ]);
  return new Map([...lists, ['own', [own]], ['other', [own]]]);
}

/** Words that stand in tables besides those that tell a time from a place. */
function otherWords(words: TimeWords): readonly string[] {
  const {
    am,
    pm,
    oClock,
    past,
    to,
    limits,
    exactly,
    about,
    orSo,
    orTwo,
    vague,
    half,
    ends,
    compared,
    edges,
    stretches,
  } = words;
  const tables = [limits, ends, compared, edges, stretches].flatMap((table) => Object.keys(table));
  return [
    ...tables,
    ...am,
    ...pm,
    ...oClock,
    ...past,
    ...to,
    ...exactly,
    ...about,
    ...orSo,
    ...orTwo,
    ...vague,
    ...half,
  ];
}

function lettersOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Slots of which there is one that is never in words, in every alternative of the phrase; and those that can be figures. */
const alwaysFigures = /^[^|]*\{(?:year|number|toYear|decade|apostrophe)\}[^|]*$/;
const anyFigures =
  /\d|\{(?:amount|named|clock|hour|day|nth|century|figure|calendarYear|calendar|by|year|number|toYear|decade|apostrophe|bcYear|quarter|nthQuarter|weekdayOfMonth|tensFigure)\}/;

/** A pattern of which the whole text is one, with the slots of phrases. */
export function patternOf(pattern: string, words: TimeWords): AnyCase {
  return whole(pattern, slotsOf(words));
}

const slotsOf = perObject(slotPatterns);

function whole(pattern: string, slots: ReadonlyMap<string, string>): AnyCase {
  return anyCase(() => `^(?:${filled(pattern, slots)})$`);
}

/** What stands for a reference in the text of a statement: this, its number, and an end. */
export const pointer = '\uE000';

function filled(pattern: string, slots: ReadonlyMap<string, string>): string {
  let scene = 0;
  return pattern.replace(/\{([a-zA-Z]+)\}/g, (_, slot: string) => {
    if (slot !== 'scene') return slots.get(slot) as string;
    scene += 1;
    return `\\uE000(?<scene${scene}>\\d+)\\uE001`;
  });
}

const keys = (record: Readonly<Record<string, unknown>>) => oneOf(Object.keys(record));

/** What can stand for each slot of a phrase. */
function slotPatterns(words: TimeWords): ReadonlyMap<string, string> {
  const number = keys(words.numbers);
  const andHalf = oneOf(words.andHalf);
  const fraction = ` ?(?:[½¼¾⅓⅔]|(?<=[\\d ])1/2)| ${andHalf}`;
  const whole = '(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9}(?:\\.\\d{1,3})?)(?![\\d.,])';
  const figures = `(?:${whole}(?:${fraction})?|[½¼¾⅓⅔])`;
  const spelled = `${number}(?:[ -]${number})*`;
  const upTo = `(?:${oneOf(words.upTo)}(?<upTo>${figures}|${spelled}))?`;
  const count = `(?<count>${oneOf(words.vague)}|${figures}|${spelled}(?: ${andHalf})?)`;
  const between = words.between
    .map(([lead, joint]) => `${lead}(?<low>${figures}|${spelled})${joint}(?<high>${figures}|${spelled}) `)
    .join('|');
  const more = `(?:${oneOf(words.plus)}(?<moreCount>${figures}|${spelled}) (?<moreUnit>${keys(words.units)}))?`;
  const unit = `(?<unit>${keys(words.units)})`;
  const half = oneOf([...words.am, ...words.pm]);
  const end = oneOf([...words.am, ...words.pm, ...words.oClock]);
  const ordinal = oneOf(words.ordinals);
  const singular = Object.keys(words.units).filter((word) => !words.many.includes(word));
  const halfHour = Object.keys(words.partsOfHour).filter((word) => words.partsOfHour[word] === 30);
  const how = `(?:(?:(?<limit>${keys(words.limits)})|(?<exact>${oneOf(words.exactly)})|${oneOf(words.about)}) )?`;
  const past = `(?:${keys(words.partsOfHour)}|(?:${spelled}|\\d{1,2})(?: ${keys(words.units)})?) ${oneOf([...words.past, ...words.to])}`;
  const hours = oneOf(
    Object.keys(words.numbers).filter(
      (word) => (words.numbers[word] as number) <= 12 && !words.one.includes(word) && !/ |dozen/.test(word),
    ),
  );
  const hour = `(?:${hours}|\\d{1,2})`;
  const military = '(?:0\\d[0-5]\\d|[012]\\d[0-5]\\d ?(?:hours|hrs|h)|\\d{1,2}h[0-5]\\d)';
  const ordinals = `\\d{1,4}${ordinal}|${keys(words.nth)}`;
  const dayWords = oneOf(Object.keys(words.nth).filter((word) => (words.nth[word] as number) <= 31));
  const marked = (marks: readonly string[]) => `\\(?${oneOf(marks)}\\)?`;
  return new Map([
    ['near', `(?<near>${keys(words.near)})`],
    ['unit', unit],
    ['count', count],
    ['figure', `(?:${figures}|${spelled})`],
    [
      'amount',
      `${how}(?:(?<half>${oneOf(words.half)}) |(?<quarters>${keys(words.quarters)}) |${between}|${count}${upTo} )?${unit}(?: (?<andHalf>${andHalf}))?${more}(?: (?:${oneOf(words.orSo)}|(?<orTwo>${oneOf(words.orTwo)})))?`,
    ],
    // With "a" it is hardly a unit: "a while later".
    ['named', `${how}(?!${oneOf(words.one)} )(?<count>${figures}|${spelled}) (?<named>[^\\s\\d.,;:()\\uE000]+)`],
    ['rest', '(?<rest>[^\\uE000\\uE001]{1,100})'],
    ['many', oneOf(words.many)],
    ['part', `(?<part>${oneOf([...singular, ...Object.keys(words.dayParts), ...words.sameTime])})`],
    [
      'clock',
      `(?:${oneOf(words.clockAt)} )?(?<clock>\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?(?: ?(?:${half}|hrs|hours|h))?| ?${end})|${military}|${past} (?:${hour}|${keys(words.namedHours)})|${oneOf(halfHour)} ${hours}|${hours} ${oneOf(words.oClock)})`,
    ],
    ['by', `(?<by>\\uE000\\d+\\uE001|(?:[^,\\uE000]{1,80} )?${oneOf(words.clocks)})`],
    ['weekday', `(?<weekday>${keys(words.weekdays)})`],
    ['dayPart', `(?<dayPart>${keys(words.dayParts)})`],
    ['hour', `(?<hour>${hour})`],
    ['nths', keys(words.nth)],
    ['hours', `(?:${hours}|\\d{1,2})`],
    ['season', `(?<season>${keys(words.seasons)})`],
    ['month', `(?<month>${keys(words.months)})\\.?`],
    ['day', `(?:(?<day>\\d{1,2})(?:${ordinal}|\\.(?= ))?|(?<dayWord>${dayWords}))`],
    ['year', '(?<year>\\d{3,4})'],
    ['toYear', '(?<toYear>\\d{3,4})'],
    ['number', '(?<number>\\d{1,4})'],
    ['bcYear', '(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,6})'],
    ['quarter', '(?<quarter>[1-4])'],
    ['nthQuarter', `(?<nthQuarter>[1-4]${ordinal}|${dayWords})`],
    ['weekdayOfMonth', `(?<nthOfMonth>last|[1-5]${ordinal}|${dayWords}) (?<weekdayOfMonth>${keys(words.weekdays)})`],
    ['tensFigure', "['’]?(?<tens>\\d)0['’]?"],
    ['decade', '(?<decade>\\d{3})0'],
    ['century', `(?:(?<century>\\d{1,2})${ordinal}|(?<centuryWord>${keys(words.nth)}))`],
    ['nth', `(?<nth>${ordinals})`],
    ['tens', `(?<tens>${keys(words.tens)})`],
    ['apostrophe', "['’](?<apostrophe>\\d{2})"],
    ['stretch', `(?<stretch>${keys(words.stretches)})`],
    ['feast', `(?<feast>${keys(words.feasts)})`],
    ['bc', `(?<bc>${oneOf(words.bc)})`],
    ['ad', oneOf(words.ad)],
    ['julian', `(?<julian>${marked(words.julian)})`],
    ['gregorian', marked(words.gregorian)],
    ['era', '(?<era>[A-Za-z]{2,5})'],
    ['own', `(?<own>${keys(words.ends)})`],
    ['is', `(?<is>${keys(words.compared)})`],
    ['other', `(?<other>${keys(words.ends)})`],
    ['calendarYear', '(?<calendarYear>[-−]?\\d{1,6}|[IVXLCDM]{1,12})'],
    ['calendarMonth', '(?<calendarMonth>[^\\s\\d,;\\uE000]+(?: [^\\s\\d,;\\uE000]+){0,2})'],
    ['calendar', '(?<calendar>[^\\s\\d,;\\uE000][^,;\\uE000]{0,60})'],
  ]);
}

/** The slots of patterns for words that are meant as a time. */
function looseSlots(slots: ReadonlyMap<string, string>, words: TimeWords): ReadonlyMap<string, string> {
  // Short forms are too often part of a name.
  const named = (record: Lexicon<number>) => {
    const longest = new Map<number, string>();
    for (const [word, value] of Object.entries(record)) {
      if (word.length > (longest.get(value)?.length ?? 0)) longest.set(value, word);
    }
    return oneOf([...longest.values()].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
  };
  const number = keys(words.numbers);
  const some = oneOf(Object.keys(words.numbers).filter((word) => (words.numbers[word] as number) > 1));
  return new Map([
    ...slots,
    ['about', oneOf([...words.about, ...Object.keys(words.limits), ...words.exactly])],
    ['count', `(?:${oneOf(words.vague)}|\\d+|${number}(?:[ -]${number})*)`],
    ['some', `(?:\\d+|${some}(?:[ -]${some})*)`],
    ['unit', keys(words.units)],
    ['weekday', named(words.weekdays)],
    ['month', named(words.months)],
  ]);
}
