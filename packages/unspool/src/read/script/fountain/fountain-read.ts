import type { SourceProblem } from '../../source.js';
import type { ElementKind, Piece, Screenplay, ScreenplayElement } from '../screenplay/screenplay.js';
import { addAside, addText, asideElement, clear, type Draft, draft, elementOf } from './fountain-element.js';
import { byForm, byMark, direction, type Extent, type Found, found, measure } from './fountain-form.js';
import { type Line, linesOf, paragraphEnds } from './fountain-lines.js';
import { blankEnd, closesBracket, isBlankLine, isEmphasis, isInCapitals, opensBracket } from './fountain-marks.js';
import { titlePage } from './fountain-title.js';

export type FountainReading = { readonly screenplay: Screenplay; readonly problems: readonly SourceProblem[] };

/**
 * Reads Fountain 1.1 in one pass. Where the specification and what people write part:
 *
 * - A heading needs an empty line before it. One after it is asked for only where it has small letters: "Int. the
 *   meaning of which", at the head of a paragraph, is prose, and "INT. HOUSE" is none. It may be set in bold.
 * - Capitals that end in "TO:" are a transition even with a line right below; nobody is called so.
 * - A line after a section, synopsis, page break, transition or heading begins a paragraph, even without a line between.
 * - Sections, synopses, lyrics, centred text, forced transitions and page breaks are read wherever their mark begins a
 *   line, but not within a speech: only an empty line ends that.
 * - A line of only notes or boneyards is not there for what stands around it: it ends no speech and begins none, and
 *   what stands above it is no cue for it.
 * - A cue forced with `@` is one even if nothing is said.
 * - `!` forces its own line; the paragraph goes on. `!!` before capitals is a shot, as Beat writes them.
 * - Tabs and spaces before action are kept as they are, trailing ones never.
 */
export function readFountain(text: string): FountainReading {
  const elements: ScreenplayElement[] = [];
  const { titlePage, problems } = readElements(text, (element) => elements.push(element));
  return { screenplay: { titlePage, elements }, problems };
}

/** Reads Fountain and hands each element on as it ends, so that nobody need hold them all. */
export function readElements(
  text: string,
  take: (element: ScreenplayElement) => void,
): Pick<Screenplay, 'titlePage'> & { readonly problems: readonly SourceProblem[] } {
  const problems: SourceProblem[] = [];
  const report = (problem: SourceProblem) => problems.push(problem);

  let at = 0;
  let number = 1;
  let lineAt = linesOf(text, report);
  // Empty lines before the beginning are none that the writer meant.
  while (at < text.length && isBlankLine(text, at)) {
    const line = lineAt(at, number);
    at = line.next;
    number += line.height;
  }
  const title = at < text.length ? titlePage(text, at, number, lineAt) : undefined;
  if (title) ({ next: at, number } = title);
  else {
    problems.length = 0;
    lineAt = linesOf(text, report);
  }

  const reader = paragraphs(text, take);
  while (at < text.length) {
    const line = lineAt(at, number);
    if (blankEnd(text, at, line.to) === line.to) reader.blank(line);
    else reader.line(line);
    at = line.next;
    number += line.height;
  }
  reader.end();
  return { titlePage: title?.entries ?? [], problems };
}

type Paragraphs = {
  readonly line: (line: Line) => void;
  readonly blank: (line: Line) => void;
  readonly end: () => void;
};

/** Makes elements of lines that come one after the other. */
function paragraphs(text: string, take: (element: ScreenplayElement) => void): Paragraphs {
  /** The element whose lines are being read: always the same draft, so that there is only one. */
  let open: Draft | undefined;
  const own = draft('action', 0, 0);
  let isFirst = true;
  let inSpeech = false;
  /** Whether what comes now stands at the beginning of a paragraph. */
  let fresh = true;
  /** The empty lines just read, beyond the first. */
  let room: Draft | undefined;
  let empty = 0;
  /** Of the line being read. */
  const extent: Extent = { from: 0, start: 0, end: 0, whole: 0, number: 0 };

  const put = (element: ScreenplayElement) => {
    isFirst = false;
    take(element);
  };

  const close = () => {
    if (open) put(elementOf(open, text));
    open = undefined;
  };

  const begin = (kind: ElementKind, from: number): Draft => {
    close();
    clear(own, kind, from, extent.number);
    open = own;
    return own;
  };

  /** A line of an element that may have several: where it begins, and its text. */
  const more = (kind: ElementKind, begins: number, from: number, line: Line): Draft => {
    if (open?.kind !== kind) begin(kind, begins);
    addText(own, text, from, extent.whole, line);
    fresh = false;
    return own;
  };

  /** An element of one line, and what is aside behind it. */
  const single = ({ kind, from, to, number, depth, dual }: Found, line: Line, pieces?: Piece[]) => {
    begin(kind, extent.start);
    own.number = number;
    own.depth = depth;
    own.dual = dual;
    if (pieces) own.pieces = pieces;
    else if (from < to) addText(own, text, from, to, line);
    own.to = extent.end;
    close();
    fresh = true;
    if (kind === 'cue') inSpeech = true;
    asides(line, extent.end, extent.whole);
  };

  const asides = (line: Line, from: number, to: number) => {
    for (const block of line.blocks) {
      if (block.from < from || block.to > to) continue;
      if (open) addAside(open, text, block);
      else put(asideElement(text, block, inSpeech));
    }
  };

  const endsBefore = paragraphEnds(text);

  const said = (line: Line) => {
    const { start, end, whole } = extent;
    const first = text.charCodeAt(start);
    if (first === 126 /* ~ */) more('lyric', start, blankEnd(text, start + 1, whole), line).spoken = true;
    else if (opensBracket(first) && end > start + 1 && closesBracket(text.charCodeAt(end - 1)))
      single(found('parenthetical', text, start + 1, end - 1), line);
    else {
      const pieces = isEmphasis(first) ? direction(text, extent, line) : undefined;
      if (pieces) single(found('parenthetical', text, start, end), line, pieces);
      else more('dialogue', start, start, line);
    }
  };

  const shown = (line: Line) => {
    const { from, start, whole } = extent;
    const first = text.charCodeAt(start);
    const found =
      byMark(text, extent) ??
      (fresh && first !== 126 && first !== 33 ? byForm(text, extent, line, endsBefore) : undefined);
    if (found) single(found, line);
    else if (first === 126 /* ~ */) more('lyric', start, blankEnd(text, start + 1, whole), line);
    else if (first === 33 /* ! */) more('action', start, afterForce(text, start, whole), line);
    else more('action', from, from, line);
  };

  return {
    line: (line) => {
      if (room && !isFirst) take({ ...elementOf(room, text), lines: empty - 1 });
      room = undefined;
      empty = 0;
      measure(text, line, extent);
      const { start, whole } = extent;
      if (line.blocks.length > 0) asides(line, line.from, start);
      if (start >= whole) return;
      if (inSpeech) said(line);
      else shown(line);
    },
    blank: (line) => {
      if (inSpeech && (open?.kind === 'dialogue' || open?.kind === 'lyric') && isTwoSpaces(text, line)) {
        addText(open, text, line.to, line.to, undefined);
        return;
      }
      close();
      inSpeech = false;
      fresh = true;
      if (++empty === 2) room = draft('blank', line.from, line.number);
      if (room) room.to = line.to;
    },
    end: close,
  };
}

/** Where the words of a forced line begin. */
function afterForce(text: string, start: number, end: number): number {
  return text.charCodeAt(start + 1) === 33 && isInCapitals(text, start + 2, end)
    ? blankEnd(text, start + 2, end)
    : start + 1;
}

/** Two spaces on an empty line: the speech goes on (Fountain 1.1, "Dialogue"). Tabs are an editor's. */
function isTwoSpaces(text: string, { from, to }: Line): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 32) return false;
  return to - from >= 2;
}
