import { graphemesOf } from '../base/graphemes.js';
/** A stretch of a line in one style. */
export type Piece<S> = { readonly text: string; readonly style?: S };

/**
 * Breaks styled text into lines of at most `columns` columns, at spaces where it can. What has no space and is too
 * long, as in Chinese or an address, is broken between characters.
 */
export function wrap<S>(pieces: readonly Piece<S>[], columns: number): readonly (readonly Piece<S>[])[] {
  // Most of what is shown is short and as it should be.
  return pieces.length === 1 && isLine((pieces[0] as Piece<S>).text, columns) ? [pieces] : broken(pieces, columns);
}

function broken<S>(pieces: readonly Piece<S>[], columns: number): readonly (readonly Piece<S>[])[] {
  const lines: Line<S>[] = [[]];
  const widthIn = pieces.every(({ text }) => narrow.test(text)) ? (text: string) => text.length : widthOf;
  let width = 0;
  /** White space waits for a word that follows it on the same line. */
  let space: Piece<S> | undefined;
  const put = (piece: Piece<S>, own: number) => {
    const line = lines.at(-1) as Line<S>;
    const last = line.at(-1);
    if (last && last.style === piece.style) last.text += piece.text;
    else line.push({ ...piece });
    width += own;
  };
  const newLine = () => {
    lines.push([]);
    width = 0;
    space = undefined;
  };

  for (const word of wordsOf(pieces)) {
    if ('space' in word) {
      if (width > 0) space ??= word.space;
      continue;
    }
    const sized = word.parts.map((piece) => ({ piece, own: widthIn(piece.text) }));
    const length = sized.reduce((sum, { own }) => sum + own, 0);
    if (width > 0 && width + (space ? 1 : 0) + length > columns) newLine();
    if (space) put(space, 1);
    space = undefined;
    for (const { piece, own } of length > columns ? sized.flatMap((part) => chunks(part, columns)) : sized) {
      if (width > 0 && width + own > columns) newLine();
      put(piece, own);
    }
  }
  return lines;
}

/** Whether a text is one line already: words of narrow characters with a space between each. */
function isLine(text: string, columns: number): boolean {
  if (text === '' || text.length > columns) return false;
  return narrow.test(text) && !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ');
}

/** A line as it grows. */
type Line<S> = { text: string; readonly style?: S }[];

/** How many columns a terminal needs for a text. */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += widthOfOne(grapheme);
  return width;
}

const narrow = /^[\x20-\x7E\u00A0-\u02FF\u2010-\u2027]*$/;

function widthOfOne(grapheme: string): number {
  if (narrow.test(grapheme)) return grapheme.length;
  return wide.test(grapheme) ? 2 : /^[\p{M}\p{Cf}]+$/u.test(grapheme) ? 0 : 1;
}

/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), and pictures. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

type Unit<S> = { readonly parts: readonly Piece<S>[] } | { readonly space: Piece<S> };

/** Words as they are kept together, which may change style within, and the spaces between them. */
function wordsOf<S>(pieces: readonly Piece<S>[]): readonly Unit<S>[] {
  const units: Unit<S>[] = [];
  let parts: Piece<S>[] = [];
  const end = () => {
    if (parts.length > 0) units.push({ parts });
    parts = [];
  };
  for (const { text, ...style } of pieces) {
    for (const token of text.match(/ +|[^ ]+/g) ?? []) {
      if (token.startsWith(' ')) {
        end();
        units.push({ space: { text: ' ', ...style } });
      } else parts.push({ text: token, ...style });
    }
  }
  end();
  return units;
}

type Sized<S> = { readonly piece: Piece<S>; readonly own: number };

/** A part, in pieces none of which is wider than a line. */
function chunks<S>({ piece: { text, ...style }, own }: Sized<S>, columns: number): readonly Sized<S>[] {
  if (own <= columns) return [{ piece: { text, ...style }, own }];
  const found: Sized<S>[] = [];
  let chunk = '';
  let width = 0;
  for (const segment of graphemesOf(text)) {
    const wide = widthOfOne(segment);
    if (chunk !== '' && width + wide > columns) {
      found.push({ piece: { text: chunk, ...style }, own: width });
      chunk = '';
      width = 0;
    }
    chunk += segment;
    width += wide;
  }
  return [...found, { piece: { text: chunk, ...style }, own: width }];
}
