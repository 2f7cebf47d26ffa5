import type { ClaimId, Ref } from '../story/index.js';
import type { PictureKind } from './kinds.js';
import type { Ordered } from './storylines/fewest-crossings.js';

/**
 * A picture as plain data: marks on a sheet of so many units, in the order in which they are painted. It is a function of a
 * slice, and everything in it (its size, its colours, what is left empty) follows from what has been told.
 */
export type Picture = {
  readonly kind: PictureKind | 'card';
  readonly title: string;
  /** What is seen in it, in a sentence or more. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** All that the picture shows, for whoever does not see it. */
  readonly table: PictureTable;
};

/** What a picture shows, row by row. */
export type PictureTable = {
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly opens?: Ref }[];
};

/** How large a picture may be. */
export type Sheet = {
  /** In units of which a screen has one for each pixel; 820 if not given. */
  readonly width?: number;
  /** Of pictures that go from scene to scene: in the order of the telling (if not given), or in that in which things happened. */
  readonly order?: 'told' | 'happened';
  /** Of a chain: the question; without it, the first that has an answer with grounds. */
  readonly of?: ClaimId;
  /** Of storylines: their lines in an order found before, see `fewestCrossings`. */
  readonly ordered?: Ordered;
};

/** A colour by what it is for: of the page, or the nth of those that tell people or strands apart. */
export type Ink = 'ink' | 'soft' | 'rule' | 'paper' | 'back' | { readonly hue: number };

/** What every mark may have: what it opens, and what it is called where one points at it. */
export type Pointed = { readonly opens?: Ref; readonly name?: string };

/** How a line is broken: `dashed` for what is only assumed, `dotted` for what is open. */
export type Dash = 'dashed' | 'dotted';

/** One thing that is painted. Numbers are rounded to a tenth. */
export type Mark = Pointed &
  (
    | {
        readonly shape: 'path';
        /** As in SVG: M, L and C with absolute places. */
        readonly d: string;
        readonly stroke: Ink;
        readonly width: number;
        readonly dash?: Dash;
        readonly fill?: Ink;
      }
    | {
        readonly shape: 'bar';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
        readonly round: number;
        readonly fill?: Ink;
        readonly stroke?: Ink;
        readonly dash?: Dash;
      }
    | {
        readonly shape: 'dot';
        readonly x: number;
        readonly y: number;
        readonly r: number;
        readonly fill: Ink;
        readonly stroke?: Ink;
      }
    | TextMark
  );

/** Words on one line; `y` is where letters stand, `x` where they begin, end or have their middle. */
export type TextMark = Pointed & {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly ink: Ink;
  readonly bold?: true;
  /** What is remarked of it, behind it in plain letters. */
  readonly remark?: { readonly text: string; readonly ink: Ink };
};

/** How far a remark stands from what it is of, in pixels. */
export const remarkGap = 7;

/** Small words that begin there. */
export function textAt(text: string, x: number, y: number, ink: Ink): TextMark {
  return { shape: 'text', x: rounded(x), y: rounded(y), text, size: 11, anchor: 'start', ink };
}

/** A number as it is drawn: bytes that stay the same. */
export function rounded(number: number): number {
  const tenths = Math.round(number * 10) / 10;
  return Object.is(tenths, -0) ? 0 : tenths;
}
