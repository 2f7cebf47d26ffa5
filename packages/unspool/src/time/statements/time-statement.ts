import type { ClaimId } from '../../story/index.js';
import type { Recurrence } from '../calendar/recurrence.js';
import type { Moment } from '../moment.js';
import type { Bound } from '../stn/temporal-network.js';

/** What kind of thing a statement says; findings about a conflict are named after the kinds that meet in it. */
export type StatementKind =
  | 'order'
  | 'distance'
  | 'day'
  | 'date'
  | 'clock'
  | 'weekday'
  | 'length'
  | 'flashback'
  | 'age'
  | 'life'
  | 'kin'
  | 'inside'
  | 'travel'
  | 'nature';

/**
 * How binding it is. `stated` can be contradicted only at the price of a conflict; `likely` is what the notes are not
 * sure of; `assumed` is what nobody said: the order of the telling.
 */
export type Force = 'stated' | 'likely' | 'assumed';

/** Something that is said, or assumed, about when a moment is. */
export type Statement = {
  /** The claim that says so; null where nobody did. */
  readonly claim: ClaimId | null;
  readonly kind: StatementKind;
  readonly about: Moment;
  /** The other moment in it, where there is one. */
  readonly to?: Moment;
  readonly force: Force;
  /** Whose account it belongs to; `''` is the world of the story. */
  readonly account: string;
  /** The thread of the telling that it belongs to: weekdays in one thread are compared. */
  readonly thread?: string;
  /** Others without which it would not say what it says: how wrong a clock is. */
  readonly also?: readonly Statement[];
  readonly bounds: readonly Bound[];
  readonly recurrences?: readonly Recurrence[];
  readonly either?: readonly (readonly Bound[])[];
};

/** A statement of time that cannot be used: there is no such day, nobody declared the unit or the calendar. */
export type Fault = {
  readonly claim: ClaimId;
  readonly kind: 'impossible-date' | 'unknown-unit' | 'unknown-calendar' | 'ambiguous-date' | 'itself';
};
