import { key } from '../../base/index.js';
import { leastOf } from '../../base/lists.js';
import {
  countedInFigures,
  figures,
  isNumber,
  isNumberInPart,
  type NamedScene,
  partIn,
  sceneInPart,
  sceneNumbered,
} from './scene-number.js';

/**
 * The scene that words mean: its index. A bare number is that of {@link sceneNumbered}. A title is one that is typed in
 * full, in whatever case; else the first of which the words are enough: "act 1 scene 2" and "1.2" for "Act I, Scene II",
 * "scene 2" for the first that is called so, "chapter 5" for "V", "part 2, chapter 3" for "Part II, III: Ice". Which one
 * it is depends on no title further on than that. "1.2" is a number even where a later title is no more than that.
 */
export function sceneNamed(scenes: readonly NamedScene[], words: string): number | undefined {
  const typed = words.trim();
  if (isNumber(typed)) return sceneNumbered(scenes, typed);
  const isInFull = !isNumberInPart(typed);
  const exact = isInFull ? scenes.findIndex(({ title }) => key(title) === key(typed)) : -1;
  if (exact >= 0) return exact;
  const wanted = plainHeading(typed);
  if (wanted === '') return undefined;
  const names = scenes.map(({ title }) => plainHeading(title));
  const same = isInFull ? names.indexOf(wanted) : -1;
  if (same >= 0) return same;
  const near = names.findIndex((name) => name.endsWith(` ${wanted}`) || isByNumbers(name, wanted));
  const [, number] = /^(?:chapter|chap\.?|ch\.?|scene) ?(\d{1,4}[a-z]?|[ivxlc]{1,9})$/i.exec(typed) ?? [];
  const byNumber = number === undefined ? undefined : sceneNumbered(scenes, figures(number), { counting: false });
  const found = [near < 0 ? undefined : near, byNumber, byRoman(scenes, typed), sceneInPart(scenes, wanted)].filter(
    (one) => one !== undefined,
  );
  // Whichever comes first: the others may lie past the reader.
  return found.length === 0 ? undefined : leastOf(found);
}

/** "VI" for "VI: The inquest": a number that counts in no part. In a play it could mean an act as well. */
function byRoman(scenes: readonly NamedScene[], typed: string): number | undefined {
  if (!/^(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(typed)) return undefined;
  const index = sceneNumbered(scenes, figures(typed), { counting: false });
  const scene = index === undefined ? undefined : scenes[index];
  return scene && partIn(scene) === undefined ? index : undefined;
}

/** "1.2" for all scenes whose numbers are these. */
function isByNumbers(name: string, wanted: string): boolean {
  return /^\d+ \d[\d ]*$/.test(wanted) && name.match(/\d+/g)?.join(' ') === wanted;
}

/** What is the same in a heading and in words for it: neither case nor points, and its numbers in figures, behind what they count. */
export function plainHeading(heading: string): string {
  return countedInFigures(heading)
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^[ivxl]+$/.test(word) ? figures(word) : word))
    .join(' ');
}
