import type { Happening, Part, Setting, Value, Who } from './happening.js';
import { type Groups, type IntTable, intTable } from './int-table.js';

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

/** Look-ups in the tables, each made when it is first asked for (`look-ups`). */
export type Index = {
  readonly roomOf: Int32Array;
  /** Whether anybody's part in a happening is said. */
  readonly isSaid: Uint8Array;
  effectsFrom?: Int32Array;
  effectsOn?: Groups;
  inRoom?: Groups;
  movesOf?: Groups;
  witnessesOf?: Groups;
  forgetsOf?: Groups;
  setFor?: ReadonlyMap<number, readonly number[]>;
  times?: Float64Array;
  /** What somebody may perceive, as far as it was asked for. */
  readonly candidates: Map<number, Int32Array>;
  /** Which part somebody takes in each happening, as far as it was asked for. */
  readonly parts: Map<number, Uint8Array>;
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

/** The number of something, which it gets where it has none. */
export function numberOf<T>({ all, of }: Numbers<T>, name: T): number {
  const known = of.get(name);
  if (known !== undefined) return known;
  of.set(name, all.length);
  return all.push(name) - 1;
}

export function chainOf({ who }: History, names: readonly Who[]): readonly number[] {
  return eachTurn(names.map((name) => numberOf(who, name)));
}

/** A chain without those who follow upon themselves: what somebody takes themselves to have, they have. */
export function eachTurn<T>(chain: readonly T[]): readonly T[] {
  return chain.some((one, at) => at > 0 && one === chain[at - 1])
    ? chain.filter((one, at) => at === 0 || one !== chain[at - 1])
    : chain;
}

export function chainNumber({ chains }: History, chain: readonly number[]): number {
  const key = chain.join(' ');
  const known = chains.numbers.get(key);
  if (known !== undefined) return known;
  chains.numbers.set(key, chains.of.length);
  return chains.of.push(Int32Array.from(chain)) - 1;
}
