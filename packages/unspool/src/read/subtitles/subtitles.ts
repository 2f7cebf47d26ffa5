import type { Credit, Format, Item, Segment, Source, SourceProblem } from '../source.js';
import { type Cue, problemOf } from './cue.js';
import { itemsOf } from './cue-items.js';
import type { Markup } from './cue-markup.js';
import { languageIn } from './subtitles-language.js';
import { stretches, type Timed } from './subtitles-stretches.js';

/** What a subtitle file holds, before it is judged where its stretches end. */
export type Track = {
  readonly format: Format & Markup;
  /** In the order of the file. */
  readonly cues: readonly Cue[];
  readonly problems: readonly SourceProblem[];
  readonly title?: string;
  readonly language?: string;
  readonly credits?: readonly Credit[];
  /** The cues are the titles of chapters. */
  readonly chapters?: readonly Segment[];
};

/** A track as a work: its cues in the order of time, in stretches. `name` is that of the file. */
export function sourceOf(track: Track, name: string, decoding?: string): Source {
  const problems = [...(decoding ? [{ message: decoding }] : []), ...track.problems];
  for (const cue of track.cues) {
    const problem = problemOf(cue);
    if (problem) problems.push(problem);
  }
  const segments = track.chapters ?? stretches(timedOf(track));
  if (segments.length === 0 && !decoding) problems.push({ message: 'There are no subtitles in this file.' });
  const language = track.language ?? languageIn(name);
  return {
    format: track.format,
    ...(track.title ? { title: track.title } : {}),
    ...(language ? { language } : {}),
    credits: track.credits ?? [],
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

/** What has no time stands before what follows it in the file, or after what it follows if nothing does. */
function timedOf({ cues, format }: Track): readonly Timed[] {
  const timed: Timed[] = [];
  let last = 0;
  const starts = new Float64Array(cues.length);
  for (let i = cues.length - 1, next: number | undefined; i >= 0; i--) {
    next = cues[i]?.time?.from ?? next;
    starts[i] = next ?? Number.POSITIVE_INFINITY;
  }
  for (const [index, cue] of cues.entries()) {
    last = cue.time ? Math.max(last, cue.time.from) : last;
    const start = starts[index] ?? 0;
    for (const item of itemsOf(cue, format))
      timed.push({ start: start === Number.POSITIVE_INFINITY ? last : start, item });
  }
  return inTime(timed) ? timed : timed.sort((a, b) => a.start - b.start);
}

function inTime(timed: readonly { readonly start: number; readonly item: Item }[]): boolean {
  return timed.every(({ start }, index) => index === 0 || (timed[index - 1] as Timed).start <= start);
}
