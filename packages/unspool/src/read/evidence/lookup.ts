import { compact, folded, inText, type Letters, placeOf } from '../../base/letters.js';
import { lastAtMost, type Piece, type ReadPieces, type Spot } from './pieces.js';
import { runningWords } from './running-words.js';

/**
 * Where a quotation stands first, but for capitals, marks, spaces and how words are divided: a stretch, or several where it
 * leaves something out ("Alas … I knew him"), which may be a few lines, or passes over what is not said. None, if it does
 * not stand there.
 */
export function spotsOf(quote: string, read: ReadPieces): readonly Spot[] {
  const whole = compact(quote);
  if (whole === '') return [];
  const parts = quote.split(leftOut).map(compact).filter(Boolean);
  const ways = parts.length > 1 ? [[whole], parts] : [[whole]];
  for (const way of ways) {
    const spots = standing(way, read);
    if (spots) return spots;
  }
  for (const running of runningWords(read)) {
    for (const way of ways) {
      const spots = standing(way, running);
      if (spots) return spots.flatMap((spot) => running.inPieces(spot));
    }
  }
  return [];
}

/** Where parts stand one after the other. */
function standing(parts: readonly string[], text: Letters): readonly Spot[] | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  for (let at = placeOf(first, text); at >= 0; at = placeOf(first, text, at + 1)) {
    const spots = following(parts, text, at);
    if (spots) return spots;
  }
  return undefined;
}

/** The same, the first of them at a place. */
function following(parts: readonly string[], text: Letters, start: number): readonly Spot[] | undefined {
  const spots: Spot[] = [];
  let at = start;
  for (const part of parts) {
    const from = spots.length === 0 ? start : placeOf(part, text, at, at + farthest + part.length);
    if (from < 0) return undefined;
    at = from + part.length;
    spots.push({ from, to: at });
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
  const start = starts[index] as number;
  return inText((pieces[index] as Piece).text, from - start, to - start);
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
  return found.length >= fewestWords && inCommon(found) >= enough * inCommon(words);
}

/** How much words have in common, as a number of letters. */
export function inCommon(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

const enough = 0.6;
const fewestWords = 3;
