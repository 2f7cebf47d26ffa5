import { type MarkupHandler, readMarkup } from '../../markup/markup.js';
import type { SourceProblem, SourceSpan } from '../../source.js';
import { type Block, type Heading, tidy } from '../prose/prose.js';
import { datelineIn, isDateline, isRunIn } from '../prose/prose-dateline.js';
import { headline } from '../prose/prose-headings.js';
import { groupsOf, headingOf, type Line } from './xhtml-heading.js';
import { isBlock, type Meaning, meaningOf, plain } from './xhtml-meaning.js';

/** What a navigation document says of a file, or of a place in it. */
export type Entry = { readonly title: string; readonly depth: number };

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
};

export type Note = { readonly id: string; readonly block: Extract<Block, { kind: 'note' }> };

/** Reads one file of a book. `entryAt` gives what its navigation says of a place: '' is the file itself. */
export function chapterOf(
  text: string,
  file: string | undefined,
  entryAt: (id: string) => Entry | undefined = () => undefined,
): Chapter {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  const calls = new Map<string, number>();
  const left: string[] = [];
  const open: Meaning[] = [];
  let title = '';
  let language: string | undefined;
  let dedication: Chapter['dedication'];
  /** The paragraph that is being read. */
  let words = '';
  /** What stands before a link that may call a note; `words` are the link's own. */
  let held: string | undefined;
  /** It has words already. */
  let begun = false;
  let place: SourceSpan | undefined;
  let runIn = 0;
  /** The notes that it calls. */
  let called: string[] = [];
  /** A letter is quoted that has a date. */
  let isDatedQuote = false;
  /** The lines of the heading that is being read, and the headline they stand in. */
  let lines: Line[] = [];
  /** What will be the heading unless the file has one before its first words. */
  let promised = entryAt('');
  let unnamed: Meaning | undefined;
  let level = 0;
  /** How far the levels of this file's headings lie from those of the navigation. */
  let shift = 0;
  /** The title that the navigation gave, as long as its words may come again in lines of their own. */
  let repeated = '';
  const span = (at: SourceSpan): SourceSpan => (file === undefined ? at : { ...at, file });

  const headed = (heading: Heading, isLast = true) => {
    const isListed = promised !== undefined && (isLast || plain(promised.title).includes(plain(heading.title)));
    // The navigation knows how chapters stand to each other; the headlines of a file often only how large they are.
    if (promised && isListed && !heading.assumed) shift = promised.depth + 1 - heading.level;
    level = heading.level + (heading.assumed ? 0 : shift);
    blocks.push({ ...heading, level });
    if (isListed) promised = undefined;
    unnamed = undefined;
  };
  const head = () => {
    const within = open.findLast(({ chapter, division }) => chapter || division);
    const own = open.some(({ body, chapter, fiction }) => body || chapter || fiction);
    if (lines.length > 0) repeated = '';
    const groups = groupsOf(lines, promised?.title);
    for (const [nth, group] of groups.entries()) {
      const [first] = group;
      const titled = headingOf(group.map((line) => line.text));
      const isDivision = within?.division || (!within && titled.division);
      const heading: Heading = {
        kind: 'heading',
        title: titled.title,
        ...(titled.number ? { number: titled.number } : {}),
        level: first.level,
        ...(isDivision ? { division: true } : {}),
        ...(own ? { own: true } : {}),
        at: { ...first.at, to: (group.at(-1) ?? first).at.to },
      };
      headed(heading, nth === groups.length - 1);
    }
    lines = [];
  };
  /** Words come, and no heading has: what the section is called elsewhere must do. Whether they only say that again. */
  const named = (at: SourceSpan, said: string): boolean => {
    if (repeated !== '' && repeats(repeated, said)) return true;
    repeated = '';
    const entry = (unnamed?.id ? entryAt(unnamed.id) : undefined) ?? promised;
    const isOwn = unnamed !== undefined;
    if (!entry && !isOwn) return false;
    const titled = headingOf([entry?.title ?? '']);
    headed({
      kind: 'heading',
      title: titled.title,
      ...(titled.number ? { number: titled.number } : {}),
      level: entry ? entry.depth + 1 : level || 2,
      ...(titled.division ? { division: true } : {}),
      ...(isOwn || open.some(({ fiction }) => fiction) ? { own: true } : {}),
      assumed: true,
      at: { ...at, to: at.from },
    });
    repeated = titled.title;
    return repeats(repeated, said);
  };

  const release = () => {
    if (held !== undefined) words = held + words;
    held = undefined;
  };
  const flush = () => {
    release();
    const said = tidy(words);
    const at = place;
    const before = runIn;
    const notesHere = called;
    called = [];
    // Space that somebody set on purpose.
    const isSpace = said === '' && /[\u00a0\n]/.test(words);
    words = '';
    begun = false;
    place = undefined;
    runIn = 0;
    const context = contextOf(open);
    if (context.skip || !at) return;
    if (context.heading > 0) {
      if (said !== '') lines.push({ text: said, at, level: context.heading, group: context.group });
      return;
    }
    head();
    if (said === '' || /^[\s*⁂•·#~_❦❧☙—–-]+$/u.test(said)) {
      if (said !== '' || (isSpace && context.paragraph))
        blocks.push({ kind: 'break', text: said, ...(said === '' ? { assumed: true } : {}), at });
      return;
    }
    if (context.dedication) dedication ??= { text: said, at };
    else if (context.headline) return;
    else if (context.note !== undefined) notes.push({ id: context.note, block: { kind: 'note', text: said, at } });
    else if (context.caption) {
      blocks.push({ kind: 'caption', text: said, at });
      if (context.quote && datelineIn(said) !== '') isDatedQuote = true;
    } else if (!named(at, said)) prose(said, at, before, context.entry);
    for (const id of notesHere) if (!calls.has(id) && blocks.length > 0) calls.set(id, blocks.length - 1);
  };
  const prose = (said: string, at: SourceSpan, before: number, entry: boolean) => {
    const near = before > 0 ? said.indexOf('—', Math.max(0, before - 2)) : -1;
    const cut = before > 0 && (near < 0 || near > before + 3) ? said.indexOf('—') : near;
    // "1849.—June 15." is one date, and may end without a dash.
    const whole = said.slice(0, before);
    if (whole.includes('—') && isDateline(whole)) {
      blocks.push({ kind: 'caption', text: whole, at });
      blocks.push({ kind: 'prose', text: said.slice(before).replace(/^[\s.…—]+/, ''), at });
      return;
    }
    const lead = cut > 0 ? said.slice(0, cut).trim() : '';
    const dash = cut > 0 ? text.indexOf('—', at.from) : -1;
    if (cut > 0 && cut <= before + 3 && ((entry && /\d/.test(lead)) || isRunIn(lead.replace(/^[“"‘(]+/, '')))) {
      // "3 May. Bistritz.—Left Munich". Where the dash is written as a reference, both have the place of the whole.
      const isFound = dash > at.from && dash + 1 < at.to;
      blocks.push({ kind: 'caption', text: lead, at: isFound ? { ...at, to: dash } : at });
      const rest = said.slice(cut + 1).trim();
      if (rest !== '')
        blocks.push({
          kind: 'prose',
          text: rest,
          at: isFound ? { ...at, from: dash + 1, line: (at.line ?? 1) + lineEnds(text.slice(at.from, dash)) } : at,
        });
    } else blocks.push({ kind: 'prose', text: said, at });
  };

  const handler: MarkupHandler = {
    open: (tag) => {
      const meaning = meaningOf(tag, open.at(-1), words.length);
      if (tag.name === 'html') language = tag.attributes.get('xml:lang') ?? tag.attributes.get('lang');
      if (isBlock(meaning.name)) flush();
      if (isBlock(meaning.name) && !meaning.heading && !meaning.inHeading) head();
      if (meaning.skipped && !open.at(-1)?.skip) left.push(meaning.skipped);
      open.push(meaning);
      if (meaning.id !== undefined && !meaning.skip) promised = entryAt(meaning.id) ?? promised;
      if (meaning.call) called.push(target(meaning.call, file));
      if (meaning.skip) return;
      if (meaning.break)
        blocks.push({
          kind: 'break',
          text: '',
          ...(meaning.break === 'assumed' ? { assumed: true } : {}),
          at: span(tag.at),
        });
      if (meaning.reference) {
        release();
        held = words;
        words = '';
      }
      if (meaning.name === 'br') words += '\n';
      // A letter that is drawn, at the head of a chapter.
      const drawn = meaning.name === 'img' && words.trim() === '' ? (tag.attributes.get('alt') ?? '') : '';
      if (initial.test(drawn)) {
        words = drawn;
        place ??= span(tag.at);
      }
      if (meaning.name === 'td' || meaning.name === 'th') words += ' ';
      if (meaning.chapter) unnamed = meaning;
      if (meaning.emptyable) place ??= span(tag.at);
    },
    close: (_, to) => {
      const meaning = open.at(-1);
      if (!meaning) return;
      if (isBlock(meaning.name)) {
        flush();
        if (!meaning.heading && !meaning.inHeading) head();
        if (isDatedQuote && meaning.name === 'blockquote' && !open.at(-2)?.quote) {
          // After a letter the one who has quoted it goes on.
          blocks.push({ kind: 'break', text: '', assumed: true, closes: true, at: span({ from: to, to }) });
          isDatedQuote = false;
        }
      } else if (meaning.reference && held !== undefined) {
        if (isReference(words)) {
          called.push(target(meaning.reference, file));
          words = '';
        }
        release();
      } else if (
        meaning.leading &&
        runIn === 0 &&
        meaning.start <= 3 &&
        /^[\s“"‘(]*$/.test(words.slice(0, meaning.start))
      )
        runIn = tidy(words).length;
      open.pop();
    },
    text: (said, at) => {
      const inside = open.at(-1);
      if (inside?.title) title += said;
      if (!inside || inside.skip) return;
      if (words === '' && !held && said.trim() === '' && !place) return;
      words += inside.name === 'pre' ? said : said.replace(/\s*\n\s*/g, ' ');
      if (said.trim() === '') return;
      const lead = said.length - said.trimStart().length;
      // References and line ends make what is said shorter than its place: then the place is taken as it is.
      const isPlain = at.to - at.from === said.length;
      const line = (at.line ?? 1) + (isPlain ? lineEnds(said.slice(0, lead)) : 0);
      place =
        place && begun ? { ...place, to: at.to } : span({ ...at, from: isPlain ? at.from + lead : at.from, line });
      begun = true;
    },
  };
  const problems = readMarkup(text, handler).map(({ message, at }) => (at ? { message, at: span(at) } : { message }));
  flush();
  head();
  return {
    blocks,
    notes,
    calls,
    left,
    problems,
    ...(title.trim() !== '' ? { title: tidy(title) } : {}),
    ...(language ? { language } : {}),
    ...(dedication ? { dedication } : {}),
  };
}

type Context = {
  readonly skip: boolean;
  readonly heading: number;
  readonly caption: boolean;
  readonly dedication: boolean;
  readonly entry: boolean;
  readonly quote: boolean;
  readonly group: boolean;
  readonly paragraph: boolean;
  /** A headline that heads no chapter: of notes. */
  readonly headline: boolean;
  readonly note?: string;
};

/** What the innermost element says, and what it has from those around it. */
function contextOf(open: readonly Meaning[]): Context {
  const last = open.at(-1);
  return {
    skip: last === undefined || last.skip,
    heading: last?.inHeading ?? 0,
    caption: last?.caption ?? false,
    dedication: last?.dedication ?? false,
    entry: last?.entry ?? false,
    quote: last?.quote ?? false,
    group: last?.group ?? false,
    paragraph: last?.emptyable ?? false,
    headline: last !== undefined && last.note !== undefined && /^h\d$/.test(last.name),
    ...(last?.note !== undefined ? { note: last.note } : {}),
  };
}

/** "chapter-2.xhtml#note-1" and "#note-1" as `file#id`, by the last part of the path. */
export function target(href: string, file: string | undefined): string {
  const [path = '', id = ''] = href.split('#', 2);
  return `${(path === '' ? (file ?? '') : path).split('/').at(-1)}#${id}`;
}

/** Whether a line says a title again, or a part of it: "Chapter III" and "The Mill" where that is "III. The Mill". */
function repeats(title: string, line: string): boolean {
  const words = plain(line);
  if (line.length > 120 || words === '') return false;
  if (plain(title) === words) return true;
  const [whole, part] = [headline(title), headline(line)];
  if (part?.number !== undefined && part.name === '') return part.number === whole?.number;
  return whole?.number !== undefined && plain(whole.name) === words;
}

const initial = /^["“‘'«„]?\p{Lu}$/u;

function isReference(text: string): boolean {
  return /^\s*[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?\s*$/.test(text);
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
