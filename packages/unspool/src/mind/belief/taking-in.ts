import { addAll } from '../../base/lists.js';
import type { Happening, Saying, Setting, Stated, Who } from './happening.js';
import {
  chainNumber,
  chainOf,
  columnOf,
  effectKinds,
  everywhere,
  type History,
  none,
  numberOf,
  partNumbers,
  world,
} from './history.js';
import { addRow, type IntTable, intTable, replaceRows, reserve, rowFrom, shiftColumn } from './int-table.js';

/** Puts happenings in the place of others, from one on. What others say of happenings behind them moves along. */
export function replaceHappenings(history: History, at: number, removed: number, inserted: readonly Happening[]): void {
  const isAtEnd = at === history.happenings.length && removed === 0;
  if (isAtEnd) {
    addRows(history, at, inserted, history);
    addAll(history.happenings, inserted);
  } else replaceAmid(history, at, removed, inserted);
  // What was made of the old tables lends its memory to what is made of the new ones.
  if (history.index)
    history.spare = { ...history.index, candidates: new Map(), parts: new Map(), perceived: new Map() };
  history.index = undefined;
}

function replaceAmid(history: History, at: number, removed: number, inserted: readonly Happening[]): void {
  const by = inserted.length - removed;
  const last = at + removed;
  replace(history.happenings, at, removed, inserted);
  const rows: Rows = {
    places: intTable(history.places.columns.length),
    moves: intTable(history.moves.columns.length),
    witnesses: intTable(history.witnesses.columns.length),
    effects: intTable(history.effects.columns.length),
    forgets: intTable(history.forgets.columns.length),
  };
  addRows(history, at, inserted, rows);
  for (const name of ['places', 'moves', 'witnesses', 'effects', 'forgets'] as const) {
    const table = history[name];
    const [from, to] = [rowFrom(table, at), rowFrom(table, last)];
    replaceRows(table, from, to, rows[name]);
    if (by !== 0) shiftColumn(table, 0, from + rows[name].count, by);
  }
  if (by !== 0) {
    shiftColumn(history.effects, columnOf.effects.asOf, rowFrom(history.effects, at + inserted.length), by, last);
    shiftColumn(history.forgets, columnOf.forgets.since, rowFrom(history.forgets, at + inserted.length), by, last);
  }
}

function replace<T>(list: T[], at: number, removed: number, inserted: readonly T[]): void {
  if (inserted.length < few) {
    list.splice(at, removed);
    inserted.forEach((one, place) => {
      list.splice(at + place, 0, one);
    });
    return;
  }
  const rest = list.slice(at + removed);
  list.length = at;
  addAll(list, inserted);
  addAll(list, rest);
}

/** More at once is put in between two copies. */
const few = 8;

/** The tables that happenings are put into. */
type Rows = Readonly<Record<'places' | 'moves' | 'witnesses' | 'effects' | 'forgets', IntTable>>;

function addRows(history: History, at: number, inserted: readonly Happening[], rows: Rows): void {
  const { places, moves, witnesses, effects } = rows;
  reserveFor(inserted, rows);
  for (let offset = 0; offset < inserted.length; offset += 1) {
    const happening = inserted[offset] as Happening;
    const event = at + offset;
    const { room } = happening;
    const place = room === undefined ? none : numberOf(history.rooms, room);
    addRow(places, event, happening.everywhere ? everywhere : place);
    for (const { who, to, as = 'open' } of happening.moves ?? nothing) {
      const into = to === null ? none : numberOf(history.rooms, to);
      addRow(moves, event, numberOf(history.who, who), into, partNumbers[as]);
    }
    happening.witnesses?.forEach(({ who, as = 'open' }, ordinal) => {
      addRow(witnesses, event, numberOf(history.who, who), partNumbers[as], ordinal);
    });
    addEffects(history, event, happening, effects);
    if (happening.forgets) addForgets(history, event, happening.forgets, rows);
  }
}

const nothing: readonly never[] = [];

/** Room is got once for nearly all of them. */
function reserveFor(inserted: readonly Happening[], { places, moves, witnesses, effects }: Rows): void {
  let [moved, seen, made] = [0, 0, 0];
  for (const { moves, witnesses, changes, absent, says, sets } of inserted) {
    moved += moves?.length ?? 0;
    seen += witnesses?.length ?? 0;
    made += (changes?.length ?? 0) + (absent?.length ?? 0) + (says?.length ?? 0) + (sets?.length ?? 0);
  }
  reserve(places, inserted.length);
  reserve(moves, moved);
  reserve(witnesses, seen);
  reserve(effects, made);
}

function addEffects(history: History, event: number, happening: Happening, effects: IntTable): void {
  const { change, absent, say, set, tell } = effectKinds;
  const { changes, absent: gone, says, sets } = happening;
  if (changes) for (const one of changes) addEffect(history, effects, event, change, one, none, none);
  if (gone) for (const one of gone) addEffect(history, effects, event, absent, one, none, none);
  if (says)
    for (const one of says) {
      const { asOf = none, lie, unconvinced } = one;
      const kind = lie || (unconvinced && unconvinced.length > 0) ? say : tell;
      addEffect(history, effects, event, kind, one, asOf < event ? asOf : none, detailOf(history, one));
    }
  if (sets) for (const one of sets) addEffect(history, effects, event, set, one, none, detailOf(history, one));
}

function addEffect(
  history: History,
  effects: IntTable,
  event: number,
  kind: number,
  { fluent, value, of }: Pick<Stated, 'fluent' | 'of'> & Partial<Stated>,
  asOf: number,
  detail: number,
): void {
  const what = numberOf(history.fluents, fluent);
  const is = value === undefined ? none : numberOf(history.values, value);
  const minds = of === undefined || of.length === 0 ? world : chainNumber(history, chainOf(history, of));
  addRow(effects, event, kind, what, is, minds, asOf, detail);
}

function addForgets(
  history: History,
  event: number,
  all: NonNullable<Happening['forgets']>,
  { effects, forgets }: Rows,
): void {
  all.forEach((forgetting, ordinal) => {
    const { who } = forgetting;
    if ('fluent' in forgetting) {
      const one = { fluent: forgetting.fluent, of: [who] };
      addEffect(history, effects, event, effectKinds.set, one, none, none);
      addEffect(history, effects, event, effectKinds.change, one, none, none);
    } else {
      const since = 'since' in forgetting ? Math.max(0, forgetting.since) : none;
      addRow(forgets, event, numberOf(history.who, who), since, ordinal);
    }
  });
}

function detailOf(history: History, said: Partial<Saying> & Pick<Setting, 'how'>): number {
  const { by, how, lie, unconvinced } = said;
  const people = (names: readonly Who[]) => new Set(names.map((name) => numberOf(history.who, name)));
  const teller = by === undefined ? none : numberOf(history.who, by);
  const isPlain = how === undefined && !lie && unconvinced === undefined;
  history.details.push(
    isPlain
      ? { by: teller }
      : {
          by: teller,
          ...(how ? { how } : {}),
          ...(lie ? { lie: true, accomplices: people(said.accomplices ?? []) } : {}),
          ...(unconvinced ? { unconvinced: people(unconvinced) } : {}),
        },
  );
  return history.details.length - 1;
}
