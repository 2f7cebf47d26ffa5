import type { Asked } from './asked.js';
import { witnessOf } from './attention.js';
import type { Sensed, Value, Who } from './happening.js';
import { columnOf, type Detail, effectKinds, type History, none } from './history.js';
import { endedBy, type Holdings } from './holding.js';

/** What somebody has of a fluent. */
export type Held = {
  /** Undefined where they know only what it is not, or have forgotten it. */
  readonly value?: Value;
  /** What they found it not to be since. */
  readonly not: readonly Value[];
  /** The happening since which they have it so. */
  readonly since: number;
  /** How it reached them: the first of the chain, if it is one. */
  readonly how: Sensed;
  /** Who told it. */
  readonly by?: Who;
};

const nothing: readonly never[] = [];

/** What a chain has of the fluent at a place of what it holds, with what shows it. */
export function heldOf(history: History, asked: Asked, holdings: Holdings, place: number): Held | undefined {
  const { columns } = history.effects;
  const [events, values] = [columns[0] as Int32Array, columns[columnOf.effects.value] as Int32Array];
  const named = (row: number) => history.values.all[values[row] as number];
  const since = holdings.since[place] as number;
  const absent = holdings.absent[place] ?? nothing;
  const isNot = absent.length > 0;
  const not = isNot ? [...new Set(absent.flatMap((row) => named(row) ?? []))] : nothing;
  const ended = isNot ? endedBy(history, since, absent) : none;
  const first = since === none ? absent[0] : since;
  const row = ended === none ? first : ended;
  if (row === undefined) return undefined;
  const detail = history.details[columns[columnOf.effects.detail]?.[row] as number];
  const how = channelOf(history, asked, row, detail);
  // Put together piece by piece: there are many of them.
  const held: { value?: Value; not: readonly Value[]; since: number; how: Sensed; by?: Who } = {
    not,
    since: events[row] as number,
    how,
  };
  const value = ended === none && since !== none ? named(since) : undefined;
  if (value !== undefined) held.value = value;
  const by = detail === undefined || detail.by === none ? undefined : history.who.all[detail.by];
  if (by !== undefined) held.by = by;
  return held;
}

function channelOf(history: History, { chain }: Asked, row: number, detail: Detail | undefined): Sensed {
  const { columns } = history.effects;
  const what = columns[columnOf.effects.kind]?.[row];
  if (chain.length === 0 || what === effectKinds.set) return detail?.how ?? 'stated';
  const event = columns[0]?.[row] as number;
  const how = witnessOf(history, chain[0] as number, event)?.how ?? history.happenings[event]?.how;
  return how ?? (what === effectKinds.say || what === effectKinds.tell ? 'told' : 'saw');
}

/** What a chain takes the fluent at a place of what it holds to be. */
export function heldValue({ values, effects }: History, holdings: Holdings, place: number): Value | undefined {
  const since = holdings.since[place] as number;
  if (since === none) return undefined;
  const column = effects.columns[columnOf.effects.value] as Int32Array;
  const absent = holdings.absent[place];
  if (absent?.some((row) => column[row] === column[since])) return undefined;
  return values.all[column[since] as number];
}
