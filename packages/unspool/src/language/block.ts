/**
 * Cuts a text into blocks: the smallest pieces of Markdown that mean something by themselves. Where a block ends is
 * decided by the text from its first character on and by nothing before it, so that blocks can be reused after an edit.
 */
export type BlockKind =
  | 'front'
  | 'blank'
  | 'heading'
  | 'stop'
  | 'italic'
  | 'bullet'
  | 'table'
  | 'comment'
  | 'link'
  | 'code'
  | 'prose';

const line = /[^\n\r]*(?:\r\n|\n|\r|$)/y;
const blank = /[^\S\n\r]*(?:\r\n|\n|\r|$)/y;
const heading = /\uFEFF? {0,3}#{1,6}(?:[ \t]|(?=[\n\r])|$)/y;
const stop =
  / {0,3}(?:-[ \t]*){3,}(?:\r\n|\n|\r|$)| {0,3}(?:\*[ \t]*){3,}(?:\r\n|\n|\r|$)| {0,3}(?:_[ \t]*){3,}(?:\r\n|\n|\r|$)/y;
const bullet = /[ \t]*[-*+](?:[ \t]+|(?=[\n\r])|$)/y;
const numbered = /[ \t]*\d{1,4}[.)][ \t]+/y;
const table = /[ \t]*\|/y;
const comment = /[ \t]*<!--/y;
const fence = / {0,3}(```+|~~~+)/y;
const link = / {0,3}\[[^\]\n\r]{1,999}\]:[ \t]*\S/y;
const italic = /\uFEFF? {0,3}(?:\*(?![*\s])[^*\n\r]+\*|_(?![_\s])[^_\n\r]+_)[ \t]*(?:\r\n|\n|\r|$)/y;
const fences = /^---[ \t]*(?:\r\n|\n|\r)/;

/** The kind and the end of the block that begins at `from`, which must be less than the length of `text`. */
export function nextBlock(text: string, from: number): { readonly kind: BlockKind; readonly to: number } {
  const first = endOf(line, text, from);
  if (endOf(blank, text, from) === first) {
    let to = first;
    while (to < text.length && endOf(blank, text, to) === endOf(line, text, to)) to = endOf(line, text, to);
    return { kind: 'blank', to };
  }
  if (from === 0) {
    const end = frontMatterEnd(text);
    if (end > 0) return { kind: 'front', to: end };
  }
  if (matches(heading, text, from)) return { kind: 'heading', to: first };
  if (endOf(stop, text, from) === first) return { kind: 'stop', to: first };
  if (matches(comment, text, from)) {
    const close = text.indexOf('-->', from);
    if (close < 0) return { kind: 'comment', to: text.length };
    const to = endOf(line, text, close + 3);
    return { kind: text.slice(close + 3, to).trim() === '' ? 'comment' : 'prose', to };
  }
  if (matches(fence, text, from)) return { kind: 'code', to: fenceEnd(text, from, first) };
  if (matches(table, text, from)) {
    let to = first;
    while (to < text.length && matches(table, text, to)) to = endOf(line, text, to);
    return { kind: 'table', to };
  }
  if (matches(link, text, from)) return { kind: 'link', to: first };
  if (endOf(italic, text, from) === first) return { kind: 'italic', to: first };
  const kind = matches(bullet, text, from) || matches(numbered, text, from) ? 'bullet' : 'prose';
  let to = first;
  while (to < text.length && continues(text, to)) to = endOf(line, text, to);
  return { kind, to };
}

/** Where the YAML head of a file ends; 0 if it has none, or one that is never closed. */
export function frontMatterEnd(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const open = fences.exec(text.slice(start, start + 80));
  if (!open) return 0;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  close.lastIndex = start + open[0].length;
  const found = close.exec(text);
  if (!found) return 0;
  const inside = text.slice(start + open[0].length, found.index);
  // Two stops with prose between them are not a head: every line of a head is a key, a list item or indented.
  const yaml = inside.split(/\r\n|\n|\r/).every((row) => /^\s*$|^\s*#|^[^\s:][^:]*:(\s|$)|^\s*-\s|^\s+\S/.test(row));
  return yaml && inside.trim() !== '' ? found.index + found[0].length : 0;
}

function continues(text: string, at: number): boolean {
  return !(
    endOf(blank, text, at) === endOf(line, text, at) ||
    matches(heading, text, at) ||
    endOf(stop, text, at) === endOf(line, text, at) ||
    matches(bullet, text, at) ||
    matches(table, text, at) ||
    matches(comment, text, at) ||
    matches(fence, text, at)
  );
}

function fenceEnd(text: string, from: number, first: number): number {
  fence.lastIndex = from;
  const mark = fence.exec(text)?.[1] ?? '```';
  let to = first;
  while (to < text.length) {
    const end = endOf(line, text, to);
    const row = text.slice(to, Math.min(end, to + mark.length + 80)).trim();
    to = end;
    if (row.startsWith(mark) && row === (mark[0] as string).repeat(row.length)) return to;
  }
  return to;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
