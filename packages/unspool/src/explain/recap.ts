import { plain, sentences } from '../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  hasEnded,
  identities,
  indexOf,
  nameOf,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../story/index.js';
import { answerStatus, bestAnswer, questionsOf } from './certainty/answer-status.js';
import { questionAndAnswer } from './certainty/support.js';
import { questionLine } from './explanation.js';
import { type Profile, profile } from './profile.js';
import { exchangesOf } from './speech/exchanges.js';
import { namingLine, openingLine, saidLine, shortened } from './speech/opening.js';
import { speeches } from './speech/speech.js';
import { isWorldly } from './words/claim-sentences.js';
import { framePhrase } from './words/frame-phrases.js';
import { footing, inTellingOrder, type Line, lead, lineOf, placeName } from './words/line.js';
import { phrases } from './words/phrases.js';
import { joined, listed, say, sentence, sliceWords, stressing, typeset, typesetText } from './words/typesetting.js';

/** What happened so far, or what one person or thing went through. */
export type Recap = { readonly title: string; readonly lines: readonly Line[]; readonly open: readonly Line[] };

/** What happened so far, one line a scene: how it begins, and what the author stressed, as far as it still stands. */
export function recap(slice: Slice): Recap {
  return {
    title: hasEnded(slice) ? phrases.happened : phrases.soFar,
    lines: slice.scenes.flatMap((scene) => sceneLine(slice, scene)),
    open: openQuestions(slice, questionsOf(slice)),
  };
}

/** What one knows so far of one person or thing, the questions about it that have answers, and those that have none. */
export function recapOf(slice: Slice, entity: EntityId): Recap {
  const same = identities(slice);
  const asked = questionsOf(slice).filter((question) => question.about.some((id) => same(id) === same(entity)));
  // What the work leaves open is no answer: it stands with the open questions.
  const answered = asked.flatMap((question) =>
    bestAnswer(slice, question).flatMap((answer) =>
      answer.sense.kind === 'answer' && answer.sense.none ? [] : [{ question, answer }],
    ),
  );
  const name = typesetText(nameOf(slice, entity));
  const known = profile(slice, entity);
  return {
    title: hasEnded(slice) ? name : `${name} so far`,
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

function openQuestions(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Line[] {
  return questions
    .filter((question) => {
      const { full } = answerStatus(slice, question.id);
      return full === undefined || full.sense.none;
    })
    .map((question) => questionLine(slice, question.id));
}

/** What happened in a scene, in a line or two. */
export function sceneLine(slice: Slice, scene: Scene): readonly Line[] {
  const opening = openingLine(slice, scene);
  if (opening) return [opening];
  const claims = indexOf(slice).inScene.get(scene.id) ?? [];
  const paragraphs = claims.filter((claim) => claim.sense.kind === 'prose');
  const told = paragraphs.flatMap((paragraph) => sentencesOf(slice, paragraph)).filter(({ fallen }) => !fallen);
  const chosen = told.some(({ stressed }) => stressed)
    ? told.filter(({ stressed }, index) => stressed || index === 0)
    : told.slice(0, mostSentences);
  const [first] = paragraphs;
  if (first && chosen.length > 0) {
    const words = [
      ...lead([framePhrase(slice, first)]),
      ...joined(
        chosen.map((one) => one.words),
        ' ',
      ),
    ];
    return [{ words: stressing(sentence(words), []), scenes: [scene.id], claim: first.id }];
  }
  const facts = claims.filter(
    (claim) => isWorldly(claim) && claim.sense.kind !== 'overturns' && acceptance(slice).isAccepted(claim.id),
  );
  return facts.slice(0, mostSentences).map((claim) => lineOf(slice, claim));
}

/** How many sentences stand for a scene in which the author stresses none. */
const mostSentences = 2;

/** A longer sentence is cut, as novels have them. */
const longest = 240;

type Told = { readonly words: Words; readonly stressed: boolean; readonly fallen: boolean };

function sentencesOf(slice: Slice, paragraph: Claim): readonly Told[] {
  const text = plain(paragraph.words);
  const bold = indexOf(slice).under.get(paragraph.id) ?? [];
  const textsOf = (claims: readonly Claim[]) => new Set(claims.map((claim) => plain(claim.words)));
  const stressed = textsOf(bold);
  const fallen = textsOf(bold.filter((claim) => !acceptance(slice).isAccepted(claim.id)));
  return sentences(text).map(({ from, to }) => {
    const own = text.slice(from, to);
    const whole = sentence(typeset(slice, sliceWords(paragraph.words, from, to)));
    const words = to - from > longest ? shortened(whole, 'end') : whole;
    return { words, stressed: stressed.has(own), fallen: fallen.has(own) };
  });
}
