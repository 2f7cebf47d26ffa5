import type { Bookmark, NoBookmark } from './bookmark.js';
import { readCalibre } from './calibre.js';
import { readCfi } from './cfi.js';
import { readSidecar, readXPointer } from './koreader.js';
import { readLocator } from './readium.js';

/**
 * A form in which programs keep a reader's place.
 *
 * `known` says by the text alone whether it is this form. `read` never throws.
 */
type Form = {
  /** What it is called in help and messages. */
  readonly name: string;
  readonly known: RegExp;
  readonly read: (text: string) => Bookmark | NoBookmark;
};

const forms: readonly Form[] = [
  { name: 'an EPUB CFI', known: /^epubcfi\(/, read: readCfi },
  { name: 'a place of KOReader', known: /^\/body(?:\[1\])?\/DocFragment/, read: readXPointer },
  { name: 'a sidecar of KOReader (metadata.epub.lua)', known: /^(?:--[^\n]*\n\s*)*return\s*\{/, read: readSidecar },
  { name: 'a Readium locator', known: /^\{\s*"/, read: readLocator },
  {
    name: 'bookmarks of calibre (calibre_bookmarks.txt)',
    known: /^(?:encoding=json\+base64:|\[\s*(?:\]$|\{))/,
    read: readCalibre,
  },
];

/** What the forms are called. */
export const bookmarkNames: readonly string[] = forms.map(({ name }) => name);

/** Reads a bookmark; undefined if the words are none. It never throws, and nothing in it is run. */
export function readBookmark(words: string): Bookmark | NoBookmark | undefined {
  const text = words.replace(/^\uFEFF/, '').trim();
  return forms.find(({ known }) => known.test(text))?.read(text);
}

/** Whether words are a bookmark that may lead somewhere: not what a program keeps of a book in which it has no place. */
export function holdsPlace(words: string): boolean {
  const bookmark = readBookmark(words);
  return bookmark !== undefined && !('isEmpty' in bookmark);
}
