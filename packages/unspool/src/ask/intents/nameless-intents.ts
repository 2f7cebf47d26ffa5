import { namelessSaidAnswer } from '../answers/said-about-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { have, say } from './question-words.js';

/** What somebody says in a film whose track names nobody, after all else: that it is not told who does, and what is said. */
export const namelessIntents: readonly Intent[] = [
  intent({
    slots: { who: 'words', what: 'words' },
    patterns: [`what ${have} <who> ever? ${say} about|of <what>`],
    onlyAnswers: true,
    answer: (slice, { who, what }) => (isThing(who) ? [] : namelessSaidAnswer(slice, what)),
  }),
  intent({
    slots: { who: 'words' },
    patterns: [`what ${have} <who> ${say} so? far?`],
    onlyAnswers: true,
    answer: (slice, { who }) => (isThing(who) ? [] : namelessSaidAnswer(slice)),
  }),
];

/** “The letter”: what is written is not spoken. */
function isThing([first = '']: readonly string[]): boolean {
  return /^(?:the|an?|it|this|that)$/.test(first);
}
