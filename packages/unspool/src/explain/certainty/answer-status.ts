import {
  acceptance,
  answersTo,
  type Claim,
  type ClaimId,
  type ClaimOf,
  ofKind,
  type Slice,
} from '../../story/index.js';

/** How the answers to a question stand to each other by now. */
export type AnswerStatus = {
  /** The latest answer that is not in part, if it stands: what it replaced does not come back when it falls. */
  readonly full?: ClaimOf<'answer'>;
  /** Standing answers in part, as told. */
  readonly partial: readonly ClaimOf<'answer'>[];
  /** Answers that fell or were replaced, as told, each with the claim that did it. */
  readonly former: readonly { readonly answer: ClaimOf<'answer'>; readonly by: Claim }[];
};

/** Sorts the answers to a question. */
export function answerStatus(slice: Slice, question: ClaimId): AnswerStatus {
  const { isAccepted, defeatedBy } = acceptance(slice);
  const answers = answersTo(slice, question);
  const latest = answers.findLast((answer) => !answer.inPart);
  const full = latest && isAccepted(latest.id) ? latest : undefined;
  const partial = answers.filter((answer) => answer.inPart && isAccepted(answer.id));
  const former: { answer: ClaimOf<'answer'>; by: Claim }[] = [];
  let next: ClaimOf<'answer'> | undefined;
  for (const answer of [...answers].reverse()) {
    const by = !isAccepted(answer.id) ? defeatedBy(answer.id) : answer.inPart ? undefined : next;
    if (by) former.push({ answer, by });
    if (!answer.inPart) next = answer;
  }
  return { ...(full ? { full } : {}), partial, former: former.reverse() };
}

/** The one answer that stands for a question where it is a reason: the full one, else the latest in part. */
export function bestAnswer(slice: Slice, question: Claim): readonly Claim[] {
  const { full, partial } = answerStatus(slice, question.id);
  const lead = full ?? partial.at(-1);
  return lead ? [lead] : [];
}

/** Questions in the order in which they were asked. */
export function questionsOf(slice: Slice): readonly ClaimOf<'question'>[] {
  return ofKind(slice, 'question');
}
