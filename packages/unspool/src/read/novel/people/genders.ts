import type { ReadParagraph } from '../speakers/phrases.js';
import type { NovelWords } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';
import type { NameRun } from './name-runs.js';
import type { GenderVotes } from './registry.js';

/** What the pronouns after a name say of whoever bears it: those of the same sentence, and one that begins the next. */
export function countGenders(
  { tokens, runs }: ReadParagraph,
  paragraph: number,
  votes: Map<string, GenderVotes>,
  words: NovelWords,
): void {
  for (const [index, run] of runs.entries()) {
    const until = Math.min(runs[index + 1]?.start ?? tokens.length, run.end + 30);
    const found = pronounAfter(tokens, run, until, words);
    if (!found) continue;
    const { token, gender } = found;
    const vote = votes.get(run.key) ?? { female: 0, male: 0, at: { paragraph, from: token.from, to: token.to } };
    const isOwner = !words.pronouns.has(token.lower) && !words.reflexives.has(token.lower);
    vote[gender] += (isOwner ? 0.4 : 1) * (opensSentence(tokens, runs[index - 1], run, words) ? 1 : 0.2);
    votes.set(run.key, vote);
  }
}

function pronounAfter(
  tokens: readonly Token[],
  run: NameRun,
  until: number,
  words: NovelWords,
): { readonly token: Token; readonly gender: 'female' | 'male' } | undefined {
  const quote = tokens[run.start]?.quote;
  let hasEnded = false;
  let isNext = false;
  for (let at = run.end; at < until; at++) {
    const token = tokens[at];
    if (!token || token.quote !== quote) return undefined;
    if (!token.isWord) {
      if (!/[.!?;]/.test(token.text)) continue;
      if (hasEnded) return undefined;
      hasEnded = true;
      isNext = true;
      continue;
    }
    const gender = genderOfWord(token, tokens[at + 1], words);
    if (gender) return hasEnded && !isNext ? undefined : { token, gender };
    isNext = false;
  }
  return undefined;
}

function genderOfWord(token: Token, next: Token | undefined, words: NovelWords): 'female' | 'male' | undefined {
  const { lower } = token;
  const owner = next?.isWord ? words.possessives.get(lower) : undefined;
  const said = words.reflexives.get(lower) ?? words.pronouns.get(lower) ?? owner;
  return said === 'female' || said === 'male' ? said : undefined;
}

/** Whether nobody is named before in the sentence: else a pronoun may mean them. */
function opensSentence(
  tokens: readonly Token[],
  before: NameRun | undefined,
  run: NameRun,
  words: NovelWords,
): boolean {
  const from = Math.max(before?.end ?? 0, run.start - 25);
  for (let at = run.start - 1; at >= from; at--) {
    const token = tokens[at];
    if (!token || token.quote !== tokens[run.start]?.quote) return true;
    if (!token.isWord && /[.!?;]/.test(token.text)) return true;
    if (token.isWord && genderOfWord(token, tokens[at + 1], words)) return false;
  }
  return from === 0 || from === run.start - 25;
}
