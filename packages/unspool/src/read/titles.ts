import { key } from '../base/index.js';
import type { Segment } from './source.js';

/**
 * What the segments of a work are called in notes on it: as printed, with the acts that they stand in; else by their time
 * or number. Of several that are called the same, each after the first has a number, so that every name means one; no
 * name depends on what follows.
 */
export function titlesOf(
  segments: readonly Segment[],
  given: (segment: Segment, index: number) => string | undefined = () => undefined,
): readonly string[] {
  const counts = new Map<string, number>();
  return segments.map((segment, index) => {
    const own = given(segment, index);
    const title = own ?? titleOf(segment, index);
    const count = (counts.get(key(title)) ?? 0) + 1;
    counts.set(key(title), count);
    return count === 1 || own !== undefined ? title : `${title} (${count})`;
  });
}

function titleOf({ kind, title, within, at }: Segment, index: number): string {
  const own = [...within, title].map((part) => part.trim()).filter((part) => part !== '');
  if (own.length > 0) return own.join(', ');
  return at.time ? `${clock(at.time.from)}–${clock(at.time.to)}` : `${names[kind]} ${index + 1}`;
}

const names: Readonly<Record<Segment['kind'], string>> = { scene: 'Scene', chapter: 'Chapter', stretch: 'Part' };

/** A time in a work, as its player shows it: "2:17", "1:02:17". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const padded = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${padded(minutes)}:${padded(rest)}` : `${minutes}:${padded(rest)}`;
}
