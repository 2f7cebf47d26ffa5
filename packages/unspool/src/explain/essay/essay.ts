import { addTo, grouped } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import { plain } from '../../language/index.js';
import {
  acceptance,
  type ClaimOf,
  hasEnded,
  indexOf,
  ofKind,
  perSlice,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { type Article, articleHead, outsideOf } from '../article.js';
import { answerStatus, questionsOf } from '../certainty/answer-status.js';
import { mindParagraphs } from '../minds/effect-lines.js';
import type { Beat } from '../recap/beat.js';
import { chosen } from '../recap/choose.js';
import { recap } from '../recap/recap.js';
import { sceneLines } from '../recap/scene-line.js';
import { isPlay } from '../recap/spoken-beats.js';
import { toldBeats } from '../recap/told-beats.js';
import { speechesIn } from '../speech/speech.js';
import { symbols } from '../symbols.js';
import { happenings } from '../time/happening.js';
import { inTellingOrder, placeName, scenesOf } from '../words/line.js';
import { joined, listed, say, sentence, typeset } from '../words/typesetting.js';
import { bySignificance } from './central-questions.js';
import { essayVoice } from './essay-voice.js';
import { claimPiece, groundPieces, type Piece, toldPiece } from './evidence.js';
import { openingParagraphs } from './opening-paragraphs.js';
import { hedgedSentence, questionSection, withoutNamed } from './question-section.js';
import type { Paragraph, Section } from './section.js';
import { type Teller, tellerOf } from './teller.js';

/** What a story comes to, as connected prose: at one position, from what is told by then. */
export type Essay = Pick<Article, 'title' | 'credits' | 'contentNotes' | 'warning' | 'related'> & {
  /** What kind of story it is, whose, and the question that drives it. */
  readonly opening: readonly Paragraph[];
  readonly takeaways: { readonly heading: string; readonly points: readonly Paragraph[] };
  readonly sections: readonly Section[];
};

/** The essay of a slice. */
export const essay = perSlice((slice): Essay => {
  const { title, credits, contentNotes, warning, related } = articleHead(slice);
  const teller = tellerOf(slice);
  const opening = openingParagraphs(slice, teller);
  const points = takeaways(slice);
  const questions = bySignificance(slice);
  const isAnswered = (question: ClaimOf<'question'>) => !isOpen(slice, question.id);
  const isThin = questions.filter(isAnswered).length < fewAnswers || !isMostOpened(slice, questions);
  const happened = isThin ? happens(slice, teller) : [];
  const answered = questions.flatMap((question) => questionSection(slice, question, teller) ?? []);
  const told = [...happened, ...withSmallTogether(slice, withSymbols(slice, teller, answered))];
  const sections = [
    ...told,
    ...orderSection(slice),
    ...mindsSection(slice, told),
    ...themeSection(slice),
    ...openSection(slice),
    ...outsideSection(slice),
  ];
  const heading = hasEnded(slice) ? essayVoice.takeaways.ended : essayVoice.takeaways.soFar;
  return { title, credits, contentNotes, warning, related, opening, takeaways: { heading, points }, sections };
});

/** With fewer answers than this, what happens is told scene by scene. */
const fewAnswers = 3;

/** Whether what answers the questions opens so many scenes that who has read it knows the story. */
function isMostOpened(slice: Slice, questions: readonly ClaimOf<'question'>[]): boolean {
  const teller = tellerOf(slice);
  const sections = questions.flatMap((question) => questionSection(slice, question, teller) ?? []);
  const opened = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(scenesIn)));
  return opened.size * 2 >= slice.scenes.length;
}

function scenesIn({ words, scenes }: Paragraph): readonly SceneId[] {
  return [...scenes, ...words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : []))];
}

/**
 * The answers of which nothing is told but what they are, in one section behind the others: a heading for each would be more than
 * what stands under it. The first stays where it is.
 */
function withSmallTogether(slice: Slice, sections: readonly Section[]): readonly Section[] {
  const small = sections.filter((section, index) => index > 0 && section.kind === 'question' && isSmall(section));
  if (small.length < fewestSmall) return sections;
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < small.length; at += smallTogether) {
    const some = small.slice(at, at + smallTogether);
    const told = some.map(({ heading, paragraphs: [first] }) => [...say(`${heading} `), ...(first?.words ?? [])]);
    const scenes = some.flatMap(({ paragraphs: all }) => all.flatMap(scenesIn));
    paragraphs.push(withoutNamed(slice, joined(told, ' '), scenes));
  }
  const rest = sections.filter((section) => !small.includes(section));
  const last = rest.findLastIndex(({ kind }) => kind === 'question') + 1;
  return [...rest.slice(0, last), { kind: 'question', heading: essayVoice.smaller, paragraphs }, ...rest.slice(last)];
}

const fewestSmall = 2;
const smallTogether = 4;

/** Whether a section tells no more than the answer, or besides it only where it was seen. */
function isSmall({ paragraphs: [_, second, third] }: Section): boolean {
  if (third) return false;
  const text = second ? plain(second.words) : '';
  return text === '' || essayVoice.recalled.first.some(({ before }) => text.startsWith(before));
}

function sectionOf(kind: Section['kind'], heading: string, paragraphs: readonly Paragraph[]): readonly Section[] {
  return paragraphs.length === 0 ? [] : [{ kind, heading, paragraphs }];
}

function takeaways(slice: Slice): readonly Paragraph[] {
  const stated = ofKind(slice, 'takeaway').filter(({ id }) => acceptance(slice).isAccepted(id));
  return stated.slice(0, mostPoints).map((claim) => {
    return withoutNamed(slice, hedgedSentence(slice, claim), scenesOf(slice, claim));
  });
}

const mostPoints = 5;

/** What happens, a few scenes a paragraph; of a work in which people mostly speak, as its recap tells it. */
function happens(slice: Slice, teller: Teller): readonly Section[] {
  const heading = hasEnded(slice) ? essayVoice.happens.ended : essayVoice.happens.soFar;
  if (isPlay(slice)) return sectionOf('happens', heading, recap(slice).paragraphs);
  const byScene = piecesByScene(slice);
  const paragraphs: Paragraph[] = [];
  const isTold = ({ id }: Scene) => (byScene.get(id) ?? []).length > 0;
  const told = slice.scenes.filter((scene) => isTold(scene) || speechesIn(slice).has(scene.id));
  // Captions may have no names, and tell nothing but what is said.
  const scenes = told.length > 0 ? told : slice.scenes;
  for (let at = 0; at < scenes.length; at += scenesTogether) {
    const some = scenes.slice(at, at + scenesTogether);
    const isNoneTold = !some.some(isTold);
    let pieces: Piece[][] = [];
    for (const scene of some) {
      if (isTold(scene)) pieces.push([...(byScene.get(scene.id) ?? [])]);
      else if (isNoneTold || speechesIn(slice).has(scene.id)) {
        addAll(paragraphs, teller.grounds(pieces));
        pieces = [];
        addAll(paragraphs, spoken(slice, scene.id));
      }
    }
    addAll(paragraphs, teller.grounds(pieces));
  }
  return sectionOf('happens', heading, paragraphs);
}

/** The sentences of each scene on which the story turns most, and those without which they cannot be read. */
function piecesByScene(slice: Slice): ReadonlyMap<SceneId | null, readonly Piece[]> {
  const byScene = new Map<SceneId | null, Piece[]>();
  const { claims } = indexOf(slice);
  const told = [...toldBeats(slice).values()].flat().filter((beat) => !isOfTwo(beat));
  for (const { claim, words, scene } of chosen(told, 'article')) {
    const own = claim === undefined ? undefined : claims.get(claim);
    if (own) addTo(byScene, scene, toldPiece(slice, own, [words]));
  }
  return byScene;
}

/** "She hands him an apple": who both are, one sentence before it need not say. */
function isOfTwo({ words, after }: Beat): boolean {
  const text = plain(words);
  return (
    after !== undefined && /\b(?:she|her)\b/i.test(text) && /\b(?:he|him|his)\b/i.test(text) && after.about.size < 2
  );
}

const scenesTogether = 4;

/** Of a scene in which people mostly speak, how it begins and ends. */
function spoken(slice: Slice, scene: SceneId): readonly Paragraph[] {
  const lines = linesByScene(slice).get(scene) ?? [];
  return lines.map(({ words, scenes: opened }) => withoutNamed(slice, words, opened));
}

const linesByScene = perSlice((slice) => grouped(sceneLines(slice), ({ scenes }) => scenes));

/** What symbols stand for: behind the question that asks it, else under a heading of its own. */
function withSymbols(slice: Slice, teller: Teller, answered: readonly Section[]): readonly Section[] {
  const sections = [...answered];
  for (const { symbol, name, occurrences, readings, background } of symbols(slice)) {
    const claims = [...new Set(readings.flatMap(({ claim }) => claim ?? []))].flatMap(
      (id) => indexOf(slice).claims.get(id) ?? [],
    );
    if (claims.length === 0) continue;
    const asked = sections.findIndex(({ heading }) => heading.toLowerCase().includes(`${name.toLowerCase()} mean`));
    const told = teller.grounds(claims.flatMap((claim) => [[claimPiece(slice, claim)], ...groundPieces(slice, claim)]));
    const outside = background.map(({ words, scenes }) => withoutNamed(slice, words, scenes));
    const [own] = asked < 0 ? [] : sections.splice(asked, 1);
    const where = own || occurrences.length === 0 ? [] : [appears(slice, name, occurrences)];
    const heading = own?.heading ?? essayVoice.symbol(name);
    sections.splice(own ? asked : sections.length, 0, {
      ...(own ?? { kind: 'symbol', of: symbol }),
      heading,
      paragraphs: [...(own?.paragraphs ?? []), ...where, ...told, ...outside],
    });
  }
  return sections;
}

function appears(slice: Slice, name: string, scenes: readonly SceneId[]): Paragraph {
  const some = scenes.length > mostNamed ? scenes.slice(0, mostNamed - 1) : scenes;
  const lead = some.length === 1 ? essayVoice.appearsOnce : essayVoice.appears;
  const rest = some.length < scenes.length ? [say(essayVoice.otherScenes(scenes.length - some.length))] : [];
  const words = [...say(name), ...say(lead), ...listed([...some.map((scene) => placeName(slice, scene)), ...rest])];
  return withoutNamed(slice, sentence(words), some);
}

/** More scenes than these are counted. */
const mostNamed = 5;

/** No list of an essay is longer. */
const mostListed = 7;

/** How the order of the telling departs from that of the story: the scenes that go back, or from where most is a look back. */
function orderSection(slice: Slice): readonly Section[] {
  const told = happenings(slice);
  const back = told.flatMap(({ scene, departs }) => (departs === undefined ? [] : [scene]));
  const all = inTellingOrder(slice, back);
  if (all.length === 0) return [];
  const some = all.length > mostNamed ? all.slice(0, mostNamed - 1) : all;
  const rest = some.length < all.length ? [say(essayVoice.otherScenes(all.length - some.length))] : [];
  const { one, several } = essayVoice.goesBack;
  const [first] = slice.scenes;
  const isLookBack = back.length * 2 > told.length && first !== undefined && !back.includes(first.id);
  const words = isLookBack
    ? sentence([...say(essayVoice.lookBack), ...placeName(slice, first.id)])
    : [
        ...say(essayVoice.notInOrder),
        ...listed([...some.map((scene) => placeName(slice, scene)), ...rest]),
        ...say(all.length === 1 ? one : several),
      ];
  return sectionOf('order', essayVoice.order, [withoutNamed(slice, words, isLookBack ? [first.id] : some)]);
}

/** Who takes for true what is not, who hides what, who comes to know: what the sections before it have not told. */
function mindsSection(slice: Slice, told: readonly Section[]): readonly Section[] {
  const said = told.flatMap(({ paragraphs }) => paragraphs.map(({ words }) => plain(words))).join(' ');
  const isTold = (words: Words) => said.includes(plain(words).slice(0, -1));
  return sectionOf('minds', essayVoice.minds.heading, mindParagraphs(slice, isTold));
}

function themeSection(slice: Slice): readonly Section[] {
  const themes = ofKind(slice, 'theme').filter(({ id }) => acceptance(slice).isAccepted(id));
  const paragraphs = themes.map((claim) => withoutNamed(slice, hedgedSentence(slice, claim), scenesOf(slice, claim)));
  return sectionOf('themes', essayVoice.themes, paragraphs);
}

/** The questions that nothing answers. */
function openSection(slice: Slice): readonly Section[] {
  const open = questionsOf(slice).filter(({ id }) => isOpen(slice, id));
  if (open.length === 0) return [];
  const asked: readonly Words[] = open.slice(0, mostListed).map(({ words }) => sentence(typeset(slice, words)));
  const heading = hasEnded(slice) ? essayVoice.open.ended : essayVoice.open.soFar;
  const scenes = open.slice(0, mostListed).flatMap(({ scene }) => scene ?? []);
  const { one, several } = hasEnded(slice) ? essayVoice.staysOpen.ended : essayVoice.staysOpen.soFar;
  const words = [...say(asked.length === 1 ? one : several), ...joined(asked, ' ')];
  return sectionOf('open', heading, [withoutNamed(slice, words, scenes)]);
}

function isOpen(slice: Slice, question: ClaimOf<'question'>['id']): boolean {
  const { full, partial } = answerStatus(slice, question);
  return (full === undefined || full.sense.none) && partial.length === 0;
}

function outsideSection(slice: Slice): readonly Section[] {
  const paragraphs = outsideOf(slice).map(({ words, scenes }) => withoutNamed(slice, words, scenes));
  return sectionOf('outside', essayVoice.outside, paragraphs);
}
