import type { Tag } from '../../markup/markup.js';
import {
  aloud,
  breaking,
  headlines,
  isBlock,
  leaning,
  quoting,
  says,
  sectioning,
  silently,
  tellingClasses,
  unread,
} from './xhtml-words.js';

/** What an element of a book says of what is in it: its own words, and what it has from those around it. */
export type Meaning = {
  readonly name: string;
  readonly id?: string;
  /** What it is called for those who cannot see it. */
  readonly label?: string;
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
  /** That it is one, its class says and not its name. */
  readonly byClass: boolean;
  /** Its level, where it is a headline of a kind that stands within chapters, and may be for them. */
  readonly deep: number;
  readonly group: boolean;
  readonly caption: boolean;
  readonly quote: boolean;
  readonly entry: boolean;
  readonly dedication: boolean;
  /** The id of the note that its words are in. */
  readonly note?: string;
  readonly notes: boolean;
  /** It stands beside the text, in the margin. */
  readonly side: boolean;
  readonly break?: 'sure' | 'assumed';
  readonly title: boolean;
  /** Where it is empty, it is space between scenes. */
  readonly emptyable: boolean;
  /** Where a link of the file's own leads, and how far the paragraph had come. */
  readonly reference?: string;
  /** The same, where the file says that it calls a note. */
  readonly call?: string;
  readonly leading: boolean;
  /** The number of a heading, which nothing but its look parts from the title. */
  readonly numbers: boolean;
  readonly start: number;
};

export function meaningOf(tag: Tag, around: Meaning = outermost, start = 0): Meaning {
  if (tag.attributes.size > 0 || around === outermost) return meant(tag, around, start);
  // Most elements are like those before them: nothing but their name says what they are.
  const known = alike.get(around) ?? new Map<string, Meaning>();
  if (known.size === 0) alike.set(around, known);
  const found = known.get(tag.name) ?? meant(tag, around, 0);
  known.set(tag.name, found);
  return found.leading ? { ...found, start } : found;
}

/** By the element around: what those in it mean that have no attributes, by their names. */
const alike = new WeakMap<Meaning, Map<string, Meaning>>();

/** What is around the element that holds all others. */
const outermost: Meaning = {
  name: '',
  skip: false,
  body: false,
  fiction: false,
  chapter: false,
  division: false,
  inSection: false,
  heading: false,
  inHeading: 0,
  byClass: false,
  deep: 0,
  group: false,
  caption: false,
  quote: false,
  entry: false,
  dedication: false,
  notes: false,
  side: false,
  title: false,
  emptyable: false,
  leading: false,
  numbers: false,
  start: 0,
};

function meant(tag: Tag, around: Meaning, start: number): Meaning {
  const name = nameOf(tag, around);
  const types = typesOf(tag);
  const id = tag.attributes.get('id') ?? tag.attributes.get('xml:id');
  const section = sectionOf(name, types, around);
  const inner = inherited(name, types, around);
  const note = noteOf(name, types, id, around, inner.notes);
  const matter = around.body || around.inSection ? undefined : matterOf(types, inner.fiction);
  const line = lineOf(tag, name, types, around, section.inSection, inner, note);
  return {
    name,
    ...(id !== undefined ? { id } : {}),
    ...(section.chapter ? labelOf(tag) : {}),
    skip: matter !== undefined || isSkipped(tag, name, types, around),
    ...(matter ? { skipped: matter } : {}),
    ...section,
    ...inner,
    ...line,
    caption: around.caption || (!line.heading && headlines.has(name)) || isCaption(name, types, around),
    ...(note !== undefined ? { note } : {}),
    ...breakOf(tag, name),
    title: name === 'title' && around.name === 'head',
    emptyable: (name === 'p' || name === 'div') && !inner.quote,
    ...linkOf(tag, name, types),
    leading: leaning.has(name),
    numbers: name === 'span' && /(?:^|\s)header-section-number(?:\s|$)/.test(tag.attributes.get('class') ?? ''),
    start,
  };
}

/** Whether its words are in a headline, and of which level. */
function lineOf(
  tag: Tag,
  name: string,
  types: ReadonlySet<string>,
  around: Meaning,
  inSection: boolean,
  inner: Pick<Meaning, 'quote' | 'group' | 'side'>,
  note: string | undefined,
): Pick<Meaning, 'heading' | 'inHeading' | 'byClass' | 'deep'> {
  const level = note === undefined && !inner.quote ? headlineLevel(name, around, inSection) : 0;
  const isLine = !inner.quote && isTitleLine(name, types, around, inner.group);
  const isFree = note === undefined && !inner.quote && !inner.side && level === 0;
  const classed = isFree ? classLevel(tag, name) : 0;
  return {
    heading: level > 0,
    inHeading: note === undefined ? level || (isLine ? 3 : classed || around.inHeading) : 0,
    byClass: classed > 0 || (level === 0 && !isLine && around.byClass),
    deep: isFree && classed === 0 ? (headlines.get(name) ?? 0) : 0,
  };
}

/** The level of a line that its class calls the number or the title of a chapter or part; 0: it does not. */
function classLevel({ attributes }: Tag, name: string): number {
  if (name !== 'p' && name !== 'div' && !headlines.has(name)) return 0;
  const classes = (attributes.get('class') ?? '').split(/\s+/);
  if (classes.some((one) => partClass.test(one) || /^P[TN]$/.test(one))) return 2;
  // Of a paragraph, "chapter" can say nothing else.
  const isOne = (one: string) =>
    chapterClass.test(one) || /^C[TN]$/.test(one) || (name === 'p' && /^chapter$/i.test(one));
  return classes.some(isOne) ? 3 : 0;
}

/** As makers of e-books call them: "chaphead", "chapter-title", "ChapterNumber", "CT". */
const headClass = '[-_]?(?:head(?:ing|er|line)?|hd|title|ttl|name|num(?:ber)?|nr|no)\\d{0,2}';
const chapterClass = new RegExp(
  `^(?:(?:chap(?:ter)?|kapitel|chapitre|capitulo|capitolo)${headClass}|h-?chapter|element-(?:title|number)|ch[-_]?(?:no|num|title|ttl))$`,
  'i',
);
const partClass = new RegExp(`^(?:part|book|volume|teil|partie|parte)${headClass}$`, 'i');

function sectionOf(
  name: string,
  types: ReadonlySet<string>,
  around: Meaning,
): Pick<Meaning, 'chapter' | 'division' | 'inSection'> {
  const chapter = sectioning.has(name) && says(types, 'chapter');
  const division = sectioning.has(name) && says(types, 'division');
  return { chapter, division, inSection: chapter || division || around.inSection };
}

/** What holds of everything within an element of which it holds. */
function inherited(
  name: string,
  types: ReadonlySet<string>,
  around: Meaning,
): Pick<Meaning, 'body' | 'fiction' | 'quote' | 'group' | 'notes' | 'side' | 'entry' | 'dedication'> {
  return {
    body: around.body || says(types, 'body'),
    fiction: says(types, 'fiction') || (around.fiction && !says(types, 'nonFiction')),
    quote: around.quote || quoting.has(name),
    group: around.group || name === 'hgroup',
    notes: around.notes || says(types, 'notes'),
    side: around.side || says(types, 'side'),
    entry: around.entry || says(types, 'diaryEntry') || (name === 'p' && says(types, 'entry')),
    dedication: around.dedication || says(types, 'dedication'),
  };
}

/** Under a quotation `cite` names the source in a line of its own; within a paragraph it is a title of a book. */
function nameOf(tag: Tag, around: Meaning): string {
  const name = tag.name.toLowerCase();
  return name === 'cite' && around.name === 'blockquote' ? 'footer' : name;
}

/** "chapter" and its like, which programs write, name nothing. */
function labelOf({ attributes }: Tag): Pick<Meaning, 'label'> {
  const label = attributes.get('aria-label')?.trim() ?? '';
  return label === '' || label.length > 120 || /^\p{Ll}+$/u.test(label) ? {} : { label };
}

/** The id of the note that begins, or that is around; '' for what stands among notes and in none of them. */
function noteOf(
  name: string,
  types: ReadonlySet<string>,
  id: string | undefined,
  around: Meaning,
  notes: boolean,
): string | undefined {
  const isListed = (name === 'li' || name === 'p' || name === 'div') && notes && id !== undefined && !around.note;
  if (isListed || says(types, 'note')) return id ?? '';
  return around.note ?? (notes ? '' : undefined);
}

function isSkipped(tag: Tag, name: string, types: ReadonlySet<string>, around: Meaning): boolean {
  return (
    around.skip ||
    unread.has(name) ||
    tag.attributes.has('hidden') ||
    isCall(name, types) ||
    says(types, 'apart') ||
    says(types, 'boilerplate')
  );
}

/** The level of an element that is a headline of the work; 0: it is none. Deep ones need a chapter around them. */
function headlineLevel(name: string, around: Meaning, inSection: boolean): number {
  const level = headlines.get(name) ?? 0;
  const isAbove = around.chapter || around.division || (around.name === 'header' && inSection);
  return level <= 3 || isAbove ? level : 0;
}

/** A line beside a headline that belongs to it. */
function isTitleLine(name: string, types: ReadonlySet<string>, around: Meaning, group: boolean): boolean {
  // Where nothing else is a headline of a chapter, its title is said to be one right in it.
  const isOver = around.name === 'header' || (around.chapter && name === 'p');
  // Beside the headline of a group stands nothing but its other lines.
  if (around.name === 'hgroup' && name === 'p') return true;
  return (group || name === 'p') && isOver && says(types, 'titleLine');
}

/** A `header` at the head of a chapter holds its headings; one within a letter holds words of the letter. */
function isCaption(name: string, types: ReadonlySet<string>, around: Meaning): boolean {
  if (name === 'header' && (around === outermost || around.quote)) return true;
  return name === 'figcaption' || (name === 'p' && around.name === 'header') || says(types, 'caption');
}

function breakOf({ attributes }: Tag, name: string): Pick<Meaning, 'break'> {
  if (name === 'hr') return { break: 'sure' };
  return isBlock(name) && breaking.test(attributes.get('class') ?? '') ? { break: 'assumed' } : {};
}

function linkOf({ attributes }: Tag, name: string, types: ReadonlySet<string>): Pick<Meaning, 'reference' | 'call'> {
  const href = attributes.get('href') ?? '';
  if (isCall(name, types)) return { call: href };
  return name === 'a' && href.includes('#') ? { reference: href } : {};
}

function isCall(name: string, types: ReadonlySet<string>): boolean {
  return name === 'a' && says(types, 'call');
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
