import { plain, sentences } from '../language/index.js';
import { type Claim, type EntityId, hasEnded, identities, indexOf, nameOf, type Scene, type Slice, type Words } from '../story/index.js';
import { explain } from './answer.js';
import type { Line, Recap } from './explanation.js';
import { framePhrase } from './frame.js';
import { lead, lineOf } from './line.js';
import { phrases } from './phrases.js';
import { profile } from './profile.js';
import { isWorldly } from './sentences.js';
import { standing } from './standing.js';
import { questionAndAnswer } from './support.js';
import { questionsOf } from './verdict.js';
import { joined, sentence, sliceWords, typeset, typesetText } from './words.js';

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
  const explained = asked.map((question) => ({ question, explanation: explain(slice, question.id) }));
  const answered = explained.flatMap(({ question, explanation }) => {
    const [first] = explanation.answers;
    return first ? [{ ...first, words: questionAndAnswer(slice, question) }] : [];
  });
  const name = typesetText(nameOf(slice, entity));
  return {
    title: hasEnded(slice) ? name : `${name} so far`,
    lines: [...profile(slice, entity).known, ...answered.map(({ inPart: _, support: __, ...line }): Line => line)],
    open: openQuestions(slice, asked),
  };
}

function openQuestions(slice: Slice, questions: readonly Claim[]): readonly Line[] {
  return questions
    .map((question) => explain(slice, question.id))
    .filter(({ status }) => status !== 'answered')
    .map(({ question }) => question);
}

function sceneLine(slice: Slice, scene: Scene): readonly Line[] {
  const { inScene, under } = indexOf(slice);
  const claims = inScene.get(scene.id) ?? [];
  const paragraphs = claims.filter((claim) => claim.sense.kind === 'prose');
  const stressed = paragraphs.flatMap((paragraph) => kernels(slice, paragraph, under.get(paragraph.id) ?? [], paragraph === paragraphs[0]));
  const [first] = paragraphs;
  if (first && stressed.length > 0) {
    const words = sentence([...lead([framePhrase(slice, first)]), ...joined(stressed, ' ')]);
    return [{ words, scenes: [scene.id], claim: first.id }];
  }
  const claim = claims.find((one) => isWorldly(one) && one.sense.kind !== 'overturns' && standing(slice).stands(one.id));
  return claim ? [lineOf(slice, claim)] : [];
}

/** The stressed sentences of a paragraph that still stand, after the one with which the scene begins. */
function kernels(slice: Slice, paragraph: Claim, bold: readonly Claim[], begins: boolean): readonly Words[] {
  const text = plain(paragraph.words);
  const sentencesOf = (claims: readonly Claim[]) => new Set(claims.map((claim) => plain(claim.words)));
  const all = sentencesOf(bold);
  const fallen = sentencesOf(bold.filter((claim) => !standing(slice).stands(claim.id)));
  return sentences(text).flatMap((span, index) => {
    const own = text.slice(span.from, span.to);
    if (fallen.has(own) || !(all.has(own) || (begins && index === 0))) return [];
    return [sentence(typeset(slice, sliceWords(paragraph.words, span.from, span.to)))];
  });
}
