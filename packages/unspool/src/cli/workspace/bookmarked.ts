import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { NoBookmark } from '../../read/index.js';
import type { Compilation, Position } from '../../story/index.js';
import { UsageError } from '../arguments.js';
import type { StoryFile } from './story-file.js';

/**
 * The position to which the bookmark of a reading program leads in a work, or why it leads to none; undefined if the words are no
 * bookmark.
 */
export async function positionBookmarked(
  file: StoryFile,
  { story, places }: Compilation,
  words: string,
): Promise<Position | NoBookmark | undefined> {
  const { readBookmark, placeInBook, positionInBook, originsOfClaims } = await import('../../read/index.js');
  const bookmark = readBookmark(words);
  if (bookmark === undefined || 'problem' in bookmark) return bookmark;
  if (!file.notes) return { problem: `${bookmark.of} leads into a book: name that, and not notes on it.` };
  const { filesOf } = await import('./works.js');
  const files = await filesOf(file);
  const [first] = files;
  const place = placeInBook(files, bookmark, first && sumOf(first.bytes));
  return 'problem' in place ? place : positionInBook(story, originsOfClaims(file.notes, places), place);
}

/** The bookmark that words are, or that stands in the file that they name; undefined where they are something else. */
export async function bookmarkIn(words: string): Promise<string | undefined> {
  const { bookmarkNames, readBookmark } = await import('../../read/index.js');
  if (readBookmark(words) !== undefined) return words;
  if (!/\.(?:lua|json|txt)$/i.test(words)) return undefined;
  const text = await textAt(words);
  if (text === undefined || readBookmark(text) !== undefined) return text;
  throw new UsageError(`${words}: no reader’s place in it that can be read. Known are ${bookmarkNames.join(', ')}.`);
}

/** The bookmarks that lie beside a book, or in it: KOReader’s, and calibre’s. */
export async function bookmarksOf({ path, files: [first = path] }: StoryFile): Promise<readonly string[]> {
  const name = basename(first);
  const folder = join(dirname(first), `${name.replace(/\.[^.]+$/, '')}.sdr`);
  const sidecar = await textAt(join(folder, `metadata${/\.[^.]+$/.exec(name)?.[0] ?? ''}.lua`));
  const { bookmarksInside } = await import('../../read/index.js');
  const inside = bookmarksInside(name, await readFile(first));
  return [sidecar, inside].filter((one) => one !== undefined);
}

/** The text of a file of settings; undefined where there is none, or it is far longer than any. */
async function textAt(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => null);
  return info?.isFile() && info.size <= largest ? readFile(path, 'utf8') : undefined;
}

const largest = 16 * 1024 * 1024;

/** The sum by which KOReader knows a file: that of a kilobyte at its head, and at 1 KB, 4 KB, 16 KB and so on. */
export function sumOf(bytes: Uint8Array): string {
  const sum = createHash('md5');
  for (const at of [0, ...Array.from({ length: 11 }, (_, step) => 1024 * 4 ** step)])
    if (at < bytes.length) sum.update(bytes.subarray(at, at + 1024));
  return sum.digest('hex');
}
