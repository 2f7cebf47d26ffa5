import type { Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { rootsOf } from '../stated/roots.js';
import { isPerson } from '../stated/stated-sentences.js';
import { counted, isCurrency, isLength, isSpan, isSpanAt, tellsAge, tellsHowOften } from '../stated/wanted/numbers.js';
import { times } from '../stated/wanted/places-and-times.js';
import { leavesOpen } from '../stated/wanted/wanted.js';
import { nounBehind } from '../stated/wanted/wanted-things.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { determiners, prepositions, stops } from '../told/words/clause-words.js';
import { isAside, isCount, isOfYears } from './counts.js';
import { tellsManner } from './manner-told.js';
import { tellsNamed } from './name-told.js';
import { isDefined, tellsDoneWith, tellsNearThing, tellsWho, tellsWritten } from './thing-told.js';

/** Whether a sentence that is near tells just what a question wants, beside what it names: a sum, an age, how often, in which way. */
export function tellsValue(slice: Slice, asked: Asked, fit: Fit): boolean {
  return isDefined(asked, fit) || (!leavesOpen(asked, fit) && tests[asked.wants]?.(slice, asked, fit) === true);
}

type Test = (slice: Slice, asked: Asked, fit: Fit) => boolean;

const tests: Partial<Readonly<Record<Wanted, Test>>> = {
  age: tellsItsAge,
  amount: tellsAmount,
  length: (_, __, { sentence: { tokens } }) =>
    counted(tokens, (at) => isSpanAt(tokens, at)) !== undefined || tellsOneSpan(tokens),
  often: (_, __, { sentence: { tokens } }) => tellsHowOften(tokens),
  place: (slice, asked, fit) => tellsSource(slice, asked, fit),
  measure: (_, __, { sentence: { tokens } }) =>
    isAsBig(tokens) || counted(tokens, (at) => isLength(tokens[at]?.text ?? '')) !== undefined,
  means: (slice, asked, fit) => tellsManner(slice, asked, fit) || isWayToDie(asked, fit) || tellsSoThat(fit),
  thing: tellsNearThing,
  words: tellsWritten,
  name: tellsNamed,
  person: tellsWho,
  deed: (slice, asked, fit) => tellsDoneWith(slice, asked, fit) || tellsDoing(slice, asked, fit),
  fate: tellsDoneWith,
  time: (_, { verb }, fit) => isBornThen(verb?.word, fit),
};

/** "was drowned", of "how did Ann die?": the verb itself says how. */
function isWayToDie({ verb: asked, items }: Asked, { sentence: { tokens }, verb }: Fit): boolean {
  const isDying = asked !== undefined && /^(?:die[sd]?|dying|killed?|kills)$/.test(asked.word);
  if (verb === undefined) return false;
  const [before, last = ''] = [tokens[verb - 2], tokens[verb - 1]?.text];
  // "her soldiers who drowned", "the drowned", "the hair of drowned men", "is not going to drown"
  const isOfOthers = last === 'who' && before?.entity === undefined;
  if (isOfOthers || determiners.has(last) || prepositions.has(last) || last === 'to') return false;
  // "Ann's sons drowned"
  const who = items.find(({ as }) => as === 'subject');
  const isOwned = who !== undefined && tokens.some((_, at) => tellsOf(tokens, at, who) && isOwner(tokens, at + 1));
  return isDying && !isOwned && rootsOf(tokens[verb]?.text ?? '').some((root) => deadly.has(root));
}

const deadly: ReadonlySet<string> = new Set(
  'drown hang strangle shoot stab poison behead burn choke smother suffocate starve freeze crush throttle bludgeon electrocute'
    .split(' ')
    .flatMap(rootsOf),
);

/** "He broke the lamp so that he could follow her", of "how did he follow her?": what is told before it is how. */
function tellsSoThat({ sentence: { tokens }, verb }: Fit): boolean {
  if (verb === undefined) return false;
  const before = tokens.slice(Math.max(0, verb - 5), verb);
  const so = before.findLastIndex(({ text }, at) => text === 'so' && before[at + 1]?.text === 'that');
  const order = before.findLastIndex(({ text }, at) => text === 'in' && before[at + 1]?.text === 'order');
  const from = Math.max(so, order);
  return from >= 0 && verb - before.length + from > fewestBefore && before.slice(from).every(({ isMark }) => !isMark);
}

/** So many words at least tell what is done. */
const fewestBefore = 2;

/** "stands at the pump, scrubbing his coat": what whoever is asked for does, where nobody else is named before it. */
function tellsDoing(slice: Slice, { items }: Asked, { sentence: { tokens }, taken }: Fit): boolean {
  const who = items.find(({ as }) => as === 'subject');
  if (!who || items.some(({ as }) => as === 'object')) return false;
  return tokens.some(({ text, isMark, isQuoted }, at) => {
    if (isMark || isQuoted || !/^\p{L}{2,}ing$/u.test(text) || notDone.has(text)) return false;
    const last = tokens.findLastIndex(
      ({ entity }, place) =>
        place < at && (isPerson(slice, entity) || taken.has(place)) && !isThing(tokens, place, items),
    );
    const isThem = last >= 0 && (tokens[last]?.entity === undefined ? taken.has(last) : tellsOf(tokens, last, who));
    return isThem && !prepositions.has(tokens[at - 1]?.text ?? '');
  });
}

function isThing(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  return items.some((item) => !item.isPerson && tellsOf(tokens, at, item));
}

const notDone: ReadonlySet<string> = new Set(
  'being having during nothing something anything everything evening morning king ring thing during'.split(' '),
);

/** "took the name from a gravestone", of "where did she get the name?": what it comes from stands behind it. */
function tellsSource(slice: Slice, { verb, items }: Asked, { sentence: { tokens }, taken }: Fit): boolean {
  const isGetting = verb !== undefined && rootsOf(verb.word).some((root) => getting.has(root));
  if (!isGetting || items.some(({ by }) => by === 'from' || by === 'to')) return false;
  const from = tokens.findIndex(({ text, isQuoted }, at) => text === 'from' && !isQuoted && taken.has(at - 1));
  const noun = from < 0 ? undefined : nounBehind(tokens, from + 1, tokens.length);
  return (
    noun !== undefined &&
    !taken.has(noun) &&
    !isPerson(slice, tokens[noun]?.entity) &&
    !times.has(tokens[noun]?.text ?? '')
  );
}

const getting: ReadonlySet<string> = new Set('get take buy steal learn borrow have fetch'.split(' ').flatMap(rootsOf));

/** "as big as walnuts" */
function isAsBig(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text, isQuoted }, at) =>
      !isQuoted && text === 'as' && tokens[at + 2]?.text === 'as' && sizes.has(tokens[at + 1]?.text ?? ''),
  );
}

const sizes: ReadonlySet<string> = new Set('big large tall high deep long wide small heavy fast thick'.split(' '));

/** Somebody's age, where nobody else is named between them and the number; or where they are introduced. */
function tellsItsAge(_: Slice, { items }: Asked, { sentence, taken }: Fit): boolean {
  const { tokens } = sentence;
  if (isIntroducedHere(sentence, items))
    return tellsAge(tokens) || tokens.some((_token, at) => isAside(tokens, at) || isOfYears(tokens, at));
  if (sentence.isIntroduction) return false;
  const subject = items.find(({ as, by }) => as === 'subject' && by === undefined);
  const from = [...taken].find((at) => subject?.bearers?.has(tokens[at]?.entity ?? '') === true);
  if (from === undefined) return false;
  const next = tokens.findIndex(
    ({ entity, text }, at) => at > from && (entity !== undefined || text === 'and' || text === ';'),
  );
  return tellsAge(tokens.slice(from, next < 0 ? tokens.length : next));
}

/** Only what introduces somebody tells their age without saying that it does. */
function isIntroducedHere({ tokens, isIntroduction }: Fit['sentence'], items: Asked['items']): boolean {
  const own = tokens[0]?.entity;
  return isIntroduction && items.length === 1 && own !== undefined && items[0]?.bearers?.has(own) === true;
}

function tellsAmount(_: Slice, { head, verb }: Asked, fit: Fit): boolean {
  const { tokens } = fit.sentence;
  if (head && tokens.some((token, at) => isOfSoMany(token, head) || isCountedOut(tokens, at, head))) return true;
  const isMoney = isOfMoney(head);
  if (isMoney && isPaying(verb) && tellsSum(fit)) return true;
  const from = counted(tokens, (at) =>
    isMoney || !head ? isCurrency(tokens[at]?.text ?? '') : tellsOf(tokens, at, head),
  );
  if (from === undefined || !isCount(tokens[from] as Token)) return false;
  return verb === undefined || fit.verb === undefined || !isParted(tokens, fit.verb, from);
}

function isPaying(verb: Item | undefined): boolean {
  return verb !== undefined && rootsOf(verb.word).some((root) => paying.has(root));
}

const paying: ReadonlySet<string> = new Set(
  'insure offer pay owe cost sell buy lend borrow ask demand win lose earn spend leave inherit steal charge bid fetch raise bet fine give receive'
    .split(' ')
    .flatMap(rootsOf),
);

/** "is insured for two hundred thousand", "offers 1.4 million for it": so much behind the verb, and not of what. */
function tellsSum({ sentence: { tokens }, verb, clause }: Fit): boolean {
  if (verb === undefined) return false;
  const end = Math.min(clause?.rest.to ?? tokens.length, verb + farthestSum);
  for (let at = verb + 1; at < end; at += 1) {
    if (!isCount(tokens[at] as Token)) continue;
    const from = at;
    while (at + 1 < tokens.length && (isCount(tokens[at + 1] as Token) || tokens[at + 1]?.text === 'and')) at += 1;
    const isLarge = tokens
      .slice(from, at + 1)
      .some(({ text }) => /^(?:hundred|thousand|million|billion)$|^\d[\d,.]{2,}$/.test(text));
    const next = tokens[at + 1];
    if (isLarge && (next === undefined || next.isMark || behindSum.has(next.text))) return true;
  }
  return false;
}

const farthestSum = 10;
/** What stands behind a sum that is not of anything. */
const behindSum: ReadonlySet<string> = new Set('for to from in at on and a by with when if as but'.split(' '));

/** "How much", "how much money" */
export function isOfMoney(head: Item | undefined): boolean {
  return !head || head.word === 'money' || isCurrency(head.word);
}

/** "a three-legged hound" */
function isOfSoMany({ text, isQuoted, isMark }: Token, { keys }: Item): boolean {
  const [number = '', noun, ...more] = text.split('-');
  if (noun === undefined || more.length > 0 || isQuoted) return false;
  return isCount({ text: number, isQuoted, isMark }) && rootsOf(noun).some((root) => keys.has(root));
}

/** "counts the stitches aloud: seven" */
function isCountedOut(tokens: readonly Token[], at: number, head: Item): boolean {
  if (!tellsOf(tokens, at, head)) return false;
  const colon = tokens.slice(at + 1, at + 4).findIndex(({ text }) => text === ':');
  const next = colon < 0 ? undefined : tokens[at + colon + 2];
  return next !== undefined && isCount(next);
}

/** "for a week" */
function tellsOneSpan(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      (text === 'a' || text === 'an') && isSpan(tokens[at + 1]?.text ?? '') && lasting.test(tokens[at - 1]?.text ?? ''),
  );
}

const lasting = /^(?:for|in|within|after|lasts?|lasted|takes?|took|gives?|gave|has|had|him|her|them)$/;

function isParted(tokens: readonly Token[], one: number, other: number): boolean {
  return tokens.slice(Math.min(one, other), Math.max(one, other)).some(({ text, isMark }) => isMark && stops.has(text));
}

/** "Ada, born 3 May 1890, …", "Ada was born in 1890": who is asked for stands right before it. */
function isBornThen(verb: string | undefined, { sentence: { tokens }, taken }: Fit): boolean {
  const at = tokens.findIndex(({ text, isQuoted }) => text === 'born' && !isQuoted);
  if (verb !== 'born' || at < 0) return false;
  const before = tokens.findLastIndex(
    ({ text }, place) => place < at && !/^(?:,|is|was|who|were|being|had|been)$/.test(text),
  );
  const isDated = tokens.slice(at + 1, at + 5).some(({ text }) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(text));
  return isDated && taken.has(before);
}
