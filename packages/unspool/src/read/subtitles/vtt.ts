import { addAll } from '../../base/lists.js';
import { decode } from '../decode.js';
import type { Credit, Reader, SourceProblem } from '../source.js';
import { type Cue, timeless } from './cues/cue.js';
import { lineEnds, nextLine } from './cues/cue-lines.js';
import { feedText } from './cues/cue-text.js';
import { readTiming } from './cues/cue-times.js';
import { addCue, newTrack, sourceOf } from './subtitles.js';
import { chaptersOf, kindOf } from './vtt-kind.js';
import { createSegments, headsSegment } from './vtt-segments.js';

/**
 * WebVTT (https://www.w3.org/TR/webvtt1/). Blocks are divided as the specification says; times may be spelled as in
 * SubRip, and a missing signature is forgiven where the name says what this is.
 */
export const vttReader: Reader = {
  format: 'vtt',
  read: (bytes, name) => {
    const decoded = decode(bytes);
    const { text, problem: decoding } = decoded;
    const track = newTrack('vtt', 'vtt', feedText(decoded, bytes));
    const { cues, header } = read(text, track.problems);
    const kind = kindOf(name, header, cues);
    const language = header.find(({ key }) => key.toLowerCase() === 'language')?.value;
    const about = {
      decoding,
      credits: header.filter(({ key }) => !technical.test(key)),
      ...(language ? { language } : {}),
    };
    if (kind === 'chapters') return sourceOf(track, name, { ...about, chapters: chaptersOf(cues) });
    const is = kind === 'descriptions' ? 'action' : kind === 'metadata' ? 'note' : undefined;
    for (const cue of cues) addCue(track, is ? { is, ...cue } : cue);
    return sourceOf(track, name, about);
  },
};

const technical = /^(?:kind|language|x-timestamp-map(?:=.*)?)$/i;
const signature = /^\s*WEBVTT(?:\s|$)/;

/** A line without its end. */
type Line = { readonly from: number; readonly to: number; readonly line: number; readonly arrow: boolean };

function read(text: string, problems: SourceProblem[]) {
  const cues: Cue[] = [];
  const header: Credit[] = [];
  let block: Line[] = [];
  let timed = false;
  const segments = createSegments();
  const add = (cue: Cue) => {
    const own = segments.placed(cue);
    if (own) cues.push(own);
  };
  let first = signature.test(text.slice(0, 100));
  if (!first && text !== '') problems.push({ message: 'A WebVTT file begins with the word WEBVTT.' });
  const close = () => {
    const isFirst = first && block.length > 0;
    if (isFirst || isHead(text, block)) segments.head(block.map(({ from, to }) => text.slice(from, to)));
    else readBlock(text, block, add, problems);
    if (isFirst) addAll(header, headerOf(text, block));
    first &&= !isFirst;
    block = [];
    timed = false;
  };
  const endOfLine = lineEnds(text);
  let arrow = text.indexOf('-->');
  for (let from = 0, number = 1; from < text.length; number++) {
    const to = endOfLine(from);
    if (arrow >= 0 && arrow < from) arrow = text.indexOf('-->', from);
    const line = { from, to, line: number, arrow: arrow >= 0 && arrow < Math.min(to, from + longestTimes) };
    from = nextLine(text, to);
    if (line.from === line.to) close();
    else if (block.length > 0 && !first && isHeadLine(text, line) && !isHead(text, block)) {
      // Segments of a stream that were joined end without a blank line.
      close();
      block.push(line);
    } else if (line.arrow && block.length > 0 && (timed || first || block.length > 1)) {
      // A cue begins without a blank line before it. The specification leaves its id to the cue before; few mean that.
      const last = block.at(-1) as Line;
      const id =
        block.length > 1 &&
        !last.arrow &&
        /^\s*\d{1,9}\s*$/.test(text.slice(last.from, Math.min(last.to, last.from + 40)));
      if (id) block.pop();
      close();
      block = id ? [last, line] : [line];
    } else block.push(line);
    timed ||= line.arrow;
  }
  close();
  return { cues, header, problems };
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
