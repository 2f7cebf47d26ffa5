import { grouped } from '../base/index.js';
import { type ClaimId, perSlice, type Slice } from '../story/index.js';
import type { ConstraintLayers } from './constraint-layers.js';
import { momentKey } from './moment.js';
import type { Statement } from './statements/time-statement.js';
import { heap, pop, push } from './stn/heap.js';

/** Statements that cannot all hold, as few of them as were found. */
export type Clash = {
  /** In an order in which they lead from one to the next; long stretches of one kind stand together. */
  readonly steps: readonly Step[];
  /** All statements in it, also where one claim makes several. */
  readonly statements: readonly Statement[];
  /** Without this one the rest can hold, as far as this clash goes. */
  readonly drop: Statement;
  /** How many further contradictions rest on that one, too. */
  readonly also: number;
};

/** One statement, or several of one kind that follow on each other. */
export type Step = { readonly statements: readonly [Statement, ...Statement[]] };

/** A person reads no more lines than this. */
const mostSteps = 7;

/** The contradictions of several accounts: each once, and those that rest on one statement together. */
export function clashesOf(slice: Slice, accounts: readonly ConstraintLayers[]): readonly Clash[] {
  const order = toldOrder(slice);
  const toldAt = (statement: Statement) => order.get(statement.claim ?? '') ?? -1;
  const found = new Map<string, readonly Statement[]>();
  for (const { clashes } of accounts) {
    for (const statements of clashes) {
      const name = [...new Set(statements.map((one) => `${one.claim} ${toldAt(one)} ${one.kind}`))].sort().join('\n');
      if (statements.length > 0 && !found.has(name)) found.set(name, statements);
    }
  }
  return sharedOut([...found.values()], toldAt);
}

/** Statement by statement that is given up, the contradictions that rest on it and are still open. */
function sharedOut(
  found: readonly (readonly Statement[])[],
  toldAt: (statement: Statement) => number,
): readonly Clash[] {
  const isOpen = found.map(() => true);
  const resting = grouped(found.keys(), (index) => [...new Set(found[index])]);
  const counts = new Map([...resting].map(([statement, all]) => [statement, all.length]));
  const next = weakestFirst({ found, isOpen, resting, counts }, toldAt);
  const clashes: Clash[] = [];
  for (const [index, statements] of found.entries()) {
    while (isOpen[index]) {
      const drop = next() ?? (statements[0] as Statement);
      const open = (resting.get(drop) ?? []).filter((one) => isOpen[one]);
      const shortest = open
        .map((one) => found[one] as readonly Statement[])
        .reduce((least, one) => (one.length < least.length ? one : least));
      clashes.push({ steps: folded(oncePerClaim(shortest)), statements: shortest, drop, also: open.length - 1 });
      for (const one of open) {
        isOpen[one] = false;
        for (const statement of new Set(found[one])) counts.set(statement, (counts.get(statement) ?? 0) - 1);
      }
    }
  }
  return clashes;
}

/** Contradictions, which of them are open, those that rest on each statement, and how many of these are open. */
type Open = {
  readonly found: readonly (readonly Statement[])[];
  readonly isOpen: readonly boolean[];
  readonly resting: ReadonlyMap<Statement, readonly number[]>;
  readonly counts: ReadonlyMap<Statement, number>;
};

/**
 * The statement to give up next: what most of them rest on; then what is only likely; then what was told last; then what comes
 * first in them. Undefined where what is open rests on nothing that says anything.
 */
function weakestFirst(
  { found, isOpen, resting, counts }: Open,
  toldAt: (one: Statement) => number,
): () => Statement | undefined {
  const queue = heap();
  // What others only rest on is not at fault by itself: how wrong a clock is.
  const saying = [...resting.keys()].filter(
    ({ claim, bounds, recurrences, either }) => claim !== null && (bounds.length > 0 || recurrences || either),
  );
  const countOf = (item: number) => counts.get(saying[item] as Statement) ?? 0;
  const enter = (item: number) => {
    const statement = saying[item] as Statement;
    if (countOf(item) > 0)
      push(queue, -countOf(item), -toldAt(statement) - (statement.force === 'likely' ? likelier : 0), item);
  };
  for (const item of saying.keys()) enter(item);
  /** Whether the first has as many as it had when it was put there; else it is put where it belongs by now. */
  const isUpToDate = () => {
    if (-(queue.value[0] as number) === countOf(queue.item[0] as number)) return true;
    enter(pop(queue));
    return false;
  };
  const placeOf = (item: number) => {
    const statement = saying[item] as Statement;
    const first = (resting.get(statement) ?? []).find((index) => isOpen[index]) as number;
    return [first, found[first]?.indexOf(statement) ?? 0] as const;
  };
  return () => {
    while (queue.size > 0 && !isUpToDate());
    if (queue.size === 0) return undefined;
    const [count, weight] = [queue.value[0], queue.eps[0]];
    const alike = [pop(queue)];
    while (queue.size > 0 && queue.value[0] === count && queue.eps[0] === weight)
      if (isUpToDate()) alike.push(pop(queue));
    const [first, ...others] =
      alike.length === 1
        ? alike
        : alike
            .map((item) => ({ item, place: placeOf(item) }))
            .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
            .map(({ item }) => item);
    for (const item of others) enter(item);
    return saying[first as number];
  };
}

/** More than any place in the telling. */
const likelier = 2 ** 40;

const toldOrder = perSlice(
  (slice): ReadonlyMap<ClaimId, number> => new Map(slice.claims.map(({ id }, index) => [id, index])),
);

/** One claim can say several things of one moment ("the next day, Thursday"); to a reader it is one line. */
function oncePerClaim(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ claim, about }) => {
    const name = `${claim} ${momentKey(about)}`;
    return claim === null || (!seen.has(name) && seen.add(name));
  });
}

/** No more than {@link mostSteps}: the longest stretches of one kind are folded first, then whatever is in the middle. */
function folded(statements: readonly Statement[]): readonly Step[] {
  let steps: readonly Step[] = statements.map((statement) => ({ statements: [statement] }));
  while (steps.length > mostSteps) {
    const stretch = longestStretch(steps) ?? { from: 3, to: steps.length - 3 };
    // One that is longer than need be keeps its ends: they say where it leads.
    const spare = steps.length - mostSteps + 1;
    const from = stretch.from;
    const to = Math.min(stretch.to, from + spare);
    steps = [...steps.slice(0, from), joined(steps.slice(from, to)), ...steps.slice(to)];
  }
  return steps;
}

function longestStretch(steps: readonly Step[]): { readonly from: number; readonly to: number } | null {
  let best = { from: 0, to: 1 };
  for (let from = 0; from < steps.length; ) {
    let to = from + 1;
    while (to < steps.length && kindOf(steps[to]) === kindOf(steps[from])) to += 1;
    if (to - from > best.to - best.from) best = { from, to };
    from = to;
  }
  return best.to - best.from > 1 ? best : null;
}

function kindOf(step: Step | undefined): string {
  return step?.statements[0].kind ?? '';
}

function joined(steps: readonly Step[]): Step {
  const [first, ...rest] = steps.flatMap(({ statements }) => statements);
  return { statements: [first as Statement, ...rest] };
}
