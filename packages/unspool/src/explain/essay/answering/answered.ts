import { plain, stems } from '../../../language/index.js';
import type { Claim, ClaimOf, SceneId, Slice, Words } from '../../../story/index.js';
import { answerStatus } from '../../certainty/answer-status.js';
import { symbols } from '../../symbols.js';
import { inTellingOrder } from '../../words/line.js';
import { capital, joined, say, sentence, typeset } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { type Explained, explained } from '../explained.js';
import { isDriving } from '../open-questions.js';
import { news, type Said } from '../said.js';
import { type Paragraph, type Section, sectionOf } from '../section.js';
import type { Introducer } from '../telling/introductions.js';
import { withPronoun } from '../telling/people.js';
import { proseOf } from '../telling/turn-times.js';

/**
 * The questions that are answered: what the opening asks and what takes more words each a section, of the others those that say something new. What
 * is only answered, and no more said of it, stands together at the end.
 */
export function answered(
  slice: Slice,
  questions: readonly ClaimOf<'question'>[],
  opening: readonly Paragraph[],
  introducer: Introducer,
  said: Said,
  told: string,
): readonly Section[] {
  const whole: Section[] = [];
  const short: Short[] = [];
  const names = symbols(slice).map(({ name }) => `${name.toLowerCase()} mean`);
  for (const question of questions) {
    if (!isWorthTelling(slice, question, said, whole.length + short.length === 0)) continue;
    const explanation = explained(slice, question, said);
    const { paragraphs } = explanation;
    const heading = plain(sentence(typeset(slice, question.words)));
    const [only, ...more] = paragraphs;
    const isOfSymbol = names.some((name) => heading.toLowerCase().includes(name));
    const isAsked = opening.some(({ words }) => plain(words).includes(heading));
    if (isAsked || isOfSymbol || more.length > 0 || (only && plain(only.words).length > shortest))
      whole.push({
        kind: 'question',
        of: question.id,
        heading,
        paragraphs: only && explanation.isWhole ? [withPeople(only, introducer), ...more] : paragraphs,
      });
    else if (only && short.length < mostShort && !(explanation.isWhole && told.includes(plain(only.words))))
      short.push(shortOf(slice, question, explanation, only, introducer));
  }
  return [
    ...whole.slice(0, mostAnswered),
    ...sectionOf('question', whole.length > 0 ? essayVoice.others : essayVoice.answers, together(slice, short)),
  ];
}

/** Whether an answer says what the scenes have not: the first one does. */
function isWorthTelling(slice: Slice, question: ClaimOf<'question'>, said: Said, isFirst: boolean): boolean {
  const { full, partial } = answerStatus(slice, question.id);
  const answer = full ?? partial.at(-1);
  if (!answer || full?.sense.none) return false;
  // What is answered where it is asked, the scene itself has told.
  if (!isFirst && !isDriving(slice, question) && news(answer.words, said) < leastNews) return false;
  // So is a short answer of which all was told on the way.
  return isFirst || plain(answer.words).length > shortest || !isToldThere(slice, answer);
}

/** A short answer, and whether it stands by itself. */
type Short = Paragraph & { readonly isWhole: boolean };

function shortOf(
  slice: Slice,
  question: ClaimOf<'question'>,
  { isWhole }: Explained,
  only: Paragraph,
  introducer: Introducer,
): Short {
  if (!isWhole)
    return { ...only, isWhole, words: [...askedOf(slice, question, introducer), ...say(' '), ...only.words] };
  return { ...withPeople(only, introducer), isWhole };
}

/** What is said of whom nobody has named so far, with a paragraph that can be read by itself. */
function withPeople(paragraph: Paragraph, introducer: Introducer): Paragraph {
  return { ...paragraph, words: joined(introducer.introduced([paragraph.words], false), ' ') };
}

/** Short answers that stand by themselves, some in a paragraph, with "she" for whoever the one before speaks of. */
function together(slice: Slice, short: readonly Short[]): readonly Paragraph[] {
  const found: { words: Words; scenes: readonly SceneId[]; isWhole: boolean; count: number; last: Words }[] = [];
  for (const { words, scenes, isWhole } of short) {
    const last = found.at(-1);
    if (last?.isWhole && isWhole && last.count < mostTogether) {
      last.words = [...last.words, ...say(' '), ...capital(withPronoun(slice, words, last.last))];
      last.last = words;
      last.scenes = inTellingOrder(slice, [...last.scenes, ...scenes]);
      last.count += 1;
    } else found.push({ words, scenes, isWhole, count: 1, last: words });
  }
  return found.map(({ words, scenes }) => ({ words, scenes }));
}

const mostTogether = 3;

/** A question as it stands before its answer, with what is said of whom nobody has named so far. */
function askedOf(slice: Slice, { words }: ClaimOf<'question'>, introducer: Introducer): Words {
  const own = sentence(typeset(slice, words));
  return joined(introducer.introduced([own], false), ' ').map((word) => ({ ...word, strong: true }));
}

const mostAnswered = 7;
const mostShort = 10;
const leastNews = 0.4;
const mostTold = 0.8;
/** An answer of so few characters has no heading of its own. */
const shortest = 160;

/** Whether the paragraphs of its own scene say all but what an answer says. */
function isToldThere(slice: Slice, answer: Claim): boolean {
  const own = stems(plain(answer.words));
  const told = new Set(stems(answer.scene === null ? '' : proseOf(slice, answer.scene)));
  return own.length > 0 && own.filter((one) => told.has(one)).length / own.length >= mostTold;
}
