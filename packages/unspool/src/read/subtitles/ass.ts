import { decode } from '../decode.js';
import type { Credit, Reader, SourceSpan } from '../source.js';
import type { Cue } from './cues/cue.js';
import { lineEnds, nextLine } from './cues/cue-lines.js';
import { clean } from './cues/cue-markup.js';
import { escapedText } from './cues/cue-text.js';
import { timeIn } from './cues/cue-times.js';
import { type About, addCue, newTrack, sourceOf, type Track } from './subtitles.js';

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
  const isCopy = copies();
  const take = (cue: Cue | null, at: SourceSpan) => {
    if (!cue?.time) track.problems.push({ message: cue ? timesUnread : fieldsMissing, at });
    if (cue && !isCopy(cue)) addCue(track, cue);
  };
  const endOfLine = lineEnds(text);
  const isOf = styles();
  let section = '';
  let columns = usualColumns;
  for (let from = 0, line = 1; from < text.length; line++) {
    const to = endOfLine(from);
    const at = { from, to, line };
    from = nextLine(text, to);
    const { key, value } = entryAt(text, at);
    if (key.startsWith('[')) section = key.toLowerCase();
    else if (section === '[script info]') {
      const words = text.slice(value, to).trim();
      if (aboutTheWork.has(key) && words !== '') credits.push({ key, value: words, at });
    } else if (section === '[events]' && key === 'Format') columns = columnsOf(text.slice(value, to));
    else if (section === '[events]' && key === 'Dialogue') take(dialogueOf(text, value, at, columns, isOf), at);
  }
  const title = credits.find(({ key }) => key === 'Title')?.value;
  return {
    credits: credits.filter(({ key }) => key !== 'Title'),
    ...(title && !/^(?:default aegisub file|<untitled>|untitled)$/i.test(title) ? { title } : {}),
  };
}

const fieldsMissing = 'This line has fewer fields than its format says.';
const timesUnread = 'These times cannot be read. The words are kept without any.';

/** Tells which cues were there before: a line that is drawn twice, to give it a shadow or a glow, is said once. */
function copies(): (cue: Cue) => boolean {
  const seen = new Map<number | undefined, Cue[]>();
  return (cue) => {
    const start = cue.time?.from;
    const others = seen.get(start);
    if (others?.some((other) => areTwins(other, cue))) return true;
    // Copies stand near each other; of a thousand lines at one time no more are compared than time allows.
    if (seen.size > 5000) seen.clear();
    if (!others) seen.set(start, [cue]);
    else if (others.length < 50) others.push(cue);
    return false;
  };
}

function areTwins(a: Cue, b: Cue): boolean {
  return a.time?.to === b.time?.to && a.speaker === b.speaker && wordsOf(a) === wordsOf(b);
}

function wordsOf({ raw }: Cue): string {
  return clean(raw, 0, 'ass').text;
}

type LineSpan = SourceSpan & { readonly line: number };

/** The key of a line, and where what stands behind it begins. */
function entryAt(text: string, { from, to }: LineSpan): { readonly key: string; readonly value: number } {
  // Most lines are such.
  if (text.startsWith('Dialogue:', from)) return { key: 'Dialogue', value: from + 9 };
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

function dialogueOf(
  text: string,
  value: number,
  { to, line }: LineSpan,
  columns: Columns,
  isOf: (style: string) => Cue['is'],
): Cue | null {
  const begins = [value];
  let from = value;
  while (begins.length < columns.count) {
    while (from < to && text.charCodeAt(from) !== 44) from++;
    if (from === to) return null;
    begins.push(++from);
  }
  const field = (column: number) =>
    column < 0 ? '' : text.slice(begins[column], (begins[column + 1] ?? 0) - 1).trim();
  const timeOf = (column: number) =>
    column < 0 ? null : timeIn(text, begins[column] ?? 0, (begins[column + 1] ?? 0) - 1);
  const start = timeOf(columns.start);
  const end = timeOf(columns.end);
  const speaker = field(columns.speaker);
  const is = isOf(field(columns.style));
  return {
    raw: text.slice(from, to),
    from,
    line,
    ...(start === null || end === null ? {} : { time: { from: start, to: end } }),
    ...(speaker ? { speaker } : {}),
    ...(is ? { is } : {}),
  };
}

/** The same for the styles of a file, which are few, each asked once. */
function styles(): (style: string) => Cue['is'] {
  const known = new Map<string, Cue['is']>();
  return (style) => {
    if (known.has(style)) return known.get(style);
    const is = isOf(style);
    if (known.size < mostStyles) known.set(style, is);
    return is;
  };
}

const mostStyles = 1000;

/** What the name of a style says by custom: signs are read, not heard, and songs are sung. */
function isOf(style: string): Cue['is'] {
  if (/(?:^|[^a-z])(?:signs?|titles?|typeset(?:ting)?|ts)(?![a-z])/i.test(style)) return 'caption';
  return /(?:^|[^a-z])(?:songs?|lyrics?|karaoke|op|ed|romaji|insert)(?![a-z])/i.test(style) ? 'sung' : undefined;
}
