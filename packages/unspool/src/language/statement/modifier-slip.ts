import { listed } from '../../base/ends.js';
import { slipOf } from '../../base/index.js';
import { english } from '../english.js';
import { lookUp } from '../pattern.js';
import type { WordTable } from '../word-table.js';

/** Words in parentheses that nothing reads, though they were probably meant to say how sure something is. */
export type ModifierSlip = {
  /** As they stand in the parentheses. */
  readonly word: string;
  /** The word that is read, or undefined where this one is written as it should be, but in the wrong place. */
  readonly meant?: string;
};

/** No list of modifiers is longer. */
const longest = 60;
const mostGroups = 20;

/** What in the last parentheses of a text is like a word for how sure it is; undefined: nothing. */
export function lastSlip(text: string, words: WordTable = english): ModifierSlip | undefined {
  const inside = /\(([^()]{1,60})\)\s*[.?]?$/.exec(text.slice(-longest - 10))?.[1];
  return inside === undefined ? undefined : slipIn(inside, words, false);
}

/** The same for all parentheses of a part of a dateline, in which no such word is read. */
export function slipsIn(text: string, words: WordTable = english): readonly ModifierSlip[] {
  const groups = [...text.matchAll(/\(([^()]{1,60})\)/g)].slice(0, mostGroups);
  return groups.flatMap(([, inside = '']) => slipIn(inside, words, true) ?? []);
}

function slipIn(inside: string, words: WordTable, isWrongPlace: boolean): ModifierSlip | undefined {
  const { certainties, modifiers, nearCertainties } = words;
  const known = [...Object.keys(certainties), ...Object.keys(modifiers)];
  for (const word of listed(inside, /,/)) {
    if (lookUp(certainties, word) !== undefined) {
      if (isWrongPlace) return { word: inside };
      continue;
    }
    if (lookUp(modifiers, word) !== undefined) continue;
    const meant = lookUp(nearCertainties, word) ?? slipOf(word, known);
    if (meant !== undefined) return { word: inside, meant: inside.replace(word, meant) };
  }
  return undefined;
}
