import { type ClaimId, perSlice, type Slice } from '../story/index.js';
import type { ConstraintLayers } from './constraint-layers.js';
import { momentKey } from './moment.js';
import type { Statement } from './statements/time-statement.js';

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
  const clashes: Clash[] = [];
  let open = [...found.values()];
  while (open.length > 0) {
    const drop = weakest(open, toldAt);
    if (!drop) break;
    const resting = open.filter((statements) => statements.includes(drop));
    const shortest = resting.reduce((least, one) => (one.length < least.length ? one : least));
    clashes.push({ steps: folded(oncePerClaim(shortest)), statements: shortest, drop, also: resting.length - 1 });
    open = open.filter((statements) => !statements.includes(drop));
  }
  return clashes;
}

/** The statement to give up: what most of them rest on; then what is only likely; then what was told last. */
function weakest(
  clashes: readonly (readonly Statement[])[],
  toldAt: (one: Statement) => number,
): Statement | undefined {
  const counts = new Map<Statement, number>();
  for (const statement of clashes.flatMap((all) => [...new Set(all)])) {
    // What others only rest on is not at fault by itself: how wrong a clock is.
    const says = statement.bounds.length > 0 || statement.recurrences || statement.either;
    if (statement.claim !== null && says) counts.set(statement, (counts.get(statement) ?? 0) + 1);
  }
  let best: Statement | undefined;
  const rank = (one: Statement) => [counts.get(one) ?? 0, one.force === 'likely' ? 1 : 0, toldAt(one)] as const;
  for (const statement of counts.keys()) {
    if (!best || isGreater(rank(statement), rank(best))) best = statement;
  }
  return best ?? clashes[0]?.[0];
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

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
