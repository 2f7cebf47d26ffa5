import { plain } from '../../language/index.js';
import { type ClaimOf, hasEnded, indexOf, type SceneId, type Slice, type Words } from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { symbols } from '../symbols.js';
import { inTellingOrder } from '../words/line.js';
import { capital, clause, isClauseSafe, joined, say, sentence, sliceWords, withoutStop } from '../words/typesetting.js';
import { asksOfEnd } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import type { Explained } from './explained.js';
import { isDriving } from './open-questions.js';
import type { Paragraph } from './section.js';
import { pronounOf, withPronoun } from './telling/people.js';

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

/** What the last scenes answer, one behind the other: whoever several of the answers name is named once. */
export function toldAtLast(slice: Slice, late: readonly Explained[]): readonly Paragraph[] {
  const answers = late.flatMap(({ paragraphs }) => paragraphs.slice(0, 1));
  if (answers.length === 0) return [];
  const scenes = inTellingOrder(
    slice,
    answers.flatMap((one) => one.scenes),
  );
  const words = namedOnce(
    slice,
    answers.map((one) => one.words),
  );
  return [{ words, scenes }, ...late.flatMap(({ paragraphs }) => paragraphs.slice(1))];
}

/** "Bo opened the gate. He let the hens out, and he is the man in the hat." */
function namedOnce(slice: Slice, [first = [], ...others]: readonly Words[]): Words {
  const behind = others.map((words) => ofSame(slice, words, first) ?? words);
  const isSame = behind.length > 1 && behind.every((words, at) => words !== others[at] && isShort(words));
  return isSame
    ? joined(
        [
          first,
          sentence(
            joined(
              behind.map((words, at) => inRow(withoutStop(words), at)),
              essayVoice.and,
            ),
          ),
        ],
        ' ',
      )
    : joined([first, ...behind], ' ');
}

function inRow(words: Words, at: number): Words {
  const [first, ...rest] = words;
  const isPronoun = first !== undefined && /^(?:He|She)(?: |$)/.test(first.text);
  return at > 0 && isPronoun
    ? [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]
    : words;
}

function isShort(words: Words): boolean {
  const text = plain(words);
  return text.split(' ').length <= mostShort && !/[,;:]/.test(text);
}

const mostShort = 10;

/** A sentence of whom the first one speaks, with a pronoun for them: also of "the man in the hat is Bo, the monk". */
function ofSame(slice: Slice, words: Words, first: Words): Words | undefined {
  const [who] = first;
  if (who?.entity === undefined) return undefined;
  const own = withPronoun(slice, words, first);
  if (own !== words) return capital(own);
  const pronoun = pronounOf(slice, who.entity);
  const at = words.findIndex(({ entity }) => entity === who.entity);
  const lead = words[at - 1]?.text ?? '';
  const [, is] = / (is|was)(?: )$/.exec(lead) ?? [];
  const isAlone =
    plain(words.slice(at + 1)).split(' ').length <= mostApposed && /^[,.]/.test(words[at + 1]?.text ?? '.');
  if (pronoun === undefined || at < 1 || is === undefined || !isAlone) return undefined;
  const subject = sliceWords(words, 0, plain(words.slice(0, at)).length - ` ${is} `.length);
  return isClauseSafe(slice, words)
    ? sentence([...capital(say(`${pronoun} ${is} `)), ...clause(slice, subject)])
    : undefined;
}

const mostApposed = 5;
