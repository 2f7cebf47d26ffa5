import type { SourceProblem } from '../source.js';
import { addAside, addText, asideElement, type Draft, draft, elementOf } from './fountain-element.js';
import type { Block } from './fountain-inline.js';
import { breaksIn, type Line, linesOf } from './fountain-lines.js';
import { forcesHeading, isBlankLine, isInCapitals, isPageBreak, isTransition, sceneNumber } from './fountain-marks.js';
import { titlePage, trimmed } from './fountain-title.js';
import type { ElementKind, Screenplay, ScreenplayElement } from './screenplay.js';
import { opensHeading } from './screenplay-heading.js';

export type FountainReading = { readonly screenplay: Screenplay; readonly problems: readonly SourceProblem[] };

/**
 * Reads Fountain 1.1 in one pass. Where the specification and what people write part:
 *
 * - A heading needs an empty line before it. One after it is asked for only where it has small letters: "Int. the
 *   meaning of which", at the head of a paragraph, is prose, and "INT. HOUSE" is none.
 * - A line after a section, synopsis, page break, transition or heading begins a paragraph, even without a line between.
 * - Sections, synopses, lyrics, centred text, forced transitions and page breaks are read wherever their mark begins a
 *   line, but not within a speech: only an empty line ends that.
 * - A line of only notes or boneyards is not there for what stands around it: it ends no speech and begins none.
 * - A cue forced with `@` is one even if nothing is said.
 * - `!` forces its own line; the paragraph goes on.
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
    if (isBlankLine(text, at)) reader.blank(line);
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
  /** The element whose lines are being read. */
  let open: Draft | undefined;
  let inSpeech = false;
  /** Whether what comes now stands at the beginning of a paragraph. */
  let fresh = true;
  /** The empty lines just read, beyond the first. */
  let room: Draft | undefined;
  let empty = 0;

  let isFirst = true;

  const put = (element: ScreenplayElement) => {
    isFirst = false;
    take(element);
  };

  const close = () => {
    if (open) put(elementOf(open, text));
    open = undefined;
  };

  const begin = (kind: ElementKind, from: number, line: Line): Draft => {
    close();
    open = draft(kind, from, line.number);
    return open;
  };

  /** A line of an element that may have several. */
  const more = (kind: ElementKind, from: number, start: number, line: Line, end: number): Draft => {
    const own = open?.kind === kind ? open : begin(kind, from, line);
    addText(own, text, start, end, line);
    fresh = false;
    return own;
  };

  /** An element of one line, and what is aside behind it. */
  const single = (kind: ElementKind, [from, to]: Extent, shape: Shape, own?: Partial<Draft>) => {
    const element = begin(kind, shape.start, shape.line);
    if (own) Object.assign(element, own);
    if (from < to) addText(element, text, from, to, shape.line);
    element.to = shape.end;
    close();
    fresh = true;
    if (kind === 'cue') inSpeech = true;
    asides(shape.line, shape.end, shape.whole);
  };

  const asides = (line: Line, from: number, to: number) => {
    for (const block of line.blocks) {
      if (block.from < from || block.to > to) continue;
      if (open) addAside(open, text, block);
      else put(asideElement(text, block, inSpeech));
    }
  };

  const said = (shape: Shape) => {
    const { line, start, end, whole } = shape;
    const first = text.charCodeAt(start);
    if (first === 126 /* ~ */) more('lyric', start, trimmed(text, start + 1, whole)[0], line, whole).spoken = true;
    else if (first === 40 /* ( */ && end > start + 1 && text.charCodeAt(end - 1) === 41)
      single('parenthetical', trimmed(text, start + 1, end - 1), shape);
    else more('dialogue', start, start, line, whole);
  };

  const shown = (shape: Shape) => {
    const { line, from, start, whole } = shape;
    const marked = byMark(text, shape);
    if (marked) single(marked.kind, marked.extent, shape, marked.own);
    else if (text.charCodeAt(start) === 126 /* ~ */)
      more('lyric', start, trimmed(text, start + 1, whole)[0], line, whole);
    else if (text.charCodeAt(start) === 33 /* ! */) more('action', start, start + 1, line, whole);
    else {
      const found = fresh ? byForm(text, shape) : undefined;
      if (found) single(found.kind, found.extent, shape, found.own);
      else more('action', from, from, line, whole);
    }
  };

  return {
    line: (line) => {
      if (room && !isFirst) take({ ...elementOf(room, text), lines: empty - 1 });
      room = undefined;
      empty = 0;
      // Notes and boneyards at the edges of a line are none of its text; what stands between them decides.
      const [edge, whole] = trimmed(text, line.from, line.to);
      let start = edge;
      for (const block of line.blocks) {
        if (block.from !== start) break;
        start = trimmed(text, block.to, whole)[0];
      }
      if (start > edge) asides(line, edge, start);
      if (start >= whole) return;
      let end = whole;
      for (let index = line.blocks.length - 1; index >= 0; index--) {
        const block = line.blocks[index] as Block;
        if (block.to !== end || block.from <= start) break;
        end = trimmed(text, start, block.from)[1];
      }
      const below = line.height > 1 ? breaksIn(text, line.from, start) : 0;
      const shape = {
        line: below > 0 ? { ...line, number: line.number + below } : line,
        from: start === edge ? line.from : start,
        start,
        end,
        whole,
      };
      if (inSpeech) said(shape);
      else shown(shape);
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

type Extent = readonly [from: number, to: number];

/** A line, and where its text begins and ends: with its indent, without, without what is aside behind it, with that. */
type Shape = {
  readonly line: Line;
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly whole: number;
};

type Found = { readonly kind: ElementKind; readonly extent: Extent; readonly own?: Partial<Draft> };

/** What a line is by the mark that it begins with, wherever it stands outside of a speech. */
function byMark(text: string, { start, end }: Shape): Found | undefined {
  const first = text.charCodeAt(start);
  if (first === 35 /* # */) {
    let depth = 1;
    while (text.charCodeAt(start + depth) === 35) depth++;
    return filled('section', trimmed(text, Math.min(start + depth, end), end), { depth });
  }
  if (first === 61 /* = */) {
    if (isPageBreak(text, start, end)) return { kind: 'page-break', extent: [end, end] };
    return text.charCodeAt(start + 1) === 61 ? undefined : filled('synopsis', trimmed(text, start + 1, end));
  }
  if (first === 62 /* > */) {
    const centred = text.charCodeAt(end - 1) === 60;
    return filled(centred ? 'centred' : 'transition', trimmed(text, start + 1, centred ? end - 1 : end));
  }
  return undefined;
}

/** What a line is by its form, at the beginning of a paragraph. */
function byForm(text: string, { line, start, end }: Shape): Found | undefined {
  if (text.charCodeAt(start) === 64 /* @ */) return cue(text, start + 1, end);
  const forced = forcesHeading(text, start, end);
  const isUpper = isInCapitals(text, start, end);
  if (forced || (opensHeading(text, start) && (isUpper || isBlankLine(text, line.next)))) {
    const begins = forced ? start + 1 : start;
    const open = sceneNumber(text, begins, end);
    const extent = open < 0 ? undefined : trimmed(text, begins, open);
    return extent && extent[0] < extent[1]
      ? { kind: 'heading', extent, own: { number: text.slice(open + 1, end - 1).trim() } }
      : { kind: 'heading', extent: trimmed(text, begins, end) };
  }
  if (!isUpper) return undefined;
  if (!isBlankLine(text, line.next)) return cue(text, start, end);
  return isTransition(text, start, end) ? { kind: 'transition', extent: [start, end] } : undefined;
}

function cue(text: string, from: number, to: number): Found | undefined {
  const dual = text.charCodeAt(to - 1) === 94; /* ^ */
  return filled('cue', trimmed(text, from, dual ? to - 1 : to), dual ? { dual } : undefined);
}

/** A mark with nothing to it is none. */
function filled(kind: ElementKind, extent: Extent, own?: Partial<Draft>): Found | undefined {
  if (extent[0] >= extent[1]) return undefined;
  return own ? { kind, extent, own } : { kind, extent };
}

/** Two spaces on an empty line: the speech goes on (Fountain 1.1, "Dialogue"). Tabs are an editor's. */
function isTwoSpaces(text: string, { from, to }: Line): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 32) return false;
  return to - from >= 2;
}
