import { type Explanation, type Line, phrases } from '../explain/index.js';
import type { ClaimId, Slice } from '../story/index.js';
import { ask } from './ask.js';

/** A free question: one match, several to choose from, one that follows from what is told, or none. */
export type Reply =
  | { readonly kind: 'one'; readonly explanation: Explanation }
  /** When something was, which came first, who speaks with whom: the answer first, then what it rests on. */
  | { readonly kind: 'derived'; readonly lines: readonly Line[] }
  | { readonly kind: 'several'; readonly questions: readonly Line[] }
  | { readonly kind: 'none'; readonly note: string };

/** Answers a question as {@link ask} does, in words for the reader: what matches nothing gets the same note whatever comes. */
export function answer(slice: Slice, question: ClaimId): Reply {
  const result = ask(slice, question);
  switch (result.kind) {
    case 'explained':
      return { kind: 'one', explanation: result.explanation };
    case 'ambiguous':
      return { kind: 'several', questions: result.questions };
    case 'answer':
      return { kind: 'derived', lines: result.lines };
    case 'notToldSoFar':
      return { kind: 'none', note: phrases.nothingSoFar };
    case 'notUnderstood':
      return { kind: 'none', note: phrases.noSuchQuestion };
  }
}
