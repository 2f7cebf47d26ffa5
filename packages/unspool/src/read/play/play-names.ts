import { withoutEnd, withoutStart } from '../../base/ends.js';
import { nameWords } from '../likeness.js';
import { bareName } from './play-words.js';

/** A name, and what is said behind it of whom it names. */
export type Named = { readonly name: string; readonly rest: string };

/**
 * The name at the beginning of what a list has of somebody. What a comma, a colon, a dash, a bracket or a full stop
 * sets apart is a description, which may say more than the play has told: "Vari – secretly the captain of robbers".
 */
export function nameAndRest(words: string): Named {
  const own = withoutBrackets(words);
  const end = endOfName(own);
  return { name: bareName(own.slice(0, end)), rest: bareName(own.slice(end).replace(/^[\s,;:=/–—-]+/, '')) };
}

/** Brackets of editors and the numbers of a list are no part of a name: "[The] Porter", "Chef d[u] peuple", "3) Porter". */
function withoutBrackets(words: string): string {
  const own = words.replace(/^\s*\d{1,3}[.)]\s*/, '').replace(/(^|\p{L})\[(\p{L}{1,12})\]/gu, '$1$2');
  const closes = own.search(/[\])]/);
  const isWhole = /^\s*\[/.test(own) && closes >= 0 && !/[\p{L}\p{N}]/u.test(own.slice(closes + 1));
  if (isWhole) return own.slice(own.indexOf('[') + 1, closes);
  if (closes < 0) return withoutStart(own, /[\s[(]/);
  return /[[(]/.test(own) ? own : withoutEnd(own, /[\s.,;:\])]/);
}

function endOfName(words: string): number {
  const begin = words.search(/[^\s.,:;]/);
  const marks = /[,;:=/([{]|\s[–—-]|[–—]\s|-\s|--|\.\s+(?=\p{L})/gu;
  for (const { index, 0: mark } of words.matchAll(marks)) {
    // "Mme.", "v.", "Prof.": a stop behind an abbreviation ends no name.
    const isShort = mark.startsWith('.') && !/\p{L}{5}$/u.test(words.slice(Math.max(0, index - 10), index));
    if (index > begin && !isShort) return index;
  }
  return words.length;
}

/**
 * Whether words may be taken for a name where nothing else says that they are one: four at most, and none that begins
 * small behind a capital, but for "von" and the like ("Semyon the servant" is a name and more); behind an article two
 * at most, since "the son of the banker" says whose son.
 */
export function looksLikeName(words: string): boolean {
  const own = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isDescribed = articles.has((own[0] ?? '').toLowerCase());
  const name = own.slice(isDescribed ? 1 : 0);
  if (isDescribed) return name.length > 0 && name.length <= 2;
  if (name.length === 0 || name.length > 4) return false;
  return name.every((word) => !/^\p{Ll}/u.test(word) || particles.has(word) || /^[dl]['’]\p{Lu}/u.test(word));
}

const articles = new Set(
  'a an the der die das ein eine le la les un une il lo gli i uno una el los las o os'.split(' '),
);
const particles = new Set(
  'von van der den zu zum zur vom am of de du di da del della dei degli dos das la le y af av ten ter'.split(' '),
);

/** The name that a header has, where the list prints it; it may print more around it. */
export function printedIn(name: string, printed: string): boolean {
  const [own, there] = [nameWords(name), nameWords(printed)];
  return own.length > 0 && own.every((word) => there.includes(word));
}
