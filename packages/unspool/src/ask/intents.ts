import { type Intent, intent } from './intent.js';
import { happensAnswer, settingAnswer, whereAnswer, whoAnswer } from './known-answer.js';
import {
  aboutAnswer,
  firstSeenAnswer,
  firstSpeaksAnswer,
  partnersAnswer,
  presentAnswer,
  saidAnswer,
  togetherAnswer,
} from './talk-answer.js';
import { ageAnswer, distanceAnswer, lengthAnswer, lifeAnswer, whenAnswer } from './time-answer.js';
import { betweenAnswer, firstAnswer, inOrder, orderAnswer, sameTimeAnswer, sideAnswer } from './time-order.js';

const is = 'is|was|are|were|did|does|do|has|had';
const have = `${is}|have`;
const be = 'is|was|are|were';
const happen = 'happen|happens|happened|occur|begin|start|take|set? place?';
const comes = 'come|comes|came|happen|happens|happened|take|takes|took|set? place?';
const long = 'long|much|many time|years|months|weeks|days|hours|minutes?';
const talk = 'speak|speaks|spoke|spoken|speaking|talk|talks|talked|talking';
const appear = 'appear|appears|enter|enters|arrive|seen|introduced|met';
const say = 'say|says|said|tell|told';

/**
 * All that readers can ask besides the questions of the notes: one row a kind of question, the likeliest first. A row says
 * how readers word it, what the names in it stand for, and what answers it.
 */
export const intents = {
  birth: intent({
    slots: { who: 'mortal' },
    patterns: [`when ${is} <who> born`, `in? what|which year|month|day ${is} <who> born`],
    answer: (slice, { who }) => lifeAnswer(slice, 'birth', who),
  }),
  death: intent({
    slots: { who: 'mortal' },
    patterns: [`when ${is} <who> die|killed|murdered`, `in? what|which year|month|day ${is} <who> die|killed|murdered`],
    answer: (slice, { who }) => lifeAnswer(slice, 'death', who),
  }),
  when: intent({
    slots: { event: 'event' },
    patterns: [`when ${is} <event> ${happen}`, `in|on|at? what|which year|month|day|date|time ${is} <event> ${happen}`],
    answer: (slice, { event }) => whenAnswer(slice, event),
  }),
  ageAt: intent({
    slots: { who: 'mortal', event: 'event' },
    patterns: [`how old ${is} <who> in|at|during|when|by <event>`],
    answer: (slice, { who, event }) => ageAnswer(slice, who, event),
  }),
  age: intent({
    slots: { who: 'mortal' },
    patterns: [`how old ${is} <who>`],
    scenes: 1,
    answer: (slice, { who }) => ageAnswer(slice, who),
  }),
  distance: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`how ${long} ${is}? it|there? passes|passed|lies|pass|lie? between|from <one> and|to <other>`],
    answer: (slice, { one, other }) => distanceAnswer(slice, one, other),
  }),
  distanceAfter: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`how ${long} after <one> ${is} <other> ${happen}`, `how ${long} ${is} <other> after <one>`],
    answer: (slice, { one, other }) => distanceAnswer(slice, one, other, 'after'),
  }),
  distanceBefore: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`how ${long} before <one> ${is} <other> ${happen}`, `how ${long} ${is} <other> before <one>`],
    answer: (slice, { one, other }) => distanceAnswer(slice, other, one, 'before'),
  }),
  length: intent({
    slots: { event: 'event' },
    patterns: [`how long ${is} <event> last|take|go? on?`],
    answer: (slice, { event }) => lengthAnswer(slice, event),
  }),
  side: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`${is} <one> ${comes} before or after <other>`, `${is} <one> ${comes} after or before <other>`],
    answer: (slice, { one, other }) => sideAnswer(slice, one, other),
  }),
  before: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`${is} <one> ${comes} before <other>`, `${is} <one> ${comes} earlier than <other>`],
    answer: (slice, { one, other }) => orderAnswer(slice, one, other, 'before'),
  }),
  after: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`${is} <one> ${comes} after|since <other>`, `${is} <one> ${comes} later than <other>`],
    answer: (slice, { one, other }) => orderAnswer(slice, one, other, 'after'),
  }),
  during: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`${is} <one> ${comes} during <other>`],
    answer: (slice, { one, other }) => sameTimeAnswer(slice, one, other, 'during'),
  }),
  same: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`${is} <one> ${comes} at the same time as <other>`],
    answer: (slice, { one, other }) => sameTimeAnswer(slice, one, other, 'same'),
  }),
  first: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [
      `what|which ${is}? ${comes} first|earlier <one> or <other>`,
      `${is} <one> or <other> ${comes} first|earlier`,
    ],
    answer: (slice, { one, other }) => firstAnswer(slice, one, other),
  }),
  last: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`what|which ${is}? ${comes} last|later <one> or <other>`, `${is} <one> or <other> ${comes} last|later`],
    answer: (slice, { one, other }) => firstAnswer(slice, one, other, true),
  }),
  between: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [`what ${is}? ${comes} lies? between <one> and <other>`],
    answer: (slice, { one, other }) => betweenAnswer(slice, one, other),
  }),
  order: intent({
    slots: {},
    patterns: ['in? what|which order *', 'in? chronological order *'],
    scenes: 2,
    answer: (slice) => inOrder(slice),
  }),
  partners: intent({
    slots: { who: 'speaker' },
    patterns: [
      `who|whom ${have} <who> ever? ${talk} to|with`,
      `to|with who|whom ${have} <who> ever? ${talk}`,
      `who ${have}? ever? ${talk} to|with <who>`,
    ],
    answer: (slice, { who }) => partnersAnswer(slice, who),
  }),
  together: intent({
    slots: { one: 'speaker', other: 'speaker' },
    patterns: [
      `${have} <one> and <other> ever? ${talk} to|with? each|one? other|another?`,
      `${have} <one> ever? ${talk} to|with <other>`,
    ],
    answer: (slice, { one, other }) => togetherAnswer(slice, one, other),
  }),
  firstSpeaks: intent({
    slots: { who: 'speaker' },
    patterns: [
      `when|where ${have} <who> first ${talk}`,
      `when|where ${have} <who> ${talk} first`,
      `in? what|which scene ${have} <who> first? ${talk}`,
    ],
    answer: (slice, { who }) => firstSpeaksAnswer(slice, who),
  }),
  firstSeen: intent({
    slots: { who: 'speaker' },
    patterns: [
      `when|where ${have} <who> first? ${appear}`,
      `when|where ${have} <who> ${appear} first`,
      `in? what|which scene ${have} <who> first? ${appear} first? in?`,
      `when|where ${have} we|i|one first? meet|see|met <who> first?`,
    ],
    answer: (slice, { who }) => firstSeenAnswer(slice, who),
  }),
  about: intent({
    slots: { who: 'speaker', what: 'words' },
    patterns: [`what ${have} <who> ever? ${say} about|of <what>`],
    answer: (slice, { who, what }) => aboutAnswer(slice, who, what),
  }),
  said: intent({
    slots: { who: 'speaker' },
    patterns: [`what ${have} <who> ${say} so? far?`],
    answer: (slice, { who }) => saidAnswer(slice, who),
  }),
  present: intent({
    slots: { scene: 'scene' },
    patterns: [`who ${have} there? present? in|at <scene>`, 'who appears|speaks|enters in <scene>'],
    answer: (slice, { scene }) => presentAnswer(slice, scene),
  }),
  who: intent({
    slots: { who: 'bearer' },
    patterns: [`who|what ${be} <who>`, `who|what <who> ${be}`],
    yields: true,
    answer: (slice, { who }) => whoAnswer(slice, who),
  }),
  happens: intent({
    slots: { scene: 'scene' },
    patterns: ['what is? happens|happened|happening in|at|during <scene>'],
    yields: true,
    answer: (slice, { scene }) => happensAnswer(slice, scene),
  }),
  setting: intent({
    slots: { scene: 'scene' },
    patterns: ['where is|was|does|do <scene> set|happen|happens|take|play place?'],
    yields: true,
    answer: (slice, { scene }) => settingAnswer(slice, scene),
  }),
  where: intent({
    slots: { who: 'bearer' },
    patterns: [`where ${be} <who> last? seen?`],
    yields: true,
    answer: (slice, { who }) => whereAnswer(slice, who),
  }),
} satisfies Readonly<Record<string, Intent>>;
