import { peopleAnswer, scenesAnswer } from '../answers/counts-answer.js';
import { isSoAnswer } from '../answers/people/people-answer.js';
import { replyAnswer } from '../answers/quote-answer.js';
import { openAnswer, saysToAnswer, saysWhoAnswer, seemedAnswer } from '../answers/telling-answer.js';
import {
  addresseeAnswer,
  cellAnswer,
  documentLanguageAnswer,
  hasReadAnswer,
  readersAnswer,
  senderAnswer,
  writtenAboutAnswer,
  writtenAnswer,
} from '../answers/things/document-answer.js';
import { inscriptionAnswer } from '../answers/things/inscription-answer.js';
import {
  hasAnswer,
  hasItAnswer,
  ownerAnswer,
  whereHiddenAnswer,
  whereThingAnswer,
} from '../answers/things/possession-answer.js';
import { labelledAnswer, meaningAnswer } from '../answers/things/thing-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { determiners } from '../told/words/clause-words.js';
import { be, did } from './question-words.js';

/** What things mean, who has them and where they are, what is written, and how the telling stands. */
export const thingIntents = {
  meaningTo: intent({
    slots: { thing: 'bearer', holder: 'speaker' },
    patterns: [
      `what ${did} <thing> mean|symbolise|symbolize|signify|represent to|for <holder>`,
      `what ${did} <thing> mean|symbolise|symbolize|signify|represent in <holder> eyes|mind|view`,
      `what ${did} <thing> stand for to|for <holder>`,
      `what ${did} <thing> stand for in <holder> eyes|mind|view`,
    ],
    answer: (slice, { thing, holder }) => meaningAnswer(slice, thing, holder),
  }),
  meaning: intent({
    slots: { thing: 'bearer' },
    patterns: [
      `what ${did} <thing> mean|symbolise|symbolize|signify|represent`,
      `what ${did} <thing> stand for`,
      'what is the? meaning|significance of <thing>',
      `what ${be} <thing> a? symbol|sign|emblem of|for`,
    ],
    answer: (slice, { thing }) => meaningAnswer(slice, thing),
  }),
  labelled: intent({
    slots: { label: 'words' },
    patterns: [`what ${did} <label> mean`],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { label }) => labelledAnswer(slice, label),
  }),
  labelledOf: intent({
    slots: { who: 'bearer', label: 'words' },
    patterns: [`what ${be} <who> <label>`],
    yields: true,
    onlyAnswers: true,
    answer: (slice, { who, label }) => labelledAnswer(slice, label, who),
  }),
  owner: intent({
    slots: { thing: 'thing' },
    patterns: [
      `whose ${be} <thing>`,
      `whose <thing> ${be} it|this|that?`,
      `who ${be} the? owner of <thing>`,
      `who owns|owned <thing>`,
      `who ${did} <thing> belong to`,
      `to whom ${did} <thing> belong`,
    ],
    answer: (slice, { thing }) => ownerAnswer(slice, thing),
  }),
  readers: intent({
    slots: { document: 'document' },
    patterns: [`who has|have? read|reads <document>`, `by whom ${be} <document> read`, `who ${did} read <document>`],
    answer: (slice, { document }) => readersAnswer(slice, document),
  }),
  hasRead: intent({
    slots: { who: 'bearer', document: 'document' },
    patterns: [`did|has|have <who> ever? read <document>`],
    answer: (slice, { who, document }) => hasReadAnswer(slice, who, document),
  }),
  has: intent({
    slots: { thing: 'thing' },
    patterns: [
      `who has|holds|keeps|carries|got|had|possesses <thing> now|last?`,
      `who has got <thing> now?`,
      `who ${be} in possession of <thing> now?`,
      `who ${be} <thing> with now?`,
      `who ${did} <thing> end up with`,
      `who ends|ended up with <thing>`,
    ],
    answer: (slice, { thing }) => hasAnswer(slice, thing),
  }),
  hasIt: intent({
    slots: { who: 'bearer', thing: 'thing' },
    patterns: [
      `does|do <who> still? have|own|hold|possess <thing> now|still?`,
      `has|have <who> still? got <thing> now|still?`,
    ],
    answer: (slice, { who, thing }) => hasItAnswer(slice, who, thing),
  }),
  whereHidden: intent({
    slots: { thing: 'thing', deed: 'deed' },
    patterns: [`where ${be} <thing> <deed>`],
    answer: (slice, { thing, deed }) => whereHiddenAnswer(slice, deed, thing),
  }),
  whereThing: intent({
    slots: { thing: 'thing' },
    patterns: [`where ${be} <thing> now?`, `what has? became|become of <thing>`, `where ${did} <thing> go`],
    answer: (slice, { thing }) => whereThingAnswer(slice, thing),
  }),
  written: intent({
    slots: { document: 'document' },
    patterns: [
      `what ${did} <document> say|tell|read|contain|reveal us?`,
      `what ${be} written? in|on <document>`,
      `what stands in|on <document>`,
      `what ${be} in|on <document>`,
    ],
    answer: (slice, { document }) => writtenAnswer(slice, document),
  }),
  writtenAbout: intent({
    slots: { document: 'document', about: 'words' },
    patterns: [
      `what ${did} <document> say|tell|read|contain|reveal|have about|of|on|for <about>`,
      `what ${be} written? in|on <document> about|of|on|for <about>`,
    ],
    answer: (slice, { document, about }) => writtenAboutAnswer(slice, document, about),
  }),
  inscribed: intent({
    slots: { thing: 'words' },
    patterns: [
      `what ${did} <thing> say|read|warn|announce|state|contain`,
      `what ${did} it say|read on|in <thing>`,
      `what ${did} the words|text|inscription|writing|message on|in|of <thing> say|read?`,
      `what ${be} written|engraved|printed|painted|tattooed|carved|scrawled on|in|across|over <thing>`,
      `what stands|stood on|in <thing>`,
      `what ${be} the? words|text|inscription|writing|message|wording on|in|of <thing>`,
      `what ${be} in|inside <thing>`,
      `what words are|were on|in <thing>`,
    ],
    onlyAnswers: true,
    answer: (slice, { thing }) => inscriptionAnswer(slice, thing),
  }),
  sender: intent({
    slots: { document: 'document' },
    patterns: [
      `who wrote|writes|sent|sends|signed <document>`,
      `who ${did} <document> come from`,
      `from|by whom ${be} <document> written|sent?`,
      `who ${be} <document> from|by`,
      `who ${be} the? sender|writer|author of <document>`,
      `the? sender|writer|author of <document> ${be} who`,
    ],
    answer: (slice, { document }) => senderAnswer(slice, document),
  }),
  addressee: intent({
    slots: { document: 'document' },
    patterns: [
      `to whom ${be} <document> addressed|written|sent?`,
      `who|whom ${be} <document> addressed|written|sent? to|for`,
      `who ${be} the? addressee|recipient of <document>`,
      `who gets|got|receives|received <document>`,
    ],
    answer: (slice, { document }) => addresseeAnswer(slice, document),
  }),
  documentLanguage: intent({
    slots: { document: 'document' },
    patterns: [`in? what|which language ${be} <document> written? in?`],
    answer: (slice, { document }) => documentLanguageAnswer(slice, document),
  }),
  cells: intent({
    slots: { cells: 'cells' },
    patterns: ['<cells>'],
    answer: (slice, { cells }) => cellAnswer(slice, cells),
  }),
  saysWho: intent({
    slots: { quote: 'words' },
    patterns: [
      `who says|said|asks|asked|shouts|shouted|cries|cried|thinks|thought|whispers|whispered|remarks|remarked <quote>`,
      `who ${did} say|ask|shout|think|whisper <quote>`,
      `by whom ${be} <quote> said`,
      `who spoke|speaks|uttered the? words|line|sentence <quote>`,
      `who spoke|speaks|uttered <quote>`,
      `who says|said <quote> to whom`,
      `whose words are|were <quote>`,
      `whose line|sentence|quote is|was <quote>`,
    ],
    answer: (slice, { quote }) => saysWhoAnswer(slice, quote),
  }),
  writesWhat: intent({
    slots: { quote: 'words' },
    patterns: ['who tells|writes|wrote <quote>'],
    answer: (slice, { quote }) => (isThing(quote) ? [] : saysWhoAnswer(slice, quote)),
  }),
  saysTo: intent({
    slots: { who: 'speaker', quote: 'words' },
    patterns: [
      `to who|whom ${did} <who> say|tell|shout|whisper|write <quote>`,
      `who|whom ${did} <who> say|tell|shout|whisper|write <quote> to`,
    ],
    answer: (slice, { who, quote }) => saysToAnswer(slice, who, quote),
  }),
  open: intent({
    slots: {},
    patterns: [
      'what is|remains|stays|was still? left? open|unanswered|unsolved|unexplained|unclear|unresolved',
      'which|what question|questions is|are|remain|remains|stay|stays still? left? open|unanswered|unsolved',
      'which|what question|questions is|are left',
      'what do we still? not know',
      "what do|don't|dont we|i not|still? know|wonder yet?",
    ],
    answer: (slice) => openAnswer(slice),
  }),
  openAbout: intent({
    slots: { what: 'words' },
    patterns: [
      `which|what question|questions about|of <what> is|are|remain|remains|stay|stays|was|were still? left? open|unanswered|unsolved|unclear`,
      `what is|remains|stays still? left? open|unanswered|unsolved|unclear about|of <what>`,
      `which|what question|questions about|of <what> ${did} the? film|movie|story|book|novel|play leave|leaves open|unanswered|unsolved`,
      `what ${did} the? film|movie|story|book|novel|play leave|leaves open|unanswered|unsolved about|of <what>`,
      `what ${did} we|i|you not|never? know|learn|find out? about <what>`,
    ],
    onlyAnswers: true,
    answer: (slice, { what }) => openAnswer(slice, what),
  }),
  reply: intent({
    slots: { who: 'bearer', to: 'words' },
    patterns: [
      `what ${be} <who> reply|answer|response to <to>`,
      `what ${did} <who> reply|answer|respond to <to>`,
      `how ${did} <who> reply|answer|respond to <to>`,
    ],
    onlyAnswers: true,
    answer: (slice, { who, to }) => replyAnswer(slice, who, to),
  }),
  seemed: intent({
    slots: {},
    patterns: [
      'what did we|i|one|you|viewers|readers at? first? think|believe|assume at|back? then|before|first|earlier?',
      'what did it seem|look like? at? first?',
      'what seemed true|so at? first?',
      'what turned out to? be? wrong|false|untrue|otherwise',
    ],
    answer: (slice) => seemedAnswer(slice),
  }),
  seemedOf: intent({
    slots: { who: 'bearer' },
    patterns: [
      'what did we|i|one|you|viewers|readers at? first? think|believe|assume at? first? about|of <who> at? first?',
      'what did we|i|one|you|viewers|readers at? first? think|believe|assume at? first? had? happened to|with <who>',
      'what did it seem happened to <who> at? first?',
    ],
    answer: (slice, { who }) => seemedAnswer(slice, who),
  }),
  people: intent({
    slots: {},
    patterns: [`how many people|characters|persons ${be} there`, `how many people|characters|persons are|appear|occur`],
    answer: (slice) => peopleAnswer(slice),
  }),
  scenes: intent({
    slots: {},
    patterns: [`how many scenes ${be} there`, 'how many scenes has it'],
    answer: (slice) => scenesAnswer(slice),
  }),
  isSo: intent({
    slots: { who: 'bearer', what: 'words' },
    patterns: [`${be} <who> <what>`],
    yields: true,
    answer: (slice, { who, what }) => isSoAnswer(slice, who, what),
  }),
} satisfies Readonly<Record<string, Intent>>;

/** "Who wrote the letter?": that somebody says “the letter” does not tell that. */
function isThing([first = '', ...others]: readonly string[]): boolean {
  return others.length < 3 && determiners.has(first);
}
