import GithubSlugger, { slug as githubSlug } from 'github-slugger';
import { withoutEnd } from './ends.js';

const unevenSpace = /[^\S ]| {2}|^ | $/;

/** Whether a text is letters that stand for themselves, with single spaces between words, as most are. */
export function isFolded(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 ? before === 32 : (code < 33 || code > 126) && !isComposed(code)) return false;
    before = code;
  }
  return before !== 32 || text.length === 0;
}

/** Latin and Cyrillic letters and the quotes and dashes of print: no space, and the same in NFC whatever stands beside. */
function isComposed(code: number): boolean {
  if (code < 0x300) return code > 0xa0 && code !== 0xad;
  return (code >= 0x400 && code <= 0x482) || (code >= 0x2010 && code <= 0x2027);
}

/** NFC, white space folded to single spaces, trimmed. */
export function fold(text: string): string {
  // Nearly every name and label is plain already.
  if (isFolded(text)) return text;
  const composed = text.normalize('NFC');
  return unevenSpace.test(composed) ? composed.replace(/\s+/g, ' ').trim() : composed;
}

/** In one case, and composed: what names of files are compared by. */
export function caseless(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** What is the same for a reader who refers to something: case, quotes, a leading article and a final stop are ignored. */
export function key(text: string): string {
  const bare = fold(text)
    .replace(/["“”„«»‘’'`]/g, '')
    .toLowerCase();
  return withoutEnd(bare, /[.。!…,;:]/)
    .replace(/^(?:the|a|an) (?=\S)/, '')
    .trim();
}

/** The anchor that code hosts give a heading: `Min-hee's apartment` → `min-hees-apartment`. */
export function slug(text: string): string {
  return githubSlug(fold(text));
}

/** Anchors of all headings of a file, in order; a repeated heading gets a number, as on a code host. */
export function anchors(headings: readonly string[]): readonly string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => slugger.slug(fold(heading)));
}

/** Orders by code units, the same everywhere and in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
