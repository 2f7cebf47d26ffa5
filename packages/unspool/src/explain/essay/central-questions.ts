import { mostOf } from '../../base/lists.js';
import { plain } from '../../language/index.js';
import { type Claim, type ClaimId, type ClaimOf, indexOf, ofKind, reasonsFor, type Slice } from '../../story/index.js';
import { answerStatus, questionsOf } from '../certainty/answer-status.js';
import { corroboration } from '../certainty/corroboration.js';

/**
 * The questions of a slice by how much rests on them: those first on which takeaways, themes and other answers lean, then
 * those that the most scenes answer; one about the ending last. Questions of the same weight stay in the order in which
 * they were asked.
 */
export function bySignificance(slice: Slice): readonly ClaimOf<'question'>[] {
  const leant = timesLeantOn(slice);
  const weighed = questionsOf(slice).map((question) => {
    const { full, partial } = answerStatus(slice, question.id);
    const answers = full ? [full, ...partial] : partial;
    const shown = mostOf([0, ...answers.slice(0, mostWeighed).map((answer) => corroboration(slice, answer).count)]);
    const isEnding = endings.test(plain(question.words));
    return { question, weight: isEnding ? -1 : 3 * (leant.get(question.id) ?? 0) + shown };
  });
  return weighed.sort((a, b) => b.weight - a.weight).map(({ question }) => question);
}

const mostWeighed = 20;
const endings = /\b(?:ending|the end|ends?)\b/i;

/** How often other claims lean on the answer to a question. */
function timesLeantOn(slice: Slice): ReadonlyMap<ClaimId, number> {
  const found = new Map<ClaimId, number>();
  const { claims } = indexOf(slice);
  const lean = (claim: Claim) => {
    for (const ground of [claim, ...reasonsFor(slice, claim)]) {
      for (const ref of ground.refs) {
        const target = ref.to === 'claim' ? claims.get(ref.id) : undefined;
        const asked =
          target?.sense.kind === 'answer' ? target.sense.to : target?.sense.kind === 'question' ? target.id : undefined;
        if (asked !== undefined) found.set(asked, (found.get(asked) ?? 0) + 1);
      }
    }
  };
  for (const kind of ['takeaway', 'theme', 'answer', 'fact'] as const)
    for (const claim of ofKind(slice, kind)) lean(claim);
  return found;
}
