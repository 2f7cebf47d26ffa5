import { quotesSpeakers } from '../../explain/index.js';
import type { Slice } from '../../story/index.js';
import { heldAnswer } from '../answers/held-answer.js';
import { letterAnswer } from '../answers/things/letter-answer.js';
import { type Answered, type Intent, intent, untold } from '../question/intent.js';
import { bearersOf } from '../question/names/known-names.js';
import { is } from './question-words.js';

const letter = 'letter|note|telegram|message';

/** The letter that was told last; a sentence that only speaks of one says nothing of what is in it. */
function printedAnswer(slice: Slice, who: readonly string[] = []): Answered {
  const isKnown = who.length === 0 || bearersOf(slice, who).size > 0;
  if (!quotesSpeakers(slice) || !isKnown) return [];
  const found = letterAnswer(slice, who);
  return found.length > 0 ? found : untold;
}

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
  intent({
    slots: {},
    patterns: [
      `what ${is} the|that|this last? ${letter} say|tell`,
      `what ${is} in the|that|this last? ${letter}`,
      `what stands|stood in the|that|this last? ${letter}`,
      `what ${is} written in the|that|this last? ${letter}`,
    ],
    onlyAnswers: true,
    answer: (slice) => printedAnswer(slice),
  }),
  intent({
    slots: { who: 'words' },
    patterns: [
      `what ${is} the last? ${letter} of|from|by <who> say|tell`,
      `what ${is} <who> last? ${letter} say|tell`,
      `what ${is} <who> write|say in the|his|her ${letter}`,
      `what ${is} in the last? ${letter} of|from|by <who>`,
      `what ${is} in <who> ${letter}`,
    ],
    onlyAnswers: true,
    answer: (slice, { who }) => printedAnswer(slice, who),
  }),
];
