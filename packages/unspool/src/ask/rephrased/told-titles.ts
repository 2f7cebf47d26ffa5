import { isTrade } from '../../explain/index.js';
import { identities, kindOf, perSlice, type Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import { titles } from '../question/names/titles.js';
import { statedSentences } from '../stated/stated-sentences.js';

/** A question without a title before a name that is told of whoever bears it, and without what goes without saying: "Sergeant Moss", "poor Ada". */
export function withoutTitles(slice: Slice, question: string): string {
  const words = question.split(' ');
  return words.filter((word, at) => !goesWithoutSaying(slice, word, words.slice(at + 1, at + 3))).join(' ');
}

function goesWithoutSaying(slice: Slice, word: string, [next = '', after = '']: readonly string[]): boolean {
  const title = word.toLowerCase();
  if (!isTitle(title) && !plain.has(title)) return false;
  const [first, last] = [nameOf(next), nameOf(after)];
  if (first === '' || bearersOf(slice, [title, first]).size > 0) return false;
  const bearers = [bearersOf(slice, [first, last]), bearersOf(slice, [first])].find(({ size }) => size > 0);
  const [bearer, ...others] = bearers ?? [];
  if (bearer === undefined || others.length > 0 || kindOf(slice, bearer) !== 'person') return false;
  return plain.has(title) || titlesTold(slice).get(bearer)?.has(title) === true;
}

function nameOf(word: string): string {
  return /^\p{Lu}\p{L}*/u.exec(word)?.[0].toLowerCase() ?? '';
}

function isTitle(word: string): boolean {
  return titles.has(word) || isTrade(word);
}

const plain: ReadonlySet<string> = new Set('poor little young old dear'.split(' '));

/** The titles and trades that are told of people, right before their names or where they are introduced. */
const titlesTold = perSlice((slice): ReadonlyMap<string, ReadonlySet<string>> => {
  const same = identities(slice);
  const found = new Map<string, Set<string>>();
  for (const { tokens, isIntroduction } of statedSentences(slice).all)
    for (const [at, { entity, isPronoun }] of tokens.entries()) {
      if (entity === undefined || isPronoun) continue;
      const near = isIntroduction ? tokens : tokens.slice(Math.max(0, at - 2), at);
      const own = near.filter(({ text, isMark, isQuoted }) => !isMark && !isQuoted && isTitle(text));
      for (const { text } of own) found.set(same(entity), (found.get(same(entity)) ?? new Set()).add(text));
    }
  return found;
});
