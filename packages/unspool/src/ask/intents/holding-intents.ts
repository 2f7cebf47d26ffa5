import { endedAnswer } from '../answers/ended-answer.js';
import { standingStateAnswer } from '../answers/standing-state-answer.js';
import {
  everHadAnswer,
  gotAnswer,
  gotWhenAnswer,
  hadAnswer,
  hadBeforeAnswer,
  whereThenAnswer,
} from '../answers/things/holding-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

const had = 'had|has|have|held|holds|kept|keeps|carried|carries';
const get = 'get|obtain|acquire|receive';

/** Who had a thing when, where it was then, how it came to somebody, and what is so no longer. */
export const holdingIntents = {
  hadBefore: intent({
    slots: { thing: 'thing', who: 'bearer' },
    patterns: [
      `who ${had} <thing> before <who>`,
      `from whom ${did} <who> ${get} <thing>`,
      `who ${did} <who> ${get} <thing> from`,
    ],
    answer: (slice, { thing, who }) => hadBeforeAnswer(slice, thing, who),
  }),
  hadThen: intent({
    slots: { thing: 'thing', moment: 'moment' },
    patterns: [`who ${had} <thing> <moment>`],
    answer: (slice, { thing, moment }) => hadAnswer(slice, thing, moment),
  }),
  whereThen: intent({
    slots: { thing: 'thing', moment: 'moment' },
    patterns: [`where ${be} <thing> <moment>`],
    answer: (slice, { thing, moment }) => whereThenAnswer(slice, thing, moment),
  }),
  got: intent({
    slots: { thing: 'thing', who: 'bearer' },
    patterns: [
      `how ${did} <who> ${get} <thing>`,
      `how ${did} <who> come by|to? have|possess? <thing>`,
      `how ${did} <thing> come|pass|get to|into <who> hands?`,
    ],
    answer: (slice, { thing, who }) => gotAnswer(slice, thing, who),
  }),
  gotWhen: intent({
    slots: { thing: 'thing', who: 'bearer' },
    patterns: [
      `since when has|have|does|do|did|had <who> have|had|got <thing>`,
      `how long has|have|had <who> had|got <thing>`,
      `when ${did} <who> ${get} <thing>`,
    ],
    answer: (slice, { thing, who }) => gotWhenAnswer(slice, thing, who),
  }),
  ended: intent({
    slots: { who: 'bearer', what: 'words' },
    patterns: [`is|are <who> still? <what>`],
    onlyAnswers: true,
    answer: (slice, { who, what }) => standingStateAnswer(slice, who, what) ?? endedAnswer(slice, who, what),
  }),
  everHad: intent({
    slots: { thing: 'thing', who: 'bearer' },
    patterns: [`did <who> ever? have|hold|possess <thing> ever|once?`, `has|have|had <who> ever had|held <thing>`],
    answer: (slice, { thing, who }) => everHadAnswer(slice, thing, who),
  }),
} satisfies Readonly<Record<string, Intent>>;
