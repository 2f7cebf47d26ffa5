import { type Explanation, explain, type Line, questionLine } from '../explain/index.js';
import { type ClaimId, type ClaimOf, indexOf, type Slice } from '../story/index.js';
import { intents } from './intents/intents.js';
import { type Intent, type Outcome, outcomeOf } from './question/intent.js';
import { matchingQuestions } from './question/matching-questions.js';
import { readQuery } from './question/query.js';

/** What becomes of a question: a question of the notes that it means, or several, or what is told of it anyway. */
export type Result =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'ambiguous'; readonly questions: readonly Line[] }
  | Outcome;

/**
 * Answers a question: by its id, or in free words. A question of the notes, asked as it is asked there, comes first;
 * then what is told of when things were and of who speaks of what with whom; then the one question of the notes that
 * words of it may mean; then who somebody is, and what happens in a scene, and where; at last what is near is offered.
 */
export function ask(slice: Slice, question: ClaimId | string): Result {
  if (indexOf(slice).claims.get(question)?.sense.kind === 'question') return explained(slice, question);
  const query = readQuery(question);
  const { questions, isAsked, isMeant } = matchingQuestions(slice, query);
  const own = ofNotes(slice, questions, isMeant);
  if (own && isAsked) return own;
  const certain = outcomeOf(certainIntents, slice, query.words);
  if (certain.kind === 'answer') return certain;
  if (own?.kind === 'explained') return own;
  const yielding = outcomeOf(yieldingIntents, slice, query.words);
  if (yielding.kind === 'answer') return yielding;
  return own ?? (yielding.kind === 'notToldSoFar' ? yielding : certain);
}

const all: readonly Intent[] = Object.values(intents);
const certainIntents = all.filter(({ yields }) => !yields);
const yieldingIntents = all.filter(({ yields }) => yields);

/** The question of the notes that is asked; those to choose from, if there are several or none is asked, but like it. */
function ofNotes(slice: Slice, questions: readonly ClaimOf<'question'>[], isMeant: boolean): Result | undefined {
  const [first, ...others] = questions;
  if (!first) return undefined;
  if (others.length === 0 && isMeant) return explained(slice, first.id);
  return { kind: 'ambiguous', questions: questions.map(({ id }) => questionLine(slice, id)) };
}

function explained(slice: Slice, question: ClaimId): Result {
  return { kind: 'explained', explanation: explain(slice, question) };
}
