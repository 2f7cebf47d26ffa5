import { asideOf, type Block, merged, piecesOf } from './fountain-inline.js';
import type { Line } from './fountain-lines.js';
import { type ElementKind, type Inline, type Piece, plainText, type ScreenplayElement } from './screenplay.js';

/** An element while its lines are read. */
export type Draft = {
  readonly kind: ElementKind;
  readonly from: number;
  to: number;
  readonly line: number;
  text: string;
  /** How many lines have text. */
  lines: number;
  pieces: Piece[] | undefined;
  number?: string;
  depth?: number;
  dual?: true;
  spoken?: true;
};

export function draft(kind: ElementKind, from: number, line: number): Draft {
  return { kind, from, to: from, line, text: '', lines: 0, pieces: undefined };
}

const noStyles: readonly string[] = [];

/** Adds a line of text. */
export function addText(own: Draft, text: string, from: number, to: number, line: Line | undefined): void {
  const isMarked = line?.marked ?? false;
  if (!isMarked && !own.pieces) {
    own.text = own.lines > 0 ? `${own.text}\n${text.slice(from, to)}` : text.slice(from, to);
  } else {
    own.pieces ??= own.text === '' ? [] : [{ kind: 'text', text: own.text, styles: noStyles }];
    if (own.lines > 0) own.pieces.push({ kind: 'text', text: '\n', styles: noStyles });
    const within = line?.blocks.filter((block) => block.from >= from && block.to <= to) ?? [];
    for (const piece of piecesOf(text, from, to, within)) own.pieces.push(piece);
  }
  own.lines++;
  own.to = Math.max(own.to, to);
}

/** Adds a note or boneyard that stands on a line without text. */
export function addAside(own: Draft, text: string, block: Block): void {
  own.pieces ??= own.lines === 0 ? [] : [{ kind: 'text', text: own.text, styles: noStyles }];
  own.pieces.push({ ...asideOf(text, block), ownLine: true });
  own.to = Math.max(own.to, block.to);
}

export function inlineOf(own: Draft): Inline {
  if (!own.pieces) return { text: own.text };
  const pieces = merged(own.pieces);
  const isPlain = pieces.every((piece) => piece.kind === 'text' && piece.styles.length === 0);
  return isPlain ? { text: plainText(pieces) } : { text: plainText(pieces), pieces };
}

export function elementOf(own: Draft, text: string): ScreenplayElement {
  const { kind, from, to, line, number, depth, dual, spoken } = own;
  const at = { from, to, line };
  const isBare = number === undefined && depth === undefined && !dual && !spoken && kind !== 'synopsis';
  // Most elements are plain text, and made the quick way.
  if (isBare) return own.pieces ? { kind, ...inlineOf(own), at } : { kind, text: own.text, at };
  return {
    kind,
    ...inlineOf(own),
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
