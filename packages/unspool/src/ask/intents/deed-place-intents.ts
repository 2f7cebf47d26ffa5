import {
  deedsBy,
  deedsTo,
  howActsAnswer,
  howLongActsAnswer,
  timesActsAnswer,
  whenActsAnswer,
  whereActsAnswer,
  whyActsAnswer,
} from '../answers/deed-place-answer.js';
import { deathsTold, isDeadByNow } from '../answers/life-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did, happen, is } from './question-words.js';

/** When, where and why somebody did or suffered something. */
export const deedPlaceIntents = {
  whenDid: intent({
    slots: { who: 'bearer', deed: 'deed', matter: 'matter' },
    patterns: [`when ${did} <who> <deed> <matter>?`],
    answer: (slice, { who, deed, matter }) => whenActsAnswer(slice, deedsBy(slice, who, deed, matter)),
  }),
  whenSuffered: intent({
    slots: { who: 'bearer', deed: 'deed' },
    patterns: [`when ${be} <who> <deed>`],
    answer: (slice, { who, deed }) => whenActsAnswer(slice, deedsTo(slice, who, deed, [])),
  }),
  whereDid: intent({
    slots: { who: 'bearer', deed: 'deed', matter: 'matter' },
    patterns: [`where ${did} <who> <deed> <matter>?`],
    answer: (slice, { who, deed, matter }) => whereActsAnswer(slice, deedsBy(slice, who, deed, matter)),
  }),
  whereSuffered: intent({
    slots: { who: 'bearer', deed: 'deed' },
    patterns: [`where ${be} <who> <deed>`],
    answer: (slice, { who, deed }) => whereActsAnswer(slice, deedsTo(slice, who, deed, [])),
  }),
  whereDied: intent({
    slots: { who: 'mortal' },
    patterns: [
      `where ${did} <who> die`,
      `at|in what|which place ${did} <who> die`,
      `where ${did} <who> lose|meet his|her|their? life|death|end`,
    ],
    // "Ann murders Ben", in any words for it, is where he dies.
    answer: (slice, { who }) => (isDeadByNow(slice, who) ? whereActsAnswer(slice, deathsTold(slice, who)) : []),
  }),
  whyDid: intent({
    slots: { who: 'bearer', deed: 'deed', matter: 'matter' },
    patterns: [`why ${did} <who> <deed> <matter>?`, `what made <who> <deed> <matter>?`],
    answer: (slice, { who, deed, matter }) => whyActsAnswer(slice, deedsBy(slice, who, deed, matter)),
  }),
  whySuffered: intent({
    slots: { who: 'bearer', deed: 'deed' },
    patterns: [`why ${be} <who> <deed>`],
    answer: (slice, { who, deed }) => whyActsAnswer(slice, deedsTo(slice, who, deed, [])),
  }),
  timesDid: intent({
    slots: { who: 'bearer', deed: 'deed', matter: 'matter' },
    patterns: [`how often ${did} <who> <deed> <matter>?`, `how many times ${did} <who> <deed> <matter>?`],
    answer: (slice, { who, deed, matter }) => timesActsAnswer(slice, deedsBy(slice, who, deed, matter)),
  }),
  timesSuffered: intent({
    slots: { who: 'bearer', deed: 'deed' },
    patterns: [`how often ${be} <who> <deed>`, `how many times ${be} <who> <deed>`],
    answer: (slice, { who, deed }) => timesActsAnswer(slice, deedsTo(slice, who, deed, [])),
  }),
  whenAct: intent({
    slots: { act: 'act' },
    patterns: [
      `since|until? when ${did} <act>`,
      `when ${is} <act> ${happen}`,
      `at|in|on? what|which time|hour|year|day|month ${did} <act>`,
    ],
    answer: (slice, { act }) => whenActsAnswer(slice, act),
  }),
  whenDone: intent({
    slots: { act: 'done' },
    patterns: [`when ${be} <act>`, `at|in|on? what|which time|hour|year|day|month ${be} <act>`],
    answer: (slice, { act }) => whenActsAnswer(slice, act),
  }),
  whereAct: intent({
    slots: { act: 'act' },
    patterns: [`where ${did} <act>`, `where ${is} <act> ${happen}`],
    answer: (slice, { act }) => whereActsAnswer(slice, act),
  }),
  whereDone: intent({
    slots: { act: 'done' },
    patterns: [`where ${be} <act>`],
    answer: (slice, { act }) => whereActsAnswer(slice, act),
  }),
  whyAct: intent({
    slots: { act: 'act' },
    patterns: [
      `why ${did} <act>`,
      'how come <act>',
      `for? what reason ${did} <act>`,
      `what ${be} the? reason for <act>`,
    ],
    answer: (slice, { act }) => whyActsAnswer(slice, act),
  }),
  whyDone: intent({
    slots: { act: 'done' },
    patterns: [`why ${be} <act>`],
    answer: (slice, { act }) => whyActsAnswer(slice, act),
  }),
  howAct: intent({
    slots: { act: 'act' },
    patterns: [`how ${did} <act>`],
    answer: (slice, { act }) => howActsAnswer(slice, act),
  }),
  howDone: intent({
    slots: { act: 'done' },
    patterns: [`how ${be} <act>`],
    answer: (slice, { act }) => howActsAnswer(slice, act),
  }),
  howLongAct: intent({
    slots: { act: 'act' },
    patterns: [`how long ${did} <act>`, `for how long ${did} <act>`],
    answer: (slice, { act }) => howLongActsAnswer(slice, act),
  }),
  howLongDone: intent({
    slots: { act: 'done' },
    patterns: [`how long ${be} <act>`, `for how long ${be} <act>`],
    answer: (slice, { act }) => howLongActsAnswer(slice, act),
  }),
} satisfies Readonly<Record<string, Intent>>;
