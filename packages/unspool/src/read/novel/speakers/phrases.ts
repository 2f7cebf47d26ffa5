import type { NameRun } from '../people/name-runs.js';
import type { Gender } from '../stretch.js';
import type { NovelWords, Pronoun } from '../words/novel-words.js';
import type { Token } from '../words/tokens.js';

/** Words that stand for someone, and what they say. */
export type Phrase = {
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: 'name'; readonly run: NameRun }
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | {
      readonly kind: 'kin';
      readonly noun: string;
      readonly gender: Gender | undefined;
      readonly owner: Pronoun | NameRun;
    }
  | {
      /** `anyone`: a noun that fits many; `role`: one of a kind. */
      readonly kind: 'anyone' | 'role';
      readonly noun: string;
      readonly text: string;
      readonly gender: Gender | undefined;
      readonly isNew: boolean;
    }
);

/** A paragraph with its words and the names in it. */
export type ReadParagraph = {
  readonly tokens: readonly Token[];
  readonly runs: readonly NameRun[];
  /** By their first token. */
  readonly runAt: ReadonlyMap<number, NameRun>;
};

/** The phrase that begins at a token, if one does; `open`: any noun will do, for a verb of speech stands before it. */
export function phraseAt(
  { tokens, runAt }: ReadParagraph,
  at: number,
  words: NovelWords,
  isOpen = false,
): Phrase | undefined {
  const token = tokens[at];
  if (!token?.isWord) return undefined;
  const { lower } = token;
  const run = runAt.get(at) ?? (words.articles.has(lower) ? nameAfter(tokens, runAt, at + 1, words) : undefined);
  if (run) return owned(tokens, run.end, run, at, words) ?? { kind: 'name', run, start: at, end: run.end };
  const pronoun = words.pronouns.get(lower);
  if (pronoun) return { kind: 'pronoun', pronoun, start: at, end: at + 1 };
  const possessive = words.possessives.get(lower);
  const isDefinite = words.articles.has(lower) || possessive !== undefined;
  const isNew = words.indefinite.has(lower);
  if (!isDefinite && !isNew) return undefined;
  return nounAfter(tokens, { start: at, possessive, isNew }, words, isOpen);
}

/** “the poet Syme”, “the Count” */
function nameAfter(
  tokens: readonly Token[],
  runAt: ReadonlyMap<number, NameRun>,
  at: number,
  words: NovelWords,
): NameRun | undefined {
  const own = runAt.get(at);
  if (own) return own;
  for (let next = at; next < at + 3; next++) {
    const token = tokens[next];
    if (!token?.isWord || token.isCapital || words.prepositions.has(token.lower) || words.conjunctions.has(token.lower))
      return undefined;
    if (words.deeds.has(token.lower) || words.speech.has(token.lower)) return undefined;
    const run = runAt.get(next + 1);
    if (run) return run.parts.isThe ? undefined : run;
  }
  return undefined;
}

/** “Emma's father”. */
function owned(
  tokens: readonly Token[],
  at: number,
  owner: NameRun,
  start: number,
  words: NovelWords,
): Phrase | undefined {
  if (tokens[at]?.lower !== "'s") return undefined;
  for (let next = at + 1; next < at + 4; next++) {
    const noun = tokens[next]?.lower ?? '';
    if (words.kin.has(noun)) return { kind: 'kin', noun, gender: words.kin.get(noun), owner, start, end: next + 1 };
    if (!tokens[next]?.isWord) break;
  }
  return { kind: 'anyone', noun: '', text: '', gender: undefined, isNew: false, start, end: at + 1 };
}

type Lead = { readonly start: number; readonly possessive: Pronoun | undefined; readonly isNew: boolean };

function nounAfter(tokens: readonly Token[], lead: Lead, words: NovelWords, isOpen: boolean): Phrase | undefined {
  const { start } = lead;
  let last = start + 1;
  for (let at = start + 1; at < start + 5; at++) {
    const token = tokens[at];
    if (!token?.isWord || token.quote !== tokens[start]?.quote || words.prepositions.has(token.lower)) break;
    if (words.between.test(token.lower) && (at > start + 1 || !isOpen)) break;
    last = at + 1;
    const next = tokens[at + 1]?.lower ?? '';
    if (isNoun(next, words) || next === "'s") continue;
    const phrase = nounAt(tokens, lead, at, words);
    if (phrase) return phrase;
  }
  if (!isOpen || last === start + 1) return undefined;
  const noun = tokens[last - 1]?.lower ?? '';
  return {
    kind: 'role',
    noun,
    text: textOf(tokens, start, last),
    gender: undefined,
    isNew: lead.isNew,
    start,
    end: last,
  };
}

function isNoun(lower: string, words: NovelWords): boolean {
  return words.kin.has(lower) || words.anyone.has(lower) || words.roles.has(lower);
}

function nounAt(tokens: readonly Token[], lead: Lead, at: number, words: NovelWords): Phrase | undefined {
  const { start, possessive, isNew } = lead;
  const noun = tokens[at]?.lower ?? '';
  const end = at + 1;
  if (words.kin.has(noun) && possessive)
    return { kind: 'kin', noun, gender: words.kin.get(noun), owner: possessive, start, end };
  if (!isNoun(noun, words)) return undefined;
  const kind = words.anyone.has(noun) ? 'anyone' : 'role';
  const gender = words.anyone.get(noun) ?? words.roles.get(noun) ?? words.kin.get(noun);
  return { kind, noun, text: textOf(tokens, start, end), gender, isNew, start, end };
}

/** The words after the article. */
function textOf(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start + 1, end)
    .map((each) => each.lower)
    .join(' ');
}
