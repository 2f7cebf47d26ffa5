import { grouped, perObject } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { acceptance, type Claim, indexOf, perSlice, type Slice, type Words } from '../../story/index.js';
import { sliceWords } from './typesetting.js';
import { wholeSentences } from './whole-sentences.js';
import { isWorldly } from './worldly.js';

/** One sentence that tells of the story by itself, and stands. What somebody says in so many words is none. */
export type ToldSentence = {
  /** The claim that the sentence makes; of a sentence in which nothing is bold, its paragraph. */
  readonly claim: Claim;
  /** The author's words. */
  readonly words: Words;
  /** The paragraph of which it is a sentence, and the sentence before it there. */
  readonly paragraph?: Claim;
  /** Where it begins there. */
  readonly from?: number;
  readonly before?: ToldSentence;
};

/** All sentences told so far, in telling order. */
export const toldSentences = perSlice((slice): readonly ToldSentence[] =>
  slice.claims.flatMap((claim) => {
    if (claim.sense.kind === 'prose') return claim.sense.voice ? [] : sentencesOf(slice, claim);
    const isPart = claim.parent !== undefined && indexOf(slice).claims.get(claim.parent)?.sense.kind === 'prose';
    const isSpoken = claim.sense.kind === 'tell' && claim.sense.utterance !== undefined;
    const stands = isWorldly(claim) && !isPart && !isSpoken && acceptance(slice).isAccepted(claim.id);
    return stands ? [{ claim, words: claim.words }] : [];
  }),
);

/** The sentences of a paragraph, without those of which a bold claim fell. */
function sentencesOf(slice: Slice, paragraph: Claim): readonly ToldSentence[] {
  const under = indexOf(slice).under.get(paragraph.id) ?? [];
  const { isAccepted } = acceptance(slice);
  if (!under.every(({ id }) => isAccepted(id))) return sentencesAmong(slice, paragraph, under);
  // They are the same at each place at which the same stands below the paragraph.
  const known = lastSentences(paragraph);
  if (!known.found || known.under.length !== under.length || known.under.some((claim, at) => claim !== under[at])) {
    known.under = under;
    known.found = sentencesAmong(undefined, paragraph, under);
  }
  return known.found;
}

const lastSentences = perObject((_: Claim): { under: readonly Claim[]; found?: readonly ToldSentence[] } => ({
  under: [],
}));

function sentencesAmong(slice: Slice | undefined, paragraph: Claim, under: readonly Claim[]): readonly ToldSentence[] {
  const text = plain(paragraph.words);
  const bold = grouped(under, ({ words }) => [plain(words)]);
  const found: ToldSentence[] = [];
  for (const { from, to } of wholeSentences(paragraph, under)) {
    const own = text.slice(from, to);
    const claims = bold.get(own) ?? [];
    if (slice && claims.some(({ id }) => !acceptance(slice).isAccepted(id))) continue;
    const before = found.at(-1);
    found.push({
      claim: claims[0] ?? paragraph,
      words: sliceWords(paragraph.words, from, to),
      paragraph,
      from,
      ...(before ? { before } : {}),
    });
  }
  return found;
}
