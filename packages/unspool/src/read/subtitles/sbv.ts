import { linesBetween } from '../../base/index.js';
import { decode } from '../decode.js';
import type { Reader } from '../source.js';
import { timeless } from './cues/cue.js';
import { lineEnd, nextLine } from './cues/cue-lines.js';
import { feedText } from './cues/cue-text.js';
import { readTime } from './cues/cue-times.js';
import { addCue, newTrack, sourceOf, type Track } from './subtitles.js';

/**
 * SBV, as YouTube hands it out: a line of two times with a comma between, the words under it, a blank line. A line of times
 * begins a cue wherever it stands, so that a blank line more or less does no harm.
 */
export const sbvReader: Reader = {
  format: 'sbv',
  read: (bytes, name) => {
    const decoded = decode(bytes);
    const { text, problem: decoding } = decoded;
    const track = newTrack('sbv', 'srt', feedText(decoded, bytes));
    read(text, track);
    return sourceOf(track, name, { decoding });
  },
};

const times = /[^\S\r\n]{0,9}(\d{1,3}:\d\d?:\d\d?\.\d{1,3}),(\d{1,3}:\d\d?:\d\d?\.\d{1,3})[^\S\r\n]{0,9}(?=[\r\n]|$)/y;

function read(text: string, track: Track): void {
  let time: { readonly from: number; readonly to: number } | undefined;
  let words = 0;
  let line = 1;
  let counted = 0;
  const close = (end: number) => {
    const raw = text.slice(words, end);
    const from = words + raw.length - raw.trimStart().length;
    if (raw.trim() === '') return;
    line += linesBetween(text, counted, from);
    counted = from;
    const cue = { raw: raw.trim(), from, line };
    addCue(track, time ? { ...cue, time } : cue);
    const at = { from, to: from + cue.raw.length, line };
    if (!time) track.problems.push({ message: timeless.missing, at });
  };
  for (let from = 0; from < text.length; from = nextLine(text, lineEnd(text, from, text.length))) {
    times.lastIndex = from;
    const found = times.exec(text);
    const [start, end] = [readTime(found?.[1] ?? ''), readTime(found?.[2] ?? '')];
    if (start === null || end === null) continue;
    close(from);
    time = { from: start, to: end };
    words = times.lastIndex;
  }
  close(text.length);
}
