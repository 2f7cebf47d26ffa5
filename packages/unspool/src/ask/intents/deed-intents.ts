import {
  didAnswer,
  instrumentAnswer,
  sufferedAnswer,
  sufferersAnswer,
  whatDidAnswer,
  whoDidAnswer,
  whoDoesAnswer,
  whomDidAnswer,
} from '../answers/deed-answer.js';
import { mistakenAnswer } from '../answers/people/identity-answer.js';
import { takenForAnswer } from '../answers/people/stated-as.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** Who did what to whom. */
export const deedIntents = {
  whoDoes: intent({
    slots: { lasting: 'lasting', matter: 'matter' },
    patterns: [`who still|now|currently? <lasting> <matter> now|today|still|currently|nowadays?`],
    answer: (slice, { lasting, matter }) => whoDoesAnswer(slice, lasting, matter),
  }),
  whoDid: intent({
    slots: { deed: 'deed', matter: 'matter' },
    patterns: [
      `who has|have|had? <deed> <matter>`,
      `who ${be} it? that has|had? <deed> <matter>`,
      `who ${did} <deed> <matter>`,
      `by whom ${be} <matter> <deed>`,
      `who ${be} <matter> <deed> by`,
    ],
    answer: (slice, { deed, matter }) => whoDidAnswer(slice, deed, matter),
  }),
  agentOf: intent({
    slots: { agent: 'agent', matter: 'matter' },
    patterns: [
      `who ${be} the|a? <agent> of <matter>`,
      `the|a? <agent> of <matter> ${be}? who?`,
      `who ${be} <matter> <agent>`,
    ],
    answer: (slice, { agent, matter }) => whoDidAnswer(slice, agent, matter),
  }),
  authorOf: intent({
    slots: { noun: 'deedNoun', matter: 'matter' },
    patterns: [
      `who ${be} responsible|guilty|behind for|of? the? <noun> of <matter>`,
      `who ${be} responsible|guilty for|of <matter> <noun>`,
      `who committed|commits|caused|causes the? <noun> of <matter>`,
      `who ${be} to blame for the? <noun> of <matter>`,
      `the? <noun> of <matter> who did|committed it`,
    ],
    answer: (slice, { noun, matter }) => whoDidAnswer(slice, noun, matter),
  }),
  gotFrom: intent({
    slots: { matter: 'matter', who: 'speaker' },
    patterns: [
      `who got|gets|received|receives|obtained <matter> from <who>`,
      `who ${did} get|receive <matter> from <who>`,
    ],
    answer: (slice, { matter, who }) => whomDidAnswer(slice, who, ['give', 'send', 'sell'], matter),
  }),
  whoDidIt: intent({
    slots: { deed: 'deed' },
    patterns: [`who has|have|had? <deed>`, `who ${did} <deed>`],
    answer: (slice, { deed }) => whoDidAnswer(slice, deed, []),
  }),
  sufferers: intent({
    slots: { deed: 'deed', matter: 'matter' },
    patterns: [`who ${be}|gets|got <deed> <matter>?`],
    answer: (slice, { deed, matter }) => sufferersAnswer(slice, deed, matter),
  }),
  whatDone: intent({
    slots: { deed: 'deed', matter: 'matter', who: 'bearer' },
    patterns: [`what ${be} <deed> <matter>? by <who>`],
    answer: (slice, { deed, matter, who }) => whatDidAnswer(slice, who, deed, matter),
  }),
  instrument: intent({
    slots: { who: 'bearer', deed: 'deed' },
    patterns: [`what ${be} <who> <deed> with`, `with what|which weapon? ${be} <who> <deed>`],
    answer: (slice, { who, deed }) => instrumentAnswer(slice, who, deed),
  }),
  mistaken: intent({
    slots: { one: 'speaker', other: 'speaker' },
    patterns: [
      `who|whom ${did} <one> mistake|mistook|take|confuse <other> for|with`,
      `who|whom ${did} <one> think|believe <other> is|was|to? be?`,
    ],
    answer: (slice, { one, other }) => mistakenAnswer(slice, one, other),
  }),
  takenFor: intent({
    slots: { who: 'speaker', role: 'words' },
    patterns: [
      `who|whom ${did} <who> mistake|mistook|take|confuse for|with the <role>`,
      `who|whom ${did} <who> think|believe is|was|to? be? the <role>`,
      `who|whom ${did} <who> believe|think the <role> is|was|to? be?`,
    ],
    answer: (slice, { who, role }) => takenForAnswer(slice, who, role),
  }),
  sufferersOf: intent({
    slots: { deed: 'deed', who: 'speaker' },
    patterns: [`who ${be}|gets|got <deed> by <who>`],
    answer: (slice, { deed, who }) => whomDidAnswer(slice, who, deed),
  }),
  whomDid: intent({
    slots: { who: 'speaker', deed: 'deed', matter: 'matter' },
    patterns: [`who|whom ${did} <who> <deed> <matter>?`, `to whom ${did} <who> <deed> <matter>`],
    answer: (slice, { who, deed, matter }) => whomDidAnswer(slice, who, deed, matter),
  }),
  whatDid: intent({
    slots: { who: 'bearer', deed: 'deed', matter: 'matter' },
    patterns: [`what ${did} <who> <deed> <matter>?`],
    answer: (slice, { who, deed, matter }) => whatDidAnswer(slice, who, deed, matter),
  }),
  did: intent({
    slots: { who: 'bearer', deed: 'deed', matter: 'matter' },
    patterns: [`${did} <who> ever|really? <deed> <matter>?`],
    answer: (slice, { who, deed, matter }) => didAnswer(slice, who, deed, matter),
  }),
  suffered: intent({
    slots: { who: 'bearer', deed: 'deed' },
    patterns: [`${be} <who> ever|really? <deed>`],
    answer: (slice, { who, deed }) => sufferedAnswer(slice, who, deed),
  }),
  sufferedBy: intent({
    slots: { one: 'bearer', deed: 'deed', other: 'bearer' },
    patterns: [`${be} <one> ever|really? <deed> by <other>`],
    answer: (slice, { one, deed, other }) => didAnswer(slice, other, deed, [{ bearers: new Set([one]), as: 'target' }]),
  }),
} satisfies Readonly<Record<string, Intent>>;
