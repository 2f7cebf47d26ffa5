import {
  acceptance,
  type Claim,
  type ClaimOf,
  hasEnded,
  indexOf,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { answerStatus, questionsOf } from '../certainty/answer-status.js';
import { scenesOf } from '../words/line.js';
import { clause, joined, listed, say, sentence, stressing, typeset } from '../words/typesetting.js';
import { indirect } from './answering/indirect.js';
import { essayVoice } from './essay-voice.js';
import { inOne } from './in-one.js';
import type { Paragraph } from './section.js';

/** The questions that nothing answers, with the readings that the notes leave open. */
export function openQuestions(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Paragraph[] {
  // The one that drives it all is asked up front.
  const [first] = hasEnded(slice) ? [] : questions;
  const open = questionsOf(slice).filter((one) => isOpen(slice, one.id) && !(one === first && isDriving(slice, one)));
  const ranked = [...open].sort((a, b) => questions.indexOf(a) - questions.indexOf(b)).slice(0, mostOpen);
  const shown = open.filter((question) => ranked.includes(question));
  if (shown.length === 0) return [];
  const read = shown.map((question) => ({ question, readings: readingsLeft(slice, question) }));
  const alone = read.filter(({ readings }) => readings.length === 0).map(({ question }) => question);
  const told = [
    ...inOneSentence(slice, alone),
    ...read
      .filter(({ readings }) => readings.length > 0)
      .map(({ question, readings }) => ({
        words: joined([asked(slice, [question]), ...readings.map(({ words }) => words)], ' '),
        scenes: [...scenesOf(slice, question), ...readings.flatMap(({ scenes }) => scenes)],
      })),
  ];
  // What is asked after the last scene opens none.
  return [inOne(slice, told, mostOpened)];
}

function inOneSentence(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Paragraph[] {
  if (questions.length === 0) return [];
  return [{ words: asked(slice, questions), scenes: questions.flatMap((question) => scenesOf(slice, question)) }];
}

/** "It stays open who sold the boat, and why she left": as questions where one of them fits into no sentence. */
function asked(slice: Slice, questions: readonly ClaimOf<'question'>[]): Words {
  const parts = questions.map((question) => indirect(slice, question));
  const whole = parts.flatMap((part) => part ?? []);
  if (whole.length === 0 || parts.includes(undefined))
    return joined(
      questions.map(({ words }) => sentence(typeset(slice, words))),
      ' ',
    );
  const { ended, soFar } = essayVoice.staysOpen;
  const lead = hasEnded(slice) ? ended : soFar;
  return sentence([...say(lead), ...listed(parts.flatMap((part) => (part ? [part] : [])))]);
}

const mostOpened = 5;
const mostOpen = 5;

/** What stands behind an answer that says that there is none: two or more lines of which each is only possible. */
function readingsLeft(
  slice: Slice,
  question: ClaimOf<'question'>,
): readonly { words: Words; scenes: readonly SceneId[] }[] {
  const { full } = answerStatus(slice, question.id);
  if (!full?.sense.none) return [];
  const here = (indexOf(slice).inScene.get(full.scene) ?? []).filter(
    ({ parent, told }) => parent === undefined && told === full.told,
  );
  const found: Claim[] = [];
  for (const claim of here.slice(here.indexOf(full) + 1)) {
    if (claim.certainty !== 'possible' || !acceptance(slice).isAccepted(claim.id)) break;
    found.push(claim);
  }
  if (found.length < 2) return [];
  const { perhaps, or } = essayVoice.leftOpen;
  const clauses = found.map((claim) => clause(slice, stressing(typeset(slice, claim.words), [])));
  return [
    {
      words: sentence([...say(perhaps), ...joined(clauses, or)]),
      scenes: found.flatMap((claim) => scenesOf(slice, claim)),
    },
  ];
}

/** Whether a question waits for its answer: from another scene than that in which it is asked, or still. */
export function isDriving(slice: Slice, { id, scene }: ClaimOf<'question'>): boolean {
  // Once all is told, what nothing answers was not what one read on for.
  if (scene === null || (hasEnded(slice) && isOpen(slice, id))) return false;
  return answerStatus(slice, id).full?.scene !== scene;
}

function isOpen(slice: Slice, question: ClaimOf<'question'>['id']): boolean {
  const { full, partial } = answerStatus(slice, question);
  return (full === undefined || full.sense.none) && partial.length === 0;
}
