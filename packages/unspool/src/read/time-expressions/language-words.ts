import type { TimeExpression } from './time-expression.js';

/**
 * The words of one language for time in screenplays, in capitals where the script has them. They are kept in two lots:
 * `sourced` has been met in guides or scripts, `general` is what speakers would expect and still wants a reader's eye.
 */
export type LanguageWords = {
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly name: string;
  readonly sourced: LanguageLexicon;
  readonly general: LanguageLexicon;
};

export type LanguageLexicon = {
  /** What a heading begins with, or where the place is inside or outside. */
  readonly heads?: readonly string[];
  /** Parts of the day, as a dateline has them; '' for DAY, which a dateline does not. */
  readonly dayTimes?: Readonly<Record<string, string>>;
  readonly early?: readonly string[];
  readonly late?: readonly string[];
  /** Numbers in words. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Numbers that leave open how many. */
  readonly vague?: readonly string[];
  /** Units in all their forms: how many, of which unit of a dateline. */
  readonly units?: Readonly<Record<string, readonly [count: number, unit: string]>>;
  readonly months?: Readonly<Record<string, number>>;
  /** 1 is Monday. */
  readonly weekdays?: Readonly<Record<string, number>>;
  readonly seasons?: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>>;
  /** Words and endings in dates that say nothing: "of", "the", "-th". */
  readonly fillers?: readonly string[];
  readonly ordinals?: readonly string[];
  /** Patterns of a clock time, with the groups h, m, am, pm. */
  readonly clocks?: readonly string[];
  /** What stands before a text on the screen: "SUPER:". */
  readonly captions?: readonly string[];
  readonly phrases?: readonly LanguagePhrase[];
  /** Before or after a name: the same person at another age. */
  readonly younger?: readonly string[];
  readonly older?: readonly string[];
  /** "YOUNG MAN" is nobody's younger self. */
  readonly people?: readonly string[];
  /** After a number in parentheses: "(12岁)". */
  readonly years?: readonly string[];
  /** "JACK WAKES", after the name. */
  readonly wakes?: readonly string[];
};

/**
 * A pattern of which the whole text is one, and what it says. Slots: `{amount}` so much time, `{part}` a unit or part of
 * the day, `{number}` a count, `{who}` a few words, `{rest}` what is to be read by itself.
 */
export type LanguagePhrase = readonly [pattern: string, expression: TimeExpression];
