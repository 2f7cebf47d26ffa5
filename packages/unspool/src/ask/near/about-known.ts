import { tokens } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import { withFullNames } from '../question/names/full-names.js';
import { knownNames } from '../question/names/known-names.js';
import type { Query } from '../question/query.js';
import { respelt } from '../question/respelt.js';
import { isVerbWord } from '../stated/question/question-verbs.js';
import { keysOfWord, statedSentences } from '../stated/stated-sentences.js';
import { nearQuestion } from './near-question.js';
import { weigh } from './nearest.js';

/**
 * Whether a question is a whole one, and about people or things that are told of, so that it is understood, whatever it asks of them:
 * it names one of them at least, and nobody by a name that is none, or a slip of one.
 */
export function isAboutKnown(slice: Slice, question: string, { words, isSentence }: Query): boolean {
  if (!isSentence || words.length < 3) return false;
  const near = nearQuestion(slice, question, words);
  if (!near || namesUnknown(slice, question) || hasSlip(slice, question)) return false;
  // Of each who shares a name it is offered instead.
  if (withFullNames(slice, question).length > 0) return false;
  const things = near.items.filter(({ as }) => as !== 'verb');
  return weigh(slice, things).some(({ item, having }) => item.bearers !== undefined || having.size > 0);
}

/** Whether a word is written as a name within the question that is nobody's name, and stands nowhere. */
function namesUnknown(slice: Slice, question: string): boolean {
  const { byName } = knownNames(slice);
  const parts = new Set([...byName.keys()].flatMap((name) => name.split(' ')));
  const { byKey } = statedSentences(slice);
  const written = question.slice(0, longest).match(/(?<=[^.?!…"“\s]\s)["“]?\p{Lu}[\p{L}\p{N}\p{M}’'-]*/gu) ?? [];
  return written.some((typed) => {
    const [word = ''] = tokens(typed);
    return word.length > 1 && !parts.has(word) && !keysOfWord(word).some((key) => byKey.has(key));
  });
}

/** Whether a word that is no other is a slip of a name. */
function hasSlip(slice: Slice, question: string): boolean {
  const meant = respelt(slice, question);
  if (meant === undefined) return false;
  const put = new Set(tokens(meant));
  const { byKey } = statedSentences(slice);
  const isWord = (word: string) =>
    isVerbWord(word) || keysOfWord(word).some((key) => key.startsWith('#') || byKey.has(key));
  return tokens(question).some((word) => !put.has(word) && !isWord(word));
}

/** More of a question is not looked at, in characters. */
const longest = 300;
