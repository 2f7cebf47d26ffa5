import { plain } from '../../language/index.js';
import { type ClaimOf, indexOf, isOf, type Slice, type Words } from '../../story/index.js';
import { readableAlone } from '../essay/named-sentences.js';
import { framePhrase } from './frame-phrases.js';
import { footing, type Line, lead, lineOf } from './line.js';
import type { ToldSentence } from './told-sentences.js';
import { sentence, sliceWords, typeset } from './typesetting.js';

/**
 * A sentence by itself as a line: by whose account and how sure, then the author's words; with the name for a "he" or "she" that
 * leads it where that is certain, else behind the sentence before it where that can be read by itself.
 */
export function toldLine(slice: Slice, told: ToldSentence): Line {
  const line = lineAsTold(slice, told);
  const own = plain(sentence(typeset(slice, told.words)));
  const text = plain(line.words);
  const at = text.indexOf(own);
  const readable =
    told.paragraph && at >= 0 ? (readableAlone(slice, told) ?? behindTheOneBefore(slice, told)) : undefined;
  if (!readable || plain(readable) === own) return line;
  return {
    ...line,
    words: [...sliceWords(line.words, 0, at), ...readable, ...sliceWords(line.words, at + own.length, text.length)],
  };
}

function lineAsTold(slice: Slice, { claim, words, paragraph }: ToldSentence): Line {
  if (isOf(claim, 'answer')) return answerWithQuestion(slice, claim);
  if (claim !== paragraph) return lineOf(slice, claim);
  return {
    words: sentence([...lead([framePhrase(slice, claim)]), ...typeset(slice, words)]),
    ...footing(slice, claim),
  };
}

/** An answer by itself is no sentence: it stands behind its question. */
function answerWithQuestion(slice: Slice, claim: ClaimOf<'answer'>): Line {
  const line = lineOf(slice, claim);
  const question = indexOf(slice).claims.get(claim.sense.to);
  return question
    ? { ...line, words: [...sentence(typeset(slice, question.words)), { text: ' ' }, ...line.words] }
    : line;
}

function behindTheOneBefore(slice: Slice, { before, words }: ToldSentence): Words | undefined {
  const first = before && readableAlone(slice, before);
  return first && [...first, { text: ' ' }, ...sentence(typeset(slice, words))];
}
