import { type ClaimOf, type EntityId, identities, type SceneId, type Slice } from '../story/index.js';
import { answerStatus, bestAnswer, questionsOf } from './certainty/answer-status.js';
import { questionAndAnswer } from './certainty/support.js';
import { questionLine } from './explanation.js';
import { type Profile, profile } from './profile.js';
import { exchangesOf } from './speech/exchanges.js';
import { namingLine, saidLine } from './speech/opening.js';
import { speeches } from './speech/speech.js';
import { footing, inTellingOrder, type Line, placeName } from './words/line.js';
import { phrases } from './words/phrases.js';
import { listed, say, sentence } from './words/typesetting.js';

/** What is known of one person or thing line by line, and the questions about it that have no answer. */
export type Known = { readonly lines: readonly Line[]; readonly open: readonly Line[] };

/** What one knows so far of one person or thing, the questions about it that have answers, and those that have none. */
export function knownOf(slice: Slice, entity: EntityId): Known {
  const same = identities(slice);
  const asked = questionsOf(slice).filter((question) => question.about.some((id) => same(id) === same(entity)));
  // What the work leaves open is no answer: it stands with the open questions.
  const answered = asked.flatMap((question) =>
    bestAnswer(slice, question).flatMap((answer) =>
      answer.sense.kind === 'answer' && answer.sense.none ? [] : [{ question, answer }],
    ),
  );
  const known = profile(slice, entity);
  return {
    lines: [
      ...meetingLines(slice, known),
      ...knownLines(slice, known),
      ...answered.map(({ question, answer }) => ({
        words: questionAndAnswer(slice, question),
        ...footing(slice, answer),
      })),
    ],
    open: openQuestions(slice, asked),
  };
}

/** Where one met somebody first, and with whom they speak. */
function meetingLines(slice: Slice, { id, firstSeen, firstHeardOf, speaksWith }: Profile): readonly Line[] {
  const first = (how: string, scene: SceneId | undefined): readonly Line[] =>
    scene === undefined
      ? []
      : [{ words: sentence([...say(`first ${how} in `), ...placeName(slice, scene)]), scenes: [scene] }];
  const others = speaksWith.map(({ words }) => words);
  const stated = speaksWith.some(({ certainty }) => certainty === undefined);
  const assumed = exchangesOf(slice, id).some(({ turns }) => turns > 0);
  return [
    ...first('heard of', firstHeardOf),
    ...first('seen', firstSeen),
    ...(others.length === 0
      ? []
      : [
          {
            words: sentence([
              ...say(stated ? 'speaks with ' : 'likely speaks with '),
              ...listed(others),
              ...say(assumed ? `. ${phrases.turns}` : ''),
            ]),
            scenes: inTellingOrder(
              slice,
              speaksWith.flatMap(({ scenes }) => scenes),
            ),
          },
        ]),
  ];
}

/** What is known of somebody: of what they say, a line a scene, and of what others say the sentence that names them. */
function knownLines(slice: Slice, { id, known }: Profile): readonly Line[] {
  const own = new Set(speeches(slice).flatMap(({ claim, by }) => (by.includes(id) ? [claim.id] : [])));
  const told = new Set<SceneId>();
  return known.flatMap((line) => {
    const [scene] = line.scenes;
    if (line.speaker === undefined || line.claim === undefined || scene === undefined) return [line];
    if (!own.has(line.claim)) return [namingLine(line, id)];
    if (told.has(scene)) return [];
    told.add(scene);
    return saidLine(slice, id, scene) ?? [];
  });
}

/** The questions of these that nothing answers so far. */
function openQuestions(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Line[] {
  return questions
    .filter((question) => {
      const { full } = answerStatus(slice, question.id);
      return full === undefined || full.sense.none;
    })
    .map((question) => questionLine(slice, question.id));
}
