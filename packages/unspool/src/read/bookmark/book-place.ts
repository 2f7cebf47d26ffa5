import { turnsIn } from '../book/epub/epub.js';
import type { Turn } from '../book/epub/epub-package.js';
import { archiveOf } from '../book/zip.js';
import { formatOf } from '../formats.js';
import { type Branch, isBranch, treeOf } from '../markup/markup-tree.js';
import type { PartFile } from '../parts.js';
import type { Bookmark, NoBookmark, Step } from './bookmark.js';

/** A place in a book: in one of its files, in order, and how far in the text of that. */
export type BookPlace = {
  /** The files of the book in the order of reading, as what is read of it names them. */
  readonly order: readonly (string | undefined)[];
  /** Which of them. */
  readonly nth: number;
  /** An offset in its decoded text, in UTF-16 units: rounded down to where the element begins in which the place is. */
  readonly from: number;
};

/** Finds where in a book a bookmark leads, or says why it leads nowhere for sure. `sum` is that of the file, as KOReader makes it. */
export function placeInBook(files: readonly PartFile[], bookmark: Bookmark, sum?: string): BookPlace | NoBookmark {
  const { of, page } = bookmark;
  if (bookmark.sum !== undefined && sum !== undefined && bookmark.sum !== sum)
    return no(of, 'is that of another file: the book has been changed since, or it is another edition');
  const book = bookIn(files);
  if (!book) return no(of, 'leads into an EPUB, and this is none');
  const nth = 'nth' in page ? page.nth : turnAt(book.turns, page.path);
  const turn = book.turns[nth];
  if (turn?.path === undefined) return no(of, 'leads to a file that this book does not have');
  if ('nth' in page && page.id !== undefined && !turn.names.includes(page.id))
    return no(of, 'leads to two files, one by its number and one by its name: it may be of another edition');
  const text = book.textOf(turn.path);
  const from = offsetIn(text, bookmark);
  if (typeof from === 'object') return from;
  const isElsewhere = bookmark.ofBook !== undefined && Math.abs(shareAt(book, nth, from) - bookmark.ofBook) > mostApart;
  if (isElsewhere)
    return no(of, 'and the part of the book that it says has been read do not agree: it may be of another edition');
  return { order: book.turns.map(({ path }) => path), nth, from };
}

/** The bookmarks of calibre that stand in a book; undefined where there are none. */
export function bookmarksInside(name: string, bytes: Uint8Array): string | undefined {
  if (formatOf(name, bytes) !== 'epub') return undefined;
  const archive = archiveOf(bytes);
  const path = 'META-INF/calibre_bookmarks.txt';
  return archive.paths.includes(path) ? archive.textOf(path).text : undefined;
}

function no(of: string, why: string): NoBookmark {
  return { problem: `${of} ${why}. Say where you are in another way.` };
}

/** How far apart a part that was read may lie from that which lies before the place, in letters and marks. */
const mostApart = 0.12;

type Book = { readonly turns: readonly Turn[]; readonly textOf: (path: string) => string };

function bookIn(files: readonly PartFile[]): Book | undefined {
  const [first] = files;
  if (!first || files.length > 1 || formatOf(first.name, first.bytes) !== 'epub') return undefined;
  const archive = archiveOf(first.bytes);
  const turns = turnsIn(archive);
  return turns && { turns, textOf: (path) => archive.textOf(path).text };
}

/** An address begins in the archive, or in the folder of the package: where several files may be meant, none is. */
function turnAt(turns: readonly Turn[], wanted: string): number {
  const bare = wanted.replace(/^\/+/, '');
  const paths = turns.map(({ path }) => path);
  if (paths.includes(bare)) return paths.indexOf(bare);
  const meant = new Set(paths.filter((path) => bare !== '' && path?.endsWith(`/${bare}`)));
  const [only] = meant;
  return meant.size === 1 ? paths.indexOf(only) : -1;
}

/** How much of the book, in what its files are long, lies before a place. */
function shareAt({ turns, textOf }: Book, nth: number, from: number): number {
  const lengths = turns.map(({ path }) => (path === undefined ? 0 : textOf(path).length));
  const before = lengths.slice(0, nth).reduce((sum, length) => sum + length, 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all === 0 ? 0 : (before + from) / all;
}

function offsetIn(text: string, { of, steps, fragment, text: words, ofPage }: Bookmark): number | NoBookmark {
  if (steps) return offsetOfSteps(text, steps, of);
  if (words) return offsetOfWords(text, words) ?? no(of, 'names words that do not stand there, or stand there twice');
  if (fragment !== undefined)
    return elementCalled(treeOf(text).root, fragment)?.at.from ?? no(of, 'names an element that is not in its file');
  // Programs count it by lines on their screens: what is near the place may lie behind it.
  return Math.max(0, (ofPage ?? 0) - roughness) * text.length;
}

const roughness = 0.05;

function offsetOfSteps(text: string, steps: readonly Step[], of: string): number | NoBookmark {
  let place: Branch = treeOf(text).root;
  for (const { nth, name, id } of steps) {
    const inside = place.children.filter(isBranch).filter((child) => name === undefined || bare(child.name) === name);
    const next = inside[nth - 1];
    if (!next) return no(of, 'leads nowhere in its file: it may be of another edition');
    if (id !== undefined && idOf(next) !== id)
      return no(of, 'leads to two places, one by its steps and one by its name: it may be of another edition');
    place = next;
  }
  return place.at.from;
}

function bare(name: string): string {
  return name.replace(/^.*:/, '').toLowerCase();
}

function idOf({ attributes }: Branch): string | undefined {
  return attributes.get('id') ?? attributes.get('xml:id');
}

function elementCalled(root: Branch, id: string): Branch | undefined {
  const waiting: Branch[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (idOf(next) === id) return next;
    for (const child of next.children.toReversed()) if (isBranch(child)) waiting.push(child);
  }
  return undefined;
}

/** Where words stand that stand in a file once: what lies before them has been read. */
function offsetOfWords(
  text: string,
  { before, after }: { readonly before: string; readonly after: string },
): number | undefined {
  const { letters, places } = lettersOf(text);
  const [own, next] = [bareLetters(before), bareLetters(after)];
  const wanted = own + next;
  const at = letters.indexOf(wanted);
  if (wanted.length < fewestLetters || at < 0 || letters.indexOf(wanted, at + 1) >= 0) return undefined;
  return places[at + own.length] ?? places.at(-1);
}

/** Fewer could stand anywhere. */
const fewestLetters = 10;

function bareLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The letters that a page shows, without space and marks, and where each stands in the file. */
function lettersOf(text: string): { readonly letters: string; readonly places: readonly number[] } {
  const parts: string[] = [];
  const places: number[] = [];
  const waiting: Branch['children'][number][] = [treeOf(text).root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isBranch(next)) {
      for (const child of next.children.toReversed()) waiting.push(child);
      continue;
    }
    for (const { 0: run, index } of next.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      parts.push(run);
      for (let at = 0; at < run.length; at += 1) places.push(next.at.from + index + at);
    }
  }
  return { letters: parts.join(''), places };
}
