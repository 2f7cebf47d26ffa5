import { rowOf } from '../formats.js';
import type { Source } from '../source.js';
import { isForeign, type Piece, type Stretch } from './pieces.js';

/** When words are on the screen, in seconds. */
type Time = { readonly from: number; readonly to: number };

type Cue = { time: Time; readonly pieces: Piece[] };

/** Cuts the scenes of a work, one after another, at what is on the screen: one gives the stretches of the next scene. */
export type CueCutter = (pieces: readonly Piece[]) => readonly Stretch[];

/** Cuts a film at its cues, so that one can stop behind each; undefined for a work of another kind. */
export function cueCutter(source: Source): CueCutter | undefined {
  if (rowOf(source.format).kind !== 'track') return undefined;
  let stops = 0;
  let last = Number.NEGATIVE_INFINITY;
  return (pieces) => {
    const stretches: Stretch[] = [];
    for (const { time, pieces: own } of cuesOf(source, pieces)) {
      const before = stretches.at(-1);
      if (before && stops >= mostStops && time.from < last + sparse) {
        stretches.splice(-1, 1, { ...before, ...joined(before.time, time), pieces: [...before.pieces, ...own] });
        continue;
      }
      stretches.push({ ...(before ? { stop: 'cue' as const } : {}), pieces: own, time });
      stops += 1;
      last = time.from;
    }
    return stretches.length > 0 ? stretches : [{ pieces }];
  };
}

/** No film has so many cues; what has more is cut once in so many seconds. */
const mostStops = 4000;
const sparse = 60;

/** The cues of a scene in their order, each with what other tracks say at that time. */
function cuesOf(source: Source, pieces: readonly Piece[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const piece of pieces.filter(({ item }) => !isForeign(item, source.language))) {
    const { time } = piece.item.at;
    const open = cues.at(-1);
    if (open && (time === undefined || time.from <= open.time.from)) addTo(open, piece, time);
    else cues.push({ time: time ?? { from: 0, to: 0 }, pieces: [piece] });
  }
  return withForeign(
    cues,
    pieces.filter(({ item }) => isForeign(item, source.language)),
  );
}

/** What is said in another language stands behind the last cue that begins before its middle, if that is still fresh. */
function withForeign(cues: readonly Cue[], foreign: readonly Piece[]): readonly Cue[] {
  const alone: Cue[] = [];
  let at = -1;
  for (const piece of foreign) {
    const time = piece.item.at.time ?? cues[Math.max(at, 0)]?.time ?? { from: 0, to: 0 };
    const middle = (time.from + time.to) / 2;
    while (cues[at + 1] && (cues[at + 1] as Cue).time.from <= middle) at += 1;
    const own = cues[at];
    if (own && time.from <= own.time.to + fresh) addTo(own, piece, time);
    else alone.push({ time, pieces: [piece] });
  }
  return alone.length === 0 ? cues : [...cues, ...alone].sort((a, b) => a.time.from - b.time.from);
}

/** In seconds. */
const fresh = 1;

function addTo(cue: Cue, piece: Piece, time: Time | undefined): void {
  cue.pieces.push(piece);
  if (time) cue.time = { from: cue.time.from, to: Math.max(cue.time.to, time.to) };
}

function joined(a: Time | undefined, b: Time): { readonly time: Time } {
  return { time: { from: a?.from ?? b.from, to: Math.max(a?.to ?? b.to, b.to) } };
}
