import { type NarratedSentence, narrationOf } from '../scenes/narration.js';
import { understoodIn } from '../scenes/understood.js';
import type { Mention, NovelStretch, StretchReading } from '../stretch.js';
import type { Deed, DeedObject } from './deed.js';
import { type DeedFrame, deedWords, frames } from './deed-words.js';

/**
 * What the plain sentences of a stretch's narration say that somebody does, of what the model knows. What is quoted,
 * supposed, denied, habitual or told of in another time is not among it, nor is what is put in any other than plain words.
 */
export function deedsIn(
  stretch: NovelStretch,
  reading: StretchReading,
  language?: string,
  sentences: readonly NarratedSentence[] = understoodIn(narrationOf(stretch, reading), reading, language),
): readonly Deed[] {
  if (language !== undefined && !/^en\b/i.test(language)) return [];
  return sentences.flatMap(deedsOf);
}

/** Characters. What is longer is seldom plain. */
const longest = 360;

function deedsOf(sentence: NarratedSentence): readonly Deed[] {
  const { text, mentions } = sentence;
  if (mentions.length === 0 || text.length > longest || /\?["”’)]*$/.test(text) || !anyVerb.test(text)) return [];
  return mentions.flatMap((mention, index) => {
    const next = mentions.slice(index + 1);
    const own = isSubject(mention, sentence) ? verbsOf(mention, next, sentence) : [];
    return own.filter((deed) => happensNow(deed, mention, sentence));
  });
}

const onceInLife: ReadonlySet<Deed['verb']> = new Set(['kills', 'dies', 'marries']);

/** Whether all of a sentence lets a deed be so, and be so now: “When Ada died” mostly looks back at what was told long before. */
function happensNow({ verb, evidence }: Deed, subject: Mention, { from, text }: NarratedSentence): boolean {
  const behind = text.slice(evidence.to - from);
  if (deedWords.reported.test(behind)) return false;
  if (!onceInLife.has(verb)) return true;
  const isBefore = deedWords.temporal.test(text.slice(0, subject.from - from)) || deedWords.past.test(behind);
  return !isBefore && !deedWords.figurative.test(behind);
}

const anyVerb = new RegExp(`\\b(?:${frames.map(({ forms }) => forms).join('|')})\\b`, 'u');

/** Whether somebody is named where a clause begins that is told and not supposed. */
function isSubject({ from, to }: Mention, sentence: NarratedSentence): boolean {
  const own = sentence.text.slice(from - sentence.from, to - sentence.from);
  if (/^(?:his|her|my|their|our|him|me|them|us|himself|herself|myself)$/i.test(own)) return false;
  const before = sentence.text.slice(0, from - sentence.from);
  const clause = before.slice(lastMark(before) + 1);
  if (deedWords.leads.test(clause)) return !deedWords.supposed.test(clause);
  if (deedWords.temporal.test(clause)) return !deedWords.supposed.test(sentence.text);
  const isFirst = !sentence.mentions.some((one) => one.to <= from);
  if (isFirst && deedWords.openLeads.test(clause) && !deedWords.supposed.test(clause))
    return !deedWords.unreal.test(clause.replace(/^\W*\p{L}+/u, ''));
  return /(?: and|, but|, then) $/.test(clause) && !deedWords.unreal.test(clause);
}

/** Where the last mark stands that ends a clause; -1 if there is none. */
function lastMark(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !';:”—'.includes(text[at] as string)) at -= 1;
  return at;
}

/** The deeds of a subject: by the verb behind it, and by a second one that "and" joins to that. */
function verbsOf(subject: Mention, others: readonly Mention[], sentence: NarratedSentence): readonly Deed[] {
  const start = subject.to - sentence.from;
  const rest = sentence.text.slice(start);
  const first = at(rest, 0);
  if (first < 0) return [];
  const starts = [first];
  const end = clauseEnd(rest, first);
  for (const { 0: joint, index } of rest.slice(0, end).matchAll(deedWords.second)) {
    if (index > first && !deedWords.unreal.test(rest.slice(first, index)))
      starts.push(at(rest, index + joint.length - 1));
  }
  return starts.flatMap((from) => deedAt(start + from, { subject, others, sentence }));
}

/** Where the verb begins behind a blank and adverbs; -1 where there is none. */
function at(rest: string, from: number): number {
  const adverbs = verbBehind.exec(rest.slice(from, from + 60));
  return adverbs ? from + adverbs[0].length : -1;
}

const verbBehind = new RegExp(`^ ${deedWords.adverbs}{0,2}(?=\\p{Ll})`, 'u');

/** Where the clause of a verb ends, or another begins in it. */
function clauseEnd(rest: string, from: number): number {
  const end = /[;:“—]|, (?:and|but) (?:I|he|she|we|they|it|the)\b/.exec(rest.slice(from));
  return end ? from + end.index : rest.length;
}

type Asked = { readonly subject: Mention; readonly others: readonly Mention[]; readonly sentence: NarratedSentence };

function deedAt(from: number, asked: Asked): readonly Deed[] {
  const { text } = asked.sentence;
  for (const [index, frame] of frames.entries()) {
    const form = (patterns[index] as RegExp).exec(text.slice(from, from + 60));
    const filled = form && filledBy(frame, from + form[0].length, asked);
    if (filled) return [deedOf(frame, filled, asked)];
  }
  return [];
}

const patterns = frames.map(({ forms }) => new RegExp(`^(?:${forms})(?![\\p{L}’'-])`, 'u'));

/** What a frame finds behind its verb. */
type Filled = { readonly object?: DeedObject; readonly to?: number; readonly end: number };

function filledBy(frame: DeedFrame, from: number, asked: Asked): Filled | undefined {
  const { text } = asked.sentence;
  if (frame.behind === 'end') return endsAt(text, from) ? { end: from } : undefined;
  if (frame.behind === 'place') return nounAt(text, from, deedWords.places, 'place');
  if (frame.behind === 'thing') return thingOf(frame, text, from);
  if (frame.behind === 'thing to person') {
    const thing = nounAt(text, from, deedWords.things, 'thing');
    const whom = thing && text.startsWith(' to ', thing.end) ? personAt(asked, thing.end + 3) : undefined;
    return thing && whom ? { ...thing, to: whom.person, end: whom.end } : undefined;
  }
  const whom = personAt(asked, from);
  return whom && withPerson(frame, text, whom);
}

/** What is taken, written or read. */
function thingOf({ verb }: DeedFrame, text: string, from: number): Filled | undefined {
  if (verb === 'writes' || verb === 'reads') return nounAt(text, from, deedWords.texts, 'thing');
  return notes.test(text.slice(from)) ? undefined : nounAt(text, from, deedWords.things, 'thing');
}

/** What follows somebody who is mentioned behind the verb. */
function withPerson({ behind }: DeedFrame, text: string, { person, end }: Met): Filled | undefined {
  if (behind === 'person') return endsAt(text, end) ? { object: { kind: 'person', person }, end } : undefined;
  if (behind === 'to person') return { to: person, end };
  if (behind === 'person content') return contents.test(text.slice(end)) ? { to: person, end } : undefined;
  const thing = nounAt(text, end, deedWords.things, 'thing');
  return thing ? { ...thing, to: person } : undefined;
}

/** Somebody mentioned, and where that ends. */
type Met = { readonly person: number; readonly end: number };

/** One takes a note of what is said. */
const notes = /^ (?:a|an|another|some|no|more) notes?\b/;

const contents =
  /^(?:[,.:]|$| (?:that|to|of|about|all|everything|what|how|why|where|who|the|his|her|my|this|something|nothing|plainly|frankly)\b)/;

/** Whether a clause may end here: at a mark, or before what only says how, when or with whom. */
function endsAt(text: string, at: number): boolean {
  return /^(?:[.,;!—)”]|$| (?:and|but|again|at once|at last|together|with|without|by|on|now|again|then|in the|in a|at|for|alone|after|before|last|this|that (?:day|night|evening|morning|same)|yesterday|soon|early|late|suddenly|quietly|quickly|immediately|hurriedly|slowly|a (?:few|moment|little|week|month|year|day))\b)/.test(
    text.slice(at),
  );
}

/** Somebody mentioned right here. */
function personAt(
  { others, sentence, subject }: Asked,
  at: number,
): { readonly person: number; readonly end: number } | undefined {
  const from = sentence.from + at + 1;
  const found = others.find((one) => one.from === from && one.person !== subject.person);
  if (!found || sentence.text[at] !== ' ') return undefined;
  const end = found.to - sentence.from;
  const own = sentence.text.slice(at + 1, end);
  const isOwner = /^(?:his|my|their|our|your)$/i.test(own) || /^['’]s?\b/.test(sentence.text.slice(end));
  // "her" before a noun is hers.
  return isOwner ? undefined : { person: found.person, end };
}

/** A noun of a kind with its article: "the little key". */
function nounAt(text: string, at: number, nouns: ReadonlySet<string>, kind: 'place' | 'thing'): Filled | undefined {
  const head = nounHead.exec(text.slice(at, at + 80));
  if (!head) return undefined;
  const words = (head.groups?.words ?? '').split(' ');
  let to = words.findIndex((word) => nouns.has(word));
  if (to < 0 || to > 3 || words.slice(0, to).some((word) => deedWords.joints.has(word))) return undefined;
  while (nouns.has(words[to + 1] ?? '')) to += 1;
  const noun = words.slice(0, to + 1).join(' ');
  const end = at + head[0].length - (head.groups?.words ?? '').length + noun.length;
  // "the letter-box", "the room’s": no such thing.
  if (/^[\p{L}’'-]/u.test(text.slice(end)) || /^ of (?:mind|honour|view)\b/.test(text.slice(end))) return undefined;
  const from = at + 1;
  return { object: { kind, text: text.slice(from, end) }, end };
}

const nounHead = new RegExp(`^ (?:${deedWords.determiners}) (?<words>[\\p{L}-]+(?: [\\p{L}-]+){0,4})`, 'u');

function deedOf({ verb }: DeedFrame, { object, to, end }: Filled, { subject, sentence }: Asked): Deed {
  const { paragraph, from, text } = sentence;
  const own = text.slice(subject.from - from, subject.to - from);
  return {
    verb,
    subject: subject.person,
    ...(object ? { object } : {}),
    ...(to === undefined ? {} : { to }),
    sentence: { paragraph, from, to: sentence.to },
    evidence: { paragraph, from: subject.from, to: from + end },
    grade: /^(?:he|she|they|we|it)$/i.test(own) ? 'likely' : 'sure',
  };
}
