import type { Format } from '../formats.js';
import type { Credit, Item, Segment, Source, SourceProblem } from '../source.js';
import { type Cue, problemOf } from './cues/cue.js';
import { addItems } from './cues/cue-items.js';
import type { Markup } from './cues/cue-markup.js';
import { addPlain, type PlainCue } from './cues/cue-plain.js';
import { areRolling, newIn } from './cues/cue-rolling.js';
import { newSpeakers, type Speakers } from './cues/cue-speakers.js';
import type { CueText } from './cues/cue-text.js';
import type { Time } from './cues/cue-times.js';
import { languageIn } from './subtitles-language.js';
import { stretches } from './subtitles-stretches.js';

/** What was read of a track so far, cue by cue: of millions, none is kept but as what it says. */
export type Track = {
  readonly format: Format;
  /** What is markup in its words. */
  readonly markup: Markup;
  /** The file, where the words of its cues stand in it as in a text. */
  readonly file: CueText | undefined;
  readonly items: Item[];
  readonly speakers: Speakers;
  /** For each item, the second from which it counts. */
  readonly starts: number[];
  readonly problems: SourceProblem[];
  /** The first cues, until there are enough to see whether they roll. */
  first: Cue[] | null;
  /** Of a track that rolls, the cue before. */
  before: Cue | null;
  /** The latest second at which anything began so far. */
  latest: number;
  /** How many of the last items have no time of their own. */
  waiting: number;
};

/** What a track is besides its cues. */
export type About = {
  readonly title?: string;
  readonly language?: string;
  readonly credits?: readonly Credit[];
  /** The cues were the titles of chapters. */
  readonly chapters?: readonly Segment[];
  /** What was wrong with the bytes. */
  readonly decoding?: string | undefined;
};

export function newTrack(format: Format, markup: Markup, file?: CueText): Track {
  return {
    format,
    markup,
    file,
    items: [],
    speakers: newSpeakers(),
    starts: [],
    problems: [],
    first: [],
    before: null,
    latest: 0,
    waiting: 0,
  };
}

/** Adds the next cue of the file. What has no time stands before what follows it, or last if nothing does. */
export function addCue(track: Track, cue: Cue): void {
  // Lines that roll up the screen are so in formats whose cues are texts.
  if (cue.reading) place(track, cue);
  else if (track.first) {
    track.first.push(cue);
    if (track.first.length === enough) begin(track);
  } else if (track.before) roll(track, cue, track.before);
  else place(track, cue);
}

/**
 * Adds the next cue of the file, as {@link addCue} does, if it is nothing but words, as most are, and gives the number of line
 * ends in it. -1: it may be anything else, and was not added.
 */
export function addWords(track: Track, cue: PlainCue): number {
  const { file, first, before, items, markup, speakers } = track;
  const { time } = cue;
  if (!file || first || before || (time && time.to < time.from)) return -1;
  const lines = addPlain(items, cue, file, markup, speakers);
  if (lines >= 0) count(track, time);
  return lines;
}

const enough = 20;

function begin(track: Track): void {
  const cues = track.first ?? [];
  track.first = null;
  const rolling = areRolling(cues, track.markup);
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (rolling && before) roll(track, cue, before);
    else place(track, cue);
  }
}

function roll(track: Track, cue: Cue, before: Cue): void {
  track.before = cue;
  const words = newIn(cue, before, track.markup);
  if (words) place(track, words);
}

function place(track: Track, cue: Cue): void {
  const problem = problemOf(cue);
  if (problem) track.problems.push(problem);
  addItems(track.items, cue, track.markup, track.speakers, track.file);
  count(track, cue.time);
}

/** Takes down from when the items count that were added last. */
function count(track: Track, time: Time | undefined): void {
  const { items, starts } = track;
  if (time) {
    if (track.waiting > 0) settle(track, time.from);
    if (time.from > track.latest) track.latest = time.from;
  } else track.waiting += items.length - starts.length;
  const start = time ? time.from : 0;
  while (starts.length < items.length) starts.push(start);
}

function settle(track: Track, start: number): void {
  track.starts.fill(start, track.starts.length - track.waiting);
  track.waiting = 0;
}

/** A track as a work: its cues in the order of time, in stretches. `name` is that of the file. */
export function sourceOf(track: Track, name: string, about: About): Source {
  const { title, credits, chapters, decoding } = about;
  if (track.first) begin(track);
  settle(track, track.latest);
  const segments = chapters ?? stretches(track.items, track.starts);
  const problems = [...(decoding ? [{ message: decoding }] : []), ...track.problems];
  if (segments.length === 0 && problems.length === 0)
    problems.push({ message: 'There are no subtitles in this file.' });
  const language = about.language ?? languageIn(name);
  return {
    format: track.format,
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    credits: credits ?? [],
    cast: [],
    segments,
    problems: inOrder(problems),
  };
}

/** By place, and no more of them than anyone reads. */
function inOrder(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  const most = 100;
  const sorted = [...problems].sort((a, b) => (a.at?.from ?? -1) - (b.at?.from ?? -1));
  if (sorted.length <= most) return sorted;
  return [...sorted.slice(0, most), { message: `There are ${sorted.length - most} more problems.` }];
}
