import { type Certainty, plain } from '../../../language/index.js';
import { type Claim, type EntityId, kindOf, nameOf, type Slice, type Words } from '../../../story/index.js';
import { canBe } from '../../who/gender.js';
import { clause, sentence, sliceWords, stressing, typeset, typesetText, withoutStop } from '../../words/typesetting.js';
import { withHedge } from '../hedged.js';
import { formOfAnswer } from './answer-form.js';
import { type Asked, frames, type Given } from './question-frames.js';

/**
 * An answer as a sentence that can be read without its question, which lends it what it leaves out: "Choi came to sell the film."
 * for "Why did Choi come?" and "to sell the film". Undefined where it is not certain how the two go together.
 */
export function standAlone(slice: Slice, question: Claim, answer: Claim, sure: Certainty): Words | undefined {
  if (sure === 'unlikely' || answer.words.some(({ ref }) => ref !== undefined)) return undefined;
  const asked = askedOf(slice, question);
  const own = withoutStop(stressing(typeset(slice, answer.words), []));
  // What is put in several sentences begins with the one that answers.
  const [first = own, rest] = parted(own);
  const given: Given = {
    words: clause(slice, first),
    text: plain(clause(slice, first)),
    form: formOfAnswer(clause(slice, first)),
    sure,
  };
  if (asked === undefined || given.text === '' || /^in part: |^(?:none|it depends)\b/i.test(given.text))
    return undefined;
  if (isOfOthers(slice, asked, given)) return undefined;
  for (const frame of frames) {
    const match = frame.asks.exec(asked.text);
    const told = match ? frame.tell(asked, match, given) : undefined;
    if (told) return [...sentence(told), ...(rest ?? [])];
  }
  // What became of somebody is told without the question; how something was done is not.
  if (
    given.form !== 'sentence' ||
    !/^(?:What (?:(?:has |had )?(?:happened|become|became)|did .* do)|Where (?:is|are|was|were))\b/.test(asked.text)
  )
    return undefined;
  const things = withThingOf(asked, given.words);
  const named = things && withNamesOf(slice, asked, things);
  return named === undefined ? undefined : [...withHedge(slice, named, sure), ...(rest ?? [])];
}

/** "she lied", where the question names nobody who can be "she". */
function isOfOthers(slice: Slice, asked: Asked, { text, form }: Given): boolean {
  const [lead] = /^(?:he|she)(?= )/.exec(text) ?? [];
  const people = asked.words.flatMap(({ entity }) => entity ?? []).filter((id) => kindOf(slice, id) === 'person');
  return (
    form === 'sentence' &&
    (lead === 'he' || lead === 'she') &&
    people.length > 0 &&
    people.every((id) => !canBe(slice, id, lead))
  );
}

function askedOf(slice: Slice, { words }: Claim): Asked | undefined {
  const own = stressing(typeset(slice, words), []);
  const text = plain(own);
  return /^\p{L}[^?]*\?$/u.test(text)
    ? { words: sliceWords(own, 0, text.length - 1), text: text.slice(0, -1) }
    : undefined;
}

/** The first of several sentences, and the others with their space. */
function parted(words: Words): readonly [Words, Words?] {
  const text = plain(words);
  const at = /[.!?]”? (?=[\p{Lu}“])/u.exec(text);
  if (!at || /\b(?:Mr|Mrs|Dr|St|Ms)$/.test(text.slice(0, at.index))) return [words];
  const end = at.index + at[0].length - 1;
  return [withoutStop(sliceWords(words, 0, end)), sentence(sliceWords(words, end, text.length))];
}

/** "The crew drank some of it": the thing that the question asks about, for an "it" that stands for nothing before it; else undefined. */
function withThingOf({ words: asked, text }: Asked, words: Words): Words | undefined {
  const own = plain(words);
  const at = own.search(/(?<= )it(?=[,.;:]|$| (?:in|on|at|with|from|for|to|and|up|out|away|off)\b)/);
  if (at < 0 || aThing.test(own.slice(own.search(' '), at))) return words;
  const [, thing] =
    /^What (?:has |had )?(?:happened to|become of|became of) ((?:the|his|her|their) \p{Ll}+)$/u.exec(text) ?? [];
  if (thing === undefined) return undefined;
  const named = sliceWords(asked, text.length - thing.length, text.length);
  return [...sliceWords(words, 0, at), ...named, ...sliceWords(words, at + 2, own.length)];
}

const aThing = /\b(?:the|an?|his|her|their|its|this|that) \p{Ll}+ .*$/u;

/**
 * A sentence with names for the pronouns that can only mean somebody whom the question names: "Marek died" for "he died".
 * Undefined where one leads it of which that is not certain.
 */
function withNamesOf(slice: Slice, asked: Asked, words: Words): Words | undefined {
  const text = plain(words);
  const people = [...new Set(asked.words.flatMap(({ entity }) => entity ?? []))].filter(
    (id) => kindOf(slice, id) === 'person',
  );
  const [lead] = /^(?:he|she|it|they)(?= )/i.exec(text) ?? [];
  if (lead !== undefined) {
    // "He has hidden her": who is looked for is not the one who does it.
    if (/^Where /.test(asked.text) && object.test(text)) return undefined;
    const subject = subjectMeant(slice, asked, lead.toLowerCase(), people);
    return subject && [...subject, ...sliceWords(words, lead.length, text.length)];
  }
  return withObjectOf(slice, people, words);
}

function subjectMeant(slice: Slice, asked: Asked, lead: string, people: readonly EntityId[]): Words | undefined {
  if (lead === 'he' || lead === 'she') {
    // "Where is Rosa?" of whom the notes introduce nobody by that name.
    const [, name] = people.length === 0 ? (/^Where (?:is|was) (\p{Lu}[\p{L}-]+)$/u.exec(asked.text) ?? []) : [];
    if (name !== undefined) return [{ text: name }];
    const [one, ...others] = people.filter((id) => canBe(slice, id, lead));
    if (one === undefined || others.length > 0) return undefined;
    const word = asked.words.find(({ entity }) => entity === one);
    return word && [{ text: word.text, entity: one }];
  }
  return undefined;
}

/** "Choi filmed her": the one whom the question names, where nobody else can be meant who is named before. */
function withObjectOf(slice: Slice, [one, ...others]: readonly EntityId[], words: Words): Words {
  const text = plain(words);
  const found = object.exec(text);
  const pronoun = found?.[1] === 'him' ? 'he' : 'she';
  if (one === undefined || others.length > 0 || !found || !canBe(slice, one, pronoun)) return words;
  const [subject, ...named] = sliceWords(words, 0, found.index).flatMap(({ entity }) => entity ?? []);
  if (subject === one || named.some((id) => kindOf(slice, id) === 'person')) return words;
  const name = typesetText(nameOf(slice, one));
  return [
    ...sliceWords(words, 0, found.index),
    { text: name, entity: one },
    ...sliceWords(words, found.index + 3, text.length),
  ];
}

/** Somebody to whom something is done: "filmed her", and not "in her house". */
const object = /(?<= )(him|her)(?=[,.;:]|$| (?:and|to|in|with|for|from|on|at|off)\b)/;
