import type { Lexicon } from './lexicon.js';
import type { Verb } from './verbs.js';

/**
 * The words of one language of notes. Everything the reader of lines knows of English is in `english.ts`; another
 * language is another table of this type. All words are in small letters; a word may be a phrase.
 */
export type WordTable = {
  readonly entities: Lexicon<EntityKind>;
  readonly keywords: Lexicon<Keyword>;
  /** What a nested bullet can begin with. */
  readonly nested: Lexicon<'because' | 'against' | 'when'>;
  /** After `Answer to […]:` if the work never gives one. */
  readonly none: readonly string[];
  readonly certainties: Lexicon<Certainty>;
  readonly modifiers: Lexicon<'inPart' | 'secret' | 'source'>;
  readonly introduction: IntroductionWords;
  readonly verbs: Readonly<Record<Verb, readonly string[]>>;
  /** What follows a form of "be" where a verb tells of whom or what it is done to. */
  readonly passives: Lexicon<Verb>;
  readonly grammar: GrammarWords;
  readonly dateline: DatelineWords;
  readonly time: TimeWords;
  readonly calendar: CalendarWords;
  readonly life: LifeWords;
  /** Words whose full stop ends no sentence; written as they are, with capitals. */
  readonly abbreviations: readonly string[];
};

/** Words in the line that introduces somebody or something. */
export type IntroductionWords = {
  readonly also: readonly string[];
  readonly playedBy: readonly string[];
  readonly at: readonly string[];
  /** A document, from whom to whom, in which language. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly in: readonly string[];
  readonly articles: readonly string[];
  /** A pattern for how an owner ends. */
  readonly possessive: string;
};

/** How a sentence is put together around its verb. */
export type GrammarWords = {
  readonly that: readonly string[];
  /** Before a verb: it does not happen, or only might. */
  readonly unreal: readonly string[];
  /** With one of these in the subject nothing is said to be so. */
  readonly denials: readonly string[];
  /** A subject that begins so is nobody, or it is only supposed of somebody. */
  readonly nobody: readonly string[];
  /** After these a form of a verb is a noun: "the lost girl". */
  readonly determiners: readonly string[];
  /** They open a clause within the sentence; what the reported ones open is not said to be so. */
  readonly clauses: readonly string[];
  readonly reported: readonly string[];
  /** They open one at its head, up to a comma. */
  readonly clausesOfTime: readonly string[];
  /** They stand for the noun before them: "the girl, who". */
  readonly relatives: readonly string[];
  readonly pronouns: readonly string[];
  readonly adverbs: readonly string[];
  readonly adverbEnding: string;
  readonly notAdverbs: readonly string[];
  /** They join a second verb to the subject of the first. */
  readonly joiners: readonly string[];
  readonly alternatives: readonly string[];
  /** With them an act is subject to a condition. */
  readonly conditions: readonly string[];
  /** "takes off", "gives up": no taking, no giving. */
  readonly idioms: readonly string[];
  /** "takes back", "puts down": the object follows. */
  readonly particles: readonly string[];
  /** What may follow the object of an act: "from Anna", "into the drawer". */
  readonly ways: readonly string[];
  /** By what somebody learns or says something: "from the letter that". */
  readonly sources: Lexicon<Source['how'] | 'of'>;
  /** Before the passive of a verb, and before who does it. */
  readonly be: readonly string[];
  /** Its other forms. */
  readonly being: readonly string[];
  readonly agents: readonly string[];
  /** "The fish means freedom to Anna." */
  readonly holder: string;
};

export type DatelineWords = {
  readonly at: readonly string[];
  /** "p. 41", "act 3, scene 2"; and after the number: "12 min". */
  readonly measures: readonly string[];
  readonly measured: readonly string[];
  readonly with: readonly string[];
  readonly notHere: readonly string[];
  readonly again: readonly string[];
  /** What the scene shows happened as it is written. */
  readonly inOrder: readonly string[];
  readonly and: readonly string[];
  readonly ways: Lexicon<Way>;
  readonly by: readonly string[];
  readonly in: readonly string[];
  readonly unseen: readonly string[];
  /** Left out before a channel: "by phone". */
  readonly channel: readonly string[];
};

/** How a scene reaches the audience. */
export type Way = 'told' | 'seen' | 'dreamt' | 'imagined' | 'planned' | 'written';

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
  /** Between two of which one holds, and before the first of them. */
  readonly or: readonly string[];
  readonly either: readonly string[];
  /** Patterns for words that are meant as a time though no phrase reads them; `{slot}` as in a phrase. */
  readonly meant: readonly string[];
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
  /** After the unit: "a day or so". */
  readonly orSo: readonly string[];
  readonly limits: Lexicon<'least' | 'most'>;
  /** "starts", "ends". */
  readonly ends: Lexicon<'start' | 'end'>;
  /** How one end lies to another. */
  readonly compared: Lexicon<'before' | 'after' | 'with'>;
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

/** When a feast is in a year: on a day of a month, so many days after Easter, or on the nth such weekday of a month. */
export type Feast =
  | { readonly month: number; readonly day: number }
  | { readonly easter: number; readonly orthodox?: true }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

/** How an end of one thing lies to an end of another. */
export type Ends = {
  readonly own: 'start' | 'end';
  readonly is: 'before' | 'after' | 'with';
  readonly other: 'start' | 'end';
};

/** What a story says of its own units, calendars and ways. */
export type CalendarWords = {
  readonly articles: readonly string[];
  /** "is 28 days". */
  readonly is: readonly string[];
  /** A pattern in which `{number}` is that of the days. */
  readonly yearLength: string;
  readonly days: readonly string[];
  /** A pattern for what stands before the first month. */
  readonly months: string;
  /** A pattern with the groups `year` and `date`. */
  readonly begins: string;
  /** Its years begin on the same day of our calendar. */
  readonly likeOurs: string;
  /** A pattern with the groups `era` and `before`. */
  readonly era: string;
  /** A pattern with the groups `from` and `to`, and what can stand between it and the amount. */
  readonly travel: string;
  readonly takes: readonly string[];
};

/** How lives are told of: patterns with the slots of {@link TimeWords} and `{figure}`, a number. */
export type LifeWords = {
  /** With the groups `years` and `months`, or one of them. */
  readonly ages: readonly string[];
  /** With the groups `older` (or not) and `than`. */
  readonly ageGap: string;
  /** `{error}` is one of the words for how a clock is wrong. */
  readonly clockErrors: readonly string[];
  readonly fast: readonly string[];
  readonly slow: readonly string[];
  readonly born: readonly string[];
  readonly died: readonly string[];
  /** "c. 1890–1950". */
  readonly about: readonly string[];
  /** Where a date can begin within what is said of a birth: "born in Thebes in 1911". */
  readonly dated: readonly string[];
  /** "turns 40": before an age, and nowhere else, these are forms of the verb. */
  readonly turns: readonly string[];
  readonly kin: Lexicon<'parent' | 'child'>;
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

/** What somebody or something is, by the keyword that introduces it. */
export type EntityKind = 'person' | 'group' | 'place' | 'thing' | 'document' | 'symbol' | 'strand';

export type Keyword =
  | 'answer'
  | 'overturns'
  | 'paysOff'
  | 'intended'
  | 'theme'
  | 'takeaway'
  | 'outside'
  | 'unit'
  | 'calendar'
  | 'travel'
  | 'caption'
  | 'related';

/** How something reaches somebody: from whom, in which letter, through what. */
export type Source = { readonly how: 'from' | 'in' | 'through' };

/** How sure the author is of the step that a claim takes. */
export type Certainty = 'certain' | 'likely' | 'possible' | 'unlikely';

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
