import { mostOf } from '../../base/lists.js';
import { type Line, toldLine } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import { frameOf, type Slice } from '../../story/index.js';
import { eachOnce } from '../answers/claim-lines.js';
import { refutedLines } from '../answers/deed-answer.js';
import { longestRead } from '../clauses/grammar/clauses.js';
import { nearestSentences } from '../near/nearest.js';
import type { Query } from '../question/query.js';
import type { Asked } from '../stated/asked.js';
import { verbMeaning } from '../stated/items.js';
import { readingsOf } from '../stated/question/question-readings.js';
import { type Stated, statedSentences } from '../stated/stated-sentences.js';
import { agesWhen } from './age-when.js';
import { tellsCircumstance } from './circumstance-phrases.js';
import { clauseMatches, type Match, withMeant } from './clause-match.js';
import { fateOfThing } from './fates.js';
import { asKnowing } from './learning.js';
import { otherWordings } from './other-wordings.js';
import { isToldBeside } from './told-beside.js';
import { troublesOf } from './troubles.js';

/**
 * The sentences that tell why, how, when, where, for how long or how often what a question says is so: a clause of them has its verb
 * and whatever it names, each in its part, and a phrase of the kind that it wants. None where several sentences tell it differently.
 */
export function circumstanceAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const near = candidatesOf(slice, question, words);
  const troubles = troublesOf(slice, question, words, near);
  if (troubles.length > 0) return linesOf(slice, troubles);
  for (const read of readingsOf(slice, question, words)) {
    const asked = withMeant(slice, read);
    const ages = agesWhen(slice, asked, near);
    if (ages.length > 0) return linesOf(slice, ages);
    const fate = fateOfThing(slice, asked, near);
    if (fate.length > 0) return linesOf(slice, fate);
    for (const own of [asked, ...otherwise(asked)]) {
      const best = bestOf(near.flatMap((sentence) => matchesIn(slice, sentence, own)));
      if (best.length > 0 && best.length <= mostSentences) return linesOf(slice, best);
    }
  }
  return [];
}

/**
 * Whoever is found somewhere lies there; a thing that is somewhere stands, lies or hangs there; whoever gets something, to them it is
 * given, or left.
 */
function otherwise(asked: Asked): readonly Asked[] {
  const { wants, verb, items, isPassive } = asked;
  const worded = [...otherWordings(asked), asKnowing(asked)].filter((other) => other !== undefined);
  if (worded.length > 0) return worded;
  const isFound = wants === 'place' && isPassive && verb?.word === 'found';
  const isThing =
    !verb && items.every((item) => item.isOwner || item.isModifier || (!item.isPerson && item.as === 'subject'));
  if (isFound) return [withVerb(asked, lying, items)];
  if (wants === 'place' && isThing) return [withVerb(asked, staying, items)];
  const getter = items.find(({ as, isPerson, isOwner }) => as === 'subject' && isPerson && !isOwner);
  const isGetting =
    verb !== undefined && /^(?:get|receive|inherit)$/.test(verb.word) && items.some(({ as }) => as === 'object');
  if (!isGetting || !getter || isPassive || !/^(?:reason|time|place)$/.test(wants)) return [];
  return [
    withVerb(
      asked,
      giving,
      items.map((item) => (item === getter ? { ...item, as: 'adjunct', by: 'to' } : item)),
    ),
  ];
}

function withVerb(asked: Asked, bases: ReadonlySet<string>, items: Asked['items']): Asked {
  const verb = verbMeaning(bases);
  return { ...asked, isPassive: false, verb, items: [verb, ...items.filter((item) => item !== asked.verb)] };
}

const lying: ReadonlySet<string> = new Set(['lie']);
const staying: ReadonlySet<string> = new Set(['stand', 'lie', 'hang', 'sit', 'lean', 'rest']);
const giving: ReadonlySet<string> = new Set(['give', 'leave', 'hand', 'bequeath', 'present']);

/** What tells as much of a question elsewhere is as likely its answer. */
const mostSentences = 2;

/** The nearest sentences, and those behind them. */
function candidatesOf(slice: Slice, question: string, words: readonly string[]): readonly Stated[] {
  const { behind } = statedSentences(slice);
  const near = nearestSentences(slice, question, words)
    .slice(0, mostTried)
    .map(({ sentence }) => sentence);
  const all = new Set(near.flatMap((sentence) => [sentence, behind.get(sentence) ?? sentence]));
  return [...all].filter(({ tokens: { length } }) => length <= longestRead);
}

const mostTried = 16;

function matchesIn(slice: Slice, sentence: Stated, asked: Asked): readonly Match[] {
  // What somebody gives an account of need not be so.
  if (sentence.isIntroduction || frameOf(slice, sentence.told.claim).way === 'told') return [];
  if (isToldBeside(slice, asked, sentence)) return [];
  const found = clauseMatches(slice, sentence, asked).find((match) => tellsCircumstance(slice, asked, match));
  return found ? [found] : [];
}

/** Those that tell most of what is asked. */
function bestOf(found: readonly Match[]): readonly Match[] {
  const most = found.length === 0 ? 0 : mostOf(found.map(({ share }) => share));
  return found.filter(({ share }) => share >= most - nearlyAsMuch);
}

const nearlyAsMuch = 0.1;

/** A sentence that answers, as {@link Match} has it. */
type Shown = Pick<Match, 'sentence' | 'needsBefore'> & { readonly isSaid?: boolean };

/** The sentences, each behind the one before it where that must be read with it. */
function linesOf(slice: Slice, found: readonly Shown[]): readonly Line[] {
  return eachOnce(
    found.flatMap(({ sentence, needsBefore, isSaid }) => {
      const line = toldLine(slice, sentence.told);
      const before = needsBefore ? sentence.before : undefined;
      // What somebody says and what turned out otherwise is no answer without that.
      const against = isSaid ? refutedLines(slice, sentence.told.claim) : [];
      const isWhole = !before || wordsIn(line).includes(wordsIn({ words: before.told.words }));
      return [...against, ...(isWhole ? [] : [toldLine(slice, before.told)]), line];
    }),
  );
}

function wordsIn({ words }: Pick<Line, 'words'>): string {
  return tokens(plain(words)).join(' ');
}
