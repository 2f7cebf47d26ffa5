import { type Look, newStyles, type PageStyles, type SheetFinder } from '../../markup/page-styles.js';
import type { SourceProblem, SourceSpan } from '../../source.js';
import type { Block } from '../prose/prose.js';
import type { Line } from './xhtml-heading.js';
import type { Meaning } from './xhtml-meaning.js';

/** What a navigation document says of a file, or of a place in it. */
export type Entry = {
  readonly title: string;
  readonly depth: number;
  /** The parts that begin with it and have no place of their own, outermost first. */
  readonly above?: readonly Entry[];
};

export type Note = { readonly id: string; readonly block: Extract<Block, { kind: 'note' }> };

/** A chapter file as blocks. */
export type Chapter = {
  readonly blocks: readonly Block[];
  readonly title?: string;
  readonly language?: string;
  /** The element that bears the book's own words of dedication. */
  readonly dedication?: { readonly text: string; readonly at: SourceSpan };
  readonly notes: readonly Note[];
  /** After which block a note is called, by the id it has: `file#id`. */
  readonly calls: ReadonlyMap<string, number>;
  /** The names of what was left out, for it is not the work. */
  readonly left: readonly string[];
  readonly problems: readonly SourceProblem[];
  /** By which selectors its style sheets hide something, without our knowing what. */
  readonly unclear: readonly string[];
};

/** What is known of a book when one of its files is read: what its package says, and what stood in the files before. */
export type BookSoFar = {
  /** What the navigation says of a place: '' is the file itself. */
  readonly entryAt: (id: string) => Entry | undefined;
  readonly sheetAt: SheetFinder;
  readonly looks: TitleLooks;
};

/** What has shown how the titles of a book look, where no element and no list says which lines are titles. */
export type TitleLooks = {
  /** The letters of the titles and names that stand on title pages. */
  readonly names: ReadonlySet<string>;
  /** The names and classes of elements that were titles by their look. */
  readonly kinds: Set<string>;
  /** Something else says what is a title: the contents, a headline. */
  isKnown: boolean;
  /** How large the prose is, where it has been seen. */
  prose: number | undefined;
};

/** A chapter file as far as it has been read. */
export type Reading = {
  readonly styles: PageStyles;
  readonly sheetAt: SheetFinder;
  readonly looks: TitleLooks;
  /** Where the style sheet begins that stands in the page. */
  sheetFrom: number;
  readonly remarks: SourceProblem[];
  readonly text: string;
  readonly file: string | undefined;
  /** What the navigation says of a place: '' is the file itself. */
  readonly entryAt: (id: string) => Entry | undefined;

  readonly blocks: Block[];
  readonly notes: Note[];
  readonly calls: Map<string, number>;
  /** The links so far that may call a note, from an id of their own line. */
  readonly links: Set<string>;
  readonly left: string[];
  title: string;
  language: string | undefined;
  dedication: Chapter['dedication'];

  /** The elements around, the innermost last. */
  readonly open: Meaning[];
  paragraph: Paragraph;
  /** A letter is quoted that has a date. */
  isDatedQuote: boolean;

  /** The lines of the heading that is being read, and the headline they stand in. */
  lines: readonly Line[];
  /** What will be the heading unless the file has one before its first words. */
  promised: Entry | undefined;
  /** A chapter that has had no heading yet. */
  unnamed: Meaning | undefined;
  level: number;
  /** How far the levels of this file's headings lie from those of the navigation. */
  shift: number;
  /** The title that the navigation gave, as long as its words may come again in lines of their own. */
  repeated: string;
  /** A line that did so, and behind which nothing has come yet. */
  again: { readonly text: string; readonly at: SourceSpan } | undefined;
  /** The page has a numbered heading that its elements or the navigation call one. */
  isHeaded: boolean;
  /** How many notes stand in the margin so far. */
  sides: number;
};

/** The paragraph that is being read. */
export type Paragraph = {
  words: string;
  /** What a picture says that stands in the place of words. */
  drawn?: string;
  /** What stands before a link that may call a note; `words` are the link's own. */
  held: string | undefined;
  /** The link with which it begins, and the ids of its line: it may lead back to what calls a note. */
  headed?: { readonly ids: readonly string[]; readonly to: string };
  /** It has words already. */
  begun: boolean;
  place: SourceSpan | undefined;
  /** How its words look: the smallest, and what holds of all of them. */
  look: Look | undefined;
  /** How many of its first letters are set apart from the rest, as a date is at its head. */
  runIn: number;
  /** The notes that it calls, and those that stand beside it in the margin. */
  readonly called: string[];
  readonly beside: { text: string; at: SourceSpan }[];
};

export function newReading(text: string, file: string | undefined, { entryAt, sheetAt, looks }: BookSoFar): Reading {
  return {
    styles: newStyles(),
    sheetAt,
    looks,
    sheetFrom: 0,
    remarks: [],
    text,
    file,
    entryAt,
    blocks: [],
    notes: [],
    calls: new Map(),
    links: new Set(),
    left: [],
    title: '',
    language: undefined,
    dedication: undefined,
    open: [],
    paragraph: newParagraph(),
    isDatedQuote: false,
    lines: [],
    promised: entryAt(''),
    unnamed: undefined,
    level: 0,
    shift: 0,
    repeated: '',
    again: undefined,
    isHeaded: false,
    sides: 0,
  };
}

export function newParagraph(): Paragraph {
  return {
    words: '',
    held: undefined,
    begun: false,
    place: undefined,
    look: undefined,
    runIn: 0,
    called: [],
    beside: [],
  };
}

/** A place in the file that is read. */
export function placed({ file }: Reading, at: SourceSpan): SourceSpan {
  if (file === undefined) return at;
  const { from, to, line } = at;
  return line === undefined ? { from, to, file } : { from, to, line, file };
}

/** What stands before a link is words like those within it. */
export function release(paragraph: Paragraph): void {
  if (paragraph.held !== undefined) paragraph.words = paragraph.held + paragraph.words;
  paragraph.held = undefined;
}
