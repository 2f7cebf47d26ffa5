import { heldAnswer } from '../answers/held-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { is } from './question-words.js';

/** What single sentences of a novel answer better than what is known of its chapters: asked before all else. */
export const novelIntents: readonly Intent[] = [
  intent({
    slots: { what: 'words' },
    patterns: [
      `when ${is} <what> held|celebrated|take|place? place?`,
      `on? what|which day|date ${is} <what> held|celebrated|take place?`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => heldAnswer(slice, what),
  }),
];
