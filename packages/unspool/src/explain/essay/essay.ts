import { plain, stems } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  hasEnded,
  ofKind,
  perSlice,
  type Slice,
  type Words,
} from '../../story/index.js';
import { type Article, articleHead } from '../article.js';
import { answerStatus } from '../certainty/answer-status.js';
import { recap } from '../recap/recap.js';
import { sceneLines } from '../recap/scene-line.js';
import { isPlay } from '../recap/spoken-beats.js';
import { footing } from '../words/line.js';
import { say, sentence, typeset } from '../words/typesetting.js';
import { answered } from './answering/answered.js';
import { asksOfEnd, bySignificance } from './central-questions.js';
import { unsaid, whatItComesTo } from './closing.js';
import { costOf, foundOut } from './cost.js';
import { answeredAtLast, toldAtLast } from './ending-explained.js';
import { essayVoice } from './essay-voice.js';
import { type Explained, explained, stated } from './explained.js';
import { inOne } from './in-one.js';
import { kindOfWork } from './kind-of-work.js';
import { whoKnew } from './knowing/who-knew.js';
import { headSentences, isMade } from './made.js';
import { misledAtLast } from './misleading.js';
import { isDriving, openQuestions } from './open-questions.js';
import { orderOf } from './order.js';
import { readingsOf } from './readings.js';
import { note, type Said } from './said.js';
import { type Paragraph, type Section, sectionOf } from './section.js';
import { introducerOf } from './telling/introductions.js';
import { narrativeOf } from './telling/narrative.js';
import { toldScenes } from './telling/told-scenes.js';
import { whoIsWho } from './who-is-who.js';

/** What a story comes to, as connected prose: at one position, from what is told by then. */
export type Essay = Pick<Article, 'title' | 'credits' | 'contentNotes' | 'warning' | 'related'> & {
  /** What kind of story it is, what sets it up, and the question that is asked there. */
  readonly opening: readonly Paragraph[];
  readonly takeaways: { readonly heading: string; readonly points: readonly Paragraph[] };
  readonly sections: readonly Section[];
};

/** The essay of a slice. */
export const essay = perSlice((slice): Essay => {
  const { title, credits, contentNotes, warning, related } = articleHead(slice);
  const said: Said = { claims: new Set(), sentences: new Set(), stems: new Set(), misled: [], corrected: [] };
  const introducer = introducerOf(slice);
  const narrative = isPlay(slice) ? undefined : narrativeOf(slice, introducer);
  const questions = drivingFirst(slice);
  const opening = [...head(slice), ...withQuestion(slice, narrative?.premise ?? [], questions)];
  const { past, middle, heading: ofStrand, ending } = narrative?.rest() ?? { middle: retold(slice), ending: [] };
  for (const { words } of [...opening, ...(past?.paragraphs ?? []), ...middle, ...ending]) note(said, words);
  for (const { told } of narrative ? toldScenes(slice) : []) for (const { claim } of told) said.claims.add(claim.id);
  const ended = hasEnded(slice);
  const asksForEnd = questions.filter(asksOfEnd);
  const endings = asksForEnd.flatMap((question) => withAsked(explained(slice, question, said), asked(slice, question)));
  const last = new Set(ending.flatMap(({ scenes }) => scenes));
  const late = answeredAtLast(slice, questions, last).map((question) => {
    const explanation = explained(slice, question, said);
    return { question, explanation: { ...explanation, paragraphs: withAsked(explanation, asked(slice, question)) } };
  });
  const isAtEnd = (one: Claim) =>
    asksForEnd.some(({ id }) => id === one.id) || late.some(({ question }) => question.id === one.id);
  const told = answered(
    slice,
    questions.filter((one) => !isAtEnd(one)),
    opening,
    introducer,
    said,
    [...opening, ...middle, ...ending].map(({ words }) => plain(words)).join(' '),
  );
  // Short answers with none of more words beside them are part of what explains the ending.
  const isShort = ending.length > 0 && told.every(({ of }) => of === undefined);
  const [answers, short] = isShort ? [[], told.flatMap(({ paragraphs }) => paragraphs)] : [told, []];
  const { sections: ofSymbols, more: meanings } = withSymbols(slice, answers, said);
  const explanations = toldAtLast(
    slice,
    late.map(({ explanation }) => explanation),
  );
  const { takeaways, points, themes } = whatItComesTo(slice, opening, ofSymbols);
  const comesTo = [
    ...(ending.length > 0 ? unsaid(points, [...endings, ...explanations, ...short]) : []),
    ...misledAtLast(slice, last),
    ...foundOut(slice),
    ...costOf(slice),
  ];
  const atLast = [
    ...endings,
    ...together(slice, [...whoIsWho(slice, said), ...explanations, ...short]),
    ...(comesTo.length > 0 ? [inOne(slice, comesTo, mostOpened)] : []),
  ];
  const sections: readonly Section[] = [
    ...(past ? sectionOf('happens', past.heading, past.paragraphs) : []),
    ...sectionOf('happens', ofStrand ?? (ended ? essayVoice.happens.ended : essayVoice.happens.soFar), middle),
    ...sectionOf('happens', essayVoice.ending, ending),
    ...sectionOf('happens', essayVoice.endingExplained, atLast),
    ...ofSymbols,
    ...sectionOf('minds', essayVoice.whoKnew, whoKnew(slice)),
    ...sectionOf('order', essayVoice.order, past ? [] : orderOf(slice)),
    ...sectionOf('open', ended ? essayVoice.open.ended : essayVoice.open.soFar, openQuestions(slice, questions)),
    ...sectionOf(
      'themes',
      essayVoice.themes,
      comingTo(slice, meanings, ending.length > 0 ? themes : [...points, ...themes]),
    ),
    ...sectionOf('outside', essayVoice.outside, outside(slice, ofSymbols)),
  ];
  const heading = ended ? essayVoice.takeaways.ended : essayVoice.takeaways.soFar;
  return {
    title,
    credits: credits.filter((credit) => !isMade(slice, credit)),
    contentNotes,
    warning: essayVoice.warning(slice.stops.length > 0 && ended, kindOfWork(slice), warning),
    related,
    opening,
    takeaways: { heading, points: takeaways },
    sections,
  };
});

function head(slice: Slice): readonly Paragraph[] {
  const words = headSentences(slice);
  return words.length === 0 ? [] : [{ words, scenes: [] }];
}

/** What sets it up, with the question on which the most rests where that is asked there, and not answered. */
function withQuestion(
  slice: Slice,
  premise: readonly Paragraph[],
  [central]: readonly ClaimOf<'question'>[],
): readonly Paragraph[] {
  const last = premise.at(-1);
  if (!central || !last || !isDriving(slice, central)) return premise;
  const told = new Set(premise.flatMap(({ scenes }) => scenes));
  const isAnswered = told.has(answerStatus(slice, central.id).full?.scene ?? '');
  if (isAnswered || central.scene === null || !last.scenes.includes(central.scene)) return premise;
  const words = [...last.words, ...say(' '), ...sentence(typeset(slice, central.words))];
  return [...premise.slice(0, -1), { ...last, words }];
}

/** The questions by how much rests on them; first that which drives it: what is answered where it is asked keeps nobody waiting. */
function drivingFirst(slice: Slice): readonly ClaimOf<'question'>[] {
  const questions = bySignificance(slice);
  const driving = questions.find((question) => isDriving(slice, question));
  return driving ? [driving, ...questions.filter((question) => question !== driving)] : questions;
}

/** What explains an answer, behind its question where it cannot be read without that. */
function withAsked({ paragraphs, isWhole }: Explained, question: Words): readonly Paragraph[] {
  return isWhole
    ? paragraphs
    : paragraphs.map((one, at) => (at > 0 ? one : { ...one, words: [...question, ...one.words] }));
}

/** A question before its answer. */
function asked(slice: Slice, { words }: ClaimOf<'question'>): Words {
  return [...sentence(typeset(slice, words)), ...say(' ')];
}

/** What happens in a work in which people mostly speak, or of which the notes tell too much or too little. */
function retold(slice: Slice): readonly Paragraph[] {
  const { paragraphs } = recap(slice);
  if (paragraphs.length > 0) return paragraphs;
  return sceneLines(slice)
    .slice(0, mostLines)
    .map(({ words, scenes }) => ({ words, scenes }));
}

/** What symbols of which little is said stand for, and what it comes to. */
function comingTo(slice: Slice, meanings: readonly Paragraph[], thoughts: readonly Paragraph[]): readonly Paragraph[] {
  // An equation alone is no conclusion.
  const told = thoughts.length + meanings.length < 2 ? thoughts : [...meanings, ...thoughts];
  return told.length === 0 ? [] : [inOne(slice, told, mostOpened)];
}

/** Short paragraphs behind one another as one, as far as there is room. */
function together(slice: Slice, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const rows: Paragraph[][] = [];
  for (const one of paragraphs) {
    const row = rows.at(-1);
    const length = (row ?? []).reduce((sum, { words }) => sum + plain(words).length, 0);
    if (row && length + plain(one.words).length <= mostInRow) row.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => inOne(slice, row));
}

const mostInRow = 700;
const mostLines = 24;
const mostOpened = 6;
const mostMeanings = 3;

/** What symbols stand for: behind the question that asks it, else under a heading of its own; what is an equation and no more by itself. */
function withSymbols(
  slice: Slice,
  sections: readonly Section[],
  said: Said,
): { readonly sections: readonly Section[]; readonly more: readonly Paragraph[] } {
  const result = [...sections];
  const more: Paragraph[] = [];
  for (const { symbol, name, paragraph, isEnough } of readingsOf(slice, said)) {
    const at = result.findIndex(({ heading }) => heading.toLowerCase().includes(`${name.toLowerCase()} mean`));
    const own = result[at];
    const around = outsideOf(slice, name);
    if (own) result.splice(at, 1, { ...own, paragraphs: [...own.paragraphs, paragraph, ...around] });
    else if (isEnough)
      result.push({ kind: 'symbol', of: symbol, heading: essayVoice.symbol(name), paragraphs: [paragraph, ...around] });
    else if (hasEnded(slice) && more.length < mostMeanings) more.push(paragraph);
  }
  return { sections: result, more };
}

/** What lies outside the story, but for what stands with a symbol. */
function outside(slice: Slice, sections: readonly Section[]): readonly Paragraph[] {
  const told = new Set(sections.flatMap(({ paragraphs }) => paragraphs.map(({ words }) => plain(words))));
  return outsideOf(slice).filter(({ words }) => !told.has(plain(words)));
}

/** What the notes say from outside the story; of a symbol what names it. */
function outsideOf(slice: Slice, symbol?: string): readonly Paragraph[] {
  const named = stems(symbol ?? '');
  return ofKind(slice, 'outside').flatMap((claim) => {
    const own = new Set(stems(plain(claim.words)));
    if (!acceptance(slice).isAccepted(claim.id) || !named.every((stem) => own.has(stem))) return [];
    return [{ ...footing(slice, claim), words: stated(slice, claim) }];
  });
}
