import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  hasEnded,
  indexOf,
  ofKind,
  perSlice,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { type Article, articleHead } from '../article.js';
import { answerStatus, questionsOf } from '../certainty/answer-status.js';
import { recap } from '../recap/recap.js';
import { sceneLines } from '../recap/scene-line.js';
import { isPlay } from '../recap/spoken-beats.js';
import { symbols } from '../symbols.js';
import { footing, inTellingOrder, scenesOf } from '../words/line.js';
import { clause, joined, say, sentence, stressing, typeset } from '../words/typesetting.js';
import { bySignificance } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import { explained, news, note, type Said, stated } from './explained.js';
import { introducerOf } from './introductions.js';
import { kindOfWork } from './leads.js';
import { headSentences } from './made.js';
import { narrativeOf } from './narrative.js';
import { orderOf } from './order.js';
import { readingsOf } from './readings.js';
import type { Paragraph, Section } from './section.js';
import { toldScenes } from './told-scenes.js';

/** What a story comes to, as connected prose: at one position, from what is told by then. */
export type Essay = Pick<Article, 'title' | 'credits' | 'contentNotes' | 'warning' | 'related'> & {
  /** What kind of story it is, what sets it up, and the question that drives it. */
  readonly opening: readonly Paragraph[];
  readonly takeaways: { readonly heading: string; readonly points: readonly Paragraph[] };
  readonly sections: readonly Section[];
};

/** The essay of a slice. */
export const essay = perSlice((slice): Essay => {
  const { title, credits, contentNotes, warning, related } = articleHead(slice);
  const said: Said = { claims: new Set(), sentences: new Set(), stems: new Set() };
  const introducer = introducerOf(slice);
  const narrative = isPlay(slice) ? undefined : narrativeOf(slice, introducer);
  const questions = drivingFirst(slice);
  const opening = [...head(slice), ...withQuestion(slice, narrative?.premise ?? [], questions)];
  const middle = narrative?.middle ?? retold(slice);
  for (const { words } of [...opening, ...middle, ...(narrative?.ending ?? [])]) note(said, words);
  for (const { told } of narrative ? toldScenes(slice) : []) for (const { claim } of told) said.claims.add(claim.id);
  const ended = hasEnded(slice);
  const asksForEnd = questions.filter(({ words }) => ofEnd.test(plain(words)));
  const endings = asksForEnd.flatMap((question) =>
    explained(slice, question, said).map((one, at) =>
      at > 0 ? one : { ...one, words: [...asked(slice, question), ...one.words] },
    ),
  );
  const answers = answered(
    slice,
    questions.filter((one) => !asksForEnd.includes(one)),
    said,
  );
  const { takeaways, themes } = whatItComesTo(slice, opening);
  const sections: readonly Section[] = [
    ...sectionOf('happens', ended ? essayVoice.happens.ended : essayVoice.happens.soFar, middle),
    ...sectionOf('happens', essayVoice.ending, [...(narrative?.ending ?? []), ...endings]),
    ...withSymbols(slice, answers, said),
    ...sectionOf('order', essayVoice.order, orderOf(slice)),
    ...sectionOf('open', ended ? essayVoice.open.ended : essayVoice.open.soFar, openQuestions(slice, questions)),
    ...sectionOf('themes', essayVoice.themes, themes),
    ...sectionOf('outside', essayVoice.outside, outside(slice)),
  ];
  const heading = ended ? essayVoice.takeaways.ended : essayVoice.takeaways.soFar;
  return {
    title,
    credits,
    contentNotes,
    warning: essayVoice.warning(slice.stops.length > 0 && ended, kindOfWork(slice), warning),
    related,
    opening,
    takeaways: { heading, points: takeaways },
    sections,
  };
});

const ofEnd = /\b(?:ending|the end|ends)\b/i;

function sectionOf(kind: Section['kind'], heading: string, paragraphs: readonly Paragraph[]): readonly Section[] {
  return paragraphs.length === 0 ? [] : [{ kind, heading, paragraphs }];
}

function head(slice: Slice): readonly Paragraph[] {
  const words = headSentences(slice);
  return words.length === 0 ? [] : [{ words, scenes: [] }];
}

/** What sets it up, with the question on which the most rests: where it comes up there, as its last sentence. */
function withQuestion(
  slice: Slice,
  premise: readonly Paragraph[],
  [central]: readonly ClaimOf<'question'>[],
): readonly Paragraph[] {
  if (!central || !isDriving(slice, central)) return premise;
  const words = sentence(typeset(slice, central.words));
  const last = premise.at(-1);
  const told = new Set(premise.flatMap(({ scenes }) => scenes));
  const isAnswered = told.has(answerStatus(slice, central.id).full?.scene ?? '');
  if (last && !isAnswered && central.scene !== null && last.scenes.includes(central.scene))
    return [...premise.slice(0, -1), { ...last, words: [...last.words, ...say(' '), ...words] }];
  return [...premise, { words: [...say(essayVoice.drives(kindOfWork(slice))), ...words], scenes: [] }];
}

/** The questions by how much rests on them; first that which drives it: what is answered where it is asked keeps nobody waiting. */
function drivingFirst(slice: Slice): readonly ClaimOf<'question'>[] {
  const questions = bySignificance(slice);
  const driving = questions.find((question) => isDriving(slice, question));
  return driving ? [driving, ...questions.filter((question) => question !== driving)] : questions;
}

function isDriving(slice: Slice, { id, scene }: ClaimOf<'question'>): boolean {
  return scene !== null && answerStatus(slice, id).full?.scene !== scene;
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

const mostLines = 24;

/**
 * The questions that are answered: the most important each a section, of the others those that say something new. What
 * is only answered, and no more said of it, stands together at the end.
 */
function answered(slice: Slice, questions: readonly ClaimOf<'question'>[], said: Said): readonly Section[] {
  const whole: Section[] = [];
  const short: Paragraph[] = [];
  const names = symbols(slice).map(({ name }) => `${name.toLowerCase()} mean`);
  for (const question of questions) {
    const { full, partial } = answerStatus(slice, question.id);
    const answer = full ?? partial.at(-1);
    if (!answer || full?.sense.none) continue;
    // What is answered where it is asked, the scene itself has told.
    const isWaiting = isDriving(slice, question) || whole.length === 0;
    if (!isWaiting && news(answer.words, said) < leastNews) continue;
    const paragraphs = explained(slice, question, said);
    const heading = plain(sentence(typeset(slice, question.words)));
    const [only, ...more] = paragraphs;
    const isOfSymbol = names.some((name) => heading.toLowerCase().includes(name));
    if (whole.length === 0 || isOfSymbol || more.length > 0 || (only && plain(only.words).length > shortest))
      whole.push({ kind: 'question', of: question.id, heading, paragraphs });
    else if (only && short.length < mostShort)
      short.push({ ...only, words: [{ text: heading, strong: true }, ...say(' '), ...only.words] });
  }
  return [...whole.slice(0, mostAnswered), ...sectionOf('question', essayVoice.others, short)];
}

const mostAnswered = 7;
const mostShort = 10;
const leastNews = 0.4;
/** An answer of so few characters has no heading of its own. */
const shortest = 160;

/** What symbols stand for: behind the question that asks it, else under a heading of its own. */
function withSymbols(slice: Slice, sections: readonly Section[], said: Said): readonly Section[] {
  const result = [...sections];
  for (const { symbol, name, paragraph, isEnough } of readingsOf(slice, said)) {
    const at = result.findIndex(({ heading }) => heading.toLowerCase().includes(`${name.toLowerCase()} mean`));
    const own = result[at];
    if (own) result.splice(at, 1, { ...own, paragraphs: [...own.paragraphs, paragraph] });
    else if (isEnough)
      result.push({ kind: 'symbol', of: symbol, heading: essayVoice.symbol(name), paragraphs: [paragraph] });
  }
  return result;
}

/** What lies outside the story, what stands with a symbol among it. */
function outside(slice: Slice): readonly Paragraph[] {
  const claims = ofKind(slice, 'outside').filter(({ id }) => acceptance(slice).isAccepted(id));
  return claims.map((claim) => ({ ...footing(slice, claim), words: stated(slice, claim) }));
}

/** What it comes to: up front where it can be understood there, else at the end. */
function whatItComesTo(slice: Slice, opening: readonly Paragraph[]) {
  const standing = (kind: 'takeaway' | 'theme') =>
    ofKind(slice, kind).filter(({ id }) => acceptance(slice).isAccepted(id));
  const paragraphs = (claims: readonly Claim[]): readonly Paragraph[] =>
    claims.length === 0
      ? []
      : [
          {
            words: joined(
              [...new Map(claims.map((claim) => [plain(claim.words), stated(slice, claim)])).values()],
              ' ',
            ),
            scenes: inTellingOrder(
              slice,
              claims.flatMap((claim) => scenesOf(slice, claim)),
            ).slice(0, mostOpened),
          },
        ];
  const points = standing('takeaway').slice(0, mostPoints);
  const known = new Set(opening.flatMap(({ words }) => words.flatMap(({ entity }) => entity ?? [])));
  const isKnown = points.every(
    ({ words, about }) => about.length > 0 && about.every((id) => known.has(id)) && !nouns.test(plain(words)),
  );
  return {
    takeaways: isKnown ? points.map((claim) => ({ words: stated(slice, claim), scenes: scenesOf(slice, claim) })) : [],
    themes: [...(isKnown ? [] : paragraphs(points)), ...paragraphs(standing('theme'))],
  };
}

const mostPoints = 5;
const mostOpened = 5;
/** "The letter" is a thing that one has to know. */
const nouns = /\b[Tt]he \p{Ll}/u;

/** The questions that nothing answers, with the readings that the notes leave open. */
function openQuestions(slice: Slice, questions: readonly ClaimOf<'question'>[]): readonly Paragraph[] {
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
  const paragraph = {
    words: joined(
      told.map(({ words }) => words),
      ' ',
    ),
    scenes: inTellingOrder(
      slice,
      told.flatMap(({ scenes }) => scenes),
    ).slice(0, mostOpened),
    claim: shown[0]?.id,
  };
  return [paragraph];
}

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

function isOpen(slice: Slice, question: ClaimOf<'question'>['id']): boolean {
  const { full, partial } = answerStatus(slice, question);
  return (full === undefined || full.sense.none) && partial.length === 0;
}
