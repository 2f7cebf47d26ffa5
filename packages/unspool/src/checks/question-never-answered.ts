import { say } from '../base/index.js';
import { indexOf, type Whole } from '../story/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** Questions to which the notes give no answer, not even `none`. */
export function questionNeverAnswered(story: Whole): readonly Finding<'question-never-answered'>[] {
  const { upon } = indexOf(story);
  return story.claims
    .filter(
      (claim) => claim.sense.kind === 'question' && !upon.get(claim.id)?.some(({ sense }) => sense.kind === 'answer'),
    )
    .map((claim) => finding(say.questionNeverAnswered({ question: quoted(claim) }), [claim]));
}
