import { type Letters, lettersOf } from '../../base/letters.js';
import type { Item, Segment, SourceSpan } from '../source.js';

/** A piece of a segment in which a quotation can stand: a paragraph, a line of a speech, a direction. */
export type Piece = {
  readonly kind: 'said' | 'direction' | 'action' | 'prose' | 'caption';
  /** Whose speech it is of, as printed. */
  readonly cue?: string;
  /** It is not the first piece of its speech. */
  readonly goesOn?: true;
  readonly text: string;
  readonly at: SourceSpan;
};

/** Pieces, made ready for looking words up in them. */
export type ReadPieces = Letters & {
  readonly pieces: readonly Piece[];
  /** Of which item each piece is. */
  readonly items: readonly Item[];
  /** Where each piece begins in `letters`, which is what all of them say. */
  readonly starts: readonly number[];
};

export type PieceOfItem = { readonly piece: Piece; readonly item: Item };

/** A stretch of letters. */
export type Spot = { readonly from: number; readonly to: number };

/** Makes the pieces of a segment ready, once. */
export function readSegment(segment: Segment): ReadPieces {
  const known = made.get(segment);
  if (known) return known;
  const fresh = readPieces(piecesIn(segment));
  made.set(segment, fresh);
  return fresh;
}

const made = new WeakMap<Segment, ReadPieces>();

/** All in which a quotation can stand. */
export function piecesIn(segment: Segment): readonly PieceOfItem[] {
  return segment.items.flatMap((item) => piecesOf(item).map((piece) => ({ piece, item })));
}

/** Makes pieces ready, each with the item that it is of. */
export function readPieces(taken: readonly PieceOfItem[]): ReadPieces {
  const pieces = taken.map(({ piece }) => piece);
  return { pieces, items: taken.map(({ item }) => item), ...lettersOf(pieces.map(({ text }) => text)) };
}

function piecesOf(item: Item): readonly Piece[] {
  switch (item.kind) {
    case 'speech':
      return item.parts.map(({ kind, text, at }, index) => ({
        kind,
        ...(item.cue === '' ? {} : { cue: item.cue }),
        ...(index === 0 ? {} : { goesOn: true }),
        text,
        at,
      }));
    case 'action':
    case 'prose':
    case 'caption':
      return [{ kind: item.kind, text: item.text, at: item.at }];
    default:
      return [];
  }
}

/** The last of rising numbers that is not above one, by its place; the first where all are. */
export function lastAtMost(starts: readonly number[], wanted: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
