import { isSoAnswer } from '../answers/people-answer.js';
import { openAnswer, saysWhoAnswer, seemedAnswer } from '../answers/telling-answer.js';
import { hasAnswer, meaningAnswer, whereThingAnswer, writtenAnswer } from '../answers/thing-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** What things mean, who has them and where they are, what is written, and how the telling stands. */
export const thingIntents = {
  meaningTo: intent({
    slots: { thing: 'bearer', holder: 'speaker' },
    patterns: [`what ${did} <thing> mean|symbolise|symbolize|signify to|for <holder>`],
    answer: (slice, { thing, holder }) => meaningAnswer(slice, thing, holder),
  }),
  meaning: intent({
    slots: { thing: 'bearer' },
    patterns: [
      `what ${did} <thing> mean|symbolise|symbolize|signify|represent`,
      `what ${did} <thing> stand for`,
      'what is the? meaning|significance of <thing>',
    ],
    answer: (slice, { thing }) => meaningAnswer(slice, thing),
  }),
  has: intent({
    slots: { thing: 'thing' },
    patterns: [
      `who has|owns|holds|keeps|carries|got|had|possesses <thing>`,
      `who has got <thing>`,
      `who ${be} in possession of <thing>`,
      `whose is|was <thing>`,
      `who ${did} <thing> belong to`,
      `to whom ${did} <thing> belong`,
    ],
    answer: (slice, { thing }) => hasAnswer(slice, thing),
  }),
  whereThing: intent({
    slots: { thing: 'thing' },
    patterns: [`where ${be} <thing> now|hidden|kept?`, `what has? became|become of <thing>`, `where ${did} <thing> go`],
    answer: (slice, { thing }) => whereThingAnswer(slice, thing),
  }),
  written: intent({
    slots: { document: 'document' },
    patterns: [
      `what ${did} <document> say|tell|read|contain|reveal us?`,
      `what ${be} written? in|on <document>`,
      `what stands in|on <document>`,
    ],
    answer: (slice, { document }) => writtenAnswer(slice, document),
  }),
  saysWho: intent({
    slots: { quote: 'words' },
    patterns: [`who says|said|asks|asked|shouts|shouted|cries|cried|tells <quote>`],
    answer: (slice, { quote }) => saysWhoAnswer(slice, quote),
  }),
  open: intent({
    slots: {},
    patterns: [
      'what is still? open|unanswered|unsolved|unexplained',
      'which|what questions are still? open|unanswered|left',
      "what do|don't|dont we|i not|still? know|wonder yet?",
    ],
    answer: (slice) => openAnswer(slice),
  }),
  seemed: intent({
    slots: {},
    patterns: [
      'what did we|i|one|you|viewers|readers think|believe|assume at|back? then|before|first|earlier?',
      'what did it seem|look like? at? first?',
      'what seemed true|so at? first?',
      'what turned out to? be? wrong|false|untrue|otherwise',
    ],
    answer: (slice) => seemedAnswer(slice),
  }),
  seemedOf: intent({
    slots: { who: 'bearer' },
    patterns: [
      'what did we|i|one|you|viewers|readers think|believe|assume about|of <who>',
      'what did we|i|one|you|viewers|readers think|believe|assume happened to <who>',
    ],
    answer: (slice, { who }) => seemedAnswer(slice, who),
  }),
  isSo: intent({
    slots: { who: 'bearer', what: 'words' },
    patterns: [`${be} <who> <what>`],
    yields: true,
    answer: (slice, { who, what }) => isSoAnswer(slice, who, what),
  }),
} satisfies Readonly<Record<string, Intent>>;
