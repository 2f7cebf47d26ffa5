import { beforeFirst } from '../../../base/ends.js';
import { addTo } from '../../../base/index.js';
import { addAll } from '../../../base/lists.js';
import { decode } from '../../decode.js';
import type { SheetFinder } from '../../markup/page-styles.js';
import { inReadingOrder } from '../../reading-order.js';
import type { Credit, Reader, Source, SourceProblem } from '../../source.js';
import { navigationOf } from '../epub/epub-navigation.js';
import { type BookPackage, noPackage, packageOf, resolve } from '../epub/epub-package.js';
import { type Block, type Heading, segmentsOf } from '../prose/prose.js';
import { lettersOf } from '../prose/prose-headings.js';
import { leftOut, unheaded, withoutFrame, withoutMatter } from '../prose/prose-matter.js';
import { newLooks } from './chapter-looks.js';
import type { Chapter, Entry, Note, TitleLooks } from './chapter-reading.js';
import { target } from './note-target.js';
import { chapterOf } from './xhtml-chapter.js';
import { headingOf } from './xhtml-heading.js';

/** A file of a book. */
export type BookFile = { readonly name: string; readonly text: string };

/** One page of prose, as it stands on the web or in an e-book. */
export const xhtmlReader: Reader = {
  format: 'xhtml',
  read: (bytes) => {
    const { text, problem } = decode(bytes);
    const page = bookOf([{ read: () => text }], noPackage, 'xhtml');
    return problem ? { ...page, problems: [{ message: problem }, ...page.problems] } : page;
  },
};

/**
 * The files of a book that lie in a folder as they would in an EPUB. Its package (`.opf`) gives their order, and its
 * navigation their titles; without a package the navigation gives both, and without that their names give the order.
 */
export function bookFiles(files: readonly BookFile[]): Source {
  const opf = files.find(({ name }) => /\.opf$/i.test(name));
  const pages = files.filter(({ name }) => /\.x?html?$/i.test(name));
  const find = finder(files);
  const sheetAt: SheetFinder = (href, from) => {
    const file = find(resolve(from, href) ?? '');
    return file && { text: file.text, file: file.name };
  };
  const inOrder = () => pages.toSorted((a, b) => inReadingOrder(a.name, b.name)).map(named);
  if (!opf) {
    const contents = files.find(({ name }) => /^(?:toc|nav|contents)\.(?:x?html?|ncx)$/i.test(last(name)));
    const entries = contents ? navigationOf(contents.text) : noPackage.entries;
    const listed = [...entries.keys()].flatMap((key) => find(beforeFirst(key, /#/)) ?? []);
    const order = listed.length > 1 ? [...new Set(listed)].map(named) : inOrder();
    return bookOf(order, { ...noPackage, entries }, 'xhtml', sheetAt);
  }
  const book = packageOf(opf.text, opf.name);
  const entries = new Map<string, Entry>();
  for (const path of book.navigation) {
    const file = find(path);
    if (file && entries.size === 0) for (const [key, entry] of navigationOf(file.text)) entries.set(key, entry);
  }
  const spine = book.spine.flatMap(({ path, linear }): readonly Page[] => {
    const file = find(path);
    return file ? [{ ...named(file), ...(linear ? {} : { aside: true }) }] : [];
  });
  // A folder may hold less than the package lists, but what is not in the order cannot be told.
  return bookOf(spine.length > 0 ? spine : inOrder(), { ...book, entries }, 'xhtml', sheetAt);
}

function named({ name, text }: BookFile): Page {
  return { file: name, read: () => text };
}

/** Finds files by their whole path, else by its last part, else in any case. */
function finder(files: readonly BookFile[]): (path: string) => BookFile | undefined {
  const by = new Map<string, BookFile>();
  for (const key of [last, lower, lowerLast]) for (const file of files.toReversed()) by.set(key(file.name), file);
  for (const file of files) by.set(file.name, file);
  return (path) => by.get(path) ?? by.get(last(path)) ?? by.get(lower(path)) ?? by.get(lowerLast(path));
}

const last = (path: string) => path.split('/').at(-1) ?? path;
const lower = (path: string) => path.toLowerCase();
const lowerLast = (path: string) => last(path).toLowerCase();

/**
 * A file in the order of reading. `read` gives its text, undefined if there is none; it is called once and in that order,
 * so that a text need not be held longer. A page without is missing. One that is `aside` is read only for its notes.
 */
export type Page = {
  readonly file?: string;
  readonly read?: () => string | undefined;
  readonly aside?: boolean;
};

/** A book of its pages in order. */
export function bookOf(
  pages: readonly Page[],
  book: BookPackage,
  format: 'epub' | 'xhtml',
  sheetAt: SheetFinder = () => undefined,
): Source {
  const authors = book.credits.filter(({ key }) => key === 'author').map(({ value }) => value);
  const read: Gathered = {
    blocks: [],
    notes: [],
    calls: new Map(),
    credits: [...book.credits],
    problems: [...book.problems],
    first: undefined,
    isNamed: false,
    looks: newLooks([book.title ?? '', ...authors], book.entries.size > 1),
    unclear: new Set(),
    sheetAt,
  };
  for (const page of withMissing(pages, book)) takePage(read, page, book);
  const { blocks, notes, calls, credits, first } = read;
  const title = book.title ?? (pages.length === 1 && first?.title ? titleOf(first.title, credits) : undefined);
  const names = [...(title ? [title] : []), ...credits.filter(({ key }) => key === 'author').map(({ value }) => value)];
  const work = withoutMatter(withoutFrame(placed(blocks, notes, calls), names));
  const language = book.language ?? first?.language;
  const segments = segmentsOf(work.blocks);
  return {
    format,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    credits,
    cast: [],
    segments,
    problems: [...read.problems, ...work.problems, ...unheaded(segments, title)],
  };
}

/** What a page calls itself, without whoever put it there; that names who wrote it, where nothing else does. */
function titleOf(title: string, credits: Credit[]): string {
  const own = /^(?:The )?Project Gutenberg(?:['’]s)? (?:e-?Book|e-?text) of (.{1,300})$/i.exec(title)?.[1];
  if (own === undefined) return title;
  const by = own.lastIndexOf(', by ');
  if (by <= 0) return own;
  if (credits.length === 0) credits.push({ key: 'author', value: own.slice(by + 5), at: { from: 0, to: 0 } });
  return own.slice(0, by);
}

/** What the pages of a book say, so far. */
type Gathered = {
  readonly blocks: Block[];
  readonly notes: Note[];
  /** After which block each note is called. */
  readonly calls: Map<string, number>;
  readonly credits: Credit[];
  readonly problems: SourceProblem[];
  /** The first page that is not left out. */
  first: Chapter | undefined;
  /** A heading with a name has come. */
  isNamed: boolean;
  readonly looks: TitleLooks;
  readonly unclear: Set<string>;
  readonly sheetAt: SheetFinder;
};

function takePage(into: Gathered, { file, read, aside }: Page, book: BookPackage): void {
  const text = read?.();
  if (read && text === undefined) return;
  const matter = matterOf(file ?? '', book);
  const listed = book.entries.get(last(file ?? ''));
  // What the navigation lists ends what stands beside it, also if there is nothing in it to tell.
  if (listed && (matter !== undefined || text === undefined)) {
    const isPart = matter === undefined && lettersOf(listed.title) !== lettersOf(book.title ?? '');
    into.blocks.push(listing(listed, isPart, file ?? ''));
  }
  if (matter) into.problems.push({ message: leftOut(matter), at: { from: 0, to: 0, file: file ?? '' } });
  if (matter !== undefined || text === undefined) return;
  const { looks, sheetAt } = into;
  const entryAt = (id: string) => book.entries.get(id === '' ? last(file ?? '') : target(`#${id}`, file));
  const chapter = chapterOf(text, file, { entryAt, sheetAt, looks });
  into.first ??= chapter;
  if (!aside) takeTold(into, chapter, file);
  takeRest(into, chapter, file);
}

/** What a page tells. */
function takeTold(into: Gathered, chapter: Chapter, file: string | undefined): void {
  const { blocks, calls } = into;
  // As long as nothing in a book has a name, its files are all that divides it.
  if (file !== undefined && !into.isNamed && chapter.blocks.length > 0 && blocks.length > 0)
    blocks.push({ kind: 'break', text: '', assumed: true, at: { from: 0, to: 0, file } });
  for (const [id, at] of chapter.calls) if (!calls.has(id)) calls.set(id, blocks.length + at);
  for (const block of chapter.blocks) blocks.push(block);
  into.isNamed ||= chapter.blocks.some((block) => block.kind === 'heading' && block.title !== '');
}

/** What a page has besides what it tells. */
function takeRest({ notes, credits, problems, unclear }: Gathered, chapter: Chapter, file: string | undefined): void {
  addAll(
    notes,
    chapter.notes.map((note) => ({ ...note, id: target(`#${note.id}`, file) })),
  );
  const { dedication } = chapter;
  if (dedication) credits.push({ key: 'dedication', value: dedication.text, at: dedication.at });
  for (const problem of chapter.problems) if (problems.length < mostProblems) problems.push(problem);
  const at = { from: 0, to: 0, ...(file === undefined ? {} : { file }) };
  for (const selector of chapter.unclear) {
    if (!unclear.has(selector) && unclear.size < 5) problems.push({ message: unclearRule(selector), at });
    unclear.add(selector);
  }
  for (const name of chapter.left) if (name !== '') problems.push({ message: leftOut(name), at });
}

function unclearRule(selector: string): string {
  return `A style sheet hides what “${selector}” means, which is more than is read of style sheets here: it is told, if it is there.`;
}

/** What the navigation says of a page of which nothing is read: a part of the book, or only that what was before ends. */
function listing({ title, depth }: Entry, isPart: boolean, file: string): Heading {
  const titled = headingOf([isPart ? title : '']);
  return {
    kind: 'heading',
    title: titled.title,
    ...(titled.number ? { number: titled.number } : {}),
    level: depth + 1,
    ...(titled.division ? { division: true } : {}),
    assumed: true,
    at: { from: 0, to: 0, file },
  };
}

/** The pages, and before the first that the navigation has in a part of the book the page of that, if it is missing. */
function withMissing(pages: readonly Page[], { entries }: BookPackage): readonly Page[] {
  const there = new Set(pages.map(({ file }) => lowerLast(file ?? '')));
  const before = new Map<string, Page[]>();
  const above: { readonly file: string; readonly depth: number; isMissing: boolean }[] = [];
  for (const [key, { depth }] of entries) {
    const file = beforeFirst(key, /#/);
    const isThere = there.has(file.toLowerCase());
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    if (isThere) {
      const missing = above.filter(({ isMissing }) => isMissing);
      if (missing.length > 0 && !before.has(file))
        before.set(
          file,
          missing.map((page) => ({ file: page.file })),
        );
      for (const page of missing) page.isMissing = false;
    }
    above.push({ file, depth, isMissing: !isThere });
  }
  if (before.size === 0) return pages;
  return pages.flatMap((page) => [...(before.get(last(page.file ?? '')) ?? []), page]);
}

/** Each note after the paragraph that calls it; those that nothing calls, at the end. */
function placed(
  blocks: readonly Block[],
  notes: readonly Note[],
  calls: ReadonlyMap<string, number>,
): readonly Block[] {
  const after = new Map<number, Block[]>();
  for (const { id, block } of notes) {
    const at = Math.min(calls.get(id) ?? blocks.length, blocks.length - 1);
    addTo(after, at, block);
  }
  if (blocks.length === 0) return notes.map(({ block }) => block);
  return after.size === 0 ? blocks : blocks.flatMap((block, index) => [block, ...(after.get(index) ?? [])]);
}

const mostProblems = 200;

/** What a file is if it stands around the work, by the package and by its name; '' where nobody will miss it. */
function matterOf(file: string, { matter }: BookPackage): string | undefined {
  const type = (matter.get(file) ?? '').toLowerCase();
  if (
    /^(?:cover|title-?page|toc|copyright-?page|colophon|index|bibliography|glossary|acknowledge?ments|loi|lot)$/.test(
      type,
    )
  )
    return '';
  if (/^(?:preface|foreword|afterword|introduction)$/.test(type)) return type;
  return isAround(file) ? '' : undefined;
}

/** Whether a file is, by its name, a title page or something else that nobody misses. */
export function isAround(path: string): boolean {
  return around.test(last(path));
}

const around =
  /^(?:cover|title-?page|half-?title(?:-?page)?|imprint|copyright|colophon|uncopyright|toc|contents|nav|about-?(?:the-?)?author|also-?by)[-_\d]*\.x?html?$/i;
