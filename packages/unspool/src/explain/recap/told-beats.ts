import { remembered } from '../../base/index.js';
import { plain } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  frameOf,
  indexOf,
  isDated,
  kindOf,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { certainty } from '../certainty/certainty.js';
import { asSentence, readableAlone } from '../essay/named-sentences.js';
import { placed } from '../essay/telling/places.js';
import { isSpoken } from '../speech/speech.js';
import { canBe } from '../who/gender.js';
import { type ToldSentence, toldSentences } from '../words/told-sentences.js';
import { sliceWords, stressing } from '../words/typesetting.js';
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
  const isOfBefore = isBehindOther(slice, told.words);
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
    before !== undefined && (!alone || isOfBefore || isSpeechAlone(told.words) || meansAnother(slice, alone, before));
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

/** Whether "it" or "he" may be something or somebody that only the sentences before name, on which one leans. */
function meansAnother(slice: Slice, words: Words, before: Beat): boolean {
  return pointing.test(plain(words)) || meansOneOf(slice, words, namedBefore(before));
}

/** Whom a sentence names, and those on which it leans. */
function namedBefore(before: Beat): ReadonlySet<EntityId> {
  const named = new Set<EntityId>();
  for (let at: Beat | undefined = before; at; at = at.after) for (const id of at.about) named.add(id);
  return named;
}

/** A sentence that speaks early of "it", or of "the two", as if one knew. */
const pointing = /^\S+(?: \S+){0,2} (?:it|them|(?<!no )one)\b|\b[Tt]he (?:two|three|others?|same)\b/;

/** Whether a sentence needs one before it that cannot be told itself, or whose paragraph it opens. */
function isTornFrom(slice: Slice, { words, before }: ToldSentence, isFirst: boolean): boolean {
  if (!before) return !isFirst && isOfIt(slice, words);
  return isBehindOther(slice, words) || meansOneOf(slice, words, peopleIn(slice, before.words));
}

/** Whether a "he" or "they" may be one whom the sentence does not name: "he" is none of them behind a man's own name. */
function meansOneOf(slice: Slice, words: Words, named: ReadonlySet<EntityId>): boolean {
  const about = peopleIn(slice, words);
  const others = [...named].filter((id) => !about.has(id));
  return (
    others.length > 0 &&
    [...plain(words).matchAll(pronouns)].some(({ 0: found, index }) => {
      const pronoun = subjects.get(found.toLowerCase());
      if (pronoun === undefined) return true;
      const canMean = (id: EntityId) => kindOf(slice, id) === 'person' && canBe(slice, id, pronoun);
      const own = [...peopleIn(slice, sliceWords(words, 0, index))];
      // "Ben tells her": whoever does that to "her" is another.
      const isOther = own.length === 1 && object.test(plain(words).slice(index));
      return (isOther || !own.some(canMean)) && others.some(canMean);
    })
  );
}

/** "him", and "her" with no noun behind it, of which it would say whose that is. */
const object =
  /^(?:him\b|her(?:$|[.,;:]| (?:that|to|an?|the|of|about|what|how|why|when|where|if|whether|in|into|on|at|with|from|for|by|and|out|up|down|away|back|off)\b))/i;

const subjects: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
]);

/** Whether a sentence speaks of what only the one before it names: "in their place", "he lost it", "two nights later", "the man". */
function isBehindOther(slice: Slice, words: Words): boolean {
  const text = plain(words);
  const [pointed] = ofBefore.exec(text) ?? [];
  // "The woman" may be all the name that somebody has.
  const isOther = pointed !== undefined && peopleIn(slice, sliceWords(words, 0, pointed.length)).size === 0;
  return isOther || later.test(text) || isOfIt(slice, words);
}

const ofBefore =
  /^(?:(?:In|On|Under|Beneath|Behind|Inside|Among|Beside) (?:(?:their|its|it|them)\b|the (?:[\p{Ll}-]+ ){1,3}(?:lies?|lay|stands?|hangs?|sits?|is|are) )|Of all (?:this|that|these|those|them)\b|What is more\b|Only then\b|(?:The|This|That) (?:\p{Ll}+ )?(?:man|woman|boy|girl|stranger|child|lady|fellow|captain|king|doctor|nurse)\b)/u;
const later = /\b(?:days?|nights?|weeks?|hours?|months?|years?) later\b/;

/** Whether "it" stands in a sentence before which that names nothing that it could be. */
function isOfIt(slice: Slice, words: Words): boolean {
  const found = itFirst.exec(plain(words));
  if (!found) return false;
  const named = [...peopleIn(slice, sliceWords(words, 0, found[0].length))];
  return named.every((id) => kindOf(slice, id) === 'person');
}

const itFirst =
  /^(?:(?!\b(?:the|an?|his|her|their|its|that it|when|if|as long as|no one)\b)[^,;:“".]){1,60}? (?:it|them|one(?=[,.;]))(?=[ ,;.])(?! (?:is|was|rains|snows|takes|turns|seems|has|had)\b)/iu;

const pronouns = /\b(?:he|she|him|her|hers|his|they|them|their)\b/gi;

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
