/** A matrix as PDF writes it: where x goes, where y goes, and where the origin is. */
export type Matrix = readonly number[];

/** How things are drawn at a place of a page, as far as it decides whether they are seen. */
export type DrawingState = {
  /** From the space that is drawn in to the page, from its left and its top. */
  readonly matrix: Matrix;
  /** "#rrggbb"; undefined for a pattern. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  /** How letters are drawn (ISO 32000-2, 9.3.6): 3 is not at all. */
  readonly mode: number;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly isBlended: boolean;
  readonly clip: Box;
  readonly size: number;
  readonly leading: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
};

/** From the left and the top of a page, in points. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const everywhere: Box = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };

export function firstState(matrix: Matrix): DrawingState {
  return {
    matrix,
    fill: '#000000',
    stroke: '#000000',
    mode: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    isBlended: false,
    clip: everywhere,
    size: 0,
    leading: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
  };
}

export function times(one: Matrix, other: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function placeOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): readonly number[] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around points: x and y, x and y. */
export function boxAround(matrix: Matrix, points: readonly number[]): Box {
  let { left, top, right, bottom } = { left: 1e9, top: 1e9, right: -1e9, bottom: -1e9 };
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x = 0, y = 0] = placeOf(matrix, points[index] ?? 0, points[index + 1] ?? 0);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
