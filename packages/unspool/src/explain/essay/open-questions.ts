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
import { clause, joined, say, sentence, stressing, typeset } from '../words/typesetting.js';
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
  const told = shown.map((question) => {
    const readings = readingsLeft(slice, question);
    return {
      words: joined([sentence(typeset(slice, question.words)), ...readings.map(({ words }) => words)], ' '),
      scenes: [...scenesOf(slice, question), ...readings.flatMap(({ scenes }) => scenes)],
    };
  });
  // What is asked after the last scene opens none.
  return [inOne(slice, told, mostOpened)];
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
