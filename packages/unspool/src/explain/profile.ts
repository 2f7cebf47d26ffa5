import type { EntityKind } from '../language/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  nameOf,
  ofKind,
  perSlice,
  presence,
  type SceneId,
  type Slice,
  type Words,
} from '../story/index.js';
import { exchangeLine, exchangesOf } from './speech/exchanges.js';
import { partyName } from './words/frame-phrases.js';
import { footing, inTellingOrder, type Line } from './words/line.js';
import { listed, say, sentence, sliceWords, typeset, typesetText } from './words/typesetting.js';
import { worldLines } from './world-lines.js';

/** Somebody or something as known so far. `id` is the earliest name's, also after an identity was revealed. */
export type Profile = {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: 'person' | 'group' | 'place' | 'thing' | 'document' | 'symbol' | 'strand';
  readonly aliases: readonly string[];
  readonly performer?: string;
  /** "a bodyguard for VIP clients around the world" */
  readonly about: readonly Line[];
  /** Scenes in which it takes part or is named, in telling order. */
  readonly scenes: readonly SceneId[];
  /** Of people: the first scene in which they are. */
  readonly firstSeen?: SceneId;
  /** Of people: the first scene that names them or has their voice, where they are not seen in it. */
  readonly firstHeardOf?: SceneId;
  /** Named before the first scene, and not seen in any so far. */
  readonly billed?: true;
  /** Of people: with whom they speak so far, one line each: "Ben (twice, once listening, 14 turns)". */
  readonly speaksWith: readonly Line[];
  /** What one knows of it so far, each line once, in telling order. */
  readonly known: readonly Line[];
  /** The rows of a document. */
  readonly tables: readonly {
    readonly head: readonly Words[];
    readonly rows: readonly (readonly Words[])[];
    readonly scene: SceneId | null;
  }[];
};

/** Everybody and everything met so far, in the order of the first meeting; who turned out to be one person, once. */
export const profiles = perSlice((slice): readonly Profile[] => {
  const same = identities(slice);
  return slice.entities.filter((entity) => same(entity.id) === entity.id).map((entity) => profile(slice, entity.id));
});

/** Somebody or something by name, before one asks what is known of it. */
export type Met = Pick<Profile, 'id' | 'name' | 'kind' | 'billed'>;

/** Everybody and everything met so far, as {@link profiles} has them. */
export const peopleMet = perSlice((slice): readonly Met[] => {
  const same = identities(slice);
  return slice.entities
    .filter((entity) => same(entity.id) === entity.id)
    .map(({ id }): Met => {
      const { introductions, seen } = peopleOf(slice).get(id) ?? nobody();
      const kind = introductions[0]?.sense.as ?? 'person';
      const name = typesetText(nameOf(slice, id));
      return { id, name, kind, ...(isBilled(slice, id, kind, seen.size > 0) ? { billed: true as const } : {}) };
    });
});

/** People and groups as they are introduced; those whom one has not met yet come last. */
export function castAmong<T extends Met>(met: readonly T[]): readonly T[] {
  const people = met.filter(({ kind }) => kind === 'person' || kind === 'group');
  return [...people.filter(({ billed }) => !billed), ...people.filter(({ billed }) => billed)];
}

/** What one knows so far of one person or thing. */
export function profile(slice: Slice, entity: EntityId): Profile {
  const id = identities(slice)(entity);
  const { introductions, names, scenes, seen, tables } = peopleOf(slice).get(id) ?? nobody();
  const performers = new Set(introductions.flatMap(({ sense }) => sense.performer ?? []));
  const name = nameOf(slice, id);
  const kind = introductions[0]?.sense.as ?? 'person';
  return {
    id,
    name: typesetText(name),
    kind,
    aliases: [...names].filter((other) => other !== name).map(typesetText),
    ...(performers.size > 0 ? { performer: typesetText([...performers].join(', ')) } : {}),
    about: introductions.flatMap((claim) => aboutLines(slice, claim)),
    scenes: inTellingOrder(slice, [...scenes]),
    ...(kind === 'person' || kind === 'group' ? meetings(slice, id, [...scenes], [...seen]) : {}),
    speaksWith: exchangesOf(slice, id).map((exchange) => exchangeLine(slice, exchange)),
    known: worldLines(slice, claimsAbout(slice, id)),
    tables: tables.map(({ sense: { head, rows }, scene }) => {
      const set = (cells: readonly Words[]) => cells.map((cell) => typeset(slice, cell));
      return { head: set(head), rows: rows.map(set), scene };
    }),
  };
}

/** Where one meets somebody for the first time, and where one only hears of them before that. */
function meetings(
  slice: Slice,
  id: EntityId,
  scenes: readonly SceneId[],
  seen: readonly SceneId[],
): Pick<Profile, 'firstSeen' | 'firstHeardOf' | 'billed'> {
  const [firstSeen] = inTellingOrder(slice, seen);
  const [first] = inTellingOrder(slice, scenes);
  return {
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(first === undefined || first === firstSeen ? {} : { firstHeardOf: first }),
    ...(isBilled(slice, id, kindOf(slice, id), firstSeen !== undefined) ? { billed: true } : {}),
  };
}

/** Whether somebody is named before the first scene, and not seen in any. A group is met in its members. */
function isBilled(slice: Slice, id: EntityId, kind: Profile['kind'], isSeen: boolean): boolean {
  return !isSeen && kind === 'person' && indexOf(slice).entities.get(id)?.told === 0;
}

/** The claims that name somebody or something, as told. */
function claimsAbout(slice: Slice, entity: EntityId): readonly Claim[] {
  const about = indexOf(slice).about.get(identities(slice)(entity)) ?? [];
  return [...about].sort((a, b) => a.told - b.told);
}

/** The kind under which something was introduced first; who was only ever present is a person. */
export function kindFor(slice: Slice, entity: EntityId): EntityKind {
  return peopleOf(slice).get(identities(slice)(entity))?.introductions[0]?.sense.as ?? 'person';
}

type Person = {
  readonly introductions: ClaimOf<'introduce'>[];
  readonly names: Set<string>;
  readonly scenes: Set<SceneId>;
  /** Those in which they surely are. */
  readonly seen: Set<SceneId>;
  readonly tables: ClaimOf<'rows'>[];
};

function nobody(): Person {
  return { introductions: [], names: new Set(), scenes: new Set(), seen: new Set(), tables: [] };
}

/** One walk over the slice for everybody at once. */
const peopleOf = perSlice((slice): ReadonlyMap<EntityId, Person> => {
  const same = identities(slice);
  const people = new Map<EntityId, Person>();
  const personOf = (id: EntityId) => {
    const person = people.get(same(id)) ?? nobody();
    people.set(same(id), person);
    return person;
  };
  for (const entity of slice.entities) personOf(entity.id).names.add(entity.name);
  for (const claim of ofKind(slice, 'introduce')) {
    const person = personOf(claim.sense.entity);
    person.introductions.push(claim);
    for (const alias of claim.sense.as === 'symbol' ? [] : claim.sense.aliases) person.names.add(alias);
  }
  for (const claim of ofKind(slice, 'rows'))
    if (claim.sense.document !== undefined) personOf(claim.sense.document).tables.push(claim);
  for (const { about, scene } of slice.claims) {
    if (scene !== null) for (const id of about) personOf(id).scenes.add(scene);
  }
  for (const scene of slice.scenes) {
    for (const { entity, certainty, how } of presence(slice, scene.id)) {
      personOf(entity).scenes.add(scene.id);
      if (certainty === 'must' && how === 'there') personOf(entity).seen.add(scene.id);
    }
  }
  return people;
});

/** What an introduction says: "Tomas's sister.", "From Min-hee to Ok-ju." */
function aboutLines(slice: Slice, claim: ClaimOf<'introduce'>): readonly Line[] {
  const { as, description, owner, at, sender, addressee, language } = claim.sense;
  const name = (party: Parameters<typeof partyName>[1]): Words => [
    { text: partyName(slice, party), ...(party.entity === undefined ? {} : { entity: party.entity }) },
  ];
  const letter = [
    ...(sender ? [...say('from '), ...name(sender)] : []),
    ...(addressee ? [...say(sender ? ' to ' : 'to '), ...name(addressee)] : []),
  ];
  const phrases: readonly Words[] = [
    description ? byItself(typeset(slice, description), as) : [],
    letter,
    owner ? [...say('belongs to '), ...name(owner)] : [],
    at ? [...say('at '), ...name(at)] : [],
    language ? say(`in ${language}`) : [],
  ];
  return phrases
    .filter((words) => words.length > 0)
    .map((words) => ({ words: sentence(words), ...footing(slice, claim) }));
}

/** "who guards clients" leans on the name before it. By itself it is "guards clients"; "whose …" is "somebody whose …". */
function byItself(words: Words, as: EntityKind): Words {
  const text = words[0]?.text ?? '';
  const who = /^(?:who|which|that) /.exec(text);
  if (who) return sliceWords(words, who[0].length, Number.POSITIVE_INFINITY);
  const leans = /^(?:whose|whom|(?:to|of|from|with|for|by) whom) /.test(text);
  return leans ? [...say(as === 'person' || as === 'group' ? 'somebody ' : 'something '), ...words] : words;
}

/** Names in a row, each leading to its profile: "Ok-ju and Min-hee". */
export function namesOf(slice: Slice, entities: readonly EntityId[]): Words {
  return listed(entities.map((entity) => [{ text: typesetText(nameOf(slice, entity)), entity }]));
}
