import { creditAnswer } from '../answers/credit-answer.js';
import { performersAnswer } from '../answers/people/people-answer.js';
import { type Intent, intent } from '../question/intent.js';
import { be, did } from './question-words.js';

/** Who made the work, when and where, how long it is, and who plays in it. */
export const creditIntents = {
  director: intent({
    slots: { work: 'work' },
    patterns: [
      `who ${did}? directed|directs|direct|filmed|shot <work>`,
      `by whom ${be} <work> directed`,
      `who ${be} <work> directed by`,
      `who ${be} the? director of <work>`,
    ],
    answer: (slice) => creditAnswer(slice, ['director', 'directors', 'direction']),
  }),
  writer: intent({
    slots: { work: 'work' },
    patterns: [
      'who wrote|writes|authored <work>',
      `by whom ${be} <work> written`,
      `who ${be} <work> written by`,
      `who ${be} the? author|writer|screenwriter|playwright of <work>`,
    ],
    answer: (slice) => creditAnswer(slice, ['writer', 'writers', 'author', 'authors', 'screenplay', 'script', 'story']),
  }),
  year: intent({
    slots: { work: 'work' },
    patterns: [
      `when|what|which year ${be} <work> released|made|published|written|from|produced|filmed`,
      `in what|which year ${be} <work> released|made|published|written|produced|filmed`,
      `when ${be} <work> released|made|published|written|produced|filmed`,
      `when ${did} <work> come|came out`,
      `in? what|which year ${did} <work> come|came out`,
    ],
    answer: (slice) => creditAnswer(slice, ['year', 'released', 'release', 'published', 'date']),
  }),
  country: intent({
    slots: { work: 'work' },
    patterns: [
      `in? what|which country ${be} <work> from|made|filmed|produced in?`,
      `where ${be} <work> from|made|produced`,
      `where ${did} <work> come from`,
    ],
    answer: (slice) => creditAnswer(slice, ['country', 'countries']),
  }),
  languageOf: intent({
    slots: { work: 'work' },
    patterns: [`in? what|which language ${be} <work> in?`],
    answer: (slice) => creditAnswer(slice, ['language', 'languages']),
  }),
  service: intent({
    slots: { work: 'work' },
    patterns: [
      'where can|could i|we|you|one watch|see|stream|find|read|get <work>',
      'on? what|which service|platform|channel is <work> on?',
    ],
    answer: (slice) => creditAnswer(slice, ['service', 'platform', 'channel', 'network']),
  }),
  runtime: intent({
    slots: { work: 'work' },
    patterns: [
      `how long ${be}|does|do <work> last|run|take?`,
      `how many minutes ${be}|does|do <work> last|run|take? long?`,
      `what ${be} the? length|runtime|duration of <work>`,
    ],
    answer: (slice) => creditAnswer(slice, ['length', 'runtime', 'duration']),
  }),
  cast: intent({
    slots: {},
    patterns: [
      'who stars|starred|acts|acted',
      `who ${be} in the cast`,
      `who ${be} the actors|cast`,
      'what is the cast',
    ],
    answer: (slice) => performersAnswer(slice),
  }),
} satisfies Readonly<Record<string, Intent>>;
