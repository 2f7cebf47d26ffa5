import type { Witness } from './happening.js';
import { columnOf, everywhere, type History, type Index, indexOfHistory, none, partNumbers } from './history.js';

const { absent, open, unseen } = partNumbers;

/** Follows one person: which part they take in a happening. Quickest where one asks for happenings in their order. */
export type Follower = (event: number) => number;

/** A {@link Follower} of somebody. */
export function follower(history: History, who: number): Follower {
  const { roomOf, isSaid, movesOf } = indexOfHistory(history);
  const [events, , rooms, parts] = history.moves.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [first, end] = [movesOf.start[who] as number, movesOf.start[who + 1] as number];
  const eventOf = (place: number) => events[movesOf.rows[place] as number] as number;
  // The last move that is not after the happening that was asked for last.
  let last = first - 1;
  const partAfter = (place: number, room: number): number => {
    const row = movesOf.rows[place] as number;
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
  const { parts } = indexOfHistory(history);
  const known = parts.get(who);
  if (known) return known;
  const follow = follower(history, who);
  const made = new Uint8Array(history.happenings.length);
  for (const event of candidatesOf(history, who)) made[event] = follow(event);
  const last: Follower = (event) => made[event] as number;
  if (parts.size >= mostFollowed) parts.delete(parts.keys().next().value as number);
  parts.set(who, last);
  return last;
}

/** What somebody perceives, in order. */
export function perceivedBy(history: History, who: number): Int32Array {
  const { perceived } = indexOfHistory(history);
  const known = perceived.get(who);
  if (known) return known;
  const part = followed(history, who);
  const made = candidatesOf(history, who).filter((event) => part(event) === open || part(event) === unseen);
  if (perceived.size >= mostFollowed) perceived.delete(perceived.keys().next().value as number);
  perceived.set(who, made);
  return made;
}

/** So many people are followed through all at a time: each takes a byte a happening. */
const mostFollowed = 64;

/** What is said of somebody's part in a happening, as a row of the table. */
function witnessRow(history: History, who: number, event: number): number {
  const { witnessesOf } = indexOfHistory(history);
  const [events] = history.witnesses.columns as [Int32Array];
  let [low, high] = [witnessesOf.start[who] as number, (witnessesOf.start[who + 1] as number) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = witnessesOf.rows[middle] as number;
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
export function depthOf(history: History, chain: readonly number[], followers: readonly Follower[]) {
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
  const index = indexOfHistory(history);
  const inRoom = index.inRoom();
  const known = index.candidates.get(who);
  if (known) return known;
  const { witnessesOf } = index;
  const [events] = history.witnesses.columns as [Int32Array];
  const said = witnessesOf.rows
    .subarray(witnessesOf.start[who] as number, witnessesOf.start[who + 1] as number)
    .map((row) => events[row] as number);
  const general = inRoom.rows.subarray(inRoom.start[everywhere] as number, inRoom.start[everywhere + 1] as number);
  const made = merged(merged(inRooms(history, index, who), general), said);
  index.candidates.set(who, made);
  return made;
}

function inRooms(history: History, index: Index, who: number): Int32Array {
  const { movesOf, roomOf } = index;
  const inRoom = index.inRoom();
  const [events, , rooms] = history.moves.columns as [Int32Array, Int32Array, Int32Array];
  const found = new Int32Array(roomOf.length);
  let count = 0;
  const end = movesOf.start[who + 1] as number;
  for (let place = movesOf.start[who] as number; place < end; place += 1) {
    const row = movesOf.rows[place] as number;
    const room = rooms[row] as number;
    if (room === none) continue;
    const until = place + 1 < end ? (events[movesOf.rows[place + 1] as number] as number) : roomOf.length;
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
