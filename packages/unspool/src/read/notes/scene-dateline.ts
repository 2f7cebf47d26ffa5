import { withoutEnd } from '../../base/ends.js';
import { clock } from '../../base/index.js';
import { type Part, plain } from '../../language/index.js';
import type { Segment } from '../source.js';
import type { SceneTimes } from '../time-expressions/time-expressions.js';
import type { Spelling } from './embedded-notes.js';
import { escapeNotes } from './escape-notes.js';

/** What a script says of the time of a scene, as parts of its dateline; what is only assumed is marked as likely. */
export function timeParts(times: SceneTimes | undefined, titles: readonly string[]): readonly string[] {
  const level = times?.level === 'dream' ? ['dreamt'] : times?.level === 'fantasy' ? ['imagined'] : [];
  const parts = (times?.parts ?? []).map(({ dateline, known, refers }) => {
    const named = refers === undefined ? dateline : dateline.replace('[#]', () => `[${titles[refers]}]`);
    return known ? named : `${named} (likely)`;
  });
  return [...level, ...parts];
}

/** When and where a scene is, as far as the datelines of its writer (`own`) do not say that. */
export function placeParts(
  segment: Segment,
  own: readonly Part[],
  spelling: Spelling,
  times: readonly string[],
  cue?: { readonly to: number },
): readonly string[] {
  const place = segment.heading?.place ? spelling.placeOf(segment.heading.place) : (segment.place ?? '');
  const isPlace = (part: Part) => part.kind === 'place' && !spelling.isStrand(plain(part.runs));
  return [
    ...(own.some(({ kind }) => kind === 'when' || kind === 'way') ? [] : times),
    ...(own.some(({ kind }) => kind === 'at') ? [] : measureOf(segment, cue)),
    ...(place === '' || own.some(isPlace) ? [] : [partOf(spelling.of(place) ?? placeName(place, spelling))]),
  ];
}

/** From when to when a cue is on the screen, in whole seconds: it is behind one only when all of it is. */
export function measureOfCue(time: { readonly from: number; readonly to: number } | undefined): readonly string[] {
  return time ? [`At ${clock(time.from)}–${clock(Math.max(time.from, Math.ceil(time.to)))}`] : [];
}

/** Where in the work it begins, if the work has a clock or pages; of a film cut at its cues also where the first of them ends. */
function measureOf({ at }: Segment, cue: { readonly to: number } | undefined): readonly string[] {
  if (at.time) return cue ? measureOfCue({ from: at.time.from, to: cue.to }) : [`At ${clock(at.time.from)}`];
  return at.page === undefined ? [] : [`At p. ${at.page}`];
}

/** A place in capitals is written as titles are. */
function placeName(place: string, spelling: Spelling): string {
  const own = spelling.readable(place);
  if (own === place) return own;
  return own.replace(/(?<=[\p{L}\p{M}\p{N},] )(?:An?|And|At|By|For|From|In|Of|On|The|To|With)(?= )/gu, (word) =>
    word.toLowerCase(),
  );
}

function partOf(text: string): string {
  return withoutEnd(escapeNotes(text.replace(/[·•]/g, ',')), /[.!?…]/);
}
