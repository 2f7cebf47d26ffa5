import { candidatesOf, depthOf, type Follower, merged, reaching } from './attention.js';
import { type Forgotten, forgottenBy, isIn } from './forgotten.js';
import type { Who } from './happening.js';
import { columnOf, eachTurn, effectKinds, type History, none, world } from './history.js';
import { effectsFrom, effectsOn, settingsFor } from './look-ups.js';
import { takesOn } from './takes.js';

/** A chain as it is asked about: its people by number, and what it attends to and has forgotten. */
export type Asked = {
  readonly chain: readonly number[];
  /** Its number among the chains that are spoken of; -1 if nothing is. */
  readonly number: number;
  readonly after: number;
  readonly depth: (happening: number) => number;
  readonly forgotten: Forgotten;
};

/** Undefined where somebody in the chain is never spoken of, and so has nothing. */
export function askedOf(
  history: History,
  names: readonly Who[],
  after: number,
  follow: (history: History, who: number) => Follower,
): Asked | undefined {
  const chain: number[] = [];
  for (const name of eachTurn(names)) {
    const who = history.who.of.get(name);
    if (who === undefined) return undefined;
    chain.push(who);
  }
  const { of, numbers } = history.chains;
  // Of most stories no chain is spoken of but that of nobody.
  const spoken = of.length === 1 ? undefined : numbers.get(chain.join(' '));
  return {
    chain,
    number: chain.length === 0 ? world : (spoken ?? none),
    after,
    depth: depthOf(history, chain, follow),
    forgotten: forgottenBy(history, chain, after),
  };
}

/** The effects on a fluent that a chain takes on, in order. */
export function effectsOf(history: History, asked: Asked, fluent: number): readonly number[] {
  const { start, rows } = effectsOn(history);
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

/** Goes through the effects that a chain takes on, in order. */
export function eachEffect(history: History, asked: Asked, take: (row: number) => void): void {
  const { chain, number, after, depth, forgotten } = asked;
  const from = effectsFrom(history);
  const { columns } = history.effects;
  const kinds = columns[columnOf.effects.kind] as Int32Array;
  const minds = columns[columnOf.effects.chain] as Int32Array;
  const isSomethingLost = forgotten.all.length > 0;
  // Where nothing is told of its mind, nor of those of its last, a chain has what happens before all of it.
  const isWhole = number === none && (chain.length === 1 || history.chains.of.length === 1);
  const tryAll = (event: number) => {
    const last = from[event + 1] as number;
    let row = from[event] as number;
    if (row === last) return;
    const reached = isWhole ? chain.length : depth(event);
    for (; row < last; row += 1) {
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
  const attended = isWhole ? reaching(history, chain) : attendedBy(history, asked);
  for (let at = 0; at < attended.length && (attended[at] as number) <= after; at += 1) tryAll(attended[at] as number);
}

/** What the first of a chain perceives, and where something is set for the chain. */
function attendedBy(history: History, { chain, number }: Asked): Int32Array {
  const candidates = candidatesOf(history, chain[0] as number);
  const set = number === none ? undefined : settingsFor(history).get(number);
  const events = history.effects.columns[0] as Int32Array;
  return set
    ? merged(
        candidates,
        Int32Array.from(set, (row) => events[row] as number),
      )
    : candidates;
}
