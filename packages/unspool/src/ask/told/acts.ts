import { hasOwnTime, stem, stemsOf } from '../../language/index.js';
import { type EntityId, perSlice, type Slice } from '../../story/index.js';
import { bearersOf } from '../question/names/known-names.js';
import type { Clause } from './clause.js';
import { type Deed, deedsOf } from './deeds.js';
import { isAbout, type Matter, matterOf } from './matter.js';
import { isTheirOwn } from './own-moves.js';
import { isBeforeItsScene } from './tense.js';
import type { Token } from './token.js';
import { verbsMeant } from './verbs-meant.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  negations,
  relatives,
  stops,
} from './words/clause-words.js';
import { deedNoun } from './words/deed-nouns.js';

/**
 * What is told as so of that which a clause of a question says, "Ann met Ben", "the river open", "the lamp was hidden", or
 * a noun names, "the murder of Ann", "Ben's arrest": in telling order. Undefined where the words can be neither, or nothing
 * of it is told. `isDone`: a "was" stood before the words: "(was) the lamp hidden".
 */
export function actsNamed(slice: Slice, words: readonly string[], isDone = false): readonly Deed[] | undefined {
  if (words.length > mostWords) return undefined;
  const known = namedSoFar(slice);
  const key = `${isDone ? 'was ' : ''}${words.join(' ')}`;
  if (!known.has(key)) known.set(key, (isDone ? undefined : byNoun(slice, words)) ?? byClause(slice, words, isDone));
  return known.get(key);
}

/** Whoever asks with more words asks for something else. */
const mostWords = 14;

const namedSoFar = perSlice((): Map<string, readonly Deed[] | undefined> => new Map());

/** The subject, a verb and what follows it, at the first verb with which something of that is told. */
function byClause(slice: Slice, words: readonly string[], wasBefore: boolean): readonly Deed[] | undefined {
  for (let at = 1; at < words.length; at += 1) {
    const subject = subjectIn(slice, withoutHelp(words.slice(0, at)));
    if (!subject) continue;
    for (let to = Math.min(words.length, at + mostOfVerb); to > at; to -= 1) {
      const verbs = verbsMeant(slice, words.slice(at, to));
      const matter = to === words.length ? [] : matterOf(slice, words.slice(to));
      if (!verbs || !matter) continue;
      const isDone = wasBefore || ['is', 'was', 'are', 'were', 'got', 'gets'].includes(words[at - 1] ?? '');
      const isAsked = (deed: Deed) => isDone || matter.length > 0 || isTheirOwn(deed);
      const found = told(slice, verbs, matter).filter((deed) => isBySubject(deed, subject, isDone) && isAsked(deed));
      if (found.length > 0) return found;
    }
  }
  return undefined;
}

const mostOfVerb = 3;

/** Without what stands between a subject and its verb: "the lamp was", "Ann had first". */
function withoutHelp(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !auxiliaries.has(word) && !adverbs.has(word));
  const own = words.slice(0, last + 1);
  return determiners.has(own[0] ?? '') && own.length > 1 ? own.slice(1) : own;
}

type Subject =
  | { readonly all: readonly EntityId[] }
  | { readonly bearers: ReadonlySet<EntityId> }
  | { readonly stems: readonly string[] };

/** One who is known, or words for a thing: "river", "upturned boat". */
function subjectIn(slice: Slice, words: readonly string[]): Subject | undefined {
  const bearers = bearersOf(slice, words);
  if (bearers.size === 1) return { bearers };
  const and = words.indexOf('and');
  if (and > 0) {
    const [[one, ...more], [other, ...others]] = [words.slice(0, and), words.slice(and + 1)].map((name) => [
      ...bearersOf(slice, name),
    ]) as [EntityId[], EntityId[]];
    const isSure = more.length === 0 && others.length === 0;
    return isSure && one !== undefined && other !== undefined ? { all: [one, other] } : undefined;
  }
  if (bearers.size > 1 || words.length === 0 || words.length > mostOfSubject) return undefined;
  const isPlain = words.every((word) => !notInName.some((set) => set.has(word)));
  const stems = stemsOf(words);
  return isPlain && stems.length === words.length ? { stems } : undefined;
}

const mostOfSubject = 3;
const notInName = [auxiliaries, conjunctions, relatives, clauseStarts, negations];

/** Whether somebody does it; or, asked with "was", whether it is done to them. */
function isBySubject(deed: Deed, subject: Subject, isDone: boolean): boolean {
  if ('all' in subject) {
    const own = [...deed.doers, ...deed.targets];
    return subject.all.every((id) => own.includes(id));
  }
  if ('bearers' in subject) {
    const all = isDone || deed.clause.isPassive ? deed.targets : deed.doers;
    return all.some((id) => subject.bearers.has(id));
  }
  const from = isDone && !deed.clause.isPassive ? deed.clause.rest.from : subjectFrom(deed);
  const to = isDone && !deed.clause.isPassive ? objectEnd(deed) : deed.clause.verb.from;
  const own = deed.tokens.slice(from, to).flatMap(({ text }) => text.split(/[\s'-]+/).map(stem));
  return subject.stems.every((one) => own.includes(one)) && (isDone || !deed.clause.isPassive || own.length > 0);
}

/** Where the words begin that stand as the subject right before a verb. */
function subjectFrom({ tokens, clause }: Deed): number {
  let from = clause.verb.from;
  while (from > 0 && from > clause.verb.from - longestSubject && !parts(tokens[from - 1]?.text ?? '')) from -= 1;
  return from;
}

/** Where the words end that stand as the object right behind a verb. */
function objectEnd({ tokens, clause }: Deed): number {
  let to = clause.rest.from;
  while (to < clause.rest.to && to < clause.rest.from + longestSubject && !parts(tokens[to]?.text ?? '')) to += 1;
  return to;
}

const longestSubject = 6;

function parts(text: string): boolean {
  return text === ',' || stops.has(text) || conjunctions.has(text) || relatives.has(text) || clauseStarts.has(text);
}

/** "the murder of Ann by Ben", "Ann murder", as her possessive is read, "the wedding". */
function byNoun(slice: Slice, words: readonly string[]): readonly Deed[] | undefined {
  const own = determiners.has(words[0] ?? '') ? words.slice(1) : words;
  const first = deedNoun(own[0] ?? '');
  if (first && own.length === 1) return first.isAlone ? nonEmpty(told(slice, [first.verb], [])) : undefined;
  if (first && own[1] === 'of') {
    const by = own.lastIndexOf('by');
    const of = bearersOf(slice, withoutHelp(own.slice(2, by > 2 ? by : own.length)));
    const doer = by > 2 ? bearersOf(slice, own.slice(by + 1)) : undefined;
    if (of.size !== 1 || doer?.size === 0) return undefined;
    return nonEmpty(
      told(slice, [first.verb], []).filter(
        (deed) => isOf(deed, of) && (!doer || deed.doers.some((id) => doer.has(id))),
      ),
    );
  }
  const last = deedNoun(own.at(-1) ?? '');
  const of = last ? bearersOf(slice, own.slice(0, -1)) : undefined;
  if (!last || of?.size !== 1) return undefined;
  return nonEmpty(told(slice, [last.verb], []).filter((deed) => isOf(deed, of)));
}

/** The murder of Ann is done to her, her arrival is what she does. Where both are told, the noun names neither. */
function isOf(deed: Deed, of: ReadonlySet<EntityId>): boolean {
  if (deed.targets.length > 0) return deed.targets.some((id) => of.has(id)) || isHerOwn(deed, of);
  return deed.doers.some((id) => of.has(id));
}

function isHerOwn({ doers, clause }: Deed, of: ReadonlySet<EntityId>): boolean {
  return doers.some((id) => of.has(id)) && !clause.isPassive;
}

function nonEmpty(deeds: readonly Deed[]): readonly Deed[] | undefined {
  return deeds.length > 0 ? deeds : undefined;
}

/** What is told as so with these verbs, of all that. */
function told(slice: Slice, verbs: readonly string[], matter: Matter): readonly Deed[] {
  const found: Deed[] = [];
  const known = new Map<Deed['told'], Set<number>>();
  for (const deed of verbs.flatMap((verb) => deedsOf(slice, verb))) {
    const places = known.get(deed.told) ?? new Set<number>();
    known.set(deed.told, places);
    if (places.has(deed.clause.verb.from)) continue;
    places.add(deed.clause.verb.from);
    if (deed.clause.standing === 'so' && isAbout(deed, matter)) found.push(deed);
  }
  return found;
}

/**
 * Whether a sentence tells something as it happens in its scene: not of what has happened before, "has shot", "who shot
 * Ann", "when the shot fell", nor in the past where all else is in the present.
 */
export function isOfItsScene(slice: Slice, { told: { claim }, tokens, clause }: Deed): boolean {
  if (isBeforeItsScene(slice, claim.scene, tokens, clause)) return false;
  // What is said instead of something that fell, was so when that seemed so.
  if (claim.sense.kind === 'overturns' || claim.sense.kind === 'answer') return false;
  // "dies in the spring"
  if (hasOwnTime(wordsOf(tokens, clause))) return false;
  for (let at = clause.verb.from - 1; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (text === ',' || stops.has(text)) break;
    if (/^(?:has|had|have|having)$/.test(text) && at >= clause.verb.from - 3) return false;
    if (relatives.has(text) || clauseStarts.has(text) || asked.has(text)) return false;
  }
  return true;
}

/** A clause, with what stands before its verb. */
function wordsOf(tokens: readonly Token[], { verb, rest }: Clause): string {
  const before = tokens.slice(0, verb.from).findLastIndex(({ text }) => stops.has(text) || conjunctions.has(text));
  return tokens
    .slice(before + 1, Math.max(verb.to, rest.to))
    .map(({ text }) => text)
    .join(' ');
}

const asked: ReadonlySet<string> = new Set('whom whose how why whether what if unless'.split(' '));
