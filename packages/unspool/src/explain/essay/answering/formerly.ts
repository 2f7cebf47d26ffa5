import { plain } from '../../../language/index.js';
import type { Claim, ClaimOf, Slice, Words } from '../../../story/index.js';
import { answerStatus } from '../../certainty/answer-status.js';
import { say, sentence, sliceWords, withoutStop } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { standAlone } from './stand-alone.js';

/** An answer with what seemed to answer before it, and the line that said so. */
export type Corrected = { readonly words: Words; readonly former: Claim };

/**
 * An answer with the one that it replaced: "Ann is the client, and not, as it seems at first, a thief." Undefined where none was
 * replaced, or it is not certain how it is put.
 */
export function corrected(slice: Slice, question: ClaimOf<'question'>, own: Words): Corrected | undefined {
  // Who was in one place may have gone to another: that is no error.
  if (/^Where (?:is|are) /.test(plain(question.words))) return undefined;
  const { former } = answerStatus(slice, question.id);
  const last = former.findLast(({ answer }) => !answer.inPart && !answer.sense.none)?.answer;
  const before = last && standAlone(slice, question, last, 'certain');
  if (!last || !before) return undefined;
  const [now, was] = [plain(own), plain(withoutStop(before))];
  const from = sameStart(now, was);
  const end = was.indexOf(';') < 0 ? was.length : was.indexOf(';');
  const isOne = !/[;:]|[.!?]”? \S|\b(?:not|because)\b/.test(now) && !/\b(?:not|because)\b/.test(was);
  if (from === undefined || !isOne || sharesWho(own, before, from) || /^(?:nobody|nothing)\b/.test(was.slice(from)))
    return undefined;
  const words = [...withoutStop(own), ...say(essayVoice.notAsFirst), ...sliceWords(before, from, end)];
  return { words: sentence(words), former: last };
}

/** Whether the two name the same person or thing behind their verb: then one does not exclude the other. */
function sharesWho(now: Words, was: Words, from: number): boolean {
  const named = (words: Words) => sliceWords(words, from, plain(words).length).flatMap(({ entity }) => entity ?? []);
  const own = new Set(named(now));
  return named(was)
    .slice(0, 1)
    .some((id) => own.has(id));
}

/** Where what two sentences say of the same thing begins: behind "is" or "are". */
function sameStart(now: string, was: string): number | undefined {
  const [lead] = /^[^,;:]+? (?:is|are|was|were|holds?|held|means?) (?:probably |perhaps )?/.exec(now) ?? [];
  const bare = lead?.replace(/(?:probably|perhaps) $/, '');
  return bare !== undefined && was.startsWith(bare) ? bare.length : undefined;
}
