import { day } from './calendar.js';
import { type Cycle, mod } from './cycle.js';
import { later, sooner } from './moment.js';
import { type Bound, type BoundId, type Network, network } from './network.js';
import type { Plan } from './plan.js';
import type { Statement } from './statement.js';

/** A network of bounds, and what each of them comes from. */
export type Ground = {
  readonly network: Network;
  readonly reasons: Map<BoundId, Reason>;
  /** What could not hold together with the rest, as the reasons of each contradiction. */
  readonly clashes: readonly (readonly Statement[])[];
};

/** A bound is what a statement says, or follows from it together with other bounds. */
export type Reason = { readonly statements: readonly Statement[]; readonly from?: readonly BoundId[] };

/** What is so by nature of all moments, and nothing else. */
export function bareGround({ points }: Plan): Ground {
  const made = network();
  for (let point = 1; point < points.count(); point += 1) made.point();
  made.addAll(points.nature());
  return { network: made, reasons: new Map(), clashes: [] };
}

/**
 * A ground with more statements on it, each list yielding to those before it. What contradicts is left out, and told
 * of among the clashes.
 */
export function extended(ground: Ground, ...lists: readonly (readonly Statement[])[]): Ground {
  const made = { network: ground.network.copy(), reasons: new Map(ground.reasons), clashes: [...ground.clashes] };
  for (const statements of lists) {
    const bounds = statements.flatMap((statement) => statement.bounds.map((bound) => ({ statement, bound })));
    const { ids, conflicts } = made.network.addAll(bounds.map(({ bound }) => bound));
    ids.forEach((id, index) => {
      made.reasons.set(id, { statements: [(bounds[index] as (typeof bounds)[number]).statement] });
    });
    for (const { cycle } of conflicts) made.clashes.push(statementsOf(made, cycle));
  }
  narrow(made, lists.flat());
  return made;
}

type Growing = Omit<Ground, 'clashes'> & { readonly clashes: (readonly Statement[])[] };

/** The statements from which bounds come, each once, in the order in which they are met. */
export function statementsOf({ reasons }: Pick<Ground, 'reasons'>, ids: readonly BoundId[]): readonly Statement[] {
  const found = new Set<Statement>();
  const seen = new Set<BoundId>();
  const visit = (list: readonly BoundId[]) => {
    for (const id of list) {
      if (seen.has(id)) continue;
      seen.add(id);
      const reason = reasons.get(id);
      visit(reason?.from ?? []);
      for (const statement of reason?.statements ?? [])
        for (const one of [statement, ...(statement.also ?? [])]) found.add(one);
    }
  };
  visit(ids);
  return [...found];
}

/** Weekdays and the like come round again, and alternatives fall away: each narrows what the others leave open. */
function narrow(ground: Growing, statements: readonly Statement[]): void {
  const cycles = statements.flatMap((statement) => (statement.cycles ?? []).map((cycle) => ({ statement, cycle })));
  const either = new Set(statements.filter((statement) => statement.either));
  const broken = new Set<Statement>();
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (const { statement, cycle } of cycles) {
      if (!broken.has(statement) && narrowDay(ground, statement, cycle, broken)) changed = true;
    }
    if (narrowWeekdays(ground, cycles, broken)) changed = true;
    for (const statement of either) {
      const settled = narrowEither(ground, statement);
      if (settled !== 'open') either.delete(statement);
      if (settled === 'one') changed = true;
    }
    if (!changed) return;
  }
}

/** Each round rests on the one before; stories need two or three. */
const mostRounds = 6;

/** To the first and the last such day in what is left open. */
function narrowDay(ground: Growing, statement: Statement, cycle: Cycle, broken: Set<Statement>): boolean {
  const { network: net } = ground;
  const [earliest, latest] = [net.earliest(cycle.day), net.latest(cycle.day)];
  const least = Number.isFinite(earliest.value) ? cycle.next(firstDay(earliest.value, earliest.strict)) : null;
  const most = Number.isFinite(latest.value) ? cycle.previous(lastDay(latest.value, latest.strict)) : null;
  const early = () => net.distance(cycle.day, 0).path;
  const late = () => net.distance(0, cycle.day).path;
  if (least !== null && most !== null && least > most) {
    broken.add(statement);
    ground.clashes.push(distinct([...statementsOf(ground, early()), ...statementsOf(ground, late()), statement]));
    return false;
  }
  let changed = false;
  if (least !== null && least * day > earliest.value)
    changed = derive(ground, [statement], later(0, cycle.day, least * day), early()) || changed;
  if (most !== null && most * day < latest.value)
    changed = derive(ground, [statement], sooner(0, cycle.day, most * day), late()) || changed;
  return changed;
}

type Said = { readonly statement: Statement; readonly cycle: Cycle };

/** Two weekdays are a whole number of days apart, and which numbers those can be is known. */
function narrowWeekdays(ground: Growing, cycles: readonly Said[], broken: Set<Statement>): boolean {
  const { network: net } = ground;
  let changed = false;
  for (const [before, { statement, cycle }] of weekdayPairs(cycles)) {
    if (cycle.weekday === undefined || before.cycle.weekday === undefined) continue;
    if (broken.has(statement) || broken.has(before.statement)) continue;
    const [back, forth] = [net.distance(cycle.day, before.cycle.day), net.distance(before.cycle.day, cycle.day)];
    const shift = mod(cycle.weekday - before.cycle.weekday, 7);
    const low = Number.isFinite(back.value) ? firstDay(-back.value, back.strict) : null;
    const high = Number.isFinite(forth.value) ? lastDay(forth.value, forth.strict) : null;
    const least = low === null ? null : low + mod(shift - low, 7);
    const most = high === null ? null : high - mod(high - shift, 7);
    if (least !== null && most !== null && least > most) {
      broken.add(statement);
      const apart = [...statementsOf(ground, back.path), ...statementsOf(ground, forth.path)];
      ground.clashes.push(distinct([before.statement, ...apart, statement]));
      continue;
    }
    const both = [before.statement, statement];
    if (least !== null && least * day > -back.value)
      changed = derive(ground, both, later(before.cycle.day, cycle.day, least * day), back.path) || changed;
    if (most !== null && most * day < forth.value)
      changed = derive(ground, both, sooner(before.cycle.day, cycle.day, most * day), forth.path) || changed;
  }
  return changed;
}

/** All pairs of a few weekdays; of many, each with the one before it in its thread. */
function weekdayPairs(cycles: readonly Said[]): readonly (readonly [Said, Said])[] {
  const weekdays = cycles.filter(({ cycle }) => cycle.weekday !== undefined);
  const pairs = (before: readonly Said[], one: Said) =>
    before.filter((other) => other.cycle.day !== one.cycle.day).map((other) => [other, one] as const);
  if (weekdays.length <= few) return weekdays.flatMap((one, index) => pairs(weekdays.slice(0, index), one));
  const last = new Map<string, Said>();
  return weekdays.flatMap((one) => {
    const thread = one.statement.thread ?? '';
    const before = last.get(thread);
    last.set(thread, one);
    return pairs(before ? [before] : [], one);
  });
}

const few = 24;

/** Alternatives that cannot be fall away; what is left alone holds. They are judged one statement at a time. */
function narrowEither(ground: Growing, statement: Statement): 'open' | 'one' | 'none' {
  const alternatives = statement.either ?? [];
  const against: Statement[] = [];
  const possible = alternatives.filter((bounds) => {
    const added: BoundId[] = [];
    const clash = bounds.map((bound) => {
      const { id, conflict } = ground.network.add(bound);
      added.push(id);
      return conflict;
    });
    const refused = clash.find((conflict) => conflict !== undefined);
    if (refused) against.push(...statementsOf(ground, refused.cycle));
    for (const id of added) ground.network.remove(id);
    return !refused;
  });
  const [only] = possible;
  if (possible.length > 1) return 'open';
  if (!only) {
    ground.clashes.push(distinct([...against, statement]));
    return 'none';
  }
  for (const bound of only) {
    const { id } = ground.network.add(bound);
    ground.reasons.set(id, { statements: [statement, ...against] });
  }
  return 'one';
}

/** Adds what follows from statements and bounds. Whether it holds, and so is news. */
function derive(ground: Growing, statements: readonly Statement[], bound: Bound, from: readonly BoundId[]): boolean {
  const { id, conflict } = ground.network.add(bound);
  ground.reasons.set(id, { statements, from });
  if (conflict) ground.clashes.push(statementsOf(ground, conflict.cycle));
  return !conflict;
}

function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Set(statements)];
}

function firstDay(seconds: number, strict: boolean): number {
  const first = Math.ceil(seconds / day);
  return strict && first * day === seconds ? first + 1 : first;
}

function lastDay(seconds: number, strict: boolean): number {
  const last = Math.floor(seconds / day);
  return strict && last * day === seconds ? last - 1 : last;
}
