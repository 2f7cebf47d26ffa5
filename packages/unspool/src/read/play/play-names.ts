import { withoutStart } from '../../base/ends.js';
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

/** Brackets of editors, around a name or parts of its words, are no part of it: "[The] Porter", "Chef d[u] peuple". */
function withoutBrackets(words: string): string {
  const [, inner] = /^\s*\[([^[\]]*)\][\s.,;:]*$/.exec(words) ?? [];
  if (inner !== undefined) return inner;
  const own = words.replace(/(^|\p{L})\[(\p{L}{1,12})\]/gu, '$1$2');
  const opened = withoutStart(own.trimStart(), /[[(]/);
  return opened === own.trimStart() || /[\])]/.test(opened) ? own : opened;
}

function endOfName(words: string): number {
  const marks = /[,;:=/([{]|\s[–—-]|[–—]\s|-\s|--|\.\s+(?=\p{L})/gu;
  for (const mark of words.matchAll(marks)) {
    const [found] = mark;
    const before = words.slice(0, mark.index);
    if (bareName(before) === '') continue;
    if (found.startsWith('.') && isShort(before)) continue;
    return mark.index;
  }
  return words.length;
}

/** "Mme.", "v.", "Prof.": a stop behind an abbreviation ends no name. */
function isShort(before: string): boolean {
  return !/\p{L}{5}$/u.test(before);
}

/**
 * Whether words may be taken for a name where nothing else says that they are one: four at most, and none that begins
 * small behind a capital, but for "von" and the like: "Semyon the servant" is a name and more.
 */
export function looksLikeName(words: string): boolean {
  const own = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const from = articles.has((own[0] ?? '').toLowerCase()) ? 1 : 0;
  const name = own.slice(from);
  if (name.length === 0 || name.length > 4) return false;
  if (/^\p{Ll}/u.test(name[0] as string)) return name.length <= 2;
  return name.every((word) => !/^\p{Ll}/u.test(word) || particles.has(word) || /^[dl]['’]/u.test(word));
}

const articles = new Set(
  'a an the der die das ein eine le la les un une il lo gli i uno una el los las o os'.split(' '),
);
const particles = new Set(
  'von van der den zu zum zur vom am of de du des di da del della dei degli dos das la le y e af av ten ter'.split(' '),
);

/** The name that a header has, where the list prints it; it may print more around it. */
export function printedIn(name: string, printed: string): boolean {
  const [own, there] = [nameWords(name), nameWords(printed)];
  return own.length > 0 && own.every((word) => there.includes(word));
}
