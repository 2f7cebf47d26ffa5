/**
 * What can be said of when things are: points in time, and bounds of how far apart they are, all of which hold together.
 *
 * Known as simple temporal networks (Dechter, Meiri & Pearl, “Temporal constraint networks”, 1991), here with strict bounds
 * too. Time is dense; all amounts are seconds, exact within ±2⁵³.
 */

import { insertMany } from './bulk-insertion.js';
import {
  active,
  addBound,
  addPoint,
  copyGraph,
  graph as emptyGraph,
  idle,
  link,
  refused,
  removed,
  unlink,
} from './distance-graph.js';
import { entailsBound, type Solved, shortest, shortestLimit } from './entailment.js';
import { type Guide, guideOf } from './guide.js';
import { insertBound, shortCycle } from './insertion.js';
import { copyDistances, distances, noteAdded, noteRemoved, refresh } from './origin-distances.js';
import { pathSearch } from './path-search.js';
import { scheduleOf } from './schedule.js';

/** 0 is the origin, whose time is 0. */
export type Point = number;

/** Never used twice in a network. */
export type BoundId = number;

/** x(to) − x(from) ≤ most, or < most if strict. An infinite `most` says nothing. */
export type Bound = { readonly from: Point; readonly to: Point; readonly most: number; readonly strict?: boolean };

/** How far something can go: up to the value, or if strict, not quite. Infinite where there is no limit. */
export type Limit = { readonly value: number; readonly strict: boolean };

/**
 * Bounds that cannot all hold: each one's `to` is the next one's `from`, no point appears twice, and together they ask that
 * some time be before itself. The first is the one that was refused; the others stand.
 */
export type Conflict = { readonly cycle: readonly BoundId[] };

/** Its methods throw a RangeError where a point or a bound is unknown, or an amount is not a number. */
export type TemporalNetwork = {
  /** Makes a point of which nothing is known yet. */
  point(): Point;
  /** Adds a bound. Where it cannot hold together with those that stand, it is refused: known by its id, but without effect. */
  add(bound: Bound): { readonly id: BoundId; readonly conflict?: Conflict };
  /**
   * Adds many, with the same outcome as one by one in this order, but in about linear time whatever the order. The ids are
   * in the order of the bounds, the conflicts in that of what was refused.
   */
  addAll(bounds: readonly Bound[]): { readonly ids: readonly BoundId[]; readonly conflicts: readonly Conflict[] };
  /** Removes a bound, whether it stands or was refused. What was refused because of it stays refused. */
  remove(id: BoundId): void;
  bound(id: BoundId): Bound;
  /** How early a point can be, seen from the origin. −∞ where nothing says. */
  earliest(point: Point): Limit;
  /** How late a point can be, seen from the origin. ∞ where nothing says. */
  latest(point: Point): Limit;
  /** The least that x(to) − x(from) is bound to be at most, and the bounds it follows from: a path between the two. */
  distance(from: Point, to: Point): Limit & { readonly path: readonly BoundId[] };
  /** The same without the path, which is quicker where much is asked. */
  limit(from: Point, to: Point): Limit;
  /** Whether a bound follows from those that stand. */
  entails(bound: Bound): boolean;
  /** What tells of most pairs of points, without a search, that nothing says which comes first. It is made for many questions. */
  guide(): Guide;
  /**
   * A time for every point, by point, which satisfies all bounds. As early as can be; where nothing says how early, as late
   * as can be. It depends only on which bounds stand.
   */
  schedule(): readonly number[];
  /** A network of its own, with the same points and bounds under the same ids. */
  copy(): TemporalNetwork;
};

/** A network with the origin and nothing else. */
export function temporalNetwork(): TemporalNetwork {
  const graph = emptyGraph();
  addPoint(graph);
  return over({
    graph,
    search: pathSearch(),
    fromOrigin: distances(true),
    toOrigin: distances(false),
    searched: 0,
    guide: undefined,
  });
}

/** How many bounds make it worth while to walk through all that stand. */
const many = 64;

function over(known: Solved): TemporalNetwork {
  const { graph, fromOrigin, toOrigin } = known;
  let schedule: readonly number[] | null = null;

  return {
    point() {
      noteChange();
      return addPoint(graph);
    },
    add(bound) {
      const id = note(bound);
      const conflict = graph.state[id] === refused ? tryOut(id) : null;
      return conflict ? { id, conflict } : { id };
    },
    addAll(bounds) {
      const ids = bounds.map(note);
      const fresh = ids.filter((id) => graph.state[id] === refused);
      return { ids, conflicts: fresh.length < many ? inTurn(fresh) : inBulk(fresh) };
    },
    remove(id) {
      checkBound(id);
      takeOut(id, removed);
    },
    bound(id) {
      checkBound(id);
      return {
        from: graph.from[id] as Point,
        to: graph.to[id] as Point,
        most: graph.value[id] as number,
        strict: graph.eps[id] !== 0,
      };
    },
    earliest(point) {
      checkPoint(point);
      refresh(toOrigin, graph);
      return { value: 0 - (toOrigin.value[point] as number), strict: toOrigin.strict[point] === 1 };
    },
    latest(point) {
      checkPoint(point);
      refresh(fromOrigin, graph);
      return { value: fromOrigin.value[point] as number, strict: fromOrigin.strict[point] === 1 };
    },
    distance(from, to) {
      checkPoint(from);
      checkPoint(to);
      refreshBoth();
      return shortest(known, from, to);
    },
    limit(from, to) {
      checkPoint(from);
      checkPoint(to);
      refreshBoth();
      return shortestLimit(known, from, to);
    },
    entails({ from, to, most, strict = false }) {
      checkPoint(from);
      checkPoint(to);
      checkAmount(most);
      refreshBoth();
      return entailsBound(known, from, to, most, strict);
    },
    guide() {
      known.guide ??= guideOf(graph);
      return known.guide;
    },
    schedule() {
      schedule ??= scheduleOf(graph);
      return schedule;
    },
    copy() {
      return over({
        graph: copyGraph(graph),
        search: pathSearch(),
        fromOrigin: copyDistances(fromOrigin),
        toOrigin: copyDistances(toOrigin),
        searched: 0,
        guide: known.guide,
      });
    },
  };

  function note({ from, to, most, strict = false }: Bound): BoundId {
    checkPoint(from);
    checkPoint(to);
    checkAmount(most);
    const id = addBound(graph, from, to, most, strict ? -1 : 0);
    const holds = from === to && (most > 0 || (most === 0 && !strict));
    if (holds || !Number.isFinite(most)) graph.state[id] = idle;
    return id;
  }

  function inTurn(ids: readonly BoundId[]): Conflict[] {
    return ids.map(tryOut).filter((conflict) => conflict !== null);
  }

  function inBulk(ids: readonly BoundId[]): Conflict[] {
    noteChange();
    for (const id of ids) if (graph.from[id] !== graph.to[id]) link(graph, id);
    const first = ids[0] as BoundId;
    const older = insertMany(graph, first).filter((id) => id < first);
    for (const id of older) noteGone(id);
    for (const id of ids) if (graph.state[id] === active) noteActive(id);
    // What was left out may have been so for a bound which was itself left out later. So each is tried once more, in order,
    // and goes before what comes after it in the list.
    const conflicts: Conflict[] = [];
    const waiting = [...older.sort((a, b) => a - b), ...ids.filter((id) => graph.state[id] === refused)];
    for (let i = 0; i < waiting.length; i++) {
      const conflict = tryBeforeLater(waiting[i] as BoundId, waiting);
      if (conflict) conflicts.push(conflict);
    }
    return conflicts;
  }

  /** Tries a bound; what comes after it in the list and is in its way is left out, and waits. */
  function tryBeforeLater(id: BoundId, waiting: BoundId[]): Conflict | null {
    for (;;) {
      const cycle = insertBound(graph, known.search, id);
      if (!cycle) {
        noteActive(id);
        return null;
      }
      const last = cycle.reduce((a, b) => Math.max(a, b));
      if (last === id) return { cycle: shortCycle(graph, cycle) };
      takeOut(last, refused);
      waiting.splice(placeOf(last, waiting), 0, last);
    }
  }

  function tryOut(id: BoundId): Conflict | null {
    const cycle = insertBound(graph, known.search, id);
    if (cycle) return { cycle: shortCycle(graph, cycle) };
    noteActive(id);
    return null;
  }

  function noteChange(): void {
    schedule = null;
    known.guide = undefined;
    known.searched = 0;
  }

  function noteActive(id: BoundId): void {
    noteChange();
    noteAdded(fromOrigin, id);
    noteAdded(toOrigin, id);
  }

  function takeOut(id: BoundId, state: number): void {
    if (graph.state[id] !== active) {
      graph.state[id] = state;
      return;
    }
    unlink(graph, id, state);
    noteGone(id);
  }

  function noteGone(id: BoundId): void {
    noteChange();
    noteRemoved(fromOrigin, graph, id);
    noteRemoved(toOrigin, graph, id);
  }

  function refreshBoth(): void {
    refresh(fromOrigin, graph);
    refresh(toOrigin, graph);
  }

  function checkPoint(point: Point): void {
    if (!(Number.isInteger(point) && point >= 0 && point < graph.points)) throw new RangeError(`No point ${point}`);
  }

  function checkBound(id: BoundId): void {
    if (!(Number.isInteger(id) && id >= 0 && id < graph.bounds && graph.state[id] !== removed))
      throw new RangeError(`No bound ${id}`);
  }
}

/** Where an id belongs in a list of them that rises. */
function placeOf(id: BoundId, list: readonly BoundId[]): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as BoundId) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkAmount(most: number): void {
  if (Number.isNaN(most)) throw new RangeError('A bound is a number of seconds');
}
