import { linesBetween } from '../../../base/index.js';
import { numberedHeading } from '../screenplay/heading-opening.js';
import type { ElementKind, Piece } from '../screenplay/screenplay.js';
import { type Block, piecesOf } from './fountain-inline.js';
import { blocksWithin, type Line } from './fountain-lines.js';
import {
  blankEnd,
  blankStart,
  closesBracket,
  forcesHeading,
  isHeading,
  isInCapitals,
  isPageBreak,
  isTransition,
  opensBracket,
  sceneNumber,
  stripped,
} from './fountain-marks.js';

/** Where the text of a line begins and ends. */
export type Extent = {
  /** With its indent, unless something aside stands before it. */
  from: number;
  start: number;
  /** Without and with what is aside behind it. */
  end: number;
  whole: number;
  /** The number of the line that it begins in. */
  number: number;
};

/** Notes and boneyards at the edges of a line are none of its text; what stands between them decides. */
export function measure(text: string, { from, to, number, height, blocks }: Line, extent: Extent): void {
  const edge = blankEnd(text, from, to);
  const whole = blankStart(text, edge, to);
  let start = edge;
  for (const block of blocks) {
    if (block.from !== start) break;
    start = blankEnd(text, block.to, whole);
  }
  let end = whole;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block;
    if (block.to !== end || block.from <= start) break;
    end = blankStart(text, start, block.from);
  }
  extent.from = start === edge ? from : start;
  extent.start = start;
  extent.end = end;
  extent.whole = whole;
  extent.number = height > 1 ? number + linesBetween(text, from, start) : number;
}

/** What a line turns out to be, and where its text stands. */
export type Found = {
  readonly kind: ElementKind;
  readonly from: number;
  readonly to: number;
  readonly number: string | undefined;
  readonly depth: number | undefined;
  readonly dual: boolean;
};

export function found(kind: ElementKind, text: string, from: number, to: number): Found {
  const start = blankEnd(text, from, to);
  return { kind, from: start, to: blankStart(text, start, to), number: undefined, depth: undefined, dual: false };
}

/** A direction with emphasis around its brackets, "*(softly)*": what stands within. */
export function direction(text: string, { start, end }: Extent, { blocks }: Line): Piece[] | undefined {
  const [only, more] = piecesOf(text, start, end, blocksWithin(blocks, start, end));
  if (only?.kind !== 'text' || more) return undefined;
  const last = only.text.length - 1;
  if (last < 1 || !opensBracket(only.text.charCodeAt(0)) || !closesBracket(only.text.charCodeAt(last)))
    return undefined;
  return [{ ...only, text: stripped(only.text.slice(1, last)) }];
}

/** What a line is by the mark that it begins with, wherever it stands outside of a speech. */
export function byMark(text: string, { start, end }: Extent): Found | undefined {
  const first = text.charCodeAt(start);
  if (first === 35 /* # */) {
    let depth = 1;
    while (text.charCodeAt(start + depth) === 35) depth++;
    return filled({ ...found('section', text, Math.min(start + depth, end), end), depth });
  }
  if (first === 61 /* = */) {
    if (isPageBreak(text, start, end)) return found('page-break', text, end, end);
    return text.charCodeAt(start + 1) === 61 ? undefined : filled(found('synopsis', text, start + 1, end));
  }
  if (first === 62 /* > */) {
    const isCentred = text.charCodeAt(end - 1) === 60;
    return filled(found(isCentred ? 'centred' : 'transition', text, start + 1, isCentred ? end - 1 : end));
  }
  return undefined;
}

/** What a line is by its form, at the beginning of a paragraph. */
export function byForm(
  text: string,
  { start, end }: Extent,
  { next, blocks }: Line,
  endsBefore: (from: number) => boolean,
): Found | undefined {
  if (text.charCodeAt(start) === 64 /* @ */) return cue(text, start + 1, end);
  const inner = blocksWithin(blocks, start, end);
  const isForced = forcesHeading(text, start, end, inner);
  // What is aside within the line is none of its text.
  const own = inner.length > 0 ? textAround(text, start, end, inner) : undefined;
  const isUpper = own === undefined ? isInCapitals(text, start, end) : isInCapitals(own, 0, own.length);
  if (isForced || (isHeading(text, start, end, inner) && (isUpper || endsBefore(next))))
    return heading(text, isForced ? start + 1 : start, end);
  if (!isUpper) return undefined;
  if (own === undefined ? isTransition(text, start, end) : isTransition(own, 0, own.length))
    return found('transition', text, start, end);
  return endsBefore(next) ? undefined : cue(text, start, end);
}

function textAround(text: string, from: number, to: number, blocks: readonly Block[]): string {
  const parts = blocks.map((block, index) => text.slice(blocks[index - 1]?.to ?? from, block.from));
  return [...parts, text.slice(blocks.at(-1)?.to ?? from, to)].join('');
}

function heading(text: string, from: number, to: number): Found {
  const numbered = numberedHeading(text, from, to);
  if (numbered) return { ...found('heading', text, numbered.from, numbered.to), number: numbered.number };
  const open = sceneNumber(text, from, to);
  const own = open < 0 ? undefined : found('heading', text, from, open);
  return own && own.from < own.to
    ? { ...own, number: text.slice(open + 1, to - 1).trim() }
    : found('heading', text, from, to);
}

function cue(text: string, from: number, to: number): Found | undefined {
  if (text.charCodeAt(to - 1) !== 94 /* ^ */) return filled(found('cue', text, from, to));
  return filled({ ...found('cue', text, from, to - 1), dual: true });
}

/** A mark with nothing to it is none. */
function filled(own: Found): Found | undefined {
  return own.from < own.to ? own : undefined;
}
