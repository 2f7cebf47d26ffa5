import { type Explanation, type Line, phrases } from '../explain/index.js';
import type { OpenWork } from '../read/index.js';
import { hasEnded, type Sense, type Slice } from '../story/index.js';
import { ask } from './ask.js';
import { draftReply } from './drafts/draft-reply.js';
import { exampleQuestions } from './example-questions.js';
import { heardReply } from './heard/heard-reply.js';
import { nearLines } from './near/near-lines.js';
import { withFullNames } from './question/names/full-names.js';
import { respelt } from './question/respelt.js';

/** A free question: one match, several to choose from, one that follows from what is told, or none. */
export type Reply =
  | ({ readonly kind: 'one'; readonly explanation: Explanation } & IfMeant)
  /** What follows from what is told: the answer first, then what it rests on. */
  | ({ readonly kind: 'derived'; readonly lines: readonly Line[] } & IfMeant)
  /** Questions of the notes that are near it, to choose from. */
  | {
      readonly kind: 'several';
      readonly questions: readonly Line[];
      /** What is told that comes nearest, the nearest first; no answer. */
      readonly nearest: readonly Line[];
    }
  | {
      readonly kind: 'none';
      /** That nothing is told of it, or nothing that surely answers it, or that it is not understood. */
      readonly note: string;
      /** Questions of the notes that are near it. */
      readonly near: readonly Line[];
      /** What is told that comes nearest, the nearest first; no answer. */
      readonly nearest: readonly Line[];
      /** Where it is not understood: what can be asked instead, of what is told. */
      readonly examples: readonly string[];
    };

/** Of an answer to a question in which a word may be a slip of the pen. */
export type IfMeant = {
  /** The question that is answered, with the words put right: it is not known that they were meant. */
  readonly meant?: string;
};

/**
 * Answers a question in words for the reader, by its id or in free words: as {@link Reply}. What is understood and not
 * told, and what is not understood, get the same notes whatever comes later. Of works that are told as they are (`works`) it
 * answers who heard what, too, and of one of which an older draft is at hand, what is other since.
 */
export function answer(slice: Slice, question: string, works: readonly OpenWork[] = []): Reply {
  const drafts = draftReply(slice, question, works);
  if (drafts?.kind === 'answer') return { kind: 'derived', lines: drafts.lines };
  if (drafts) return { kind: 'none', note: uncompared[drafts.why], near: [], nearest: [], examples: [] };
  const heard = heardReply(slice, question, works);
  if (heard?.kind === 'answer') return { kind: 'derived', lines: heard.lines };
  const result = ask(slice, question);
  if (heard && (result.kind === 'notToldSoFar' || result.kind === 'notUnderstood'))
    return { kind: 'none', note: unheard[heard.of][hasEnded(slice) ? 1 : 0], near: [], nearest: [], examples: [] };
  const meant =
    result.kind === 'notToldSoFar' || result.kind === 'notUnderstood' ? ifMeant(slice, question) : undefined;
  if (meant) return meant;
  switch (result.kind) {
    case 'explained':
      return { kind: 'one', explanation: result.explanation };
    case 'ambiguous':
      return { kind: 'several', questions: result.questions, nearest: nearLines(slice, question) };
    case 'answer':
      return { kind: 'derived', lines: result.lines };
    case 'notToldSoFar': {
      const nearest = nearLines(slice, question);
      return { kind: 'none', note: noteOf(slice, nearest.length > 0), near: result.near, nearest, examples: [] };
    }
    case 'notUnderstood':
      return { kind: 'none', note: phrases.notUnderstood, near: [], ...offeredFor(slice, question) };
  }
}

/** That nothing answers it; where something told is near, which may do so after all, only that nothing surely does. */
function noteOf(slice: Slice, isNear: boolean): string {
  if (!hasEnded(slice)) return isNear ? phrases.notSureSoFar : phrases.notToldSoFar;
  if (isNear) return phrases.notSure;
  return hasNotes(slice) ? phrases.noAnswerInNotes : phrases.notTold;
}

/** The answer to a question with the words put right that may be slips of the pen; undefined where there are none, or nothing answers that. */
function ifMeant(slice: Slice, question: string): Reply | undefined {
  const meant = respelt(slice, question);
  const result = meant === undefined ? undefined : ask(slice, meant);
  if (meant === undefined || result === undefined) return undefined;
  if (result.kind === 'answer') return { kind: 'derived', lines: result.lines, meant };
  if (result.kind !== 'explained' || result.explanation.answers.length === 0) return undefined;
  return { kind: 'one', explanation: result.explanation, meant };
}

/** Why two drafts are not compared. */
const uncompared = {
  'no draft':
    'No older draft is at hand to compare it with. Name one behind “ask” or “open”: --before OLDER. “unspool check NEWER --before OLDER -o changes.html” shows both side by side.',
  'not at the end': 'Two drafts are compared as wholes: what changed is told at the end only.',
} as const;

/** Of words that nobody says, or not before whom it is asked of; so far, and at the end. */
const unheard = {
  quote: ['Nobody says that so far.', 'Nobody says that.'],
  before: ['Nothing with these words is said before them so far.', 'Nothing with these words is said before them.'],
} as const;

/** Whether somebody made notes of it, and it is not the work alone. */
function hasNotes(slice: Slice): boolean {
  return slice.claims.some(({ sense }) => notes.has(sense.kind));
}

const notes: ReadonlySet<Sense['kind']> = new Set([
  ...(['question', 'answer', 'fact', 'state', 'relation', 'same', 'act', 'mind', 'tell', 'suggests', 'means'] as const),
  ...(['overturns', 'because', 'against', 'theme', 'takeaway', 'when', 'rows'] as const),
]);

/** What was perhaps meant, where a name is spelt otherwise; else what comes nearest, and what can be asked: of each who shares the name. */
function offeredFor(
  slice: Slice,
  question: string,
): { readonly nearest: readonly Line[]; readonly examples: readonly string[] } {
  const meant = respelt(slice, question);
  const isUnderstood = (other: string) => ask(slice, other).kind !== 'notUnderstood';
  if (meant !== undefined && isUnderstood(meant)) return { nearest: [], examples: [meant] };
  const full = withFullNames(slice, question).filter(isUnderstood);
  return { nearest: nearLines(slice, question), examples: full.length > 0 ? full : exampleQuestions(slice) };
}
