import { rounded, type TextMark } from './picture.js';
import { fitted, textWidth } from './text-width.js';

/** A stretch of the sheet. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where words stand. */
export function boxOf({ x, y, text, size, anchor, bold }: TextMark): Box {
  const width = textWidth(text, size, bold === true);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - 0.8 * size, right: left + width, bottom: y + 0.25 * size };
}

/** What has been taken of a sheet, so that no label is put over another. */
export type Taken = {
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
};

/** A sheet of which nothing is taken. What is taken is kept in squares, so that looking takes no longer the more there is. */
export function nothingTaken(): Taken {
  const squares = new Map<string, Box[]>();
  const over = function* ({ left, top, right, bottom }: Box): Generator<string> {
    for (let x = Math.floor(left / side); x <= Math.floor(right / side); x += 1)
      for (let y = Math.floor(top / side); y <= Math.floor(bottom / side); y += 1) yield `${x} ${y}`;
  };
  return {
    isFree: (box) => {
      for (const square of over(box)) if (squares.get(square)?.some((other) => meet(box, other))) return false;
      return true;
    },
    take: (box) => {
      for (const square of over(box)) {
        const there = squares.get(square);
        if (there) there.push(box);
        else squares.set(square, [box]);
      }
    },
  };
}

const side = 64;

/** Whether two boxes have more in common than an edge. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A label to be put somewhere: its words from the longest to the shortest, and the places that would do, the best first. */
export type Wanted = Pick<TextMark, 'size' | 'ink' | 'bold' | 'opens' | 'name'> & {
  readonly texts: readonly string[];
  readonly places: readonly Pick<TextMark, 'x' | 'y' | 'anchor'>[];
};

/**
 * The label where it is free within the bounds, its place taken; undefined where there is no room for it. Rather than across one of
 * the `lines` it stands elsewhere, or is a little shorter.
 */
export function placed(wanted: Wanted, taken: Taken, within: Box, lines?: Taken): TextMark | undefined {
  const { texts, places, ...mark } = wanted;
  for (const isStrict of lines ? [true, false] : [false]) {
    for (const text of isStrict ? texts.slice(0, 2) : texts) {
      for (const { x, y, anchor } of places) {
        const label: TextMark = { shape: 'text', ...mark, text, x: rounded(x), y: rounded(y), anchor };
        const box = boxOf(label);
        if (!isWithin(box, within) || !taken.isFree(box) || (isStrict && lines?.isFree(box) === false)) continue;
        taken.take(box);
        return label;
      }
    }
  }
  return undefined;
}

/** Whether a label could be put anywhere as it is. */
export function hasRoom(wanted: Wanted, taken: Taken, within: Box): boolean {
  return placed(wanted, { ...taken, take: () => {} }, within) !== undefined;
}

function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

/** A text as long as there is room for, and ever shorter ones, each once. */
export function shorter(text: string, size: number, widths: readonly number[], isBold = false): readonly string[] {
  return [...new Set(widths.map((width) => fitted(text, width, size, isBold)))];
}
