import { compact, edge, type Letters } from '../../base/letters.js';
import { lastAtMost, type Piece, type ReadPieces, type Spot } from './pieces.js';

/** What is said or told in pieces, running on over what stands between: directions, captions, brackets. */
export type RunningWords = Letters & {
  /** A stretch of it in the letters of the pieces: one for each that runs on without a break. */
  readonly inPieces: (spot: Spot) => readonly Spot[];
};

/** The running words of pieces, with what stands in brackets and without; none where nothing stands between them. */
export function runningWords(read: ReadPieces): readonly RunningWords[] {
  const known = made.get(read);
  if (known) return known;
  const { pieces, starts, letters } = read;
  const found: RunningWords[] = [];
  let last = letters.length;
  for (const rangesIn of [wholeRange, rangesOutsideBrackets]) {
    const ranges = pieces.flatMap((piece, index) =>
      isRunning(piece) ? rangesIn(piece, starts[index] as number, starts[index + 1] ?? letters.length) : [],
    );
    const length = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    if (length < last && length > 0) found.push(joined(read, ranges, length));
    last = length;
  }
  made.set(read, found);
  return found;
}

const made = new WeakMap<ReadPieces, readonly RunningWords[]>();

function joined({ letters, edges }: ReadPieces, ranges: readonly Spot[], length: number): RunningWords {
  const begins: number[] = [];
  const own = new Uint8Array(length + 1);
  let at = 0;
  for (const { from, to } of ranges) {
    begins.push(at);
    own.set(edges.subarray(from, to), at);
    at += to - from;
  }
  own[at] = edge.begins | edge.ends;
  return {
    letters: ranges.map(({ from, to }) => letters.slice(from, to)).join(''),
    edges: own,
    inPieces: ({ from, to }) => {
      const spots: Spot[] = [];
      for (let index = lastAtMost(begins, from); index < ranges.length; index += 1) {
        const [start, range] = [begins[index] as number, ranges[index] as Spot];
        if (start >= to) break;
        const first = range.from + Math.max(0, from - start);
        const last = Math.min(range.to, range.from + to - start);
        // What runs on in the letters of the pieces is one stretch.
        const before = spots.at(-1);
        if (before?.to === first) spots[spots.length - 1] = { from: before.from, to: last };
        else if (first < last) spots.push({ from: first, to: last });
      }
      return spots;
    },
  };
}

function isRunning({ kind }: Piece): boolean {
  return kind === 'said' || kind === 'prose';
}

function wholeRange(_: Piece, from: number, to: number): readonly Spot[] {
  return from < to ? [{ from, to }] : [];
}

function rangesOutsideBrackets(piece: Piece, start: number, end: number): readonly Spot[] {
  const { kind, text } = piece;
  if (!/[([]/.test(text)) return wholeRange(piece, start, end);
  const aside = kind === 'said' ? inBrackets : inSquareBrackets;
  const ranges: Spot[] = [];
  let at = start;
  let done = 0;
  const upTo = (end: number) => {
    const length = compact(text.slice(done, end)).length;
    at += length;
    done = end;
    return length;
  };
  for (const { index, 0: whole } of text.matchAll(aside)) {
    const length = upTo(index);
    if (length > 0) ranges.push({ from: at - length, to: at });
    upTo(index + whole.length);
  }
  const length = upTo(text.length);
  if (length > 0) ranges.push({ from: at - length, to: at });
  return ranges;
}

/** Directions within words, and in a book marks of notes. What is longer is hardly one. */
const inBrackets = /\([^()]{0,200}\)|\[[^[\]]{0,200}\]/g;
const inSquareBrackets = /\[[^[\]]{0,200}\]/g;
