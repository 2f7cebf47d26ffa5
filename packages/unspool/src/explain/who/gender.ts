import { plain, pronounOfName, tokens } from '../../language/index.js';
import {
  type EntityId,
  identities,
  indexOf,
  kindOf,
  ofKind,
  perSlice,
  type Slice,
  type Words,
} from '../../story/index.js';
import { toldSentences } from '../words/told-sentences.js';

/** Whether "he" or "she" can mean somebody, as far as their names and how they are introduced say. */
export function canBe(slice: Slice, id: EntityId, pronoun: 'he' | 'she'): boolean {
  const known = genders(slice).get(identities(slice)(id));
  return known === undefined || known.has(pronoun);
}

/** Whether "he", or "she", is what somebody's names and introduction say of them. */
export function isKnownAs(slice: Slice, id: EntityId, pronoun: 'he' | 'she'): boolean {
  const known = genders(slice).get(identities(slice)(id));
  return known?.size === 1 && known.has(pronoun);
}

/** What is told comes first, then the first name, then how the sentences go on that name nobody else. Who has words of both is one of whom nothing is known. */
const genders = perSlice((slice): ReadonlyMap<EntityId, ReadonlySet<string>> => {
  const told = gendersTold(slice);
  const spoken = gendersSpoken(slice);
  const same = identities(slice);
  const named = new Map<EntityId, Set<string>>();
  for (const { id, name } of indexOf(slice).entities.values()) {
    const pronoun = pronounOfName(tokens(name)[0] ?? '');
    if (pronoun) named.set(same(id), (named.get(same(id)) ?? new Set()).add(pronoun));
  }
  const found = new Map<EntityId, ReadonlySet<string>>();
  for (const { id } of indexOf(slice).entities.values()) {
    const one = same(id);
    const own = told.get(one) ?? named.get(one) ?? spoken.get(one);
    if (own) found.set(one, own);
  }
  return found;
});

function gendersTold(slice: Slice): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const same = identities(slice);
  const found = new Map<EntityId, Set<string>>();
  const mark = (id: EntityId, pronoun: string | undefined) => {
    if (pronoun) found.set(same(id), (found.get(same(id)) ?? new Set()).add(pronoun));
  };
  const add = (id: EntityId, words: readonly string[]) => {
    for (const word of words) mark(id, genderOfNoun(word));
  };
  for (const { id, name } of indexOf(slice).entities.values()) {
    add(id, tokens(name));
    mark(id, besideSurname(name));
  }
  for (const { sense } of ofKind(slice, 'introduce')) {
    // "a smith, Ada's husband, who …"
    const [said = ''] = plain(sense.description ?? []).split(/ (?:who|whom|whose|which|and) /);
    for (const part of said.split(/[,;]/))
      add(sense.entity, ownWords(part.split(/ (?:of|to|with|for|from|in|at) /)[0] ?? ''));
    for (const alias of sense.aliases) add(sense.entity, ownWords(alias));
  }
  return found;
}

/** The pronoun of the first name in "Judith Butler", where the last could be a calling of the other kind: nothing is known then. */
function besideSurname(name: string): 'he' | 'she' | undefined {
  const all = tokens(name);
  const [byFirst, byLast] = [pronounOfName(all[0] ?? ''), genderOfNoun(all.at(-1) ?? '')];
  const isSurname = /^\p{Lu}/u.test(name.split(' ').at(-1) ?? '');
  return isSurname && byFirst !== byLast && byLast ? byFirst : undefined;
}

/** Of "his wife's lover" the lover. */
function ownWords(text: string): readonly string[] {
  return tokens(text.split(/['’]s?\s/).at(-1) ?? '');
}

/** "Robin puts on his coat": the one person whom a sentence names, and behind that pronouns of one kind. */
function gendersSpoken(slice: Slice): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const same = identities(slice);
  const votes = new Map<EntityId, { he: number; she: number }>();
  const vote = (id: EntityId, spoken: readonly string[]) => {
    const [he, she] = [spoken.some((word) => masculine.has(word)), spoken.some((word) => feminine.has(word))];
    if (he === she) return;
    const own = votes.get(id) ?? { he: 0, she: 0 };
    votes.set(id, he ? { ...own, he: own.he + 1 } : { ...own, she: own.she + 1 });
  };
  for (const { words, before } of toldSentences(slice)) {
    const one = personIn(slice, words);
    const at = words.findIndex(({ entity }) => entity !== undefined && same(entity) === one);
    const [lead, behind] = [tokensOf(words.slice(0, at)), tokensOf(words.slice(at + 1))];
    if (one !== undefined && !lead.some(isGendered) && ![...lead, ...behind].some(isSomebodyElse)) vote(one, behind);
    // "A gang meets Robin. He waits."
    const last = before && namesIn(slice, words).length === 0 ? personIn(slice, before.words) : undefined;
    if (last === undefined || !/^(?:He|She) /.test(plain(words))) continue;
    const [said, own] = [tokensOf(before?.words ?? []), tokensOf(words)];
    if (![...said, ...own].some(isSomebodyElse) && !said.some(isGendered)) vote(last, own);
  }
  return new Map(
    [...votes].flatMap(([id, { he, she }]): readonly [EntityId, ReadonlySet<string>][] =>
      he >= fewestVotes && she === 0
        ? [[id, new Set(['he'])]]
        : she >= fewestVotes && he === 0
          ? [[id, new Set(['she'])]]
          : [],
    ),
  );
}

function namesIn(slice: Slice, words: Words): readonly EntityId[] {
  const same = identities(slice);
  const named = new Set(words.flatMap(({ entity, quote }) => (entity === undefined || quote ? [] : [same(entity)])));
  return [...named].filter((id) => kindOf(slice, id) === 'person');
}

/** The one person whom words name. */
function personIn(slice: Slice, words: Words): EntityId | undefined {
  const [one, ...others] = namesIn(slice, words);
  return others.length > 0 ? undefined : one;
}

function tokensOf(words: Words): readonly string[] {
  return words.flatMap(({ text, quote }) => (quote ? [] : tokens(text.toLowerCase())));
}

function isSomebodyElse(word: string): boolean {
  return strangers.has(word) || pronounOf.has(word);
}

const fewestVotes = 2;
const masculine: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const feminine: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);

function isGendered(word: string): boolean {
  return masculine.has(word) || feminine.has(word);
}

/** What stands before a name and says whether a man or a woman bears it. */
export const titles: readonly string[] = ['mr', 'mister', 'mrs', 'miss', 'ms'];

/** The pronoun for whoever bears a name behind such a title: "he" of "mr"; undefined of other words. */
export function pronounOfTitle(word: string): 'he' | 'she' | undefined {
  return titles.includes(word) ? genderOfNoun(word) : undefined;
}

/** The pronoun for whoever is called so: "he" of "man". */
export function pronounOfNoun(noun: string): 'he' | 'she' | undefined {
  return genderOfNoun(noun);
}

function genderOfNoun(noun: string): 'he' | 'she' | undefined {
  const own = pronounOf.get(noun);
  if (own || !/\p{L}{3}(?:man|woman)$/u.test(noun) || peoples.has(noun)) return own;
  return noun.endsWith('woman') ? 'she' : 'he';
}

/** What ends like a man and may be a woman. */
const peoples: ReadonlySet<string> = new Set(
  'german norman ottoman roman human layman talisman shaman musulman'.split(' '),
);

const pronounOf: ReadonlyMap<string, 'he' | 'she'> = new Map(
  (
    [
      [
        'he',
        'mr mister sir lord king prince duke count baron father brother husband son uncle nephew grandfather grandson widower ' +
          'man boy gentleman fisherman ferryman policeman postman groom monk waiter actor steward boyfriend stepfather stepbrother ' +
          'headwaiter salesman doorman watchman butler schoolboy milkman parson vicar priest footman marquis',
      ],
      [
        'she',
        'mrs miss ms lady madame queen princess duchess countess baroness mother sister wife daughter aunt niece grandmother ' +
          'granddaughter widow woman girl bride nun waitress actress maid stewardess mistress housewife girlfriend stepmother ' +
          'stepsister barmaid shopgirl saleswoman housemaid schoolgirl landlady hostess governess nanny prostitute',
      ],
    ] as const
  ).flatMap(([pronoun, words]) => words.split(' ').map((word) => [word, pronoun] as const)),
);

/** Words for somebody who bears no name: a pronoun behind one may mean them. */
export const strangers: ReadonlySet<string> = new Set(
  (
    'man woman boy girl child stranger somebody someone person figure guard policeman officer soldier servant maid waiter driver ' +
    'visitor guest lady gentleman friend neighbour neighbor nurse doctor priest brother sister mother father wife husband son ' +
    'daughter other another thief prisoner victim attacker stewardess actress waitress bride groom nun monk landlady boss clerk detective ' +
    'reporter boyfriend girlfriend uncle aunt niece nephew grandmother grandfather convict killer murderer lawyer captain sailor singer ' +
    'dancer teacher student pupil master king queen prince princess judge sheriff fellow youth lad lass tramp beggar butcher baker ' +
    'farmer fisherman ferryman porter landlord messenger cousin lover owner manager director president governor mayor agent spy ' +
    'gangster burglar robber kidnapper assassin pianist artist painter writer journalist photographer professor inspector sergeant ' +
    'colonel general major lieutenant gardener cook butler chauffeur bartender barman barmaid salesman saleswoman shopkeeper merchant ' +
    'blacksmith apprentice carpenter widow widower orphan heir uncle bishop vicar pastor rabbi duke duchess count countess baron baroness ' +
    'swindler villain hero coachman sculptor surgeon psychiatrist lodger tenant neighbour customer passenger pilot engineer'
  ).split(' '),
);
