import { mostOf } from '../../../base/lists.js';
import { kindOf, type Slice } from '../../../story/index.js';
import type { Clause } from '../../told/clause.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { strangers } from '../../told/whom/gender.js';
import { adverbs, be, prepositions, stops } from '../../told/words/clause-words.js';
import type { Fit } from '../fits.js';
import { placeNouns } from '../place-nouns.js';
import { rootsOf } from '../roots.js';
import { isPerson } from '../stated-sentences.js';
import { isNumber, isSpan } from './numbers.js';
import { nounBehind } from './wanted-things.js';

const placing: ReadonlySet<string> = new Set(
  'in on at under behind inside beneath near beside above below outside'.split(' '),
);
/** Where somebody goes, or comes from, or takes something. */
const leading: ReadonlySet<string> = new Set(
  'to into onto from through across over towards between along around'.split(' '),
);
const motions: ReadonlySet<string> = new Set(
  (
    'go come drive run flee walk ride travel move escape return fly sail swim climb jump fall fell throw toss hurl send bring take carry put drag push pull follow lead ' +
    'hide bury lay arrive leave flee wander march row escort drop'
  )
    .split(' ')
    .flatMap(rootsOf),
);

const keeping: ReadonlySet<string> = new Set(
  'hide find keep put lay store bury lock stick stuff hang stow conceal sew pin tie nail tuck'
    .split(' ')
    .flatMap(rootsOf),
);

/** What stands behind a preposition of place and is none. */
export const noPlaces: ReadonlySet<string> = new Set(
  (
    'love time order fact general particular once last first all least morning afternoon evening night day week month year moment way case hurry silence tears danger trouble end beginning ' +
    "meantime january february march april may june july august september october november december age noon midnight dawn o'clock spite front return turn pain anger fear secret vain way manner voice tone chance joke fun purpose accident mistake terms condition price cost rage sorrow joy relief surprise disguise private public favour favor exchange detail person mind peace ease risk random"
  ).split(' '),
);

/** A preposition of place behind the verb, with something that is no time and not asked with. */
export function tellsPlace(slice: Slice, { sentence, taken, clause, isLoose }: Fit): boolean {
  if (isLoose && !clause) return false;
  const { tokens } = sentence;
  if (clause && standsFirst(slice, tokens, taken, clause)) return true;
  const from = clause ? clause.rest.from : stillFrom(tokens, taken);
  if (from === undefined) return false;
  const to = clause ? clause.rest.to : from + 2;
  const isVerbOf = (set: ReadonlySet<string>) =>
    clause !== undefined && rootsOf(tokens[clause.verb.from]?.text ?? '').some((root) => set.has(root));
  const isKept = isVerbOf(keeping);
  const isLeading = isKept || isVerbOf(motions);
  return tokens.slice(from, to).some(({ text }, index) => {
    if (!placing.has(text) && !(isLeading && leading.has(text))) return false;
    const noun = nounBehind(tokens, from + index + 1, tokens.length);
    return noun !== undefined && !taken.has(noun) && isWhere(slice, tokens, noun, isKept);
  });
}

/** Whether a noun behind a preposition of place says where something is, or, of what is `isKept`, in what. */
function isWhere(slice: Slice, tokens: readonly Token[], noun: number, isKept: boolean): boolean {
  const { text, entity } = tokens[noun] as Token;
  if (isPerson(slice, entity) || strangers.has(text) || noPlaces.has(text)) return false;
  return (isKept && isKeeping(tokens, noun)) || isPlace(slice, tokens, noun);
}

/** "Under the drawer Ann finds a key": the place stands first, before whoever finds it. */
function standsFirst(slice: Slice, tokens: readonly Token[], taken: ReadonlySet<number>, { verb }: Clause): boolean {
  if (!placing.has(tokens[0]?.text ?? '')) return false;
  const noun = nounBehind(tokens, 1, verb.from);
  if (noun === undefined || taken.has(noun)) return false;
  const isKept = rootsOf(tokens[verb.from]?.text ?? '').some((root) => keeping.has(root));
  const end = tokens.findIndex(({ text }, at) => at > noun && (text === ',' || stops.has(text)));
  return (end < 0 || end <= verb.from) && isWhere(slice, tokens, noun, isKept);
}

/** What is hidden, kept or found is so in whatever is no time and no manner: "in the lining of his coat", "at the back of a drawer". */
function isKeeping(tokens: readonly Token[], noun: number): boolean {
  const { text, isMark, isQuoted } = tokens[noun] as Token;
  return (
    !isMark &&
    !isQuoted &&
    !times.has(text) &&
    !isNumber(tokens[noun] as Token) &&
    !/(?:ing|ness|ly)$/.test(text) &&
    !/^(?:it|him|her|them|his|their|its)$/.test(text)
  );
}

/** A place or a thing that has a name, or a noun for a place, perhaps with a word before it: "the old barn". */
function isPlace(slice: Slice, tokens: readonly Token[], noun: number): boolean {
  for (let at = noun; at < Math.min(noun + 4, tokens.length); at += 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (isMark) return false;
    if (entity !== undefined)
      return !isOwner(tokens, at + 1) && ['place', 'thing'].includes(kindOf(slice, entity) ?? '');
    if (placeNouns.has(text) || placeNouns.has(text.replace(/s$/, ''))) return true;
    if (at > noun && prepositions.has(text)) return false;
  }
  return false;
}

/** Where "in …" stands right behind what is asked for: "Ada is in the boat", "the lamp, now in the boat". */
function stillFrom(tokens: readonly Token[], taken: ReadonlySet<number>): number | undefined {
  const last = taken.size > 0 ? mostOf(taken) : -1;
  for (let at = last + 1; at <= last + 4 && at < tokens.length; at += 1) {
    const { text } = tokens[at] as Token;
    if (placing.has(text) || text === 'from') return at > last + 1 ? at : undefined;
    if (!be.has(text) && !staying.has(text) && !adverbs.has(text)) return undefined;
  }
  return undefined;
}

const staying: ReadonlySet<string> = new Set(
  'stands stood lies lay sits sat hangs hung lives lived stays stayed waits waited works worked now still put kept hidden buried comes came'.split(
    ' ',
  ),
);

/** Names of times. */
export const times: ReadonlySet<string> = new Set(
  (
    'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    "spring summer autumn winter morning afternoon evening night midnight noon dawn dusk o'clock yesterday tomorrow today christmas easter"
  ).split(' '),
);

/** A date, a year, an hour in the clause itself, or before it: "In 1920 Ada …", "on Monday", "ago". */
export function tellsTime({ sentence: { tokens }, taken, clause, isLoose }: Fit): boolean {
  if (!clause) return !isLoose && tellsHour(tokens, taken);
  const opening = tokens.findIndex(({ text }) => text === ',');
  return tokens.some(({ text, isQuoted }, at) => {
    if (taken.has(at) || isQuoted) return false;
    const isNear =
      (at >= clause.rest.from && at < clause.rest.to) || at < Math.min(clause.verb.from, opening < 0 ? 4 : opening);
    if (!isNear) return false;
    if (/^1[0-9]{3}$|^20[0-9]{2}$/.test(text)) return true;
    const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.text);
    const isCounted = /^(?:later|afterwards|earlier|before|after)$/.test(text) && isSpan(before.at(-1) ?? '');
    return (
      text === 'ago' || isCounted || (times.has(text) && before.some((word) => dating.has(word) || /^\d/.test(word)))
    );
  });
}

/** A day or an hour right behind what is asked for: "the meeting at the bridge, Friday, 2:30". */
function tellsHour(tokens: readonly Token[], taken: ReadonlySet<number>): boolean {
  const last = taken.size > 0 ? mostOf(taken) : -1;
  return tokens
    .slice(last + 1, last + 7)
    .some(({ text, isQuoted }) => !isQuoted && (dayNames.test(text) || /^(?:1\d{3}|20\d{2})$/.test(text)));
}

const dayNames = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:midnight|noon)$|^o'clock$/;

const dating: ReadonlySet<string> = new Set(
  'in on at by that one next every last this since before after until'.split(' '),
);
