import { caseless } from '../../base/index.js';
import type { Item } from '../source.js';

/** Whom lines of a film name that no cue names yet, as they come: each name once. */
export type FilmNames = (items: readonly Item[]) => readonly FilmPerson[];

/** `description`: what is said of them where they are named first: "the old man". */
export type FilmPerson = { readonly name: string; readonly description?: string };

/**
 * The people of a film whose subtitles say nobody's name over what is said: those whom descriptions name within a sentence
 * ("she grabs Ann by the arm") and those who are spoken to ("Come on, Ann!"), in English. A word is none that has stood in
 * small letters before, a place, or a title. Nothing depends on what follows.
 */
export function createFilmNames(): FilmNames {
  const small = new Set<string>();
  const known = new Set<string>();
  return (items) =>
    items.flatMap((item) => {
      const texts = item.kind === 'action' ? [item.text] : item.kind === 'speech' ? saidIn(item) : [];
      for (const text of texts) for (const [word] of text.matchAll(smallWord)) small.add(word);
      const found = texts.flatMap((text) => (item.kind === 'action' ? seenIn(text) : calledIn(text)));
      return found.flatMap((name) => {
        const own = caseless(name);
        const description = apposed(texts.join(' '), name);
        if (known.has(own) || small.has(own) || noPeople.has(own)) return [];
        known.add(own);
        return [{ name, ...(description === undefined ? {} : { description }) }];
      });
    });
}

function saidIn({ parts }: Item & { readonly kind: 'speech' }): readonly string[] {
  return parts.flatMap(({ kind, text }) => (kind === 'said' ? [text] : []));
}

const smallWord = /(?<![\p{L}\p{M}’'])\p{Ll}[\p{L}\p{M}]+/gu;

/** Whom a description names: not first in a sentence, where every word has a capital, and not in a list of credits. */
function seenIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/u).flatMap((sentence) => {
    const words = sentence.split(/\s+/u);
    const capitals = words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length;
    if (capitals * 3 > words.length) return [];
    return words.flatMap((word, index) => {
      const [name] = /^\p{Lu}\p{Ll}{1,19}(?=(?:[’']s)?[,;:.!?)]*$)/u.exec(word) ?? [];
      const before = words[index - 1] ?? '';
      if (name === undefined || index === 0 || /^\p{Lu}|[:“"]$/u.test(before)) return [];
      if (isCapital(words[index + 1]) || notBefore.has(before.toLowerCase())) return [];
      return [name];
    });
  });
}

/** "The old man, Ann, …" */
function apposed(text: string, name: string): string | undefined {
  const at = text.indexOf(`, ${name},`);
  const [, article, words] =
    /(?:^|[\s“"])([Tt]he|[Aa]n?) ((?:\p{Ll}+ ){0,3}\p{Ll}+)$/u.exec(
      text.slice(Math.max(0, at - 60), Math.max(0, at)),
    ) ?? [];
  return article === undefined ? undefined : `${article.toLowerCase()} ${words}`;
}

/** A longer name, a place or a company stands in several words with capitals. */
function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}

/** Who is spoken to: "Come on, Ann!" */
function calledIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<=\p{Ll}, )\p{Lu}\p{Ll}{1,19}(?=[.!?…])/gu)]
    .filter(({ index }) => !/\p{Lu}\p{Ll}+, $/u.test(text.slice(Math.max(0, index - 30), index)))
    .map(([name]) => name);
}

/** What stands before the names of places and peoples. */
const notBefore: ReadonlySet<string> = new Set(
  'the a an in at into from near of on onto through across toward towards outside inside over past via to around within under above behind beyond between every each this that these those no some any our their his her my your its'.split(
    ' ',
  ),
);

/** Words with a capital that are no names of people. */
const noPeople: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'christmas easter god lord sir madam maam miss mister doctor captain colonel general major sergeant professor father mother mom mum mommy mummy dad daddy papa mama grandpa grandma grandfather grandmother uncle aunt son majesty highness ' +
    'english french german spanish italian russian american british chinese japanese dutch irish scottish latin greek jewish christian muslim indian african european ' +
    'earth moon sun mars tv ok okay yes no hello hi hey please thanks well oh look listen come internet'
  ).split(' '),
);
