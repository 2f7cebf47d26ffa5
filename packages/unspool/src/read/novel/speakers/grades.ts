import type { Someone } from '../people/someone.js';
import type { PeopledParagraph } from '../read-paragraphs.js';
import type { Gender } from '../stretch.js';
import type { NovelWords } from '../words/novel-words.js';
import type { TurnFacts } from './candidates.js';
import type { Answer } from './decode.js';
import { sureMargins } from './rules.js';

/**
 * Whether who is answered surely speaks a turn: by how much better that is than all else, as far as its rule asks for, and
 * only where nobody without a name may be meant.
 */
export function isSure(
  { candidate: { someone }, rule, margin }: Answer,
  facts: TurnFacts,
  paragraphs: readonly PeopledParagraph[],
  words: NovelWords,
): boolean {
  if (margin < (sureMargins[rule] ?? Number.POSITIVE_INFINITY)) return false;
  const [tag] = facts.tags;
  if (tag?.by === 'tag' && tag.someone === someone) return true;
  // “said the parson” of whom nothing is known: it may be anyone who is.
  if (tag?.someone && tag.kind !== 'name' && tag.kind !== 'first') return false;
  if (someone.count < fewest) return false;
  const { strangers, isFound } = strangersSince(someone, tag?.gender, facts, paragraphs, words);
  return strangers < (isFound ? 2 : 1);
}

/** Named less often, somebody is not known yet to be one who speaks. */
const fewest = 4;

/** How many of a gender the narration speaks of without a name since it named someone; and whether it did. */
function strangersSince(
  someone: Someone,
  gender: Gender | undefined,
  { paragraph, start }: TurnFacts,
  paragraphs: readonly PeopledParagraph[],
  words: NovelWords,
): { readonly strangers: number; readonly isFound: boolean } {
  let strangers = 0;
  let left = farthest;
  for (let at = paragraph; at >= Math.max(0, paragraph - 6); at--) {
    const { tokens, runAt, whoIs } = paragraphs[at] as PeopledParagraph;
    for (let index = (at === paragraph ? start : tokens.length) - 1; index >= 0; index--) {
      if (left-- <= 0) return { strangers, isFound: false };
      const token = tokens[index];
      if (!token || token.quote !== -1) continue;
      const run = runAt.get(index);
      if (run && whoIs.get(run) === someone) return { strangers, isFound: true };
      if (!run && !token.isCapital && isStranger(token.lower, gender, words)) strangers++;
    }
  }
  return { strangers, isFound: false };
}

/** Tokens. */
const farthest = 400;

function isStranger(lower: string, gender: Gender | undefined, { anyone, kin, roles }: NovelWords): boolean {
  const table = [anyone, kin, roles].find((nouns) => nouns.has(lower));
  const own = table?.get(lower);
  return table !== undefined && (own === undefined || gender === undefined || own === gender);
}
