import { say } from '../base/index.js';
import { acceptance, answersTo, ofKind, type Whole } from '../story/index.js';
import { type Finding, finding, quoted } from './finding.js';
import { groundsIn } from './shared/claim-grounds.js';

/** Questions whose last answer fell: what it had replaced does not come back. */
export function answerOverturned(story: Whole): readonly Finding<'answer-overturned'>[] {
  const { isAccepted, defeatedBy } = acceptance(story);
  return ofKind(story, 'question').flatMap((question) => {
    const answers = answersTo(story, question.id);
    const last = answers.findLast(({ inPart }) => !inPart);
    if (!last || isAccepted(last.id) || answers.some(({ inPart, id }) => inPart && isAccepted(id))) return [];
    const by = defeatedBy(last.id);
    const because = groundsIn(story, by ? [last, by] : []);
    const words = { question: quoted(question), answer: quoted(last) };
    return [finding(say.answerOverturned(words), [question, last], { because })];
  });
}
