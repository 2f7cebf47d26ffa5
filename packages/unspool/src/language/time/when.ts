import type { DateEdge, Ends, Season, TimeRelation, Unit } from '../word-table.js';
import type { Amount } from './amount.js';
import type { WrittenDate } from './written-date.js';

/** A statement about when, as the notes put it. What it amounts to is for whoever solves time. */
export type When = {
  readonly relation: TimeRelation;
  /** The bracketed names it relates to, as written: two for `between`; none: to what was told just before. */
  readonly to: readonly string[];
  readonly near?: 'right' | 'soon' | 'long';
  readonly amount?: Amount;
  /** For `same`, `next` and `previous`: "the next morning" is the next day, in the morning. */
  readonly unit?: Unit | 'time';
  readonly date?: WrittenDate;
  /** How a date, a weekday or a time of day limits it, where it is not simply then: "since 1911", "by noon". */
  readonly edge?: DateEdge;
  /** "the tenth anniversary": counted to the day. */
  readonly anniversary?: true;
  /** Minutes since midnight. */
  readonly clock?: number;
  /** Whose clock says so: "22:00 by the heron clock". */
  readonly by?: string;
  /** 1 is Monday. */
  readonly weekday?: number;
  readonly dayPart?: string;
  readonly season?: Season;
  /** For `point`: how one of its ends lies to an end of what it relates to: "starts before [A] ends". */
  readonly ends?: Ends;
  /** For `either`: one of these holds, each a statement or several that hold together. */
  readonly either?: readonly (readonly When[])[];
};
