import { opensHeading } from '../screenplay/heading-opening.js';
import type { TitleEntry } from '../screenplay/screenplay.js';
import { addAside, addText, type Draft, draft, inlineOf } from './fountain-element.js';
import type { Line } from './fountain-lines.js';
import { blankEnd, blankStart, isBlankCode, isBlankLine, titleKey } from './fountain-marks.js';

const known =
  /^(?:title|credit|authors?|written by|source|notes?|draft(?: date)?|date|contact|copyright|revision|format|language|lang)$/i;

/** A title page: its entries and the place after it. */
export type TitlePage = { readonly entries: readonly TitleEntry[]; readonly next: number; readonly number: number };

/**
 * The title page, if the file begins with one: "Key: value" lines up to the first empty one (Fountain 1.1, "Title
 * Page"). A value may go on in lines that are indented; practice indents by less than the three spaces or tab that the
 * specification asks for, or not at all, so that every line which is no key goes on. As "FADE IN:" has the form of a
 * key too, an unknown one begins a title page only if it has a value.
 */
export function titlePage(
  text: string,
  from: number,
  number: number,
  lineAt: (from: number, number: number) => Line,
): TitlePage | undefined {
  if (isBlankCode(text.charCodeAt(from)) || opensHeading(text, from)) return undefined;
  const entries: TitleEntry[] = [];
  let own: (Draft & { key: string }) | undefined;
  const close = () => {
    if (own) entries.push({ key: own.key, ...inlineOf(own, text), at: { from: own.from, to: own.to, line: own.line } });
  };
  let at = from;
  let height = number;
  while (at < text.length) {
    if (isBlankLine(text, at)) {
      const next = own && keyAfter(text, at, height, lineAt);
      if (!next) break;
      ({ at, height } = next);
    }
    const line = lineAt(at, height);
    const start = blankEnd(text, line.from, line.to);
    const found = keyIn(text, line.from, line.to);
    if (found) {
      const value = blankEnd(text, found.value, line.to);
      const end = blankStart(text, value, line.to);
      if (!own && value === end && !known.test(found.key) && !hasValue(text, line.next)) return undefined;
      close();
      own = { ...draft('other', start, line.number), key: found.key, to: line.to };
      if (value < end) addValue(own, text, value, end, line);
    } else if (!own) return undefined;
    else {
      addValue(own, text, start, blankStart(text, start, line.to), line);
    }
    at = line.next;
    height += line.height;
  }
  close();
  return own ? { entries, next: at, number: height } : undefined;
}

function addValue(own: Draft, text: string, from: number, to: number, line: Line): void {
  let at = from;
  for (const block of line.blocks) {
    if (block.from !== at) break;
    addAside(own, text, block);
    at = blankEnd(text, block.to, to);
  }
  if (at < to) addText(own, text, at, to, line);
}

/**
 * Where a title page goes on after empty lines, which some leave between its entries: at one more of the keys that title
 * pages have, with its value. Nothing else behind an empty line is taken for it.
 */
function keyAfter(
  text: string,
  from: number,
  number: number,
  lineAt: (from: number, number: number) => Line,
): { readonly at: number; readonly height: number } | undefined {
  let at = from;
  let height = number;
  while (at < text.length && isBlankLine(text, at)) {
    const line = lineAt(at, height);
    at = line.next;
    height += line.height;
  }
  if (at >= text.length) return undefined;
  const to = endOfLine(text, at);
  const found = keyIn(text, at, to);
  const isEntry =
    found && known.test(found.key) && (blankEnd(text, found.value, to) < to || hasValue(text, lineAt(at, height).next));
  return isEntry && !opensHeading(text, at) ? { at, height } : undefined;
}

function endOfLine(text: string, from: number): number {
  let to = from;
  while (to < text.length && text.charCodeAt(to) !== 10 && text.charCodeAt(to) !== 13) to++;
  return to;
}

/** The key of a line: one that is indented by three spaces or a tab is none. */
function keyIn(text: string, from: number, to: number): ReturnType<typeof titleKey> {
  const start = blankEnd(text, from, to);
  const isValue = start - from > 2 || text.slice(from, start).includes('\t');
  return isValue ? undefined : titleKey(text, start, to);
}

/** Whether the line at `from` is the value of the key above it. */
function hasValue(text: string, from: number): boolean {
  if (!isBlankCode(text.charCodeAt(from)) || isBlankLine(text, from)) return false;
  return keyIn(text, from, endOfLine(text, from)) === undefined;
}
