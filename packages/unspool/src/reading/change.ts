import { isAlike } from '../base/alike.js';
import { isRecord } from '../base/record.js';

/**
 * What makes a value of another: `same`; `set`, another value; of an object, what has changed (`of`) and what is gone (`gone`);
 * of a list, its items in order (`list`): a stretch of the old ones, an old one that has changed, or new ones. Plain JSON.
 */
export type Change =
  | 'same'
  | { readonly set: unknown }
  | { readonly of: Readonly<Record<string, Change>>; readonly gone?: readonly string[] }
  | { readonly list: readonly Item[] };
type Item =
  | { readonly from: number; readonly to: number }
  | { readonly at: number; readonly by: Change }
  | { readonly add: unknown[] };

/** What makes `after` of `before`; both are plain JSON. Where little has changed, little is said. */
export function changeOf(before: unknown, after: unknown): Change {
  if (before === after) return 'same';
  if (isList(before) && isList(after)) return listChange(before, after);
  if (isRecord(before) && isRecord(after)) return recordChange(before, after);
  return { set: after };
}

/** The value that a change makes; what is the same is shared with the old one. */
export function changed(before: unknown, change: Change): unknown {
  if (change === 'same') return before;
  if ('set' in change) return change.set;
  if ('of' in change) {
    const made: Record<string, unknown> = { ...(before as Record<string, unknown>) };
    for (const key of change.gone ?? []) delete made[key];
    for (const [key, one] of Object.entries(change.of)) put(made, key, changed(own(made, key), one));
    return made;
  }
  const old = before as readonly unknown[];
  return change.list.flatMap((item) => {
    if ('add' in item) return item.add;
    return 'from' in item ? old.slice(item.from, item.to) : [changed(old[item.at], item.by)];
  });
}

function recordChange(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Change {
  const said = Object.keys(after).filter((key) => after[key] !== undefined);
  const of: Record<string, Change> = {};
  for (const key of said) {
    const one = changeOf(own(before, key), after[key]);
    if (one !== 'same') put(of, key, one);
  }
  const gone = Object.keys(before).filter((key) => own(after, key) === undefined);
  if (gone.length > 0) return { of, gone };
  return Object.keys(of).length === 0 ? 'same' : { of };
}

function listChange(before: readonly unknown[], after: readonly unknown[]): Change {
  const [first, last] = sameEnds(before, after);
  if (first === before.length && first === after.length) return 'same';
  const list: Item[] = first > 0 ? [{ from: 0, to: first }] : [];
  const places = placesOf(before, first, before.length - last);
  for (const item of after.slice(first, after.length - last)) {
    const name = nameOf(item);
    const at = name === undefined ? places.written.get(JSON.stringify(item)) : places.called.get(name);
    if (at === undefined) add(list, item);
    else if (name === undefined || isAlike(before[at], item)) keep(list, at);
    else list.push({ at, by: changeOf(before[at], item) });
  }
  for (let at = before.length - last; at < before.length; at += 1) keep(list, at);
  return { list };
}

/** How many items are the same at the beginning and at the end of two lists: as one reads on, most are. */
function sameEnds(before: readonly unknown[], after: readonly unknown[]): readonly [first: number, last: number] {
  const shorter = Math.min(before.length, after.length);
  let [first, last] = [0, 0];
  while (first < shorter && isAlike(before[first], after[first])) first += 1;
  while (last < shorter - first && isAlike(before[before.length - 1 - last], after[after.length - 1 - last])) last += 1;
  return [first, last];
}

/** Where items stand in a list between two places: by what they are known, or else by how they are written. */
function placesOf(items: readonly unknown[], from: number, to: number) {
  const written = new Map<string, number>();
  const called = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const name = nameOf(items[at]);
    if (name === undefined) written.set(JSON.stringify(items[at]), at);
    else called.set(name, at);
  }
  return { written, called };
}

/** By what an item is known when it has changed. */
function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const name = own(item, 'id') ?? own(item, 'claim') ?? own(item, 'scene') ?? own(item, 'heading');
  return typeof name === 'string' ? name : undefined;
}

function keep(list: Item[], at: number): void {
  const last = list.at(-1);
  if (last && 'from' in last && last.to === at) list[list.length - 1] = { from: last.from, to: at + 1 };
  else list.push({ from: at, to: at + 1 });
}

function add(list: Item[], item: unknown): void {
  const last = list.at(-1);
  if (last && 'add' in last) last.add.push(item);
  else list.push({ add: [item] });
}

/** A key of JSON may be called as anything, also as what every object has. */
function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function put(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
