import { isKinNoun } from '../../explain/index.js';
import { basesOf, stem } from '../../language/index.js';
import type { EntityId, Slice } from '../../story/index.js';
import { kinships } from '../told/kinships.js';
import { pronounOfNoun } from '../told/whom/gender.js';
import { auxiliaries, determiners, modals, negations } from '../told/words/clause-words.js';
import { isAskedVerb, sameVerbs } from '../told/words/verb-groups.js';
import { knownNames } from './names/known-names.js';

/** What a question asks, in the order of its words, so that the same question in other words can be told from another one. */
export type Reading = {
  /** Its question word; none of what is answered by yes or no. */
  readonly asksFor?: string;
  readonly isDenied: boolean;
  readonly isPassive: boolean;
  readonly items: readonly Item[];
  /** The words that say which way something goes: "from", "to", "since". */
  readonly ways: ReadonlySet<string>;
};

type Word = {
  readonly stem: string;
  /** The verbs that it may be a form of, with all that mean the same. */
  readonly verbs: ReadonlySet<string>;
  readonly word: string;
};

type Item =
  | {
      readonly bearers: ReadonlySet<EntityId>;
      readonly heads: ReadonlySet<string>;
      /** They are named by whose kin they are, which is not certain: "Ada's father". */
      readonly isKin: boolean;
    }
  | { readonly pronoun: string }
  | Word;

/** Reads a whole question, given as its words. */
export function readingOf(slice: Slice, words: readonly string[]): Reading {
  const lead = leads.find(({ words: own }) => own.every((word, at) => words[at] === word));
  const rest = lead ? words.slice(lead.words.length) : words;
  const isDenied = rest.some((word) => negations.has(word) || contracted.has(word));
  const items = itemsOf(slice, rest);
  const isHidden = isDenied && items.some(isTold);
  return {
    ...(lead ? { asksFor: lead.asksFor } : {}),
    isDenied: isDenied && !isHidden,
    isPassive: rest.some((word) => bes.has(word)) && rest.some((word, at) => at > 0 && participle.test(word)),
    // Who does not say something, hides it.
    items: isHidden ? items.map((item) => (isTold(item) ? hiding : item)) : items,
    ways: new Set(rest.filter((word) => ways.has(word))),
  };
}

/**
 * Whether what somebody asks is a question of the notes in other words: the same question word, verb and names in the same
 * order. A pronoun may stand for whom it names, and one word more may describe something there.
 */
export function asksTheSame(typed: Reading, asked: Reading): boolean {
  if (asksForKin(typed) && !asksForKin(asked)) return false;
  if (typed.asksFor !== asked.asksFor || typed.isDenied !== asked.isDenied || typed.isPassive !== asked.isPassive)
    return false;
  if ([...typed.ways].some((way) => !asked.ways.has(way))) return false;
  const { left, alike } = aligned(typed.items, asked.items) ?? { left: 2, alike: 0 };
  return left === 0 ? asked.ways.size === typed.ways.size && alike > 0 : left === 1 && alike > 1;
}

/** Whether they are not certainly somebody's father, and so on. */
function isPerhapsKin(slice: Slice, bearers: ReadonlySet<EntityId>, noun: string): boolean {
  if (!isKinNoun(noun)) return false;
  const isTheirs = (ids: readonly EntityId[]) => ids.some((id) => bearers.has(id));
  return kinships(slice).some(
    ({ of, to, claim }) => (claim.certainty ?? 'certain') !== 'certain' && (isTheirs(of) || isTheirs(to)),
  );
}

/** "Who is Ada's father?": where that is not certain, another question than who he is. */
export function asksForKin({ asksFor, items: [one, ...more] }: Reading): boolean {
  return asksFor === 'who' && more.length === 0 && one !== undefined && 'bearers' in one && one.isKin;
}

/** How many items of two questions are the same, and how many of the second are left; undefined where they differ otherwise. */
function aligned(
  typed: readonly Item[],
  asked: readonly Item[],
): { readonly left: number; readonly alike: number } | undefined {
  let [own, theirs, left, alike] = [0, 0, 0, 0];
  while (own < typed.length || theirs < asked.length) {
    const [one, other] = [typed[own], asked[theirs]];
    if (one && other && isSame(one, other)) {
      if (!('pronoun' in one)) alike += 1;
      own += 1;
      theirs += 1;
      // "They" may be two.
      while ('pronoun' in one && one.pronoun === 'they' && isName(asked[theirs])) theirs += 1;
    } else if (one && 'word' in one && loose.has(one.word)) own += 1;
    else if (other && 'word' in other && !isVerb(other)) {
      left += 1;
      theirs += 1;
    } else return undefined;
  }
  return { left, alike };
}

function isTold(item: Item): boolean {
  return 'word' in item && basesOf(item.word).some((base) => base === 'say' || base === 'tell');
}

function isName(item: Item | undefined): boolean {
  return item !== undefined && 'bearers' in item;
}

function isVerb({ verbs, word }: Word): boolean {
  return verbs.size > 1 || isAskedVerb(word);
}

function isSame(one: Item, other: Item): boolean {
  if ('pronoun' in one)
    return (
      'bearers' in other ||
      ('pronoun' in other && other.pronoun === one.pronoun) ||
      ('word' in other && pronounOfNoun(other.word) === one.pronoun)
    );
  if ('pronoun' in other) return false;
  if ('bearers' in one && 'bearers' in other) return [...one.bearers].some((id) => other.bearers.has(id));
  if ('bearers' in one) return false;
  if ('bearers' in other) return other.heads.has(one.stem);
  return one.stem === other.stem || [...one.verbs].some((verb) => other.verbs.has(verb));
}

function itemsOf(slice: Slice, words: readonly string[]): readonly Item[] {
  const { byName, stemsOf, longest } = knownNames(slice);
  const found: Item[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    const bearers = byName.get(words.slice(at, at + length).join(' '));
    if (bearers) {
      const heads = [...bearers].flatMap((id) => (stemsOf.get(id) ?? []).map((stems) => stems.at(-1) ?? ''));
      const isKin = length > 1 && isPerhapsKin(slice, bearers, words[at + length - 1] as string);
      found.push({ bearers, heads: new Set(heads), isKin });
      at += length;
      continue;
    }
    const word = words[at] as string;
    const isLast = at === words.length - 1;
    const isOwner =
      (word === 'her' || word === 'his') &&
      at + 1 < words.length &&
      pronounOfNoun(words[at + 1] as string) !== undefined;
    if (isOwner) {
      at += 1;
      continue;
    }
    if (pronouns.has(word)) found.push({ pronoun: pronouns.get(word) as string });
    else if (!isFunction(word, isLast)) {
      const { verbs, length: taken } = verbsAt(words, at);
      found.push({ stem: stem(alike.get(word) ?? word), verbs, word });
      at += taken - 1;
    }
    at += 1;
  }
  return found;
}

/** The verbs that a word may be, with those behind it that belong to it: "lost touch". */
function verbsAt(
  words: readonly string[],
  at: number,
): { readonly verbs: ReadonlySet<string>; readonly length: number } {
  const bases = basesOf(words[at] as string);
  for (const length of [3, 2]) {
    if (at + length > words.length) continue;
    const more = words.slice(at + 1, at + length);
    const known = bases.map((base) => [base, ...more].join(' ')).filter(isAskedVerb);
    if (known.length > 0) return { verbs: new Set(known.flatMap((verb) => [verb, ...sameVerbs(verb)])), length };
  }
  const later = words.slice(at + 2, at + 6).filter((word) => particles.has(word));
  const apart = bases.flatMap((base) => later.map((word) => `${base} ${word}`)).filter(isAskedVerb);
  const own = apart.length > 0 ? apart : bases.filter(isAskedVerb);
  return { verbs: new Set([...own, ...own.flatMap((verb) => [...sameVerbs(verb)])]), length: 1 };
}

function isFunction(word: string, isLast: boolean): boolean {
  if (contracted.has(word) || negations.has(word) || determiners.has(word) || small.has(word)) return true;
  return !isLast && (auxiliaries.has(word) || modals.has(word));
}

const hiding: Item = { stem: 'hid', verbs: new Set(['hide', ...sameVerbs('hide')]), word: 'hide' };

const leads = (
  [
    ['how come', 'why'],
    ['for what reason', 'why'],
    ['what for', 'why'],
    ['since when', 'since when'],
    ['until when', 'until when'],
    ['who', 'who'],
    ['whom', 'who'],
    ['whose', 'whose'],
    ['what', 'what'],
    ['which', 'which'],
    ['when', 'when'],
    ['where', 'where'],
    ['why', 'why'],
    ['how', 'how'],
  ] as const
).map(([words, asksFor]) => ({ words: words.split(' '), asksFor }));

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const pronouns: ReadonlyMap<string, string> = new Map(
  ['he him he', 'she her she', 'they them they', 'it it it'].flatMap((row) => {
    const [one = '', other = '', name = ''] = row.split(' ');
    return [
      [one, name],
      [other, name],
    ] as const;
  }),
);
const bes = set('is are was were be been being');
const participle =
  /(?:ed|en|wn|shot|hidden|sent|put|kept|found|told|made|left|lost|built|bought|sold|burnt|hurt|cut|held)$/;
const contracted = set(
  'doesnt dont didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt mustnt',
);
const particles = set('up off out away down back over');
const ways = set('from to against without before after for with under since until');
/** Words that add nothing to a question. */
const loose = set('around about home there here still also together again once all inside within ever');
const small = set(
  'that of in on at by into onto as and or so then where when what who whom which how why if than up out',
);
const alike: ReadonlyMap<string, string> = new Map([
  ['someone', 'somebody'],
  ['anyone', 'anybody'],
  ['noone', 'nobody'],
]);
