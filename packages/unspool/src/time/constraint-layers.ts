import { addAll } from '../base/lists.js';
import { day } from './calendar/gregorian.js';
import { mod, type Recurrence } from './calendar/recurrence.js';
import { later, sooner } from './moment.js';
import type { Plan } from './statements/plan.js';
import type { Statement } from './statements/time-statement.js';
import { type Bound, type BoundId, type Limit, type TemporalNetwork, temporalNetwork } from './stn/temporal-network.js';

/** A network of bounds, and what each of them comes from. */
export type ConstraintLayers = {
  readonly network: TemporalNetwork;
  /** By the id of the bound. */
  readonly reasons: (Reason | undefined)[];
  /** What could not hold together with the rest, as the reasons of each contradiction. */
  readonly clashes: readonly (readonly Statement[])[];
};

/** A bound is what a statement says, or follows from it together with other bounds. */
export type Reason = { readonly statements: readonly Statement[]; readonly from?: readonly BoundId[] };

/** What is so by nature of all moments, and nothing else. */
export function bareLayers({ points }: Plan): ConstraintLayers {
  const made = temporalNetwork();
  for (let point = 1; point < points.count(); point += 1) made.point();
  made.addAll(points.nature());
  return { network: made, reasons: [], clashes: [] };
}

/**
 * A layers with more statements on it, each list yielding to those before it. What contradicts is left out, and told
 * of among the clashes.
 */
export function layered(layers: ConstraintLayers, ...lists: readonly (readonly Statement[])[]): ConstraintLayers {
  const made = { network: layers.network.copy(), reasons: layers.reasons.slice(), clashes: [...layers.clashes] };
  for (const statements of lists) {
    const { ids, conflicts } = made.network.addAll(statements.flatMap(({ bounds }) => bounds));
    let bound = 0;
    for (const statement of statements) {
      const reason = { statements: [statement] };
      for (const end = bound + statement.bounds.length; bound < end; bound += 1)
        made.reasons[ids[bound] as BoundId] = reason;
    }
    for (const { cycle } of conflicts) made.clashes.push(statementsOf(made, cycle));
  }
  narrow(made, lists.flat());
  return made;
}

type Growing = Omit<ConstraintLayers, 'clashes'> & { readonly clashes: (readonly Statement[])[] };

/** The statements from which bounds come, each once, in the order in which they are met. */
export function statementsOf(
  { reasons }: Pick<ConstraintLayers, 'reasons'>,
  ids: readonly BoundId[],
): readonly Statement[] {
  const found = new Set<Statement>();
  const seen = new Set<BoundId>();
  const visit = (list: readonly BoundId[]) => {
    for (const id of list) {
      if (seen.has(id)) continue;
      seen.add(id);
      const reason = reasons[id];
      visit(reason?.from ?? []);
      for (const statement of reason?.statements ?? [])
        for (const one of [statement, ...(statement.also ?? [])]) found.add(one);
    }
  };
  visit(ids);
  return [...found];
}

/** Weekdays and the like come round again, and alternatives fall away: each narrows what the others leave open. */
function narrow(layers: Growing, statements: readonly Statement[]): void {
  const recurrences = statements.flatMap((statement) =>
    (statement.recurrences ?? []).map((cycle) => ({ statement, cycle })),
  );
  const either = new Set(statements.filter((statement) => statement.either));
  const broken = new Set<Statement>();
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (const { statement, cycle } of recurrences) {
      if (!broken.has(statement) && narrowDay(layers, statement, cycle, broken)) changed = true;
    }
    if (narrowWeekdays(layers, recurrences, broken)) changed = true;
    for (const statement of either) {
      const settled = narrowEither(layers, statement);
      if (settled !== 'open') either.delete(statement);
      if (settled === 'one') changed = true;
    }
    if (!changed) return;
  }
}

/** Each round rests on the one before; stories need two or three. */
const mostRounds = 6;

/** To the first and the last such day in what is left open. */
function narrowDay(layers: Growing, statement: Statement, cycle: Recurrence, broken: Set<Statement>): boolean {
  const { network: net } = layers;
  const [earliest, latest] = [net.earliest(cycle.day), net.latest(cycle.day)];
  const least = Number.isFinite(earliest.value) ? cycle.next(firstDay(earliest.value, earliest.strict)) : null;
  const most = Number.isFinite(latest.value) ? cycle.previous(lastDay(latest.value, latest.strict)) : null;
  const early = () => net.distance(cycle.day, 0).path;
  const late = () => net.distance(0, cycle.day).path;
  if (least !== null && most !== null && least > most) {
    broken.add(statement);
    layers.clashes.push(distinct([...statementsOf(layers, early()), ...statementsOf(layers, late()), statement]));
    return false;
  }
  let changed = false;
  if (least !== null && least * day > earliest.value)
    changed = derive(layers, [statement], later(0, cycle.day, least * day), early()) || changed;
  if (most !== null && most * day < latest.value)
    changed = derive(layers, [statement], sooner(0, cycle.day, most * day), late()) || changed;
  return changed;
}

type Said = { readonly statement: Statement; readonly cycle: Recurrence };

/** Two weekdays are a whole number of days apart, and which numbers those can be is known. */
function narrowWeekdays(layers: Growing, recurrences: readonly Said[], broken: Set<Statement>): boolean {
  const { network: net } = layers;
  let changed = false;
  for (const [before, { statement, cycle }] of weekdayPairs(recurrences)) {
    if (cycle.weekday === undefined || before.cycle.weekday === undefined) continue;
    if (broken.has(statement) || broken.has(before.statement)) continue;
    const [back, forth] = [net.distance(cycle.day, before.cycle.day), net.distance(before.cycle.day, cycle.day)];
    const { least, most } = daysApart(back, forth, mod(cycle.weekday - before.cycle.weekday, 7));
    if (least !== null && most !== null && least > most) {
      broken.add(statement);
      const apart = [...statementsOf(layers, back.path), ...statementsOf(layers, forth.path)];
      layers.clashes.push(distinct([before.statement, ...apart, statement]));
      continue;
    }
    const both = [before.statement, statement];
    if (least !== null && least * day > -back.value)
      changed = derive(layers, both, later(before.cycle.day, cycle.day, least * day), back.path) || changed;
    if (most !== null && most * day < forth.value)
      changed = derive(layers, both, sooner(before.cycle.day, cycle.day, most * day), forth.path) || changed;
  }
  return changed;
}

/** How many days at least and at most lie between two that are `shift` days of a week apart; null: nobody knows. */
function daysApart(back: Limit, forth: Limit, shift: number): Record<'least' | 'most', number | null> {
  const low = Number.isFinite(back.value) ? firstDay(-back.value, back.strict) : null;
  const high = Number.isFinite(forth.value) ? lastDay(forth.value, forth.strict) : null;
  return {
    least: low === null ? null : low + mod(shift - low, 7),
    most: high === null ? null : high - mod(high - shift, 7),
  };
}

/** All pairs of a few weekdays; of many, each with the one before it in its thread. */
function weekdayPairs(recurrences: readonly Said[]): readonly (readonly [Said, Said])[] {
  const weekdays = recurrences.filter(({ cycle }) => cycle.weekday !== undefined);
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
function narrowEither(layers: Growing, statement: Statement): 'open' | 'one' | 'none' {
  const alternatives = statement.either ?? [];
  const against: Statement[] = [];
  const possible = alternatives.filter((bounds) => {
    const added: BoundId[] = [];
    const clash = bounds.map((bound) => {
      const { id, conflict } = layers.network.add(bound);
      added.push(id);
      return conflict;
    });
    const refused = clash.find((conflict) => conflict !== undefined);
    if (refused) addAll(against, statementsOf(layers, refused.cycle));
    for (const id of added) layers.network.remove(id);
    return !refused;
  });
  const [only] = possible;
  if (possible.length > 1) return 'open';
  if (!only) {
    layers.clashes.push(distinct([...against, statement]));
    return 'none';
  }
  for (const bound of only) {
    const { id } = layers.network.add(bound);
    layers.reasons[id] = { statements: [statement, ...against] };
  }
  return 'one';
}

/** Adds what follows from statements and bounds. Whether it holds, and so is news. */
function derive(layers: Growing, statements: readonly Statement[], bound: Bound, from: readonly BoundId[]): boolean {
  const { id, conflict } = layers.network.add(bound);
  layers.reasons[id] = { statements, from };
  if (conflict) layers.clashes.push(statementsOf(layers, conflict.cycle));
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
