import type { Segment } from '../source.js';
import { expressionsIn } from './expressions-in.js';
import type { LanguageWords } from './language-words.js';
import { languages } from './languages.js';
import { type Lexicon, lexiconOf, spelled } from './lexicon.js';

/**
 * The words by which each scene of a work is read: those of its language, or of the language that its headings are in.
 * That is judged from the headings up to the scene and never by what follows, and soon once for all. Where the headings
 * speak another language than the work says, `told` says so.
 */
export function tablesFor(
  segments: readonly Segment[],
  language?: string,
): { readonly lexicons: readonly Lexicon[]; readonly told?: string } {
  const subtag = language?.toLowerCase().split(/[-_]/)[0];
  const own = languages.find((words) => words.language === subtag);
  const votes = languages.map((words): Vote => ({ words, expressions: 0, heads: 0 }));
  let leader = own ?? (languages[0] as LanguageWords);
  let settled = false;
  const lexicons = segments.map(({ kind, title }) => {
    if (!settled && kind === 'scene' && title !== '' && title.length <= 200) {
      for (const vote of votes) count(vote, title);
      leader = leading(votes, own) ?? leader;
      settled = isSettled(votes, own);
    }
    return lexiconOf(leader);
  });
  if (!own || leader === own) return { lexicons };
  const told = `This work is said to be in ${own.name}, but its headings speak ${leader.name}; they were read as ${leader.name}.`;
  return { lexicons, told };
}

/** What the headings so far have of the words of a language. */
type Vote = { readonly words: LanguageWords; expressions: number; heads: number };

/** INT and EXT are the same in many languages, and tell less than DAY and NIGHT. */
const weight = ({ expressions, heads }: Vote) => 2 * expressions + heads;

/** So far ahead of all others, a language will not be overtaken. */
const enough = 40;

function count(vote: Vote, heading: string): void {
  const lexicon = lexiconOf(vote.words);
  vote.expressions += expressionsIn(heading, lexicon).expressions.length;
  const words = spelled(heading).split(/[\s./–—-]+/);
  if (words.some((word) => lexicon.heads.has(word))) vote.heads += 1;
}

/** What the work says of itself holds if any of its words are there, or none of another language. */
function leading(votes: readonly Vote[], own: LanguageWords | undefined): LanguageWords | undefined {
  if (own && (hasOwn(votes, own) || votes.every(({ expressions }) => expressions === 0))) return own;
  const best = votes.reduce((most, vote) => (weight(vote) > weight(most) ? vote : most));
  return weight(best) > 0 ? best.words : undefined;
}

function hasOwn(votes: readonly Vote[], own: LanguageWords): boolean {
  return votes.some(({ words, expressions }) => words === own && expressions > 0);
}

function isSettled(votes: readonly Vote[], own: LanguageWords | undefined): boolean {
  if (own && hasOwn(votes, own)) return true;
  const [first = 0, second = 0] = votes.map(weight).sort((a, b) => b - a);
  return first - second >= enough;
}
