import { capital, key } from '../../base/index.js';
import type { Segment } from '../source.js';
import type { SceneTimes } from '../time-expressions/time-expressions.js';
import type { Names } from './cast-names.js';
import type { CueCutter } from './cue-stretches.js';
import type { Remark, Spelling } from './embedded-notes.js';
import { escapeNotes } from './escape-notes.js';
import type { FilmNames } from './film-names.js';
import { quotable, writeItem } from './item-notes.js';
import type { NotesWriter } from './notes-writer.js';
import type { DeedLine } from './novel/deed-lines.js';
import type { NovelTelling, ToldStretch } from './novel/novel-telling.js';
import type { SpokenLine } from './novel/spoken-lines.js';
import { isForeign, nameIn, type Piece, type Stretch, stretchesOf } from './pieces.js';
import { measureOfCue, placeParts, timeParts } from './scene-dateline.js';
import { introductionOf, introductionsIn, type ScriptIntroduction } from './script-introductions.js';
import type { Note } from './source-map.js';

/** How much of a work its notes take over. */
export type Extent = 'all' | 'outline';

/** What is known while notes are written, and where they are written to. */
export type Writing = {
  readonly out: NotesWriter;
  readonly extent: Extent;
  readonly people: Names;
  /** What the writer of a script calls people, as far as it is read. */
  readonly spelling: Spelling;
  /** Of all scenes. */
  readonly titles: readonly string[];
  /** Of a book: who is in it and says what. */
  readonly novel?: NovelTelling | undefined;
  /** Cuts the scenes of a film at its cues; absent for other works, and where no cue is written. */
  readonly cues?: CueCutter | undefined;
  /** Whom a film names besides; absent for other works. */
  readonly seen?: FilmNames | undefined;
  /** The language of the work, where other tracks say what is said in theirs. */
  readonly language?: string | undefined;
  /** Whom the notes have introduced, and by which words readers may refer to them. */
  readonly introduced: { readonly names: Set<string>; readonly keys: Set<string> };
};

/** Writes down that somebody has been introduced. */
export function addIntroduced({ introduced: { names, keys } }: Pick<Writing, 'introduced'>, name: string): void {
  names.add(name);
  keys.add(key(name));
}

export type SceneToWrite = {
  readonly segment: Segment;
  readonly pieces: readonly Piece[];
  readonly title: string;
  readonly times?: SceneTimes | undefined;
};

/** Writes a scene: its heading, and for each stretch of it where it is, who speaks in it, and what it tells. */
export function writeScene(writing: Writing, { segment, pieces, title, times }: SceneToWrite): void {
  const { out } = writing;
  const name = nameIn(pieces);
  out.line('');
  if (name) out.line(`${'#'.repeat(Math.max(2, name.level))} ${name.words}`, { of: 'note', item: name.note, line: 0 });
  else out.line(`## ${headingOf(title)}`, { of: 'segment', segment });
  out.line('');
  const { cues = stretchesOf } = writing;
  cues(pieces).forEach((stretch, part) => {
    const told = writing.novel?.next(
      stretch.pieces.map(({ item }) => item),
      title,
    );
    writeStretch(writing, stretch, segment, part === 0 ? { times } : undefined, told);
    for (const piece of stretch.pieces) {
      writePiece(writing, piece, piece.item === name?.note);
      if (writing.extent === 'all') writeSaid(out, told?.said.get(piece.item) ?? []);
      writeDone(writing, told?.done.get(piece.item) ?? []);
    }
  });
}

/** The dateline of a stretch, and those who are met in it. `begins` is there for the first: it says when the scene is. */
function writeStretch(
  writing: Writing,
  { stop, pieces, time }: Stretch,
  segment: Segment,
  begins: { readonly times: SceneTimes | undefined } | undefined,
  told: ToldStretch | undefined,
): void {
  const { out, spelling, titles } = writing;
  for (const { remark, item } of pieces) {
    spelling.learnFrom(item);
    if (remark) spelling.learn(remark);
  }
  const own = pieces.flatMap(({ remark }) => remark?.dateline ?? []);
  const spoken = speakersIn(pieces, writing.people);
  const speakers = begins ? [...new Set([...spoken, ...writing.people.presentIn(segment)])] : spoken;
  const present = [...speakers, ...(told?.present ?? [])];
  const parts = [
    ...(begins ? placeParts(segment, own, spelling, timeParts(begins.times, titles), time) : measureOfCue(time)),
    ...(told?.place === undefined ? [] : [escapeNotes(told.place)]),
    ...(present.length === 0 || own.some((one) => one.kind === 'with' && !one.adds)
      ? []
      : [`with +${present.map(escapeNotes).join(', ')}`]),
  ].filter((one) => one !== '');
  if (stop) {
    out.line('');
    if (stop !== 'cue' && stop.item.kind === 'note') out.line('---', { of: 'note', item: stop.item, line: 0 });
    else out.line('---');
    out.line('');
  }
  if (parts.length > 0) {
    out.line(`*${parts.join(' · ')}*`, { of: 'segment', segment });
    out.line('');
  }
  introduce(writing, { speakers, times: begins?.times, seen: introductionsIn(pieces.map(({ item }) => item)) });
  if (told && told.people.length > 0) {
    out.lines(told.people);
    out.line('');
  }
  introduceNamed(writing, pieces);
}

/** Who speaks for the first time, and how old those are of whom the script says it. */
function introduce(writing: Writing, { speakers, times, seen }: Meeting): void {
  const { out, spelling, introduced, people } = writing;
  const fresh = speakers.filter((one) => !introduced.names.has(one) && spelling.of(one) === undefined);
  for (const one of fresh) {
    addIntroduced(writing, one);
    const said = people.isGroup(one) ? undefined : introductionOf(one, seen);
    out.line(`${introduction(one, people)}${said ? whoIs(one, said, spelling) : ''}`);
  }
  for (const { name, age } of times?.ages ?? []) {
    const one = spelling.of(name) ?? spelling.readable(name);
    if (typeof age === 'number' && introduced.names.has(one)) out.line(`- ${escapeNotes(one)} is ${age}.`);
  }
  if (fresh.length > 0) out.line('');
}

/** Whom a film names for the first time. */
function introduceNamed(writing: Writing, pieces: readonly Piece[]): void {
  const { out, introduced, people, language, seen } = writing;
  const named = seen?.(pieces.flatMap(({ item }) => (isForeign(item, language) ? [] : [item]))) ?? [];
  const fresh = named.filter(({ name }) => !introduced.keys.has(key(name)));
  for (const { name, description } of fresh) {
    addIntroduced(writing, name);
    out.line(`${introduction(name, people)}${description ? `, ${escapeNotes(description)}` : ''}`);
  }
  if (fresh.length > 0) out.line('');
}

/** Whom one meets in a stretch: who speaks, how old some are, and whom the script introduces. */
type Meeting = {
  readonly speakers: readonly string[];
  readonly times: SceneTimes | undefined;
  readonly seen: readonly ScriptIntroduction[];
};

/** ", also Mara Voss, 34, muddy boots": the whole name where it says more, and what the script says of them. */
function whoIs(name: string, { name: printed, description }: ScriptIntroduction, spelling: Spelling): string {
  const whole = spelling.readable(printed);
  return `${key(whole) === key(name) ? '' : `, also ${escapeNotes(whole)}`}, ${escapeNotes(description)}`;
}

function writePiece({ out, extent, people, language }: Writing, { item, remark }: Piece, isName: boolean): void {
  if (remark && item.kind === 'note') {
    out.line('');
    writeRemark(out, item, remark, isName && remark.heading ? 1 : 0);
    out.line('');
  } else if (extent === 'all' || item.kind === 'caption') {
    const foreign = isForeign(item, language) ? item.language : undefined;
    writeItem(out, item, item.kind === 'speech' ? people.ofSpeech(item) : [], foreign);
  }
}

/** Who says what of a paragraph, right below it. */
function writeSaid(out: NotesWriter, lines: readonly SpokenLine[]): void {
  for (const { by, to, words, likely } of lines) {
    const whom = to === undefined ? '' : ` to ${escapeNotes(to)}`;
    out.line(
      `  - ${capital(escapeNotes(by))} says${whom}: “${escapeNotes(quotable(words))}”${likely ? ' (likely)' : ''}`,
    );
  }
  if (lines.length > 0) out.line('');
}

/** What people do in a paragraph, below it; where it is left out, with the sentence that says so. */
function writeDone({ out, extent }: Writing, lines: readonly DeedLine[]): void {
  for (const { text, sentence, likely } of lines) {
    const quoted = extent === 'all' ? '.' : `: “${escapeNotes(quotable(sentence))}”`;
    out.line(`- ${text}${quoted}${likely ? ' (likely)' : ''}`);
  }
  if (lines.length > 0) out.line('');
}

/** Writes the lines of a note, from one of them on. */
export function writeRemark(out: NotesWriter, item: Note, { lines }: Pick<Remark, 'lines'>, first = 0): void {
  lines.forEach((text, line) => {
    if (line >= first) out.line(text, { of: 'note', item, line });
  });
}

/** Says who somebody is whom the audience meets. */
export function introduction(name: string, people: Names): string {
  return `- ${people.isGroup(name) ? 'Group' : 'Person'}: **${escapeNotes(name)}**`;
}

/** Words as a heading, which has to have some. */
export function headingOf(text: string): string {
  return escapeNotes(text) || 'Untitled';
}

function speakersIn(pieces: readonly Piece[], people: Names): readonly string[] {
  return [...new Set(pieces.flatMap(({ item }) => (item.kind === 'speech' ? people.ofSpeech(item) : [])))];
}
