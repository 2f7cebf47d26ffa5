import type { Lexicon } from './lexicon.js';

/**
 * Statements of time. A phrase is a pattern in which `{slot}` stands for a kind of word: `{scene}` a reference,
 * `{near}`, `{amount}` ("about 3 days"), `{named}` (so many of a unit of the story's own), `{unit}`, `{part}` (a unit
 * or part of the day), `{clock}`, `{by}` (whose clock), `{weekday}`, `{dayPart}`, `{season}`, `{month}`, `{day}`,
 * `{year}`, `{number}`, `{own}`, `{is}` and `{other}` (how an end lies to an end), `{calendarYear}`, `{calendarMonth}`,
 * `{calendar}` and `{era}` of a calendar of the story's own, `{feast}`, `{stretch}` ("the end of"), `{hour}` (of a clock,
 * without more), `{nth}`, `{tens}` ("thirties"), `{apostrophe}` ("'45"), and `{bc}`, `{ad}`, `{julian}`, `{gregorian}`.
 */
export type TimeWords = {
  readonly phrases: readonly TimePhrase[];
  /** What may stand between two statements. */
  readonly joints: readonly string[];
  /** The one of them that stands between a part of a day and the day. */
  readonly of: string;
  /** Words that what they relate to follows: "the day before 5 May" is no day before, and on 5 May. */
  readonly awaiting: readonly string[];
  /** Between two of which one holds, and before the first of them. */
  readonly or: readonly string[];
  readonly either: readonly string[];
  /**
   * What is counted from a date, which stands in the last slot, `{rest}`; and words without which there is none. With
   * `{amount}`, `{weekday}`, `{dayPart}`, `{unit}` or `{near}`. `limit`: only before or after it, nobody says how long.
   */
  readonly aways: readonly (readonly [pattern: string, side: 'before' | 'after' | 'of', how?: 'limit'])[];
  readonly awaySigns: readonly string[];
  /** Patterns for words that are meant as a time though no phrase reads them; `{slot}` as in a phrase. */
  readonly meant: readonly string[];
  /** Patterns of which all the words are one, in capitals or not, and which say when without saying anything to reckon with. */
  readonly untold: readonly string[];
  /** Feasts and days that are not reckoned. */
  readonly untoldDays: readonly string[];
  /**
   * By what a sentence says itself when it is: words that stand right before a month, a season or a year, with words between
   * them; and before or behind so much time.
   */
  readonly ownTime: Readonly<Record<'dating' | 'between' | 'turns' | 'away', readonly string[]>>;
  readonly near: Lexicon<'right' | 'soon' | 'long'>;
  readonly units: Lexicon<Unit>;
  readonly numbers: Lexicon<number>;
  /** Numbers that are hardly meant as such: "a while later". */
  readonly one: readonly string[];
  /** Amounts that nobody counted: "several". */
  readonly vague: readonly string[];
  readonly half: readonly string[];
  /** "three quarters of an hour": so many of four. */
  readonly quarters: Lexicon<number>;
  /** After a number or a unit: "two and a half hours", "an hour and a half". */
  readonly andHalf: readonly string[];
  /** Between an amount and a smaller one: "2 hours and 30 minutes". */
  readonly plus: readonly string[];
  readonly exactly: readonly string[];
  readonly about: readonly string[];
  /** Between two numbers of which the amount is one, or between which it lies: "two or three days", "2–3 days". */
  readonly upTo: readonly string[];
  /** "between two and three days" */
  readonly between: readonly (readonly [lead: string, joint: string])[];
  readonly orTwo: readonly string[];
  /** After the unit: "a day or so". */
  readonly orSo: readonly string[];
  readonly limits: Lexicon<'least' | 'most'>;
  /** "starts", "ends". */
  readonly ends: Lexicon<'start' | 'end'>;
  /** How one end lies to another. */
  readonly compared: Lexicon<'before' | 'after' | 'with'>;
  /** Units of which there are several. */
  readonly many: readonly string[];
  /** After the number of a day: "1st". */
  readonly ordinals: readonly string[];
  /** "first" … "thirty-first", and further. */
  readonly nth: Lexicon<number>;
  /** "the thirties" of some century: 3. */
  readonly tens: Lexicon<number>;
  readonly bc: readonly string[];
  readonly ad: readonly string[];
  /** After a date of the Julian calendar, or of ours. */
  readonly julian: readonly string[];
  readonly gregorian: readonly string[];
  /** Parts of a month or a year. */
  readonly stretches: Lexicon<Stretch>;
  /** Before a date: "since", "by". */
  readonly edges: Lexicon<DateEdge>;
  /** After one that something begins with: "from 1911 on". */
  readonly onwards: readonly string[];
  /** What stands before and between two dates, and whether something begins between them or lasts from one to the other. */
  readonly ranges: readonly {
    readonly lead: string;
    readonly joints: readonly string[];
    readonly how: 'within' | 'lasting';
  }[];
  readonly weekdays: Lexicon<number>;
  /** Read only before a date: "Fri 3 May". */
  readonly shortWeekdays: Lexicon<number>;
  readonly months: Lexicon<number>;
  readonly seasons: Lexicon<Season>;
  /** By the names that {@link When} has for them. */
  readonly dayParts: Lexicon<string>;
  /** In which half of the day a part of it puts an hour of the clock: "nine at night". */
  readonly halves: Lexicon<'am' | 'pm' | 'night' | 'noon'>;
  readonly feasts: Lexicon<Feast>;
  /** "at 9 am", "9 o'clock". */
  readonly clockAt: readonly string[];
  readonly am: readonly string[];
  readonly pm: readonly string[];
  readonly oClock: readonly string[];
  /** "half past nine", "a quarter to ten". */
  readonly partsOfHour: Lexicon<number>;
  /** "half past midnight" */
  readonly namedHours: Lexicon<number>;
  readonly past: readonly string[];
  readonly to: readonly string[];
  /** What shows a time: "by the heron clock". */
  readonly clocks: readonly string[];
  readonly sameTime: readonly string[];
  /** Before a number they are no month of any calendar: "Room 12 of the Grand Hotel". */
  readonly notMonths: readonly string[];
  /** Beside one of these a word of time is part of the name of a place: "the morning room". */
  readonly placeNouns: readonly string[];
  /** Words that end a name: "the night in the tower" has none. */
  readonly reading: readonly string[];
};

/** One meaning for each reference of the phrase, or all of them for its only one. */
export type TimePhrase = readonly [pattern: string, ...meanings: readonly TimeMeaning[]];
export type TimeMeaning = {
  readonly relation: TimeRelation;
  /** For a phrase with `{unit}` but no amount: "the day before". */
  readonly count?: number;
  readonly unit?: Unit | 'time';
  /** 1 is Monday: "at the weekend" is one of two. */
  readonly weekday?: number;
  /** How a date of it is written in EDTF, from the slots: `{year}~`. */
  readonly edtf?: string;
  /** What a phrase says of the ends that it compares; the rest is in its slots. */
  readonly ends?: Partial<Ends>;
  readonly either?: readonly (readonly TimeMeaning[])[];
  readonly near?: 'right';
  /** So many years to the day; without a number, some year. */
  readonly anniversary?: true;
};

/** A part of a month or a year: its first or second half, the half in the middle, about the first or last third. */
export type Stretch = 'beginning' | 'early' | 'middle' | 'late' | 'end';

/**
 * How a date limits something: it begins then (`since`), ends then (`until`), begins then or before (`by`), is over by
 * then (`before`), begins when it is over (`after`), or then or later (`from`).
 */
export type DateEdge = 'since' | 'until' | 'by' | 'before' | 'after' | 'from';

/**
 * When a feast is in a year: on a day of a month, so many days after Easter, or on the nth such weekday of a month, from its end if
 * negative, counted from a day of it, or else from its first. `earlier` says on which it was before a year, the earliest first.
 */
export type Feast =
  | { readonly month: number; readonly day: number }
  | { readonly easter: number; readonly orthodox?: true }
  | {
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly from?: number;
      readonly earlier?: readonly { readonly before: number; readonly nth: number }[];
    };

/** How an end of one thing lies to an end of another. */
export type Ends = {
  readonly own: 'start' | 'end';
  readonly is: 'before' | 'after' | 'with';
  readonly other: 'start' | 'end';
};

/** How one time lies to another: Allen's relations and their plainer unions. */
export type TimeRelation =
  | 'before'
  | 'after'
  | 'between'
  | 'during'
  | 'since'
  | 'sinceBefore'
  | 'until'
  | 'same'
  | 'next'
  /** The other way round: "the day before", "the eve of [A]". */
  | 'previous'
  | 'later'
  | 'earlier'
  | 'date'
  | 'clock'
  | 'weekday'
  /** So long: "lasts 3 hours". */
  | 'lasts'
  /** One end against one end. */
  | 'point'
  | 'either'
  | 'flashback'
  | 'flashforward'
  | 'unknown';

/** A unit of time that the language knows. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'year'
  | 'decade'
  | 'century';
/** A season of the year. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
