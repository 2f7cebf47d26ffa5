import { withoutEnd } from '../../base/ends.js';
import { type Block, writeDateline } from '../../language/index.js';
import { END, type Position } from '../story.js';
import type { Compilation } from './compile.js';

/**
 * The file as its author would have written it at `position`: without every scene after it, and without every line and
 * every part of a dateline that is told later. Its story is the slice at that position (a law, tested), which makes it
 * the independent witness of what a reader may see. Whatever tells nothing is left out too: comments, links, a `---`
 * that is no stop; and blank lines stand in the same places always. So two files have the same cut exactly if nothing
 * that is told by then differs.
 */
export function cut(telling: Compilation, position: Position): string {
  const { outline, pieces, told } = telling;
  const later = firstLaterBlock(telling, position);
  const kept = marks(telling, later);
  pieces.pieces.forEach(({ block, part, content }, index) => {
    if ((told[index] as Position) > position) return;
    const parts = kept.get(block);
    if (content.kind === 'dateline' && parts) parts.push(part);
    else kept.set(block, content.kind === 'dateline' ? [part] : []);
  });
  let text = '';
  let before: Block | undefined;
  outline.blocks.forEach((block, index) => {
    const parts = kept.get(index);
    if (index >= later || !parts) return;
    const next = before?.kind === 'bullet' && /^\s*[-*+]/.test(block.text) && block.kind === 'bullet';
    if (before && !next) text += '\n';
    text += `${parts.length > 0 ? dateline(block, parts) : withoutEnd(block.text, /[\n\r]/)}\n`;
    before = block;
  });
  return text;
}

/** The headings of scenes, and each `---` at which a reader can stand. */
function marks({ pieces: { stops }, positions }: Compilation, later: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  stops.forEach(({ block }, index) => {
    if (block < later && positions[index] !== positions[index + 1]) found.set(block, []);
  });
  return found;
}

/** The heading, `---` or last part with which what is told later begins. */
function firstLaterBlock({ pieces: { stops, pieces }, positions }: Compilation, position: Position): number {
  const stop = stops.find((_, index) => (positions[index + 1] as Position) > position);
  const end = position < END ? pieces.find((piece) => piece.raw === END) : undefined;
  return stop?.block ?? end?.block ?? Number.POSITIVE_INFINITY;
}

function dateline({ text, line }: Block, parts: readonly number[]): string {
  if (line.form !== 'dateline') return text;
  const spans = parts.map((part) => line.parts[part]?.at ?? { from: 0, to: 0 });
  const mark = text[text.search(/[*_]/)] as string;
  return writeDateline(
    mark,
    spans.map(({ from, to }) => text.slice(from, to)),
  );
}
