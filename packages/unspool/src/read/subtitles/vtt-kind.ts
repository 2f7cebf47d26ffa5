import type { Credit, Item, Segment } from '../source.js';
import type { Cue } from './cues/cue.js';
import { addItems } from './cues/cue-items.js';
import { newSpeakers } from './cues/cue-speakers.js';
import type { Time } from './cues/cue-times.js';

export type Kind = 'captions' | 'chapters' | 'descriptions' | 'metadata';

/** What a track holds, where its header says it or its name. The page that plays it would say so, too. */
export function kindSaid(name: string, header: readonly Credit[]): Kind | undefined {
  const said = header.find(({ key }) => key.toLowerCase() === 'kind')?.value.toLowerCase() ?? '';
  for (const words of [said, name.toLowerCase()]) {
    // "It, Chapter Two" is a film.
    if (/(?:^|[^a-z])(?:chapters|chapter\.[a-z]+$|kapitel|chapitres|cap[ií]tulos)(?![a-z])/.test(words))
      return 'chapters';
    if (/descriptions?(?![a-z])|audiodesc|[._-]ad[._-]/.test(words)) return 'descriptions';
    if (/metadata|thumbnails/.test(words)) return 'metadata';
    if (/captions|subtitles/.test(words)) return 'captions';
  }
  return undefined;
}

/** The segments of a chapter track. One that lies within a longer one stands in it. */
export function chaptersOf(cues: readonly Cue[]): readonly Segment[] {
  const open: { readonly title: string; readonly time: Time }[] = [];
  return [...cues]
    .filter((cue): cue is Cue & { time: Time } => cue.time !== undefined && cue.is !== 'note')
    .sort((a, b) => a.time.from - b.time.from || b.time.to - a.time.to)
    .map((cue) => {
      const items: Item[] = [];
      addItems(items, { ...cue, is: 'caption' }, 'vtt', newSpeakers(), undefined);
      const [title] = items;
      while (open.length > deepest || (open.length > 0 && !isWithin(cue.time, open.at(-1)?.time))) open.pop();
      const within = open.map((one) => one.title);
      const text = title && 'text' in title ? title.text : '';
      open.push({ title: text, time: cue.time });
      const at = title?.at ?? { from: cue.from, to: cue.from + cue.raw.length, line: cue.line, time: cue.time };
      return { kind: 'chapter', title: text, within, at, items: [] };
    });
}

/** Each chapter names all that it stands in: without an end to that, a small file would take all memory. */
const deepest = 9;

function isWithin(inner: Time, outer?: Time): boolean {
  if (!outer || inner.from < outer.from || inner.to > outer.to || inner.from >= outer.to) return false;
  return inner.to - inner.from < outer.to - outer.from;
}

/**
 * Whether a track is of chapters by its cues, of which each may be one: they stay long.
 */
export function areChapters(cues: readonly Cue[]): boolean {
  const timed = cues.filter(({ time }) => time);
  const last = timed.at(-1)?.time;
  return timed.length >= 3 && last !== undefined && last.to / timed.length >= 30;
}

/** Cues of one line that follow each other without a gap from the first second on; `before` is the last that has a time. */
export function mayBeChapter({ raw, time }: Cue, before: Cue | undefined): boolean {
  if (!time) return true;
  const isNext = before ? Math.abs(time.from - (before.time?.to ?? 0)) < 0.1 : time.from <= 0.5;
  return isNext && raw.length < 100 && !raw.includes('\n');
}
