import { perObject } from '../../base/index.js';
import { draftChanges } from '../../read/drafts/draft-changes.js';
import type { OpenWork, Source } from '../../read/index.js';
import { hasEnded, type Slice } from '../../story/index.js';
import { draftIntents } from '../intents/draft-intents.js';
import { type Outcome, outcomeOf } from '../question/intent.js';
import { readQuery } from '../question/query.js';
import type { Drafts } from './draft-answer.js';

/** An answer; or why there is none: no older draft is at hand, or not all of the work is told yet. */
export type DraftReply =
  | Extract<Outcome, { kind: 'answer' }>
  | { readonly kind: 'uncompared'; readonly why: 'no draft' | 'not at the end' };

/**
 * What is other since an older draft of a work; undefined where the question is no such question. Two drafts are compared as
 * wholes, so that it is answered only to whoever has all of the work.
 */
export function draftReply(slice: Slice, question: string, works: readonly OpenWork[]): DraftReply | undefined {
  const { words } = readQuery(question);
  const drafts = hasEnded(slice) ? draftsIn(works) : undefined;
  const outcome = outcomeOf(
    draftIntents(
      drafts,
      works.some(({ before }) => before),
    ),
    slice,
    words,
  );
  if (outcome.kind === 'answer') return outcome;
  if (outcome.kind === 'notUnderstood') return undefined;
  return { kind: 'uncompared', why: hasEnded(slice) ? 'no draft' : 'not at the end' };
}

function draftsIn(works: readonly OpenWork[]): Drafts | undefined {
  const [found] = works.flatMap(({ work, before }) =>
    before ? [{ work, titles: before.titles, changes: changesOf(before.draft)(work) }] : [],
  );
  return found;
}

/** Found once for two drafts, however often is asked. */
const changesOf = perObject((before: Source) => perObject((work: Source) => draftChanges(before, work)));
