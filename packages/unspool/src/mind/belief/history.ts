import { addTo, once } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import type { Happening, Part, Saying, Setting, Stated, Value, Who } from './happening.js';
import { type Groups, groupsOf, type IntTable, intTable, replaceRows, rowFrom, shiftColumn } from './int-table.js';

/**
 * Happenings in order, with what they do in tables of numbers. People, rooms, fluents, values and chains are numbered when
 * they are first met.
 */
export type History = {
  readonly happenings: Happening[];
  readonly who: Numbers<Who>;
  readonly rooms: Numbers<string>;
  readonly fluents: Numbers<string>;
  readonly values: Numbers<Value>;
  /** Chains of people, by their names' numbers. */
  readonly chains: { readonly of: Int32Array[]; readonly numbers: Map<string, number> };
  /** Of each happening: its place, and its room. */
  readonly places: IntTable;
  readonly moves: IntTable;
  readonly witnesses: IntTable;
  readonly effects: IntTable;
  readonly forgets: IntTable;
  /** More of the effects that are told or set. */
  readonly details: Detail[];
  /** What is made of the tables; undefined where they have changed since. */
  index: Index | undefined;
  /** What was made of them before. */
  spare: Index | undefined;
};

/** Numbers for what is met, from 0 on. */
export type Numbers<T> = { readonly all: T[]; readonly of: Map<T, number> };

/** What a telling or a setting says besides what and of whom. */
export type Detail = Partial<Pick<Setting, 'how'>> & {
  readonly by: number;
  readonly lie?: true;
  readonly accomplices?: ReadonlySet<number>;
  readonly unconvinced?: ReadonlySet<number>;
};

/** The columns of the tables; the first of each is the happening. */
export const columnOf = {
  places: { room: 1 },
  moves: { who: 1, room: 2, part: 3 },
  witnesses: { who: 1, part: 2, ordinal: 3 },
  effects: { kind: 1, fluent: 2, value: 3, chain: 4, asOf: 5, detail: 6 },
  forgets: { who: 1, since: 2, ordinal: 3 },
} as const;

/**
 * What an effect is: what comes to be so, what is found not to be, what is said, and what is set. What is told in earnest, and doubted by
 * nobody, has a kind of its own.
 */
export const effectKinds = { change: 0, absent: 1, say: 2, set: 3, tell: 4 } as const;
/** No value, no room, no detail. */
export const none = -1;
/** The room in which everybody is. */
export const everywhere = 0;
/** The chain of nobody: the world. */
export const world = 0;

export const partNumbers: Readonly<Record<Part, number>> = { absent: 0, open: 1, unseen: 2, inattentive: 3 };

/** Look-ups in the tables. */
export type Index = {
  readonly roomOf: Int32Array;
  /** Whether anybody's part in a happening is said. */
  readonly isSaid: Uint8Array;
  /** From which row on the effects of a happening stand. */
  readonly effectsFrom: () => Int32Array;
  readonly effectsOn: Groups;
  readonly inRoom: () => Groups;
  readonly movesOf: Groups;
  readonly witnessesOf: Groups;
  readonly forgetsOf: Groups;
  /** Effects that are set for a chain. */
  readonly setFor: () => ReadonlyMap<number, readonly number[]>;
  /** When each happening is. */
  readonly times: () => Float64Array;
  /** What somebody may perceive, as far as it was asked for. */
  readonly candidates: Map<number, Int32Array>;
  /** Which part somebody takes in each happening, as far as it was asked for. */
  readonly parts: Map<number, (event: number) => number>;
  /** What somebody perceives, as far as it was asked for. */
  readonly perceived: Map<number, Int32Array>;
};

export function emptyHistory(): History {
  const history: History = {
    happenings: [],
    who: { all: [], of: new Map() },
    rooms: { all: [], of: new Map() },
    fluents: { all: [], of: new Map() },
    values: { all: [], of: new Map() },
    chains: { of: [], numbers: new Map() },
    places: intTable(2),
    moves: intTable(4),
    witnesses: intTable(4),
    effects: intTable(7),
    forgets: intTable(4),
    details: [],
    index: undefined,
    spare: undefined,
  };
  numberOf(history.rooms, '');
  chainNumber(history, []);
  return history;
}

/** Puts happenings in the place of others, from one on. What others say of happenings behind them moves along. */
export function replaceHappenings(history: History, at: number, removed: number, inserted: readonly Happening[]): void {
  const by = inserted.length - removed;
  const last = at + removed;
  replace(history.happenings, at, removed, inserted);
  const rows = rowsOf(history, at, inserted);
  for (const name of ['places', 'moves', 'witnesses', 'effects', 'forgets'] as const) {
    const table = history[name];
    const [from, to] = [rowFrom(table, at), rowFrom(table, last)];
    replaceRows(table, from, to, rows[name]);
    if (by !== 0) shiftColumn(table, 0, from + rows[name].length / table.columns.length, by);
  }
  if (by !== 0) {
    shiftColumn(history.effects, columnOf.effects.asOf, rowFrom(history.effects, at + inserted.length), by, last);
    shiftColumn(history.forgets, columnOf.forgets.since, rowFrom(history.forgets, at + inserted.length), by, last);
  }
  history.spare = history.index ?? history.spare;
  history.index = undefined;
}

function replace<T>(list: T[], at: number, removed: number, inserted: readonly T[]): void {
  if (inserted.length < few) {
    list.splice(at, removed);
    inserted.forEach((one, place) => {
      list.splice(at + place, 0, one);
    });
    return;
  }
  const rest = list.slice(at + removed);
  list.length = at;
  addAll(list, inserted);
  addAll(list, rest);
}

/** More at once is put in between two copies. */
const few = 8;

/** Rows one behind the other, as so many numbers each as their table has columns. */
type Rows = Readonly<Record<'places' | 'moves' | 'witnesses' | 'effects' | 'forgets', number[]>>;

function rowsOf(history: History, at: number, inserted: readonly Happening[]): Rows {
  const rows: Rows = { places: [], moves: [], witnesses: [], effects: [], forgets: [] };
  inserted.forEach((happening, offset) => {
    const event = at + offset;
    const { room, moves, witnesses } = happening;
    const place = room === undefined ? none : numberOf(history.rooms, room);
    rows.places.push(event, happening.everywhere ? everywhere : place);
    for (const { who, to, as = 'open' } of moves ?? nothing) {
      const into = to === null ? none : numberOf(history.rooms, to);
      rows.moves.push(event, numberOf(history.who, who), into, partNumbers[as]);
    }
    witnesses?.forEach(({ who, as = 'open' }, ordinal) => {
      rows.witnesses.push(event, numberOf(history.who, who), partNumbers[as], ordinal);
    });
    addEffects(history, event, happening, rows);
  });
  return rows;
}

const nothing: readonly never[] = [];

function addEffects(history: History, event: number, happening: Happening, { effects, forgets }: Rows): void {
  const { change, absent, say, set, tell } = effectKinds;
  const add = (kind: number, { fluent, value, of = nothing }: Partial<Stated>, asOf: number, detail: number) => {
    const what = numberOf(history.fluents, fluent as string);
    const is = value === undefined ? none : numberOf(history.values, value);
    const minds = of.length === 0 ? world : chainNumber(history, chainOf(history, of));
    effects.push(event, kind, what, is, minds, asOf, detail);
  };
  for (const one of happening.changes ?? nothing) add(change, one, none, none);
  for (const one of happening.absent ?? nothing) add(absent, one, none, none);
  for (const one of happening.says ?? nothing) {
    const { asOf = none, lie, unconvinced = nothing } = one;
    add(lie || unconvinced.length > 0 ? say : tell, one, asOf < event ? asOf : none, detailOf(history, one));
  }
  for (const one of happening.sets ?? nothing) add(set, one, none, detailOf(history, one));
  happening.forgets?.forEach((forgetting, ordinal) => {
    const { who } = forgetting;
    if ('fluent' in forgetting) {
      const one = { fluent: forgetting.fluent, of: [who] };
      add(set, one, none, none);
      add(change, one, none, none);
    } else {
      const since = 'since' in forgetting ? Math.max(0, forgetting.since) : none;
      forgets.push(event, numberOf(history.who, who), since, ordinal);
    }
  });
}

function detailOf(history: History, { by, how, ...more }: Partial<Saying> & Pick<Setting, 'how'>): number {
  const people = (names: readonly Who[]) => new Set(names.map((name) => numberOf(history.who, name)));
  history.details.push({
    by: by === undefined ? none : numberOf(history.who, by),
    ...(how ? { how } : {}),
    ...(more.lie ? { lie: true, accomplices: people(more.accomplices ?? []) } : {}),
    ...(more.unconvinced ? { unconvinced: people(more.unconvinced) } : {}),
  });
  return history.details.length - 1;
}

/** The number of something, which it gets where it has none. */
function numberOf<T>({ all, of }: Numbers<T>, name: T): number {
  const known = of.get(name);
  if (known !== undefined) return known;
  of.set(name, all.length);
  return all.push(name) - 1;
}

function chainOf({ who }: History, names: readonly Who[]): readonly number[] {
  return eachTurn(names.map((name) => numberOf(who, name)));
}

/** A chain without those who follow upon themselves: what somebody takes themselves to have, they have. */
export function eachTurn<T>(chain: readonly T[]): readonly T[] {
  return chain.filter((one, at) => one !== chain[at - 1]);
}

function chainNumber({ chains }: History, chain: readonly number[]): number {
  const key = chain.join(' ');
  const known = chains.numbers.get(key);
  if (known !== undefined) return known;
  chains.numbers.set(key, chains.of.length);
  return chains.of.push(Int32Array.from(chain)) - 1;
}

/** The look-ups of a history, made where they are missing. */
export function indexOfHistory(history: History): Index {
  if (history.index) return history.index;
  history.index = made(history);
  history.spare = undefined;
  return history.index;
}

function made(history: History): Index {
  const { happenings, places, moves, witnesses, effects, forgets, who, spare } = history;
  const { length } = happenings;
  const isSaid = spare?.isSaid.length === length ? spare.isSaid.fill(0) : new Uint8Array(length);
  const [witnessed] = witnesses.columns as [Int32Array];
  for (let row = 0; row < witnesses.count; row += 1) isSaid[witnessed[row] as number] = 1;
  const people = who.all.length;
  return {
    roomOf: (places.columns[columnOf.places.room] as Int32Array).subarray(0, length),
    isSaid,
    effectsFrom: once(() => groupsOf(effects, 0, length).start),
    effectsOn: groupsOf(effects, columnOf.effects.fluent, history.fluents.all.length, spare?.effectsOn),
    inRoom: once(() => groupsOf(places, columnOf.places.room, history.rooms.all.length)),
    movesOf: groupsOf(moves, columnOf.moves.who, people, spare?.movesOf),
    witnessesOf: groupsOf(witnesses, columnOf.witnesses.who, people, spare?.witnessesOf),
    forgetsOf: groupsOf(forgets, columnOf.forgets.who, people),
    setFor: once(() => settings(history)),
    times: once(() => timesOf(happenings)),
    candidates: new Map(),
    parts: new Map(),
    perceived: new Map(),
  };
}

function settings({ effects }: History): ReadonlyMap<number, readonly number[]> {
  const { kind, chain } = columnOf.effects;
  const [kinds, chains] = [effects.columns[kind] as Int32Array, effects.columns[chain] as Int32Array];
  const found = new Map<number, number[]>();
  for (let row = 0; row < effects.count; row += 1) {
    if (kinds[row] !== effectKinds.set) continue;
    addTo(found, chains[row] as number, row);
  }
  return found;
}

function timesOf(happenings: readonly Happening[]): Float64Array {
  const times = new Float64Array(happenings.length);
  let last = Number.NEGATIVE_INFINITY;
  happenings.forEach(({ at }, event) => {
    last = Math.max(last, at ?? event);
    times[event] = last;
  });
  return times;
}
