import { grouped } from '../../base/index.js';
import { plain } from '../../language/index.js';
import type { Claim, ClaimOf, Slice, Words } from '../../story/index.js';
import { answerStatus } from '../certainty/answer-status.js';
import { certainty } from '../certainty/certainty.js';
import { framePhrase } from '../words/frame-phrases.js';
import { inTellingOrder, placeName, scenesOf } from '../words/line.js';
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
      ...partsParagraph(slice, partial, told),
      ...teller
        .grounds(rest.flatMap((answer) => groundPieces(slice, answer)))
        .filter((one) => !isSaidAlready(slice, told, one)),
      ...teller.objections(rest.flatMap((answer) => objectionPieces(slice, answer))),
      ...formerParagraph(slice, former),
    ],
  };
}

/** Whether a paragraph only recalls scenes that the answer opens already. */
function isSaidAlready(slice: Slice, answer: Claim | undefined, { words }: Paragraph): boolean {
  if (!answer || !essayVoice.recalled.first.some(({ before }) => plain(words).startsWith(before))) return false;
  const opened = new Set(scenesOf(slice, answer));
  return (
    !words.some(({ text }) => text === essayVoice.answerTo) &&
    words.every(({ ref }) => ref?.to !== 'scene' || opened.has(ref.id))
  );
}

/** The answer as a sentence, as sure as it is. */
function answerParagraph(slice: Slice, answer: Claim): Paragraph {
  return withoutNamed(slice, hedgedSentence(slice, answer), scenesOf(slice, answer));
}

/** A sentence of the author with who tells it, and how sure it is, as a part of it: "As Vera tells it, most likely, …". */
export function hedgedSentence(slice: Slice, claim: Claim): Words {
  const sure = certainty(slice, claim) ?? 'certain';
  const frame = framePhrase(slice, claim);
  const words = typeset(slice, claim.words);
  const before = [...(frame === '' ? [] : say(`${frame}, `)), ...(sure === 'certain' ? [] : say(hedges[sure]))];
  return before.length === 0 ? sentence(words) : sentence([...capital(before), ...clause(slice, words)]);
}

/** What the answer was in part, piece by piece. */
function partsParagraph(slice: Slice, partial: readonly Claim[], told: Claim | undefined): readonly Paragraph[] {
  const [first, ...more] = partial;
  if (!first) return [];
  const { only, one, here, several, soFar, likely } = essayVoice.part;
  const pieceOf = (answer: Claim): Words => {
    const sure = certainty(slice, answer) ?? 'certain';
    const frame = framePhrase(slice, answer);
    const told = frame === '' ? [] : say(`${frame}, `);
    return [...told, ...say(hedges[sure]), ...clause(slice, typeset(slice, answer.words))];
  };
  const placed = (answer: Claim): Words => [
    ...(certainty(slice, answer) === 'likely'
      ? [...clause(slice, typeset(slice, answer.words)), ...say(likely)]
      : pieceOf(answer)),
    ...say(' ('),
    ...placeName(slice, scenesOf(slice, answer)[0] ?? null),
    ...say(')'),
  ];
  const scenes = partial.flatMap((answer) => scenesOf(slice, answer));
  if (more.length > 0) {
    const words = [...say(told ? several : soFar), ...joined(partial.map(placed), '; '), ...say('.')];
    return [withoutNamed(slice, words, scenes)];
  }
  if (told && told.scene === first.scene)
    return [withoutNamed(slice, [...say(here), ...pieceOf(first), ...say('.')], scenes)];
  const words = told
    ? [
        ...say(one),
        ...placeName(slice, scenesOf(slice, first)[0] ?? null),
        ...say(': '),
        ...pieceOf(first),
        ...say('.'),
      ]
    : [...say(only), ...capital(placed(first)), ...say('.')];
  return [withoutNamed(slice, words, scenes)];
}

/** What the answer seemed to be, until which scene. */
function formerParagraph(slice: Slice, former: ReturnType<typeof answerStatus>['former']): readonly Paragraph[] {
  if (former.length === 0) return [];
  const { before, later, seemed } = essayVoice.until;
  const byScene = grouped(former, ({ by }) => [by.scene]);
  const sentences = [...byScene].map(([scene, fallen], index) =>
    sentence([
      ...say(before),
      ...placeName(slice, scene),
      ...say(seemed[index % seemed.length] ?? ''),
      ...joined(
        fallen.map(({ answer }) => clause(slice, typeset(slice, answer.words))),
        later,
      ),
    ]),
  );
  const scenes = former.flatMap(({ answer, by }) => [...scenesOf(slice, answer), ...scenesOf(slice, by)]);
  return [withoutNamed(slice, joined(sentences, ' '), scenes)];
}

/** A paragraph that opens the scenes that it does not name. */
export function withoutNamed(slice: Slice, words: Words, scenes: Paragraph['scenes']): Paragraph {
  const named = new Set(words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
  return { words, scenes: inTellingOrder(slice, scenes).filter((scene) => !named.has(scene)) };
}
