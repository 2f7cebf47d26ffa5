import { linesBetween } from '../../../base/index.js';
import { readMarkup, type Tag } from '../../markup/markup.js';
import { closeLook, isSheet, type Look, openLook, takeLink, takeSheet } from '../../markup/page-styles.js';
import type { SourceSpan } from '../../source.js';
import { tidy } from '../prose/prose.js';
import { headline, lettersOf } from '../prose/prose-headings.js';
import { endHeading } from './chapter-headings.js';
import { endTitles } from './chapter-looks.js';
import { endParagraph } from './chapter-paragraph.js';
import {
  type BookSoFar,
  type Chapter,
  type Entry,
  newReading,
  placed,
  type Reading,
  release,
} from './chapter-reading.js';
import { linkOf, target } from './note-target.js';
import { type Meaning, meaningOf } from './xhtml-meaning.js';
import { isBlock } from './xhtml-words.js';

/** Reads one file of a book. */
export function chapterOf(text: string, file: string | undefined, book: BookSoFar): Chapter {
  const reading = newReading(text, file, book);
  const problems = readMarkup(text, {
    open: (tag) => opened(reading, tag),
    close: (_, to) => closed(reading, to),
    text: (words, at) => said(reading, words, at),
  });
  endParagraph(reading);
  endTitles(reading);
  endHeading(reading);
  // A page that says nothing but what the navigation calls it, tells just that.
  const { again } = reading;
  if (again && file !== undefined && reading.blocks.at(-1)?.kind === 'heading' && sentence.test(again.text))
    reading.blocks.push({ kind: 'prose', ...again });
  const { blocks, notes, calls, left, title, language, dedication } = reading;
  return {
    blocks,
    notes,
    calls,
    left,
    problems: [
      ...problems.map(({ message, at }) => (at ? { message, at: placed(reading, at) } : { message })),
      ...reading.remarks,
    ],
    unclear: [...reading.styles.unclear],
    ...(title.trim() !== '' ? { title: tidy(title) } : {}),
    ...(language ? { language } : {}),
    ...(dedication ? { dedication } : {}),
  };
}

function opened(reading: Reading, tag: Tag): void {
  const { open, file, entryAt } = reading;
  const around = open.at(-1);
  const own = meaningOf(tag, around, reading.paragraph.words.length);
  if (isBlock(own.name)) {
    endParagraph(reading);
    if (!isHeadline(own)) endHeading(reading);
  }
  const look = openLook(reading.styles, tag);
  const meaning = isKept(reading, tag, look) && !own.skip ? { ...own, skip: true } : own;
  if (tag.name === 'link' && isSheet(tag))
    takeLink(reading.styles, tag.attributes.get('href') ?? '', file ?? '', reading.sheetAt);
  if (tag.name === 'style') reading.sheetFrom = tag.at.to;
  if (tag.name === 'html') reading.language = tag.attributes.get('xml:lang') ?? tag.attributes.get('lang');
  if (meaning.skipped && !around?.skip) reading.left.push(meaning.skipped);
  open.push(meaning);
  if (meaning.call) reading.paragraph.called.push(target(meaning.call, file));
  if (meaning.skip) return;
  if (meaning.id !== undefined) promise(reading, entryAt(meaning.id));
  begin(reading, tag, meaning);
}

/** Whether a page shows an element to nobody, or only to those who open it. */
function isKept(reading: Reading, tag: Tag, { isHidden }: Look): boolean {
  const isClosed = (tag.name === 'details' || tag.name === 'dialog') && !tag.attributes.has('open');
  const isIn = reading.open.at(-1)?.skip ?? false;
  if (isClosed && !isHidden && !isIn) reading.remarks.push({ message: closedPart, at: placed(reading, tag.at) });
  return isHidden || isClosed;
}

const closedPart = 'What stands here is closed until a reader opens it, and is left out.';

/** The navigation lists what begins here. What it has listed before, and no heading has named, stands above. */
function promise(reading: Reading, entry: Entry | undefined): void {
  if (!entry) return;
  // A headline that ended before it is another's.
  const isIn = (reading.open.at(-1)?.inHeading ?? 0) > 0;
  if (!isIn && !reading.lines.some(({ text }) => lettersOf(entry.title).includes(lettersOf(text)))) endHeading(reading);
  const { promised } = reading;
  const isAbove = promised !== undefined && promised !== entry && promised.depth < entry.depth;
  const { above = [], ...own } = promised ?? entry;
  reading.promised = isAbove ? { ...entry, above: [...above, own, ...(entry.above ?? [])] } : entry;
}

/** What an element adds by beginning. */
function begin(reading: Reading, tag: Tag, meaning: Meaning): void {
  const { paragraph } = reading;
  if (meaning.break) {
    const at = placed(reading, tag.at);
    reading.blocks.push({ kind: 'break', text: '', ...(meaning.break === 'assumed' ? { assumed: true } : {}), at });
  }
  if (meaning.reference) {
    release(paragraph);
    paragraph.held = paragraph.words;
    paragraph.words = '';
  }
  if (meaning.side && !isBlock(meaning.name) && !reading.open.at(-2)?.side)
    paragraph.beside.push({ text: '', at: placed(reading, tag.at) });
  if (meaning.name === 'br') paragraph.words += '\n';
  if (meaning.name === 'td' || meaning.name === 'th') paragraph.words += ' ';
  if (meaning.name === 'img') draw(reading, tag, meaning);
  if (meaning.chapter) reading.unnamed = meaning;
  if (meaning.emptyable) paragraph.place ??= placed(reading, tag.at);
}

/** A letter that is drawn at the head of a chapter, or a headline that is. */
function draw(reading: Reading, { attributes, at }: Tag, { inHeading }: Meaning): void {
  const { paragraph } = reading;
  const words = attributes.get('alt') ?? '';
  if (paragraph.words.trim() !== '') return;
  if (initial.test(words)) paragraph.words = words;
  else if (inHeading > 0 && headline(words)) paragraph.drawn = words;
  else return;
  paragraph.place ??= placed(reading, at);
}

function closed(reading: Reading, to: number): void {
  const { open, paragraph, file } = reading;
  const meaning = open.at(-1);
  if (!meaning) return;
  // As it stands in the file: old pages have their sheets in comments.
  if (meaning.name === 'style')
    takeSheet(reading.styles, reading.text.slice(reading.sheetFrom, to), file ?? '', reading.sheetAt);
  if (isBlock(meaning.name)) closeBlock(reading, meaning, to);
  else if (meaning.reference && paragraph.held !== undefined) {
    if (isReference(paragraph.words)) {
      linked(reading, target(meaning.reference, file));
      paragraph.words = '';
    }
    release(paragraph);
  } else if (meaning.numbers && meaning.inHeading > 0 && /[\p{L}\p{N}]$/u.test(paragraph.words)) {
    paragraph.words += '.';
  } else if (meaning.leading && paragraph.runIn === 0 && meaning.start <= 3) {
    if (/^[\s“"‘(]*$/.test(paragraph.words.slice(0, meaning.start))) paragraph.runIn = tidy(paragraph.words).length;
  }
  open.pop();
  closeLook(reading.styles);
}

/** What a link that may call a note says: which of the ids of its own line lead where, and whether the line begins with it. */
function linked({ open, paragraph, links, file }: Reading, to: string): void {
  const line = open.slice(open.findLastIndex(({ name }) => isBlock(name)));
  const ids = line.flatMap(({ id }) => id ?? []);
  for (const id of ids) links.add(linkOf(target(`#${id}`, file), to));
  if (/^[\s[(]*$/.test(paragraph.held ?? '')) paragraph.headed = { ids, to };
  paragraph.called.push(to);
}

function closeBlock(reading: Reading, meaning: Meaning, to: number): void {
  endParagraph(reading);
  if (!isHeadline(meaning)) endHeading(reading);
  if (!reading.isDatedQuote || meaning.name !== 'blockquote' || reading.open.at(-2)?.quote) return;
  // After a letter the one who has quoted it goes on.
  const at = placed(reading, { from: to, to });
  reading.blocks.push({ kind: 'break', text: '', assumed: true, closes: true, at });
  reading.isDatedQuote = false;
}

function said(reading: Reading, words: string, at: SourceSpan): void {
  const { open, paragraph } = reading;
  const inside = open.at(-1);
  if (inside?.title) reading.title += words;
  if (!inside || inside.skip) return;
  const isSpace = words.trim() === '';
  if (inside.side && !isBlock(inside.name) && paragraph.beside.length > 0) {
    sayBeside(reading, words, at);
    return;
  }
  if (paragraph.words === '' && !paragraph.held && isSpace && !paragraph.place) return;
  paragraph.words += inside.name === 'pre' ? words : onOneLine(words);
  if (isSpace) return;
  paragraph.look = alike(paragraph.look, reading.styles.looks.at(-1));
  if (paragraph.place && paragraph.begun) paragraph.place = { ...paragraph.place, to: at.to };
  else paragraph.place = placed(reading, firstWordOf(words, at));
  paragraph.begun = true;
}

/** Space with a line end in it is one space; other space is as it is written. */
function onOneLine(words: string): string {
  if (!words.includes('\n')) return words;
  // Most line ends stand between two words.
  if (!/\s\n|\n\s/.test(words)) return words.replaceAll('\n', ' ');
  return words.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}

/** What holds of words and of those after them. */
function alike(one: Look | undefined, other: Look | undefined): Look | undefined {
  if (!one || !other || one === other) return one ?? other;
  return {
    ...one,
    size: Math.min(one.size, other.size),
    isCentred: one.isCentred && other.isCentred,
    isBold: one.isBold && other.isBold,
  };
}

/** Words of a note in the margin that stands within a paragraph. */
function sayBeside({ paragraph }: Reading, words: string, at: SourceSpan): void {
  const note = paragraph.beside.at(-1);
  if (!note) return;
  note.at = note.text.trim() === '' ? at : { ...note.at, to: at.to };
  note.text += words;
}

/** Where words begin, without the space before them. */
function firstWordOf(words: string, at: SourceSpan): SourceSpan {
  // References and line ends make what is said shorter than its place: then the place is taken as it is.
  if (at.to - at.from !== words.length) return { ...at, line: at.line ?? 1 };
  const lead = words.length - words.trimStart().length;
  return { ...at, from: at.from + lead, line: (at.line ?? 1) + linesBetween(words, 0, lead) };
}

const sentence = /[.!?…。！？]["”’»」』]?$/;

/** Whether lines within an element belong to one heading with those beside it. */
function isHeadline({ heading, inHeading, deep, name }: Meaning): boolean {
  return heading || inHeading > 0 || deep > 0 || name === 'p';
}

const initial = /^["“‘'«„]?\p{Lu}$/u;

function isReference(text: string): boolean {
  return /^\s*[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?\s*$/.test(text);
}
