import type { View } from 'unspool/page';
import { start } from './reading.js';

/** By what a reader goes on in long strides: parts of the work, chapters of several scenes, or neither so far. */
export function wholesIn({ reached }: View): 'part' | 'chapter' | undefined {
  if (reached.some(({ part }) => part !== undefined)) return 'part';
  let scene = '';
  let number: string | undefined;
  for (const stop of reached) {
    if (stop.id.startsWith(`${scene}.`)) continue;
    if (number !== undefined && stop.number === number) return 'chapter';
    [scene, number] = [stop.id, stop.number];
  }
  return undefined;
}

/** The place at which the part or chapter before the present one ends. */
export function wholeBefore({ reached }: View): string {
  let scene = '';
  const wholes = reached.map(({ id, part, number }) => {
    if (!id.startsWith(`${scene}.`)) scene = id;
    // A part, a chapter and a scene may be called by the same number.
    return part === undefined ? (number === undefined ? scene : `:${number}`) : `::${part}`;
  });
  const before = wholes.findLastIndex((whole) => whole !== wholes.at(-1));
  return reached[before]?.id ?? start;
}

/** The number of the present place as one chooses it, and what it counts: in the third act the second scene. */
export type Counted = { readonly part?: Count; readonly scene: Count };
export type Count = { readonly name: string; readonly number: number };

/**
 * What the work counts its scenes by, as far as a reader has seen: what can be chosen depends on no more than that. Undefined where it
 * counts them by nothing that one could choose.
 */
export function countedIn(
  { reached, length }: View,
  names: Readonly<Record<'chapter' | 'part' | 'scene' | 'number', string>>,
): Counted | undefined {
  const numberOf = (text: string | undefined) => Math.max(1, Number.parseInt(text ?? '', 10) || 1);
  if (length?.unit === 'chapter')
    return { scene: { name: names.chapter, number: numberOf(reached.findLast(({ at }) => at !== undefined)?.at) } };
  if (reached.length === 0) return { scene: { name: names.scene, number: 1 } };
  const last = reached.findLast(({ number }) => number !== undefined);
  if (last?.number === undefined) return undefined;
  const pieces = last.label.split(/, |\. /);
  const named = (piece: string | undefined, otherwise: string) =>
    /^(\p{L}+)\.? (?:\d+\p{L}?|[ivxlc]+)(?![\p{L}\p{N}])/iu.exec(piece ?? '')?.[1] ?? otherwise;
  const [part, scene] = last.number.split('.');
  if (scene === undefined) {
    const isTitled = !/^(?:\d|[ivxlc]+(?!\p{L}))/iu.test(last.label);
    return { scene: { name: named(pieces[0], isTitled ? names.scene : names.number), number: numberOf(part) } };
  }
  return {
    part: { name: named(pieces[0], names.part), number: numberOf(part) },
    scene: { name: named(pieces[1], names.number), number: numberOf(scene) },
  };
}
