import { quotesSpeakers } from '../../explain/index.js';
import { firstMeetingAnswer } from '../answers/people/first-meeting-answer.js';
import {
  awayAnswer,
  bothThereAnswer,
  exchangeCountAnswer,
  lastTogetherAnswer,
  speaksMostAnswer,
  speechesCountAnswer,
} from '../answers/people/whereabouts-answer.js';
import { presentAnswer, presentAtAnswer, presentInAnswer, presentWhenAnswer } from '../answers/presence-answer.js';
import {
  mentionCountAnswer,
  mentionsAnswer,
  saidAboutAnswer,
  saidLastAnswer,
  saysAboutAnswer,
  whenSaidAnswer,
} from '../answers/said-about-answer.js';
import {
  aboutAnswer,
  firstSeenAnswer,
  firstSpeaksAnswer,
  partnersAnswer,
  saidAnswer,
  saidToAnswer,
  togetherAnswer,
} from '../answers/talk-answer.js';
import { tellerAnswer } from '../answers/teller-answer.js';
import { type Intent, intent, untold } from '../question/intent.js';
import { appear, be, have, long, say, talk } from './question-words.js';

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
    answer: (slice, { who, what }) => {
      if (!quotesSpeakers(slice)) return aboutAnswer(slice, who, what);
      const said = saysAboutAnswer(slice, who, what);
      // What is told beside a name is not what its bearer says.
      return said.length > 0 ? said : untold;
    },
  }),
  saidAbout: intent({
    slots: { what: 'words' },
    patterns: [
      `what ${be} said|told|reported|mentioned about|of <what>`,
      `what ${have} people|they|everybody|everyone|anybody|anyone|somebody|others ${say} about|of <what>`,
      `who ${have}? ${talk}|${say} about|of <what>`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => saidAboutAnswer(slice, what),
  }),
  saidLast: intent({
    slots: {},
    patterns: [
      `what ${be} said last`,
      `what ${be} the? last words|line|sentence`,
      `who spoke|speaks last`,
      'what did they say last',
    ],
    onlyAnswers: true,
    answer: (slice) => saidLastAnswer(slice),
  }),
  whenSaid: intent({
    slots: { who: 'speaker', what: 'words' },
    patterns: [`when|where ${have} <who> ${say} that? <what>`],
    onlyAnswers: true,
    answer: (slice, { who, what }) => whenSaidAnswer(slice, what, who),
  }),
  whenSaidBy: intent({
    slots: { what: 'words' },
    patterns: [
      `when|where ${have} somebody|someone|anybody|anyone ${say} that? <what>`,
      `when|where ${be} <what> said`,
      `when|where ${be} it said that? <what>`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => whenSaidAnswer(slice, what),
  }),
  firstMentioned: intent({
    slots: { what: 'words' },
    patterns: [
      `when|where ${be} <what> first mentioned|named`,
      `when|where ${be} <what> mentioned|named first`,
      `when|where ${be} the? first mention of <what>`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => mentionsAnswer(slice, what, 'first'),
  }),
  lastMentioned: intent({
    slots: { what: 'words' },
    patterns: [
      `when|where ${be} <what> last mentioned|named`,
      `when|where ${be} <what> mentioned|named last`,
      `when|where ${be} the? last mention of <what>`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => mentionsAnswer(slice, what, 'last'),
  }),
  mentions: intent({
    slots: { what: 'words' },
    patterns: [`when|where ${be} <what> mentioned|named`, `who ${have}? mentions|mentioned|mention <what>`],
    onlyAnswers: true,
    answer: (slice, { what }) => mentionsAnswer(slice, what),
  }),
  mentionCount: intent({
    slots: { what: 'words' },
    patterns: [
      `how often|frequently ${be} <what> mentioned|named`,
      `how many times ${be} <what> mentioned|named`,
      `how often does|did the? name? <what> occur|come|fall up?`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => mentionCountAnswer(slice, what),
  }),
  said: intent({
    slots: { who: 'speaker' },
    patterns: [`what ${have} <who> ${say} so? far?`],
    answer: (slice, { who }) => saidAnswer(slice, who),
  }),
  saidTo: intent({
    slots: { who: 'speaker', whom: 'speaker' },
    patterns: [`what ${have} <who> ever? ${say} to <whom> so? far?`],
    onlyAnswers: true,
    answer: (slice, { who, whom }) => saidToAnswer(slice, who, whom),
  }),
  saidToLast: intent({
    slots: { who: 'speaker', whom: 'speaker' },
    patterns: [
      `what ${have} <who> last ${say} to <whom>`,
      `what ${have} <who> ${say} last to <whom>`,
      `what ${have} <who> ${say} to <whom> last`,
    ],
    onlyAnswers: true,
    answer: (slice, { who, whom }) => saidToAnswer(slice, who, whom, 'last'),
  }),
  present: intent({
    slots: { scene: 'scene' },
    patterns: [`who ${have} there? present? in|at <scene>`, 'who appears|speaks|enters in <scene>'],
    literal: true,
    answer: (slice, { scene }) => presentAnswer(slice, scene),
  }),
  presentInPart: intent({
    slots: { part: 'part' },
    patterns: [`who ${have} there? present? in|at <part>`, 'who appears|speaks|enters in <part>'],
    literal: true,
    answer: (slice, { part }) => presentInAnswer(slice, part),
  }),
  bothThere: intent({
    slots: { one: 'speaker', other: 'speaker' },
    patterns: [
      `when|where ${have} <one> and <other> together|alone`,
      `when|where ${have} <one> together? with <other>`,
      `in? what|which scenes? ${have} <one> and <other> together?`,
      `in? what|which scenes? ${have} <one> ${appear}? together? with <other>`,
      `what|which scenes have|has both? <one> and <other>`,
    ],
    answer: (slice, { one, other }) => bothThereAnswer(slice, one, other),
  }),
  lastTogether: intent({
    slots: { one: 'speaker', other: 'speaker' },
    patterns: [
      `when|where ${have} <one> last see|saw|seen|meet|met|speak|spoke|talk|talked to|with? <other>`,
      `when|where ${have} <one> see|saw|seen|meet|met <other> last`,
      `when|where ${have} <one> and <other> last together`,
      `when|where ${have} <one> and <other> last see|saw|meet|met each? other?`,
      `when|where ${have} <one> last together? with <other>`,
    ],
    onlyAnswers: true,
    answer: (slice, { one, other }) => lastTogetherAnswer(slice, one, other),
  }),
  exchangeCount: intent({
    slots: { one: 'speaker', other: 'speaker' },
    patterns: [
      `how often ${have} <one> and <other> ${talk} to|with? each|one? other|another?`,
      `how often ${have} <one> ${talk} to|with <other>`,
      `how many times ${have} <one> and <other> ${talk} to|with? each|one? other|another?`,
      `how many times ${have} <one> ${talk} to|with <other>`,
    ],
    answer: (slice, { one, other }) => exchangeCountAnswer(slice, one, other),
  }),
  speechesCount: intent({
    slots: { who: 'speaker' },
    patterns: [
      `how often|much ${have} <who> ${talk}`,
      `how many times ${have} <who> ${talk}`,
      `how many lines|speeches ${have} <who> have|has|had|got?`,
    ],
    answer: (slice, { who }) => speechesCountAnswer(slice, who),
  }),
  speaksMost: intent({
    slots: {},
    patterns: [
      `who ${talk} the? most|longest`,
      'who says|said the? most',
      'who has|had the? most lines|speeches|words|text|to? say?',
      'who has|had the? biggest|largest|longest part|role',
    ],
    scenes: 1,
    answer: (slice) => speaksMostAnswer(slice),
  }),
  speaksMostIn: intent({
    slots: { part: 'part' },
    patterns: [`who ${talk}|says the? most in <part>`, 'who has|had the? most lines|speeches|words in <part>'],
    answer: (slice, { part }) => speaksMostAnswer(slice, part),
  }),
  speaksMostInScene: intent({
    slots: { scene: 'scene' },
    patterns: [`who ${talk}|says the? most in <scene>`, 'who has|had the? most lines|speeches|words in <scene>'],
    answer: (slice, { scene }) => speaksMostAnswer(slice, [scene]),
  }),
  away: intent({
    slots: { who: 'speaker' },
    patterns: [
      `how ${long} ${have} <who> been? away|gone|absent|missing|offstage`,
      `since when ${have} <who> been? away|gone|absent|missing|offstage`,
      `how ${long} ago did|was|is <who> last? seen`,
    ],
    answer: (slice, { who }) => awayAnswer(slice, who),
  }),
  teller: intent({
    slots: {},
    patterns: [
      'who is|was telling|narrating|writing|relating this|it|that?',
      'who is|was telling|narrating|writing|relating this? the? story|chapter|part|letter|diary',
      'who tells|narrates|writes|relates this|it',
      'who tells|narrates|writes|relates this? the? story|chapter|part',
      'who is|was the narrator|teller|writer',
      'whose diary|journal|letter|narrative|words is|are|was this|it|these',
    ],
    scenes: 1,
    answer: (slice) => tellerAnswer(slice),
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
