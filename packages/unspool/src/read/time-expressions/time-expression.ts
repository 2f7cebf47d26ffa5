import type { SourceSpan } from '../source.js';

/** Another level of reality than that of the story around it; not another time. */
export type Level = 'dream' | 'fantasy' | 'memory' | 'screen';

/** What a return names: everything that is open, or the last of a kind. */
export type Returned = 'all' | 'past' | 'future' | 'level' | 'montage' | 'intercut' | 'shots' | 'top';

/** What a few words of a screenplay say about time, whatever the language. */
export type TimeExpression =
  /** A part of the day; '' where the words say nothing that a dateline can hold: DAY. */
  | { readonly kind: 'dayTime'; readonly part: string; readonly sure: boolean }
  /** `by`: so much time, as a dateline puts it. Without it, some time. */
  | { readonly kind: 'after'; readonly by?: string; readonly near?: 'right' | 'soon' }
  | { readonly kind: 'before'; readonly by?: string; readonly part?: string; readonly sameDay?: true }
  /** `unit`: "time", "day", "night". `later`: and later than what it is compared with. */
  | { readonly kind: 'same'; readonly unit: string; readonly part?: string; readonly later?: true }
  | { readonly kind: 'next'; readonly part: string }
  | { readonly kind: 'asBefore' }
  | { readonly kind: 'date'; readonly text: string; readonly year?: number; readonly impossible?: true }
  /** The story's own count of days: DAY 3. */
  | { readonly kind: 'day'; readonly number: number }
  /** `half`: am or pm is said, or the day is counted in 24 hours. */
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly half: boolean }
  /**
   * `bracket`: it says that it will be closed. `again`: it goes on with one that was open before. `setting`: it only says
   * in which time a scene is ("THE FUTURE"), so that the next one without such a word may still be in it.
   */
  | {
      readonly kind: 'flash';
      readonly to: 'past' | 'future';
      readonly bracket?: true;
      readonly again?: true;
      readonly setting?: true;
    }
  /** What stays within its scene, or runs over several until it is ended. */
  | { readonly kind: 'shots'; readonly of: 'shots' | 'montage' | 'intercut'; readonly bracket?: true }
  | { readonly kind: 'level'; readonly level: Level; readonly bracket?: true }
  | { readonly kind: 'return'; readonly from: Returned }
  /** Understood, and silent about time: a point of view, a dissolve. */
  | { readonly kind: 'nothing' };

/** An expression, and where the words stand that say it. */
export type PlacedExpression = {
  readonly expression: TimeExpression;
  readonly at: SourceSpan;
  /** The words around it, in capitals. */
  readonly text: string;
  /** It stands where the scene begins, so that what it says of an order holds for all of the scene. */
  readonly firm: boolean;
  /** A line of action begins with it. */
  readonly seen?: true;
  /** Nothing follows in its scene, so that it leads on to the next. */
  readonly leads: boolean;
};
