import { hasAnswer, whereThingAnswer } from '../answers/things/possession-answer.js';
import { asHad } from '../minds/as-had.js';
import {
  believedAfterAnswer,
  fooledAnswer,
  fooledByAnswer,
  isFooledAnswer,
  unsharedAnswer,
} from '../minds/fooled-answer.js';
import { lyingWhenAnswer } from '../minds/lying-answer.js';
import {
  doesKnowAnswer,
  learntAnswer,
  takesToKnowAnswer,
  whatKnowsAnswer,
  whatThinksAnswer,
  whoKnowsAnswer,
} from '../minds/minds-answer.js';
import { toldKnowersAnswer, toldLearntAnswer, toldToKnowAnswer } from '../minds/told-minds.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

const knows = 'know|knows|knew';
const believes = 'believe|believes|believed|think|thinks|thought';
const suspects = 'suspect|suspects|suspected';
const learn =
  'learn|learns|learnt|learned|discover|discovers|discovered|realise|realize|realised|realized|hear|heard|know';
const said = 'said|says|claimed|claims';
const told = 'told|tells|assured|assures';
const audience = 'we|i|one|you|viewers|readers';

/** Who knows, believes and suspects what, since when and from whom; who is fooled. */
export const mindIntents = {
  whoKnows: intent({
    slots: { what: 'content' },
    patterns: [`who else? already? ${knows} that <what>`, `who ${be} aware that <what>`],
    answer: (slice, { what }) => whoKnowsAnswer(slice, what, 'knows'),
  }),
  whoKnewIn: intent({
    slots: { what: 'content', scene: 'scene' },
    patterns: [
      `who ${knows} that <what> in|at|by|after|during <scene>`,
      `who ${knows} in|at|by|after|during <scene> that <what>`,
    ],
    answer: (slice, { what, scene }) => whoKnowsAnswer(slice, what, 'knows', scene),
  }),
  whoBelieves: intent({
    slots: { what: 'content' },
    patterns: [`who ${believes} that <what>`],
    answer: (slice, { what }) => whoKnowsAnswer(slice, what, 'believes'),
  }),
  whoSuspects: intent({
    slots: { what: 'content' },
    patterns: [`who ${suspects} that <what>`],
    answer: (slice, { what }) => whoKnowsAnswer(slice, what, 'suspects'),
  }),
  knewIn: intent({
    slots: { who: 'speaker', what: 'content', scene: 'scene' },
    patterns: [
      `${did} <who> already? ${knows} that <what> in|at|by|after|during <scene>`,
      `${did} <who> already? ${knows} in|at|by|after|during <scene> that <what>`,
    ],
    answer: (slice, { who, what, scene }) => doesKnowAnswer(slice, who, what, 'knows', scene),
  }),
  takesToKnow: intent({
    slots: { who: 'speaker', other: 'speaker', what: 'content' },
    patterns: [
      `${did} <who> ${knows} that <other> ${knows} that <what>`,
      `${did} <who> ${believes} that? <other> ${knows} that <what>`,
    ],
    answer: (slice, { who, other, what }) => takesToKnowAnswer(slice, who, other, what, 'knows'),
  }),
  takesToBelieve: intent({
    slots: { who: 'speaker', other: 'speaker', what: 'content' },
    patterns: [
      `${did} <who> ${knows} that <other> ${believes} that <what>`,
      `${did} <who> ${believes} that? <other> ${believes} that <what>`,
    ],
    answer: (slice, { who, other, what }) => takesToKnowAnswer(slice, who, other, what, 'believes'),
  }),
  doesKnow: intent({
    slots: { who: 'speaker', what: 'content' },
    patterns: [`${did} <who> already? ${knows} that <what>`, `${be} <who> aware that <what>`],
    answer: (slice, { who, what }) => doesKnowAnswer(slice, who, what, 'knows'),
  }),
  doesBelieve: intent({
    slots: { who: 'speaker', what: 'content' },
    patterns: [`${did} <who> still? ${believes} that <what>`],
    answer: (slice, { who, what }) => doesKnowAnswer(slice, who, what, 'believes'),
  }),
  doesSuspect: intent({
    slots: { who: 'speaker', what: 'content' },
    patterns: [`${did} <who> ${suspects} that <what>`],
    answer: (slice, { who, what }) => doesKnowAnswer(slice, who, what, 'suspects'),
  }),
  learnt: intent({
    slots: { who: 'speaker', what: 'content' },
    patterns: [
      `when|where ${did} <who> ${learn} that <what>`,
      `when|where ${did} <who> find|found out that <what>`,
      `since when ${did}|has <who> ${knows} that <what>`,
    ],
    answer: (slice, { who, what }) => learntAnswer(slice, who, what),
  }),
  learntHow: intent({
    slots: { who: 'speaker', what: 'content' },
    patterns: [
      `how ${did} <who> ${learn} that <what>`,
      `how ${did} <who> find|found out that <what>`,
      `from|by whom ${did}|was <who> ${learn} that <what>`,
      `who told <who> that <what>`,
      `how come <who> ${knows} that <what>`,
    ],
    answer: (slice, { who, what }) => learntAnswer(slice, who, what, 'how'),
  }),
  whatThinksKnows: intent({
    slots: { who: 'speaker', other: 'speaker' },
    patterns: [`what ${did} <who> ${believes} that? <other> ${knows}`],
    answer: (slice, { who, other }) => whatThinksAnswer(slice, who, other, 'knows'),
  }),
  whatThinksBelieves: intent({
    slots: { who: 'speaker', other: 'speaker' },
    patterns: [`what ${did} <who> ${believes}|know that? <other> ${believes}`],
    answer: (slice, { who, other }) => whatThinksAnswer(slice, who, other, 'believes'),
  }),
  whatKnowsOf: intent({
    slots: { who: 'speaker', other: 'bearer' },
    patterns: [`what ${did} <who> ${knows} about|of <other>`, `what has <who> learnt|learned about|of <other>`],
    answer: (slice, { who, other }) => whatKnowsAnswer(slice, who, 'knows', other),
  }),
  whatBelievesOf: intent({
    slots: { who: 'speaker', other: 'bearer' },
    patterns: [`what ${did} <who> ${believes} about|of <other>`],
    answer: (slice, { who, other }) => whatKnowsAnswer(slice, who, 'believes', other),
  }),
  whatKnows: intent({
    slots: { who: 'speaker' },
    patterns: [`what ${did} <who> ${knows} now?`, 'what has <who> learnt|learned'],
    answer: (slice, { who }) => whatKnowsAnswer(slice, who, 'knows'),
  }),
  whatBelieves: intent({
    slots: { who: 'speaker' },
    patterns: [`what ${did} <who> believe|believes|believed now?`],
    answer: (slice, { who }) => whatKnowsAnswer(slice, who, 'believes'),
  }),
  whatSuspects: intent({
    slots: { who: 'speaker' },
    patterns: [`what ${did} <who> ${suspects}`],
    answer: (slice, { who }) => whatKnowsAnswer(slice, who, 'suspects'),
  }),
  whereThinks: intent({
    slots: { who: 'speaker', thing: 'thing' },
    patterns: [
      `where ${did} <who> ${believes} that? <thing> is|was|lies|lay`,
      'where will|would|does|did <who> look|search for <thing> first?',
    ],
    answer: (slice, { who, thing }) => asHad(slice, [who], (own) => whereThingAnswer(own, thing)),
  }),
  whereThinksThinks: intent({
    slots: { who: 'speaker', other: 'speaker', thing: 'thing' },
    patterns: [
      `where ${did} <who> ${believes} that? <other> ${believes} that? <thing> is|was|lies|lay`,
      `where ${did} <who> ${believes} that? <other> will|would look|search for <thing> first?`,
    ],
    answer: (slice, { who, other, thing }) => asHad(slice, [who, other], (own) => whereThingAnswer(own, thing)),
  }),
  whoThinksHas: intent({
    slots: { who: 'speaker', thing: 'thing' },
    patterns: [
      `who ${did} <who> ${believes} has|had|holds <thing>`,
      `who|whom ${did} <who> ${believes} to have <thing>`,
    ],
    answer: (slice, { who, thing }) => asHad(slice, [who], (own) => hasAnswer(own, thing)),
  }),
  // What paragraphs say of it, where no line does.
  toldKnowers: intent({
    slots: { what: 'reported' },
    patterns: [`who else? already? ${knows} that <what>`],
    answer: (slice, { what }) => toldKnowersAnswer(slice, what),
  }),
  toldToKnow: intent({
    slots: { who: 'speaker', what: 'reported' },
    patterns: [`${did} <who> already? ${knows} that <what>`, `${be} <who> told|aware that <what>`],
    answer: (slice, { who, what }) => toldToKnowAnswer(slice, who, what),
  }),
  toldLearnt: intent({
    slots: { who: 'speaker', what: 'reported' },
    patterns: [
      `when|where|how ${did} <who> ${learn} that <what>`,
      `when|where|how ${did} <who> find|found out that <what>`,
      `since when ${did}|has <who> ${knows} that <what>`,
    ],
    answer: (slice, { who, what }) => toldLearntAnswer(slice, who, what),
  }),
  lyingWhen: intent({
    slots: { who: 'speaker', what: 'content' },
    patterns: [`${be} it a lie when|that <who> ${said} that? <what>`, `${did} <who> lie|lied that <what>`],
    answer: (slice, { who, what }) => lyingWhenAnswer(slice, who, what),
  }),
  // "She" is read as whom the question names.
  lyingWhenSaying: intent({
    slots: { who: 'speaker', self: 'speaker', what: 'content' },
    patterns: [
      `${be} <who> lying when <self> ${said} that? <what>`,
      `${did} <who> lie|lied when <self> ${said} that? <what>`,
    ],
    answer: (slice, { who, self, what }) => (who === self ? lyingWhenAnswer(slice, who, what) : []),
  }),
  lyingWhenTelling: intent({
    slots: { who: 'speaker', self: 'speaker', other: 'speaker', what: 'content' },
    patterns: [
      `${be} <who> lying when <self> ${told} <other> that? <what>`,
      `${did} <who> lie|lied when <self> ${told} <other> that? <what>`,
    ],
    answer: (slice, { who, self, other, what }) => (who === self ? lyingWhenAnswer(slice, who, what, other) : []),
  }),
  lieToldTo: intent({
    slots: { who: 'speaker', other: 'speaker', what: 'content' },
    patterns: [`${be} it a lie when|that <who> ${told} <other> that? <what>`],
    answer: (slice, { who, other, what }) => lyingWhenAnswer(slice, who, what, other),
  }),
  fooled: intent({
    slots: {},
    patterns: [
      `who ${be} fooled|deceived|mistaken|misled|taken? in?`,
      'who believes|believed a|the lie|lies',
      'who is wrong',
    ],
    answer: (slice) => fooledAnswer(slice),
  }),
  fooledBy: intent({
    slots: { other: 'speaker' },
    patterns: [`who ${be} fooled|deceived|misled|taken in? by <other>`, `whom ${did} <other> fool|deceive|mislead`],
    answer: (slice, { other }) => fooledAnswer(slice, other),
  }),
  isFooled: intent({
    slots: { who: 'speaker' },
    patterns: [`${be} <who> fooled|deceived|mistaken|misled|wrong`],
    answer: (slice, { who }) => isFooledAnswer(slice, who),
  }),
  whoFools: intent({
    slots: { who: 'speaker' },
    patterns: [
      `by whom ${be} <who> fooled|deceived|misled`,
      `who ${be}? fools|fooled|deceives|deceived|misleads|misled <who>`,
    ],
    answer: (slice, { who }) => fooledByAnswer(slice, who),
  }),
  unshared: intent({
    slots: { who: 'speaker' },
    patterns: [
      `what do ${audience} know that <who> does|doesnt|doesn't|do|did not? know?`,
      `what do ${audience} know and <who> does|do not`,
    ],
    answer: (slice, { who }) => unsharedAnswer(slice, who),
  }),
  believedAfter: intent({
    slots: { scene: 'scene' },
    patterns: [
      `what did ${audience} believe|think|assume after|at|in|by <scene>`,
      `what did it seem|look like? after|at|in <scene>`,
    ],
    answer: (slice, { scene }) => believedAfterAnswer(slice, scene),
  }),
} satisfies Readonly<Record<string, Intent>>;
