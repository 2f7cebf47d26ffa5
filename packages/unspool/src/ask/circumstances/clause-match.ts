import { isKinNoun, toldLine } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { type EntityId, identities, kindOf, type Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { isInScene, isInTitle, placesOf } from '../stated/cover.js';
import { isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { thingsOf } from '../stated/kinds-of-things.js';
import { clauseOf } from '../stated/loose.js';
import { referentsIn } from '../stated/referents.js';
import { rootsOf } from '../stated/roots.js';
import { sceneWords } from '../stated/scene-words.js';
import { entityKey, type Stated } from '../stated/stated-sentences.js';
import type { Clause } from '../told/clause.js';
import type { Token } from '../told/token.js';
import { pronounOfNoun } from '../told/whom/gender.js';
import { determiners, prepositions } from '../told/words/clause-words.js';
import { lightWords } from './light-words.js';
import { byNoun, peopleAt } from './people-meant.js';
import { isFiniteAt, type Subject, subjectOf } from './subject-of.js';
import { isAsAsked, toldAs } from './told-as-so.js';
import { verbTold } from './verb-told.js';

/** A clause that says what a question asks. */
export type Match = {
  readonly sentence: Stated;
  readonly clause: Clause;
  /** Where its verb stands. */
  readonly at: number;
  /** The tokens that tell of what the question names. */
  readonly taken: ReadonlySet<number>;
  /** Which part of what is named the sentence tells of itself. */
  readonly share: number;
  /** The sentence before must be read with it. */
  readonly needsBefore: boolean;
  /** Somebody says so. */
  readonly isSaid: boolean;
};

/** The clauses of a sentence that say what a question asks: with its verb, and whatever it names in the same part. */
export function clauseMatches(slice: Slice, sentence: Stated, asked: Asked): readonly Match[] {
  const { tokens } = sentence;
  const { verb } = asked;
  if (!verb) return [];
  const told = verbTold(asked, verb);
  return [...tokens.keys()].flatMap((at) => {
    if (!told(tokens, at) || (isOtherPhrase(tokens, at, verb) && !isGoingIn(tokens, at, asked))) return [];
    const clause = clauseOf(tokens, at);
    const subject = subjectOf(tokens, at);
    const as = clause && toldAs(tokens, at, subject);
    if (!clause || !isAsAsked(as, asked) || (as === 'said' && isOfLie(slice, sentence))) return [];
    const covered = coverAll(slice, sentence, asked, { clause, at, ...(subject ? { subject } : {}) });
    return covered
      ? [
          {
            sentence,
            clause,
            at,
            ...covered,
            isSaid: as === 'said',
            share: covered.share - (as === 'said' ? saidLess : 0),
          },
        ]
      : [];
  });
}

/** "comes in": into what is asked with "into". */
function isGoingIn(tokens: readonly Token[], at: number, { items }: Asked): boolean {
  const isIn = tokens[at + 1]?.text === 'in' && !determiners.has(tokens[at + 2]?.text ?? '');
  return isIn && items.some(({ by, isPerson }) => by === 'into' && !isPerson);
}

const saidLess = 0.05;

/** Where it is told that somebody lies, what is said there need not be so. */
export function isOfLie(slice: Slice, { told: { claim } }: Stated): boolean {
  return claim.scene !== null && sceneWords(slice, claim.scene).has('lie');
}

/** With whomever a noun of a question means who has a name, “the constable”, and with all that is of a kind: “the bird”. */
export function withMeant(slice: Slice, asked: Asked): Asked {
  const meant = new Map<Item, Item>();
  for (const item of asked.items) {
    // "Ann's father" is no priest.
    const isKin = isKinNoun(item.word) && asked.items.some(({ isOwner, head }) => isOwner && head?.word === item.word);
    const id = item.bearers || item.isModifier || isKin || item === asked.verb ? undefined : byNoun(slice, item.word);
    if (id !== undefined)
      meant.set(item, {
        ...item,
        bearers: new Set([id]),
        isPerson: true,
        noun: item.word,
        keys: new Set([entityKey(id)]),
      });
  }
  for (const item of asked.items) {
    const things = meant.has(item) || item.bearers || item === asked.verb ? undefined : thingsOf(item.word);
    if (things) meant.set(item, { ...item, keys: new Set([...item.keys, ...[...things].flatMap(rootsOf)]) });
  }
  if (meant.size === 0) return asked;
  const isOfOne = ({ isModifier, head }: Item) =>
    isModifier && head !== undefined && byNoun(slice, head.word) !== undefined;
  return { ...asked, items: asked.items.filter((item) => !isOfOne(item)).map((item) => meant.get(item) ?? item) };
}

type Parts = { readonly clause: Clause; readonly at: number; readonly subject?: Subject };

/** How an item is told of: by the sentence, by the one before it, or by its scene. */
type Way = { readonly at?: number; readonly weight: number; readonly isBefore?: boolean };

const bySentence = 1;
const byLikely = 0.9;
const byBefore = 0.7;
const byScene = 0.5;

function coverAll(
  slice: Slice,
  sentence: Stated,
  asked: Asked,
  parts: Parts,
): Pick<Match, 'taken' | 'share' | 'needsBefore'> | undefined {
  const taken = new Set([parts.at]);
  let [sum, count, needsBefore] = [0, 0, false];
  for (const item of asked.items) {
    if (item === asked.verb || isLight(item)) continue;
    const way = wayOf(slice, sentence, asked, parts, item);
    if (!way) return undefined;
    if (way.at !== undefined) taken.add(way.at);
    needsBefore ||= way.isBefore === true;
    sum += way.weight;
    count += 1;
  }
  return count === 0 ? undefined : { taken, share: sum / count, needsBefore };
}

function isLight({ word, bearers }: Item): boolean {
  return !bearers && lightWords.has(word);
}

function wayOf(slice: Slice, sentence: Stated, asked: Asked, parts: Parts, item: Item): Way | undefined {
  if (item.isOwner || item.isModifier || item.as === 'any' || conditions.has(item.word))
    return anywhere(slice, sentence, item);
  if (item.as === 'scene') return meetings.has(item.word) ? { weight: byScene } : anywhere(slice, sentence, item, true);
  const isDone = (item.as === 'subject' && asked.isPassive) || (item.as === 'object' && item.by === undefined);
  if (item.as === 'subject' && !asked.isPassive) return doerWay(slice, sentence, parts, item);
  if (isDone && item.by === undefined) return doneWay(slice, sentence, parts, item);
  if (item.isPerson)
    return besidesDoer(slice, sentence, parts, item) ?? (item.by === 'to' ? undefined : before(slice, sentence, item));
  return anywhere(slice, sentence, item, true);
}

/** As what somebody is found. */
const conditions: ReadonlySet<string> = new Set('dead alive asleep unconscious injured wounded drunk'.split(' '));

/** Whoever meets somebody is told of with them. */
const meetings: ReadonlySet<string> = new Set('meet met meeting see saw seeing visit visited visiting'.split(' '));

/** Whether what stands there tells of an item: by a name, a noun, or a pronoun. */
function isAt(slice: Slice, sentence: Stated, item: Item, at: number): boolean {
  if (placesOf(slice, sentence, item).some((place) => place.at === at)) return true;
  return item.bearers !== undefined && peopleAt(slice, sentence, at).some((id) => item.bearers?.has(id));
}

/** Whoever does it is not who it is done with, or for. */
function besidesDoer(slice: Slice, sentence: Stated, { subject }: Parts, item: Item): Way | undefined {
  const all = allPlaces(slice, sentence, item).filter(({ at }) => at !== subject?.at);
  return all.find(({ weight }) => weight === bySentence) ?? all[0];
}

/** Where an item is told of in a sentence. */
function allPlaces(slice: Slice, sentence: Stated, item: Item): readonly Way[] {
  const own = placesOf(slice, sentence, item).map(
    ({ at, by, isBefore }): Way => ({
      at,
      weight: by === 'likely' ? byLikely : bySentence,
      isBefore: isBefore === true,
    }),
  );
  if (!item.bearers || !item.isPerson) return own;
  const more = [...sentence.tokens.keys()].filter(
    (at) =>
      sentence.tokens[at]?.entity === undefined &&
      own.every((way) => way.at !== at) &&
      peopleAt(slice, sentence, at).some((id) => item.bearers?.has(id)),
  );
  return [...own, ...more.map((at): Way => ({ at, weight: byLikely, isBefore: false }))];
}

function named(slice: Slice, sentence: Stated, item: Item): Way | undefined {
  const all = allPlaces(slice, sentence, item);
  return all.find(({ weight }) => weight === bySentence) ?? all[0];
}

function before(slice: Slice, sentence: Stated, item: Item): Way | undefined {
  const isThere = sentence.before !== undefined && placesOf(slice, sentence.before, item).length > 0;
  return isThere ? { weight: byBefore, isBefore: true } : undefined;
}

/** In the sentence, the one before it, or, `isAside`, the scene. */
function anywhere(slice: Slice, sentence: Stated, item: Item, isAside = item.isModifier): Way | undefined {
  const own = named(slice, sentence, item) ?? before(slice, sentence, item);
  if (own || !isAside) return own;
  const { scene } = sentence.told.claim;
  if (scene === null) return undefined;
  const isThere = isInScene(slice, sentence, item) || [...item.keys].some((key) => sceneWords(slice, scene).has(key));
  return isThere ? { weight: byScene } : undefined;
}

/** Whoever does it stands as the subject, by a name, a noun, or a pronoun. */
function doerWay(slice: Slice, sentence: Stated, { clause, at, subject }: Parts, item: Item): Way | undefined {
  const { tokens } = sentence;
  if (clause.isPassive) {
    const all = allPlaces(slice, sentence, item);
    return all.find((way) => way.at !== undefined && way.at > at && isBehindBy(tokens, at, way.at));
  }
  if (item.bearers && item.isPerson && clause.doers.length > 0) {
    const same = identities(slice);
    const isDoer = clause.doers.some((id) => kindOf(slice, id) === 'person' && item.bearers?.has(same(id)));
    return isDoer ? (named(slice, sentence, item) ?? { weight: byLikely }) : undefined;
  }
  if (subject === undefined) return undefined;
  if (isAt(slice, sentence, item, subject.at)) return { at: subject.at, weight: bySentence };
  const { text, entity } = tokens[subject.at] as Token;
  const someone = item.bearers ? undefined : meantByNoun(slice, sentence, subject.at, item);
  if (someone) return someone;
  if (!item.isPerson && entity === undefined && /^(?:it|they|which|that)$/.test(text)) {
    const first = allPlaces(slice, sentence, item).find((way) => (way.at ?? 0) < subject.at);
    return first ? { ...first, weight: byLikely } : before(slice, sentence, item);
  }
  return undefined;
}

/** "Her father falls ill. He dies": he, where nobody with a name can be meant. */
function meantByNoun(slice: Slice, sentence: Stated, at: number, item: Item): Way | undefined {
  const token = sentence.tokens[at] as Token;
  if (token.entity !== undefined || !/^(?:he|she)$/.test(token.text) || referentsIn(slice, sentence).has(at))
    return undefined;
  // A sentence that can be read by itself says whom it means.
  if (at === 0 && !plain(toldLine(slice, sentence.told).words).toLowerCase().startsWith(token.text)) return undefined;
  const gender = pronounOfNoun(item.word);
  if (gender !== undefined && gender !== token.text) return undefined;
  const first = placesOf(slice, sentence, item).find((place) => place.at < at);
  return first ? { at: first.at, weight: byLikely } : before(slice, sentence, item);
}

function isBehindBy(tokens: readonly Token[], verb: number, at: number): boolean {
  const by = tokens.findLastIndex(
    ({ text, entity }, place) => place < at && place > verb && entity === undefined && text === 'by',
  );
  return by >= 0 && at - by <= farthestAgent;
}

const farthestAgent = 4;

/** What it is done to stands behind the verb, or as the subject of the passive; "it" may stand for it. */
function doneWay(slice: Slice, sentence: Stated, parts: Parts, item: Item): Way | undefined {
  const { clause, at, subject } = parts;
  const { tokens } = sentence;
  const same = identities(slice);
  const all = allPlaces(slice, sentence, item);
  if (clause.isPassive) {
    if (subject && isAt(slice, sentence, item, subject.at)) return { at: subject.at, weight: bySentence };
    const isOne = (id: EntityId | undefined) => id !== undefined && clause.sufferers.map(same).includes(same(id));
    return all.find((way) => way.at !== undefined && isOne(tokens[way.at]?.entity));
  }
  const end = endOfObjects(tokens, at);
  const behind = all.find((way) => way.at !== undefined && way.at > at && way.at < end);
  if (behind) return behind;
  // "the letter that Ben wrote"
  const relative = all.find((way) => way.at !== undefined && way.at < at && isRelativeBehind(tokens, way.at));
  if (relative) return relative;
  const first = tokens[at + 1];
  if (!item.isPerson && first?.entity === undefined && /^(?:it|them|this|these|one)$/.test(first?.text ?? ''))
    return all.find((way) => way.at !== undefined && way.at < at) ?? before(slice, sentence, item);
  // "She wins", in the scene "The final"
  const isAlone = first === undefined || first.isMark || (first.entity === undefined && prepositions.has(first.text));
  return !item.isPerson && isAlone && isInTitle(slice, sentence, item) ? { weight: byScene } : undefined;
}

function isRelativeBehind(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text === ',' ? tokens[at + 2] : tokens[at + 1];
  return next?.entity === undefined && /^(?:that|which|whom)$/.test(next?.text ?? '');
}

/** Where what a verb does something to ends: at another verb, or at what opens another clause. */
function endOfObjects(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 1; at < tokens.length; at += 1) {
    const { text, isMark, entity } = tokens[at] as Token;
    if (isMark && !/^(?:,|'s?)$/.test(text)) return at;
    if (
      entity === undefined &&
      /^(?:because|since|when|while|who|which|so|if|whether|although|though|until|for)$/.test(text)
    )
      return at;
    if (at > verb + 1 && isFiniteAt(tokens, at)) return at;
  }
  return tokens.length;
}
