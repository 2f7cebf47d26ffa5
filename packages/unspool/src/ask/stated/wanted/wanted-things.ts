import { mostOf } from '../../../base/lists.js';
import type { Slice } from '../../../story/index.js';
import type { Token } from '../../told/token.js';
import {
  adverbs,
  auxiliaries,
  be,
  determiners,
  modals,
  negations,
  prepositions,
  relatives,
} from '../../told/words/clause-words.js';
import type { Asked } from '../asked.js';
import { opensInside, tellsOf } from '../cover.js';
import type { Fit } from '../fits.js';
import type { Item } from '../items.js';
import { isColour, placesOfThings, thingsOf } from '../kinds-of-things.js';
import { isPerson } from '../stated-sentences.js';

/** Whether a sentence tells what is done to, what stands behind the preposition asked with, or what is of the kind asked for. */
export function tellsThing(slice: Slice, asked: Asked, fit: Fit): boolean {
  const { sentence, clause, taken } = fit;
  const { tokens } = sentence;
  const { head } = asked;
  if (head) return tellsHead(slice, asked, fit, head);
  if (!clause) return !fit.isLoose && tellsWhatIs(asked, fit);
  if (asked.gap === 'subject') return hasMore(fit, Math.max(0, clause.verb.from - 6), clause.verb.from);
  if (asked.stranded !== undefined) return behindPreposition(fit, asked.stranded, clause.rest.from, clause.rest.to);
  // A quotation, or what somebody says.
  if (tokens.slice(clause.rest.from).some(({ isQuoted }) => isQuoted)) return true;
  let at = clause.rest.from;
  const isBetween = (token: Token) =>
    determiners.has(token.text) || isNameOrPronoun(slice, token) || token.text === ':' || particles.has(token.text);
  while (at < clause.rest.to && (taken.has(at) || isBetween(tokens[at] as Token))) at += 1;
  const next = tokens[at];
  if (next === undefined || at >= clause.rest.to || next.isMark || isEmpty(next)) return false;
  return !prepositions.has(next.text) || next.text === 'to';
}

/** "which boat": the word itself with more that tells which, or something of that kind. */
function tellsHead(slice: Slice, _: Asked, fit: Fit, head: Item): boolean {
  const { sentence, clause, taken } = fit;
  const { tokens } = sentence;
  const kinds = thingsOf(head.word);
  const places = placesOfThings(
    head.word,
    tokens.map(({ text }) => text),
  );
  if (generic.has(head.word))
    return (
      clause !== undefined && tellsThing(slice, { wants: 'thing', gap: 'object', isPassive: false, items: [] }, fit)
    );
  const [from, to] = clause && !fit.isLoose ? [Math.max(0, clause.verb.from - 10), clause.rest.to] : [0, tokens.length];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (taken.has(at) || token.isMark) continue;
    if (places.has(at) && (!isColour(head.word) || isSaidOfIt(tokens, at, taken))) return true;
    if (tellsOf(tokens, at, head) && !kinds) return hasDetail(tokens, at, taken);
  }
  return false;
}

/** "the red boat", "the boat is red": no other thing is red. */
export function isSaidOfIt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  return taken.has(at + 1) || (taken.has(at - 2) && be.has(tokens[at - 1]?.text ?? ''));
}

const generic: ReadonlySet<string> = new Set(['thing', 'things', 'object', 'item', 'items', 'belongings', 'stuff']);

/** A name, a quotation, an adjective or "of …" beside a noun tells which it is. */
function hasDetail(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean {
  const isTelling = (place: number) => {
    const token = tokens[place];
    if (!token || taken.has(place) || token.isMark) return false;
    return token.entity !== undefined || token.isQuoted || !isEmpty(token);
  };
  const next = tokens[at + 1];
  if (next && (next.text === ':' || next.text === ',' || next.isQuoted || next.text === 'of' || next.text === 'called'))
    return true;
  return isTelling(at - 1) && !prepositions.has(tokens[at - 1]?.text ?? '');
}

/** What only is: "The hoard is of gold", "In the box are coins", "the box holds coins", "afraid of dogs". */
function tellsWhatIs({ items, stranded }: Asked, fit: Fit): boolean {
  const { sentence, taken } = fit;
  const { tokens } = sentence;
  if (sentence.isIntroduction) return false;
  if (stranded !== undefined) {
    const from = mostOf(taken) + 1;
    return tokens[from]?.text === stranded && behindPreposition(fit, stranded, from, Math.min(tokens.length, from + 5));
  }
  const place =
    items.find(({ by, bearers }) => by !== undefined && containing.has(by) && !bearers) ??
    items.find(({ by }) => by !== undefined && containing.has(by));
  const noun = items.find((item) => !item.isPerson && !item.isOwner && !item.isModifier);
  if (!noun) return false;
  const isSaid = [...taken].some((at) =>
    place ? tellsOf(tokens, at, place) && isSaidOfPlace(fit, at) : tellsOf(tokens, at, noun) && isSaidOf(fit, at),
  );
  // What the sentence itself says of it, is said of what is inside.
  return isSaid || (place !== undefined && opensWithIt(tokens) && (taken.size === 0 || !opensInside(tokens)));
}

/** "the box holds coins", "in the box are coins". */
function isSaidOfPlace(fit: Fit, at: number): boolean {
  const { tokens } = fit.sentence;
  const next = tokens[at + 1]?.text ?? '';
  const isLed = containing.has(tokens[at - 1]?.text ?? '') || containing.has(tokens[at - 2]?.text ?? '');
  return (holding.has(next) || (isLed && (be.has(next) || standing.has(next)))) && hasMore(fit, at + 2);
}

/** "the verdict is …", "the verdict: …". */
function isSaidOf(fit: Fit, at: number): boolean {
  const { tokens } = fit.sentence;
  const [next, after] = [tokens[at + 1]?.text ?? '', tokens[at + 2]?.text ?? ''];
  const isSaying = next === 'that' || next === ':' || holding.has(next) || (be.has(next) && !negations.has(after));
  return isSaying && hasMore(fit, at + 2);
}

/** "In it are coins": it stands for what the sentence before names. */
function opensWithIt(tokens: readonly Token[]): boolean {
  const [first, second, third] = tokens.map(({ text }) => text);
  return (
    opensInside(tokens) ||
    (containing.has(first ?? '') && second === 'it' && (be.has(third ?? '') || standing.has(third ?? ''))) ||
    (first === 'it' && holding.has(second ?? ''))
  );
}

const containing: ReadonlySet<string> = new Set(['in', 'on', 'inside', 'under', 'behind']);
const holding: ReadonlySet<string> = new Set('holds held contains contained reads has had carries'.split(' '));
const standing: ReadonlySet<string> = new Set('lies lay stands stood hangs hung sits sat'.split(' '));

export function behindPreposition({ sentence: { tokens }, taken }: Fit, by: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.text !== by) continue;
    const noun = nounBehind(tokens, at + 1, tokens.length);
    if (noun !== undefined && !taken.has(noun)) return true;
  }
  return false;
}

/** The place of the first word behind articles and the like that can be a noun. */
export function nounBehind(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark || prepositions.has(text)) return undefined;
    if (!determiners.has(text) && !adverbs.has(text)) return at;
  }
  return undefined;
}

const particles: ReadonlySet<string> = new Set('up off out away down over back only also then'.split(' '));

function isNameOrPronoun(slice: Slice, { entity, text }: Token): boolean {
  return isPerson(slice, entity) || /^(?:him|her|them|it)$/.test(text);
}

function isEmpty({ text }: Token): boolean {
  return (
    [adverbs, auxiliaries, determiners, modals, negations, relatives].some((set) => set.has(text)) &&
    text !== 'that' &&
    text !== 'to'
  );
}

/** Whether something stands in a stretch that the question does not name. */
function hasMore({ sentence, taken }: Fit, from: number, to = sentence.tokens.length): boolean {
  return sentence.tokens
    .slice(from, to)
    .some(
      (token, index) =>
        !token.isMark &&
        !taken.has(from + index) &&
        !isEmpty(token) &&
        !prepositions.has(token.text) &&
        token.text !== 'and',
    );
}

/** Whether what is named is said to read something: "a plate that reads “…”", "the words “…”", "In it he says that …". */
export function tellsWords({ sentence: { tokens }, taken }: Fit): boolean {
  const isTold = (at: number) => tokens[at]?.isQuoted === true || ['that', 'how', ':'].includes(tokens[at]?.text ?? '');
  const says = tokens.flatMap(({ text, isQuoted }, at) =>
    !isQuoted && writing.has(text) && isTold(at + 1) ? [at] : [],
  );
  const isFree = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .every(
        ({ entity, text, isPronoun }) => (entity === undefined || isPronoun) && !/^(?:he|she|they|we|i)$/.test(text),
      );
  const [first] = tokens;
  const isLed = leading.has(first?.text ?? '');
  if (isLed && says.length > 0 && [...taken].every((at) => at < (says[0] ?? 0))) return true;
  return [...taken].some((at) => {
    const next = tokens[at + 1];
    if (next?.isQuoted || (next?.text === ':' && tokens[at + 2]?.isQuoted)) return true;
    return says.some((verb) => verb > at && verb <= at + longestBetween && isFree(at + 1, verb));
  });
}

const longestBetween = 8;
const leading: ReadonlySet<string> = new Set(['in', 'on', 'inside', 'across']);

const writing: ReadonlySet<string> = new Set(
  'says said reads read states tells warns asks announces confesses explains hopes thanks reports writes'.split(' '),
);
