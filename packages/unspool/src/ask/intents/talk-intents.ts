import { firstMeetingAnswer } from '../answers/people/first-meeting-answer.js';
import { presentAnswer, presentAtAnswer, presentWhenAnswer } from '../answers/presence-answer.js';
import {
  aboutAnswer,
  firstSeenAnswer,
  firstSpeaksAnswer,
  partnersAnswer,
  saidAnswer,
  togetherAnswer,
} from '../answers/talk-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { appear, have, say, talk } from './question-words.js';

/** Who speaks of what with whom, and who is where. */
export const talkIntents = {
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
  firstMeeting: intent({
    slots: { one: 'speaker', other: 'speaker' },
    patterns: [
      `when|where ${have} <one> and <other> first? meet|met|encounter first?`,
      `when|where ${have} <one> and <other> meet|met|encounter for the first time`,
      `when|where ${have} <one> first meet|met|see|saw|encounter <other>`,
      `when|where ${have} <one> meet|met|see|saw|encounter <other> first`,
      `when|where ${have} <one> meet|met|see|saw|encounter <other> for the first time`,
    ],
    answer: (slice, { one, other }) => firstMeetingAnswer(slice, one, other),
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
    literal: true,
    answer: (slice, { scene }) => presentAnswer(slice, scene),
  }),
  presentAt: intent({
    slots: { place: 'words' },
    patterns: [`who ${have} there? present? in|at|on <place>`, `who attends|attended <place>`],
    yields: true,
    onlyAnswers: true,
    literal: true,
    answer: (slice, { place }) => presentAtAnswer(slice, place),
  }),
  presentAtOn: intent({
    slots: { place: 'words', day: 'words' },
    patterns: [`who ${have} there? present? in|at|on <place> on|in <day>`],
    yields: true,
    onlyAnswers: true,
    literal: true,
    answer: (slice, { place, day }) => presentAtAnswer(slice, place, day),
  }),
  presentWhen: intent({
    slots: { event: 'event' },
    patterns: [`who ${have} there|present|around when|as|while <event>`],
    answer: (slice, { event }) => presentWhenAnswer(slice, event),
  }),
  presentAtWhen: intent({
    slots: { place: 'words', event: 'event' },
    patterns: [`who ${have} there? in|at|on <place> when|as|while <event>`],
    answer: (slice, { place, event }) => presentWhenAnswer(slice, event, place),
  }),
} satisfies Readonly<Record<string, Intent>>;
