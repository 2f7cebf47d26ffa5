import { effectsAnswer, effectsOfAnswer } from '../answers/effects-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** Dramatic irony, twists, secrets and the like, by their names. */
export const effectIntents = {
  effectsOf: intent({
    slots: { name: 'effect', who: 'bearer' },
    patterns: [
      `what|which <name> ${did} <who> keep|keeps|have|has|hide`,
      `what|which <name> ${be} <who> keeping|hiding`,
      `what|which ${be} the? <name> of <who>`,
    ],
    answer: (slice, { name, who }) => effectsOfAnswer(slice, name, who),
  }),
  effects: intent({
    slots: { name: 'effect' },
    patterns: [
      `what|which|where|when ${be} there? the|a|an|any|all? <name> here|there|so? far?`,
      `what|which <name> ${be} there so? far?`,
      `${be} there a|an|any|some? <name>`,
      `where|when ${did} we|the? have|find|meet <name>`,
      `how many <name> ${be} there`,
    ],
    answer: (slice, { name }) => effectsAnswer(slice, name),
  }),
} satisfies Readonly<Record<string, Intent>>;
