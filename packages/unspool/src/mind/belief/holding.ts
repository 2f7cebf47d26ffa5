import { columnOf, effectKinds, type History, none } from './history.js';

/** What a chain has of fluents, each at its place, while its effects are taken on in order. */
export type Holdings = {
  /** The effect from which on it has what it has; -1 before any. */
  readonly since: Int32Array;
  /** The happening as of which that is so. */
  readonly asOf: Int32Array;
  /** Effects by which it found since then what is not so: of few, and none for the others. */
  readonly absent: Map<number, readonly number[]>;
};

export function noHoldings(count: number): Holdings {
  return { since: new Int32Array(count).fill(none), asOf: new Int32Array(count).fill(none), absent: new Map() };
}

/** Takes on an effect. What was so earlier replaces nothing, and what one has already one has since then. */
export function takeOn(history: History, holdings: Holdings, place: number, row: number): void {
  const { columns } = history.effects;
  const events = columns[0] as Int32Array;
  const values = columns[columnOf.effects.value] as Int32Array;
  const { since, asOf, absent } = holdings;
  if ((columns[columnOf.effects.kind] as Int32Array)[row] === effectKinds.absent) {
    absent.set(place, [...(absent.get(place) ?? nothing).slice(-mostAbsent), row]);
    return;
  }
  if (values[row] === none) {
    // Forgotten is forgotten: what is heard afterwards of an earlier time, as from a note, is news again.
    since[place] = row;
    asOf[place] = none;
    absent.delete(place);
    return;
  }
  const stated = (columns[columnOf.effects.asOf] as Int32Array)[row] as number;
  const when = stated === none ? (events[row] as number) : stated;
  if (when < (asOf[place] as number)) return;
  const had = since[place] as number;
  const isSame = had !== none && values[had] === values[row];
  const found = absent.size > 0 ? absent.get(place) : undefined;
  if (!isSame || (found && endedBy(history, had, found) !== none)) since[place] = row;
  asOf[place] = when;
  if (found) keep(absent, place, events, when);
}

const nothing: readonly number[] = [];

/** What was not so before is so now, for all one knows. */
function keep(absent: Map<number, readonly number[]>, place: number, events: Int32Array, when: number): void {
  const left = (absent.get(place) ?? nothing).filter((one) => (events[one] as number) > when);
  if (left.length > 0) absent.set(place, left);
  else absent.delete(place);
}

/** So many places at which somebody has looked in vain are remembered. */
const mostAbsent = 64;

/** The effect by which a chain found that what it has since an effect is not so. */
export function endedBy(history: History, since: number, absent: readonly number[]): number {
  if (since === none || absent.length === 0) return none;
  const values = history.effects.columns[columnOf.effects.value] as Int32Array;
  return absent.find((row) => values[row] === values[since]) ?? none;
}
