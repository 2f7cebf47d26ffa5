import { english } from '../english.js';
import { lookUp } from '../pattern.js';
import type { TimeWords } from '../time-words.js';
import type { Unit, WordTable } from '../word-table.js';

/**
 * Whether a sentence says itself when it is, other than in its scene: "She dies in the spring", "Three years later he comes
 * back", "The next day they sail". Not "that evening", "an hour later", "at noon": these may be of the scene.
 */
export function hasOwnTime(text: string, { time }: WordTable = english): boolean {
  const low = text.toLowerCase().match(/[\p{L}\d]+|[.!?;:]/gu) ?? [];
  return low.some((word, at) => isCounted(low, at, time) || (isPeriod(word, time) && isDated(low, at, time)));
}

/** "May", "spring", "1911" */
function isPeriod(word: string, { months, seasons }: TimeWords): boolean {
  if (/^1\d{3}$|^20\d{2}$/.test(word)) return true;
  return lookUp(seasons, word) !== undefined || (word.length > 2 && lookUp(months, word) !== undefined);
}

/** "in the early", "by", "next" before it. */
function isDated(low: readonly string[], at: number, { ownTime: { dating, between } }: TimeWords): boolean {
  for (let before = at - 1; before >= Math.max(0, at - mostBefore); before -= 1) {
    const word = low[before] as string;
    if (dating.includes(word)) return true;
    if (!between.includes(word)) return false;
  }
  return false;
}

const mostBefore = 4;

/** "three years later", "a week after", "the next day" */
function isCounted(low: readonly string[], at: number, { units, ownTime: { away, turns } }: TimeWords): boolean {
  const unit = lookUp(units, low[at] as string);
  if (unit === undefined || withinScenes.has(unit)) return false;
  return away.includes(low[at + 1] ?? '') || turns.includes(low[at - 1] ?? '');
}

/** So much may still be within a scene. */
const withinScenes: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour']);
