import type { Unit } from './question-units.js';
import { clauseOpeners, isAuxiliary, isBe } from './question-verbs.js';

/** "What did she wait for in the barn?": the preposition that waits for the answer, and the rest without it; undefined where none does. */
export function strandIn(units: readonly Unit[]): { readonly by: string; readonly rest: readonly Unit[] } | undefined {
  const aux = units.findIndex((unit) => isAuxiliary(unit));
  if (aux < 0 || isBe(units[aux])) return undefined;
  const at = units.findIndex(({ word, bearers }, place) => {
    const next = units[place + 1];
    if (place < aux + 3 || bearers || next?.bearers || !waiting.has(word)) return false;
    return next !== undefined && (opening.has(next.word) || clauseOpeners.has(next.word));
  });
  const by = units[at]?.word;
  return by === undefined ? undefined : { by, rest: [...units.slice(0, at), ...units.slice(at + 1)] };
}

/** Prepositions behind which nothing but what is asked for is missing, where another stands behind them. */
const waiting: ReadonlySet<string> = new Set('for on with at about from of into to like as against'.split(' '));
const opening: ReadonlySet<string> = new Set('in at on during with inside instead while before after'.split(' '));

/** "Who first painted it originally?": what tells neither who nor what. */
const idle: ReadonlySet<string> = new Set('originally initially eventually ultimately'.split(' '));

/** "instead of a castle": what is so told is of the scene, and no part of what is asked. */
export function withScenes(all: readonly Unit[]): readonly Unit[] {
  const units = withMoment(all.filter(({ word, bearers }) => bearers || !idle.has(word)));
  const at = units.findIndex(
    ({ word, bearers }, place) => word === 'instead' && !bearers && units[place + 1]?.word === 'of',
  );
  return at < 3 ? units : [...units.slice(0, at), { word: 'while', isOwner: false }, ...units.slice(at + 2)];
}

/** "at the time she meets Ben" is "when she meets Ben". */
function withMoment(units: readonly Unit[]): readonly Unit[] {
  const at = units.findIndex(
    ({ word }, place) =>
      place > 2 &&
      word === 'at' &&
      units[place + 1]?.word === 'the' &&
      /^(?:time|moment)$/.test(units[place + 2]?.word ?? ''),
  );
  const behind = units[at + 3];
  if (at < 0 || !behind || (!behind.bearers && !/^(?:when|that|he|she|they|it|the)$/.test(behind.word))) return units;
  const rest = /^(?:when|that)$/.test(behind.word) ? units.slice(at + 4) : units.slice(at + 3);
  return [...units.slice(0, at), { word: 'when', isOwner: false }, ...rest];
}
