import { formsOf, type Question, readAs } from './question-patterns.js';

/** A question of time. */
export type TimeQuestion = Question<Asks>;

type Asks =
  | 'when'
  | 'birth'
  | 'death'
  | 'age'
  | 'length'
  | 'between'
  | 'distance'
  | 'distanceAfter'
  | 'distanceBefore'
  | 'before'
  | 'after'
  | 'during'
  | 'same'
  | 'side'
  | 'first'
  | 'last'
  | 'order';

/** All readings of a text, given as tokens, as a question of time, the likeliest first. */
export function* timeQuestions(tokens: readonly string[]): Iterable<TimeQuestion> {
  yield* readAs(forms, tokens);
}

const is = 'is|was|are|were|did|does|do|has|had';
const happen = 'happen|happens|happened|occur|begin|start|take|set? place?';
const comes = 'come|comes|came|happen|happens|happened|take|takes|took|set? place?';
const long = 'long|much|many time|years|months|weeks|days|hours|minutes?';

const forms = formsOf<Asks>([
  ['birth', `when ${is} <a> born`],
  ['birth', `in? what|which year|month|day ${is} <a> born`],
  ['death', `when ${is} <a> die|killed|murdered`],
  ['death', `in? what|which year|month|day ${is} <a> die|killed|murdered`],
  ['when', `when ${is} <a> ${happen}`],
  ['when', `in|on|at? what|which year|month|day|date|time ${is} <a> ${happen}`],
  ['age', `how old ${is} <a> in|at|during|when|by <b>`],
  ['age', `how old ${is} <a>`],
  ['distance', `how ${long} ${is}? it|there? passes|passed|lies|pass|lie? between|from <a> and|to <b>`],
  ['distanceAfter', `how ${long} after <a> ${is} <b> ${happen}`],
  ['distanceBefore', `how ${long} before <a> ${is} <b> ${happen}`],
  ['distanceAfter', `how ${long} ${is} <b> after <a>`],
  ['distanceBefore', `how ${long} ${is} <b> before <a>`],
  ['length', `how long ${is} <a> last|take|go? on?`],
  ['side', `${is} <a> ${comes} before or after <b>`],
  ['side', `${is} <a> ${comes} after or before <b>`],
  ['before', `${is} <a> ${comes} before <b>`],
  ['before', `${is} <a> ${comes} earlier than <b>`],
  ['after', `${is} <a> ${comes} after|since <b>`],
  ['after', `${is} <a> ${comes} later than <b>`],
  ['during', `${is} <a> ${comes} during <b>`],
  ['same', `${is} <a> ${comes} at the same time as <b>`],
  ['first', `what|which ${is}? ${comes} first|earlier <a> or <b>`],
  ['first', `${is} <a> or <b> ${comes} first|earlier`],
  ['last', `what|which ${is}? ${comes} last|later <a> or <b>`],
  ['last', `${is} <a> or <b> ${comes} last|later`],
  ['between', `what ${is}? ${comes} lies? between <a> and <b>`],
  ['order', 'in? what|which order *'],
  ['order', 'in? chronological order *'],
]);
