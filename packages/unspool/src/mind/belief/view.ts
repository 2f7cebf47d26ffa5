import { type Asked, eachEffect } from './asked.js';
import type { Fluent, Value } from './happening.js';
import { type Held, heldOf, heldValue } from './held.js';
import { columnOf, type History } from './history.js';
import { noHoldings, takeOn } from './holding.js';

/** What a chain of people has of everything at one point. */
export type BeliefView = {
  readonly of: (fluent: Fluent) => Held | undefined;
  /** What it takes a fluent to be, and no more: much sooner had than what shows it. */
  readonly value: (fluent: Fluent) => Value | undefined;
  /** All of which it has something, in the order in which they are first spoken of. */
  readonly all: () => ReadonlyMap<Fluent, Held>;
};

/** What a chain has; of those of whom nothing is told, nothing. */
export function viewOf(history: History, asked: Asked | undefined): BeliefView {
  if (!asked) return nothing;
  const { fluents, effects } = history;
  const holdings = noHoldings(fluents.all.length);
  const numbers = effects.columns[columnOf.effects.fluent] as Int32Array;
  const spoken: number[] = [];
  const isMet = new Uint8Array(fluents.all.length);
  eachEffect(history, asked, (row) => {
    const fluent = numbers[row] as number;
    if (isMet[fluent] === 0) {
      isMet[fluent] = 1;
      spoken.push(fluent);
    }
    takeOn(history, holdings, fluent, row);
  });
  return {
    of: (fluent) => {
      const place = fluents.of.get(fluent);
      return place === undefined || isMet[place] !== 1 ? undefined : heldOf(history, asked, holdings, place);
    },
    value: (fluent) => {
      const place = fluents.of.get(fluent);
      return place === undefined || isMet[place] !== 1 ? undefined : heldValue(history, holdings, place);
    },
    all: () => {
      const found = new Map<Fluent, Held>();
      for (const place of spoken) {
        const held = heldOf(history, asked, holdings, place);
        if (held) found.set(fluents.all[place] as Fluent, held);
      }
      return found;
    },
  };
}

const nothing: BeliefView = { of: () => undefined, value: () => undefined, all: () => new Map() };
