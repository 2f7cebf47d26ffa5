import {
  atPlaceAnswer,
  becameAnswer,
  happenedToAnswer,
  happensAnswer,
  happensInPartAnswer,
  hereAnswer,
  scenesOfAnswer,
  settingAnswer,
  sinceAnswer,
  soFarAnswer,
  whereAnswer,
  whoAnswer,
} from '../answers/known-answer.js';
import { lastNamedAnswer, mentionedAnswer } from '../answers/mentioned-answer.js';
import { minuteAnswer } from '../answers/minute-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be } from './question-words.js';

/** Who and what there is, and what happens where. */
export const knownIntents = {
  who: intent({
    slots: { who: 'bearer' },
    patterns: [`who|what ${be} <who>`, `who|what <who> ${be}`],
    yields: true,
    answer: (slice, { who }) => whoAnswer(slice, who),
  }),
  aboutWhom: intent({
    slots: { who: 'bearer' },
    patterns: ['about <who>', 'what do we|i know about|of <who>'],
    yields: true,
    answer: (slice, { who }) => whoAnswer(slice, who),
  }),
  aboutWhat: intent({
    slots: { thing: 'document' },
    patterns: ['about <thing>', 'what do we|i know about|of <thing>'],
    yields: true,
    answer: (slice, { thing }) => whoAnswer(slice, thing),
  }),
  soFar: intent({
    slots: {},
    patterns: [
      'what has? happened|happens so far|yet?',
      'what happened|happens',
      'what is? has? happened|happens|happening up? to|until now',
      'what did i|we miss',
      'what have i|we missed',
      'recap|summary|summarise|summarize it|everything|all?',
      'catch me up',
      'what is the story so far',
    ],
    yields: true,
    answer: (slice) => soFarAnswer(slice),
  }),
  since: intent({
    slots: { scene: 'scene' },
    patterns: [
      'what has? happened|happens since <scene>',
      'what is? happened|happens|happening since <scene>',
      'what did i|we miss since|after <scene>',
      'what have i|we missed since|after <scene>',
    ],
    yields: true,
    answer: (slice, { scene }) => sinceAnswer(slice, scene),
  }),
  happensAt: intent({
    slots: { place: 'words' },
    patterns: [
      'what is? happens|happened|happening at|on|around <place>',
      'who|what is|was? speaks|spoke|talks|talking|speaking|said at|around <place>',
    ],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { place }) => minuteAnswer(slice, place) ?? atPlaceAnswer(slice, place),
  }),
  happensInPart: intent({
    slots: { part: 'part' },
    patterns: ['what is? happens|happened|happening in|during <part>', '<part> recap|summary'],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { part }) => happensInPartAnswer(slice, part),
  }),
  happens: intent({
    slots: { scene: 'scene' },
    patterns: ['what is? happens|happened|happening in|at|during <scene>'],
    yields: true,
    answer: (slice, { scene }) => happensAnswer(slice, scene),
  }),
  atPlace: intent({
    slots: { place: 'words' },
    patterns: ['what is? happens|happened|happening in|at|on <place>'],
    yields: true,
    answer: (slice, { place }) => minuteAnswer(slice, place) ?? atPlaceAnswer(slice, place),
  }),
  happenedTo: intent({
    slots: { who: 'bearer' },
    patterns: ['what happened|happens to|with <who>'],
    yields: true,
    answer: (slice, { who }) => happenedToAnswer(slice, who),
  }),
  became: intent({
    slots: { who: 'bearer' },
    patterns: ['what has? become|became|becomes of <who>', 'what is <who> fate'],
    yields: true,
    answer: (slice, { who }) => becameAnswer(slice, who),
  }),
  scenesOf: intent({
    slots: { who: 'speaker' },
    patterns: [
      'in? how many scenes is|does|was|did <who> in|appear?',
      'in? which|what scenes is|does|was|did <who> in|appear?',
      'how often does|did|is <who> appear|seen',
    ],
    answer: (slice, { who }) => scenesOfAnswer(slice, who),
  }),
  setting: intent({
    slots: { scene: 'scene' },
    patterns: ['where is|was|does|did|do <scene> set|happen|happens|take|play place?'],
    yields: true,
    answer: (slice, { scene }) => settingAnswer(slice, scene),
  }),
  here: intent({
    slots: {},
    patterns: [
      'where are|were they|we|you all? now?',
      'where is|was this|it|everybody|everyone now?',
      'where am i now?',
    ],
    scenes: 1,
    answer: (slice) => hereAnswer(slice),
  }),
  mentioned: intent({
    slots: { name: 'words' },
    patterns: [`who|what ${be} <name>`],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { name }) => mentionedAnswer(slice, name),
  }),
  lastNamed: intent({
    slots: { name: 'words' },
    patterns: [`where ${be} <name> last? seen?`, `when ${be} <name> last seen`],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { name }) => lastNamedAnswer(slice, name),
  }),
  where: intent({
    slots: { who: 'bearer' },
    patterns: [
      `where ${be} <who> last? seen?`,
      `when ${be} <who> last seen`,
      `where|when did we|i|one last see|meet <who>`,
    ],
    yields: true,
    answer: (slice, { who }) => whereAnswer(slice, who),
  }),
} satisfies Readonly<Record<string, Intent>>;
