import { parse as parsePlussub } from '@plussub/srt-vtt-parser';
import { parse as parseAss } from 'ass-compiler';
import { parseSync } from 'subtitle';
import { type Reader, readers } from 'unspool/read';
import webvtt from 'webvtt-parser';
import type { Benchmark } from './measure.js';

// Ten megabytes are about a hundred films. The peers make a cue of times and words; we make speeches of it, with
// speakers, directions and the place of each in the file. 1000 ms are 10 MB/s.
const size = 10_000_000;
const srt = cuesOf((number, from, to, words) => `${number}\n${from} --> ${to}\n${words.join('\n')}\n\n`, ',');
const vtt = `WEBVTT\n\n${cuesOf((_, from, to, words) => `${from} --> ${to}\n${words.join('\n')}\n\n`, '.')}`;
const ass = `[Script Info]\nTitle: Ten megabytes\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${cuesOf(
  (_, from, to, words) => `Dialogue: 0,${from.slice(1, -1)},${to.slice(1, -1)},Default,,0,0,0,,${words.join('\\N')}\n`,
  '.',
)}`;

export const benchmarks: readonly Benchmark[] = [
  { name: 'read 10 MB of SubRip', work: ours('srt', srt), runs: 5 },
  { name: 'peer: subtitle', work: () => parseSync(srt), runs: 5 },
  { name: 'peer: @plussub/srt-vtt-parser', work: () => parsePlussub(srt), runs: 5 },
  { name: 'read 10 MB of WebVTT', work: ours('vtt', vtt), runs: 5 },
  { name: 'peer: webvtt-parser', work: () => new webvtt.WebVTTParser().parse(vtt, 'metadata'), runs: 3 },
  { name: 'peer: subtitle', work: () => parseSync(vtt), runs: 5 },
  { name: 'peer: @plussub/srt-vtt-parser', work: () => parsePlussub(vtt), runs: 5 },
  { name: 'read 10 MB of Advanced SubStation', work: ours('ass', ass), runs: 5 },
  { name: 'peer: ass-compiler (parse)', work: () => parseAss(ass), runs: 3 },
];

function ours(format: Reader['format'], text: string): Benchmark['work'] {
  const reader = readers.find((one) => one.format === format);
  const bytes = new TextEncoder().encode(text);
  return () => reader?.read(bytes, `film.${format}`);
}

/** A third of the cues has two speakers, a fifth has italics, and each has two lines. */
function cuesOf(
  cue: (number: number, from: string, to: string, words: readonly string[]) => string,
  mark: string,
): string {
  const words = 'The ferry left an hour ago and nobody on the pier has seen the lamp since then'.split(' ');
  const cues: string[] = [];
  for (let number = 1, length = 0; length < size; number++) {
    const line = (from: number) => words.slice(from, from + 6).join(' ');
    const [first, second] = [
      `${line(number % 7)}.`,
      number % 5 === 0 ? `<i>${line(number % 9)}</i>` : line(number % 9),
    ];
    const text = cue(
      number,
      stamp(number * 3000, mark),
      stamp(number * 3000 + 2500, mark),
      number % 3 === 0 ? [`- ${first}`, `- ${second}`] : [first, second],
    );
    cues.push(text);
    length += text.length;
  }
  return cues.join('');
}

function stamp(milliseconds: number, mark: string): string {
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0');
  const seconds = milliseconds / 1000;
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}${mark}${part(milliseconds % 1000, 3)}`;
}
