import { folded } from '../../base/letters.js';
import { plain } from '../../language/index.js';
import { END, type Position, type Scene, type Story } from '../story.js';

/** How far into a work somebody says they are: a part of the whole, or of one scene or chapter, whose name stands before it. */
export type Portion = { readonly of?: string; readonly part: number };

/** Reads “45 %”, “page 180 of 400”, “p. 180/400”, “chapter 13, second half”, “XIII, half”; undefined for other words. */
export function readPortion(words: string): Portion | undefined {
  const text = words.trim();
  const [, percent] = /^(\d{1,3}(?:[.,]\d{1,3})?) ?(?:%|per ?cent)$/i.exec(text) ?? [];
  if (percent !== undefined) return portion(Number(percent.replace(',', '.')) / 100);
  const [, unit, page, joined, all] =
    /^(pages?|p\.|loc(?:ation|\.)?|line)? ?(\d{1,7}) ?(of|\/) ?(\d{1,7})$/i.exec(text) ?? [];
  // “2/3” by itself may be an act and a scene, or a day.
  if (page !== undefined && (unit !== undefined || joined !== '/')) return portion(Number(page) / Number(all));
  const [, of, which] = /^(.{1,200}?),? (?:the )?(first half|second half|half|halfway|middle)$/i.exec(text) ?? [];
  if (of === undefined || which === undefined || /^the$/i.test(of)) return undefined;
  // In the first half of a scene nothing of it lies behind one for sure.
  return { of, part: /^first/i.test(which) ? 0 : 0.5 };
}

function portion(part: number): Portion | undefined {
  return part >= 0 && part <= 1 ? { part } : undefined;
}

/** The last stop that lies behind whoever has read this part of the whole, by the letters that are told. */
export function positionAtPart(story: Story, part: number): Position {
  if (part >= 1) return END;
  return lastWithin(
    story,
    story.stops.map(({ position }) => position),
    part,
  );
}

/** The last stop that lies behind whoever has read this part of scenes that follow each other: one of theirs, or the last before. */
export function positionWithin(story: Story, scenes: readonly Scene[], part: number): Position {
  const ids = new Set(scenes.map(({ id }) => id));
  const inside = story.stops.filter(({ scene }) => ids.has(scene)).map(({ position }) => position);
  const first = inside[0] ?? scenes[0]?.told ?? 0;
  const before = story.stops.findLast(({ position }) => position < first)?.position ?? 0;
  return lastWithin(story, inside, part, before);
}

/** Of stops in order, the last by which no more than this part is told of what is told at them all. */
function lastWithin(story: Story, stops: readonly Position[], part: number, from: Position = 0): Position {
  const letters = new Map<Position, number>();
  for (const { told, words } of story.claims) letters.set(told, (letters.get(told) ?? 0) + plain(words).length);
  const sizes = stops.map((position) => letters.get(position) ?? 0);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let told = 0;
  let place = from;
  for (const [at, position] of stops.entries()) {
    told += sizes[at] ?? 0;
    if (told > part * all) break;
    place = position;
  }
  return place;
}

/** What words that somebody has just read stand for: the last stop before them, nothing, or several places. */
export function positionOfWords(story: Story, words: string): Position | 'nowhere' | 'several' {
  const wanted = lettersIn(words);
  if (wanted.length < leastLetters) return 'nowhere';
  const found = new Set<Position>();
  for (const { told, words: own } of story.claims) if (lettersIn(plain(own)).includes(wanted)) found.add(told);
  const [told = 0, ...more] = [...found].filter((position) => position < END);
  if (more.length > 0) return 'several';
  if (told === 0) return 'nowhere';
  return story.stops.findLast(({ position }) => position < told)?.position ?? 0;
}

/** Shorter words could stand anywhere. */
const leastLetters = 10;

function lettersIn(text: string): string {
  return folded(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
