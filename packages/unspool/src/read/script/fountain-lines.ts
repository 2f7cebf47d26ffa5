import type { SourceProblem } from '../source.js';
import type { Block } from './fountain-inline.js';

/** A line; where a note or boneyard reaches over its end, it goes on to the end of the line that closes it. */
export type Line = {
  readonly from: number;
  /** Before its line break. */
  readonly to: number;
  /** Where the next one begins. */
  readonly next: number;
  /** Its number, from 1. */
  readonly number: number;
  /** How many lines of the file it takes. */
  readonly height: number;
  readonly blocks: readonly Block[];
  /** Whether there is anything in it but plain text. */
  readonly marked: boolean;
};

const none: readonly Block[] = [];

/**
 * The lines of a Fountain file, each looked at once. `\n`, `\r\n` and a lone `\r` end a line. A note may have several
 * lines, and an empty one among them only if two spaces stand on it (Fountain 1.1, "Notes"); a boneyard may hold
 * anything. The first of the two that opens wins. What is not closed is text.
 */
export function linesOf(
  text: string,
  report: (problem: SourceProblem) => void,
): (from: number, number: number) => Line {
  const feed = finder(text, '\n');
  const carriage = finder(text, '\r');
  const note = finder(text, '[[');
  const noteEnd = finder(text, ']]');
  const boneyard = finder(text, '/*');
  const boneyardEnd = finder(text, '*/');
  const star = finder(text, '*');
  const score = finder(text, '_');
  const backslash = finder(text, '\\');
  const emptyLine = emptyLines(text);
  let told = false;

  const endOfLine = (from: number) => Math.min(feed(from), carriage(from), text.length);

  /** Where the block that opens at `open` ends; -1 if it does not. */
  const endOfBlock = (open: number): number => {
    if (text.charCodeAt(open) === 91 /* [ */) {
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
    const end = boneyardEnd(open + 2);
    if (end < text.length) return end + 2;
    return -1;
  };

  return (from, number) => {
    let to = endOfLine(from);
    let blocks = none as Block[];
    let height = 1;
    for (let at = from; ; ) {
      const open = Math.min(note(at), boneyard(at));
      if (open >= to) break;
      const end = isEscaped(text, open, from) ? -1 : endOfBlock(open);
      if (end < 0) {
        if (!told && text.charCodeAt(open) === 47 && !isEscaped(text, open, from)) {
          told = true;
          report({
            message: 'This boneyard is never closed, so it is read as text.',
            at: { from: open, to: open + 2, line: number },
          });
        }
        at = open + 1;
        continue;
      }
      if (blocks === none) blocks = [];
      blocks.push({
        kind: text.charCodeAt(open) === 91 ? 'note' : 'boneyard',
        from: open,
        to: end,
        line: number + height - 1,
      });
      at = end;
      if (end > to) {
        height += breaksIn(text, open, end);
        to = endOfLine(end);
      }
    }
    const isPair = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10;
    const next = to + (isPair ? 2 : 1);
    const marked = blocks !== none || star(from) < to || score(from) < to || backslash(from) < to;
    return { from, to, next, number, height, blocks, marked };
  };
}

/** Finds the next `what` at or after a place; asked for ever later places, it reads the text once. */
function finder(text: string, what: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(what, from);
      if (found < 0) found = Number.POSITIVE_INFINITY;
    }
    return found;
  };
}

/** Finds the next break that is followed by a line with nothing on it, or with one space. */
function emptyLines(text: string): (from: number) => number {
  const pattern = /(?:\r\n|\r(?!\n)|\n)[ \t]?(?=[\r\n])/g;
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return found;
  };
}

function isEscaped(text: string, at: number, from: number): boolean {
  let before = at;
  while (before > from && text.charCodeAt(before - 1) === 92) before--;
  return (at - before) % 2 === 1;
}

/** How many lines end in a stretch. */
export function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
