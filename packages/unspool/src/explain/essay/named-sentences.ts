import { perObject } from '../../base/index.js';
import { plain, tokens } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  frameOf,
  identities,
  indexOf,
  kindOf,
  perSlice,
  presence,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { canBe, pronounOfNoun, strangers } from '../who/gender.js';
import { isPointing, leans, sentencesInContext } from '../words/line.js';
import type { ToldSentence } from '../words/told-sentences.js';
import { pointsAtNothing, sentence, sliceWords, typeset, typesetText } from '../words/typesetting.js';
import { wholeSentences } from '../words/whole-sentences.js';
import { usualName } from './telling/people.js';

/**
 * Sentences of a paragraph as they can be read out of it: where one begins with "he" or "she", and that can
 * mean one person alone of those who are named so far in the paragraph or are in the scene, the name stands there; else the sentences stand before it on which
 * it leans, as long as these lean on nothing. Each once.
 */
export function namedSentences(slice: Slice, paragraph: Claim, claims: readonly Claim[]): readonly Words[] {
  const text = plain(paragraph.words);
  const spans = wholeSentences(paragraph, indexOf(slice).under.get(paragraph.id) ?? []);
  const found = new Map<string, Words>();
  for (const claim of claims) {
    const own = plain(claim.words);
    const at = spans.find((span) => text.startsWith(own, span.from));
    const alone = at && sliceWords(paragraph.words, at.from, at.to);
    const named = alone && withName(slice, paragraph, at.from, alone);
    const all =
      named && !(at && isPointing(text.slice(at.from, at.to)))
        ? [sentence(typeset(slice, named))]
        : inContextOf(slice, paragraph, claim);
    for (const words of all) found.set(plain(words), words);
  }
  return [...found.values()];
}

/**
 * A sentence by itself as it can be read out of its place: with a name for a pronoun that leads it. Undefined where it
 * leans on another sentence and nothing names whom it means.
 */
export function readableAlone(slice: Slice, { words, paragraph, from = 0 }: ToldSentence): Words | undefined {
  if (!paragraph) return asSentence(slice, words);
  const named = withName(slice, paragraph, from, words);
  if (named) return sentence(typeset(slice, named));
  return firstPronoun(words) || isLeaning(words) ? undefined : asSentence(slice, words);
}

/** The author's words as a sentence, which are the same at each place as long as they point at nothing. */
export function asSentence(slice: Slice, words: Words): Words {
  return pointsAtNothing(words) ? sentenceAlone(words) : sentence(typeset(slice, words));
}

const sentenceAlone = perObject((words: Words) => sentence(typeset(undefined, words)));

const isLeaning = perObject(leans);

/** A sentence with those before it on which it leans; none where these lean on something themselves. */
function inContextOf(slice: Slice, paragraph: Claim, claim: Claim): readonly Words[] {
  const found = sentencesInContext(slice, paragraph, [claim]);
  const [first] = found;
  return first && firstPronoun(first) ? [] : found;
}

/** A sentence with a name for its first "he" or "she"; undefined where it has none before its first name, or it is not certain. */
function withName(slice: Slice, paragraph: Claim, from: number, words: Words): Words | undefined {
  const pronoun = firstPronoun(words);
  if (!pronoun) return undefined;
  // Whoever is in the scene may be meant, named or not, and whoever tells it.
  const people = new Set([
    ...peopleBefore(slice, paragraph, from),
    ...peopleOfScene(slice, paragraph.scene),
    ...tellersOf(slice, paragraph),
  ]);
  if (people.size > mostPeople) return undefined;
  const person = meant(slice, [...people], words, pronoun);
  if (person === undefined || (people.size > 1 && isOfStranger(paragraph, from, pronoun))) return undefined;
  const { text, ...marks } = words[pronoun.word] as Words[number];
  const [head, tail] = [text.slice(0, pronoun.from), text.slice(pronoun.from + pronoun.text.length)];
  const owner = /^(?:his|her)$/i.test(pronoun.text) ? '’s' : '';
  return [
    ...words.slice(0, pronoun.word),
    ...(head === '' ? [] : [{ ...marks, text: head }]),
    { ...marks, text: typesetText(usualName(slice, person)), entity: person },
    ...(owner + tail === '' ? [] : [{ ...marks, text: owner + tail }]),
    ...words.slice(pronoun.word + 1),
  ];
}

/** Among more nobody looks for the one who is meant. */
const mostPeople = 12;

/** Whether somebody without a name, who can be meant, stands shortly before a place in a paragraph: "A nurse comes in. She …". */
function isOfStranger(paragraph: Claim, from: number, pronoun: Pronoun): boolean {
  const before = textOf(paragraph.words).slice(Math.max(0, from - reach), from);
  const own = /^h(?:e|is)$/i.test(pronoun.text) ? 'he' : 'she';
  return tokens(before.toLowerCase()).some((word) => strangers.has(word) && (pronounOfNoun(word) ?? own) === own);
}

/** In letters: some two sentences. */
const reach = 160;
const textOf = perObject((words: Words) => plain(words));

/** The one whom a pronoun can mean: "He sees Ann" is not said of Ann, nor of Eva if she is a woman. */
function meant(slice: Slice, people: readonly EntityId[], words: Words, pronoun: Pronoun): EntityId | undefined {
  const own = peopleIn(slice, words);
  const [one, ...others] = people;
  if (one !== undefined && others.length === 0) return own.has(one) ? undefined : one;
  // Of several only what is plainly the subject of the sentence: in "When she came, Ann left" both may be one.
  if (pronoun.word > 0 || pronoun.from > 0 || !/^s?he$/i.test(pronoun.text)) return undefined;
  const isHe = pronoun.text.length === 2;
  const behind = sliceWords(words, pronoun.text.length, Number.POSITIVE_INFINITY);
  if ((isHe ? meansOthersThanHim : meansOthersThanHer).test(plain(behind))) return undefined;
  const [only, ...more] = people.filter((id) => !own.has(id) && canBe(slice, id, isHe ? 'he' : 'she'));
  return more.length === 0 ? only : undefined;
}

/** What means somebody else behind a "he" or a "she": the sentence would lose them where it stands alone. */
const meansOthersThanHim = /\b(?:him|she|hers?|herself|they|them|their|theirs|we|us|you)\b/i;
const meansOthersThanHer =
  /\b(?:hers|he|him|his|himself|they|them|their|theirs|we|us|you)\b|\bher\b(?! \p{L})|\bher (?:that|to|about|of|and|or|but|in|on|at|by|for|from|with|when|where|what|why|how|who|if|not|is|was|a|an|the)\b/iu;

type Pronoun = { readonly word: number; readonly from: number; readonly text: string };

/** The first pronoun of a sentence that stands for a person, if no name stands before it. */
const firstPronoun = perObject((words: Words): Pronoun | undefined => {
  for (const [word, { text, entity, quote }] of words.entries()) {
    if (entity !== undefined || quote) return undefined;
    const at =
      word === 0
        ? /^(?:His|Her)(?= \p{L})|\b(?:[Hh]e|[Ss]he)\b(?!['’])/u.exec(text)
        : /\b(?:he|she)\b(?!['’])/u.exec(text);
    if (at) return { word, from: at.index, text: at[0] };
  }
  return undefined;
});

/** Who is named in a paragraph before an offset. */
function peopleBefore(slice: Slice, paragraph: Claim, from: number): readonly EntityId[] {
  const known = firstMentions(slice);
  const found = known.get(paragraph) ?? mentionsIn(slice, paragraph.words);
  known.set(paragraph, found);
  return [...found].flatMap(([id, at]) => (at < from ? [id] : []));
}

const firstMentions = perSlice((): Map<Claim, ReadonlyMap<EntityId, number>> => new Map());

/** Where people are first named in a paragraph; of very many one more than it takes to be too many. */
function mentionsIn(slice: Slice, words: Words): ReadonlyMap<EntityId, number> {
  const same = identities(slice);
  const found = new Map<EntityId, number>();
  let at = 0;
  for (const { entity, text } of words) {
    const id = entity === undefined ? undefined : same(entity);
    if (id !== undefined && !found.has(id) && kindOf(slice, id) === 'person') found.set(id, at);
    if (found.size > mostPeople) break;
    at += text.length;
  }
  return found;
}

/** All people who are or may be in a scene. */
function peopleOfScene(slice: Slice, scene: SceneId | null): ReadonlySet<EntityId> {
  const same = identities(slice);
  const listed = scene === null ? [] : presence(slice, scene);
  return new Set(listed.map(({ entity }) => same(entity)).filter((id) => kindOf(slice, id) === 'person'));
}

/** Who tells, writes or dreams what a paragraph tells. */
function tellersOf(slice: Slice, paragraph: Claim): readonly EntityId[] {
  const same = identities(slice);
  return frameOf(slice, paragraph).by.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
}

function peopleIn(slice: Slice, words: Words): ReadonlySet<EntityId> {
  const same = identities(slice);
  return new Set(
    words.flatMap(({ entity }) => (entity !== undefined && kindOf(slice, entity) === 'person' ? [same(entity)] : [])),
  );
}
