import { isRecord } from '../../base/record.js';
import { decode } from '../decode.js';
import type { Bookmark, NoBookmark } from './bookmark.js';
import { readCalibreCfi } from './cfi.js';
import { textAt } from './readium.js';

/**
 * Reads the bookmarks that calibre keeps in a book (`META-INF/calibre_bookmarks.txt`) or beside it: of all of them, the place where
 * somebody left off, the latest of several.
 */
export function readCalibre(text: string): Bookmark | NoBookmark {
  const [latest] = entriesIn(text)
    .filter((entry) => textAt(entry, 'type') === 'last-read' && textAt(entry, 'pos_type') === 'epubcfi')
    .toSorted((a, b) => ((textAt(a, 'timestamp') ?? '') < (textAt(b, 'timestamp') ?? '') ? 1 : -1));
  if (!latest)
    return {
      problem: 'These bookmarks of calibre hold no place where somebody left off (“last-read”).',
      isEmpty: true,
    };
  const place = readCalibreCfi(textAt(latest, 'pos') ?? '');
  return place
    ? { of: 'The place of calibre', ...place }
    : { problem: 'The place in these bookmarks of calibre cannot be read.' };
}

function entriesIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  const [, packed] = /^encoding=json\+base64:(.*)$/s.exec(text) ?? [];
  try {
    const value: unknown = JSON.parse(packed === undefined ? text : unpacked(packed));
    return Array.isArray(value) ? value.filter(isRecord) : [];
  } catch {
    return [];
  }
}

/** The part of the web that is used here: Node and browsers have it, the language's own types do not. */
declare const atob: (packed: string) => string;

function unpacked(packed: string): string {
  const letters = atob(packed.replace(/\s+/g, ''));
  return decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))).text;
}
