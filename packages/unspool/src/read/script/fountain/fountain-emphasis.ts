import type { Aside, Inline } from '../screenplay/screenplay.js';
import { bold, escapable, isSpace, isWord, italic, underline } from './fountain-inline.js';

/** A line to be written: as Fountain has it, and its text alone; or a note that has a line of its own. */
export type WrittenLine = { readonly out: string; readonly plain: string; readonly aside: boolean };

/** A line of characters with the styles of each, and what stands aside before the character at a place. */
type StyledLine = { text: string; styles: number[]; asides: { at: number; out: string }[] };

/**
 * The lines of an element in Fountain, with emphasis, notes and whatever must be escaped to stay text. At the head of a
 * line a note would be read as standing on one of its own, unless each line can have a mark before it, or all is one.
 */
export function writtenLines(
  { text, pieces }: Inline,
  marks: 'none' | 'each' | 'one' = 'none',
): readonly WrittenLine[] {
  if (!pieces) return text.split('\n').map((line) => written({ text: line, styles: [], asides: [] }));
  const lines: WrittenLine[] = [];
  let line: StyledLine = { text: '', styles: [], asides: [] };
  let fresh = true;
  const close = () => {
    if (!fresh) lines.push(written(line));
    line = { text: '', styles: [], asides: [] };
    fresh = true;
  };
  for (const piece of pieces) {
    if (piece.kind === 'xml') continue;
    if (piece.kind !== 'text') {
      if (marks !== 'one' && (piece.ownLine || (marks === 'none' && /^[ \t]*$/.test(line.text)))) {
        close();
        lines.push({ out: asideText(piece), plain: '', aside: true });
      } else {
        line.asides.push({ at: line.text.length, out: asideText(piece) });
        fresh = false;
      }
      continue;
    }
    const mask = maskOf(piece.styles);
    piece.text.split('\n').forEach((part, index) => {
      const isAfterAside = index === 1 && fresh && lines.at(-1)?.aside === true;
      if (index > 0 && !isAfterAside) {
        fresh = false;
        close();
      }
      line.text += part;
      for (let at = 0; at < part.length; at++) line.styles.push(mask);
      if (part !== '' || index > 0 || (piece.text === '' && !piece.attributes)) fresh = false;
    });
  }
  close();
  return lines;
}

/** A note or boneyard with its brackets. What would end it within is set apart. */
export function asideText({ kind, text }: Pick<Aside, 'kind' | 'text'>): string {
  if (kind === 'boneyard') return `/*${text.replace(/\*\//g, '* /')}*/`;
  const own = text.replace(/\](?=\])/g, '] ').replace(/(?<=\n)[ \t]?(?=\r?\n)/g, '  ');
  const opens = own.lastIndexOf('[');
  const ends = own.endsWith(']') && own.lastIndexOf(']', own.length - 2) >= opens;
  return `[[${own}${ends ? ' ' : ''}]]`;
}

function maskOf(styles: readonly string[]): number {
  return (
    (styles.includes('italic') ? italic : 0) |
    (styles.includes('bold') ? bold : 0) |
    (styles.includes('underline') ? underline : 0)
  );
}

function written(line: StyledLine): WrittenLine {
  const styles = line.styles.length > 0 ? settled(line) : [];
  const { text } = line;
  let out = '';
  let aside = 0;
  let styled = 0;
  for (let at = 0; at <= text.length; at++) {
    const next = styles[at] ?? 0;
    const closing = change(styled & ~next, styled, next);
    const opening = change(next & ~styled, styled, next);
    if (line.asides[aside]?.at === at) {
      out += closing;
      for (; line.asides[aside]?.at === at; aside++) out += line.asides[aside]?.out;
      out += opening;
    } else if (closing !== '' || opening !== '') out += boundary(styled, next);
    styled = next;
    if (at < text.length) out += escaped(text, at, styles, line.asides[aside]?.at === at + 1);
  }
  return { out, plain: text, aside: false };
}

/** Marks between two characters: those of underlining stand next to what is underlined, so that they never stand between letters. */
function boundary(before: number, after: number): string {
  const changed = before ^ after;
  const stars = '*'.repeat(changed & (bold | italic));
  if ((changed & underline) === 0) return stars;
  return before & underline ? `_${stars}` : `${stars}_`;
}

function change(changed: number, before: number, after: number): string {
  return changed === 0 ? '' : boundary(before & changed, after & changed);
}

/** Styles that Fountain can say: none on space at an edge, and no underlining that begins or ends within a word. */
function settled(line: StyledLine): number[] {
  const { text, asides } = line;
  const result = [...line.styles];
  const isApart = new Set(asides.map(({ at }) => at));
  for (const style of [bold, italic, underline]) {
    for (let from = 0; from < text.length; from++) {
      if (((result[from] as number) & style) === 0) continue;
      let to = from;
      while (to < text.length && ((result[to] as number) & style) !== 0) to++;
      const { start, end } = inked(text, from, to);
      const isLost =
        style === underline && [start, end].some((at) => !isApart.has(at) && isWithinWord(text, result, at));
      for (let at = from; at < to; at++) {
        if (isLost || at < start || at >= end) result[at] = (result[at] as number) & ~style;
      }
      from = to;
    }
  }
  return result;
}

/** A stretch without the space at its edges. */
function inked(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charAt(start))) start++;
  while (end > start && isSpace(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Whether letters stand on both sides, with no stars between them. */
function isWithinWord(text: string, styles: readonly number[], at: number): boolean {
  if (at <= 0 || at >= text.length || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at))) return false;
  return (((styles[at - 1] as number) ^ (styles[at] as number)) & (bold | italic)) === 0;
}

function escaped(text: string, at: number, styles: readonly number[], isBeforeAside: boolean): string {
  const char = text.charAt(at);
  if (!escapable.test(char)) return char;
  const next = text.charAt(at + 1);
  const isEdge = isBeforeAside || (styles[at] ?? 0) !== (styles[at + 1] ?? 0);
  switch (char) {
    case '[':
      return next === '[' || isBeforeAside ? '\\[' : char;
    case '/':
      return isEdge ? '\\/' : char;
    case '\\':
      return isEdge || escapable.test(next) ? '\\\\' : char;
    case '_': {
      const isInWord = at > 0 && isWord(text.charAt(at - 1)) && isWord(next);
      const isWithin = (styles[at - 1] ?? 0) === (styles[at] ?? 0) && !isEdge;
      return isInWord && isWithin ? char : '\\_';
    }
    default: {
      const isAlone =
        /^[ \t]?$/.test(text.charAt(at - 1)) && /^[ \t]?$/.test(next) && styles.every((style) => style === 0);
      return isAlone ? char : `\\${char}`;
    }
  }
}
