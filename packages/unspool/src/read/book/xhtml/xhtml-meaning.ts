import type { Tag } from '../../markup/markup.js';

/** What an element of a book says of what is in it: its own words, and what it has from those around it. */
export type Meaning = {
  readonly name: string;
  readonly id?: string;
  /** Not the readers' text: scripts, navigation, page numbers, title pages. */
  readonly skip: boolean;
  /** The name of matter that may surprise by not being there. */
  readonly skipped?: string;
  readonly body: boolean;
  readonly fiction: boolean;
  readonly chapter: boolean;
  readonly division: boolean;
  readonly inSection: boolean;
  /** It is a headline itself. */
  readonly heading: boolean;
  /** Its level, where its words are in a headline; else 0. */
  readonly inHeading: number;
  readonly group: boolean;
  readonly caption: boolean;
  readonly quote: boolean;
  readonly entry: boolean;
  readonly dedication: boolean;
  /** The id of the note that its words are in. */
  readonly note?: string;
  readonly notes: boolean;
  readonly break?: 'sure' | 'assumed';
  readonly title: boolean;
  /** Where it is empty, it is space between scenes. */
  readonly emptyable: boolean;
  /** Where a link of the file's own leads, and how far the paragraph had come. */
  readonly reference?: string;
  /** The same, where the file says that it calls a note. */
  readonly call?: string;
  readonly leading: boolean;
  readonly start: number;
};

export function meaningOf(tag: Tag, around: Meaning | undefined, start: number): Meaning {
  if (tag.attributes.size > 0 || !around) return meant(tag, around, start);
  // Most elements are like those before them: nothing but their name says what they are.
  const known = alike.get(around) ?? new Map<string, Meaning>();
  if (known.size === 0) alike.set(around, known);
  const found = known.get(tag.name) ?? meant(tag, around, 0);
  known.set(tag.name, found);
  return found.leading ? { ...found, start } : found;
}

/** By the element around: what those in it mean that have no attributes, by their names. */
const alike = new WeakMap<Meaning, Map<string, Meaning>>();

function meant(tag: Tag, around: Meaning | undefined, start: number): Meaning {
  const given = tag.name.toLowerCase();
  // Under a quotation it names the source in a line of its own; within a paragraph it is a title of a book.
  const name = given === 'cite' && around?.name === 'blockquote' ? 'footer' : given;
  const { attributes } = tag;
  const types = typesOf(tag);
  const has = (...names: readonly string[]) => names.some((each) => types.has(each));
  const id = attributes.get('id') ?? attributes.get('xml:id');
  const href = attributes.get('href') ?? '';
  const level = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
  const sectioning = name === 'section' || name === 'article' || name === 'div' || name === 'body';
  const chapter = sectioning && has(...chapterTypes);
  const division = sectioning && has(...divisionTypes);
  const quote = (around?.quote ?? false) || quoting.has(name);
  const notes = (around?.notes ?? false) || has('endnotes', 'footnotes', 'rearnotes', 'notes');
  const isNote =
    has('endnote', 'footnote', 'rearnote', 'note') ||
    ((name === 'li' || name === 'p' || name === 'div') && notes && id !== undefined && !around?.note);
  const note = isNote ? (id ?? '') : (around?.note ?? (notes ? '' : undefined));
  const isCall = name === 'a' && has('noteref');
  const fiction = has('fiction') || ((around?.fiction ?? false) && !has('non-fiction'));
  const inSection = chapter || division || (around?.inSection ?? false);
  const matter = around?.body || around?.inSection ? undefined : matterOf(types, fiction);
  const skip =
    (around?.skip ?? false) ||
    unread.has(name) ||
    attributes.has('hidden') ||
    isCall ||
    has('backlink', 'pagebreak', 'referrer', 'toc', 'landmarks', 'page-list', 'loi', 'lot') ||
    has('pagenum', 'pageno', 'page-number', 'pg-boilerplate', 'tnote', 'transnote', 'toc') ||
    matter !== undefined;
  const isHeading =
    level > 0 &&
    !quote &&
    note === undefined &&
    (level <= 3 || around?.chapter || around?.division || (around?.name === 'header' && inSection));
  const group = name === 'hgroup' || (around?.group ?? false);
  const besides =
    (group || name === 'p') &&
    has('title', 'subtitle', 'ordinal', 'label') &&
    (around?.name === 'hgroup' || around?.name === 'header') &&
    !quote;
  const inHeading = isHeading ? level : besides ? 3 : (around?.inHeading ?? 0);
  return {
    name,
    ...(id !== undefined ? { id } : {}),
    skip,
    ...(matter ? { skipped: matter } : {}),
    body: (around?.body ?? false) || has('bodymatter'),
    fiction,
    chapter,
    division,
    inSection,
    heading: isHeading === true,
    inHeading: note === undefined ? inHeading : 0,
    group,
    caption:
      (around?.caption ?? false) ||
      (level > 0 && !isHeading) ||
      (name === 'header' && !isAbove(around)) ||
      name === 'figcaption' ||
      has('dateline', 'bridgehead', 'epigraph') ||
      (name === 'p' && around?.name === 'header'),
    quote,
    entry: has('diary-entry') || (name === 'p' && has('entry')) || (around?.entry ?? false),
    dedication: (around?.dedication ?? false) || has('dedication'),
    ...(note !== undefined ? { note } : {}),
    notes,
    ...(name === 'hr'
      ? { break: 'sure' }
      : isBlock(name) && breaking.test(attributes.get('class') ?? '')
        ? { break: 'assumed' }
        : {}),
    title: name === 'title' && around?.name === 'head',
    emptyable: (name === 'p' || name === 'div') && !quote,
    ...(name === 'a' && href.includes('#') && !isCall ? { reference: href } : {}),
    ...(isCall ? { call: href } : {}),
    leading: leaning.has(name),
    start,
  };
}

/** A `header` at the head of a chapter holds its headings; one within a letter holds words of the letter. */
function isAbove(around: Meaning | undefined): boolean {
  return around !== undefined && !around.quote;
}

/** What stands around the work; of prefaces and their like, those that the file does not call a part of it. */
function matterOf(types: ReadonlySet<string>, fiction: boolean): string | undefined {
  if (silently.some((type) => types.has(type))) return '';
  return fiction ? undefined : aloud.find((type) => types.has(type));
}

function typesOf({ attributes }: Tag): ReadonlySet<string> {
  if (attributes.size === 0) return noTypes;
  const types = `${attributes.get('epub:type') ?? ''} ${(attributes.get('role') ?? '').replaceAll('doc-', '')}`;
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((each) => tellingClasses.has(each.toLowerCase()));
  // Vocabularies differ in their prefixes and agree in their words: "z3998:letter", "se:letter.dateline".
  return new Set(
    `${types} ${classes.join(' ')}`
      .toLowerCase()
      .split(/\s+/)
      .map((type) => type.slice(Math.max(type.lastIndexOf(':'), type.lastIndexOf('.')) + 1)),
  );
}

const noTypes: ReadonlySet<string> = new Set();

/** The letters and digits of a title, to compare two. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function isBlock(name: string): boolean {
  return blocks.has(name);
}

const words = (text: string) => new Set(text.split(/\s+/));

const blocks = words(
  'html body p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote section article header footer hgroup table thead tbody tr figure figcaption pre hr address aside main center nav caption',
);
const unread = words('head script style svg math template rt rp nav iframe object audio video select button');
const quoting = words('blockquote table aside figure ul ol dl li');
const leaning = words('i em b strong time');
const chapterTypes = 'chapter subchapter prologue epilogue letter preamble conclusion interlude'.split(' ');
const divisionTypes = 'part volume division book'.split(' ');
const silently =
  'titlepage halftitlepage halftitle imprint imprimatur colophon copyright-page copyright cover toc index bibliography glossary landmarks acknowledgments contributors other-credits errata uncopyright'.split(
    ' ',
  );
const aloud = 'preface introduction foreword afterword appendix'.split(' ');
/** Classes that many makers of books use for the same thing. */
const tellingClasses = words(
  'pagenum pageno page-number pg-boilerplate tnote transnote toc chapter footnote footnotes endnote endnotes epigraph dateline',
);
const breaking = /(?:^|\s)(?:scene|section|space|thought|time)[-_]?break/i;
