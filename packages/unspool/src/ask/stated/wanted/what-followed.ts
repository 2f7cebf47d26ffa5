import { mostOf } from '../../../base/lists.js';
import { type Line, toldLine } from '../../../explain/index.js';
import { basesOf, formsOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { eachOnce } from '../../answers/claim-lines.js';
import { clauseAt } from '../../told/clause.js';
import type { Token } from '../../told/token.js';
import type { Asked } from '../asked.js';
import { isCarriedOver, placesOf } from '../cover.js';
import type { Item } from '../items.js';
import { doersIn } from '../roles.js';
import { rootsOf } from '../roots.js';
import { type Stated, statedSentences } from '../stated-sentences.js';

/**
 * What somebody does, or says, when or after something: "What did Ann answer when Ben asked her for the key?" Found where one sentence
 * tells of that, and they do it further on there, or in the next sentence; none where several may be meant.
 */
export function whatFollowed(slice: Slice, asked: Asked): readonly Line[] {
  const { verb, items, wants, gap } = asked;
  const own = items.filter(({ as }) => as === 'scene');
  const doer = items.find(({ as, isOwner, isPerson }) => as === 'subject' && isPerson && !isOwner);
  const isReply = verb !== undefined && replies.has(verb.word);
  const isDeed = verb === undefined || doings.has(verb.word);
  const isPlain = items.every((item) => item === verb || item === doer || item.as === 'scene');
  const openers = own.map(({ opener }) => opener);
  if (wants !== 'thing' || gap !== 'object' || !doer || !(isReply || isDeed) || !isPlain) return [];
  if (own.length < 2 || openers.some((opener) => !following.has(opener ?? ''))) return [];
  const { all, behind } = statedSentences(slice);
  const found = all.flatMap((sentence) => {
    if (!tellsOfAll(slice, sentence, own)) return [];
    const next = behind.get(sentence);
    const last = lastOf(slice, sentence, own);
    if (!isReply && !isDoneBy(slice, sentence, own)) return [];
    if (isReply) return next && isSaidBy(slice, next, doer) ? [[sentence, next]] : [];
    if (doesFrom(slice, sentence, doer, last + 1)) return [[sentence]];
    return next && doesFrom(slice, next, doer, 0) ? [[sentence, next]] : [];
  });
  const within = found.filter(({ length }) => length === 1);
  const [only, ...others] = within.length > 0 ? within : found;
  return only && others.length === 0 ? eachOnce(only.map(({ told }) => toldLine(slice, told))) : [];
}

const replies: ReadonlySet<string> = new Set('reply answer respond say said replied answered'.split(' '));
const doings: ReadonlySet<string> = new Set(['do', 'did', 'does']);
const following: ReadonlySet<string> = new Set(['when', 'after', 'once']);

/** All that the clause names; of a question asked there, or of more than three things, all but one. */
function tellsOfAll(slice: Slice, sentence: Stated, items: readonly Item[]): boolean {
  const needed = items.filter(({ isModifier, word }) => !isModifier && !small.has(word));
  const missing = needed.filter(
    (item) => placesOf(slice, sentence, item).length === 0 && !isCarriedOver(slice, sentence, item),
  );
  const isNamed = needed.some((item) => !item.isPerson && !missing.includes(item));
  return isNamed && (missing.length === 0 || (missing.length === 1 && needed.length > 2 && !missing[0]?.isPerson));
}

/** Whether whoever is named there first does there what is named. */
function isDoneBy(slice: Slice, sentence: Stated, items: readonly Item[]): boolean {
  const who = items.find(({ isPerson, isOwner }) => isPerson && !isOwner);
  if (!who) return true;
  return items.some(
    (item) => !item.isPerson && placesOf(slice, sentence, item).some(({ at }) => doesAt(slice, sentence, who, at)),
  );
}

const small: ReadonlySet<string> = new Set(['whether', 'had', 'has', 'was', 'is']);

/** Where the last word stands that tells of what the clause names. */
function lastOf(slice: Slice, sentence: Stated, items: readonly Item[]): number {
  const places = items
    .filter(({ isPerson }) => !isPerson)
    .flatMap((item) => placesOf(slice, sentence, item).slice(0, 1));
  return places.length === 0 ? 0 : mostOf(places.map(({ at }) => at));
}

function isSaidBy(slice: Slice, sentence: Stated, doer: Item): boolean {
  const { tokens } = sentence;
  const says = (at: number) =>
    rootsOf(tokens[at]?.text ?? '').some((root) => saying.has(root)) && !tokens[at]?.isQuoted;
  return tokens.some((_, at) => says(at) && doesAt(slice, sentence, doer, at));
}

const saying: ReadonlySet<string> = new Set(
  'say answer reply tell whisper respond shout cry murmur'.split(' ').flatMap(rootsOf),
);

function doesFrom(slice: Slice, sentence: Stated, doer: Item, from: number): boolean {
  return sentence.tokens.some((token, at) => at >= from && isVerbLike(token) && doesAt(slice, sentence, doer, at));
}

function isVerbLike({ text, isMark, isQuoted, entity }: Token): boolean {
  return !isMark && !isQuoted && entity === undefined && /(?:s|ed)$/.test(text) && !/(?:ss|us|is|'s)$/.test(text);
}

function doesAt(slice: Slice, sentence: Stated, doer: Item, at: number): boolean {
  const text = sentence.tokens[at]?.text ?? '';
  const isParticiple = basesOf(text).some((base) => formsOf(base).participles.has(text));
  const clause = clauseAt(sentence.tokens, { from: at, to: at + 1 }, isParticiple);
  return (
    clause?.standing === 'so' &&
    !clause.isPassive &&
    doersIn(slice, sentence, clause).some((id) => doer.bearers?.has(id))
  );
}
