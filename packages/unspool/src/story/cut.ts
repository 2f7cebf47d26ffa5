import type { Block } from '../language/index.js';
import { END, type Position } from './story.js';
import type { Telling } from './tell.js';

/**
 * The file as its author would have written it at `position`: without every scene after it, and without every line and
 * every part of a dateline that is told later. Its story is the slice at that position (a law, tested), which makes it
 * the independent witness of what a reader may see. Comments and links, which never enter a story, are left out.
 */
export function cut(telling: Telling, position: Position): string {
  const { outline, pieces, told } = telling;
  const later = firstLaterBlock(telling, position);
  const kept = new Map<number, number[]>();
  pieces.pieces.forEach(({ block, part }, index) => {
    const parts = kept.get(block) ?? [];
    if ((told[index] as Position) <= position) parts.push(part);
    kept.set(block, parts);
  });
  let text = '';
  outline.blocks.forEach((block, index) => {
    const parts = kept.get(index);
    const structure = parts === undefined && block.kind !== 'comment' && block.kind !== 'link';
    if (index >= later || (!structure && !parts?.length)) text += '\n';
    else if (block.line.form !== 'dateline' || !parts || parts.length === block.line.parts.length) text += block.text;
    else text += dateline(block, parts);
  });
  return `${text.replace(/(?:[^\S\n\r]*(?:\r\n|\n|\r)){3,}/g, '\n\n').trimEnd()}\n`;
}

/** The heading, `---` or last part with which what is told later begins. */
function firstLaterBlock({ pieces: { stops, pieces }, positions }: Telling, position: Position): number {
  const stop = stops.find((_, index) => (positions[index + 1] as Position) > position);
  const end = position < END ? pieces.find((piece) => piece.raw === END) : undefined;
  return stop?.block ?? end?.block ?? Number.POSITIVE_INFINITY;
}

function dateline(block: Block, parts: readonly number[]): string {
  if (block.line.form !== 'dateline') return block.text;
  const { parts: all } = block.line;
  const texts = parts.map((part) => {
    const runs = all[part]?.runs ?? [];
    return block.text.slice(runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0);
  });
  return `*${texts.join(' · ')}*\n`;
}
