import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { sentencesHaving } from '../../stated/sentences-having.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import { isNumber } from '../../stated/wanted/numbers.js';
import type { Token } from '../../told/token.js';
import type { NounChunk } from '../grammar/chunk.js';
import { type Clause, nounsOf } from '../grammar/clause.js';
import type { Parsed } from '../grammar/clauses.js';
import { type Match, parsedSoFar } from '../matches.js';
import { isTheirs, isThere, matchOf } from './way-matches.js';

/**
 * How many there are of something where that is told beside it: "Ann's forty hives" of how many she has, "the steps, ninety of them,"
 * and "counts the sheets: one is torn" of how many are torn.
 */
export function countsOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  if (!words.includes('many')) return [];
  return readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    const { wants, head, verb, modal } = asked;
    if (wants !== 'amount' || !head || modal !== undefined) return [];
    const of = [...sentencesWith(slice, head.keys)];
    const owned = isOwning(verb) ? of.flatMap((one) => ownedIn(slice, one, asked, head)) : [];
    if (owned.length > 0) return owned;
    const apart = of.flatMap((one) => apartIn(slice, one, asked, head));
    return apart.length > 0 || !verb
      ? apart
      : [...sentencesHaving(slice, verb)].flatMap((one) => someIn(slice, one, asked, head));
  });
}

export function isOwning(verb: Item | undefined): boolean {
  return verb !== undefined && basesOf(verb.word).some((base) => /^(?:have|keep|own|possess)$/.test(base));
}

/** "Ann's forty hives stand in the meadow" */
function ownedIn(slice: Slice, sentence: Stated, { items, verb }: Asked, head: Item): readonly Match[] {
  const owner = items.find(({ as, isOwner, isPerson }) => as === 'subject' && isPerson && !isOwner);
  const others = items.filter((item) => item !== owner && item !== verb && item !== head);
  if (!owner || !others.every((item) => isThere(slice, sentence, item))) return [];
  return clausesWith(parsedSoFar(sentence), (noun) => {
    const { tokens } = sentence;
    return tellsOf(tokens, noun.head, head) && isCounted(tokens, noun) && isTheirs(slice, sentence, noun, owner);
  }).map(([parsed, clause]) => matchOf(sentence, parsed, clause));
}

function clausesWith(parsed: Parsed, is: (noun: NounChunk) => boolean): readonly (readonly [Parsed, Clause])[] {
  return parsed.clauses.flatMap((clause) => {
    return clause.standing === 'so' && nounsOf(clause).some(is) ? [[parsed, clause] as const] : [];
  });
}

function isCounted(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  return tokens.slice(from, head).some((token) => isNumber(token) && !/^(?:no|one|once|twice)$/.test(token.text));
}

/** "The steps, ninety of them, lead up": how many there are. */
function apartIn(slice: Slice, sentence: Stated, { items, verb }: Asked, head: Item): readonly Match[] {
  const parsed = parsedSoFar(sentence);
  const { tokens } = sentence;
  const others = items.filter((item) => item !== verb && item !== head);
  const at = parsed.chunks.findIndex((chunk) => {
    if (chunk.kind !== 'noun' || !tellsOf(tokens, chunk.head, head)) return false;
    const [comma, number, of, them] = tokens.slice(chunk.to, chunk.to + 4);
    return (
      comma?.text === ',' && number !== undefined && isNumber(number) && of?.text === 'of' && them?.text === 'them'
    );
  });
  const clause = parsed.clauses.find(({ standing }) => standing === 'so');
  const isAll = others.length > 0 && others.every((item) => placesOf(slice, sentence, item).length > 0);
  return at >= 0 && clause && isAll ? [matchOf(sentence, parsed, clause)] : [];
}

/** "She counts the sheets: of the nine, two are torn" */
function someIn(slice: Slice, sentence: Stated, { items, verb, isPassive, gap }: Asked, head: Item): readonly Match[] {
  if (!verb || gap !== 'subject') return [];
  const parsed = parsedSoFar(sentence);
  const { tokens } = sentence;
  const others = items.filter((item) => item !== verb && item !== head);
  return parsed.clauses.flatMap((clause): readonly Match[] => {
    const { main, from } = clause.verb;
    if (clause.standing !== 'so' || clause.isPassive !== isPassive || !tellsOf(tokens, main, verb)) return [];
    const isBare = clause.subject.some((noun) => noun.to === noun.from + 1 && isNumber(tokens[noun.head] as Token));
    const isNamed = tokens.some((_, at) => at < from && tellsOf(tokens, at, head));
    return isBare && isNamed && others.every((item) => isThere(slice, sentence, { ...item, as: 'scene' }))
      ? [matchOf(sentence, parsed, clause)]
      : [];
  });
}
