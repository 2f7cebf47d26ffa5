import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';
import type { Quotation } from './dashes.js';

/**
 * Parts what is said after a dash from what the narrator says of it: “—Tell me, Stephen said quietly. When?” Without a
 * mark between, only a verb of speech with whoever speaks shows where the narrator begins.
 */
export function withoutTags(
  text: string,
  tokens: readonly Token[],
  outer: readonly Quotation[],
  words: NovelWords,
): readonly Quotation[] {
  if (!outer.some(({ from }) => isDash(text, from))) return outer;
  const parted: Quotation[] = [];
  let first = 0;
  for (const [quote, each] of outer.entries()) {
    while ((tokens[first]?.from ?? each.from) < each.from) first++;
    if (isDash(text, each.from)) part(tokens, quote, first, each, words, parted);
    else parted.push(each);
  }
  return parted;
}

function isDash(text: string, at: number): boolean {
  return /^(?:[—–―]|--)/.test(text.slice(at, at + 2));
}

/** `first`: the first of the tokens of the quotation, which stand in a row. */
function part(
  tokens: readonly Token[],
  quote: number,
  first: number,
  { from, to }: Quotation,
  words: NovelWords,
  parted: Quotation[],
): void {
  let start = from;
  for (let at = first; tokens[at]?.quote === quote; at++) {
    const before = tokens[at - 1];
    if (!before || !/[,.!?…]/.test(before.text)) continue;
    const end = endOfTag(tokens, at, words);
    if (end < 0) continue;
    parted.push({ from: start, to: before.to });
    const next = tokens[end];
    if (!next || next.quote !== quote) return;
    start = next.from;
    at = end;
  }
  if (to > start) parted.push({ from: start, to });
}

/** After what the narrator says from a token on, if that is who speaks; -1 if not. */
function endOfTag(tokens: readonly Token[], start: number, words: NovelWords): number {
  const first = tokens[start];
  const isVerb = first !== undefined && !first.isCapital && words.speech.has(first.lower);
  const verb = isVerb ? start : verbAfter(tokens, start, words);
  if (verb < 0) return -1;
  const who = tokens[verb + 1];
  const isSomeone =
    who &&
    (who.isCapital ||
      words.articles.has(who.lower) ||
      words.pronouns.has(who.lower) ||
      words.possessives.has(who.lower));
  if (isVerb && !isSomeone) return -1;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 40); at++) {
    const { text = '', lower = '' } = tokens[at] ?? {};
    if (/[.!?…]/.test(text)) return at + 1;
    const next = tokens[at + 1];
    if (text === ',' && !(next && (/ing$/.test(next.lower) || words.prepositions.has(next.lower) || lower === '')))
      return at + 1;
  }
  return tokens.length;
}

/** “Stephen said”, “he cried”: the verb, soon after whoever speaks. */
function verbAfter(tokens: readonly Token[], start: number, words: NovelWords): number {
  const first = tokens[start];
  if (!first?.isWord) return -1;
  const pronoun = words.pronouns.get(first.lower);
  const isSomeone = pronoun === 'male' || pronoun === 'female' || first.isCapital || words.articles.has(first.lower);
  if (!isSomeone || pronoun === 'first' || pronoun === 'second') return -1;
  for (let at = start + 1; at < start + 4; at++) {
    const token = tokens[at];
    if (!token?.isWord) return -1;
    if (!token.isCapital && words.speech.has(token.lower)) return at;
  }
  return -1;
}
