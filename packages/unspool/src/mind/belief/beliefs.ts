import {
  candidatesOf,
  depthOf,
  type Follower,
  followed,
  follower,
  merged,
  perceivedBy,
  witnessOf,
} from './attention.js';
import { type Forgotten, forgottenBy, isIn } from './forgotten.js';
import type { Fluent, Happening, Sensed, Value, Who } from './happening.js';
import {
  columnOf,
  type Detail,
  eachTurn,
  effectKinds,
  emptyHistory,
  type History,
  indexOfHistory,
  none,
  replaceHappenings,
  world,
} from './history.js';
import { endedBy, type Holding, noHolding, takeOn } from './holding.js';
import { takesOn } from './takes.js';

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

/** What a chain of people has of everything at one point. */
export type BeliefView = {
  readonly of: (fluent: Fluent) => Held | undefined;
  /** All of which it has something, in the order in which they are first spoken of. */
  readonly all: () => ReadonlyMap<Fluent, Held>;
};

/**
 * Who has what of what, at any point of a course of happenings. A chain [A, B, C] is what A takes B to take C to have: A perceived
 * it, and perceived that B did, and that B perceived that C did. Who stands twice in a row in it counts once, and the chain of
 * nobody is the world as it is. `after` is the last happening that counts; all do if it is not said, and none at -1.
 *
 * Beliefs are kept until something contradicts them: nobody has anything of a fluent before they perceive, are told or are
 * said to have something of it. Happenings and effects of one happening count in the order in which they are given.
 *
 * A view takes as long as there is for the first of the chain to perceive, and no time where it was asked for since the last
 * change; one fluent takes as long as there is told of it.
 */
export type Beliefs = {
  readonly count: () => number;
  readonly held: (chain: readonly Who[], fluent: Fluent, after?: number) => Held | undefined;
  readonly view: (chain: readonly Who[], after?: number) => BeliefView;
  /** Whether a chain of people perceives a happening. */
  readonly perceives: (chain: readonly Who[], happening: number) => boolean;
  /** The happenings from which a chain has what it has of a fluent, in order: all that it perceived, was told or is said to have of it. */
  readonly trail: (chain: readonly Who[], fluent: Fluent, after?: number) => readonly number[];
  /** Puts happenings in the place of `removed` others, from `at` on. Views are to be asked for anew then. */
  readonly splice: (at: number, removed: number, inserted?: readonly Happening[]) => void;
};

/** The {@link Beliefs} that follow from happenings. */
export function beliefsOf(happenings: readonly Happening[] = []): Beliefs {
  const history = emptyHistory();
  replaceHappenings(history, 0, 0, happenings);
  const last = () => history.happenings.length - 1;
  const views = new Map<string, BeliefView>();
  return {
    count: () => history.happenings.length,
    held: (chain, fluent, after = last()) => {
      const asked = askedOf(history, chain, Math.min(after, last()));
      const number = history.fluents.of.get(fluent);
      if (!asked || number === undefined) return undefined;
      const holding = noHolding();
      for (const row of effectsOn(history, asked, number)) takeOn(history, holding, row);
      return heldOf(history, asked, holding);
    },
    view: (chain, after = last()) => {
      const until = Math.min(after, last());
      const key = JSON.stringify([until, eachTurn(chain)]);
      const known = views.get(key);
      if (known) return known;
      const view = viewOf(history, askedOf(history, chain, until, followed));
      if (views.size >= mostViews) views.delete(views.keys().next().value as string);
      views.set(key, view);
      return view;
    },
    perceives: (chain, happening) => {
      const asked = happening >= 0 && happening <= last() ? askedOf(history, chain, happening) : undefined;
      return asked !== undefined && asked.depth(happening) === asked.chain.length;
    },
    trail: (chain, fluent, after = last()) => {
      const asked = askedOf(history, chain, Math.min(after, last()));
      const number = history.fluents.of.get(fluent);
      if (!asked || number === undefined) return [];
      const events = history.effects.columns[0] as Int32Array;
      return eachTurn(effectsOn(history, asked, number).map((row) => events[row] as number));
    },
    splice: (at, removed, inserted = []) => {
      views.clear();
      const from = Math.max(0, Math.min(at, history.happenings.length));
      replaceHappenings(history, from, Math.max(0, Math.min(removed, history.happenings.length - from)), inserted);
    },
  };
}

/** So many views are kept until something changes. */
const mostViews = 32;

/** A chain as it is asked about: its people by number, and what it attends to and has forgotten. */
type Asked = {
  readonly chain: readonly number[];
  /** Its number among the chains that are spoken of; -1 if nothing is. */
  readonly number: number;
  readonly after: number;
  readonly depth: (happening: number) => number;
  readonly forgotten: Forgotten;
};

/** Undefined where somebody in the chain is never spoken of, and so has nothing. */
function askedOf(
  history: History,
  names: readonly Who[],
  after: number,
  follow: (history: History, who: number) => Follower = follower,
): Asked | undefined {
  const chain: number[] = [];
  for (const name of eachTurn(names)) {
    const who = history.who.of.get(name);
    if (who === undefined) return undefined;
    chain.push(who);
  }
  const followers = chain.map((who) => follow(history, who));
  return {
    chain,
    number: history.chains.numbers.get(chain.join(' ')) ?? none,
    after,
    depth: depthOf(history, chain, followers),
    forgotten: forgottenBy(history, chain, after),
  };
}

/** The effects on a fluent that a chain takes on, in order. */
function effectsOn(history: History, asked: Asked, fluent: number): readonly number[] {
  const { start, rows } = indexOfHistory(history).effectsOn;
  const events = history.effects.columns[0] as Int32Array;
  const found: number[] = [];
  for (let place = start[fluent] as number; place < (start[fluent + 1] as number); place += 1) {
    const row = rows[place] as number;
    const event = events[row] as number;
    if (event > asked.after) break;
    if (isLost(history, asked, event, row)) continue;
    if (takesOn(history, row, asked.chain, asked.number, asked.depth(event))) found.push(row);
  }
  return found;
}

/** Whether a chain has forgotten an effect; that somebody forgot it is not forgotten with the rest. */
function isLost({ effects }: History, { forgotten }: Asked, event: number, row: number): boolean {
  if (forgotten.all.length === 0 || !isIn(forgotten.all, event)) return false;
  return effects.columns[columnOf.effects.value]?.[row] !== none || isIn(forgotten.before, event);
}

function viewOf(history: History, asked: Asked | undefined): BeliefView {
  if (!asked) return { of: () => undefined, all: () => new Map() };
  const holdings: (Holding | undefined)[] = [];
  holdings.length = history.fluents.all.length;
  const order: number[] = [];
  const fluents = history.effects.columns[columnOf.effects.fluent] as Int32Array;
  eachEffect(history, asked, (row) => {
    const fluent = fluents[row] as number;
    let holding = holdings[fluent];
    if (!holding) {
      holding = noHolding();
      holdings[fluent] = holding;
      order.push(fluent);
    }
    takeOn(history, holding, row);
  });
  return {
    of: (fluent) => {
      const holding = holdings[history.fluents.of.get(fluent) ?? none];
      return holding && heldOf(history, asked, holding);
    },
    all: () => {
      const found = new Map<Fluent, Held>();
      for (const fluent of order) {
        const held = heldOf(history, asked, holdings[fluent] as Holding);
        if (held) found.set(history.fluents.all[fluent] as Fluent, held);
      }
      return found;
    },
  };
}

/** Goes through the effects that a chain takes on, in order. */
function eachEffect(history: History, asked: Asked, take: (row: number) => void): void {
  const { chain, number, after, depth, forgotten } = asked;
  const effectsFrom = indexOfHistory(history).effectsFrom();
  const { columns } = history.effects;
  const kinds = columns[columnOf.effects.kind] as Int32Array;
  const minds = columns[columnOf.effects.chain] as Int32Array;
  const isSomethingLost = forgotten.all.length > 0;
  // What one alone has, of whom nothing is set, follows from what they perceive.
  const isOne = chain.length === 1 && !indexOfHistory(history).setFor().has(number);
  const tryAll = (event: number) => {
    const from = effectsFrom[event] as number;
    const to = effectsFrom[event + 1] as number;
    if (from === to) return;
    const reached = isOne ? 1 : depth(event);
    for (let row = from; row < to; row += 1) {
      // Nearly all that happens changes the world for those who see it, or is told to all who hear it.
      const kind = kinds[row];
      const isPlain =
        minds[row] === world && (kind === effectKinds.change || (kind === effectKinds.tell && chain.length > 0));
      const isTaken = isPlain ? reached === chain.length : takesOn(history, row, chain, number, reached);
      if (isTaken && !(isSomethingLost && isLost(history, asked, event, row))) take(row);
    }
  };
  if (number === world) {
    for (let event = 0; event <= after; event += 1) tryAll(event);
    return;
  }
  const attended = isOne ? perceivedBy(history, chain[0] as number) : attendedBy(history, asked);
  for (let at = 0; at < attended.length && (attended[at] as number) <= after; at += 1) tryAll(attended[at] as number);
}

/** What the first of a chain may perceive, and where something is set for the chain. */
function attendedBy(history: History, { chain, number }: Asked): Int32Array {
  const candidates = candidatesOf(history, chain[0] as number);
  const set = indexOfHistory(history).setFor().get(number);
  const events = history.effects.columns[0] as Int32Array;
  return set
    ? merged(
        candidates,
        Int32Array.from(set, (row) => events[row] as number),
      )
    : candidates;
}

const nothing: readonly never[] = [];

function heldOf(history: History, asked: Asked, holding: Holding): Held | undefined {
  const { columns } = history.effects;
  const [events, values] = [columns[0] as Int32Array, columns[columnOf.effects.value] as Int32Array];
  const named = (row: number) => history.values.all[values[row] as number];
  const isNot = holding.absent.length > 0;
  const not = isNot ? [...new Set(holding.absent.flatMap((row) => named(row) ?? []))] : nothing;
  const ended = isNot ? endedBy(history, holding) : none;
  const first = holding.since === none ? holding.absent[0] : holding.since;
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
  const value = ended === none && holding.since !== none ? named(holding.since) : undefined;
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
