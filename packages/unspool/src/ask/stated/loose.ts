import { basesOf, formsOf } from '../../language/index.js';
import { type EntityId, identities, type Slice } from '../../story/index.js';
import { type Clause, clauseAt } from '../told/clause.js';
import { directNames, isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { clauseStarts, determiners, negations, relatives, stops } from '../told/words/clause-words.js';
import type { Asked } from './asked.js';
import { isCarriedOver, isInScene, isInTitle, type Place, placesOf, tellsOf } from './cover.js';
import { type Fit, isOtherPhrase, standingOf } from './fits.js';
import { type Item, lightVerbs } from './items.js';
import { referentsIn } from './referents.js';
import { doersIn } from './roles.js';
import { sceneWords } from './scene-words.js';
import { isPerson, type Stated } from './stated-sentences.js';
import { isKnownTrait } from './wanted/known-traits.js';

/**
 * The same where all that is named is somewhere in the sentence, and nothing there says that it is otherwise: that another
 * does it, or that it is done to another, or is not done. Undefined where the question names too little for that.
 */
export function looseFit(slice: Slice, sentence: Stated, asked: Asked): Fit | undefined {
  const named = namedFit(slice, sentence, asked);
  if (named || !isSpecific(asked)) return named;
  const covered = coverAll(slice, sentence, asked);
  if (!covered || covered.taken.size < 2) return undefined;
  const { tokens } = sentence;
  const { verb } = asked;
  if (!verb || isLight(verb)) {
    if (verb && isOfDoer(asked) && !tokens.some((_, at) => tellsOf(tokens, at, verb))) return undefined;
    const isDenied = tokens.some(({ text, isQuoted }) => !isQuoted && (negations.has(text) || text.endsWith("n't")));
    return isDenied ? undefined : { sentence, ...covered, doers: [], standing: 'so', isLoose: true };
  }
  for (const [at] of tokens.entries()) {
    if (!tellsOf(tokens, at, verb) || isOtherPhrase(tokens, at, verb)) continue;
    const fit = looseFitAt(slice, sentence, asked, at);
    if (fit) return { ...fit, ...covered, taken: new Set([...covered.taken, at]) };
  }
  return undefined;
}

/** "Who got the money?": whoever is told of beside it need not have got it. */
export function isOfDoer({ wants, gap, verb }: Asked): boolean {
  return wants === 'person' && gap === 'subject' && verb !== undefined && isLight(verb);
}

/** How a verb that stands there tells of what is asked, wherever the rest is told; undefined where it tells otherwise, or only supposes it. */
function looseFitAt(
  slice: Slice,
  sentence: Stated,
  asked: Asked,
  at: number,
): Omit<Fit, 'taken' | 'isSure' | 'needsBefore'> | undefined {
  const { tokens } = sentence;
  const clause = clauseOf(tokens, at);
  // "his own", "the call": no verb.
  if (!clause && determiners.has(tokens[at - 1]?.text ?? '')) return undefined;
  const standing = clause ? standingOf(tokens, clause, at, asked) : isSupposed(tokens, at) ? undefined : 'so';
  if (!standing || standing === 'denied' || isApart(slice, sentence, asked, at)) return undefined;
  if (clause && isContrary(slice, sentence, asked, clause)) return undefined;
  return {
    sentence,
    verb: at,
    ...(clause ? { clause } : {}),
    doers: clause ? doersIn(slice, sentence, clause) : [],
    standing,
    isLoose: true,
  };
}

/** Where all is told that is named; a word of the title of the scene may stand in for one thing. */
function coverAll(
  slice: Slice,
  sentence: Stated,
  { items, verb }: Asked,
): Pick<Fit, 'taken' | 'isSure' | 'needsBefore'> | undefined {
  const taken = new Set<number>();
  let [isSure, needsBefore, isTitled] = [true, false, false];
  for (const item of items) {
    if (item === verb && isLight(item)) continue;
    const place = placeOf(slice, sentence, item) ?? besideOf(slice, sentence, item);
    if (!place) {
      if (item === verb || isTitled || item.isPerson || !isInTitle(slice, sentence, item)) return undefined;
      isTitled = true;
      continue;
    }
    if (place.at >= 0) taken.add(place.at);
    isSure &&= !place.by;
    needsBefore ||= place.isBefore === true;
  }
  return { taken, isSure, needsBefore };
}

/** "his engagement to Ann", "the death of Ben": a noun for what the verb says, with whose it is. */
function namedFit(slice: Slice, sentence: Stated, asked: Asked): Fit | undefined {
  const { items, verb } = asked;
  const owner = items.find(
    ({ as, isPerson: isSomebody, isOwner }) => isSomebody && !isOwner && (as === 'subject' || as === 'any'),
  );
  if (!verb || !owner || isLight(verb) || asked.modal !== undefined) return undefined;
  const { tokens } = sentence;
  for (const [at] of tokens.entries()) {
    if (!tellsOf(tokens, at, verb)) continue;
    const place = placesOf(slice, sentence, owner).find((own) => owns(tokens, own.at, at));
    if (!place || isSupposed(tokens, at)) continue;
    const taken = new Set([at, place.at]);
    const isAll = items.every((item) => {
      if (item === verb || item === owner) return true;
      const own = placeOf(slice, sentence, item);
      if (own && own.at >= 0) taken.add(own.at);
      return own !== undefined;
    });
    if (isAll)
      return {
        sentence,
        verb: at,
        taken,
        doers: [],
        isSure: false,
        needsBefore: place.isBefore === true,
        standing: 'so',
        isLoose: true,
      };
  }
  return undefined;
}

/** Whether what stands at one place owns what stands at the other: "his death", "Ben's death", "the death of Ben". */
function owns(tokens: readonly Token[], owner: number, noun: number): boolean {
  const before = tokens.slice(owner + 1, noun);
  if (owner === noun - 1) return ['his', 'her', 'their'].includes(tokens[owner]?.text ?? '');
  if (owner < noun && owner >= noun - 3) return isOwner(tokens, owner + 1) && before.every(({ isMark }) => !isMark);
  return owner > noun && owner <= noun + 3 && tokens[noun + 1]?.text === 'of';
}

/** Something besides people must be named, and three things in all, with the noun asked with; two where a number is wanted. */
function isSpecific({ items, verb, head, wants }: Asked): boolean {
  const own = items.filter((item) => item.as !== 'scene' && !item.isModifier && !(item === verb && isLight(item)));
  const count = own.length + (head && wants !== 'thing' ? 1 : 0);
  return count >= (wants === 'length' ? 2 : 3) && own.some(({ isPerson: isSomebody }) => !isSomebody);
}

/** A verb that says little by itself, or no more than what kind of answer is wanted: how long somebody lived there. */
export function isLight({ word, before }: Item): boolean {
  // "came across", "gave up" say much together.
  return before === undefined && (lightVerbs.has(word) || still.has(word));
}

const still: ReadonlySet<string> = new Set(
  'live lived lives lasts last lasted stay stayed hang hangs hung stand stands stood'.split(' '),
);

function placeOf(slice: Slice, sentence: Stated, item: Item): Place | undefined {
  const places = placesOf(slice, sentence, item);
  const best = places.find(({ by }) => by === undefined) ?? places.find(({ by }) => by === 'sure') ?? places[0];
  if (best) return best;
  const isThere =
    item.as === 'scene' ||
    item.isModifier ||
    (item.as === 'adjunct' && ['in', 'at', 'on', 'inside', 'near'].includes(item.by ?? ''));
  if (isKnownTrait(slice, sentence, item) || (isThere && isInScene(slice, sentence, item))) return { at: -1 };
  return isCarriedOver(slice, sentence, item) ? { at: -1, isBefore: true } : undefined;
}

/** What only says where, of what or when is told anywhere in the scene. */
function besideOf(slice: Slice, sentence: Stated, item: Item): Place | undefined {
  const { scene } = sentence.told.claim;
  const isAside =
    (item.as === 'adjunct' || item.as === 'any' || item.as === 'scene' || item.by !== undefined) && item.by !== 'to';
  if (scene === null || item.isPerson || !isAside || item.opener !== undefined) return undefined;
  // What is found inside one thing is not what is found elsewhere in the scene.
  if (enclosing.has(item.by ?? '')) return undefined;
  return [...item.keys].some((key) => sceneWords(slice, scene).has(key)) ? { at: -1 } : undefined;
}

export const enclosing: ReadonlySet<string> = new Set(['inside', 'under', 'underneath', 'beneath', 'behind', 'within']);

/** Whether a clause at a verb says that somebody else does it than is asked, or that it is done to somebody else. */
export function isDoneOtherwise(slice: Slice, sentence: Stated, asked: Asked, at: number): boolean {
  const clause = clauseOf(sentence.tokens, at);
  return clause !== undefined && isContrary(slice, sentence, asked, clause);
}

/** The clause around a verb that stands there. */
export function clauseOf(tokens: readonly Token[], at: number): Clause | undefined {
  const text = tokens[at]?.text ?? '';
  const isParticiple = basesOf(text).some((base) => formsOf(base).participles.has(text));
  return clauseAt(tokens, { from: at, to: at + 1 }, isParticiple);
}

/** Whether the words before it say that it is but wished, tried, asked for or denied. */
function isSupposed(tokens: readonly Token[], at: number): boolean {
  // "wants the site and offers a sum": what only is wanted has no such ending.
  const isNext = /^(?:and|but)$/.test(tokens[at - 1]?.text ?? '') && /(?:[^s]s|ed)$/.test(tokens[at]?.text ?? '');
  if (isNext) return false;
  for (let place = at - 1; place >= Math.max(0, at - 6); place -= 1) {
    const { text } = tokens[place] as Token;
    if (stops.has(text)) return false;
    if (supposing.has(text) || negations.has(text) || text.endsWith("n't")) return true;
  }
  return false;
}

const supposing: ReadonlySet<string> = new Set(
  (
    'if whether unless want wants wanted ask asks asked try tries tried threaten threatens threatened plan plans planned promise promises promised hope hopes hoped ' +
    'wish wishes wished offer offers offered refuse refuses refused order orders ordered would could should might may must can will intends intended agree agrees ' +
    'agreed pretend pretends pretended beg begs begged decide decides decided going supposed urge urges urged fear fears feared'
  ).split(' '),
);

/** Whether a clause says that somebody else does it, or that it is done to somebody else. */
function isContrary(slice: Slice, sentence: Stated, { items, isPassive, gap }: Asked, clause: Clause): boolean {
  const same = identities(slice);
  const people = (as: Item['as']) =>
    items.filter(
      (item) =>
        item.as === as &&
        item.by === undefined &&
        item.bearers &&
        !item.isOwner &&
        [...item.bearers].some((id) => isPerson(slice, id)),
    );
  const isAmong = (item: Item, ids: readonly string[]) => ids.some((id) => item.bearers?.has(same(id)));
  const [doers, done] = isPassive ? [[], people('subject')] : [people('subject'), people('object')];
  const isOn = goesOnPassive(sentence.tokens, clause.verb.from);
  const told =
    clause.isPassive || isOn ? clause.doers.filter(() => clause.isPassive) : doersIn(slice, sentence, clause);
  const suffering =
    clause.isPassive || clause.sufferers.length > 0 ? clause.sufferers : directNames(sentence.tokens, clause.rest);
  const pronounBefore = isOn || clause.isPassive ? pronounAt(slice, sentence, clause) : undefined;
  const pronounAfter = referentsIn(slice, sentence).get(clause.rest.from)?.id;
  const meant = pronounBefore ?? pronounAfter;
  const suffers = suffering.length > 0 ? suffering : meant !== undefined ? [meant] : [];
  const isReflexive = /^(?:him|her|it|them)sel(?:f|ves)$/.test(sentence.tokens[clause.rest.from]?.text ?? '');
  if (doers.some((item) => told.length > 0 && !isAmong(item, told))) return true;
  if (done.some((item) => (suffers.length > 0 ? !isAmong(item, suffers) : false) || isReflexive || isAmong(item, told)))
    return true;
  return (
    gap === 'subject' &&
    !isPassive &&
    told.length > 0 &&
    items.some((item) => item.as === 'object' && isAmong(item, told))
  );
}

/** Whom the pronoun means to whom it is done, where no name stands nearer: "he is fined". */
function pronounAt(slice: Slice, sentence: Stated, { verb }: Clause): EntityId | undefined {
  const at = sentence.tokens.findLastIndex(
    ({ text, entity }, place) => place < verb.from && (entity !== undefined || /^(?:he|she)$/.test(text)),
  );
  return at < 0 ? undefined : referentsIn(slice, sentence).get(at)?.id;
}

/** "is stripped of his rank and fined": it is still done to the one who was named before. */
function goesOnPassive(tokens: readonly Token[], verb: number): boolean {
  const isForm = (at: number) => {
    const text = tokens[at]?.text ?? '';
    return basesOf(text).some((base) => formsOf(base).participles.has(text));
  };
  if (!isForm(verb) || !['and', 'or', ','].includes(tokens[verb - 1]?.text ?? '')) return false;
  for (let at = verb - 2; at > Math.max(0, verb - 12); at -= 1) {
    const { text, entity } = tokens[at] as Token;
    if (entity !== undefined || stops.has(text) || /^(?:he|she|they|it|who|which)$/.test(text)) return false;
    if (isForm(at) && /^(?:is|was|are|were|been|be)$/.test(tokens[at - 1]?.text ?? '')) return true;
  }
  return false;
}

/** Whether another clause stands between the verb and a name that it must belong to. */
export function isApart(slice: Slice, sentence: Stated, { items, verb }: Asked, at: number): boolean {
  return items.some((item) => {
    if (item === verb || (item.as !== 'object' && item.as !== 'subject')) return false;
    const places = placesOf(slice, sentence, item);
    return (
      places.length > 0 &&
      places.every((place) => isParted(sentence.tokens, Math.min(place.at, at), Math.max(place.at, at)))
    );
  });
}

function isParted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && stops.has(text)) return true;
    if (clauseStarts.has(text) && text !== 'as' && text !== 'until') return true;
    if (text === 'and' || text === 'but') {
      const next = tokens[at + 1];
      if (next && tokens[at - 1]?.text === ',' && (next.entity !== undefined || /^(?:he|she|they|it)$/.test(next.text)))
        return true;
    }
    if (relatives.has(text) && text === 'whose') return true;
  }
  return false;
}

/** "Who wrote the will?": where of what is named there is nothing to look for, any such deed would do. */
export function lacksThing({ wants, gap, verb, items }: Asked, words: readonly string[]): boolean {
  const isNamed = words.slice(0, -1).some((word) => determiners.has(word));
  return wants === 'person' && gap === 'subject' && isNamed && items.every((item) => item === verb);
}
