import { grouped } from '../../../base/index.js';
import { addAll } from '../../../base/lists.js';
import { isKinNoun, quotesSpeakers } from '../../../explain/index.js';
import { stems, stemsOf, tokens } from '../../../language/index.js';
import {
  type ClaimOf,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  nounOf,
  ofKind,
  partsOf,
  perSlice,
  type Slice,
} from '../../../story/index.js';
import { kinships, turnedKin } from '../../told/kinships.js';
import { bareNames, meantByPart } from './bare-names.js';
import { callingNouns, describedNouns, ownedNouns } from './calling-nouns.js';
import { foreignNames } from './foreign-names.js';
import { otherSpellings } from './name-spellings.js';
import { ownTitles } from './titles.js';

/** All names and aliases told so far, by whom they mean. */
export type KnownNames = {
  /** By their tokens, joined with spaces; with and without an article; a person also by a first or last name of their own alone. */
  readonly byName: ReadonlyMap<string, ReadonlySet<EntityId>>;
  /** The stems of each name of somebody. */
  readonly stemsOf: ReadonlyMap<EntityId, readonly (readonly string[])[]>;
  /** The first and last names that several people share, by whom they may mean. */
  readonly shared: ReadonlyMap<string, ReadonlySet<EntityId>>;
  /** The number of tokens of the longest name that is looked for in a question. */
  readonly longest: number;
};

/** Who bears a name, given as tokens. Who turned out to be one, is one. */
export function bearersOf(slice: Slice, name: readonly string[]): ReadonlySet<EntityId> {
  return knownNames(slice).byName.get(name.join(' ')) ?? nobody;
}

/** The stems of words that belong to no name told so far. */
export function wordsBesidesNames(slice: Slice, words: readonly string[]): readonly string[] {
  const { byName, longest } = knownNames(slice);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !byName.has(words.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) addAll(found, stemsOf(words.slice(at, at + 1)));
    at += Math.max(1, length);
  }
  return found;
}

const nobody: ReadonlySet<EntityId> = new Set();

/** The names that a slice tells. */
export const knownNames = perSlice((slice): KnownNames => {
  const same = identities(slice);
  const told = new Map<string, Set<EntityId>>();
  const stemsOfName = new Map<EntityId, (readonly string[])[]>();
  let longest = 0;
  const add = (name: string, id: EntityId) => {
    const bare = name.replace(/^(?:the|an?) /i, '');
    const withArticle = kindOf(slice, id) === 'person' || bare !== name ? [] : [tokens(`the ${bare}`)];
    for (const form of [tokens(name), tokens(bare), tokens(bare.replaceAll('-', ' ')), ...withArticle]) {
      if (form.length === 0) continue;
      told.set(form.join(' '), (told.get(form.join(' ')) ?? new Set()).add(same(id)));
      longest = Math.max(longest, form.length);
    }
    const known = stemsOfName.get(same(id)) ?? [];
    if (stems(name).length > 0) known.push(stems(name));
    stemsOfName.set(same(id), known);
  };
  for (const entity of indexOf(slice).entities.values()) add(entity.name, entity.id);
  for (const { sense } of ofKind(slice, 'introduce')) for (const alias of sense.aliases) add(alias, sense.entity);
  const byName = new Map<string, ReadonlySet<EntityId>>(told);
  const shared = addParts(slice, same, byName);
  for (const [noun, bearer] of callingNouns(slice)) {
    const isFree = [noun, `the ${noun}`].every((name) => !byName.has(name));
    if (isFree) for (const name of [noun, `the ${noun}`]) byName.set(name, new Set([bearer]));
  }
  for (const [noun, bearer] of describedNouns(slice)) {
    const isFree = [noun, `the ${noun}`].every((name) => !byName.has(name));
    if (isFree) byName.set(`the ${noun}`, new Set([bearer]));
  }
  for (const [owned, bearer] of ownedNouns(slice)) {
    const name = tokens(`the ${owned}`);
    if (byName.has(name.join(' '))) continue;
    byName.set(name.join(' '), new Set([bearer]));
    longest = Math.max(longest, name.length);
  }
  for (const [name, bearers] of kinNames(slice, byName)) {
    if (byName.has(name) || bearers.size !== 1) continue;
    byName.set(name, bearers);
    longest = Math.max(longest, name.split(' ').length);
  }
  for (const [name, bearers] of otherSpellings(slice, byName)) byName.set(name, new Set(bearers));
  for (const [name, bearers] of foreignNames(slice, byName)) byName.set(name, bearers);
  return { byName, shared, stemsOf: stemsOfName, longest: Math.min(mostTokens, Math.max(longest, 2)) };
});

/** Adds first and last names that one person alone has, and gives those that several share. */
function addParts(
  slice: Slice,
  same: (id: EntityId) => EntityId,
  byName: Map<string, ReadonlySet<EntityId>>,
): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const parts = bearersOfParts(slice, same);
  const short = quotesSpeakers(slice) ? novelNames(slice, parts, byName) : [];
  for (const [name, bearer] of short) byName.set(name, new Set([bearer]));
  const shared = new Map<string, ReadonlySet<EntityId>>();
  for (const [part, bearers] of parts) {
    if (bearers.size > 1 && !byName.has(part)) shared.set(part, bearers);
    if (bearers.size === 1 && !byName.has(part)) byName.set(part, bearers);
  }
  return shared;
}

/** How readers of a novel shorten the names of its people, where it means one of them and no name told is the same. */
function novelNames(
  slice: Slice,
  parts: ReadonlyMap<string, ReadonlySet<EntityId>>,
  byName: ReadonlyMap<string, ReadonlySet<EntityId>>,
): readonly (readonly [string, EntityId])[] {
  const bare = grouped(bareNames(slice), ([name]) => [name]);
  const same = identities(slice);
  const only = [...bare].flatMap(([name, all]) => {
    const [id, ...others] = new Set(all.map(([, own]) => same(own)));
    return id !== undefined && others.length === 0 ? [[name, id] as const] : [];
  });
  const meant = [...parts].flatMap(([part, bearers]) => {
    const id = bearers.size > 1 ? meantByPart(slice, part, bearers) : undefined;
    return id === undefined ? [] : [[part, id] as const];
  });
  return [...only, ...meant].filter(([name]) => !byName.has(name));
}

/** Nobody asks for a name of more. */
const mostTokens = 40;

/** "Ada's mother", by each name of Ada. */
function kinNames(
  slice: Slice,
  byName: ReadonlyMap<string, ReadonlySet<EntityId>>,
): ReadonlyMap<string, Set<EntityId>> {
  const namesOf = new Map<EntityId, string[]>();
  for (const [name, [id, ...others]] of [...byName].map(([name, ids]) => [name, [...ids]] as const))
    if (id !== undefined && others.length === 0) namesOf.set(id, [...(namesOf.get(id) ?? []), name]);
  const found = new Map<string, Set<EntityId>>();
  const add = (whose: EntityId, noun: string, who: EntityId) => {
    for (const own of [noun, ...(modern[noun] ?? [])])
      for (const name of namesOf.get(whose) ?? [])
        found.set(`${name} ${own}`, (found.get(`${name} ${own}`) ?? new Set()).add(who));
  };
  for (const { of, to, noun } of kinships(slice)) {
    const [[who, ...others], [whose, ...more]] = [of, to];
    const isSure = others.length === 0 && more.length === 0 && who !== whose;
    if (who === undefined || whose === undefined || !isSure || !isKinNoun(noun)) continue;
    add(whose, tokens(noun).join(' '), who);
    const turned = turnedKin(noun);
    if (turned !== undefined) add(who, turned, whose);
  }
  return found;
}

const modern: Readonly<Record<string, readonly string[]>> = { mother: ['mom', 'mum'], father: ['dad'] };

/** The people whose name a word is the first or the last of, or the title before it. */
function bearersOfParts(slice: Slice, same: (id: EntityId) => EntityId): ReadonlyMap<string, Set<EntityId>> {
  const found = new Map<string, Set<EntityId>>();
  const aliases = quotesSpeakers(slice) ? ofKind(slice, 'introduce').flatMap(aliasesOf) : [];
  for (const { id, name } of [...indexOf(slice).entities.values(), ...aliases]) {
    const { noun, descriptive } = nounOf(name);
    if (descriptive || kindOf(slice, id) !== 'person') continue;
    const [title = '', ...more] = tokens(name);
    if (more.length > 0 && ownTitles.has(title))
      for (const own of [title, `the ${title}`]) found.set(own, (found.get(own) ?? new Set()).add(same(id)));
    for (const part of partsOf(noun)) {
      const own = tokens(part).join(' ');
      found.set(own, (found.get(own) ?? new Set()).add(same(id)));
    }
  }
  return found;
}

/** In a novel somebody has a title by any of their names. */
function aliasesOf({ sense: { entity, aliases } }: ClaimOf<'introduce'>) {
  return aliases.filter((name) => ownTitles.has(tokens(name)[0] ?? '')).map((name) => ({ id: entity, name }));
}
