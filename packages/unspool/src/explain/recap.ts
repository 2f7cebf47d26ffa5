import { plain, sentences } from '../language/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  hasEnded,
  identities,
  indexOf,
  nameOf,
  type Scene,
  type Slice,
  standing,
  type Words,
} from '../story/index.js';
import { questionLine } from './answer.js';
import type { Line, Recap } from './explanation.js';
import { framePhrase } from './frame.js';
import { footing, lead, lineOf } from './line.js';
import { phrases } from './phrases.js';
import { profile } from './profile.js';
import { isWorldly } from './sentences.js';
import { questionAndAnswer } from './support.js';
import { leadAnswer, questionsOf, verdict } from './verdict.js';
import { joined, sentence, sliceWords, stressing, typeset, typesetText } from './words.js';

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
  const answered = asked.flatMap((question) => leadAnswer(slice, question).map((answer) => ({ question, answer })));
  const name = typesetText(nameOf(slice, entity));
  return {
    title: hasEnded(slice) ? name : `${name} so far`,
    lines: [
      ...profile(slice, entity).known,
      ...answered.map(({ question, answer }) => ({
        words: questionAndAnswer(slice, question),
        ...footing(slice, answer),
      })),
    ],
    open: openQuestions(slice, asked),
  };
}

function openQuestions(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Line[] {
  return questions
    .filter((question) => {
      const { full } = verdict(slice, question.id);
      return full === undefined || full.sense.none;
    })
    .map((question) => questionLine(slice, question.id));
}

function sceneLine(slice: Slice, scene: Scene): readonly Line[] {
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
    (claim) => isWorldly(claim) && claim.sense.kind !== 'overturns' && standing(slice).stands(claim.id),
  );
  return facts.slice(0, mostSentences).map((claim) => lineOf(slice, claim));
}

/** How many sentences stand for a scene in which the author stresses none. */
const mostSentences = 2;

type Told = { readonly words: Words; readonly stressed: boolean; readonly fallen: boolean };

function sentencesOf(slice: Slice, paragraph: Claim): readonly Told[] {
  const text = plain(paragraph.words);
  const bold = indexOf(slice).under.get(paragraph.id) ?? [];
  const textsOf = (claims: readonly Claim[]) => new Set(claims.map((claim) => plain(claim.words)));
  const stressed = textsOf(bold);
  const fallen = textsOf(bold.filter((claim) => !standing(slice).stands(claim.id)));
  return sentences(text).map(({ from, to }) => {
    const own = text.slice(from, to);
    const words = sentence(typeset(slice, sliceWords(paragraph.words, from, to)));
    return { words, stressed: stressed.has(own), fallen: fallen.has(own) };
  });
}
