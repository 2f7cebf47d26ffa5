import type { Bound, Point } from '../../src/time/stn/temporal-network.js';

/** A story as points and bounds, all of which hold at the true times. Scene i begins at point 2i + 1 and ends at 2i + 2. */
export type Saga = {
  readonly points: number;
  readonly bounds: readonly Bound[];
  /** By point; the story's author knows, the network does not. */
  readonly times: readonly number[];
  /** The scenes in the order of the story, by strand; flashbacks are in none. */
  readonly strands: readonly (readonly number[])[];
  /** Births of whose age the story speaks. */
  readonly births: readonly Point[];
};

const hour = 3600;
const day = 24 * hour;
const year = 365 * day;

/**
 * A saga: strands of consecutive scenes, every eighth scene a flashback, one scene in ten dated to its day, one in twenty
 * with someone's age, some on the same day as the one before; 2.45 bounds a scene.
 */
export function saga(scenes: number, draw: (below: number) => number): Saga {
  const bounds: Bound[] = [];
  const times: number[] = [0];
  const strands = Array.from({ length: Math.max(3, Math.round(Math.sqrt(scenes) / 12)) }, () => ({
    now: 60_000 * year + draw(4 * year),
    scenes: [] as number[],
    births: [] as Point[],
  }));
  const known: { readonly birth: Point; readonly strand: number; readonly time: number }[] = [];
  for (let scene = 0; scene < scenes; scene++) {
    const at = draw(strands.length);
    const strand = strands[at] as (typeof strands)[number];
    const before = strand.scenes.at(-1);
    const begins = 2 * scene + 1;
    const ends = begins + 1;
    const isFlashback = before !== undefined && draw(100) < 12;
    const isSameDay = !isFlashback && before !== undefined && draw(100) < 15;
    const lasts = 60 + draw(3 * hour);
    const start = isFlashback
      ? (times[2 * before + 1] as number) - lasts - 1 - draw(20 * year)
      : strand.now + 1 + draw(isSameDay ? 4 * hour : 5 * day);
    times.push(start, start + lasts);
    bounds.push({ from: ends, to: begins, most: 0, strict: true });
    if (isFlashback) bounds.push({ from: 2 * before + 1, to: ends, most: 0, strict: true });
    else {
      if (before !== undefined) bounds.push({ from: begins, to: 2 * before + 2, most: 0, strict: draw(2) === 0 });
      if (isSameDay) bounds.push({ from: 2 * (before as number) + 1, to: ends, most: day });
      strand.now = start + lasts;
      strand.scenes.push(scene);
    }
    if (draw(100) < 10) {
      const midnight = Math.floor(start / day) * day;
      bounds.push(
        { from: begins, to: 0, most: -midnight },
        { from: 0, to: begins, most: midnight + day, strict: true },
      );
    }
    if (draw(100) < 5) known.push({ birth: draw(4), strand: at, time: begins });
  }
  // Births come after all scenes, so that scenes keep their numbers.
  for (const { birth, strand, time } of known) {
    const { births } = strands[strand] as (typeof strands)[number];
    while (births.length <= birth) {
      births.push(times.length);
      times.push(60_000 * year - 25 * year - draw(40 * year));
    }
    const person = births[birth] as Point;
    const age = Math.floor(((times[time] as number) - (times[person] as number)) / year);
    bounds.push(
      { from: time, to: person, most: -age * year },
      { from: person, to: time, most: (age + 1) * year, strict: true },
    );
  }
  return {
    points: times.length,
    bounds,
    times,
    strands: strands.map((strand) => strand.scenes),
    births: strands.flatMap((strand) => strand.births),
  };
}

/** What is not so: a scene before one of the thirty that it follows, or years after its time, or of someone too young. */
export function untruth({ strands, times, births }: Saga, draw: (below: number) => number): Bound {
  const strand = strands[draw(strands.length)] as readonly number[];
  const at = draw(strand.length - 1);
  const early = 2 * (strand[at] as number) + 1;
  const late = 2 * (strand[Math.min(strand.length - 1, at + 1 + draw(30))] as number) + 2;
  const kind = draw(3);
  if (kind === 0) return { from: early, to: late, most: 0 };
  if (kind === 1 || !births.length) return { from: early, to: 0, most: -((times[early] as number) + 3 * year) };
  return { from: births[draw(births.length)] as Point, to: early, most: 10 * year };
}

export function shuffled<T>(list: readonly T[], draw: (below: number) => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** The same numbers for the same seed: xorshift, because a million draws have to be quick. Below 2³². */
export function chance(seed: number): (below: number) => number {
  let state = (seed | 0) === 0 ? 1 : seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
