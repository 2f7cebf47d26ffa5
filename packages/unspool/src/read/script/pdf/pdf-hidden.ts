import { type Area, type Letters, type Unseen, unseenOf } from './pdf-sight.js';
import {
  type Box,
  boxAround,
  common,
  type DrawingState,
  firstState,
  type Matrix,
  placeOf,
  times,
} from './pdf-state.js';

/** What a page has drawn, as pdf.js lists it: numbers of operators, and what each was given. */
export type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
};

/** The names that pdf.js gives to the operators, by their numbers. */
export type OperatorNames = ReadonlyMap<number, string>;

/**
 * The letters of a page that it shows to nobody: drawn in the colour of what is behind them, not drawn at all, under
 * something that was drawn over them, outside of where anything is drawn, in a layer that is off, or struck out. What is
 * not drawn upon a picture counts as seen: there it stands for the letters of the picture.
 */
export function unseenIn(
  { fnArray, argsArray }: Operators,
  names: OperatorNames,
  view: Matrix,
  isShown: (group: unknown) => boolean,
): readonly Unseen[] {
  const drawing: Drawing = {
    isShown,
    state: firstState(view),
    saved: [],
    line: one,
    text: one,
    off: [],
    letters: [],
    areas: [],
    pictures: [],
    strokes: [],
    willClip: false,
  };
  for (const [index, operator] of fnArray.entries()) {
    const act = acts.get(names.get(operator) ?? '');
    act?.(drawing, argsArray[index] ?? []);
  }
  return unseenOf(drawing);
}

type Drawing = {
  readonly isShown: (group: unknown) => boolean;
  state: DrawingState;
  readonly saved: DrawingState[];
  /** Where the line of text begins, and where the next letter does. */
  line: Matrix;
  text: Matrix;
  /** Of each stretch of marked content that is open, whether it is in a layer that is off. */
  readonly off: boolean[];
  readonly letters: Letters[];
  readonly areas: Area[];
  readonly pictures: Box[];
  /** What is drawn as thin as the line through a word. */
  readonly strokes: Box[];
  /** The next path is where all that follows may be drawn. */
  willClip: boolean;
};

const paper = '#ffffff';
const one: Matrix = [1, 0, 0, 1, 0, 0];
/** Of a page; what is drawn beyond that hides nothing. */
const most = 1000;

type Act = (drawing: Drawing, given: readonly unknown[]) => void;

const set =
  (change: (given: readonly unknown[], state: DrawingState) => Partial<DrawingState>): Act =>
  (drawing, given) => {
    drawing.state = { ...drawing.state, ...change(given, drawing.state) };
  };

const numbers = (given: readonly unknown[] | undefined): readonly number[] =>
  given?.every((each) => typeof each === 'number') ? (given as readonly number[]) : [];
const number = (given: unknown): number => (typeof given === 'number' && Number.isFinite(given) ? given : 0);
const list = (given: unknown): readonly number[] =>
  Array.isArray(given) || ArrayBuffer.isView(given) ? Array.from(given as unknown as ArrayLike<number>) : [];
const colour = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);

const acts: ReadonlyMap<string, Act> = new Map(
  Object.entries<Act>({
    save: (drawing) => {
      drawing.saved.push(drawing.state);
    },
    restore: (drawing) => {
      drawing.state = drawing.saved.pop() ?? drawing.state;
    },
    transform: set((given, { matrix }) => ({ matrix: times(matrix, numbers(given)) })),
    paintFormXObjectBegin: (drawing, [matrix]) => {
      drawing.saved.push(drawing.state);
      if (matrix) drawing.state = { ...drawing.state, matrix: times(drawing.state.matrix, list(matrix)) };
    },
    paintFormXObjectEnd: (drawing) => {
      drawing.state = drawing.saved.pop() ?? drawing.state;
    },
    setGState: set(([states]) => graphicsOf(Array.isArray(states) ? states : [])),
    setFillRGBColor: set(([fill]) => ({ fill: colour(fill) })),
    setFillColorN: set(() => ({ fill: undefined })),
    setFillTransparent: set(() => ({ fill: undefined })),
    setStrokeRGBColor: set(([stroke]) => ({ stroke: colour(stroke) })),
    setStrokeColorN: set(() => ({ stroke: undefined })),
    setTextRenderingMode: set(([mode]) => ({ mode: number(mode) })),
    setFont: set(([, size]) => ({ size: number(size) })),
    setCharSpacing: set(([charSpacing]) => ({ charSpacing: number(charSpacing) })),
    setWordSpacing: set(([wordSpacing]) => ({ wordSpacing: number(wordSpacing) })),
    setHScale: set(([scale]) => ({ scale: number(scale) / 100 })),
    setTextRise: set(([rise]) => ({ rise: number(rise) })),
    setLeading: set(([leading]) => ({ leading: -number(leading) })),
    beginText: (drawing) => {
      drawing.line = one;
      drawing.text = one;
    },
    setTextMatrix: (drawing, [matrix]) => {
      drawing.line = list(matrix);
      drawing.text = drawing.line;
    },
    moveText: (drawing, [x, y]) => goTo(drawing, number(x), number(y)),
    setLeadingMoveText: (drawing, [x, y]) => {
      drawing.state = { ...drawing.state, leading: number(y) };
      goTo(drawing, number(x), number(y));
    },
    nextLine: (drawing) => goTo(drawing, 0, drawing.state.leading),
    showText: (drawing, [glyphs]) => show(drawing, Array.isArray(glyphs) ? glyphs : []),
    clip: (drawing) => {
      drawing.willClip = true;
    },
    eoClip: (drawing) => {
      drawing.willClip = true;
    },
    constructPath: (drawing, given) => paint(drawing, given),
    paintImageXObject: (drawing) => picture(drawing),
    paintInlineImageXObject: (drawing) => picture(drawing),
    paintImageMaskXObject: (drawing) => picture(drawing),
    shadingFill: ({ areas, state }) => {
      if (areas.length < most) areas.push({ box: state.clip, colour: undefined, covers: false });
    },
    beginMarkedContent: ({ off }) => {
      off.push(false);
    },
    beginMarkedContentProps: ({ off, isShown }, [tag, group]) => {
      off.push(tag === 'OC' && !isShown(group));
    },
    endMarkedContent: ({ off }) => {
      off.pop();
    },
  }),
);

function graphicsOf(states: readonly unknown[]): Partial<DrawingState> {
  const found: { -readonly [key in keyof DrawingState]?: DrawingState[key] } = {};
  for (const state of states) {
    const [key, value] = Array.isArray(state) ? state : [];
    if (key === 'ca') found.fillAlpha = number(value);
    if (key === 'CA') found.strokeAlpha = number(value);
    if (key === 'BM') found.isBlended = value !== 'source-over';
    if (key === 'Font' && Array.isArray(value)) found.size = number(value[1]);
  }
  return found;
}

function goTo(drawing: Drawing, x: number, y: number): void {
  drawing.line = times(drawing.line, [1, 0, 0, 1, x, y]);
  drawing.text = drawing.line;
}

type Glyph = { readonly width?: unknown; readonly isSpace?: unknown };

function show(drawing: Drawing, glyphs: readonly unknown[]): void {
  const { state, letters, off, areas } = drawing;
  const { size, charSpacing, wordSpacing, scale, rise } = state;
  let width = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') width -= (glyph / 1000) * size * scale;
    else if (glyph && typeof glyph === 'object') {
      const { width: own, isSpace } = glyph as Glyph;
      width += ((number(own) / 1000) * size + charSpacing + (isSpace === true ? wordSpacing : 0)) * scale;
    }
  }
  const matrix = times(state.matrix, drawing.text);
  drawing.text = times(drawing.text, [1, 0, 0, 1, width, 0]);
  const [left = 0, y = 0] = placeOf(matrix, 0, rise);
  const [right = 0] = placeOf(matrix, width, rise);
  const [, top = 0] = placeOf(matrix, 0, rise + size);
  const look = lookOf(state);
  const { clip } = state;
  const isOut = right < clip.left || left > clip.right || y < clip.top || top > clip.bottom;
  letters.push({
    left: Math.min(left, right),
    right: Math.max(left, right),
    y,
    size: Math.abs(y - top),
    nth: areas.length,
    ...look,
    isHidden: look.isHidden || isOut || off.includes(true),
  });
}

/** The colour of letters, and whether they are drawn. */
function lookOf({
  mode,
  fill,
  stroke,
  fillAlpha,
  strokeAlpha,
}: DrawingState): Omit<Letters, keyof Unseen | 'size' | 'nth'> {
  const kind = mode % 4;
  const isUndrawn = kind === 3;
  const isFaint = kind === 0 ? fillAlpha < faint : kind === 1 && strokeAlpha < faint;
  // Drawn and filled in two colours, one of them is seen.
  const isOne = kind !== 2 || fill === stroke;
  return { colour: isOne ? (kind === 1 ? stroke : fill) : undefined, isHidden: isFaint, isUndrawn };
}

const faint = 0.02;

function picture({ state, pictures }: Drawing): void {
  if (pictures.length < most) pictures.push(boxAround(state.matrix, [0, 0, 1, 0, 1, 1, 0, 1]));
}

/** How pdf.js numbers what becomes of a path: its edge is drawn, it is filled, or both; 28 is neither. */
const stroking = new Set([20, 21, 24, 25, 26, 27]);
const filling = new Set([22, 23, 24, 25, 26, 27]);

function paint(drawing: Drawing, [operator, data, around]: readonly unknown[]): void {
  const { state, off } = drawing;
  const isFilled = filling.has(number(operator));
  const isDrawn = (isFilled || stroking.has(number(operator))) && !off.includes(true);
  const paths = isDrawn ? pathsOf(list(Array.isArray(data) ? data[0] : undefined)) : [];
  for (const path of paths) draw(drawing, path, isFilled);
  if (drawing.willClip) {
    const [left = 0, top = 0, right = 0, bottom = 0] = list(around);
    const box = boxAround(state.matrix, [left, top, right, top, right, bottom, left, bottom]);
    drawing.state = { ...state, clip: common(state.clip, box) };
  }
  drawing.willClip = false;
}

function draw({ state, strokes, areas }: Drawing, { points, isRectangle }: Path, isFilled: boolean): void {
  const isOpaque = (isFilled ? state.fillAlpha : state.strokeAlpha) > 0.98 && !state.isBlended;
  const ink = isFilled ? state.fill : state.stroke;
  const box = common(state.clip, boxAround(state.matrix, points));
  if (box.bottom - box.top < thin) {
    if (ink !== paper && strokes.length < most) strokes.push(box);
  } else if (isFilled && areas.length < most) {
    areas.push({ box, colour: isOpaque ? ink : undefined, covers: isOpaque && isRectangle });
  }
}

/** The most points that the line through a word is high. */
const thin = 2.5;

type Path = { readonly points: readonly number[]; readonly isRectangle: boolean };

/** The single figures of a path, as pdf.js writes it: 0 moves, 1 is a line, 2 and 3 are curves, 4 goes back. */
function pathsOf(data: readonly number[]): readonly Path[] {
  const paths: { points: number[]; isRectangle: boolean }[] = [];
  let index = 0;
  while (index < data.length) {
    const step = data[index++] ?? 4;
    const length = lengths[step];
    if (length === undefined) break;
    if (step === 0) paths.push({ points: [], isRectangle: true });
    const path = paths.at(-1);
    if (!path) break;
    if (step === 1) path.isRectangle &&= isStraight(path.points.slice(-2), data.slice(index, index + 2));
    else if (step === 2 || step === 3) path.isRectangle = false;
    for (const each of data.slice(index, index + length)) path.points.push(each);
    index += length;
  }
  return paths.map(({ points, isRectangle }) => ({ points, isRectangle: isRectangle && points.length <= 10 }));
}

const lengths: readonly number[] = [2, 2, 6, 4, 0];

function isStraight([x = 0, y = 0]: readonly number[], [toX = 0, toY = 0]: readonly number[]): boolean {
  return Math.abs(x - toX) < 0.1 || Math.abs(y - toY) < 0.1;
}
