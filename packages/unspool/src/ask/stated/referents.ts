import { type EntityId, identities, kindOf, perSlice, presence, type Slice } from '../../story/index.js';
import { isOwner } from '../told/stretch.js';
import type { Token } from '../told/token.js';
import { canBe, isKnownAs, strangers } from '../told/whom/gender.js';
import { isHow } from '../told/whom/mention.js';
import { clauseStarts, conjunctions, meant, stops } from '../told/words/clause-words.js';
import { type Stated, statedSentences } from './stated-sentences.js';

/** Whom a pronoun means: `isSure` where nobody else can be meant, else it is whoever was spoken of last. */
export type Referent = { readonly id: EntityId; readonly isSure: boolean };

/** Whom each pronoun of a sentence means, by its place; none where nothing tells. */
export function referentsIn(slice: Slice, sentence: Stated): ReadonlyMap<number, Referent> {
  return readUpTo(slice, sentence).referents;
}

/** Whether a token may mean somebody by {@link referentsIn} or {@link pairsIn}: no other needs its paragraph to be read. */
export function isReferring(token: Token): boolean {
  return genderOf.has(token.text) || isPlural(token);
}

/** Whom "they" means at each place of a sentence where it can mean but two. */
export function pairsIn(slice: Slice, sentence: Stated): ReadonlyMap<number, readonly EntityId[]> {
  return readUpTo(slice, sentence).pairs;
}

/** Whether a paragraph has named but two so far, and nobody without a name, so that "they" are those. */
export function isPairSure(slice: Slice, sentence: Stated): boolean {
  const { people, hasStranger } = readUpTo(slice, sentence);
  return people.length === 2 && !hasStranger;
}

/** What a paragraph has told by the end of a sentence. */
type Read = {
  readonly referents: ReadonlyMap<number, Referent>;
  readonly people: readonly EntityId[];
  /** Whom "they" means, where it can mean but two. */
  readonly pairs: ReadonlyMap<number, readonly EntityId[]>;
  /** Who was last spoken of as he, and as she, as the one who does something where there is one. */
  readonly last: Readonly<Partial<Record<Gender, EntityId>>>;
  /** And so in the paragraphs above. */
  readonly carried: Readonly<Partial<Record<Gender, EntityId>>>;
  readonly hasStranger: boolean;
};

type Gender = 'he' | 'she';

const readSoFar = perSlice((): Map<Stated, Read> => new Map());

/** From the first sentence of its paragraph on, step by step: a paragraph may have sentences by the thousand. */
function readUpTo(slice: Slice, sentence: Stated): Read {
  const known = readSoFar(slice);
  const chain: Stated[] = [];
  const above = lastAbove(slice);
  let at: Stated | undefined = sentence;
  for (; at && !known.has(at); at = at.before ?? above.get(at)) chain.push(at);
  let before = (at && known.get(at)) ?? nothing;
  for (const own of chain.reverse()) {
    const start = own.before ? before : { ...nothing, carried: { ...before.carried, ...before.last } };
    before = read(slice, own, start, isGenderOf(slice));
    known.set(own, before);
  }
  return before;
}

/** For the first sentence of a paragraph the last one of the paragraph above, in the same scene. */
const lastAbove = perSlice((slice): ReadonlyMap<Stated, Stated> => {
  const found = new Map<Stated, Stated>();
  let last: Stated | undefined;
  for (const sentence of statedSentences(slice).all) {
    if (sentence.isIntroduction) continue;
    const { scene } = sentence.told.claim;
    if (!sentence.before && last && scene !== null && last.told.claim.scene === scene) found.set(sentence, last);
    last = sentence;
  }
  return found;
});

const nothing: Read = { referents: new Map(), people: [], pairs: new Map(), last: {}, carried: {}, hasStranger: false };

type CanBe = (id: EntityId, gender: Gender) => boolean;

function read(slice: Slice, { tokens, told }: Stated, before: Read, canBeOf: CanBe): Read {
  const referents = new Map<number, Referent>();
  const pairs = new Map<number, readonly EntityId[]>();
  const people = [...before.people];
  const last: Partial<Record<Gender, EntityId>> = { ...before.last };
  let { hasStranger } = before;
  const main: Partial<Record<Gender, EntityId>> = {};
  let subject: EntityId | undefined;
  let isWithin = false;
  const present = presentIn(slice, told.claim.scene);
  const here = new Set<EntityId>();
  const speakOf = (person: EntityId, at: number) => {
    here.add(person);
    const isSubject = subject === undefined && !isOwner(tokens, at + 1) && !isHis(tokens, at) && !isDoneTo(tokens, at);
    if (isSubject) subject = person;
    for (const own of genders) {
      if (!canBeOf(person, own)) continue;
      if (isSubject || last[own] === undefined) last[own] = person;
      if (isSubject && !isWithin) main[own] = person;
    }
  };
  for (const [at, token] of tokens.entries()) {
    if (token.isQuoted) continue;
    if (beginsClause(tokens, at)) {
      subject = undefined;
      isWithin = opensWithin(tokens[at - 1]);
    }
    const named = personAt(slice, token);
    if (named !== undefined && !people.includes(named) && people.length < mostPeople) people.push(named);
    const both = isPlural(token) ? twoOf(people, present) : undefined;
    if (both) pairs.set(at, both);
    const but = isObject(tokens, at) ? subject : undefined;
    const known = { people, present, last, carried: before.carried, hasStranger, here };
    const referent = named === undefined ? meantBy(token.text, known, canBeOf, but) : undefined;
    if (referent) referents.set(at, referent);
    hasStranger ||= token.entity === undefined && strangers.has(token.text);
    const person = named ?? referent?.id;
    if (person !== undefined) speakOf(person, at);
  }
  // "Ben reads that Cole has sold it. He": the next sentence goes on with whoever its own clause is of.
  return { referents, people, pairs, last: { ...last, ...main }, carried: before.carried, hasStranger };
}

/** "that", "because": what follows is a clause within another. */
function opensWithin(token: Token | undefined): boolean {
  return token !== undefined && (meant.has(token.text) || clauseStarts.has(token.text));
}

/** "the police pull Ben out": a clause that begins with a noun without a name, and no preposition, has that as its subject. */
function isDoneTo(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && !beginsClause(tokens, from)) from -= 1;
  const [first, noun, verb] = tokens.slice(from, from + 3);
  const isNoun = first !== undefined && /^(?:the|an?)$/.test(first.text) && noun?.entity === undefined;
  return (
    isNoun &&
    at > from + 2 &&
    verb?.entity === undefined &&
    !tokens.slice(from, at).some(({ text, entity }) => entity !== undefined || text === ',' || text === 'of')
  );
}

function isPlural({ text, entity }: Token): boolean {
  return entity === undefined && plural.has(text);
}

const genders = ['he', 'she'] as const;

type Known = Pick<Read, 'people' | 'last' | 'carried' | 'hasStranger'> & {
  readonly present: readonly EntityId[];
  /** Those of whom the sentence has spoken. */
  readonly here: ReadonlySet<EntityId>;
};

/** Whom a pronoun means of those spoken of, else of those who are there; not `but`, who does it to them. */
function meantBy(text: string, known: Known, canBeOf: CanBe, but: EntityId | undefined): Referent | undefined {
  const gender = genderOf.get(text);
  if (gender === undefined) return undefined;
  const able = (ids: readonly EntityId[]) => ids.filter((id) => canBeOf(id, gender) && id !== but);
  const spoken = able(known.people);
  const all = spoken.length > 0 ? spoken : able(known.present);
  const recent = known.last[gender] ?? (spoken.length === 0 ? known.carried[gender] : undefined);
  // "Ben finds Dora and takes her in": her of whom the same sentence speaks.
  const [near, ...more] = but === undefined ? [] : able([...known.here]);
  const likely = near !== undefined && more.length === 0 ? near : recent;
  const only = all.length === 1 ? all[0] : all.find((id) => id === likely);
  return only === undefined ? undefined : { id: only, isSure: spoken.length === 1 && !known.hasStranger };
}

function twoOf(people: readonly EntityId[], present: readonly EntityId[]): readonly EntityId[] | undefined {
  if (people.length === 2) return [...people];
  return people.length < 2 && present.length === 2 ? present : undefined;
}

/** "him", or "her" where it is not hers. */
function isObject(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text;
  return text === 'him' || (text === 'her' && !isPossessive(tokens, at));
}

const plural: ReadonlySet<string> = new Set(['they', 'them', 'their', 'both']);

/** Beyond so many nobody knows any more whom "he" means. */
const mostPeople = 12;

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.entity !== undefined) return false;
  // "Ann sells it, and Dora runs": Dora does that, if she is not one of a list.
  if (before && conjunctions.has(before.text) && tokens[at]?.entity !== undefined)
    return tokens[at - 2]?.text === ',' && tokens[at - 3]?.entity === undefined;
  if (before && (clauseStarts.has(before.text) || meant.has(before.text))) return true;
  return (
    before !== undefined &&
    (stops.has(before.text) || (before.text === ',' && !conjunctions.has(tokens[at]?.text ?? '')))
  );
}

/** "his mother": who does something is she. */
function isHis(tokens: readonly Token[], at: number): boolean {
  const { text, entity } = tokens[at] as Token;
  return entity === undefined && (text === 'his' || (text === 'her' && isPossessive(tokens, at)));
}

/** "her" before what is hers. */
export function isPossessive(tokens: readonly Token[], at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || next.isMark || next.entity !== undefined || isHow(tokens, at + 1)) return false;
  // "makes her forget the …"
  if (after !== undefined && letting.has(tokens[at - 1]?.text ?? '') && /^(?:the|an?|his|it|him|to)$/.test(after.text))
    return false;
  return !notOwned.has(next.text);
}

const letting: ReadonlySet<string> = new Set(
  'make makes made let lets see sees saw hear hears heard help helps helped have has had'.split(' '),
);

const notOwned: ReadonlySet<string> = new Set(
  (
    'to in on at of for with from by into out up down off away and but or as that when while because since if who which the a an ' +
    'back over again about after before through how what where why not is was has had alone too there here'
  ).split(' '),
);

function personAt(slice: Slice, { entity }: Token): EntityId | undefined {
  return entity !== undefined && kindOf(slice, entity) === 'person' ? identities(slice)(entity) : undefined;
}

function presentIn(slice: Slice, scene: string | null): readonly EntityId[] {
  const same = identities(slice);
  const there = scene === null ? [] : presence(slice, scene).map(({ entity }) => same(entity));
  return there.filter((id) => kindOf(slice, id) === 'person');
}

const genderOf: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
]);

/** Whether somebody can be he, or she, as far as introductions say it, or the way in which the notes speak of them. */
const isGenderOf = perSlice((slice): CanBe => {
  const spoken = spokenOf(slice);
  return (id, gender) => {
    if (isKnownAs(slice, id, gender)) return true;
    if (!canBe(slice, id, gender)) return false;
    const found = spoken.get(id);
    return found === undefined || found === gender;
  };
});

/** By which pronoun those are spoken of who are named alone in a paragraph before one, where it is always the same. */
const spokenOf = perSlice((slice): ReadonlyMap<EntityId, Gender> => {
  const counts = new Map<EntityId, Record<Gender, number>>();
  const alone = new Map<Stated, Alone>();
  for (const sentence of statedSentences(slice).all)
    alone.set(sentence, countIn(slice, sentence, (sentence.before && alone.get(sentence.before)) ?? 'none', counts));
  return new Map(
    [...counts].flatMap(([id, { he, she }]): [EntityId, Gender][] => {
      if (he > 4 * she) return [[id, 'he']];
      return she > 4 * he ? [[id, 'she']] : [];
    }),
  );
});

/** Who alone was named so far. */
type Alone = EntityId | 'none' | 'several';

function countIn(
  slice: Slice,
  { tokens }: Stated,
  before: Alone,
  counts: Map<EntityId, Record<Gender, number>>,
): Alone {
  countSure(slice, tokens, counts);
  let named = before;
  for (const [at, token] of tokens.entries()) {
    if (token.isQuoted || token.isPronoun) continue;
    const person = personAt(slice, token);
    const gender = genderOf.get(token.text);
    if (person !== undefined) named = named === 'none' || named === person ? person : 'several';
    else if (strangers.has(token.text)) {
      const owner = tokens[at - 1]?.text === "'s" ? personAt(slice, tokens[at - 2] as Token) : undefined;
      const of = spouseOf.get(token.text);
      if (owner !== undefined && of) count(counts, owner, of, 3);
      named = 'several';
    } else if (gender !== undefined && named !== 'none' && named !== 'several') count(counts, named, gender, 1);
  }
  return named;
}

/** Pronouns that mean somebody for certain. */
function countSure(slice: Slice, tokens: readonly Token[], counts: Map<EntityId, Record<Gender, number>>): void {
  for (const token of tokens) {
    if (!token.isPronoun) continue;
    const gender = genderOf.get(token.text);
    if (gender !== undefined && token.entity !== undefined) count(counts, identities(slice)(token.entity), gender, 1);
  }
}

const spouseOf: ReadonlyMap<string, Gender> = new Map([
  ['wife', 'he'],
  ['husband', 'she'],
]);

function count(counts: Map<EntityId, Record<Gender, number>>, id: EntityId, gender: Gender, by: number): void {
  const own = counts.get(id) ?? { he: 0, she: 0 };
  own[gender] += by;
  counts.set(id, own);
}
