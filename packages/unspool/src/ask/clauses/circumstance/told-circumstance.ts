import type { Line } from '../../../explain/index.js';
import { basesOf } from '../../../language/index.js';
import { frameOf, type Slice } from '../../../story/index.js';
import { eachOnce } from '../../answers/claim-lines.js';
import { refutedLines } from '../../answers/deed-answer.js';
import { isToldBeside } from '../../circumstances/told-beside.js';
import type { Query } from '../../question/query.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { lacksThing } from '../../stated/loose.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { isHiding } from '../../told/own-moves.js';
import { type Match, matchesOf } from '../matches.js';
import { linesOfMatch } from '../parsed-answer.js';
import { isSomebody } from '../somebody.js';
import { accountsOf } from './accounts.js';
import { agesTold } from './ages.js';
import { tellsAmount } from './amounts.js';
import { conditionsOf } from './conditions.js';
import { tellsMeansIn } from './means-phrases.js';
import { phrasesOf } from './phrases.js';
import { tellsPlaceIn } from './place-phrases.js';
import { type AskedFor, loosened, putOtherwise } from './put-otherwise.js';
import { tellsLengthIn, tellsTimeIn } from './time-phrases.js';

/**
 * The clauses that say what a question says, each word in its part, and with it where, when, for how long or how much: in the words of the
 * question, or in others for the same. None where none does, or where several say it differently.
 */
export function toldCircumstance(slice: Slice, question: string, { words }: Query): readonly Line[] {
  const readings = readingsOf(slice, question, words).filter(
    (asked) => isOfCircumstance(asked) && !lacksThing(asked, words),
  );
  for (const asked of readings.flatMap((one) => [{ asked: one }, ...putOtherwise(one)].flatMap(loosened))) {
    const found = matchesFor(slice, asked);
    const each = found.filter((match, at) => found.findIndex(({ sentence }) => sentence === match.sentence) === at);
    if (each.length > 0 && each.length <= mostSentences) return linesOf(slice, each);
  }
  const others = [agesTold, accountsOf, conditionsOf].flatMap((told) => told(slice, question, words));
  return others.length <= mostSentences ? linesOf(slice, others) : [];
}

/** What somebody says and what turned out otherwise is no answer without that. */
function linesOf(slice: Slice, matches: readonly Match[]): readonly Line[] {
  const against = matches
    .filter(({ clause }) => clause.standing === 'said')
    .flatMap(({ sentence }) => refutedLines(slice, sentence.told.claim));
  return eachOnce([...against, ...matches.flatMap((match) => linesOfMatch(slice, match))]);
}

const mostSentences = 2;

function isOfCircumstance({ wants, verb, modal, stranded }: Asked): boolean {
  return tests[wants] !== undefined && verb !== undefined && modal === undefined && stranded === undefined;
}

function matchesFor(slice: Slice, one: AskedFor): readonly Match[] {
  const { asked } = one;
  return matchesOf(slice, { ...asked, wants: 'yesno' }).filter((match) => {
    const { sentence, clause } = match;
    if (clause.standing !== 'so' || frameOf(slice, sentence.told.claim).way === 'told') return false;
    if ((isBare(asked) && !match.isSure) || isOtherIt(slice, asked, match) || isOfThing(asked, match)) return false;
    return !isToldBeside(slice, asked, sentence) && tests[asked.wants]?.(slice, one, match) === true;
  });
}

/** "Ann drops the lamp, takes the ledger and hides it": what is hidden is the thing of which it was told last. */
function isOtherIt(
  slice: Slice,
  { items, verb }: Asked,
  { sentence: { tokens }, parsed, clause, roles }: Match,
): boolean {
  const it = roles.things.find(
    ({ head }) => tokens[head]?.entity === undefined && /^(?:it|them)$/.test(tokens[head]?.text ?? ''),
  );
  if (!it) return false;
  const last = parsed.clauses
    .filter((other) => other.verb.to <= clause.verb.from)
    .flatMap(({ objects }) => objects)
    .filter((noun) => !/^(?:it|them)$/.test(tokens[noun.head]?.text ?? '') && !isSomebody(slice, tokens, noun))
    .at(-1);
  return last !== undefined && items.every((item) => item === verb || !tellsOf(tokens, last.head, item));
}

/** Who asks where Ann hid does not ask where she hid the key. */
function isOfThing({ items, verb, isPassive }: Asked, { sentence: { tokens }, clause, roles }: Match): boolean {
  const isAlone = items.every((item) => item === verb || item.as === 'subject' || item.as === 'scene');
  const text = tokens[clause.verb.main]?.text ?? '';
  if (!isAlone || isPassive || !(isHiding(text) || basesOf(text).includes('leave'))) return false;
  return roles.things.some(({ head }) => !/sel(?:f|ves)$/.test(tokens[head]?.text ?? ''));
}

/** Somebody and a verb is little to ask with. */
function isBare({ items, verb }: Asked): boolean {
  return items.every((item) => item === verb || item.bearers !== undefined);
}

type Test = (slice: Slice, asked: AskedFor, match: Match) => boolean;

const tests: Partial<Readonly<Record<Asked['wants'], Test>>> = {
  place: (slice, { asked, behind }, match) => tellsPlaceIn(slice, asked, match, phrasesOf(match), behind),
  time: (_, __, match) => tellsTimeIn(match, phrasesOf(match)),
  means: (slice, { asked }, match) => tellsMeansIn(slice, asked, match, phrasesOf(match)),
  length: (_, __, match) => tellsLengthIn(match, phrasesOf(match)),
  amount: (_, { asked }, match) => tellsAmount(asked, match),
};
