import { type Line, namesOf, say, toldLine } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import { type EntityId, frameOf, identities, type Slice } from '../../story/index.js';
import { answered, eachOnce, linesOfClaims } from '../answers/claim-lines.js';
import { refutedLines } from '../answers/deed-answer.js';
import { isToldBeside } from '../circumstances/told-beside.js';
import type { Query } from '../question/query.js';
import type { Asked } from '../stated/asked.js';
import { lacksThing } from '../stated/loose.js';
import { readingsOf } from '../stated/question/question-readings.js';
import { isPerson } from '../stated/stated-sentences.js';
import { bodiesFound } from './asked-for/bodies.js';
import { carriedIn } from './asked-for/carried.js';
import { contentsOf } from './asked-for/contents.js';
import { definitionsOf } from './asked-for/definitions.js';
import { doneWhen } from './asked-for/done-when.js';
import { giftsOf } from './asked-for/gifts.js';
import { keptIn } from './asked-for/kept.js';
import { parentsOf } from './asked-for/kin.js';
import { lastWordsOf } from './asked-for/last-words.js';
import { lettersSaid } from './asked-for/letters-said.js';
import { livingsOf } from './asked-for/living.js';
import { madeOtherwise } from './asked-for/making.js';
import { materialAnswer } from './asked-for/material.js';
import { namesTold } from './asked-for/names.js';
import { purposesOf } from './asked-for/purposes.js';
import { toldContents } from './asked-for/told-content.js';
import { writingsOf } from './asked-for/writing.js';
import { otherwiseAsked } from './converses.js';
import { deedsWith } from './deeds-with.js';
import { ownersOf } from './gaps.js';
import { type Match, matchesOf } from './matches.js';
import { ways } from './ways/ways.js';

/**
 * What single clauses of the told sentences say of a question for somebody or something: those that have all that it names in the same
 * parts, and in the part for which it asks what it wants. None where none does, or where too many do.
 */
export function parsedAnswer(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const readings = readingsOf(slice, question, words).filter(
    (asked) => !lacksThing(asked, words) && !(asked.wants === 'yesno' && words.some((word) => pronoun.test(word))),
  );
  for (const asked of readings
    .filter(isOfParticipant)
    .flatMap((one) => [one, ...otherwiseAsked(one), ...madeOtherwise(one)])) {
    const lines = linesOf(
      slice,
      asked,
      matchesOf(slice, asked).filter(
        (match) => hasOrdinals(match, words) && !isToldBeside(slice, asked, match.sentence),
      ),
    );
    if (lines.length > 0) return lines;
  }
  for (const asked of readings)
    for (const matches of others) {
      const lines = linesOf(slice, asked, matches(slice, asked));
      if (lines.length > 0) return lines;
    }
  const material = readings.flatMap((asked) => materialAnswer(slice, asked));
  if (material.length > 0) return material;
  for (const matches of ways) {
    const lines = linesOf(slice, ofThing, matches(slice, question, words));
    if (lines.length > 0) return lines;
  }
  return [];
}

/** What is found in a way of its own is shown with no name before it. */
const ofThing: Asked = { wants: 'thing', gap: 'object', isPassive: false, items: [] };

/** Whom these mean in a question nobody knows. */
const pronoun = /^(?:he|she|they|him|her|them|it)$/;

/** What is told in other ways than by the verb that is asked with. */
const others = [
  giftsOf,
  writingsOf,
  toldContents,
  contentsOf,
  keptIn,
  carriedIn,
  lettersSaid,
  purposesOf,
  lastWordsOf,
  definitionsOf,
  parentsOf,
  livingsOf,
  bodiesFound,
  deedsWith,
  doneWhen,
  namesTold,
];

/** "the first loaf": which of several, where the question says so, must be told. */
function hasOrdinals({ sentence: { tokens } }: Match, words: readonly string[]): boolean {
  return words.every((word) => !ordinals.has(word) || tokens.some(({ text, isQuoted }) => text === word && !isQuoted));
}

const ordinals: ReadonlySet<string> = new Set('first second third fourth fifth last other another only'.split(' '));

function isOfParticipant({ wants, verb, items, stranded, modal }: Asked): boolean {
  if (modal !== undefined || !['person', 'thing', 'owner', 'yesno'].includes(wants)) return false;
  const others = items.filter((item) => item !== verb);
  if (wants === 'yesno' && others.length < 2) return false;
  // "Whose boat was it?" tells by itself of which thing.
  return verb
    ? others.length > 0
    : others.length > 1 || stranded !== undefined || (wants === 'owner' && others.length > 0);
}

function linesOf(slice: Slice, asked: Asked, found: readonly Match[]): readonly Line[] {
  const standing = found.filter(({ clause }) => clause.standing !== 'denied' || asked.wants === 'yesno');
  const certain = standing.filter(({ clause }) => clause.standing !== 'said');
  const best = certain.length > 0 ? certain : standing;
  const each = best.filter((match, at) => best.findIndex(({ sentence }) => sentence === match.sentence) === at);
  if (each.length === 0 || each.length > mostSentences) return [];
  const lines = eachOnce(each.flatMap((match) => linesOfMatch(slice, match)));
  const against = each
    .filter(({ clause }) => clause.standing === 'said')
    .flatMap(({ sentence }) => refutedLines(slice, sentence.told.claim));
  if (against.length > 0) return eachOnce([...against, ...lines]);
  const isSaid = each.some(
    ({ sentence, clause }) => clause.standing === 'said' || frameOf(slice, sentence.told.claim).way === 'told',
  );
  if (isSaid) return asked.wants === 'yesno' ? [] : lines;
  if (asked.wants === 'yesno') return yesOrNo(slice, each, lines);
  const people =
    asked.wants === 'thing' || asked.wants === 'name'
      ? []
      : each.map((match) =>
          asked.wants === 'owner'
            ? match.gap.flatMap((noun) => ownersOf(slice, match.sentence.tokens, noun))
            : namedIn(slice, match),
        );
  const all = [...new Set(people.flat())];
  return all.length > 0 && people.every(({ length }) => length > 0)
    ? answered(slice, namesOf(slice, all), lines)
    : lines;
}

const mostSentences = 3;

function yesOrNo(slice: Slice, each: readonly Match[], lines: readonly Line[]): readonly Line[] {
  if (each.some(({ isSure }) => !isSure)) return [];
  const denied = each.map(({ clause }) => clause.standing === 'denied');
  if (denied.includes(true) && denied.includes(false)) return lines;
  return answered(slice, say(denied[0] ? 'no' : 'yes'), lines);
}

/** Those in the gap who have names, where all have. */
function namedIn(slice: Slice, { sentence, gap }: Match): readonly EntityId[] {
  const same = identities(slice);
  const found = gap.map(({ head }) => sentence.tokens[head]?.entity);
  return found.every((entity): entity is EntityId => isPerson(slice, entity))
    ? found.map((entity) => same(entity as EntityId))
    : [];
}

/** The sentence, and the one before it where that must be read with it. */
export function linesOfMatch(slice: Slice, { sentence, needsBefore, gap }: Match): readonly Line[] {
  if (sentence.isIntroduction) return linesOfClaims(slice, [sentence.told.claim]);
  const line = toldLine(slice, sentence.told);
  const isPronoun = gap.some(({ head }) => /^(?:he|she|they|him|her|them)$/.test(sentence.tokens[head]?.text ?? ''));
  const before = needsBefore || isPronoun ? sentence.before?.told : undefined;
  const text = tokens(plain(line.words)).join(' ');
  if (!before || text.includes(tokens(plain(before.words)).join(' '))) return [line];
  return [toldLine(slice, before), line];
}
