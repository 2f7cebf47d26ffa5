import { type Part, plain } from '../language/index.js';
import { afterwards } from './afterwards.js';
import { dateCues } from './book/prose/prose-dates.js';
import { type Kind, rowOf } from './formats.js';
import { type Names, namesOf, readable } from './names.js';
import { createSpelling, hasRemarks, preludeOf, type Remark, remarkOf, type Spelling } from './remark.js';
import type { Item, Segment, Source, Speech } from './source.js';
import { type SceneTimes, sceneTimes } from './time-expressions/time-expressions.js';
import { clock, titlesOf } from './titles.js';
import { words } from './written.js';

/** How much of a work its notes take over. */
export type Extent = 'all' | 'outline';

/**
 * A work as a story file: its scenes as headings, who speaks in them, and (`all`) what is said and done, each where the
 * audience gets it. Nothing of it is known before it is told but what stands around the work and the names as billed;
 * what the lists of its people say beyond names is told after the end. Of several tracks, those in its language are told.
 * `outline` leaves out what is said and done: something to begin notes with. What the writer of a script tells the story
 * file in notes of their own stands in both, word for word and in its place.
 */
export function notesOf(source: Source, extent: Extent = 'all'): string {
  const spelling = createSpelling();
  const people = namesOf(source, spelling);
  const lines: string[] = [`# ${heading(source.title ?? 'Untitled')}`, ''];
  const introduced = new Set<string>();
  for (const { key, value } of source.credits) {
    const line = `- ${words(key).replaceAll(':', ' ')}: ${words(value)}`;
    // On the title page of a script it is the words before the author: "written by".
    const isByline = hasRemarks(source) && /^credit$/i.test(key.trim());
    if (key.trim() !== '' && value.trim() !== '' && !isByline) lines.push(line);
  }
  lines.push(...unitOf(source));
  for (const name of new Set(people.billed)) {
    introduced.add(name);
    lines.push(introduction(name, people));
  }
  const titles = sceneTitles(source);
  const cues = cuesOf(source);
  source.segments.forEach((segment, index) => {
    const pieces = segment.items
      .filter(({ language }) => language === undefined || language === source.language)
      .map(
        (item): Piece => ({
          item,
          remark: hasRemarks(source) ? remarkOf(item) : null,
          ...(books.has(rowOf(source.format).kind) && item.kind === 'transition' ? { stop: true } : {}),
        }),
      );
    const opens = index === 0 && !segment.heading && pieces.every(isOpening);
    const before = index === 0 ? pieces.splice(0, opens ? pieces.length : preludeOf(segment)) : [];
    for (const { remark } of before) {
      if (!remark) continue;
      spelling.learn(remark);
      lines.push(...remark.lines, '');
    }
    if (opens) return;
    const name = nameIn(pieces);
    if (name) lines.push('', `${'#'.repeat(Math.max(2, name.level))} ${name.words}`, '');
    else lines.push('', `## ${heading(titles[index] as string)}`, '');
    stretches(pieces).forEach((stretch, part) => {
      for (const { remark } of stretch) if (remark) spelling.learn(remark);
      const own = stretch.flatMap(({ remark }) => remark?.dateline ?? []);
      const speakers = speakersIn(stretch, people);
      const parts = [
        ...(part === 0 ? frameOf(segment, own, spelling, cueParts(cues[index], titles)) : []),
        ...(speakers.length === 0 || own.some((one) => one.kind === 'with' && !one.adds)
          ? []
          : [`with +${speakers.map(words).join(', ')}`]),
      ].filter((one) => one !== '');
      if (part > 0) lines.push('', '---', '');
      if (parts.length > 0) lines.push(`*${parts.join(' · ')}*`, '');
      const fresh = speakers.filter((one) => !introduced.has(one) && spelling.of(one) === undefined);
      for (const one of fresh) {
        introduced.add(one);
        lines.push(introduction(one, people));
      }
      for (const { name: who, age } of part === 0 ? (cues[index]?.ages ?? []) : []) {
        const one = readable(who);
        if (typeof age === 'number' && introduced.has(one)) lines.push(`- ${words(one)} is ${age}.`);
      }
      if (fresh.length > 0) lines.push('');
      for (const piece of stretch) lines.push(...linesOf(piece, extent, people, piece === name?.piece));
    });
  });
  lines.push(...afterwards(source, people, titles));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** What the scenes of the notes on a work are called, one for each segment of it. */
export function sceneTitles(source: Source): readonly string[] {
  return titlesOf(source.segments, ({ items }) =>
    hasRemarks(source) ? nameIn(items.map((item) => ({ item, remark: remarkOf(item) })))?.words : undefined,
  );
}

/** The kinds of works whose letters and diaries say when a scene is; of scripts the headings do. */
const books: ReadonlySet<Kind> = new Set(['book', 'page', 'text']);

function cuesOf({ format, segments, language }: Source): readonly (SceneTimes | undefined)[] {
  if (rowOf(format).kind === 'script') return sceneTimes(segments, language);
  if (!books.has(rowOf(format).kind)) return [];
  return dateCues(segments, language).map((parts) => ({ parts, ages: [], problems: [] }));
}

/** What a script says of the time of a scene, as parts of its dateline; what is only assumed is marked as likely. */
function cueParts(cues: SceneTimes | undefined, titles: readonly string[]): readonly string[] {
  const level = cues?.level === 'dream' ? ['dreamt'] : cues?.level === 'fantasy' ? ['imagined'] : [];
  const parts = (cues?.parts ?? []).map(({ dateline, known, refers }) => {
    const named = refers === undefined ? dateline : dateline.replace('[#]', () => `[${titles[refers]}]`);
    return known ? named : `${named} (likely)`;
  });
  return [...level, ...parts];
}

/** An item, and what it says to the story file. */
type Piece = {
  readonly item: Item;
  readonly remark: Remark | null;
  /** A break in a chapter: there a reader may stop. */
  readonly stop?: true;
};

/** The name that a note right under its heading gives to a scene. */
function nameIn(pieces: readonly Piece[]) {
  for (const piece of pieces) {
    if (piece.item.kind !== 'note' || piece.remark?.stop) return undefined;
    const { heading: own } = piece.remark ?? {};
    if (own) return { piece, level: own.level, words: own.name };
  }
  return undefined;
}

/** What a script may begin with before its first heading. */
function isOpening({ item: { kind }, item }: Piece): boolean {
  return (
    kind === 'note' || kind === 'transition' || (item.kind === 'action' && /^fade (?:in|up)[.:]?$/i.test(item.text))
  );
}

/** A scene, cut at the stops within it. */
function stretches(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.stop || piece.remark?.stop) found.push([]);
    else found.at(-1)?.push(piece);
  }
  return found;
}

/** When and where a scene is, as far as the datelines of its writer do not say that. */
function frameOf(
  segment: Segment,
  own: readonly Part[],
  spelling: Spelling,
  more: readonly string[],
): readonly string[] {
  const place = segment.heading?.place ?? '';
  const isPlace = (part: Part) => part.kind === 'place' && !spelling.isStrand(plain(part.runs));
  return [
    ...(own.some(({ kind }) => kind === 'when' || kind === 'way') ? [] : more),
    ...(own.some(({ kind }) => kind === 'at') ? [] : measureOf(segment)),
    ...(place === '' || own.some(isPlace) ? [] : [partOf(spelling.of(place) ?? placeName(place))]),
  ];
}

function linesOf({ item, remark }: Piece, extent: Extent, people: Names, isName: boolean): readonly string[] {
  if (remark) return ['', ...((isName ? remark.heading?.below : undefined) ?? remark.lines), ''];
  return extent === 'all' || item.kind === 'caption' ? told(item, people) : [];
}

/** Where in the work it begins, if the work has a clock or pages. */
function measureOf({ at }: Segment): readonly string[] {
  if (at.time) return [`At ${clock(at.time.from)}`];
  return at.page === undefined ? [] : [`At p. ${at.page}`];
}

/**
 * In what a reader of it says how far they are. How long it is, nobody knows: the last cue of a film says when its last
 * word falls, which stands on no box.
 */
function unitOf({ segments: [first], credits }: Source): readonly string[] {
  if (!first || credits.some(({ key }) => /^length$/i.test(key.trim()))) return [];
  if (first.at.time) return ['- Length: in minutes'];
  return first.at.page === undefined ? [] : ['- Length: in pages'];
}

/** A place in capitals is written as titles are. */
function placeName(place: string): string {
  const own = readable(place);
  if (own === place) return own;
  return own.replace(/(?<=[\p{L}\p{M}\p{N},] )(?:An?|And|At|By|For|From|In|Of|On|The|To|With)(?= )/gu, (word) =>
    word.toLowerCase(),
  );
}

function introduction(name: string, people: Names): string {
  return `- ${people.isGroup(name) ? 'Group' : 'Person'}: **${words(name)}**`;
}

function speakersIn(pieces: readonly Piece[], people: Names): readonly string[] {
  return [...new Set(pieces.flatMap(({ item }) => (item.kind === 'speech' ? people.ofSpeech(item) : [])))];
}

/** What an item tells, as lines of notes. */
function told(item: Item, people: Names): readonly string[] {
  switch (item.kind) {
    case 'speech':
      return speech(item, people);
    case 'action':
    case 'prose':
      return paragraph(item.text);
    case 'caption':
      return [`- Caption: ${words(item.text)}`];
    default:
      return [];
  }
}

function speech(item: Speech, people: Names): readonly string[] {
  const spoken = item.parts.flatMap((part) => (part.kind === 'said' ? [part.text] : []));
  const text = quotable(spoken.join(' '));
  if (!/[^\s’]/.test(text)) return [];
  const who = people.ofSpeech(item);
  if (who.length === 0) return paragraph(`“${text}”`);
  const names = who.map(words);
  const last = names.pop() as string;
  const said = names.length > 0 ? `${names.join(', ')} and ${last} say` : `${last} says`;
  return [
    `- ${said.replace(/^(?:the|an?) /, (article) => article[0]?.toUpperCase() + article.slice(1))}: “${words(text)}”`,
  ];
}

/** Marks of quotation within a quotation become single ones. */
function quotable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[“”„"«»]/g, '’');
}

function paragraph(text: string): readonly string[] {
  const own = words(text);
  return own === '' ? [] : ['', own.replace(/^([#>|~`+=*_-]|\d{1,3}[.)](?=\s))/, '\\$1'), ''];
}

function partOf(text: string): string {
  return words(text.replace(/[·•]/g, ',')).replace(/[.!?…]+$/, '');
}

function heading(text: string): string {
  return words(text) || 'Untitled';
}
