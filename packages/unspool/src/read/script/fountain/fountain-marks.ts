import { opensNumbered } from '../screenplay/heading-opening.js';
import { plainText } from '../screenplay/screenplay.js';
import { type Block, isWord, piecesOf } from './fountain-inline.js';

/** What a line of Fountain is by itself; the reader and the writer ask the same. All offsets are in the whole text. */

/** A space, a tab, or the new page of a printed script. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9 || code === 12;
}

/** Where spaces and tabs from `from` on end. */
export function blankEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** Where spaces and tabs before `to` begin. */
export function blankStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** A line without spaces and tabs around it; other space is text. */
export function stripped(line: string): string {
  const start = blankEnd(line, 0, line.length);
  return line.slice(start, blankStart(line, start, line.length));
}

/** Whether nothing, or only space, stands from `from` to the end of the line. */
export function isBlankLine(text: string, from: number): boolean {
  const at = blankEnd(text, from, text.length);
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

/** Brackets around directions; those of Japanese and Chinese are wide. */
export function opensBracket(code: number): boolean {
  return code === 40 || code === 0xff08;
}

export function closesBracket(code: number): boolean {
  return code === 41 || code === 0xff09;
}

/** What emphasis begins with. */
export function isEmphasis(code: number): boolean {
  return code === 42 /* * */ || code === 95 /* _ */;
}

/**
 * Whether it has a capital and no small letter. What stands in brackets does not count: "HANS (on the radio)". An ß is no
 * small letter, since names in capitals keep it. Letters of scripts without case are no capitals, so that names in them
 * are forced with `@`.
 */
export function isInCapitals(text: string, from: number, to: number): boolean {
  let capital = false;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (opensBracket(code)) depth++;
    else if (closesBracket(code)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (code >= 97 && code <= 122) return false;
    else if (code >= 65 && code <= 90) capital = true;
    else if (code > 127 && code !== 223 /* ß */) {
      const char = String.fromCodePoint(text.codePointAt(at) as number);
      if (char.length > 1) at++;
      if (/\p{Ll}/u.test(char)) return false;
      if (/[\p{Lu}\p{Lt}]/u.test(char)) capital = true;
    }
  }
  return capital;
}

/** A transition by its form: capitals that end in "TO:". */
export function isTransition(text: string, from: number, to: number): boolean {
  return text.endsWith('TO:', to) && isInCapitals(text, from, to);
}

/** Three or more `=` and nothing else. */
export function isPageBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 61) return false;
  return to - from >= 3;
}

/**
 * Whether a scene heading begins there. Practice sets headings in bold, so that marks of emphasis may stand before it,
 * and copies shooting scripts, which have the number of the scene there.
 */
export function isHeading(text: string, from: number, to: number, blocks: readonly Block[] = []): boolean {
  if (!isEmphasis(text.charCodeAt(from))) return opensNumbered(text, from, to);
  const own = plainText(piecesOf(text, from, to, blocks));
  return opensNumbered(own, 0, own.length);
}

/** A full stop before a letter or digit forces a heading; "..." and ". " do not (Fountain 1.1, "Scene Heading"). */
export function forcesHeading(text: string, from: number, to: number, blocks: readonly Block[] = []): boolean {
  if (text.charCodeAt(from) !== 46 || from + 1 >= to) return false;
  if (!isEmphasis(text.charCodeAt(from + 1))) return beginsWord(text, from + 1);
  return beginsWord(plainText(piecesOf(text, from + 1, to, blocks)), 0);
}

function beginsWord(text: string, from: number): boolean {
  const code = text.codePointAt(from);
  return code !== undefined && isWord(String.fromCodePoint(code));
}

/** Where the scene number at the end of a heading begins, with its `#`; -1 without one. */
export function sceneNumber(text: string, from: number, to: number): number {
  if (text.charCodeAt(to - 1) !== 35 || to - from < 3) return -1;
  const open = text.lastIndexOf('#', to - 2);
  if (open < from || open === to - 2) return -1;
  return isFigures(text, open + 1, to - 1) || isNumber(text.slice(open + 1, to - 1)) ? open : -1;
}

/** Nothing but figures, as most scene numbers are. */
function isFigures(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57) return false;
  return to > from;
}

function isNumber(words: string): boolean {
  return /^[\p{L}\p{N}.)(/ -]*$/u.test(words) && /[\p{L}\p{N}]/u.test(words);
}

/** The key of a line of a title page, and where its value begins. Sentences are no keys, and addresses neither. */
export function titleKey(text: string, from: number, to: number): { key: string; value: number } | undefined {
  const colon = text.slice(from, Math.min(to, from + 64)).indexOf(':');
  if (colon < 1 || text.startsWith('//', from + colon + 1)) return undefined;
  const key = text.slice(from, from + colon);
  if (!/^[\p{L}\p{N}][^.!?[\]*/]*$/u.test(key) || key.trim().split(/[ \t]+/).length > 4) return undefined;
  return { key: key.trim(), value: from + colon + 1 };
}
