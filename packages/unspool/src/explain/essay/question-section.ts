import { plain } from '../../language/index.js';
import type { Claim, ClaimOf, Slice, Words } from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { certainty } from '../certainty/certainty.js';
import { formerLine, inTellingOrder, placeName, scenesOf } from '../words/line.js';
import { capital, clause, joined, say, sentence, typeset } from '../words/typesetting.js';
import { essayVoice, hedges } from './essay-voice.js';
import { groundPieces, objectionPieces } from './evidence.js';
import type { Paragraph, Section } from './section.js';
import type { Teller } from './teller.js';

/** A question as a section: the answer, how one knows, what speaks against it, and what it seemed before. None without an answer. */
export function questionSection(slice: Slice, question: ClaimOf<'question'>, teller: Teller): Section | undefined {
  const { full, partial, former } = answerStatus(slice, question.id);
  const heading = plain(sentence(typeset(slice, question.words)));
  const told = full && !full.sense.none ? full : undefined;
  if (!told && partial.length === 0) return undefined;
  const lead = told ? [answerParagraph(slice, told)] : [];
  const rest = told ? [told] : partial;
  return {
    kind: 'question',
    of: question.id,
    heading,
    paragraphs: [
      ...lead,
      ...partsParagraph(slice, partial, told !== undefined),
      ...teller.grounds(rest.flatMap((answer) => groundPieces(slice, answer))),
      ...teller.objections(rest.flatMap((answer) => objectionPieces(slice, answer))),
      ...former.map(({ answer, by }): Paragraph => {
        const { words, scenes } = formerLine(slice, answer, by);
        return withoutNamed(slice, words, scenes);
      }),
    ],
  };
}

/** The answer as a sentence, as sure as it is. */
function answerParagraph(slice: Slice, answer: Claim): Paragraph {
  return withoutNamed(slice, hedgedSentence(slice, answer), scenesOf(slice, answer));
}

/** A sentence of the author with how sure it is as a part of it. */
export function hedgedSentence(slice: Slice, claim: Claim): Words {
  const sure = certainty(slice, claim) ?? 'certain';
  const words = typeset(slice, claim.words);
  return sure === 'certain' ? sentence(words) : sentence([...capital(say(hedges[sure])), ...clause(slice, words)]);
}

/** What the answer was in part, scene by scene. */
function partsParagraph(slice: Slice, partial: readonly Claim[], isAnswered: boolean): readonly Paragraph[] {
  if (partial.length === 0) return [];
  const { only, first, more, yetMore } = essayVoice.part;
  const told = partial.map((answer, index) => {
    const [scene] = scenesOf(slice, answer);
    const said = clause(slice, typeset(slice, answer.words));
    const sure = certainty(slice, answer) ?? 'certain';
    return sentence([
      ...placeName(slice, scene ?? null),
      ...say([first, more][index] ?? yetMore),
      ...say(hedges[sure]),
      ...said,
    ]);
  });
  const words = [...(isAnswered ? [] : say(only)), ...joined(told, ' ')];
  return [
    withoutNamed(
      slice,
      words,
      partial.flatMap((answer) => scenesOf(slice, answer)),
    ),
  ];
}

/** A paragraph that opens the scenes that it does not name. */
export function withoutNamed(slice: Slice, words: Words, scenes: Paragraph['scenes']): Paragraph {
  const named = new Set(words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
  return { words, scenes: inTellingOrder(slice, scenes).filter((scene) => !named.has(scene)) };
}
