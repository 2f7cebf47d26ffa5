import { addAll } from '../../base/lists.js';
import { END, type Position } from '../story.js';
import type { Resolution } from './resolve.js';
import type { TellingUnits } from './telling-unit.js';

/** Later than the end: a piece that refers to nothing there is, or to such a piece. */
export const NEVER: Position = END + 1;

/**
 * When each piece is told, in raw stops: the least fixed point of the latest of its own place, its parent, and all it
 * refers to. Since only maxima spread, each piece gets the latest place among all it reaches: one backward walk from
 * the latest place to the earliest, linear in pieces and references.
 */
export function disclosedAt({ pieces, scenes }: TellingUnits, { targets }: Resolution): readonly Position[] {
  const told = new Array<Position>(pieces.length);
  const start = pieces.map((piece, index) => {
    let at = piece.raw;
    for (const target of targets[index] ?? []) {
      if (target === null) at = NEVER;
      else if (target.to === 'scene') at = Math.max(at, scenes[target.scene]?.raw ?? 0);
    }
    return at;
  });
  const dependents: number[][] = pieces.map(() => []);
  pieces.forEach((piece, index) => {
    if (piece.parent >= 0) dependents[piece.parent]?.push(index);
    for (const target of targets[index] ?? [])
      if (target && target.to !== 'scene') dependents[target.piece]?.push(index);
  });
  const latestFirst = pieces.map((_, index) => index).sort((a, b) => (start[b] as number) - (start[a] as number));
  for (const source of latestFirst) {
    const stack = [source];
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (told[index] !== undefined) continue;
      told[index] = start[source] as Position;
      addAll(stack, dependents[index] as number[]);
    }
  }
  return told;
}

/**
 * Numbers the stops that readers get. A `---` at which nothing is told is no stop. Returns for each raw stop (0 is
 * before the first scene) the position it becomes; a stop that is left out shares the one before it.
 */
export function positionsOf({ pieces, stops }: TellingUnits, told: readonly Position[]): readonly Position[] {
  const speaks = new Set<number>();
  pieces.forEach((piece, index) => {
    if (told[index] === piece.raw) speaks.add(piece.raw);
  });
  const positions: Position[] = [0];
  stops.forEach((stop, index) => {
    const before = positions[index] as Position;
    positions.push(stop.heading || speaks.has(index + 1) ? before + 1 : before);
  });
  return positions;
}
