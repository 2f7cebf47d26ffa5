import { fold } from '../../../base/index.js';

/** Where the word ends that begins at a place; the place itself, if none does. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiWord(text.charCodeAt(end))) end += 1;
  // Patterns know all letters and take ten times as long: they are for words that have others.
  if (end === text.length || text.charCodeAt(end) < 0x80) return end;
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : at;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

export function isUnspaced(word: string): boolean {
  return farScript.test(word) && unspaced.test(word);
}

/** A name in the form in which it is compared. */
export function nounOf(name: string): { readonly noun: string; readonly descriptive: boolean } {
  const whole = fold(name);
  const found = /^(?:the|a|an|The|A|An) (?=\S)/.exec(whole);
  return found ? { noun: whole.slice(found[0].length), descriptive: true } : { noun: whole, descriptive: false };
}

/** First and last word of a proper name, if it has several: what people are called for short. */
export function partsOf(noun: string): readonly string[] {
  // "Young Ann" is told apart from Ann.
  if (/^(?:Young(?:er)?|Old(?:er)?|Little|Teenage|Elderly) /.test(noun)) return [];
  const words = noun
    .split(/[\s.]+/)
    .filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part) && !titles.has(part) && !abbreviations.has(part));
  return noun.includes(' ') ? [...new Set([words[0], words.at(-1)])].filter((part) => part !== undefined) : [];
}

/** Letters that nobody writes as a word. */
export const abbreviations: ReadonlySet<string> = new Set(
  'ATM BBC CEO CIA CNN DEA DJ EMT FBI GI GPS HQ ICU KGB LAPD NASA NBA NFL NSA NYC NYPD POW RV SUV SWAT TV UFO UK USA VIP'.split(
    ' ',
  ),
);

export function firstWord(noun: string): string {
  return /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/u.exec(noun)?.[0] ?? noun;
}

export function flipFirst(noun: string): string {
  const first = noun.charAt(0);
  const lower = first.toLowerCase();
  return (first === lower ? first.toUpperCase() : lower) + noun.slice(1);
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/uy;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** None of those scripts begins before Thai, and most words are written in one that does. */
const farScript = /[\u0E00-\uFFFF]/;
/** What follows a name directly in Korean. */
export const particles = new Set(
  '은 는 이 가 을 를 의 에 에게 에게서 와 과 도 로 으로 만 까지 부터 한테 께 께서 처럼 보다 라 이라 야 아 씨 님'.split(
    ' ',
  ),
);
const titles = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Dr',
  'Sir',
  'Lady',
  'Lord',
  'Professor',
  'Captain',
  'Inspector',
  'King',
  'Queen',
  'St',
  'Von',
  'Van',
  'De',
  'Da',
]);
