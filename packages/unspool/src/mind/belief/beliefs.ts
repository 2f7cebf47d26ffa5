import { askedOf, effectsOf } from './asked.js';
import { followed, follower } from './attention.js';
import type { Fluent, Happening, Who } from './happening.js';
import { type Held, heldOf } from './held.js';
import { eachTurn, emptyHistory } from './history.js';
import { noHoldings, takeOn } from './holding.js';
import { replaceHappenings } from './taking-in.js';
import { type BeliefView, viewOf } from './view.js';

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
      const asked = askedOf(history, chain, Math.min(after, last()), follower);
      const number = history.fluents.of.get(fluent);
      if (!asked || number === undefined) return undefined;
      const holdings = noHoldings(1);
      for (const row of effectsOf(history, asked, number)) takeOn(history, holdings, 0, row);
      return heldOf(history, asked, holdings, 0);
    },
    view: (chain, after = last()) => {
      const asked = askedOf(history, chain, Math.min(after, last()), followed);
      if (!asked) return viewOf(history, undefined);
      const key = `${asked.after} ${asked.chain.join(' ')}`;
      const known = views.get(key);
      if (known) return known;
      const view = viewOf(history, asked);
      if (views.size >= mostViews) views.delete(views.keys().next().value as string);
      views.set(key, view);
      return view;
    },
    perceives: (chain, happening) => {
      const asked = happening >= 0 && happening <= last() ? askedOf(history, chain, happening, follower) : undefined;
      return asked !== undefined && asked.depth(happening) === asked.chain.length;
    },
    trail: (chain, fluent, after = last()) => {
      const asked = askedOf(history, chain, Math.min(after, last()), follower);
      const number = history.fluents.of.get(fluent);
      if (!asked || number === undefined) return [];
      const events = history.effects.columns[0] as Int32Array;
      return eachTurn(effectsOf(history, asked, number).map((row) => events[row] as number));
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
