import { linesBetween } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import { decode } from '../decode.js';
import type { Credit, Reader, SourceProblem } from '../source.js';
import { type Cue, timeless } from './cues/cue.js';
import { lineEnds, nextLine, nextOf } from './cues/cue-lines.js';
import { feedText } from './cues/cue-text.js';
import { readTiming, type Time, timesLength, usualTimes } from './cues/cue-times.js';
import { newTrack, sourceOf } from './subtitles.js';
import { createSegments, headsSegment, type Segments } from './vtt-segments.js';
import { endTelling, newTelling, type Telling, tellCue, tellWords } from './vtt-telling.js';

/**
 * WebVTT (https://www.w3.org/TR/webvtt1/). Blocks are divided as the specification says; times may be spelled as in
 * SubRip, and a missing signature is forgiven where the name says what this is.
 */
export const vttReader: Reader = {
  format: 'vtt',
  read: (bytes, name) => {
    const decoded = decode(bytes);
    const { problem: decoding } = decoded;
    const track = newTrack('vtt', 'vtt', feedText(decoded, bytes));
    const told = newTelling(track, name);
    const header = read(decoded.text, told, track.problems);
    const chapters = endTelling(told);
    const language = header.find(({ key }) => key.toLowerCase() === 'language')?.value;
    return sourceOf(track, name, {
      decoding,
      credits: header.filter(({ key }) => !technical.test(key)),
      ...(language ? { language } : {}),
      ...(chapters ? { chapters } : {}),
    });
  },
};

/** What stands behind the signature is a remark, too, and no player shows it. */
const technical = /^(?:header|kind|language|x-timestamp-map(?:=.*)?)$/i;
const signature = /^\s*WEBVTT(?:\s|$)/;

/** A line without its end. */
type Line = { readonly from: number; readonly to: number; readonly line: number; readonly arrow: boolean };

/** A text as far as it has been read. */
type Reading = {
  readonly text: string;
  readonly told: Telling;
  readonly problems: SourceProblem[];
  readonly segments: Segments;
  /** Other files may be joined to this one. */
  readonly mayJoin: boolean;
  /** The lines since the last block ended, and whether there are times in them. */
  block: Line[];
  timed: boolean;
  /** What is read is the head of the file. */
  first: boolean;
};

/** Tells the cues of a text, and gives what its head says. */
function read(text: string, told: Telling, problems: SourceProblem[]): readonly Credit[] {
  const first = signature.test(text.slice(0, 100));
  const mayJoin = headsMore(text, first);
  const isQuick = !mayJoin && !text.includes('\r');
  const reading = { text, told, problems, segments: createSegments(), mayJoin, block: [], timed: false, first };
  if (!first && text !== '') problems.push({ message: 'A WebVTT file begins with the word WEBVTT.' });
  const endOfLine = lineEnds(text);
  const arrowAfter = nextOf(text, '-->');
  const furtherArrow = nextOf(text, '-->');
  const gapAfter = nextOf(text, '\n\n');
  for (let from = 0, number = 1; from < text.length; number++) {
    const arrow = arrowAfter(from);
    const isApart = isQuick && !reading.first && reading.block.length === 0;
    const usual = isApart ? usualBlock(text, from, arrow, gapAfter) : null;
    if (usual && furtherArrow(usual.from) > usual.to) {
      number = addUsual(text, told, usual, number);
      from = usual.to + 1;
      continue;
    }
    const to = endOfLine(from);
    takeLine(reading, { from, to, line: number, arrow: arrow < Math.min(to, from + longestTimes) });
    from = nextLine(text, to);
  }
  close(reading);
  return told.header;
}

function takeLine(reading: Reading, line: Line): void {
  const { text, block, timed, first } = reading;
  if (line.from === line.to) close(reading);
  else if (block.length > 0 && !first && isHeadLine(text, line) && !isHead(text, block)) {
    // Segments of a stream that were joined end without a blank line.
    close(reading);
    reading.block.push(line);
  } else if (line.arrow && block.length > 0 && (timed || first || block.length > 1)) {
    // A cue begins without a blank line before it. The specification leaves its id to the cue before; few mean that.
    const last = block.at(-1) as Line;
    const id =
      block.length > 1 &&
      !last.arrow &&
      /^\s*\d{1,9}\s*$/.test(text.slice(last.from, Math.min(last.to, last.from + 40)));
    if (id) block.pop();
    close(reading);
    reading.block = id ? [last, line] : [line];
  } else block.push(line);
  reading.timed ||= line.arrow;
}

function close(reading: Reading): void {
  const { text, told, problems, segments, mayJoin, block, first } = reading;
  const isFirst = first && block.length > 0;
  if (isFirst || isHead(text, block)) segments.head(block.map(({ from, to }) => text.slice(from, to)));
  else {
    const add = (cue: Cue) => {
      const own = mayJoin ? segments.placed(cue) : cue;
      if (own) tellCue(told, own);
    };
    readBlock(text, block, add, problems);
  }
  if (isFirst) addAll(told.header, headerOf(text, block));
  reading.first &&= !isFirst;
  reading.block = [];
  reading.timed = false;
}

/** Whether what heads another file may stand further on: its words do. */
function headsMore(text: string, isSigned: boolean): boolean {
  const from = isSigned ? text.indexOf('WEBVTT') + 6 : 0;
  return text.includes('WEBVTT', from) || text.includes('X-TIMESTAMP-MAP');
}

/** A block as most are: a line of times, a number above it if any, the words, an empty line. */
type Usual = {
  /** Where the words begin, and how many lines below the first of the block. */
  readonly from: number;
  readonly above: number;
  /** Where they end: at the line end before the empty line. */
  readonly to: number;
  readonly time: Time;
};

/** The block that begins at a place, if it is as most are but for more times in it; `arrow` is the next one. */
function usualBlock(text: string, from: number, arrow: number, gapAfter: (from: number) => number): Usual | null {
  const start = arrow - timesLength;
  const isNumbered = start > from && isDigit(text.charCodeAt(from)) && text.indexOf('\n', from) === start - 1;
  if (start !== from && !isNumbered) return null;
  const time = usualTimes(text, arrow);
  const words = arrow + 3 + timesLength + 1;
  if (!time || text.charCodeAt(words) === 10) return null;
  const to = gapAfter(words);
  return to < text.length ? { from: words, above: isNumbered ? 2 : 1, to, time } : null;
}

/** Tells the words of such a block, whose first line has this number, and gives that of its last. */
function addUsual(text: string, told: Telling, { from, above, to, time }: Usual, number: number): number {
  const line = number + above;
  const ends = tellWords(told, { from, to, line, time, speaker: '' });
  if (ends >= 0) return line + ends;
  const raw = text.slice(from, to);
  tellCue(told, { raw, from, line, time });
  return line + linesBetween(raw, 0, raw.length);
}

/** Whether a block is the head of another file that was joined to this one. */
function isHead(text: string, [first]: readonly Line[]): boolean {
  return first !== undefined && isHeadLine(text, first);
}

function isHeadLine(text: string, { from, to }: Line): boolean {
  const code = text.charCodeAt(from);
  // Most lines begin with another letter.
  if (code !== 87 /* W */ && code !== 88 /* X */ && code !== 0xfeff) return false;
  return to - from < longestTimes && headsSegment(text.slice(from, to));
}

/** In letters, up to the arrow. */
const longestTimes = 97;

/** `Kind: captions`, `Language: en`, `Author: …`, and whatever follows the signature. */
function headerOf(text: string, block: readonly Line[]): readonly Credit[] {
  return block.flatMap(({ from, to, line }, index) => {
    const words = text.slice(from, to);
    const at = { from, to, line };
    if (index === 0) {
      const value = words.replace(/^\s*\uFEFF?WEBVTT[\s\-–—]*/, '').trim();
      return value === '' ? [] : [{ key: 'header', value, at }];
    }
    const colon = words.slice(0, 60).indexOf(':');
    return colon > 0 ? [{ key: words.slice(0, colon).trim(), value: words.slice(colon + 1).trim(), at }] : [];
  });
}

function readBlock(text: string, block: readonly Line[], add: (cue: Cue) => void, problems: SourceProblem[]): void {
  const [first] = block;
  const last = block.at(-1);
  if (!first || !last) return;
  const opening = text.slice(first.from, Math.min(first.to, first.from + 20));
  const isUsual = isDigit(opening.charCodeAt(0));
  if (!isUsual && /^(?:STYLE|REGION)\s*$/.test(opening)) return;
  const note = isUsual ? null : /^NOTE(?:\s|$)/.exec(opening);
  if (note) {
    const from = Math.min(first.from + note[0].length, last.to);
    add({ raw: text.slice(from, last.to), from, line: first.line, is: 'note' });
    return;
  }
  const index = block.findIndex(({ arrow }) => arrow);
  const times = block[index];
  const tell = (message: string) => problems.push({ message, at: { from: first.from, to: last.to, line: first.line } });
  if (!times) {
    tell('This is no cue: there are no times above it. Is there a blank line too many?');
    return;
  }
  const timing = readTiming(text, times.from);
  if (!timing) tell(timeless.unread);
  const words = block[index + 1];
  if (!words) return;
  const raw = text.slice(words.from, last.to);
  const { from, line } = words;
  add(timing ? { raw, from, line, time: timing.time } : { raw, from, line });
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
