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
export type ReadPieces = {
  readonly pieces: readonly Piece[];
  /** Of which item each piece is. */
  readonly items: readonly Item[];
  /** Where each piece begins in `folded`. */
  readonly starts: readonly number[];
  /** What the pieces say, by letters and digits alone, a space around each word. */
  readonly folded: string;
};

export type PieceOfItem = { readonly piece: Piece; readonly item: Item };

/** A stretch of what is folded. */
export type Spot = { readonly from: number; readonly to: number };

/** Makes the pieces of a segment ready, once. */
export function readSegment(segment: Segment): ReadPieces {
  const known = made.get(segment);
  if (known) return known;
  const fresh = readPieces(segment.items.flatMap((item) => piecesOf(item).map((piece) => ({ piece, item }))));
  made.set(segment, fresh);
  return fresh;
}

const made = new WeakMap<Segment, ReadPieces>();

/** Makes pieces ready, each with the item that it is of. */
export function readPieces(taken: readonly PieceOfItem[]): ReadPieces {
  const pieces = taken.map(({ piece }) => piece);
  const starts: number[] = [];
  const texts = [' '];
  let length = 1;
  for (const { text } of pieces) {
    const own = `${folded(text)} `;
    starts.push(length);
    texts.push(own);
    length += own.length;
  }
  return { pieces, items: taken.map(({ item }) => item), starts, folded: texts.join('') };
}

/**
 * Where a quotation stands first, but for capitals, marks and spaces: a stretch, or several where it leaves something out
 * ("Alas … I knew him"), which may be a few lines. None, if it does not stand there.
 */
export function spotsOf(quote: string, { folded: text }: ReadPieces): readonly Spot[] {
  const parts = quote.split(leftOut).map(folded).filter(Boolean).map(bounded);
  const [first] = parts;
  if (first === undefined) return [];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const spots = following(parts, text, at);
    if (spots) return spots;
  }
  return [];
}

/** Where the parts stand one after the other, the first of them at a place. */
function following(parts: readonly string[], text: string, start: number): readonly Spot[] | undefined {
  const spots: Spot[] = [];
  let at = start;
  for (const part of parts) {
    const from = spots.length === 0 ? start : text.indexOf(part, at - 1);
    if (from < 0 || from - at > farthest) return undefined;
    at = from + part.length;
    // The spaces around the words are no part of them.
    spots.push({ from: part.startsWith(' ') ? from + 1 : from, to: part.endsWith(' ') ? at - 1 : at });
  }
  return spots;
}

/** Marks for words that were left out. */
const leftOut = /\[?(?:…|\.{3,}|\. \. \.)\]?/;

/** How much may be left out at one place. */
const farthest = 600;

/** The pieces that a stretch touches, by their numbers. */
export function piecesAt({ starts }: ReadPieces, { from, to }: Spot): readonly number[] {
  const [first, last] = [lastAtMost(starts, from), lastAtMost(starts, to - 1)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A stretch in the words of a piece as they are printed: offsets in its text. */
export function printed({ pieces, starts }: ReadPieces, index: number, { from, to }: Spot): Spot {
  const { text } = pieces[index] as Piece;
  const start = starts[index] as number;
  let [at, begin, end] = [start, -1, 0];
  let isBetween = false;
  let offset = 0;
  for (const char of text) {
    const own = foldedOnce(char);
    // A space of what is folded stands for all that is no letter between two that are.
    if (own === '') isBetween ||= at > start && !joins.test(char);
    else {
      if (isBetween) at += 1;
      isBetween = false;
      if (begin < 0 && at + own.length > from && at < to) begin = offset;
      if (at < to) end = offset + char.length;
      at += own.length;
    }
    offset += char.length;
  }
  return begin < 0 ? { from: 0, to: text.length } : { from: begin, to: end };
}

/** The words of a text, each once. */
export function wordsIn(text: string): readonly string[] {
  return [...new Set(folded(text).split(' '))];
}

/**
 * Whether some of the words of a quotation, found in one piece, make it the one that is meant: at least three, and with
 * most of its letters, so that "in the" and "of a" make nothing alike.
 */
export function isNear(found: readonly string[], words: readonly string[]): boolean {
  return found.length >= fewestWords && lettersOf(found) >= enough * lettersOf(words);
}

/** How much words have in common, as a number of letters. */
export function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

const enough = 0.6;
const fewestWords = 3;

/** Letters and digits only, in small letters, a space between words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A character, folded. Texts have few that differ. */
function foldedOnce(char: string): string {
  const known = foldedChars.get(char) ?? folded(char);
  foldedChars.set(char, known);
  return known;
}

const foldedChars = new Map<string, string>();

/** What stands within words. */
const joins = /['’\p{M}]/u;

/** Whole words are meant where the script has spaces between them. */
function bounded(words: string): string {
  return `${startsWithoutSpace.test(words) ? '' : ' '}${words}${endsWithoutSpace.test(words) ? '' : ' '}`;
}

const spaceless =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const startsWithoutSpace = new RegExp(`^${spaceless}`, 'u');
const endsWithoutSpace = new RegExp(`${spaceless}$`, 'u');

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

function lastAtMost(starts: readonly number[], wanted: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
