import { deadAnswer, deathAnswer, isDeadAnswer } from '../answers/life-answer.js';
import { describedAnswer, isOneAnswer, tradeAnswer } from '../answers/people/identity-answer.js';
import { hasKinAnswer, isKinAnswer, kinAnswer, whoseAnswer } from '../answers/people/kin-answer.js';
import { isRelatedAnswer, performerAnswer, relatedAnswer, roleAnswer } from '../answers/people/people-answer.js';
import { statedAsAnswer } from '../answers/people/stated-as.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** Who lives, who dies, and what people are to each other. */
export const lifeIntents = {
  howDied: intent({
    slots: { who: 'mortal' },
    patterns: [
      `how ${did} <who> die`,
      `how ${be} <who> killed|murdered`,
      `what killed|kills <who>`,
      `how come <who> is|was dead`,
      `what ${did} <who> die of|from`,
      `what is|was the? cause of <who> death`,
      `what is|was the? cause of the? death of <who>`,
      `<who> cause of death`,
      `what caused|causes <who> death`,
      `what caused|causes the? death of <who>`,
      `how ${did} <who> lose|meet his|her|their? life|death|end`,
      `in? what way ${did} <who> die`,
      `of|from what ${did} <who> die`,
    ],
    answer: (slice, { who }) => deathAnswer(slice, who),
  }),
  dead: intent({
    slots: { who: 'mortal' },
    patterns: [`${be} <who> really? dead`, `${did} <who> really? die`],
    answer: (slice, { who }) => isDeadAnswer(slice, who, 'dead'),
  }),
  alive: intent({
    slots: { who: 'mortal' },
    patterns: [`${be} <who> still? alive`, `${did} <who> survive|live`],
    answer: (slice, { who }) => isDeadAnswer(slice, who, 'alive'),
  }),
  allDead: intent({
    slots: {},
    patterns: [
      'who is|are|has|have? dead|died|dies|die',
      'how many people|characters|persons die|died|dies',
      'how many people|characters|persons are|is|have dead|died',
      'how many die|died|dies',
    ],
    scenes: 1,
    answer: (slice) => deadAnswer(slice),
  }),
  related: intent({
    slots: { one: 'bearer', other: 'bearer' },
    patterns: [
      `how ${be} <one> and <other> related|connected|linked`,
      `how ${be} <one> related|connected|linked to <other>`,
      `in? what way ${be} <one> related|connected|linked to <other>`,
      `what ${be} <one> and <other> to each|one other|another`,
      `what ${be} <one> to <other>`,
      `how ${did} <one> know <other>`,
      `how ${did} <one> and <other> know each|one other|another`,
      `what is the? relationship|relation|connection between|of <one> and <other>`,
    ],
    answer: (slice, { one, other }) => relatedAnswer(slice, one, other),
  }),
  isRelated: intent({
    slots: { one: 'bearer', other: 'bearer' },
    patterns: [`${be} <one> related|kin to|with <other>`, `${be} <one> and <other> related|relatives|kin`],
    answer: (slice, { one, other }) => isRelatedAnswer(slice, one, other),
  }),
  isOne: intent({
    slots: { one: 'bearer', other: 'bearer' },
    patterns: [`${be} <one> <other>`, `${be} <one> and <other> one|the same? person|man|woman?`],
    answer: (slice, { one, other }) => isOneAnswer(slice, one, other),
  }),
  trade: intent({
    slots: { who: 'bearer' },
    patterns: [
      `what|which ${be} <who> job|trade|profession|occupation|work|living|business`,
      `what ${did} <who> do for a|his|her|their? living|work`,
      `what ${did} <who> do as|for a? job|work`,
      `what ${did} <who> work as`,
    ],
    answer: (slice, { who }) => tradeAnswer(slice, who),
  }),
  whoseIs: intent({
    slots: { role: 'words', who: 'bearer' },
    patterns: [`whose <role> ${be} <who>`],
    answer: (slice, { role, who }) => whoseAnswer(slice, who, role),
  }),
  isKin: intent({
    slots: { one: 'bearer', other: 'bearer', role: 'words' },
    patterns: [`${be} <one> the|a|an? <role> of <other>`, `${be} <one> <other> <role>`],
    answer: (slice, { one, other, role }) => isKinAnswer(slice, one, other, role),
  }),
  hasKin: intent({
    slots: { who: 'bearer', role: 'words' },
    patterns: [`${did} <who> have a|an|any <role>`],
    answer: (slice, { who, role }) => hasKinAnswer(slice, who, role),
  }),
  married: intent({
    slots: { who: 'bearer' },
    patterns: [`who|whom ${be} <who> married|wed to?`, `who ${be} married|wed to <who>`, `to whom ${be} <who> married`],
    answer: (slice, { who }) => kinAnswer(slice, who, ['married']),
  }),
  kin: intent({
    slots: { who: 'bearer', role: 'words' },
    patterns: [`who|what ${be} <who> <role>`],
    answer: (slice, { who, role }) => kinAnswer(slice, who, role),
  }),
  kinOf: intent({
    slots: { role: 'words', who: 'bearer' },
    patterns: [`who ${be} the|a|an? <role> of <who>`],
    answer: (slice, { who, role }) => kinAnswer(slice, who, role),
  }),
  described: intent({
    slots: { role: 'words' },
    patterns: [`who ${be} the <role>`, `about the <role>`],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { role }) => {
      const described = describedAnswer(slice, role);
      return described.length > 0 ? described : statedAsAnswer(slice, role);
    },
  }),
  performer: intent({
    slots: { who: 'played' },
    patterns: [
      'who plays|played|acts|portrays|portrayed <who>',
      'who is|was <who> played|acted|portrayed by',
      'by whom is|was <who> played|portrayed',
      'which|what actor|actress plays|played|portrays <who>',
      `who ${be} the? actor|actress of|behind|for|playing <who>`,
    ],
    answer: (slice, { who }) => performerAnswer(slice, who),
  }),
  role: intent({
    slots: { performer: 'words' },
    patterns: [
      'who|whom|what|which does|did <performer> play',
      'what|which role|part|character does|did <performer> play',
      `who|which ${be} played|portrayed|acted by <performer>`,
      `which character ${be} played|portrayed by <performer>`,
    ],
    answer: (slice, { performer }) => roleAnswer(slice, performer),
  }),
} satisfies Readonly<Record<string, Intent>>;
