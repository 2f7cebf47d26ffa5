import { decode, decodeHead } from '../decode.js';
import type { Credit, Reader, SourceProblem, SourceSpan } from '../source.js';
import { type Cue, readTime, type Time } from './cue.js';
import { clean } from './cue-markup.js';
import { sourceOf } from './subtitles.js';

/**
 * SubStation Alpha and Advanced SubStation Alpha (http://www.tcax.org/docs/ass-specs.htm), as the renderer libass reads
 * them where that paper leaves it open.
 */
export const assReader: Reader = {
  format: 'ass',
  accepts: (name, head) => {
    const text = decodeHead(head);
    return (
      /^\s*\[(?:Script Info|V4\+? Styles|Events)\]/im.test(text) || (/\.(?:ass|ssa)$/i.test(name) && text.trim() === '')
    );
  },
  read: (bytes, name) => {
    const { text, problem } = decode(bytes);
    return sourceOf({ format: 'ass', ...read(text) }, name, problem);
  },
};

/** A line and what stands behind its key. */
type Entry = { readonly key: string; readonly value: number; readonly at: SourceSpan & { readonly line: number } };

function read(text: string) {
  const cues: Cue[] = [];
  const credits: Credit[] = [];
  const problems: SourceProblem[] = [];
  const seen = new Map<string, readonly Cue[]>();
  let section = '';
  let columns = usualColumns;
  for (const { key, value, at } of entriesIn(text)) {
    if (key.startsWith('[')) section = key.toLowerCase();
    else if (section === '[script info]') {
      const words = text.slice(value, at.to).trim();
      if (aboutTheWork.has(key) && words !== '') credits.push({ key, value: words, at });
    } else if (section !== '[events]') continue;
    else if (key === 'Format') columns = columnsOf(text.slice(value, at.to));
    else if (key === 'Dialogue') {
      const cue = dialogueOf(text, value, at, columns);
      if (!cue) {
        problems.push({ message: 'This line has fewer fields than its format says.', at });
        continue;
      }
      if (!cue.time) problems.push({ message: 'These times cannot be read. The words are kept without any.', at });
      // A line that is drawn twice, to give it a shadow or a glow, is said once.
      const when = `${cue.time?.from} ${cue.time?.to} ${cue.speaker}`;
      const others = seen.get(when) ?? [];
      if (others.length > 0 && others.some((other) => wordsOf(other) === wordsOf(cue))) continue;
      cues.push(cue);
      // Copies stand near each other; of a thousand lines at one time no more are compared than time allows.
      if (seen.size > 5000) seen.clear();
      if (others.length < 50) seen.set(when, [...others, cue]);
    }
  }
  const title = credits.find(({ key }) => key === 'Title')?.value;
  return {
    cues,
    problems,
    credits: credits.filter(({ key }) => key !== 'Title'),
    ...(title && !/^(?:default aegisub file|<untitled>|untitled)$/i.test(title) ? { title } : {}),
  };
}

function wordsOf({ raw }: Cue): string {
  return clean(raw, 0, 'ass').text;
}

function* entriesIn(text: string): Generator<Entry> {
  const ends = /\r\n|\r|\n|$/g;
  let line = 1;
  for (let from = 0; from < text.length; line++) {
    ends.lastIndex = from;
    const [end = ''] = ends.exec(text) ?? [];
    const to = end === '' ? text.length : ends.lastIndex - end.length;
    opening.lastIndex = from;
    const found = opening.exec(text);
    if (found && opening.lastIndex <= to) {
      const key = found[1] ?? found[2] ?? '';
      yield { key, value: opening.lastIndex, at: { from, to, line } };
    }
    from = end === '' ? text.length : ends.lastIndex;
  }
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

/** Where in a line its fields stand; the last one holds the words and may hold commas. */
type Columns = ReadonlyMap<string, number>;

function columnsOf(format: string): Columns {
  return new Map(format.split(',').map((name, index) => [name.trim().toLowerCase(), index]));
}

const usualColumns = columnsOf('Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text');

function dialogueOf(text: string, from: number, at: Entry['at'], columns: Columns): Cue | null {
  const fields: string[] = [];
  let start = from;
  while (fields.length < columns.size - 1) {
    const comma = text.slice(start, Math.min(at.to, start + longestField)).indexOf(',');
    if (comma < 0) return null;
    fields.push(text.slice(start, start + comma).trim());
    start += comma + 1;
  }
  const field = (name: string) => fields[columns.get(name) ?? -1] ?? '';
  const speaker = field('name') || field('actor');
  const is = isOf(field('style'));
  const time = timeOf(field('start'), field('end'));
  return {
    raw: text.slice(start, at.to),
    from: start,
    line: at.line,
    ...(time ? { time } : {}),
    ...(speaker ? { speaker } : {}),
    ...(is ? { is } : {}),
  };
}

const longestField = 1000;

function timeOf(start: string, end: string): Time | null {
  const from = readTime(start);
  const to = readTime(end);
  return from === null || to === null ? null : { from, to };
}

/** What the name of a style says by custom: signs are read, not heard, and songs are sung. */
function isOf(style: string): Cue['is'] {
  if (/(?:^|[^a-z])(?:signs?|titles?|typeset(?:ting)?|ts)(?![a-z])/i.test(style)) return 'caption';
  return /(?:^|[^a-z])(?:songs?|lyrics?|karaoke|op|ed|romaji|insert)(?![a-z])/i.test(style) ? 'sung' : undefined;
}
