import { kindOf, type Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import { counted, isCurrency, isLength, isNumber, isSpan, tellsAge, tellsHowOften } from '../stated/numbers.js';
import { tellsWanted } from '../stated/wanted.js';
import { adverbs, determiners, prepositions, stops } from '../told/clause-words.js';
import type { Token } from '../told/token.js';
import { isAside, isCount } from './counts.js';

/** Whether a sentence that is near tells just what a question wants, beside what it names: a sum, an age, how often, in which way. */
export function tellsValue(slice: Slice, asked: Asked, fit: Fit): boolean {
  return tests[asked.wants]?.(slice, asked, fit) ?? tellsWanted(slice, asked, fit) !== undefined;
}

type Test = (slice: Slice, asked: Asked, fit: Fit) => boolean;

const tests: Partial<Readonly<Record<Wanted, Test>>> = {
  age: (_, { items }, { sentence }) =>
    isIntroducedHere(sentence, items) &&
    (tellsAge(sentence.tokens) || sentence.tokens.some((_, at) => isAside(sentence.tokens, at))),
  amount: tellsAmount,
  length: (_, __, { sentence: { tokens } }) =>
    counted(tokens, (at) => isSpan(tokens[at]?.text ?? '')) !== undefined || tellsOneSpan(tokens),
  often: (_, __, { sentence: { tokens } }) => tellsHowOften(tokens),
  measure: (_, __, { sentence: { tokens } }) => counted(tokens, (at) => isLength(tokens[at]?.text ?? '')) !== undefined,
  means: tellsManner,
};

/** Only what introduces somebody tells their age without saying that it does. */
function isIntroducedHere({ tokens, isIntroduction }: Fit['sentence'], items: Asked['items']): boolean {
  const own = tokens[0]?.entity;
  return isIntroduction && items.length === 1 && own !== undefined && items[0]?.bearers?.has(own) === true;
}

function tellsAmount(_: Slice, { head, verb }: Asked, fit: Fit): boolean {
  const { tokens } = fit.sentence;
  const isMoney = !head || head.word === 'money';
  const from = counted(tokens, (at) => (isMoney ? isCurrency(tokens[at]?.text ?? '') : tellsOf(tokens, at, head)));
  if (from === undefined || !isCount(tokens[from] as Token)) return false;
  return verb === undefined || fit.verb === undefined || !isParted(tokens, fit.verb, from);
}

/** "for a week" */
function tellsOneSpan(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      (text === 'a' || text === 'an') &&
      isSpan(tokens[at + 1]?.text ?? '') &&
      /^(?:for|in|within|after|lasts?|lasted|takes?|took|gives?|gave|has|had|him|her|them)$/.test(
        tokens[at - 1]?.text ?? '',
      ),
  );
}

function isParted(tokens: readonly Token[], one: number, other: number): boolean {
  return tokens.slice(Math.min(one, other), Math.max(one, other)).some(({ text, isMark }) => isMark && stops.has(text));
}

/** "with icy politeness", "in a low voice", "quietly": right behind the verb and whom it is done to, or before it. */
function tellsManner(slice: Slice, _: Asked, { sentence: { tokens }, clause, taken }: Fit): boolean {
  if (!clause || clause.isPassive) return false;
  const { verb, rest } = clause;
  if ([verb.from - 1, rest.from].some((at) => isManner(tokens[at], taken.has(at)))) return true;
  for (let at = rest.from; at < rest.to; at += 1) {
    const { text } = tokens[at] as Token;
    if (isManner(tokens[at], taken.has(at)) && (at === rest.to - 1 || tokens[at + 1]?.isMark)) return true;
    if (text !== 'with' && text !== 'in' && text !== 'by' && text !== 'without') continue;
    const noun = nounOf(tokens, at + 1);
    if (noun === undefined || taken.has(noun)) continue;
    const token = tokens[noun] as Token;
    if (token.entity !== undefined && kindOf(slice, token.entity) !== 'thing') continue;
    if (ways.has(token.text) || /(?:ness|ity|ment|ence|ance|ion|dom)$/.test(token.text)) return true;
  }
  return false;
}

function isManner(token: Token | undefined, isTaken: boolean): boolean {
  return (
    token !== undefined &&
    !isTaken &&
    !token.isMark &&
    /^\p{L}{3,}ly$/u.test(token.text) &&
    !adverbs.has(token.text) &&
    !noManners.has(token.text)
  );
}

const noManners: ReadonlySet<string> = new Set(
  'only family early daily weekly monthly yearly really nearly hardly finally recently lately apparently certainly probably usually suddenly reply supply ally likely friendly lonely elderly lovely ugly holy jolly lily fly rely apply july'.split(
    ' ',
  ),
);

const ways: ReadonlySet<string> = new Set(
  'voice tone smile laugh shrug nod scream whisper shout tears anger rage fury grief joy scorn contempt disgust delight surprise horror terror relief regret calm pride shame pity grace courage care skill force struggle word glance look sigh kiss blow gesture silence'.split(
    ' ',
  ),
);

/** The noun behind a preposition, at the end of its words. */
function nounOf(tokens: readonly Token[], from: number): number | undefined {
  let found: number | undefined;
  for (let at = from; at < Math.min(tokens.length, from + 4); at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark || prepositions.has(text) || text === 'and' || text === 'that') break;
    if (!determiners.has(text)) found = at;
  }
  return found !== undefined && isNumber(tokens[found] as Token) ? undefined : found;
}
