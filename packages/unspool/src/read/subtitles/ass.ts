import { decode } from '../decode.js';
import type { Credit, Reader, SourceSpan } from '../source.js';
import type { Cue } from './cues/cue.js';
import { isMore } from './cues/cue-items.js';
import { lineEnds, nextLine } from './cues/cue-lines.js';
import { clean } from './cues/cue-markup.js';
import { escapedText } from './cues/cue-text.js';
import { type Time, timeIn } from './cues/cue-times.js';
import { type About, addCue, addWords, newTrack, sourceOf, type Track } from './subtitles.js';

/**
 * SubStation Alpha and Advanced SubStation Alpha (http://www.tcax.org/docs/ass-specs.htm), as the renderer libass reads
 * them where that paper leaves it open.
 */
export const assReader: Reader = {
  format: 'ass',
  read: (bytes, name) => {
    const decoded = decode(bytes);
    const { text, problem: decoding } = decoded;
    const track = newTrack('ass', 'ass', escapedText(decoded, bytes));
    return sourceOf(track, name, { decoding, ...read(text, track) });
  },
};

/** Adds the cues of a text to a track. */
function read(text: string, track: Track): About {
  const credits: Credit[] = [];
  const endOfLine = lineEnds(text);
  const take = dialogues(text, track);
  let section = '';
  let columns = usualColumns;
  for (let from = 0, line = 1; from < text.length; line++) {
    const to = endOfLine(from);
    const start = from;
    from = nextLine(text, to);
    // Most lines are such.
    if (section === '[events]' && text.startsWith('Dialogue:', start)) {
      take(start, to, line, start + 9, columns);
      continue;
    }
    const at = { from: start, to, line };
    const { key, value } = entryAt(text, at);
    if (key.startsWith('[')) section = key.toLowerCase();
    else if (section === '[script info]') {
      const words = text.slice(value, to).trim();
      if (aboutTheWork.has(key) && words !== '') credits.push({ key, value: words, at });
    } else if (section === '[events]' && key === 'Format') columns = columnsOf(text.slice(value, to));
    else if (section === '[events]' && key === 'Dialogue') take(start, to, line, value, columns);
  }
  const title = credits.find(({ key }) => key === 'Title')?.value;
  return {
    credits: credits.filter(({ key }) => key !== 'Title'),
    ...(title && !/^(?:default aegisub file|<untitled>|untitled)$/i.test(title) ? { title } : {}),
  };
}

const fieldsMissing = 'This line has fewer fields than its format says.';
const timesUnread = 'These times cannot be read. The words are kept without any.';

/** Adds the cue of one line after the other: from where to where it stands, and where its fields begin. */
function dialogues(
  text: string,
  track: Track,
): (start: number, to: number, line: number, value: number, columns: Columns) => void {
  const isCopy = copies(text);
  const isOf = styles(text);
  /** Where the fields of a line begin. */
  const begins: number[] = [];
  const beginOf = (column: number): number => begins[column] ?? 0;
  const endOf = (column: number): number => beginOf(column + 1) - 1;
  const timeOf = (column: number): number | null => (column < 0 ? null : timeIn(text, beginOf(column), endOf(column)));
  const speakerOf = (column: number): string =>
    column < 0 || beginOf(column) === endOf(column) ? '' : text.slice(beginOf(column), endOf(column)).trim();
  const timesOf = ({ start, end }: Columns): Time | undefined => {
    const [from, to] = [timeOf(start), timeOf(end)];
    return from === null || to === null ? undefined : { from, to };
  };
  return (start, to, line, value, columns) => {
    if (!fieldsOf(text, value, to, columns.count, begins)) {
      track.problems.push({ message: fieldsMissing, at: { from: start, to, line } });
      return;
    }
    const from = beginOf(columns.count - 1);
    const time = timesOf(columns);
    if (!time) track.problems.push({ message: timesUnread, at: { from: start, to, line } });
    const speaker = speakerOf(columns.speaker);
    if (isCopy({ from, to, time, speaker, next: undefined, count: 1 })) return;
    const { style } = columns;
    const is = style < 0 ? undefined : isOf(beginOf(style), endOf(style));
    if (is === undefined && !isMore(speaker) && addWords(track, { from, to, line, time, speaker }) >= 0) return;
    addCue(track, {
      raw: text.slice(from, to),
      from,
      line,
      ...(time ? { time } : {}),
      ...(speaker ? { speaker } : {}),
      ...(is ? { is } : {}),
    });
  };
}

/** Puts into a list where the fields of a line begin. False: it has fewer. */
function fieldsOf(text: string, value: number, to: number, count: number, begins: number[]): boolean {
  begins.length = 0;
  begins.push(value);
  for (let from = value; begins.length < count; ) {
    while (from < to && text.charCodeAt(from) !== 44) from++;
    if (from === to) return false;
    begins.push(++from);
  }
  return true;
}

/** What a line says, and when; `next` is another that begins when it does, and `count` how many do. */
type Said = {
  readonly from: number;
  readonly to: number;
  readonly time: Time | undefined;
  readonly speaker: string;
  next: Said | undefined;
  count: number;
};

/** Tells which lines were there before: one that is drawn twice, to give it a shadow or a glow, is said once. */
function copies(text: string): (said: Said) => boolean {
  const seen = new Map<number, Said>();
  return (said) => {
    // In whole milliseconds, which are quicker found than parts of a second.
    const start = said.time ? Math.round(said.time.from * 1000) : untimed;
    const first = seen.get(start);
    for (let other = first; other; other = other.next) if (areTwins(text, other, said)) return true;
    // Copies stand near each other; of a thousand lines at one time no more are compared than time allows.
    if (seen.size > 5000) seen.clear();
    if (!first) seen.set(start, said);
    else if (first.count < 50) {
      said.next = first.next;
      first.next = said;
      first.count++;
    }
    return false;
  };
}

const untimed = -0.5;

function areTwins(text: string, a: Said, b: Said): boolean {
  return a.time?.to === b.time?.to && a.speaker === b.speaker && wordsOf(text, a) === wordsOf(text, b);
}

function wordsOf(text: string, { from, to }: Said): string {
  return clean(text.slice(from, to), 0, 'ass').text;
}

type LineSpan = SourceSpan & { readonly line: number };

/** The key of a line, and where what stands behind it begins. */
function entryAt(text: string, { from, to }: LineSpan): { readonly key: string; readonly value: number } {
  opening.lastIndex = from;
  const found = opening.exec(text);
  if (!found || opening.lastIndex > to) return { key: '', value: to };
  return { key: found[1] ?? found[2] ?? '', value: opening.lastIndex };
}

/** A section, or a key and a colon. Comments begin with a semicolon and are neither. */
const opening = /[^\S\r\n]{0,9}(?:(\[[^\]\r\n]{1,40}\])|([A-Za-z][A-Za-z ]{0,40}?)[^\S\r\n]{0,9}:)/y;

const aboutTheWork = new Set([
  'Title',
  'Original Script',
  'Original Translation',
  'Original Editing',
  'Original Timing',
  'Script Updated By',
]);

/** Where in a line its fields stand, -1 for nowhere; the last one holds the words and may hold commas. */
type Columns = {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly speaker: number;
};

function columnsOf(format: string): Columns {
  const names = format.split(',').map((name) => name.trim().toLowerCase());
  const [start, end, style] = [names.indexOf('start'), names.indexOf('end'), names.indexOf('style')];
  return { count: names.length, start, end, style, speaker: Math.max(names.indexOf('name'), names.indexOf('actor')) };
}

const usualColumns = columnsOf('Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text');

/** The same for the styles of a file, which are few, each asked once; most lines have that of the line before. */
function styles(text: string): (from: number, to: number) => Cue['is'] {
  const known = new Map<string, Cue['is']>();
  let last: string | undefined;
  let lastIs: Cue['is'];
  return (from, to) => {
    if (last !== undefined && to - from === last.length && text.startsWith(last, from)) return lastIs;
    last = text.slice(from, to);
    const style = last.trim();
    lastIs = known.has(style) ? known.get(style) : isOf(style);
    if (known.size < mostStyles) known.set(style, lastIs);
    return lastIs;
  };
}

const mostStyles = 1000;

/** What the name of a style says by custom: signs are read, not heard, and songs are sung. */
function isOf(style: string): Cue['is'] {
  if (/(?:^|[^a-z])(?:signs?|titles?|typeset(?:ting)?|ts)(?![a-z])/i.test(style)) return 'caption';
  return /(?:^|[^a-z])(?:songs?|lyrics?|karaoke|op|ed|romaji|insert)(?![a-z])/i.test(style) ? 'sung' : undefined;
}
