import { columnOf, effectKinds, type History, none } from './history.js';

/** What a chain has of fluents, each at its place, while its effects are taken on in order. */
export type Holdings = {
  /** The effect from which on it has what it has; -1 before any. */
  readonly since: Int32Array;
  /** The happening as of which that is so. */
  readonly asOf: Int32Array;
  /** Effects by which it found since then what is not so: of few, and none for the others. */
  readonly absent: (readonly number[] | undefined)[];
};

export function noHoldings(count: number): Holdings {
  const absent: Holdings['absent'] = [];
  for (let place = 0; place < count; place += 1) absent.push(undefined);
  return { since: new Int32Array(count).fill(none), asOf: new Int32Array(count).fill(none), absent };
}

/** Takes on an effect. What was so earlier replaces nothing, and what one has already one has since then. */
export function takeOn(history: History, holdings: Holdings, place: number, row: number): void {
  const { columns } = history.effects;
  const events = columns[0] as Int32Array;
  const values = columns[columnOf.effects.value] as Int32Array;
  const { since, asOf, absent } = holdings;
  if ((columns[columnOf.effects.kind] as Int32Array)[row] === effectKinds.absent) {
    absent[place] = [...(absent[place] ?? nothing).slice(-mostAbsent), row];
    return;
  }
  if (values[row] === none) {
    // Forgotten is forgotten: what is heard afterwards of an earlier time, as from a note, is news again.
    since[place] = row;
    asOf[place] = none;
    absent[place] = undefined;
    return;
  }
  const stated = (columns[columnOf.effects.asOf] as Int32Array)[row] as number;
  const when = stated === none ? (events[row] as number) : stated;
  if (when < (asOf[place] as number)) return;
  const had = since[place] as number;
  const isSame = had !== none && values[had] === values[row];
  const found = absent[place];
  if (!isSame || (found && endedBy(history, had, found) !== none)) since[place] = row;
  asOf[place] = when;
  if (found) absent[place] = foundAfter(found, events, when);
}

const nothing: readonly number[] = [];

/** What was found not to be so since a happening: before, it may be so again. */
function foundAfter(absent: readonly number[], events: Int32Array, when: number): readonly number[] | undefined {
  const left = absent.filter((one) => (events[one] as number) > when);
  return left.length > 0 ? left : undefined;
}

/** So many places at which somebody has looked in vain are remembered. */
const mostAbsent = 64;

/** The effect by which a chain found that what it has since an effect is not so. */
export function endedBy(history: History, since: number, absent: readonly number[]): number {
  if (since === none || absent.length === 0) return none;
  const values = history.effects.columns[columnOf.effects.value] as Int32Array;
  return absent.find((row) => values[row] === values[since]) ?? none;
}
