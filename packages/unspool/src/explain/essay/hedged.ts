import { type Certainty, plain } from '../../language/index.js';
import type { Claim, Slice, Words } from '../../story/index.js';
import { certainty } from '../certainty/certainty.js';
import { framePhrase } from '../words/frame-phrases.js';
import { inTellingOrder } from '../words/line.js';
import { capital, clause, say, sentence, sliceWords, typeset, withoutStop } from '../words/typesetting.js';
import { adverbs, hedges } from './essay-voice.js';
import type { Paragraph } from './section.js';

/**
 * Words of the author as a sentence that says how sure it is inside it: "Choi probably drugged her", "Freedom, most likely: her wish".
 * Where nothing else can be told apart the word stands in front.
 */
export function withHedge(slice: Slice, words: Words, sure: Certainty): Words {
  const adverb = adverbs[sure];
  if (!adverb) return sure === 'certain' ? sentence(words) : inFront(slice, words, sure);
  const at = beforeVerb(words);
  const text = plain(words);
  if (at !== undefined)
    return sentence([...sliceWords(words, 0, at), ...say(`${adverb.inside} `), ...sliceWords(words, at, text.length)]);
  if (nothing.test(text)) return sentence([...withoutStop(words), ...say(`, ${adverb.seems}`)]);
  const end = endOfFirst(words);
  if (end === undefined) return inFront(slice, words, sure);
  const rest = sliceWords(words, end, text.length);
  const comma = /^[,;:.]|^$/.test(plain(rest)) ? '' : ',';
  return sentence([...sliceWords(words, 0, end), ...say(`, ${adverb.behind}${comma}`), ...rest]);
}

/**
 * Words of which the author is not sure, where a certain line says one thing of several that they say: "Ann filmed and probably drugged and
 * followed her". Undefined of any other.
 */
export function withCertainFirst(words: Words, sure: Certainty, known: readonly Claim[]): Words | undefined {
  const adverb = adverbs[sure];
  const [who, next, ...rest] = words;
  const [list, one = '', other = '', last = ''] =
    /^ (\p{Ll}+ed), (\p{Ll}+ed) and (\p{Ll}+ed)(?= )/u.exec(next?.text ?? '') ?? [];
  if (!adverb || who?.entity === undefined || next === undefined || list === undefined) return undefined;
  const isSure = (verb: string) =>
    known.some(
      ({ words: [own, said], certainty: how }) =>
        how === undefined && own?.entity === who.entity && said?.text.startsWith(` ${verb} `),
    );
  const verbs = [one, other, last];
  const [certain, ...more] = verbs.filter(isSure);
  if (certain === undefined || more.length > 0) return undefined;
  const [first = '', second = ''] = verbs.filter((verb) => verb !== certain);
  const told = ` ${certain} and ${adverb.inside} ${first} and ${second}${next.text.slice(list.length)}`;
  return sentence([who, { ...next, text: told }, ...rest]);
}

function inFront(slice: Slice, words: Words, sure: Certainty): Words {
  return sentence([...capital(say(hedges[sure])), ...clause(slice, words)]);
}

/** Where the word stands in a sentence: behind "is", "has" and the like, before any other verb; undefined of what is none. */
function beforeVerb(words: Words): number | undefined {
  const text = plain(words);
  const end = endOfSubject(words) ?? pronounSubject.exec(text)?.[0].length ?? nounSubject.exec(text)?.[0].length;
  if (end === undefined) return undefined;
  const [, helping] = helpingVerb.exec(text.slice(end)) ?? [];
  if (helping !== undefined) return end + helping.length + 2;
  return noVerb.test(text.slice(end)) || !/^ \p{Ll}/u.test(text.slice(end)) ? undefined : end + 1;
}

/** Where the name ends of whom a sentence speaks, with no more before it than "with the videos". */
function endOfSubject(words: Words): number | undefined {
  let at = 0;
  for (const [index, { text, entity, quote }] of words.entries()) {
    const before = plain(words.slice(0, index));
    const isSubject = entity !== undefined && !quote && (at === 0 || leadIn.test(before));
    const next = plain(words.slice(index + 1));
    if (isSubject && (helpingVerb.test(next) || (/^ \p{Ll}/u.test(next) && !noVerb.test(next))))
      return at + text.length;
    at += text.length;
    if (at > longestLead) return undefined;
  }
  return undefined;
}

const longestLead = 40;
/** "With the videos Choi keeps …" */
const leadIn = /^(?:(?:With|In|On|At|By|From|After|Before) [^,;:]*|(?:the|an?) \p{Ll}+) $/iu;
const pronounSubject = /^(?:he|she|it|they|we)(?= )/i;
/** "The capsules hold the drug", "the note is" */
const nounSubject =
  /^(?:the|an?|his|her|their|its) \p{Ll}+(?= (?:is|are|was|were|has|have|had|will|would|can|could) |(?<=s) \p{Ll}+ (?:the|an?|his|her|their|it|them|him) )/iu;
const helpingVerb = /^ (is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)(?= (?!not\b))/;
const noVerb =
  /^ (?:of|in|on|at|with|and|or|nor|from|to|who|whom|whose|that|which|as|by|for|but|than|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|not|himself|herself|itself|themselves)(?!\p{L})/u;

/** Where the first words of a fragment end: "freedom" of "freedom: her wish"; undefined where they are many. */
function endOfFirst(words: Words): number | undefined {
  const text = plain(words);
  if (!/^\p{Ll}/u.test(text) || isSentence.test(text)) return undefined;
  const [first = ''] = text.split(/[,;:.]/);
  return first.split(' ').length <= mostFirst ? first.length : undefined;
}

/** "Nothing holds her any more, it seems." */
const nothing = /^(?:nothing|nobody|no \p{Ll}+) [^,;:]{1,80}$/iu;
const mostFirst = 9;
/** A small letter begins a sentence too, where the author writes an answer so. */
const isSentence =
  /^(?:somebody|someone|everybody|those|whoever|when|if|because)\b|^[^,;:]* (?:is|are|was|were|has|have|had|did|does|can|will|would) /;

/** A sentence of the author with who tells it, and how sure it is, as a part of it: "As Vera tells it, most likely, …". */
export function hedgedSentence(slice: Slice, claim: Claim): Words {
  const sure = certainty(slice, claim) ?? 'certain';
  const frame = framePhrase(slice, claim);
  const words = typeset(slice, claim.words);
  if (frame === '') return withHedge(slice, words, sure);
  const before = [...say(`${frame}, `), ...(sure === 'certain' ? [] : say(hedges[sure]))];
  return sentence([...capital(before), ...clause(slice, words)]);
}

/** A paragraph that opens the scenes that it does not name. */
export function withoutNamed(slice: Slice, words: Words, scenes: Paragraph['scenes']): Paragraph {
  const named = new Set(words.flatMap(({ ref }) => (ref?.to === 'scene' ? [ref.id] : [])));
  return { words, scenes: inTellingOrder(slice, scenes).filter((scene) => !named.has(scene)) };
}
