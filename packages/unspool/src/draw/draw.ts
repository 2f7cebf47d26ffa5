import type { Slice } from '../story/index.js';
import { chain } from './chain/chain.js';
import { grid } from './grid/grid.js';
import { type PictureKind, pictureKinds } from './kinds.js';
import { orders } from './orders/orders.js';
import type { Picture, Sheet } from './picture.js';
import { relations } from './relations/relations.js';
import { storylines } from './storylines/storylines.js';
import { clues } from './tracks/clues.js';
import { places } from './tracks/places.js';
import { symbolStrip } from './tracks/symbol-strip.js';

const makers: Readonly<Record<PictureKind, (slice: Slice, sheet?: Sheet) => Picture>> = {
  orders,
  storylines,
  clues,
  symbols: symbolStrip,
  relations,
  chain,
  places,
  grid,
};

/** The picture of that kind of all that has been told. */
export function draw(slice: Slice, kind: PictureKind, sheet: Sheet = {}): Picture {
  return makers[kind](slice, sheet);
}

/** Whether a word names a kind of picture. */
export function isPictureKind(word: string): word is PictureKind {
  return (pictureKinds as readonly string[]).includes(word);
}
