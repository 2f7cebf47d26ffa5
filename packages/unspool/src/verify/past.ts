import { withoutEnd } from '../base/ends.js';
import { addTo } from '../base/index.js';
import { type Block, type BlockKind, parse, writeDateline } from '../language/index.js';
import type { Compilation, Position } from '../story/index.js';
import { perPosition } from './per-position.js';

/** A block of the file, or what is to be one. `told`: by the position in question; otherwise it has to wait. */
export type PastLine = {
  readonly kind: BlockKind;
  readonly told: boolean;
  /** Without the line end. */
  readonly text: string;
  /** For bullets. */
  readonly indent: number;
  /** For datelines: a part that is told can stand beside one that is not. */
  readonly parts?: readonly { readonly told: boolean; readonly text: string }[];
};

/** A file as it divides at a position. */
export type Past = {
  /** What stands before the heading, `---` or last part with which everything later begins. */
  readonly lines: readonly PastLine[];
  /** Everything from there on. */
  readonly tail: string;
  /** Nothing can be put behind the last line: it is code that is never closed. */
  readonly open: boolean;
};

/** Divides a file at a position. Comments, links and blank lines are left out; they are nobody's business. */
export const pastOf = perPosition(({ outline, pieces, told, positions }: Compilation, position: Position): Past => {
  const { blocks, starts, text } = outline;
  const byBlock = new Map<number, number[]>();
  pieces.pieces.forEach(({ block }, index) => {
    addTo(byBlock, block, index);
  });
  const isTold = (index: number) => (told[index] as Position) <= position;
  const stop = pieces.stops.find((_, index) => (positions[index + 1] as Position) > position);
  const part = pieces.pieces.find(({ content }, index) => content.kind === 'part' && !isTold(index));
  const end = Math.min(stop?.block ?? blocks.length, part?.block ?? blocks.length);

  const lines = new Map<number, PastLine>();
  for (const { block } of pieces.stops.filter((own) => own.block < end)) {
    lines.set(block, { ...bare(blocks[block] as Block), told: true });
  }
  pieces.stops.forEach(({ block }, index) => {
    const silent = positions[index] === positions[index + 1];
    if (block < end && silent) lines.set(block, { ...bare(blocks[block] as Block), told: false });
  });
  for (const [block, own] of byBlock) {
    if (block >= end) continue;
    const line = bare(blocks[block] as Block);
    const dateline = own.flatMap((index) => {
      const { content, at } = pieces.pieces[index] as (typeof pieces.pieces)[number];
      return content.kind === 'dateline' ? [{ told: isTold(index), text: text.slice(at.from, at.to) }] : [];
    });
    lines.set(block, { ...line, told: own.some(isTold), ...(dateline.length > 0 ? { parts: dateline } : {}) });
  }
  const inOrder = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
  return { lines: inOrder, tail: text.slice(starts[end] ?? text.length), open: isOpen(inOrder.at(-1)) };
});

/** The file that consists of these lines and this tail. */
export function written(lines: readonly PastLine[], tail: string): string {
  let text = '';
  let before: PastLine | undefined;
  for (const line of lines) {
    const together = before?.kind === 'bullet' && line.kind === 'bullet' && /^\s*[-*+]/.test(line.text);
    if (before && !together) text += '\n';
    text += `${
      line.parts
        ? writeDateline(
            markOf(line),
            line.parts.map((part) => part.text),
          )
        : line.text
    }\n`;
    before = line;
  }
  return text === '' || tail === '' ? text + tail : `${text}\n${tail}`;
}

function markOf({ text }: PastLine): string {
  return text[text.search(/[*_]/)] as string;
}

function bare({ kind, text, line }: Block): Omit<PastLine, 'told'> {
  return { kind, text: withoutEnd(text, /[\n\r]/), indent: line.form === 'bullet' ? line.indent : -1 };
}

function isOpen(last: PastLine | undefined): boolean {
  return last?.kind === 'code' && parse('', `${last.text}\n\nx`).blocks.length === 1;
}
