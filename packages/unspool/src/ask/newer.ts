import { mostOf } from '../base/lists.js';
import { explain, type Line } from '../explain/index.js';
import { plain, tokens } from '../language/index.js';
import { type ClaimOf, indexOf, type Slice } from '../story/index.js';
import { otherNameAnswer } from './answers/people/identity-answer.js';
import { intents } from './intents/intents.js';
import { be } from './intents/question-words.js';
import { intent, outcomeOf } from './question/intent.js';
import type { Query } from './question/query.js';

/**
 * What is told of a question of the notes, where that counts before the answer of the notes: a death or a return that is
 * told later and says otherwise, and who somebody is who is asked for by another name than in that question.
 */
export function newerThan(
  slice: Slice,
  question: ClaimOf<'question'>,
  { words }: Query,
): { readonly kind: 'answer'; readonly lines: readonly Line[] } | undefined {
  const vital = outcomeOf([intents.dead, intents.alive], slice, words);
  if (vital.kind === 'answer' && isOutdated(slice, question, vital.lines)) return vital;
  const { about } = question;
  const byOtherName = intent({
    slots: { name: 'words' },
    patterns: [`who ${be} <name>`],
    onlyAnswers: true,
    answer: (of, { name }) => otherNameAnswer(of, name, about),
  });
  const other = outcomeOf([byOtherName], slice, words);
  return other.kind === 'answer' ? other : undefined;
}

function isOutdated(slice: Slice, question: ClaimOf<'question'>, [first, ...grounds]: readonly Line[]): boolean {
  const answers = explain(slice, question.id).answers;
  const last = answers.at(-1);
  if (!first) return false;
  if (!last) return yesOrNo(first) !== undefined;
  const { claims } = indexOf(slice);
  const told = (claim: string | undefined) => claims.get(claim ?? '')?.told ?? -1;
  const isOther = yesOrNo(first) !== yesOrNo(last);
  return isOther && mostOf(grounds.map(({ claim }) => told(claim))) > told(last.claim);
}

function yesOrNo({ words }: Line): string | undefined {
  return tokens(plain(words)).find((word) => word === 'yes' || word === 'no');
}
