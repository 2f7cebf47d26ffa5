import { withoutEnd, withoutEnds, withoutStart } from '../../base/ends.js';
import { applyEdits, type Edit, type Span } from '../../base/index.js';
import { mostOf } from '../../base/lists.js';
import { nextBlock } from '../block/block.js';
import { type BlockReading, readLine } from '../block/block-reading.js';
import { type Block, type Outline, parse, spanOf } from '../block/outline.js';
import { joinRuns } from '../inline/run.js';
import { alignedTable } from './align.js';

/** A reference as it is written in the file, and the anchor of the heading under which its target stands. */
export type Link = { readonly label: string; readonly anchor: string };

/** The comment above the links that the formatter writes. */
const linksNote = '<!-- links: written by the formatter; they make the references clickable on a code host -->';

/**
 * Edits that make a file even: bullets and nesting, blank lines, tables, datelines, line ends, and at its end the
 * links block. Formatting again changes nothing; no word is lost and the meaning stays.
 */
export function format(outline: Outline, links: readonly Link[]): readonly Edit[] {
  const edits = once(outline, links);
  if (edits.length === 0) return edits;
  const text = applyEdits(outline.text, edits);
  const after = parse(outline.name, text);
  // Odd corners of Markdown can make an even text read otherwise. Then the file stays as its author wrote it.
  return once(after, links).length === 0 && saysTheSame(outline, after) ? edits : [];
}

/** Whether two files say the same, line by line and nested alike. */
function saysTheSame(a: Outline, b: Outline): boolean {
  const [said, saying] = [sayings(a), sayings(b)];
  return said.length === saying.length && said.every((line, index) => line === saying[index]);
}

function sayings({ blocks }: Outline): readonly string[] {
  let open: number[] = [];
  return blocks.flatMap(({ line }) => {
    if (line.form === 'nothing') return [];
    if (line.form === 'heading') open = [];
    if (line.form === 'bullet') {
      const { indent, ...rest } = line;
      open = [...open.filter((other) => other < indent), indent];
      return [`${open.length} ${meaning({ ...rest, indent: 0 })}`];
    }
    return [meaning(line)];
  });
}

function once(outline: Outline, links: readonly Link[]): readonly Edit[] {
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
    // At the top of a file `---` could become the opening of a head.
    const gap = before === undefined ? '' : gapBetween(outline, before, index, end);
    // Links of the formatter's own that stood in between go with the white space.
    put({ from: at, to: span.from }, gap);
    put(span, gap === '' && texts[nth] === '---' ? '***' : (texts[nth] as string));
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
  return { from, to: from + withoutBreaks((outline.blocks[index] as Block).text).length };
}

function isBlank(outline: Outline, index: number): boolean {
  return (outline.blocks[index] as Block).kind === 'blank';
}

/** The links that an earlier formatting wrote: its comment, and the links into this file that follow it. */
function ownLinks({ blocks }: Outline, shown: readonly number[]): ReadonlySet<number> {
  const own = new Set<number>();
  let within = false;
  for (const index of shown) {
    const { kind, text } = blocks[index] as Block;
    const note = text.trim() === linksNote;
    within = note || (within && kind === 'link' && /\]:\s*#/.test(text));
    if (within) own.add(index);
  }
  return own;
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

function gapBetween({ blocks }: Outline, before: number, index: number, end: string): string {
  const [above, block] = [blocks[before] as Block, blocks[index] as Block];
  const apart = index - before > 1;
  const items = above.line.form === 'bullet' && block.line.form === 'bullet';
  const tight =
    (!apart && (above.kind === 'comment' || block.kind === 'comment')) ||
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
    if (line.form === 'dateline' && !inScene) return withoutBreaks(block.text).replace(anyEnd, end);
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
  const trimmed = withoutBreaks(text);
  let said: string | undefined;
  const same = (candidate: string) => {
    if (candidate === block.text || `${candidate}\n` === block.text) return true;
    said ??= meaning(readLine(block.kind, text));
    const { kind, to } = nextBlock(candidate, 0);
    return kind === block.kind && to === candidate.length && meaning(readLine(kind, candidate)) === said;
  };
  // "- ---" would be a rule at the margin; escaped it stays an item.
  const escaped = (item: string) => item.replace(/^(\s*[-*+][ \t]+)/, '$1\\');
  const tidiest = tidy(block, trimmed, indent, end);
  const way = same(tidiest) ? tidiest : [trimmed, escaped(tidiest), escaped(trimmed)].find(same);
  return (way ?? withoutEnd(text, /[\r\n]/)).replace(anyEnd, end);
}

/** What a line says, without its places and the white space that formatting evens out. */
function meaning(line: BlockReading): string {
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
      const [whole = '', mark = '', level = ''] = /^(\uFEFF?)\s*(#{1,6})/.exec(text) ?? [];
      const words = text.slice(whole.length).trim();
      const closed = withoutEnd(words, /#/);
      return `${mark}${level} ${/\s$|^$/.test(closed.slice(-1)) ? closed.trimEnd() : words}`.trimEnd();
    }
    case 'stop':
      return '---';
    case 'italic':
      return dateline(block, text);
    case 'bullet': {
      const [first = '', ...rest] = lines();
      const [whole = '', bom = '', mark = '-'] = /^(\uFEFF?)[ \t]*(?:[-*+]|(\d{1,4}[.)]))/.exec(first) ?? [];
      const words = withoutStart(first.slice(whole.length), /[ \t]/);
      const hang = `${indent}${' '.repeat(mark.length + 1)}`;
      return [`${bom}${indent}${mark} ${words}`, ...rest.map((line) => `${hang}${line.trim()}`)]
        .map(withoutTrail)
        .join(end);
    }
    case 'table':
      return alignedTable(text).join(end);
    case 'prose':
      return lines().map(withoutTrail).join(end);
    default:
      return text;
  }
}

/** Two spaces at the end of a line are a line break in Markdown; other trailing white space is nothing. */
function withoutTrail(line: string): string {
  const kept = withoutEnd(line, /[ \t]/);
  return /^ {2,}$/.test(line.slice(kept.length)) ? `${kept}  ` : kept;
}

function dateline({ line }: Block, text: string): string {
  if (line.form !== 'dateline') return text;
  const parts = line.parts.map(({ at }) => onOneLine(text.slice(at.from, at.to)));
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return `${bom}*${parts.join(' · ')}*`;
}

function onOneLine(text: string): string {
  const [first = '', ...rest] = text.split(anyEnd);
  if (rest.length === 0) return first;
  const last = withoutStart(rest.pop() ?? '', /[ \t]/);
  return [withoutEnd(first, /[ \t]/), ...rest.map((line) => withoutEnds(line, /[ \t]/)), last].join(' ');
}

/** Only what nobody sees: other white space can be part of a name in some script. */
function withoutBreaks(text: string): string {
  return withoutEnd(text, /[ \t\r\n]/);
}

/** The line end that a file mostly has. */
function lineEnd(text: string): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of text.matchAll(anyEnd)) counts[end as '\n'] += 1;
  const most = mostOf(Object.values(counts));
  return counts['\n'] === most ? '\n' : counts['\r\n'] === most ? '\r\n' : '\r';
}

const anyEnd = /\r\n|\n|\r/g;
