import { isLyingAnswer, liarsAnswer, liedToAnswer, liesAnswer } from '../answers/lies-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** Who lies to whom, and about what. */
export const lieIntents = {
  lying: intent({
    slots: { who: 'bearer' },
    patterns: [`${be} <who> lying`, `${did} <who> lie|lied`, `${be} <who> a liar`],
    answer: (slice, { who }) => isLyingAnswer(slice, { by: who }),
  }),
  lyingTo: intent({
    slots: { who: 'bearer', other: 'bearer' },
    patterns: [`${be} <who> lying to <other>`, `${did} <who> lie|lied to <other>`],
    answer: (slice, { who, other }) => isLyingAnswer(slice, { by: who, to: other }),
  }),
  lyingAbout: intent({
    slots: { who: 'bearer', about: 'words' },
    patterns: [`${be} <who> lying about|that <about>`, `${did} <who> lie|lied about <about>`],
    answer: (slice, { who, about }) => isLyingAnswer(slice, { by: who, about }),
  }),
  lyingToAbout: intent({
    slots: { who: 'bearer', other: 'bearer', about: 'words' },
    patterns: [`${did} <who> lie|lied to <other> about <about>`, `${be} <who> lying to <other> about <about>`],
    answer: (slice, { who, other, about }) => isLyingAnswer(slice, { by: who, to: other, about }),
  }),
  liedTo: intent({
    slots: { who: 'bearer' },
    patterns: [`${be} <who> lied to`],
    answer: (slice, { who }) => isLyingAnswer(slice, { to: who }),
  }),
  lies: intent({
    slots: { who: 'bearer' },
    patterns: [
      `what|which lie|lies ${did} <who> tell|told`,
      `what ${did} <who> lie|lied about`,
      `what ${be} <who> lying about`,
      `what ${be} <who> lie|lies`,
      `why|how ${be} <who> a liar`,
    ],
    answer: (slice, { who }) => liesAnswer(slice, { by: who }),
  }),
  liesTo: intent({
    slots: { who: 'bearer', other: 'bearer' },
    patterns: [`what|which lie|lies ${did} <who> tell|told <other>`, `what ${did} <who> lie to <other> about`],
    answer: (slice, { who, other }) => liesAnswer(slice, { by: who, to: other }),
  }),
  liars: intent({
    slots: {},
    patterns: ['who lied|lies|lie', `who ${be} lying`, `who ${be} a? liar|liars`, `who told|tells lies|a lie?`],
    answer: (slice) => liarsAnswer(slice, {}),
  }),
  liarsTo: intent({
    slots: { other: 'bearer' },
    patterns: [`who lied|lies to <other>`, `who ${be} lying to <other>`, `by whom ${be} <other> lied to`],
    answer: (slice, { other }) => liarsAnswer(slice, { to: other }),
  }),
  liarsAbout: intent({
    slots: { about: 'words' },
    patterns: [`who lied|lies about <about>`, `who ${be} lying about <about>`],
    answer: (slice, { about }) => liarsAnswer(slice, { about }),
  }),
  whomLied: intent({
    slots: { who: 'bearer' },
    patterns: [`who|whom ${did} <who> lie|lied to`, `to whom ${did} <who> lie|lied`],
    answer: (slice, { who }) => liedToAnswer(slice, { by: who }),
  }),
} satisfies Readonly<Record<string, Intent>>;
