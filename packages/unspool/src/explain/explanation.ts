import { type ClaimId, type ClaimOf, hasEnded, indexOf, type SceneId, type Slice } from '../story/index.js';
import { answerStatus } from './certainty/answer-status.js';
import { type Support, supportOf } from './certainty/support.js';
import { footing, formerLine, type Line, lineOf } from './words/line.js';
import { phrases } from './words/phrases.js';
import { sentence, typeset } from './words/typesetting.js';

/** What is told so far on a question: where it stands, the answers that stand, and those that no longer do. */
export type Explanation = {
  readonly question: Line;
  readonly status: 'answered' | 'inPart' | 'notToldSoFar' | 'notTold' | 'noAnswerInNotes';
  /** The sentence that stands for the status where there is no answer: "Not told so far." */
  readonly note?: string;
  /** What stands: the full answer first, then partial ones in the order they were told. */
  readonly answers: readonly Answer[];
  /** What seemed so until a later scene, as whole sentences: "Until “The boathouse” it seemed: by his own hand." */
  readonly until: readonly { readonly answer: Line; readonly scene: SceneId | null }[];
};

/** An answer as a line, whether it is one in part, and what it rests on. */
export type Answer = Line & { readonly inPart: boolean; readonly support: Support };

/** What is told so far on a question of the slice. Throws a RangeError if the slice has no such question. */
export function explain(slice: Slice, question: ClaimId): Explanation {
  const { full, partial, former } = answerStatus(slice, question);
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
