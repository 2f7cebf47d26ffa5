import type { Segment } from '../source.js';
import { expressionsIn } from './expressions-in.js';
import { type Lexicon, spelled } from './lexicon.js';

/**
 * Which earlier scene each scene shows again: one with the same place, of which it repeats at least two lines and half
 * of all it has (the measure is ours). Each scene is compared with earlier ones only.
 */
export function repeatedScenes(
  segments: readonly Segment[],
  places: readonly string[],
): readonly (number | undefined)[] {
  const first = new Map<string, number>();
  return segments.map((segment, index) => {
    const title = places[index] ?? '';
    if (segment.kind !== 'scene' || title === '') return undefined;
    const lines = linesOf(segment);
    const votes = new Map<number, number>();
    for (const line of lines) {
      const key = `${title}\u0001${line}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, index);
      else votes.set(before, (votes.get(before) ?? 0) + 1);
    }
    let best: number | undefined;
    for (const [scene, count] of votes) {
      if (count >= 2 && count * 2 >= lines.length && count > (votes.get(best ?? -1) ?? 0)) best = scene;
    }
    return best;
  });
}

/** The place of a heading, without what is said of its time. */
export function placeOf({ heading, title }: Segment, lexicon: Lexicon): string {
  const [first = '', ...more] = (heading ? heading.place : title).slice(0, 200).split(/ [-–—]+ /);
  return spelled(
    [first, ...(heading ? more : []).filter((part) => !expressionsIn(part, lexicon).complete)].join(' - '),
  );
}

/** No single line, however long, makes a scene the same; short ones are said everywhere. */
function linesOf({ items }: Segment): readonly string[] {
  const lines = items.flatMap((item) => {
    if (item.kind === 'action') return [item.text];
    if (item.kind !== 'speech') return [];
    return [`${item.cue}: ${item.parts.flatMap((part) => (part.kind === 'said' ? [part.text] : [])).join(' ')}`];
  });
  return [...new Set(lines.map((line) => spelled(line.slice(0, 500))).filter((line) => line.length >= 12))];
}
