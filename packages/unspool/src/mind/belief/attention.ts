import type { Witness } from './happening.js';
import { columnOf, everywhere, type History, none, partNumbers } from './history.js';
import { happeningsIn, indexOfHistory, movesOf, witnessesOf } from './look-ups.js';

const { absent, open, unseen } = partNumbers;

/** Follows one person: which part they take in a happening. Quickest where one asks for happenings in their order. */
export type Follower = (event: number) => number;

/** A {@link Follower} of somebody. */
export function follower(history: History, who: number): Follower {
  const { roomOf, isSaid } = indexOfHistory(history);
  const { start, rows } = movesOf(history);
  const [events, , rooms, parts] = history.moves.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [first, end] = [start[who] as number, start[who + 1] as number];
  const eventOf = (place: number) => events[rows[place] as number] as number;
  // The last move that is not after the happening that was asked for last.
  let last = first - 1;
  const partAfter = (place: number, room: number): number => {
    const row = rows[place] as number;
    return rooms[row] === room ? (parts[row] as number) : absent;
  };
  return (event) => {
    if (isSaid[event]) {
      const said = witnessRow(history, who, event);
      if (said !== none) return history.witnesses.columns[columnOf.witnesses.part]?.[said] as number;
    }
    const room = roomOf[event] as number;
    if (room === none) return absent;
    if (room === everywhere) return open;
    while (last >= first && eventOf(last) > event) last -= 1;
    while (last + 1 < end && eventOf(last + 1) <= event) last += 1;
    // In the room after what happens, or before it; who moves several times in one happening was wherever they moved.
    for (let place = last; place >= first; place -= 1) {
      const part = partAfter(place, room);
      if (part !== absent || eventOf(place) < event) return part;
    }
    return absent;
  };
}

/** A {@link Follower} that has followed them through all: for views of much. */
export function followed(history: History, who: number): Follower {
  const parts = partsOf(history, who);
  return (event) => parts[event] as number;
}

/** Which part somebody takes in each happening. */
function partsOf(history: History, who: number): Uint8Array {
  const { parts } = indexOfHistory(history);
  const known = parts.get(who);
  if (known) return known;
  const follow = follower(history, who);
  const made = new Uint8Array(history.happenings.length);
  for (const event of candidatesOf(history, who)) made[event] = follow(event);
  if (parts.size >= mostFollowed) parts.delete(parts.keys().next().value as number);
  parts.set(who, made);
  return made;
}

/** What somebody perceives, in order. */
function perceivedBy(history: History, who: number): Int32Array {
  const { perceived } = indexOfHistory(history);
  const known = perceived.get(who);
  if (known) return known;
  const parts = partsOf(history, who);
  const made = kept(candidatesOf(history, who), (event) => parts[event] === open || parts[event] === unseen);
  if (perceived.size >= mostFollowed) perceived.delete(perceived.keys().next().value as number);
  perceived.set(who, made);
  return made;
}

/** What happens before a whole chain of people, in order: its first perceives it, and notices that the others do, as they are taken to. */
export function reaching(history: History, chain: readonly number[]): Int32Array {
  const [first, ...others] = chain as [number, ...number[]];
  let found = perceivedBy(history, first);
  others.forEach((who, at) => {
    const parts = partsOf(history, who);
    found = kept(found, (event) => isNoticed(history, chain, at + 1, event, parts[event] as number));
  });
  return found;
}

function kept(events: Int32Array, isKept: (event: number) => boolean): Int32Array {
  const found = new Int32Array(events.length);
  let count = 0;
  for (let at = 0; at < events.length; at += 1) {
    const event = events[at] as number;
    if (isKept(event)) found[count++] = event;
  }
  // A copy: a part of a short list would cost it memory of its own outside the heap.
  return found.slice(0, count);
}

/** So many people are followed through all at a time: each takes a byte a happening. */
const mostFollowed = 64;

/** What is said of somebody's part in a happening, as a row of the table. */
function witnessRow(history: History, who: number, event: number): number {
  const { start, rows } = witnessesOf(history);
  const [events] = history.witnesses.columns as [Int32Array];
  let [low, high] = [start[who] as number, (start[who + 1] as number) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle] as number;
    const found = events[row] as number;
    if (found === event) return row;
    if (found < event) low = middle + 1;
    else high = middle - 1;
  }
  return none;
}

/** What is said of somebody's part in a happening. */
export function witnessOf(history: History, who: number, event: number): Witness | undefined {
  const row = witnessRow(history, who, event);
  const ordinal = history.witnesses.columns[columnOf.witnesses.ordinal]?.[row];
  return ordinal === undefined ? undefined : history.happenings[event]?.witnesses?.[ordinal];
}

/**
 * How far down a chain a happening reaches: for how many of [A, B, C …] it holds that A perceived it, A noticed that
 * B did, A noticed, and took B to notice, that C did, and so on.
 */
export function depthOf(
  history: History,
  chain: readonly number[],
  follow: (history: History, who: number) => Follower = follower,
) {
  const followers = chain.map((who) => follow(history, who));
  return (event: number): number => {
    for (let at = 0; at < chain.length; at += 1) {
      const part = (followers[at] as Follower)(event);
      const reaches = at === 0 ? part === open || part === unseen : isNoticed(history, chain, at, event, part);
      if (!reaches) return at;
    }
    return chain.length;
  };
}

/** Whether all who stand before somebody in a chain notice them. */
function isNoticed(history: History, chain: readonly number[], at: number, event: number, part: number): boolean {
  if (part === absent) return false;
  if (part !== unseen) return true;
  const names = history.who.all;
  const noticing = witnessOf(history, chain[at] as number, event)?.noticedBy ?? [];
  return chain.slice(0, at).every((one) => one === chain[at] || noticing.includes(names[one] as string));
}

/** What somebody may perceive, in order: what happens in the rooms they are in, everywhere, and where their part is said. */
export function candidatesOf(history: History, who: number): Int32Array {
  const { candidates } = indexOfHistory(history);
  const known = candidates.get(who);
  if (known) return known;
  const inRoom = happeningsIn(history);
  const [events] = history.witnesses.columns as [Int32Array];
  const { start, rows } = witnessesOf(history);
  const said = rows.slice(start[who] as number, start[who + 1] as number).map((row) => events[row] as number);
  const general = inRoom.rows.slice(inRoom.start[everywhere] as number, inRoom.start[everywhere + 1] as number);
  const made = merged(merged(inRooms(history, who), general), said);
  candidates.set(who, made);
  return made;
}

function inRooms(history: History, who: number): Int32Array {
  const { start, rows } = movesOf(history);
  const { length } = history.happenings;
  const inRoom = happeningsIn(history);
  const [events, , rooms] = history.moves.columns as [Int32Array, Int32Array, Int32Array];
  const found = new Int32Array(length);
  let count = 0;
  const end = start[who + 1] as number;
  for (let place = start[who] as number; place < end; place += 1) {
    const row = rows[place] as number;
    const room = rooms[row] as number;
    if (room === none) continue;
    const until = place + 1 < end ? (events[rows[place + 1] as number] as number) : length;
    const last = inRoom.start[room + 1] as number;
    for (
      let at = firstFrom(inRoom.rows, inRoom.start[room] as number, last, events[row] as number);
      at < last;
      at += 1
    ) {
      const event = inRoom.rows[at] as number;
      if (event > until) break;
      if (count === 0 || found[count - 1] !== event) found[count++] = event;
    }
  }
  return found.slice(0, count);
}

/** The first place between two at which a list that never falls is at least `least`. */
function firstFrom(list: Int32Array, from: number, to: number, least: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two lists that rise, as one; what is in both is in it once. */
export function merged(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const found = new Int32Array(a.length + b.length);
  let [i, j, count] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    const least = x < y ? x : y;
    if (x === least) i += 1;
    if (y === least) j += 1;
    if (count === 0 || found[count - 1] !== least) found[count++] = least;
  }
  return found.slice(0, count);
}
