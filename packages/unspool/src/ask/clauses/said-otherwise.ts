import { basesOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { isPerson, type Stated } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import type { NounChunk } from './grammar/chunk.js';
import { type Clause, nounsOf } from './grammar/clause.js';
import { parsedSoFar } from './matches.js';
import { tellsItem } from './roles.js';
import { isOwning } from './ways/counts.js';
import { isTheirs } from './ways/way-matches.js';

/**
 * Whether the clauses of a sentence say otherwise what is asked: of somebody else, or not, that they are "proud of", "known for" something;
 * that so many of something are wanted or sold, and not had,
 * or that something is only wanted, and not got from anywhere.
 */
export function isSaidOtherwise(slice: Slice, asked: Asked, sentence: Stated): boolean {
  return isQualityOtherwise(slice, asked, sentence) || isNotHad(slice, asked, sentence) || isNotGot(asked, sentence);
}

function isQualityOtherwise(slice: Slice, asked: Asked, sentence: Stated): boolean {
  const [who, how] = asked.items.filter(({ isModifier }) => !isModifier);
  const isAsked = asked.wants === 'thing' && asked.gap === 'adjunct' && asked.stranded !== undefined;
  if (!isAsked || asked.isNegative || who?.as !== 'subject' || who.isOwner || !how || how.bearers) return false;
  const { tokens } = sentence;
  const isOfNobody = tokens.some(
    (_, at) =>
      tellsOf(tokens, at, how) && tokens[at + 1]?.text === asked.stranded && nobody.test(textAt(tokens, at + 2)),
  );
  const saying = parsedSoFar(sentence).clauses.filter((clause) => saysHow(tokens, clause, how));
  return isOfNobody || (saying.length > 0 && saying.every((clause) => isNotOf(slice, sentence, clause, who)));
}

const nobody = /^(?:nobody|nothing|none)$/;

/** "is proud", "is known" */
function saysHow(tokens: readonly Token[], { verb, objects, isPassive }: Clause, how: Item): boolean {
  return isPassive
    ? tellsOf(tokens, verb.main, how)
    : verb.isBe && objects.some(({ head }) => tellsOf(tokens, head, how));
}

/** It is denied, or said of people with other names. */
function isNotOf(slice: Slice, sentence: Stated, { standing, subject }: Clause, who: Item): boolean {
  const isOther = (noun: NounChunk) =>
    isPerson(slice, sentence.tokens[noun.head]?.entity) && tellsItem(slice, sentence, noun, who) === undefined;
  return standing === 'denied' || (subject.length > 0 && subject.every(isOther));
}

/** "wants nine goats", "wishes she had nine goats"; or another keeps nine. */
function isNotHad(slice: Slice, { wants, head, verb, items }: Asked, sentence: Stated): boolean {
  if (wants !== 'amount' || !head || !isOwning(verb)) return false;
  const { tokens } = sentence;
  const isLacking = ({ verb: { main } }: Clause) => basesOf(textAt(tokens, main)).some((base) => lacking.has(base));
  const who = items.find(({ as, isOwner, bearers }) => as === 'subject' && !isOwner && bearers !== undefined);
  const isOfAnother = (clause: Clause) =>
    who !== undefined && isNotOf(slice, sentence, clause, who) && !nounsOf(clause).some((noun) => isOf(noun, who));
  const isOf = (noun: NounChunk, one: Item) =>
    tellsItem(slice, sentence, noun, one) !== undefined || isTheirs(slice, sentence, noun, one);
  const saying = clausesWith(sentence, head);
  return saying.length > 0 && saying.every((clause) => isUnreal(clause) || isLacking(clause) || isOfAnother(clause));
}

/** "wants to fetch straw from the mill" */
function isNotGot({ wants, verb, items }: Asked, sentence: Stated): boolean {
  const thing = items.find(
    ({ as, isPerson: isOne, isOwner, isModifier }) => as === 'object' && !isOne && !isOwner && !isModifier,
  );
  if (wants !== 'place' || !thing || !/^(?:get|got|obtain|obtained|buy|bought)$/.test(verb?.word ?? '')) return false;
  const saying = clausesWith(sentence, thing);
  return saying.length > 0 && saying.every(isUnreal);
}

function clausesWith(sentence: Stated, item: Item): readonly Clause[] {
  return parsedSoFar(sentence).clauses.filter((clause) =>
    nounsOf(clause).some(({ head }) => tellsOf(sentence.tokens, head, item)),
  );
}

function isUnreal({ standing }: Clause): boolean {
  return standing === 'denied' || standing === 'unreal';
}

/** Who does this to so many of something has not got them, or no longer. */
const lacking: ReadonlySet<string> = new Set(
  'want need wish seek lack dream long request demand order promise sell lose'.split(' '),
);

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}
