import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { strangers } from '../../told/whom/gender.js';

const spelled: ReadonlySet<string> = new Set(
  (
    'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty ' +
    'sixty seventy eighty ninety hundred thousand million billion dozen half several once twice both'
  ).split(' '),
);
const currencies: ReadonlySet<string> = new Set(
  'dollar dollars pound pounds euro euros franc francs crown crowns mark marks cent cents shilling shillings won yen krone pennies kroner krona kronor rupee rupees peso pesos ruble rubles thaler thalers guilder penny pence rouble roubles lira florin florins guilders ducats escudo escudos guinea guineas sou sous dinar dinars zloty'.split(
    ' ',
  ),
);
const spans: ReadonlySet<string> = new Set(
  'second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades morning evening afternoon lifetime fortnight fortnights'.split(
    ' ',
  ),
);
const lengths: ReadonlySet<string> = new Set(
  'mile miles metre metres meter meters foot feet inch inches kilometre kilometres kilometer kilometers yard yards step steps acre acres ton tons kilo kilos stone storey storeys'.split(
    ' ',
  ),
);

/** Whether a token is a number, in figures or words, "two-hundred" too. */
export function isNumber({ text, isMark }: Token): boolean {
  if (isMark) return false;
  return /^\d[\d,.]*(?:st|nd|rd|th)?$/.test(text) || text.split('-').every((part) => spelled.has(part));
}

/** Where a number begins that counts one of these words, or words of which these are told. */
export function counted(tokens: readonly Token[], isCounted: (at: number) => boolean): number | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNumber(tokens[at] as Token)) continue;
    const from = at;
    while (at + 1 < tokens.length && isNumber(tokens[at + 1] as Token)) at += 1;
    for (let next = at + 1; next <= at + 3 && next < tokens.length; next += 1) {
      // "two drovers' ewes" are not two ewes.
      if (isOwner(tokens, next)) break;
      // "Until four in the morning" counts no mornings, and "twice a week" no weeks; "half an hour" is some of one.
      if (tokens[next]?.isMark || /^(?:in|at|on)$/.test(tokens[next]?.text ?? '')) break;
      if (perTime.has(tokens[next]?.text ?? '') && tokens[at]?.text !== 'half') break;
      if (isCounted(next)) return from;
    }
  }
  return undefined;
}

/** Of money, a span of time, a length. */
export const isCurrency = (text: string): boolean => currencies.has(text);
export const isSpan = (text: string): boolean => spans.has(text);
export const isLength = (text: string): boolean => lengths.has(text) || spans.has(text) || isCurrency(text);

/** Whether a span of time is counted there: "two years", but not "two years' rent"; "three days' journey" is one. */
export function isSpanAt(tokens: readonly Token[], at: number): boolean {
  const isOfSomething = /^[’']s?$/.test(tokens[at + 1]?.text ?? '') && !courses.test(tokens[at + 2]?.text ?? '');
  return isSpan(tokens[at]?.text ?? '') && !isOfSomething;
}

const courses =
  /^(?:journey|walk|ride|drive|march|voyage|sail|work|wait|absence|imprisonment|labour|labor|climb|flight)$/;

/** "58-year-old", "is twenty-two", "aged nine", "at the age of nine", "nine years old". */
export function tellsAge(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const { text } = token;
    if (/^[\p{L}\d-]+-years?-old$/u.test(text)) return true;
    if (!isNumber(token)) return false;
    const before = tokens.slice(Math.max(0, at - 4), at).map((own) => own.text);
    const behind = tokens.slice(at + 1, at + 4).map((own) => own.text);
    if (before.includes('aged') || before.includes('age')) return true;
    if (behind.includes('old') && (behind[0] === 'years' || behind[0] === 'months')) return true;
    const next = tokens[at + 1];
    // "a beauty of twenty-five"
    const isOf = before.at(-1) === 'of' && isSomebody(before.at(-2) ?? '');
    if (isAtAge(tokens, at)) return true;
    if (isOf && (!next || next.isMark || /^(?:or|and|who|with|from|in|at)$/.test(next.text))) return true;
    // When she was, not what she is: "until she was twenty-one".
    if (tokens.slice(Math.max(0, at - 5), at).some((own) => /^(?:until|till|before|since|when|if)$/.test(own.text)))
      return false;
    const isAlone = !next || next.isMark || next.text === 'and' || next.text === 'when';
    const isSaid = before.some((word) => /^(?:is|was|turns|turned|be|only|now|almost|nearly|just|about)$/.test(word));
    return isAlone && isSaid && before.some((word) => /^(?:is|was|turns|turned)$/.test(word));
  });
}

/** "dies in her sleep at eighty-one" */
function isAtAge(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at - 1]?.text !== 'at' || (next && !next.isMark)) return false;
  return tokens.slice(Math.max(0, at - 7), at).some(({ text }) => ending.test(text));
}

const ending = /^(?:die[sd]?|marri(?:es|ed)|born|retire[sd]?)$/;

function isSomebody(noun: string): boolean {
  return strangers.has(noun) || noun === 'beauty' || noun === 'creature' || noun === 'bachelor';
}

/** "five shows a week" */
function isSoMuchATime(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!isNumber(token)) return false;
    const behind = tokens.slice(at + 1, at + 5);
    const by = behind.findIndex(({ text, isMark }) => isMark || perTime.has(text));
    return by > 0 && perTime.has(behind[by]?.text ?? '') && isSpan(tokens[at + by + 2]?.text ?? '');
  });
}

const perTime: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);

const regularly: ReadonlySet<string> = new Set('daily weekly monthly yearly nightly hourly annually'.split(' '));
const returning =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:morning|noon|afternoon|evening|night|spring|summer|autumn|winter|christmas|easter)$/;

/** "twice", "three times a week", "every night". */
export function tellsHowOften(tokens: readonly Token[]): boolean {
  const isTime = (at: number) => /^(?:times|occasions)$/.test(tokens[at]?.text ?? '');
  return (
    tokens.some(({ text }) => text === 'twice' || text === 'once') ||
    counted(tokens, isTime) !== undefined ||
    tokens.some(({ text }) => regularly.has(text)) ||
    isSoMuchATime(tokens) ||
    tokens.some(({ text }, at) => {
      const next = tokens[at + 1]?.text ?? '';
      return (text === 'every' || text === 'each') && (isSpan(next) || returning.test(next));
    })
  );
}
