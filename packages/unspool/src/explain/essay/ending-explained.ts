import { plain } from '../../language/index.js';
import { type ClaimOf, hasEnded, indexOf, type SceneId, type Slice } from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { symbols } from '../symbols.js';
import { inTellingOrder } from '../words/line.js';
import { joined, listed, say, sentence } from '../words/typesetting.js';
import { indirect } from './answering/indirect.js';
import { asksOfEnd } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import type { Explained } from './explained.js';
import { kindOfWork } from './kind-of-work.js';
import { isDriving } from './open-questions.js';
import type { Paragraph } from './section.js';

/**
 * The questions for whose answers one has waited until the last scenes: of what was asked before these, the weightiest. None
 * before the end. What a symbol means is told with the symbol.
 */
export function answeredAtLast(
  slice: Slice,
  questions: readonly ClaimOf<'question'>[],
  ending: ReadonlySet<SceneId>,
): readonly ClaimOf<'question'>[] {
  if (!hasEnded(slice)) return [];
  const numberOf = (id: SceneId) => indexOf(slice).scenes.get(id)?.number ?? 0;
  const first = [...ending].reduce((least, id) => Math.min(least, numberOf(id)), Number.POSITIVE_INFINITY);
  const names = symbols(slice).map(({ name }) => `${name.toLowerCase()} mean`);
  return questions
    .filter((question) => {
      const { full } = answerStatus(slice, question.id);
      const isLate = full !== undefined && !full.sense.none && full.scene !== null && ending.has(full.scene);
      const isEarly = question.scene !== null && numberOf(question.scene) < first;
      const isOfSymbol = names.some((name) => plain(question.words).toLowerCase().includes(name));
      return isLate && isEarly && !isOfSymbol && !asksOfEnd(question) && isDriving(slice, question);
    })
    .slice(0, mostLate);
}

const mostLate = 3;

/** What the last scenes answer, behind a sentence that says so, where all of it can be read without the questions. */
export function toldAtLast(
  slice: Slice,
  late: readonly { readonly question: ClaimOf<'question'>; readonly explanation: Explained }[],
): readonly Paragraph[] {
  const [first, ...others] = late.flatMap(({ explanation }) => explanation.paragraphs.slice(0, 1));
  if (!first) return [];
  const asked = late.map(({ question }) => indirect(slice, question));
  // One answer says by itself what it is of.
  const isSaid = asked.length > 1 && asked.every((one) => one !== undefined);
  const lead = isSaid
    ? [sentence([...say(essayVoice.onlyNow(kindOfWork(slice))), ...listed(asked.flatMap((one) => (one ? [one] : [])))])]
    : [];
  const answers = [first, ...others];
  const scenes = inTellingOrder(
    slice,
    answers.flatMap((one) => one.scenes),
  );
  const more = late.flatMap(({ explanation }) => explanation.paragraphs.slice(1));
  return [{ words: joined([...lead, ...answers.map(({ words }) => words)], ' '), scenes }, ...more];
}
