import { type ClaimId, type ClaimOf, hasEnded, indexOf, type Slice } from '../story/index.js';
import type { Answer, Explanation, Line, Reply } from './explanation.js';
import { answerOfKnown } from './known-answer.js';
import { footing, formerLine, lineOf } from './line.js';
import { isAsked, matches } from './match.js';
import { phrases } from './phrases.js';
import { supportOf } from './support.js';
import { answerOfTalk } from './talk-answer.js';
import { answerOfTime } from './time-answer.js';
import { verdict } from './verdict.js';
import { sentence, typeset } from './words.js';

/**
 * Answers a question: by its id, or in free words, which are matched against the questions asked so far, and if they ask
 * for a time or for who speaks of what with whom, against what is told of that. What matches none may still ask who
 * somebody is, or what happens in a scene, and where. What matches nothing gets the same note whatever comes.
 */
export function answer(slice: Slice, question: ClaimId): Reply {
  const asked = indexOf(slice).claims.get(question);
  const isOwn = asked !== undefined || isAsked(slice, question);
  const lines = isOwn ? undefined : (answerOfTime(slice, question) ?? answerOfTalk(slice, question));
  if (lines && lines.length > 0) return { kind: 'derived', lines };
  const found = asked?.sense.kind === 'question' ? [asked] : matches(slice, question);
  const [first] = found;
  if (first && found.length === 1) return { kind: 'one', explanation: explain(slice, first.id) };
  const known = isOwn ? undefined : answerOfKnown(slice, question);
  if (known && known.length > 0) return { kind: 'derived', lines: known };
  if (!first) return { kind: 'none', note: (known ?? lines) ? phrases.nothingSoFar : phrases.noSuchQuestion };
  return { kind: 'several', questions: found.map((claim) => questionLine(slice, claim.id)) };
}

/** What is told so far on a question of the slice. Throws a RangeError if the slice has no such question. */
export function explain(slice: Slice, question: ClaimId): Explanation {
  const { full, partial, former } = verdict(slice, question);
  const told = [...(full && !full.sense.none ? [full] : []), ...partial];
  const state = statusOf(slice, full, partial.length > 0);
  return {
    question: questionLine(slice, question),
    ...state,
    answers: told.map((claim) => answerLine(slice, claim)),
    until: former.map(({ answer: claim, by }) => ({ answer: formerLine(slice, claim, by), scene: by.scene })),
  };
}

function statusOf(
  slice: Slice,
  full: ClaimOf<'answer'> | undefined,
  inPart: boolean,
): Pick<Explanation, 'status' | 'note'> {
  if (full?.sense.none) return { status: 'notTold', note: phrases.notTold };
  if (full) return { status: 'answered' };
  if (inPart) return { status: 'inPart' };
  if (hasEnded(slice)) return { status: 'noAnswerInNotes', note: phrases.noAnswerInNotes };
  return { status: 'notToldSoFar', note: phrases.notToldSoFar };
}

/** A question as a line. Throws a RangeError if the slice has no such question. */
export function questionLine(slice: Slice, id: ClaimId): Line {
  const claim = indexOf(slice).claims.get(id);
  if (claim?.sense.kind !== 'question') throw new RangeError('There is no such question in this slice.');
  return { words: sentence(typeset(slice, claim.words)), scenes: footing(slice, claim).scenes, claim: claim.id };
}

function answerLine(slice: Slice, claim: ClaimOf<'answer'>): Answer {
  return { ...lineOf(slice, claim), inPart: claim.inPart === true, support: supportOf(slice, claim) };
}
