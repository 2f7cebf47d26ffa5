import { addAll } from '../../base/lists.js';
import { plain, stems } from '../../language/index.js';
import {
  type ClaimOf,
  type EntityId,
  kindOf,
  nameOf,
  ofKind,
  perSlice,
  type Slice,
  type Words,
} from '../../story/index.js';
import type { Profile } from '../profile.js';
import { canBe, isKnownAs } from '../who/gender.js';
import { capital, joined, say, sentence, sliceWords, typeset, typesetText } from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';

type Introduction = ClaimOf<'introduce'>;

/** Introduces people with the words of the notes where their names first come up, each once. */
export type Introducer = {
  /** The sentences of a scene with what is said of whom they name first; sentences that had to stand before them come first. */
  readonly introduced: (
    sentences: readonly Words[],
    isStart: boolean,
    groups?: readonly EntityId[],
  ) => readonly Words[];
};

/** One who has introduced nobody yet. */
export function introducerOf(slice: Slice): Introducer {
  const known = new Set<EntityId>();
  return {
    introduced: (sentences, isStart, groups = []) => {
      const text = plain(joined(sentences, ' '));
      const before = groups.flatMap((id) => (known.has(id) ? [] : (introductions(slice).get(id) ?? [])));
      for (const { sense } of before) known.add(sense.entity);
      const told = sentences.map((words) => introducedIn(slice, words, text, known, isStart ? before : undefined));
      return [...sentencesFor(slice, before), ...told];
    },
  };
}

/** A sentence with what is said of whom it names first; what cannot stand in it is put `before`. */
function introducedIn(
  slice: Slice,
  words: Words,
  text: string,
  known: Set<EntityId>,
  before: Introduction[] | undefined,
): Words {
  let result = words;
  for (const { entity } of words) {
    const introduction = entity === undefined || known.has(entity) ? undefined : introductions(slice).get(entity);
    const set = introduction && withRemark(slice, result, introduction, text, known);
    if (!introduction || !set || set === 'later') continue;
    known.add(introduction.sense.entity);
    if (set !== 'before') result = set;
    else if (before) {
      const all = block(slice, introduction, known);
      // At the very beginning nobody would know whose brother "her brother" is.
      if (before.length === 0 && all[0] && ownPronoun.test(plain(description(slice, all[0].sense) ?? []))) continue;
      for (const { sense } of all) known.add(sense.entity);
      addAll(before, all);
    }
  }
  return result;
}

/** The first thing said of everybody who has a name. */
const introductions = perSlice((slice): ReadonlyMap<EntityId, Introduction> => {
  const found = new Map<EntityId, Introduction>();
  for (const claim of ofKind(slice, 'introduce')) {
    const { entity, as, description, performer } = claim.sense;
    const isSomebody = as === 'person' || as === 'group';
    const says = (description?.length ?? 0) > 0 || performer !== undefined;
    if (isSomebody && says && !found.has(entity)) found.set(entity, claim);
  }
  return found;
});

/**
 * A sentence with a remark behind a name. 'before' where it has to be said in a sentence of its own, 'later' where the name
 * is only somebody's whose something it is, or stands in what somebody says.
 */
function withRemark(
  slice: Slice,
  words: Words,
  { sense }: Introduction,
  text: string,
  known: ReadonlySet<EntityId>,
): Words | 'before' | 'later' {
  const at = words.findIndex(({ entity }) => entity === sense.entity);
  const offset = plain(words.slice(0, at + 1)).length;
  const all = plain(words);
  const next = all.slice(offset);
  if (words[at]?.quote || isInQuotation(all.slice(0, offset))) return 'later';
  const own = description(slice, sense);
  const said = own && whose(slice, sense.entity, own, known);
  if (!isNamed(words, at, nameOf(slice, sense.entity))) return 'later';
  const isGiven = (givenBehind.test(next) && !/^, who\b/.test(next)) || givenBefore.test(plain(words.slice(0, at)));
  const needs = said !== undefined && !isGiven && !isSaid(said, text);
  const isOwner = /^[’']/.test(next);
  const actor = sense.performer !== undefined && !isOwner ? say(` (${typesetText(sense.performer)})`) : [];
  const put = (remark: Words): Words => [...words.slice(0, at + 1), ...actor, ...remark, ...words.slice(at + 1)];
  if (!needs || !said) return actor.length > 0 ? put([]) : isOwner ? 'later' : words;
  const isListed = /^(?:,? and |, (?!who\b))/.test(next) || / and $/.test(plain(words.slice(0, at)));
  const isLong = plain(said).split(' ').length > mostInside || ownPronoun.test(plain(said));
  // Between events nobody is introduced for what is theirs.
  if (isOwner && known.size > 0) return 'later';
  if (isOwner || isListed || isLong) return 'before';
  return put([...say(', '), ...said, ...(/^[.,;:!?)]|^$/.test(next) ? [] : say(','))]);
}

/** Whether words call somebody by their name: "a housekeeper opens" does not. */
function isNamed(words: Words, at: number, name: string): boolean {
  const bare = (text: string) => text.replace(/^(?:the|an?) /i, '');
  const called = words[at]?.text ?? '';
  if (/^\p{Lu}/u.test(bare(called))) return true;
  const isSome = /^an? /i.test(called) || /\ban? $/i.test(plain(words.slice(0, at)));
  return !isSome && bare(called).toLowerCase() === bare(name).toLowerCase();
}

/** The author says in the sentence itself who somebody is: "his housekeeper Mrs Lisle", "Da-song, the small son". */
const givenBehind = /^, (?:who|whose|an?|the|his|her|their) /;
const givenBefore =
  /\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:\p{Ll}[\p{L}’-]* ){1,4}$|\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) [^,.;:]{3,40}, $/u;

const mostInside = 12;
const ownPronoun = /^(?:his|her|their|its)\b/i;

function isInQuotation(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

function description(slice: Slice, sense: Introduction['sense']): Words | undefined {
  if (!sense.description || sense.description.length === 0) return undefined;
  return ofWhom(typeset(slice, sense.description));
}

/** "her brother" as "Ida’s brother", where of all who stand before in the notes only one can be meant, who is `known`. */
function whose(slice: Slice, entity: EntityId, words: Words, known: ReadonlySet<EntityId>): Words {
  const [, pronoun] = /^(his|her) /.exec(plain(words)) ?? [];
  if (pronoun === undefined) return words;
  const ids = [...introductions(slice).keys()];
  const as = pronoun === 'his' ? 'he' : 'she';
  const [owner, ...others] = ids.slice(0, ids.indexOf(entity)).filter((id) => canBe(slice, id, as));
  if (owner === undefined || others.length > 0 || !known.has(owner) || !isKnownAs(slice, owner, as)) return words;
  const rest = sliceWords(words, pronoun.length, plain(words).length);
  return [{ text: typesetText(nameOf(slice, owner)), entity: owner }, ...say('’s'), ...rest];
}

/** "daughter of Joni, a student" as "Joni’s daughter, a student". */
function ofWhom(words: Words): Words {
  const [lead, who, next, ...rest] = words;
  const [, kin] = kinOf.exec(lead?.text ?? '') ?? [];
  if (kin === undefined || who?.entity === undefined || (next && !next.text.startsWith(','))) return words;
  return [who, { text: `’s ${kin}` }, ...(next ? [next, ...rest] : [])];
}

const kinOf =
  /^(?:the )?((?:(?:elder|eldest|younger|youngest|only|late|former|teenage|grown-up) )?(?:wife|husband|widow|widower|son|daughter|mother|father|sister|brother|aunt|uncle|nephew|niece|cousin|neighbour|apprentice|friend)) of $/;

/** Whether the scene itself says most of a remark. */
function isSaid(remark: Words, text: string): boolean {
  const said = new Set(stems(text));
  const own = stems(plain(remark.filter(({ entity }) => entity === undefined))).filter((one) => one.length > 2);
  const known = own.filter((one) => said.has(one)).length;
  return own.length > 0 && known / own.length >= mostSaid;
}

const mostSaid = 0.5;

const mostTogether = 5;

/** An introduction with those before it on whom its "his wife" leans. */
function block(slice: Slice, introduction: Introduction, known: ReadonlySet<EntityId>): readonly Introduction[] {
  const all = [...introductions(slice).values()];
  const found = [introduction];
  for (
    let at = all.indexOf(introduction);
    at > 0 && found.length < mostTogether && ownPronoun.test(plain(all[at]?.sense.description ?? []));
    at -= 1
  ) {
    const before = all[at - 1];
    if (before && !(known.has(before.sense.entity) && before !== introduction)) found.unshift(before);
  }
  return found;
}

/** "Ok-ju (Jun Jong-seo) guards important clients. Ki-woo is their son, and Ki-jung their daughter." */
function sentencesFor(slice: Slice, introductions: readonly Introduction[]): readonly Words[] {
  const told: Words[] = [];
  let short: { readonly words: Words; readonly whose: string } | undefined;
  for (const { sense } of new Set(introductions)) {
    const said = description(slice, sense);
    if (!said) continue;
    const name: Words = [
      { text: typesetText(nameOf(slice, sense.entity)), entity: sense.entity },
      ...(sense.performer === undefined ? [] : say(` (${typesetText(sense.performer)})`)),
    ];
    const text = plain(said);
    const [whose] = text.includes(',') ? [] : (ownPronoun.exec(text) ?? []);
    if (short && short.whose === whose) {
      told.splice(-1, 1, sentence([...short.words, ...say(', and '), ...name, ...say(' '), ...said]));
      short = undefined;
      continue;
    }
    const words = [...capital(name), ...saying(slice, sense, said)];
    told.push(sentence(words));
    short = whose === undefined ? undefined : { words, whose };
  }
  return told;
}

/** "who guards the gate" as what is said of somebody: " guards the gate", " is the keeper of the gate". */
function saying(slice: Slice, sense: Introduction['sense'], said: Words): Words {
  const text = plain(said);
  const [who] = /^who /.exec(text) ?? [];
  if (who) return [...say(' '), ...sliceWords(said, who.length, text.length)];
  const isMany = kindOf(slice, sense.entity) === 'group' && /s$/.test(nameOf(slice, sense.entity));
  const { is, are, was } = essayVoice.introduced;
  if (/^(?:once|formerly) /.test(text)) return [...say(was), ...said];
  const isBare =
    /^\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)? (?:of|to|from) /u.test(text) &&
    !/^(?:an?|the|his|her|their|its|in|on|at|from|with|by|of) /.test(text);
  return [...say(isMany ? are : is), ...(isBare ? say('the ') : []), ...said];
}

/** " (Jun Jong-seo), who guards important clients" */
export function remarkOf(slice: Slice, { id, performer }: Profile): Words {
  const introduced = ofKind(slice, 'introduce').filter(({ sense }) => sense.entity === id);
  const said = introduced.map(({ sense }) => description(slice, sense)).find((words) => words !== undefined);
  return [...(performer === undefined ? [] : say(` (${performer})`)), ...(said ? [...say(', '), ...said] : [])];
}
