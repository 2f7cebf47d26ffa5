import { type Line, placeName, quotesSpeakers, toldLine, toldSentences } from '../../explain/index.js';
import { hasOwnTime, plain } from '../../language/index.js';
import { isBackAlive } from '../../mind/index.js';
import type { EntityId, SceneId, Slice } from '../../story/index.js';
import { deedLines } from '../answers/deed-answer.js';
import { isDatedItself, whenActsAnswer } from '../answers/deed-place-answer.js';
import { deathsTold, isDeadByNow } from '../answers/life-answer.js';
import { inscribedDate } from '../answers/things/inscribed-date.js';
import { type Intent, intent } from '../question/intent.js';
import { lifeMoment } from '../question/resolve-event.js';
import {
  ageAnswer,
  distanceAnswer,
  hasOwnStatement,
  lengthAnswer,
  lifeAnswer,
  whenAnswer,
} from '../time/time-answer.js';
import { betweenAnswer, firstAnswer, inOrder, orderAnswer, sameTimeAnswer, sideAnswer } from '../time/time-order.js';
import { besideAnswer, scenesAnswer, whereAtAnswer, whereInAnswer } from '../time/time-scenes.js';
import { be, comes, did, happen, happens, is, long } from './question-words.js';

/** When things were, how long they took, and what came before what. */
export const timeIntents = {
  birth: intent({
    slots: { who: 'mortal' },
    patterns: [`when ${is} <who> born`, `in? what|which year|month|day ${is} <who> born`],
    answer: (slice, { who }) => datedAnswer(slice, 'birth', who),
  }),
  death: intent({
    slots: { who: 'mortal' },
    patterns: [`when ${is} <who> die|killed|murdered`, `in? what|which year|month|day ${is} <who> die|killed|murdered`],
    answer: (slice, { who }) => datedAnswer(slice, 'death', who),
  }),
  when: intent({
    slots: { event: 'event' },
    patterns: [`when ${is} <event> ${happen}`, `in|on|at? what|which year|month|day|date|time ${is} <event> ${happen}`],
    answer: (slice, { event }) => whenAnswer(slice, event),
  }),
  now: intent({
    slots: {},
    patterns: [
      'when is|are|was this|we|it now?',
      'when does|did this happen|happens|take|play place?',
      'what|which time|day|date|month|year is|was it|this now?',
    ],
    scenes: 1,
    answer: (slice) => nowAnswer(slice),
  }),
  ageAt: intent({
    slots: { who: 'mortal', event: 'event' },
    patterns: [`how old ${is} <who> in|at|on|during|when|by <event>`],
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
    patterns: [
      `${is} <one> ${comes} before <other>`,
      `${did} <one> before <other>`,
      `${is} <one> ${comes} earlier than <other>`,
    ],
    answer: (slice, { one, other }) => orderAnswer(slice, one, other, 'before'),
  }),
  after: intent({
    slots: { one: 'event', other: 'event' },
    patterns: [
      `${is} <one> ${comes} after|since <other>`,
      `${did} <one> after <other>`,
      `${is} <one> ${comes} later than <other>`,
    ],
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
  happensOn: intent({
    slots: { day: 'day' },
    patterns: [`what ${is}? ${happens} on? <day>`],
    answer: (slice, { day }) => scenesAnswer(slice, day),
  }),
  happensAfter: intent({
    slots: { event: 'event' },
    patterns: [`what ${is}? ${happens} right|directly|next? after <event>`, `what comes|came after <event>`],
    answer: (slice, { event }) => besideAnswer(slice, event, 'after'),
  }),
  happensBefore: intent({
    slots: { event: 'event' },
    patterns: [`what ${is}? ${happens} right|directly? before <event>`, `what comes|came before <event>`],
    answer: (slice, { event }) => besideAnswer(slice, event, 'before'),
  }),
  whereOn: intent({
    slots: { who: 'bearer', day: 'day' },
    patterns: [`where ${be} <who> on? <day>`],
    answer: (slice, { who, day }) => whereInAnswer(slice, who, day),
  }),
  whereAt: intent({
    slots: { who: 'bearer', event: 'event' },
    patterns: [`where ${be} <who> when|while|during|at|in <event>`],
    answer: (slice, { who, event }) => whereAtAnswer(slice, who, event),
  }),
  order: intent({
    slots: {},
    patterns: ['in? what|which order *', 'in? chronological order *'],
    scenes: 2,
    answer: (slice) => inOrder(slice),
  }),
} satisfies Readonly<Record<string, Intent>>;

/** When it is where the telling has got to. */
function nowAnswer(slice: Slice): readonly Line[] {
  const scene = slice.scenes.at(-1);
  if (!scene) return [];
  const moment = { of: 'scene', id: scene.id } as const;
  const own = whenAnswer(slice, { moment, name: placeName(slice, scene.id), scenes: [scene.id] });
  return hasOwnStatement(slice, moment) ? own : [...own, ...timesIn(slice, scene.id)];
}

/** Of a chapter that nothing dates: the sentence in it that says of a season, a month or a day when it is, the last one. */
function timesIn(slice: Slice, scene: SceneId): readonly Line[] {
  if (!quotesSpeakers(slice)) return [];
  const last = toldSentences(slice).findLast(
    ({ claim, paragraph, words }) =>
      paragraph && claim.scene === scene && !words.some(({ quote }) => quote) && hasOwnTime(plain(words)),
  );
  return last ? [toldLine(slice, last)] : [];
}

/** When somebody was born or died, by the notes; else by what an inscription in them says. */
function datedAnswer(slice: Slice, of: 'birth' | 'death', who: EntityId): readonly Line[] {
  if (of === 'death' && isBackAlive(slice, who)) return [];
  const told = of === 'death' ? datedDeathAnswer(slice, who) : [];
  if (told.length > 0) return told;
  const known = lifeAnswer(slice, of, who);
  if (known.length > 0) return known;
  const inscribed = inscribedDate(slice, of, who);
  if (inscribed.length > 0 || of === 'birth' || !isDeadByNow(slice, who)) return inscribed;
  // "Ann murders Ben", in any words for it, is when he dies.
  return whenActsAnswer(slice, deathsTold(slice, who));
}

/** The sentences that say when somebody dies, of a death that is told in their scene, and was at another time. */
function datedDeathAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const { moment } = lifeMoment(slice, 'death', who);
  if (hasOwnStatement(slice, moment)) return [];
  const deaths = deathsTold(slice, who);
  return deedLines(
    slice,
    deaths.filter((deed) => isDatedItself(slice, deed)),
  );
}
