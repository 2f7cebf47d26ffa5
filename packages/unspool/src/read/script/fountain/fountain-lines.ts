import { linesBetween } from '../../../base/index.js';
import type { SourceProblem } from '../../source.js';
import type { Block } from './fountain-inline.js';
import { blankEnd, isBlankLine } from './fountain-marks.js';

/** A line; where a note or boneyard reaches over its end, it goes on to the end of the line that closes it. */
export type Line = {
  from: number;
  /** Before its line break. */
  to: number;
  /** Where the next one begins. */
  next: number;
  /** Its number, from 1. */
  number: number;
  /** How many lines of the file it takes. */
  height: number;
  blocks: Block[];
  /** Whether there is anything in it but plain text. */
  marked: boolean;
};

const none: Block[] = [];

/**
 * The lines of a Fountain file, each looked at once; all are read into one object, so that there is always one `Line`.
 * `\n`, `\r\n` and a lone `\r` end a line. A note may have several lines, and an empty one among them only if two spaces
 * stand on it (Fountain 1.1, "Notes"); a boneyard may hold anything. The first of the two that opens wins. What is not
 * closed is text.
 */
export function linesOf(
  text: string,
  report: (problem: SourceProblem) => void,
): (from: number, number: number) => Line {
  const endOfBlock = blockEnds(text);
  let told = false;

  const line: Line = { from: 0, to: 0, next: 0, number: 1, height: 1, blocks: none, marked: false };

  const block = (from: number, to: number) => {
    const kind = text.charCodeAt(from) === 91 ? 'note' : 'boneyard';
    const own: Block = { kind, from, to, line: line.number + line.height - 1 };
    if (line.blocks === none) line.blocks = [own];
    else line.blocks.push(own);
    line.height += linesBetween(text, from, to);
  };

  const tell = (at: number) => {
    if (told) return;
    told = true;
    report({
      message: 'This boneyard is never closed, so it is read as text.',
      at: { from: at, to: at + 2, line: line.number + line.height - 1 },
    });
  };

  /** Looks at what may be more than plain text; returns its last character. */
  const take = (at: number, code: number): number => {
    if (code === 42 /* * */ || code === 95 /* _ */) {
      line.marked = true;
      return at;
    }
    if (code === 92 /* \ */) {
      line.marked = true;
      const next = text.charCodeAt(at + 1);
      return next === 10 || next === 13 ? at : at + 1;
    }
    if (code !== 91 /* [ */ && code !== 47 /* / */) return at;
    const end = endOfBlock(at);
    if (end < 0) {
      if (code === 47 && text.charCodeAt(at + 1) === 42) tell(at);
      return at;
    }
    line.marked = true;
    block(at, end);
    return end - 1;
  };

  /** The end of a line that may have more to it than plain text, at or after `from`. */
  const endOfLine = (from: number): number => {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // Most of a line are letters and spaces.
      if (code > 95 || code === 32) continue;
      if (code === 10 || code === 13) break;
      at = take(at, code);
    }
    return Math.min(at, text.length);
  };

  const mark = marks(text);
  const lineBreak = finder(text, '\n');

  return (from, number) => {
    line.from = from;
    line.number = number;
    line.height = 1;
    line.blocks = none;
    line.marked = false;
    const plainTo = Math.min(lineBreak(from), text.length);
    const marked = mark(from);
    line.to = marked < plainTo ? endOfLine(marked) : plainTo;
    const isPair = text.charCodeAt(line.to) === 13 && text.charCodeAt(line.to + 1) === 10;
    line.next = line.to + (isPair ? 2 : 1);
    return line;
  };
}

/** The notes and boneyards in a stretch of a line. */
export function blocksWithin(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  return blocks.length === 0 ? none : blocks.filter((block) => block.from >= from && block.to <= to);
}

/**
 * Whether a paragraph ends before `from`, where a line begins: an empty one, or the end. Lines of nothing but notes and
 * boneyards are not there. Asked for ever later places, it reads the text once.
 */
export function paragraphEnds(text: string): (from: number) => boolean {
  const endOfBlock = blockEnds(text);
  return (from) => {
    let at = from;
    while (!isBlankLine(text, at)) {
      at = blankEnd(text, at, text.length);
      do {
        const end = endOfBlock(at);
        if (end < 0) return false;
        at = blankEnd(text, end, text.length);
      } while (!isBlankLine(text, at));
      at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
    }
    return true;
  };
}

/**
 * Finds where the note or boneyard that opens at a place ends; -1 if none opens there, or it does not end. Asked for
 * ever later places, it reads the text once.
 */
function blockEnds(text: string): (open: number) => number {
  const noteEnd = finder(text, ']]');
  const boneyardEnd = finder(text, '*/');
  const emptyLine = emptyLines(text);
  return (open) => {
    const code = text.charCodeAt(open);
    const next = text.charCodeAt(open + 1);
    if (code === 91 /* [ */ && next === 91) {
      let end = noteEnd(open + 2);
      if (end > text.length || emptyLine(open) < end) return -1;
      // "[[- because [The call]]]" closes the reference before the note.
      if (
        text.charCodeAt(end + 2) === 93 &&
        text.lastIndexOf('[', end) > Math.max(open + 1, text.lastIndexOf(']', end - 1))
      )
        end++;
      return end + 2;
    }
    if (code !== 47 /* / */ || next !== 42 /* * */) return -1;
    const end = boneyardEnd(open + 2);
    return end < text.length ? end + 2 : -1;
  };
}

/** Finds the next `what` at or after a place; asked for ever later places, it reads the text once. */
function finder(text: string, what: string): (from: number) => number {
  return nextOf((from) => text.indexOf(what, from));
}

/** The same for whatever else can be searched for. */
function nextOf(search: (from: number) => number): (from: number) => number {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (found < from || from < asked) {
      asked = from;
      const at = search(from);
      found = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return found;
  };
}

/** Finds the next character that may be more than plain text, or a break of another kind. */
function marks(text: string): (from: number) => number {
  const pattern = /[*_\\[/\r]/g;
  return nextOf((from) => {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex - 1 : -1;
  });
}

/** Finds the next break that is followed by a line with nothing on it, or with one space. */
function emptyLines(text: string): (from: number) => number {
  const pattern = /(?:\r\n|\r(?!\n)|\n)[ \t]?(?=[\r\n])/g;
  return nextOf((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  });
}
