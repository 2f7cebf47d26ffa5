import { english, hasOwnTime, oneOf, plain, sentences } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  kindOf,
  ofKind,
  perSlice,
  type Sense,
  type Slice,
  senseOfWords,
  type Words,
} from '../../story/index.js';
import { accountsOf } from '../../time/index.js';
import type { SureClaim } from '../holding/sure-claims.js';

/**
 * The sentences of paragraphs that say plainly what somebody who is named does, or how they are, each as if it were a line of its
 * own; its place is that of its paragraph. What is said, supposed, remembered, of another time or made a claim in bold words is not among
 * them. A paragraph is read by rule, so that what follows from them is never more than likely.
 */
export const sureSentences = perSlice((slice: Slice): readonly SureClaim[] => {
  const { isAccepted } = acceptance(slice);
  const accounts = accountsOf(slice);
  return ofKind(slice, 'prose').flatMap((claim): readonly SureClaim[] => {
    if (claim.scene === null || claim.sense.voice || !isAccepted(claim.id) || accounts.isUnreal(claim.scene)) return [];
    const account = accounts.of(claim.scene);
    return sentencesOf(claim).flatMap((words) => {
      const sense = senseOf(slice, words);
      if (!sense || isUnsure(words, sense)) return [];
      const said: Claim = { ...claim, words, sense, about: namesIn(words) };
      fromProse.add(said);
      return [{ claim: said, sense, account }];
    });
  });
});

/** Whether a claim is a sentence of a paragraph. */
export function isFromProse(claim: Claim): boolean {
  return fromProse.has(claim);
}

const fromProse = new WeakSet<Claim>();

function sentencesOf({ words }: Claim): readonly Words[] {
  const text = plain(words);
  if (text.length > longestParagraph) return [];
  return sentences(text).flatMap(({ from, to }) => {
    const own = part(words, from, to);
    return isPlain(own) ? [headed(spokenBy(own))] : [];
  });
}

/** Nobody writes longer paragraphs of notes. */
const longestParagraph = 20_000;
const longestSentence = 300;

function isPlain(words: Words): boolean {
  const text = plain(words.map((word) => (word.quote ? { text: '“”' } : word)));
  if (text.length > longestSentence || /\?["”’»)\]]{0,4}$/.test(text) || words.some(({ strong, ref }) => strong || ref))
    return false;
  if (images.test(text)) return false;
  return namesIn(words).length > 0 || remaining.test(text);
}

/** What is seen of them may be no more than an image. */
const images = new RegExp(`\\b${oneOf(english.continuity.images)}\\b`, 'i');

/** What is counted need not be anybody's. */
const remaining = new RegExp(`\\b${oneOf(english.continuity.remains)}\\b`, 'i');

/** Whether a sentence only supposes, remembers, or tells of what is done again and again; what is said or thought in it may be so. */
function isUnsure(words: Words, sense: Sense): boolean {
  const text = ` ${plain(words.map((word) => (word.quote ? { text: '“”' } : word)))} `;
  const isReported = sense.kind === 'tell' || sense.kind === 'mind';
  return unsure.test(isReported ? (text.split(/ that |:/, 1)[0] ?? '').concat(' ') : text) || hasOwnTime(text);
}

const unsure = new RegExp(`[ “(]${oneOf(english.continuity.unsure)}[ ,.;:!]`, 'i');

/** “Come in,” says Ada: "Ada says"; “Come in,” Ada says to Ben: "Ada says to Ben". */
function spokenBy(words: Words): Words {
  const after = words.findIndex(({ quote }) => !quote);
  if (after <= 0) return words;
  const [verb, who] = words.slice(after);
  const rest = words.slice(after).filter(({ text }, index) => index > 0 || text.trim() !== '');
  if (rest[0]?.entity !== undefined && rest.every(({ quote }) => !quote)) return rest;
  if (who?.entity === undefined || !saying.test(verb?.text ?? '')) return words;
  return [who, { text: ` ${english.continuity.speaks[0]}.` }];
}

const saying = new RegExp(`^,? ${oneOf(english.continuity.speaks)} (?:the )?$`);

/** A sentence from who does it on: "At noon Ada walks in". That something is for the first time is said at its end. */
function headed(words: Words): Words {
  const first = words.findIndex(({ entity }) => entity !== undefined);
  const before = plain(words.slice(0, first));
  if (first <= 0 || before.length > longestLead || !lead.test(before) || unled.test(before)) return words;
  const rest = words.slice(first);
  const last = rest.at(-1);
  if (!last || !firstTime.test(before)) return rest;
  const end = { ...last, text: last.text.replace(/[.!]?$/, '') };
  return [...rest.slice(0, -1), end, { text: ` ${before.trim().toLowerCase().replace(/,$/, '')}.` }];
}

const longestLead = 80;
const { leads, unleads, first: firstTimes } = english.continuity.leads;
const lead = new RegExp(`^(?:${oneOf(leads)} [^.;:“]*?[\\p{L}],? |[^.;:,“ ]+ly,? )(?:the )?$`, 'iu');
/** "Beside Ada", "When Ada comes": what is named next is no subject. */
const unled = new RegExp(`(?:^|[ ,])${oneOf(unleads)} (?:the )?$`, 'i');
const firstTime = new RegExp(`^${oneOf(firstTimes)}`, 'i');

function part(words: Words, from: number, to: number): Words {
  let at = 0;
  return words.flatMap((word) => {
    const [start, end] = [at, at + word.text.length];
    at = end;
    if (end <= from || start >= to) return [];
    const text = word.text.slice(Math.max(0, from - start), to - start);
    return text === '' ? [] : [text === word.text ? word : { ...word, text }];
  });
}

function namesIn(words: Words): readonly EntityId[] {
  return [...new Set(words.flatMap(({ entity, quote }) => (entity === undefined || quote ? [] : [entity])))];
}

/** Who is who, and what anything means, paragraphs only say by the way. */
function senseOf(slice: Slice, words: Words): Sense | undefined {
  const sense = senseOfWords(words, (entity) => kindOf(slice, entity) === 'place') ?? { kind: 'fact' };
  // What “Cid’s mule” does is not done by Cid.
  if (/^['’]/.test(words[1]?.text ?? '') && (sense.kind === 'act' || sense.kind === 'state')) return { kind: 'fact' };
  return sense.kind === 'same' || sense.kind === 'means' || sense.kind === 'suggests' ? undefined : sense;
}
