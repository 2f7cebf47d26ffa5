import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';
import type { Lexicon } from './lexicon.js';

/** A row of words that may be a name. */
export type NameRun = {
  readonly paragraph: number;
  /** The first of its tokens, and after the last. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly parts: NameParts;
};

export type NameParts = {
  /** In small letters, without its full stop. */
  readonly title?: string;
  /** “the Count”: a noun that stands for someone. */
  readonly isThe?: true;
  readonly words: readonly string[];
  readonly text: string;
};

/** The names of a paragraph, from left to right. */
export function nameRuns(
  tokens: readonly Token[],
  paragraph: number,
  lexicon: Lexicon,
  words: NovelWords,
): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = tokens[at]?.isCapital ? runAt(tokens, at, paragraph, lexicon, words) : undefined;
    if (!run) continue;
    runs.push(run);
    at = run.end - 1;
  }
  return runs;
}

function runAt(
  tokens: readonly Token[],
  start: number,
  paragraph: number,
  lexicon: Lexicon,
  words: NovelWords,
): NameRun | undefined {
  const first = afterTitles(tokens, start, words);
  const end = afterName(tokens, first, first === start, lexicon, words);
  const last = tokens[first - 1];
  const title = first > start && last ? bare(last.lower) : undefined;
  if (end === first && (title === undefined || words.loneTitles.has(title))) return undefined;
  const text = tokens.slice(start, end).map((each) => each.text);
  // “Captain!”: a title alone stands for someone, as “the Captain” does.
  const isThe = words.articles.has(tokens[start - 1]?.lower ?? '') || end === first;
  const parts: NameParts = {
    ...(title === undefined || end === first ? {} : { title }),
    ...(isThe ? { isThe } : {}),
    words: (end === first ? text.slice(-1) : text.slice(first - start)).map(upright),
    text: text.map(upright).join(' '),
  };
  return { paragraph, start, end, key: keyOf(parts), parts };
}

function afterTitles(tokens: readonly Token[], start: number, words: NovelWords): number {
  let at = start;
  while (at < start + 3) {
    const token = tokens[at];
    if (!token?.isCapital || !isTitle(token, words) || (at > start && token.isFirst)) break;
    at++;
  }
  return at;
}

/** The end of the row of names that begins at `first`, with the small words within. */
function afterName(
  tokens: readonly Token[],
  first: number,
  opens: boolean,
  lexicon: Lexicon,
  words: NovelWords,
): number {
  let at = first;
  for (; at < Math.min(tokens.length, first + 5); at++) {
    const token = tokens[at];
    if (!token) break;
    const isLinked = at === first || !token.isFirst || isInitial(tokens[at - 1]);
    if (isLinked && isNameToken(token, opens && at === first, lexicon, words)) continue;
    const next = tokens[at + 1];
    const joins = (at > first || !opens) && words.particles.has(token.lower);
    if (!joins || !next || !(isNameToken(next, false, lexicon, words) || words.particles.has(next.lower))) break;
  }
  while (at > first && words.particles.has(tokens[at - 1]?.lower ?? '') && !tokens[at - 1]?.isCapital) at--;
  return at;
}

/** EMMA is Emma. */
function upright(word: string): string {
  return word.length > 2 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

function keyOf({ title, isThe, words }: Omit<NameParts, 'text'>): string {
  return `${isThe && title === undefined ? 'the ' : ''}${title === undefined ? '' : `${title} `}${words.join(' ').toLowerCase()}`;
}

/** Without the full stop of what is shortened. */
function bare(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

function isTitle(token: Token, words: NovelWords): boolean {
  return words.titles.has(bare(token.lower));
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\.$/u.test(token.text);
}

function isNameToken(token: Token, opens: boolean, lexicon: Lexicon, words: NovelWords): boolean {
  if (!token.isCapital || token.lower.length < 2) return false;
  if (words.notNames.has(token.lower)) return !token.isFirst && lexicon.isSpeaker(token.lower);
  if (/^\p{Lu}\.$/u.test(token.text)) return !words.notNames.has(token.lower.charAt(0)) || !opens;
  if (/n't$|'(?:ll|ve|re|m|d)$/.test(token.lower)) return false;
  return lexicon.isName(token.lower, token.isFirst);
}
