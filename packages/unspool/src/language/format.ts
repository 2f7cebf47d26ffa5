import { eastAsianWidth } from 'get-east-asian-width';
import type { Edit, Span } from '../base/index.js';
import { nextBlock } from './block.js';
import { type Form, readLine } from './line.js';
import { type Block, type Outline, spanOf } from './outline.js';
import { joinRuns } from './run.js';

/** A reference as it is written in the file, and the anchor of the heading under which its target stands. */
export type Link = { readonly label: string; readonly anchor: string };

/** The comment above the links that the formatter writes. */
export const linksNote = '<!-- links: written by the formatter; they make the references clickable on a code host -->';

/**
 * Edits that make a file even: bullets and nesting, blank lines, tables, datelines, line ends, and at its end the
 * links block. Formatting again changes nothing; no word is lost and the meaning stays.
 */
export function format(outline: Outline, links: readonly Link[]): readonly Edit[] {
  const end = lineEnd(outline.text);
  const shown = outline.blocks.map((_, index) => index).filter((index) => !isBlank(outline, index));
  const own = ownLinks(outline, shown);
  const kept = shown.filter((index) => !own.has(index));
  const texts = tidyTexts(outline, kept, end);

  const edits: Edit[] = [];
  let at = 0;
  let before: number | undefined;
  const put = (span: Span, text: string) => {
    if (outline.text.slice(span.from, span.to) !== text) edits.push({ span, text });
    at = span.to;
  };
  kept.forEach((index, nth) => {
    const span = wordsOf(outline, index);
    const gap = before === undefined ? firstGap(outline, index) : gapBetween(outline, before, index, end);
    // Links of the formatter's own that stood in between go with the white space.
    put({ from: at, to: span.from }, gap);
    put(span, texts[nth] as string);
    before = index;
  });
  const last = texts.at(-1);
  // An open fence or comment takes in all that follows: links below it would be none.
  const open = last !== undefined && last !== '' && nextBlock(`${last}\n\nx`, 0).to > last.length + 2;
  const written = open ? '' : linksBlock(outline, links, kept, end);
  const tail = kept.length === 0 ? written : `${end}${written === '' ? '' : `${end}${written}`}`;
  put({ from: at, to: outline.text.length }, kept.length === 0 && written === '' ? '' : tail);
  return edits;
}

/** A block without the white space at its end. */
function wordsOf(outline: Outline, index: number): Span {
  const { from } = spanOf(outline, index);
  return { from, to: from + withoutEnd((outline.blocks[index] as Block).text).length };
}

function isBlank(outline: Outline, index: number): boolean {
  return (outline.blocks[index] as Block).kind === 'blank';
}

/** The links that an earlier formatting wrote: all that stand below its comment, and the comment itself. */
function ownLinks(outline: Outline, shown: readonly number[]): ReadonlySet<number> {
  const note = shown.findLastIndex((index) => (outline.blocks[index] as Block).text.trim() === linksNote);
  const own = note < 0 ? [] : shown.slice(note);
  const all = own.every((index, nth) => nth === 0 || (outline.blocks[index] as Block).kind === 'link');
  return new Set(all ? own : []);
}

function linksBlock(outline: Outline, links: readonly Link[], kept: readonly number[], end: string): string {
  const label = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const given = kept.flatMap((index) => {
    const block = outline.blocks[index] as Block;
    return block.kind === 'link' ? [label(/^\s*\[([^\]]*)\]/.exec(block.text)?.[1] ?? '')] : [];
  });
  const seen = new Set(given);
  const lines = links.flatMap((link) => {
    if (seen.has(label(link.label))) return [];
    seen.add(label(link.label));
    return [`[${link.label}]: #${link.anchor}`];
  });
  return lines.length === 0 ? '' : `${[linksNote, '', ...lines].join(end)}${end}`;
}

/** A rule at the top of a file could become the opening of a head: what stands before it stays. */
function firstGap({ blocks, starts, text }: Outline, index: number): string {
  return (blocks[index] as Block).kind === 'stop' ? text.slice(0, starts[index]) : '';
}

function gapBetween({ blocks }: Outline, before: number, index: number, end: string): string {
  const [above, block] = [blocks[before] as Block, blocks[index] as Block];
  const apart = index - before > 1;
  const items = above.line.form === 'bullet' && block.line.form === 'bullet';
  const tight =
    (items && (!apart || (block.line.form === 'bullet' && block.line.indent > 0))) ||
    (above.kind === 'link' && block.kind === 'link' && !apart);
  return tight ? end : `${end}${end}`;
}

const nested = 2;

function tidyTexts(outline: Outline, kept: readonly number[], end: string): readonly string[] {
  let open: { indent: number; depth: number }[] = [];
  let inScene = false;
  return kept.map((index) => {
    const block = outline.blocks[index] as Block;
    const { line } = block;
    if (line.form === 'heading') {
      open = [];
      inScene = line.level > 1;
    }
    // Outside a scene an italic line is prose.
    if (line.form === 'dateline' && !inScene) return withoutEnd(block.text);
    if (line.form !== 'bullet') return tidied(block, block.text, '', end);
    open = open.filter(({ indent }) => indent < line.indent);
    const above = open.at(-1);
    const depth = above ? above.depth + 1 : 0;
    open.push({ indent: line.indent, depth });
    const indent = ' '.repeat(depth * nested);
    return tidied(block, block.text.replace(/^(\uFEFF?)[ \t]*/, `$1${indent}`), indent, end);
  });
}

/** The tidiest form of a text that is one block and says the same; at worst it stays as its author wrote it. */
function tidied(block: Block, text: string, indent: string, end: string): string {
  const said = meaning(readLine(block.kind, text));
  const trimmed = withoutEnd(text);
  const same = (candidate: string) => {
    if (candidate === block.text) return true;
    const { kind, to } = nextBlock(candidate, 0);
    return kind === block.kind && to === candidate.length && meaning(readLine(kind, candidate)) === said;
  };
  // "- ---" would be a rule at the margin; escaped it stays an item.
  const escaped = trimmed.replace(/^(\s*[-*+][ \t]+)/, '$1\\');
  return [tidy(block, trimmed, indent, end), trimmed, escaped].find(same) ?? text.replace(/[\r\n]+$/, '');
}

/** What a line says, without its places and the white space that formatting evens out. */
function meaning(line: Form): string {
  const said = line.form === 'dateline' ? line.parts : line;
  return JSON.stringify(said, (name, value) => {
    if (name === 'from' || name === 'to') return undefined;
    return Array.isArray(value) && value[0]?.text !== undefined ? joinRuns(value) : value;
  });
}

function tidy(block: Block, text: string, indent: string, end: string): string {
  const lines = () => text.split(/\r\n|\n|\r/);
  switch (block.kind) {
    case 'heading': {
      const [, mark = '', level = '', words = ''] = /^(\uFEFF?)\s*(#{1,6})\s*(.*?)(?:\s+#+)?\s*$/s.exec(text) ?? [];
      return `${mark}${level} ${words}`.trimEnd();
    }
    case 'stop':
      return '---';
    case 'italic':
      return dateline(block, text);
    case 'bullet': {
      const [first = '', ...rest] = lines();
      const [, bom = '', mark = '-', words = ''] =
        /^(\uFEFF?)[ \t]*(?:[-*+]|(\d{1,4}[.)]))[ \t]*(.*)$/s.exec(first) ?? [];
      const hang = `${indent}${' '.repeat(mark.length + 1)}`;
      return [`${bom}${indent}${mark} ${words}`, ...rest.map((line) => `${hang}${line.trim()}`)]
        .map(withoutTrail)
        .join(end);
    }
    case 'table':
      return table(lines()).join(end);
    case 'prose':
      return lines().map(withoutTrail).join(end);
    default:
      return text;
  }
}

/** Two spaces at the end of a line are a line break in Markdown; other trailing white space is nothing. */
function withoutTrail(line: string): string {
  return line.replace(/[ \t]+$/, (space) => (/^ {2,}$/.test(space) ? '  ' : ''));
}

function dateline({ line }: Block, text: string): string {
  if (line.form !== 'dateline') return text;
  const parts = line.parts.map(({ runs }) => text.slice(runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0));
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${bom}*${parts.join(' · ')}*`;
}

function table(lines: readonly string[]): readonly string[] {
  const rows = lines.map(cellsOf);
  const rule = rows.findIndex((row, index) => index === 1 && row.every((cell) => /^:?-+:?$/.test(cell)));
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(3, ...rows.map((row, index) => (index === rule ? 3 : widthOf(row[column] ?? '')))),
  );
  return rows.map((row, index) => {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? '';
      const side = rows[rule]?.[column] ?? '';
      const space = ' '.repeat(width - (index === rule ? 0 : widthOf(cell)));
      if (index !== rule)
        return side.endsWith(':') && !side.startsWith(':') ? ` ${space}${cell} ` : ` ${cell}${space} `;
      return `${side.startsWith(':') ? ':' : '-'}${'-'.repeat(width)}${side.endsWith(':') ? ':' : '-'}`;
    });
    return `|${cells.join('|')}|`;
  });
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += /\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) as number);
  return width;
}

/** Only what nobody sees: other white space can be part of a name in some script. */
function withoutEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}

function lineEnd(text: string): string {
  const windows = text.match(/\r\n/g)?.length ?? 0;
  const unix = (text.match(/\n/g)?.length ?? 0) - windows;
  return windows > unix ? '\r\n' : '\n';
}
