import { itemIn } from '../in-file.js';
import type { Credit, Item, Segment, Source } from '../source.js';
import { asFirstWritten } from './cues/cue-speakers.js';
import { around, stretches } from './subtitles-stretches.js';
import { trackName } from './track-name.js';

/**
 * Several tracks of one film as one work: the segments of the first, with the cues of all in the order of time, so that
 * a quotation can be looked up in any of them. A chapter track comes first where there is one. The work is in the
 * language of the first track of dialogue; an item says its own, and its place the file.
 */
export function joinTracks(sources: readonly Source[]): Source {
  const [first, ...others] = sources;
  if (!first) throw new Error('joinTracks needs at least one track.');
  if (others.length === 0) return first;
  const segments = bordersOf(first);
  const main = sources.find(isDialogue) ?? first;
  const timed = ofOneCast(sources.flatMap((source) => itemsOf(source, main)).sort((a, b) => a.start - b.start));
  const { language: _, ...rest } = first;
  return {
    ...rest,
    ...(main.language ? { language: main.language } : {}),
    credits: sources.flatMap((source) => creditsOf(source, main)),
    segments: segments.length > 0 ? fill(segments, timed) : stretchesOf(timed),
    problems: sources.flatMap(({ problems, file }) =>
      problems.map((problem) => (file && problem.at ? { ...problem, at: { ...problem.at, file } } : problem)),
    ),
  };
}

/** Whoever describes a film, names its chapters or translates it says who made that, and under which licence: not the film. */
function creditsOf(source: Source, main: Source): readonly Credit[] {
  const { credits, file } = source;
  if (source === main) return credits;
  const { kind, language } = trackName(file ?? '');
  const of = kind ?? ((source.language ?? language) ? `subtitles, ${source.language ?? language}` : 'other track');
  return credits.map((credit) => ({ ...credit, key: `${credit.key} (${of})` }));
}

/** An item, and the second from which it counts. */
type Timed = { readonly start: number; readonly item: Item };

/** Who speaks in several tracks is one person, in whatever case a track writes names. */
function ofOneCast(timed: readonly Timed[]): readonly Timed[] {
  const names = new Map<string, string>();
  return timed.map(({ start, item }) => {
    if (item.kind !== 'speech' || item.who.length === 0) return { start, item };
    return { start, item: { ...item, who: item.who.map((name) => asFirstWritten(name, names)) } };
  });
}

function stretchesOf(timed: readonly Timed[]): readonly Segment[] {
  return stretches(
    timed.map(({ item }) => item),
    timed.map(({ start }) => start),
  );
}

/** A segment and the second from which it counts. */
type Border = { readonly segment: Segment; readonly from: number };

/** Between two stretches nothing is said in this track; what another has there goes to the nearer one. */
function bordersOf({ segments }: Source): readonly Border[] {
  const timed = segments.filter(({ at }) => at.time);
  return timed.map((segment, index) => {
    const from = segment.at.time?.from ?? 0;
    const before = timed[index - 1];
    const end = before?.at.time?.to ?? from;
    return { segment, from: before?.kind === 'stretch' && end < from ? (end + from) / 2 : from };
  });
}

/** Chapters have no items, and descriptions only such as say what is seen. */
function isDialogue({ segments }: Source): boolean {
  return segments.some(({ items }) => items.some(({ kind }) => kind === 'speech'));
}

function itemsOf(source: Source, main: Source): readonly Timed[] {
  const { segments, file } = source;
  // One that says nothing of its language is in another than that of the main track, unless it has no dialogue.
  const language = source.language ?? (source !== main && isDialogue(source) ? 'und' : undefined);
  let start = 0;
  return segments.flatMap(({ items }) =>
    items.map((item) => {
      start = item.at.time?.from ?? start;
      const own = file ? itemIn(item, file) : item;
      return { start, item: language ? { ...own, language } : own };
    }),
  );
}

/** A cue goes where its middle lies: it may begin a moment before the chapter that it belongs to. */
function fill(borders: readonly Border[], timed: readonly Timed[]): readonly Segment[] {
  const parts: Item[][] = borders.map(() => []);
  for (const { start, item } of timed) {
    const middle = (start + Math.max(start, Math.min(item.at.time?.to ?? start, start + 20))) / 2;
    parts[lastBefore(borders, middle)]?.push(item);
  }
  return borders.map(({ segment }, index) => {
    const items = parts[index] ?? [];
    // The place of a chapter is its own; a stretch is no more than its cues.
    return { ...segment, items, ...(segment.kind === 'stretch' ? { at: { ...segment.at, ...timeOf(items) } } : {}) };
  });
}

function timeOf(items: readonly Item[]): { readonly time: { readonly from: number; readonly to: number } } | object {
  const { time } = around(items);
  return time ? { time } : {};
}

function lastBefore(borders: readonly Border[], time: number): number {
  let low = 0;
  let high = borders.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((borders[middle] as Border).from <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
