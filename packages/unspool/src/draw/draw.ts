import type { Slice } from '../story/index.js';
import { type PictureKind, pictureKinds } from './kinds.js';
import { orders } from './orders/orders.js';
import type { Picture, Sheet } from './picture.js';
import { storylines } from './storylines/storylines.js';

const makers: Readonly<Record<PictureKind, (slice: Slice, sheet?: Sheet) => Picture>> = { orders, storylines };

/** The picture of that kind of all that has been told. */
export function draw(slice: Slice, kind: PictureKind, sheet: Sheet = {}): Picture {
  return makers[kind](slice, sheet);
}

/** Whether a word names a kind of picture. */
export function isPictureKind(word: string): word is PictureKind {
  return (pictureKinds as readonly string[]).includes(word);
}
