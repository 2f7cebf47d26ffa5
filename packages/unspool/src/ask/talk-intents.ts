import { formsOf, type Question, readAs } from './question-patterns.js';

/** A question of who speaks, with whom and of what, and of who is where. */
export type TalkQuestion = Question<Asks>;

type Asks = 'partners' | 'together' | 'firstSeen' | 'firstSpeaks' | 'about' | 'said' | 'present';

/** All readings of a text, given as tokens, as such a question, the likeliest first. */
export function talkQuestions(tokens: readonly string[]): Iterable<TalkQuestion> {
  return readAs(forms, tokens);
}

const is = 'is|was|are|were|did|does|do|has|had|have';
const talk = 'speak|speaks|spoke|spoken|speaking|talk|talks|talked|talking';
const appear = 'appear|appears|enter|enters|arrive|seen|introduced|met';
const say = 'say|says|said|tell|told';

const forms = formsOf<Asks>([
  ['partners', `who|whom ${is} <a> ever? ${talk} to|with`],
  ['partners', `to|with who|whom ${is} <a> ever? ${talk}`],
  ['partners', `who ${is}? ever? ${talk} to|with <a>`],
  ['together', `${is} <a> and <b> ever? ${talk} to|with? each|one? other|another?`],
  ['together', `${is} <a> ever? ${talk} to|with <b>`],
  ['firstSpeaks', `when|where ${is} <a> first ${talk}`],
  ['firstSpeaks', `when|where ${is} <a> ${talk} first`],
  ['firstSpeaks', `in? what|which scene ${is} <a> first? ${talk}`],
  ['firstSeen', `when|where ${is} <a> first? ${appear}`],
  ['firstSeen', `when|where ${is} <a> ${appear} first`],
  ['firstSeen', `in? what|which scene ${is} <a> first? ${appear} first? in?`],
  ['firstSeen', `when|where ${is} we|i|one first? meet|see|met <a> first?`],
  ['about', `what ${is} <a> ever? ${say} about|of <b>`],
  ['said', `what ${is} <a> ${say} so? far?`],
  ['present', `who ${is} there? present? in|at <a>`],
  ['present', `who appears|speaks|enters in <a>`],
]);
