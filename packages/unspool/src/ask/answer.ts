import { type Explanation, explain, type Line, phrases, questionLine } from '../explain/index.js';
import { type ClaimId, indexOf, type Slice } from '../story/index.js';
import { answerOfKnown } from './known-answer.js';
import { isAsked, matches } from './match.js';
import { answerOfTalk } from './talk-answer.js';
import { answerOfTime } from './time-answer.js';

/** A free question: one match, several to choose from, one that follows from what is told, or none. */
export type Reply =
  | { readonly kind: 'one'; readonly explanation: Explanation }
  /** When something was, which came first, who speaks with whom: the answer first, then what it rests on. */
  | { readonly kind: 'derived'; readonly lines: readonly Line[] }
  | { readonly kind: 'several'; readonly questions: readonly Line[] }
  | { readonly kind: 'none'; readonly note: string };

/**
 * Answers a question: by its id, or in free words, which are matched against the questions asked so far, and if they ask
 * for a time or for who speaks of what with whom, against what is told of that. What matches none may still ask who
 * somebody is, or what happens in a scene, and where. What matches nothing gets the same note whatever comes.
 */
export function answer(slice: Slice, question: ClaimId): Reply {
  const asked = indexOf(slice).claims.get(question);
  const isOwn = asked !== undefined || isAsked(slice, question);
  const lines = isOwn ? undefined : (answerOfTime(slice, question) ?? answerOfTalk(slice, question));
  if (lines && lines.length > 0) return { kind: 'derived', lines };
  const found = asked?.sense.kind === 'question' ? [asked] : matches(slice, question);
  const [first] = found;
  if (first && found.length === 1) return { kind: 'one', explanation: explain(slice, first.id) };
  const known = isOwn ? undefined : answerOfKnown(slice, question);
  if (known && known.length > 0) return { kind: 'derived', lines: known };
  if (!first) return { kind: 'none', note: (known ?? lines) ? phrases.nothingSoFar : phrases.noSuchQuestion };
  return { kind: 'several', questions: found.map((claim) => questionLine(slice, claim.id)) };
}
