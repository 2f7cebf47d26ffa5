import { kindOf, type Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import { rootsOf } from '../stated/roots.js';
import { isPerson } from '../stated/stated-sentences.js';
import { counted, isCurrency, isLength, isNumber, isSpan, tellsHowOften } from '../stated/wanted/numbers.js';
import { noPlaces, times } from '../stated/wanted/places-and-times.js';
import { isOfSomethingElse, leavesOpen } from '../stated/wanted/wanted.js';
import { nounBehind } from '../stated/wanted/wanted-things.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import { stops } from '../told/words/clause-words.js';
import type { Match } from './clause-match.js';
import { learning, tellsHowKnown } from './learning.js';
import { cameOfDeed, mishaps } from './mishaps.js';
import { tellsWhy } from './reasons.js';
import { isHolder, isSpot } from './spots.js';
import { isFiniteAt } from './subject-of.js';

/** Whether a clause that says what is asked has with it a phrase of the kind that the question wants: how, when, where, for how long. */
export function tellsCircumstance(slice: Slice, asked: Asked, match: Match): boolean {
  const test = tests[asked.wants];
  const fit = fitOf(match);
  const isWith = asked.wants === 'thing' && asked.stranded === 'with' && !asked.head;
  if (!test || (asked.stranded !== undefined && !isWith) || isOfSomethingElse(asked, fit)) return false;
  if (asked.wants !== 'reason' && leavesOpen(asked, fit)) return false;
  return test(slice, asked, match);
}

function fitOf({ sentence, clause, taken, at }: Match): Fit {
  return { sentence, clause, taken, verb: at, doers: [], isSure: true, needsBefore: false, standing: 'so' };
}

type Test = (slice: Slice, asked: Asked, match: Match) => boolean;

const tests: Partial<Readonly<Record<Wanted, Test>>> = {
  reason: (_, asked, match) => tellsWhy(asked, match),
  means: tellsHow,
  place: tellsWhere,
  time: (_, __, match) => tellsWhen(match),
  length: (_, __, match) => stretchHas(match, isLasting),
  often: (_, __, match) => tellsHowOften(ownTokens(match)),
  amount: (_, asked, match) => tellsHowMany(asked, match),
  thing: (slice, { stranded }, match) => stranded === 'with' && isDoneWith(slice, match),
  measure: (_, __, match) =>
    counted(ownTokens(match), (at) => isLength(ownTokens(match)[at]?.text ?? '')) !== undefined,
};

/** The clause with what stands before it up to the last stop, and behind it up to where somebody does something else. */
function stretchOf({ sentence: { tokens }, at }: Match): { readonly from: number; readonly to: number } {
  let from = at;
  while (from > 0 && !isBorder(tokens, from - 1)) from -= 1;
  let to = at + 1;
  while (to < tokens.length && !isBorder(tokens, to)) to += 1;
  return { from, to };
}

function isBorder(tokens: readonly Token[], at: number): boolean {
  const { text, isMark, entity } = tokens[at] as Token;
  if (isMark) return stops.has(text) && text !== ':';
  if (entity !== undefined || !/^(?:and|but)$/.test(text)) return false;
  const next = tokens[at + 1];
  return next !== undefined && (isFiniteAt(tokens, at + 1) || startsClause(tokens, at + 1));
}

/** ", and he goes": somebody with a verb right behind. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const { text, entity } = tokens[at] as Token;
  const isSubject = entity !== undefined || /^(?:he|she|it|they|i|we|you)$/.test(text);
  return isSubject && (isFiniteAt(tokens, at + 1) || isFiniteAt(tokens, at + 2));
}

function ownTokens(match: Match): readonly Token[] {
  const { from, to } = stretchOf(match);
  return match.sentence.tokens.slice(from, to);
}

function stretchHas(match: Match, is: (tokens: readonly Token[], at: number) => boolean): boolean {
  const { from, to } = stretchOf(match);
  const { tokens } = match.sentence;
  for (let at = from; at < to; at += 1)
    if (!match.taken.has(at) && !tokens[at]?.isQuoted && is(tokens, at)) return true;
  return false;
}

/** "for five months", "for a fortnight", "all night", "until noon", "two hours". */
function isLasting(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (!isSpan(text) && text !== 'fortnight' && text !== 'fortnights') return false;
  const before = tokens.slice(Math.max(0, at - 4), at);
  const isAfter = tokens
    .slice(at + 1, at + 2)
    .some((next) => /^(?:ago|later|earlier|before|after|old)$/.test(next.text));
  if (isAfter) return false;
  if (before.some((token) => isNumber(token)) && !before.some((token) => /^(?:at|in|after|every)$/.test(token.text)))
    return true;
  const [lead, article] = before.slice(-2).map((token) => token.text);
  return (lead === 'for' && /^(?:an?|the|some)$/.test(article ?? '')) || /^(?:all|whole)$/.test(article ?? '');
}

/** "on the Sunday before the flood", "in January 1974", "while he fetches water", "three weeks before she gave birth". */
function tellsWhen(match: Match): boolean {
  const { tokens } = match.sentence;
  const { from, to } = stretchOf(match);
  for (let at = from; at < to; at += 1) {
    const { text, isQuoted, entity } = tokens[at] as Token;
    if (isQuoted || entity !== undefined || match.taken.has(at)) continue;
    const before = tokens.slice(Math.max(from, at - 3), at).map((token) => token.text);
    if (/^(?:1\d{3}|20\d{2})$/.test(text)) return true;
    if (
      times.has(text) &&
      before.some((word) => /^(?:in|on|at|by|one|last|next|every|until|since|before|after)$/.test(word))
    )
      return true;
    if (/^(?:ago|later|earlier)$/.test(text) && isSpan(before.at(-1) ?? '')) return true;
    const isClause = /^(?:when|while|as|once|after|before|until|since)$/.test(text) && hasFinite(tokens, at + 1, to);
    if (isClause && at > match.at && !isReasonSince(tokens, at)) return true;
  }
  return false;
}

function isReasonSince(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'since' && tokens[at - 1]?.text === ',';
}

function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 8); at += 1) if (isFiniteAt(tokens, at)) return true;
  return false;
}

/** Where: behind a preposition of place something in, on or under which a thing can be. */
function tellsWhere(slice: Slice, { verb }: Asked, match: Match): boolean {
  const { tokens } = match.sentence;
  const isMoved = verb !== undefined && rootsOf(verb.word).some((root) => moving.has(root));
  const isKept = rootsOf(tokens[match.at]?.text ?? '').some((root) => keeping.has(root));
  const { from, to } = stretchOf(match);
  const start = /^(?:in|on|at|under|behind|beside|near|beneath|inside|outside|above|below|from)$/.test(
    tokens[from]?.text ?? '',
  )
    ? from
    : match.at + 1;
  for (let at = start; at < to; at += 1) {
    const by = tokens[at]?.text ?? '';
    if (tokens[at]?.isQuoted || !(staying.has(by) || (isMoved && leading.has(by)))) continue;
    const noun = nounBehind(tokens, at + 1, tokens.length);
    if (noun === undefined || match.taken.has(noun)) continue;
    if (at < match.at && at !== start) continue;
    if (isSpot(slice, tokens, noun) || (isKept && isHolder(slice, tokens, noun))) return true;
  }
  return false;
}

const staying: ReadonlySet<string> = new Set(
  'in on at under behind inside beneath near beside above below outside among between against aboard'.split(' '),
);
const leading: ReadonlySet<string> = new Set(
  'to into onto from through across over towards toward along around out'.split(' '),
);
const moving: ReadonlySet<string> = new Set(
  'go come drive run flee walk ride travel move escape return fly sail swim climb jump fall throw toss hurl send bring take carry put push pull follow lead hide bury lay arrive march drop fetch get buy'
    .split(' ')
    .flatMap(rootsOf),
);

/** What is kept, or lives, somewhere is so in whatever {@link isHolder} takes. */
const keeping: ReadonlySet<string> = new Set(
  'live lie stand hang sit keep hide find discover lock store place leave drop bury dig lean float put'
    .split(' ')
    .flatMap(rootsOf),
);

/** How many, or how much: a number with the noun asked with, or of money; of what is paid behind "for". */
function tellsHowMany({ head, verb, items }: Asked, match: Match): boolean {
  const tokens = ownTokens(match);
  if (head && head.word !== 'money') return counted(tokens, (at) => tellsOf(tokens, at, head)) !== undefined;
  // "How much does it weigh?"
  if (verb && /^(?:weigh|measure)/.test(verb.word))
    return counted(tokens, (at) => isLength(tokens[at]?.text ?? '')) !== undefined;
  const isPaid =
    verb !== undefined && /^(?:pay|paid|cost|owe|sell|sold|buy|bought|offer|fine|charge|earn)/.test(verb.word);
  // "pays her nine"
  const isBare = (at: number) => isNumber(tokens[at] as Token) && (tokens[at + 1]?.isMark ?? true);
  if (
    isPaid &&
    tokens.some(
      (_, at) => at > 0 && isBare(at) && !/^(?:at|in|on|until|before|after)$/.test(tokens[at - 1]?.text ?? ''),
    )
  )
    return true;
  const isOther = items.some(({ word }) => isCurrency(word));
  return !isOther && counted(tokens, (at) => isCurrency(tokens[at]?.text ?? '')) !== undefined;
}

/** How: by which means, on what, from whom, when what went wrong. */
function tellsHow(slice: Slice, asked: Asked, match: Match): boolean {
  const { tokens } = match.sentence;
  const { to } = stretchOf(match);
  const kinds = kindsOf(asked);
  if (saysHowItself(asked, match, kinds)) return true;
  for (let at = match.at + 1; at < to; at += 1) {
    const { text, isQuoted, entity } = tokens[at] as Token;
    if (isQuoted || entity !== undefined) continue;
    if (kinds.isMishap && text === 'when' && hasFinite(tokens, at + 1, to)) return true;
    const next = tokens[at + 1];
    if (/^(?:by|with|through|using|via|from|in|on|of)$/.test(text) && next && !match.taken.has(at + 1)) {
      if (text === 'by' && next.entity === undefined && /\p{L}{2}ing$/u.test(next.text)) return true;
      const noun = nounBehind(tokens, at + 1, tokens.length);
      if (noun !== undefined && isWay(slice, tokens, text, noun, kinds, match)) return true;
    }
  }
  return false;
}

function kindsOf({ verb }: Asked): Kinds {
  const base = verb?.word ?? '';
  return { isMishap: mishaps.test(base), isLearning: learning.test(base), isGoing: goings.test(base) };
}

/** Whether the verb, or what it follows from, says how: "rows home", "drowns", "slips and breaks it". */
function saysHowItself(asked: Asked, match: Match, { isMishap, isLearning, isGoing }: Kinds): boolean {
  const { tokens } = match.sentence;
  const told = tokens[match.at]?.text ?? '';
  return (
    (isGoing && ownWays.test(told)) ||
    (isMishap && cameOfDeed(tokens, match.at)) ||
    (isLearning && tellsHowKnown(asked, match)) ||
    (/^(?:die|kill)/.test(asked.verb?.word ?? '') && deadly.test(told))
  );
}

/** "opens it with a key" */
function isDoneWith(slice: Slice, match: Match): boolean {
  const { tokens } = match.sentence;
  const { to } = stretchOf(match);
  for (let at = match.at + 1; at < to; at += 1) {
    if (tokens[at]?.text !== 'with' || tokens[at]?.isQuoted) continue;
    const noun = nounBehind(tokens, at + 1, tokens.length);
    const { text = '', entity } = noun === undefined ? {} : (tokens[noun] as Token);
    if (noun === undefined || match.taken.has(noun) || isPerson(slice, entity) || strangers.has(text)) continue;
    return !/^(?:him|her|them|it|which|whom)$/.test(text);
  }
  return false;
}

const goings = /^(?:go|get|come|travel|return|arrive|leave|reach|cross|escape)/;
/** Whose verb says how they go. */
const ownWays =
  /^(?:row|walk|ride|rid|rode|drive|drove|sail|fl(?:y|ies|ew)|swim|swam|cycl|march|hik|wad|ski|crawl|limp|climb)/;

/** Whose verb says how they die. */
const deadly = /^(?:drown|hang|strangl|shot|shoot|stab|poison|behead|burn|chok|smother|starv|froze|crush|fell|fall)/;

type Kinds = { readonly isMishap: boolean; readonly isLearning: boolean; readonly isGoing: boolean };

function isWay(
  slice: Slice,
  tokens: readonly Token[],
  by: string,
  noun: number,
  { isMishap, isLearning, isGoing }: Kinds,
  match: Match,
): boolean {
  const { text, entity } = tokens[noun] as Token;
  if (match.taken.has(noun) || times.has(text) || noPlaces.has(text) || isSpan(text)) return false;
  if (
    /^(?:him|her|them|it|his|their|its|himself|herself|it|which|that|some\w+|any\w+)$/.test(text) &&
    !/^(?:his|her|its|their)$/.test(text)
  )
    return false;
  if (by === 'from') return isLearning && (isPerson(slice, entity) || entity === undefined);
  if (isPerson(slice, entity) || strangers.has(text)) return false;
  if (by === 'of') return /^(?:die|dying)/.test(tokens[match.at]?.text ?? '');
  if (by === 'in' || by === 'on') return isIn(tokens, by, noun, { isMishap, isLearning, isGoing }, match.at);
  if (by === 'with' || by === 'by' || by === 'using' || by === 'via')
    return entity === undefined || kindOf(slice, entity) === 'thing';
  return by === 'through' && !isMishap;
}

/** "on foot", "in a newspaper", "on a nail", "in a crash" */
function isIn(
  tokens: readonly Token[],
  by: string,
  noun: number,
  { isMishap, isLearning, isGoing }: Kinds,
  verb: number,
): boolean {
  const text = tokens[noun]?.text ?? '';
  if (isGoing) return vehicles.test(text) || vehicles.test(tokens[noun + 1]?.text ?? '');
  const told = tokens[verb]?.text ?? '';
  if (by === 'on') return tearing.test(told) && isBehindVerb(tokens, verb, noun);
  return isLearning || /^read/.test(told) ? papers.test(text) : isMishap && accidents.has(text);
}

/** "tears her coat on a nail": in the same clause, and no place or body. */
function isBehindVerb(tokens: readonly Token[], verb: number, noun: number): boolean {
  return noun > verb && tokens.slice(verb, noun).every(({ isMark }) => !isMark);
}

/** What is done to something by what it catches on. */
const tearing = /^(?:tear|tore|torn|rip|snag|scratch|graz|prick|stub|bruis|gash|pierc)/;
/** In which somebody reads of something. */
const papers = /^(?:newspapers?|papers?|letters?|books?|diary|gazette|magazine|telegram|register|files?)$/;

const vehicles =
  /^(?:foot|horseback|train|bus|car|boat|ship|barge|ferry|taxi|cab|tram|bicycle|bike|horse|mule|donkey|cart|carriage|coach|van|lorry|truck|motorcycle|plane|aeroplane|steamer|trawler|sledge|sleigh|wagon|canoe|raft|dinghy|yacht|underground|rover)s?$/;
const accidents: ReadonlySet<string> = new Set(
  'accident crash collision fire battle war flood fight duel explosion storm shipwreck fall avalanche earthquake'.split(
    ' ',
  ),
);
