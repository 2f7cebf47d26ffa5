import { columnOf, effectKinds, type History, none } from './history.js';

/** What a chain has of one fluent, while its effects are taken on in order. */
export type Holding = {
  /** The effect from which on it has what it has; -1 before any. */
  since: number;
  /** The happening as of which that is so. */
  asOf: number;
  /** Effects by which it found since then what is not so. */
  absent: readonly number[];
};

export function noHolding(): Holding {
  return { since: none, asOf: none, absent: nothing };
}

const nothing: readonly number[] = [];

/** Takes on an effect. What was so earlier replaces nothing, and what one has already one has since then. */
export function takeOn(history: History, holding: Holding, row: number): void {
  const { columns } = history.effects;
  const events = columns[0] as Int32Array;
  const values = columns[columnOf.effects.value] as Int32Array;
  if ((columns[columnOf.effects.kind] as Int32Array)[row] === effectKinds.absent) {
    holding.absent = [...holding.absent.slice(-mostAbsent), row];
    return;
  }
  const stated = (columns[columnOf.effects.asOf] as Int32Array)[row] as number;
  if (values[row] === none) {
    // Forgotten is forgotten: what is heard afterwards of an earlier time, as from a note, is news again.
    Object.assign(holding, { since: row, asOf: none, absent: nothing });
    return;
  }
  const when = stated === none ? (events[row] as number) : stated;
  if (when < holding.asOf) return;
  const isSame = holding.since !== none && values[holding.since] === values[row];
  if (!isSame || endedBy(history, holding) !== none) holding.since = row;
  holding.asOf = when;
  if (holding.absent.length > 0) holding.absent = holding.absent.filter((one) => (events[one] as number) > when);
}

/** So many places at which somebody has looked in vain are remembered. */
const mostAbsent = 64;

/** The effect by which a chain found that what it had is not so. */
export function endedBy(history: History, { since, absent }: Holding): number {
  if (since === none || absent.length === 0) return none;
  const values = history.effects.columns[columnOf.effects.value] as Int32Array;
  return absent.find((row) => values[row] === values[since]) ?? none;
}
