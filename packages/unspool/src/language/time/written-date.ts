import type { Feast, Unit } from '../word-table.js';
import type { Amount } from './amount.js';

/** The words in the slots of a phrase. */
export type Slots = Readonly<Record<string, string | undefined>>;

/** A date as written; `edtf` is its Extended Date/Time Format where it has one. */
export type WrittenDate = {
  readonly text: string;
  readonly edtf?: string;
  /** "October 1911?": its author is not sure. In EDTF the mark is in `edtf`. */
  readonly uncertain?: true;
  /** There is no such day: 31 February. */
  readonly impossible?: true;
  /** A day of the year without the year: 12 October, or (without `day`) October; `to`: up to that, it included. */
  readonly yearly?: {
    readonly month: number;
    readonly day?: number;
    readonly to?: { readonly month: number; readonly day?: number };
  };
  /** A day that moves with Easter, or goes by weekdays, in a year or in any; `eve`: the day before. */
  readonly feast?: { readonly rule: Feast; readonly year?: number; readonly eve?: true };
  /** In the Julian calendar, years counted as astronomers do: 0 is 1 BC. */
  readonly julian?: { readonly year: number; readonly month?: number; readonly day?: number };
  /** Years of some century: "the thirties" are those from 30 to 39, "'45" is one. */
  readonly ofCentury?: { readonly from: number; readonly to: number; readonly month?: number };
  /**
   * Counted from another date: so much before or after it; the next or the last such weekday; without either, the `unit` (by
   * default the day) before it, after it or around it (`of`: "the week of 5 May").
   */
  readonly away?: {
    readonly from: WrittenDate;
    readonly side: 'before' | 'after' | 'of';
    readonly amount?: Amount;
    readonly weekday?: number;
    readonly unit?: Unit;
  };
  /** 5/7/1942: 5 July for those who write the day first, 7 May for others; both in EDTF. */
  readonly orders?: { readonly dayFirst: string; readonly monthFirst: string };
  /** "Day 3", counted from the day that is called 1. */
  readonly dayCount?: number;
  /**
   * In a calendar that the story declares: "12 Thaw 312 of the Reckoning", "day 40 of year 312 of the Reckoning"; by its
   * name, or by what its years are called: "32 BBY". `before`: counted back, "32 before the Battle".
   */
  readonly calendar?: {
    readonly name: string;
    readonly year: number;
    readonly month?: string;
    readonly day?: number;
    readonly side?: 'before' | 'after' | 'era';
  };
};
