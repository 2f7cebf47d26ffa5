import { perObject, remembered } from '../../base/index.js';
import { plain } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  frameOf,
  indexOf,
  isDated,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { certainty } from '../certainty/certainty.js';
import { asSentence, readableAlone } from '../essay/named-sentences.js';
import { placed } from '../essay/telling/places.js';
import { isSpoken } from '../speech/speech.js';
import { type ToldSentence, toldSentences } from '../words/told-sentences.js';
import { stressing } from '../words/typesetting.js';
import { type Beat, centralityOf, peopleIn } from './beat.js';
import { leanedOn, turning } from './weight.js';

/**
 * The sentences of prose, scene by scene; of a scene of which none can be read by itself, what its lines say. Of a scene
 * that has but short ones, these.
 */
export function toldBeats(slice: Slice): ReadonlyMap<SceneId, readonly Beat[]> {
  const made = new Map<ToldSentence, Beat>();
  const prose = new Map<SceneId, Beat[]>();
  const lines = new Map<SceneId, Beat[]>();
  const short = new Map<SceneId, Beat[]>();
  for (const told of toldSentences(slice)) {
    const { claim, paragraph, before } = told;
    const { scene } = claim;
    if (scene === null || isSpoken(slice, scene) || (!paragraph && !isEvent(slice, claim))) continue;
    const isShort = isShortOf(told) && peopleIn(slice, told.words).size === 0;
    const found = isShort ? short : paragraph ? prose : lines;
    const own = found.get(scene) ?? [];
    const beat = beatOf(slice, told, scene, own.length === 0, before && made.get(before));
    if (!beat) continue;
    made.set(told, beat);
    if (own.length === 0) found.set(scene, own);
    own.push(beat);
  }
  return new Map([...short, ...lines, ...prose]);
}

/** The first sentence of a scene says where one is. */
const opens = 0.5;

function beatOf(slice: Slice, told: ToldSentence, scene: SceneId, isFirst: boolean, before?: Beat): Beat | undefined {
  const { claim, paragraph } = told;
  const alone = readableAlone(slice, told);
  // Whom it means may be named only in a sentence that cannot be told itself.
  const isOfBefore = isBehindOther(told.words);
  const isTorn = !before && isTornFrom(slice, told, isFirst);
  if (isTorn || (isSpeechAlone(told.words) && !before)) return undefined;
  const own = indexOf(slice).scenes.get(scene);
  const read = alone ?? (before ? asSentence(slice, told.words) : undefined);
  const words = read && own && isFirst ? placed(slice, own, read) : read;
  const length = words ? plain(words).length : 0;
  if (!words) return undefined;
  const stressed = claim === paragraph ? 0 : 1;
  const rests = Math.min(leanedOn(slice).get(claim.id) ?? 0, 3);
  const framed = frameOf(slice, claim);
  const about = peopleIn(slice, words);
  const isShown = framed.way === 'shown';
  const isLeaning =
    before !== undefined && (!alone || isOfBefore || isSpeechAlone(told.words) || meansAnother(alone, about, before));
  if (isLeaning && depthOf(before) >= mostBefore) return undefined;
  return {
    words: stressing(words, []),
    scene,
    told: claim.told,
    claim: claim.id,
    about,
    weight:
      (isFirst ? opens : 0) +
      stressed +
      rests +
      centralityOf(slice, about) +
      turning(words) / (isShown ? 1 : 2) +
      (length > long ? -1 : 0) -
      (isOfNotes(plain(words)) ? aside : 0) -
      (isShortOf(told) ? brief : 0),
    ...(isLeaning ? { after: before } : {}),
    ...(isShown ? {} : { frame: framed }),
  };
}

function isShortOf({ words }: ToldSentence): boolean {
  return plain(words).length < shortest;
}

/** On how many sentences one leans. */
function depthOf(beat: Beat): number {
  let depth = 0;
  for (let at = beat.after; at; at = at.after) depth += 1;
  return depth;
}

/** What leans on more is not told again. */
const mostBefore = 3;

/** Words of somebody of whom the sentence does not say who it is. */
function isSpeechAlone(words: Words): boolean {
  return /^["“‘«]/.test(plain(words)) && !words.some(({ entity, quote }) => entity !== undefined && !quote);
}

/** Whether a "he" or "her" may be somebody whom only the sentence before names. */
function meansAnother(words: Words, about: ReadonlySet<EntityId>, before: Beat): boolean {
  const text = plain(words);
  return pointing.test(text) || (pronoun.test(text) && [...namedBefore(before)].some((id) => !about.has(id)));
}

/** Whom a sentence names, and those on which it leans. */
function namedBefore(before: Beat): ReadonlySet<EntityId> {
  const named = new Set<EntityId>();
  for (let at: Beat | undefined = before; at; at = at.after) for (const id of at.about) named.add(id);
  return named;
}

/** A sentence that speaks early of "it", or of "the two", as if one knew. */
const pointing = /^\S+(?: \S+){0,2} (?:it|them|one)\b|\b[Tt]he (?:two|three|others?|same)\b/;

/** Whether a sentence needs one before it that cannot be told itself, or whose paragraph it opens. */
function isTornFrom(slice: Slice, { words, before }: ToldSentence, isFirst: boolean): boolean {
  if (!before) return !isFirst && itFirst.test(plain(words));
  return isBehindOther(words) || (hasPronoun(words) && peopleIn(slice, before.words).size > 0);
}

/** Whether a sentence speaks of what only the one before it names: "in their place", "he lost it", "two nights later", "the man". */
const isBehindOther = perObject((words: Words) => {
  const text = plain(words);
  return fromBefore.test(text) || itFirst.test(text);
});
const fromBefore =
  /^(?:(?:In|On|Under|Beneath|Behind|Inside|Among|Beside) (?:their|its|it|them|the)\b|Of all\b|What is more\b|Only then\b|(?:The|This|That) (?:\p{Ll}+ )?(?:man|woman|boy|girl|stranger|child|lady|fellow|captain|king|doctor|nurse)\b)|\b(?:days?|nights?|weeks?|hours?|months?|years?) later\b/u;
/** "it" before which the sentence names nothing that it could be. */
const itFirst =
  /^(?:(?!\b(?:the|an?|his|her|their|its|that it|when|if)\b)[^,;:“.]){1,60}? (?:it|them|one)(?=[ ,;.])(?! (?:is|was|rains|turns|seems|has|had)\b)/iu;

const hasPronoun = perObject((words: Words) => pronoun.test(plain(words)));
const pronoun = /\b(?:he|she|him|her|hers|his|they|them|their)\b/i;

const shortest = 20;
/** Who writes notes says what they think of it, which is nothing that happens. */
const isOfNotes = remembered((text) => ofNotes.test(text));
const ofNotes = /(?<!["“][^"”]{0,200})\bI (?:think|suppose|guess|believe)\b|\b(?:reviewers?|the (?:reader|audience))\b/;
const aside = 2;
/** What so few words tell, is rarely what a story turns on. */
const brief = 0.75;
const long = 200;

/** Whether a line says by itself what happens, here and now, and surely. */
function isEvent(slice: Slice, claim: Claim): boolean {
  const sure = certainty(slice, claim) ?? 'certain';
  return !isDated(slice, claim) && sure === 'certain' && !notHappening.has(claim.sense.kind) && !claim.secret;
}

const notHappening: ReadonlySet<Claim['sense']['kind']> = new Set([
  'means',
  'suggests',
  'overturns',
  'paysOff',
  'same',
  'introduce',
]);
