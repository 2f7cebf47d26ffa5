import {
  type ElementKind,
  type Inline,
  type Piece,
  plainText,
  type ScreenplayElement,
} from '../screenplay/screenplay.js';
import { asideOf, type Block, merged, piecesOf } from './fountain-inline.js';
import { blocksWithin, type Line } from './fountain-lines.js';

/** An element while its lines are read. */
export type Draft = {
  kind: ElementKind;
  from: number;
  to: number;
  line: number;
  /** Its text, up to the stretch of the file that it goes on with: most elements are one such stretch. */
  text: string;
  stretch: number;
  stretchEnd: number;
  /** How many lines have text. */
  lines: number;
  pieces: Piece[] | undefined;
  number: string | undefined;
  depth: number | undefined;
  dual: boolean;
  spoken: boolean;
};

export function draft(kind: ElementKind, from: number, line: number): Draft {
  return {
    kind,
    from,
    to: from,
    line,
    text: '',
    stretch: 0,
    stretchEnd: 0,
    lines: 0,
    pieces: undefined,
    number: undefined,
    depth: undefined,
    dual: false,
    spoken: false,
  };
}

/** Makes it the draft of another element. */
export function clear(own: Draft, kind: ElementKind, from: number, line: number): void {
  own.kind = kind;
  own.from = from;
  own.to = from;
  own.line = line;
  own.text = '';
  own.stretch = 0;
  own.stretchEnd = 0;
  own.lines = 0;
  own.pieces = undefined;
  own.number = undefined;
  own.depth = undefined;
  own.dual = false;
  own.spoken = false;
}

const noStyles: readonly string[] = [];

/** Adds a line of text. */
export function addText(own: Draft, text: string, from: number, to: number, line: Line | undefined): void {
  if (line?.marked || own.pieces) addPieces(own, text, from, to, line);
  else if (own.lines === 0) own.stretch = from;
  else if (own.stretchEnd + 1 !== from || text.charCodeAt(own.stretchEnd) !== 10) {
    own.text = `${plainOf(own, text)}\n`;
    own.stretch = from;
  }
  own.stretchEnd = to;
  own.lines++;
  if (to > own.to) own.to = to;
}

function addPieces(own: Draft, text: string, from: number, to: number, line: Line | undefined): void {
  own.pieces ??= textPieces(own, text);
  if (own.lines > 0) own.pieces.push({ kind: 'text', text: '\n', styles: noStyles });
  const within = line ? blocksWithin(line.blocks, from, to) : [];
  for (const piece of piecesOf(text, from, to, within)) own.pieces.push(piece);
}

/** The text of an element without pieces. */
function plainOf(own: Draft, text: string): string {
  const stretch = text.slice(own.stretch, own.stretchEnd);
  return own.text === '' ? stretch : own.text + stretch;
}

function textPieces(own: Draft, text: string): Piece[] {
  const plain = plainOf(own, text);
  return plain === '' ? [] : [{ kind: 'text', text: plain, styles: noStyles }];
}

/** Adds a note or boneyard that stands on a line without text. */
export function addAside(own: Draft, text: string, block: Block): void {
  own.pieces ??= own.lines === 0 ? [] : [{ kind: 'text', text: plainOf(own, text), styles: noStyles }];
  own.pieces.push({ ...asideOf(text, block), ownLine: true });
  own.to = Math.max(own.to, block.to);
}

export function inlineOf(own: Draft, text: string): Inline {
  if (!own.pieces) return { text: plainOf(own, text) };
  const pieces = merged(own.pieces);
  const isPlain = pieces.every((piece) => piece.kind === 'text' && piece.styles.length === 0);
  return isPlain ? { text: plainText(pieces) } : { text: plainText(pieces), pieces };
}

export function elementOf(own: Draft, text: string): ScreenplayElement {
  const { kind, from, to, line, number, depth, dual, spoken } = own;
  const at = { from, to, line };
  const isBare = number === undefined && depth === undefined && !dual && !spoken && kind !== 'synopsis';
  // Most elements are plain text, and made the quick way.
  if (isBare) return own.pieces ? { kind, ...inlineOf(own, text), at } : { kind, text: plainOf(own, text), at };
  return {
    kind,
    ...inlineOf(own, text),
    at,
    ...(number === undefined ? {} : { number }),
    ...(depth === undefined ? {} : { depth }),
    ...(dual ? { dual } : {}),
    ...(spoken ? { spoken } : {}),
    ...(kind === 'section' || kind === 'synopsis' ? { raw: text.slice(from, to) } : {}),
  };
}

/** A note or boneyard that stands by itself. */
export function asideElement(text: string, block: Block, spoken: boolean): ScreenplayElement {
  const { kind, text: own, at } = asideOf(text, block);
  return { kind, text: own, at, ...(spoken ? { spoken } : {}) };
}
