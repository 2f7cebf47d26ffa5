import { addTo } from '../../base/index.js';
import type { Happening } from './happening.js';
import { columnOf, effectKinds, type History, type Index } from './history.js';
import { type Groups, groupsOf } from './int-table.js';

/** The look-ups of a history, made where they are missing. */
export function indexOfHistory(history: History): Index {
  history.index ??= made(history);
  return history.index;
}

function made({ happenings, places, witnesses, spare }: History): Index {
  const { length } = happenings;
  const isSaid = spare?.isSaid.length === length ? spare.isSaid.fill(0) : new Uint8Array(length);
  const [witnessed] = witnesses.columns as [Int32Array];
  for (let row = 0; row < witnesses.count; row += 1) isSaid[witnessed[row] as number] = 1;
  return {
    roomOf: (places.columns[columnOf.places.room] as Int32Array).subarray(0, length),
    isSaid,
    candidates: new Map(),
    parts: new Map(),
    perceived: new Map(),
  };
}

/** From which row on the effects of a happening stand. */
export function effectsFrom(history: History): Int32Array {
  const index = indexOfHistory(history);
  index.effectsFrom ??= groupsOf(history.effects, 0, history.happenings.length).start;
  return index.effectsFrom;
}

/** The effects on each fluent. */
export function effectsOn(history: History): Groups {
  const index = indexOfHistory(history);
  const { effects, fluents, spare } = history;
  index.effectsOn ??= groupsOf(effects, columnOf.effects.fluent, fluents.all.length, spare?.effectsOn);
  return index.effectsOn;
}

/** What happens in each room. */
export function happeningsIn(history: History): Groups {
  const index = indexOfHistory(history);
  index.inRoom ??= groupsOf(history.places, columnOf.places.room, history.rooms.all.length);
  return index.inRoom;
}

/** The moves of each person. */
export function movesOf(history: History): Groups {
  const index = indexOfHistory(history);
  const { moves, who, spare } = history;
  index.movesOf ??= groupsOf(moves, columnOf.moves.who, who.all.length, spare?.movesOf);
  return index.movesOf;
}

/** Where each person's part is said. */
export function witnessesOf(history: History): Groups {
  const index = indexOfHistory(history);
  const { witnesses, who, spare } = history;
  index.witnessesOf ??= groupsOf(witnesses, columnOf.witnesses.who, who.all.length, spare?.witnessesOf);
  return index.witnessesOf;
}

/** What each person forgets. */
export function forgetsOf(history: History): Groups {
  const index = indexOfHistory(history);
  index.forgetsOf ??= groupsOf(history.forgets, columnOf.forgets.who, history.who.all.length);
  return index.forgetsOf;
}

/** Effects that are set for a chain. */
export function settingsFor(history: History): ReadonlyMap<number, readonly number[]> {
  const index = indexOfHistory(history);
  index.setFor ??= settings(history);
  return index.setFor;
}

/** When each happening is. */
export function timesOf(history: History): Float64Array {
  const index = indexOfHistory(history);
  index.times ??= rising(history.happenings);
  return index.times;
}

function settings({ effects }: History): ReadonlyMap<number, readonly number[]> {
  const { kind, chain } = columnOf.effects;
  const [kinds, chains] = [effects.columns[kind] as Int32Array, effects.columns[chain] as Int32Array];
  const found = new Map<number, number[]>();
  for (let row = 0; row < effects.count; row += 1) {
    if (kinds[row] !== effectKinds.set) continue;
    addTo(found, chains[row] as number, row);
  }
  return found;
}

function rising(happenings: readonly Happening[]): Float64Array {
  const times = new Float64Array(happenings.length);
  let last = Number.NEGATIVE_INFINITY;
  happenings.forEach(({ at }, event) => {
    last = Math.max(last, at ?? event);
    times[event] = last;
  });
  return times;
}
