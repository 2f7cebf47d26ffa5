import { afterAnswer } from '../answers/after-answer.js';
import { fateAnswer } from '../answers/fate-answer.js';
import { acquaintedAnswer } from '../answers/people/acquaintance-answer.js';
import { engagedAnswer, relatedToAnswer } from '../answers/people/kin-sentences.js';
import { formerTradeAnswer, originAnswer, realNameAnswer } from '../answers/people/name-answer.js';
import { placeNowAnswer } from '../answers/things/place-now-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** What people are called, where they come from, whom they know, and what comes of them after something. */
export const traitIntents = {
  realName: intent({
    slots: { who: 'words' },
    patterns: [
      `what ${be} <who> real|true|full|proper|actual|whole? name`,
      `what ${be} the? real|true|full|proper|actual|whole? name of <who>`,
      `what ${be} <who> called`,
    ],
    onlyAnswers: true,
    answer: (slice, { who }) => realNameAnswer(slice, who),
  }),
  formerTrade: intent({
    slots: { who: 'bearer', event: 'words' },
    patterns: [
      `what|which ${be} <who> former|old|previous|earlier job|trade|profession|occupation|work <event>?`,
      `what|which ${be} <who> job|trade|profession|occupation|work|living before|originally|once <event>?`,
      `what ${did} <who> do for a|his|her living before <event>?`,
      `what ${did} <who> work as before <event>?`,
    ],
    answer: (slice, { who }) => formerTradeAnswer(slice, who),
  }),
  origin: intent({
    slots: { who: 'bearer' },
    patterns: [
      `where ${be} <who> from originally?`,
      `where ${did} <who> originally? come|hail from originally?`,
      `from where ${be}|${did} <who> come?`,
      `what|which town|city|country|place|village|state|part ${be} <who> from`,
    ],
    answer: (slice, { who }) => originAnswer(slice, who),
  }),
  acquainted: intent({
    slots: { one: 'bearer', other: 'bearer' },
    patterns: [
      `${did} <one> and <other> know|knew each|one other|another`,
      `${did} <one> know|knew <other> at? all?`,
      `are|were <one> and <other> acquainted`,
      `have|had <one> and <other> ever? met each? other?`,
      `has|had <one> ever? met <other>`,
      `${be} <one> acquainted with <other>`,
    ],
    answer: (slice, { one, other }) => acquaintedAnswer(slice, one, other),
  }),
  didAfter: intent({
    slots: { who: 'bearer', event: 'words' },
    patterns: [`what ${did} <who> do right|directly|immediately|next? after|when|once <event>`],
    answer: (slice, { who, event }) => afterAnswer(slice, who, event, 'doer'),
  }),
  becameAfter: intent({
    slots: { who: 'bearer', event: 'words' },
    patterns: [`what happens|happened to|with <who> after|when|once <event>`],
    answer: (slice, { who, event }) => afterAnswer(slice, who, event, 'any'),
  }),
  placeNow: intent({
    slots: { who: 'speaker' },
    patterns: [`where ${be} <who> now|today|nowadays|currently`, `where ${did} <who> live|end up now`],
    onlyAnswers: true,
    answer: (slice, { who }) => placeNowAnswer(slice, who),
  }),
  engaged: intent({
    slots: { who: 'bearer' },
    patterns: [
      `who|whom ${be} <who> engaged|betrothed to`,
      `to whom ${be} <who> engaged|betrothed`,
      `who ${be} engaged|betrothed to <who>`,
      `who ${did} <who> get engaged to`,
    ],
    answer: (slice, { who }) => engagedAnswer(slice, who),
  }),
  relatedTo: intent({
    slots: { who: 'bearer', whom: 'words' },
    patterns: [`${be} <who> related to <whom>`, `${be} <who> a? relative|relation of <whom>`],
    answer: (slice, { who, whom }) => relatedToAnswer(slice, who, whom),
  }),
  fate: intent({
    slots: { what: 'words' },
    patterns: [`what happened|happens to|with <what>`, `what has? become|became|becomes of <what>`],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { what }) => fateAnswer(slice, what),
  }),
} satisfies Readonly<Record<string, Intent>>;
