import { isKinNoun, isTrade, toldSentences } from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import { type EntityId, identities, indexOf, kindOf, ofKind, perSlice, type Slice } from '../../../story/index.js';
import { determiners } from '../../told/words/clause-words.js';
import { titles } from './titles.js';

/** What people are called who are introduced by it alone: "the ferryman", of "Joss, the ferryman". */
export const callingNouns = perSlice((slice): ReadonlyMap<string, EntityId> => {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (sense.as !== 'person') continue;
    const noun = /^the (\p{L}+)(?=$|[,;]| who )/u.exec(plain(sense.description ?? []))?.[1]?.toLowerCase();
    if (noun !== undefined) found.set(noun, (found.get(noun) ?? new Set()).add(same(sense.entity)));
  }
  return onlyOnes(found);
});

/**
 * What people are described as, where no other is: "the convict" of "Abel, a convict from the hulks", "the carpenter" of "the
 * ship's carpenter", "the sergeant" of Sergeant Dunn, "the smith" where the story says "Abel, the smith, …". Only where they are known
 * to be there does the noun name them.
 */
export const describedNouns = perSlice((slice): ReadonlyMap<string, EntityId> => {
  const introduced = onlyOnes(introducedNouns(slice));
  return new Map([...onlyOnes(allDescribed(slice)), ...introduced].filter(([noun]) => isTelling(noun)));
});

/** Those who are described as something, of whom one alone may be there: two kings are never in one room. */
export const allDescribed = perSlice((slice): ReadonlyMap<string, ReadonlySet<EntityId>> => {
  const found = new Map<string, Set<EntityId>>();
  for (const all of [introducedNouns(slice), titledNouns(slice), apposedNouns(slice)])
    for (const [noun, ids] of all)
      if (isTelling(noun)) for (const id of ids) found.set(noun, (found.get(noun) ?? new Set()).add(id));
  return found;
});

const introducedNouns = perSlice((slice): ReadonlyMap<string, ReadonlySet<EntityId>> => {
  const found = new Map(nounsIn(slice, ['person'], /^(?:an?|the) (?:[^’']+ |\p{Ll}+[’']s )?(\p{Ll}+)$/u));
  // "headmistress of the school"
  for (const [noun, ids] of nounsIn(slice, ['person'], /^(\p{Ll}+)$/u))
    if (isTrade(noun)) found.set(noun, new Set([...(found.get(noun) ?? []), ...ids]));
  return found;
});

function isTelling(noun: string): boolean {
  return !common.has(noun) && !isKinNoun(noun);
}

/**
 * Whether "the clerk of the court" is another than somebody who is introduced as a clerk, and not as one of the court; `behind`: the words
 * behind the noun.
 */
export function isOfElsewhere(slice: Slice, id: EntityId, behind: readonly string[]): boolean {
  const [by = '', ...nouns] = behind;
  if (!/^(?:of|from)$/.test(by) || idiomatic.test(nouns[0] ?? '')) return false;
  const own = introducedWith(slice).get(id);
  return !nouns.some((noun) => own?.has(noun));
}

/** "Of course", "from behind the door". */
const idiomatic = /^(?:course|late|old|all|here|there|behind|under|beneath|inside|above|below|across|time)$/;

/** The words by which people are introduced. */
const introducedWith = perSlice((slice): ReadonlyMap<EntityId, ReadonlySet<string>> => {
  const same = identities(slice);
  const found = new Map<EntityId, Set<string>>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    const own = found.get(same(sense.entity)) ?? new Set();
    for (const word of tokens(plain(sense.description ?? []))) if (!determiners.has(word)) own.add(word);
    found.set(same(sense.entity), own);
  }
  return found;
});

/** By the title in somebody's name: "sergeant" of Sergeant Dunn, "doctor" of Dr. Watson. */
export const titledNouns = perSlice((slice): ReadonlyMap<string, ReadonlySet<EntityId>> => {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  const add = (name: string, id: EntityId) => {
    const [first = '', ...more] = tokens(name);
    if (more.length === 0 || !titles.has(first) || kindOf(slice, id) !== 'person') return;
    for (const noun of first === 'dr' ? ['doctor', 'dr'] : [first])
      found.set(noun, (found.get(noun) ?? new Set()).add(same(id)));
  };
  for (const { name, id } of indexOf(slice).entities.values()) add(name, id);
  for (const { sense } of ofKind(slice, 'introduce')) for (const alias of sense.aliases) add(alias, sense.entity);
  return found;
});

/** What the story says that people are, beside their names: "Abel, the smith, …", "Abel, who is a smith, …". */
function apposedNouns(slice: Slice): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { words } of toldSentences(slice))
    for (const [at, { entity }] of words.entries()) {
      if (entity === undefined || kindOf(slice, entity) !== 'person') continue;
      const noun = apposition.exec(words[at + 1]?.text ?? '')?.[1];
      if (noun !== undefined && (isTrade(noun) || titles.has(noun)))
        found.set(noun, (found.get(noun) ?? new Set()).add(same(entity)));
    }
  return found;
}

/** Behind a name, and not the next of several who are listed. */
const apposition =
  /^, (?:who (?:is|was) )?(?:an?|the) (?:\p{Ll}[\p{L}’'-]{0,30} ){0,3}(\p{Ll}+)(?=[.;]|,(?! (?:and|or|an?|the) )| (?:who|of|from|at|in) )/u;

/** The same with whose they are, where that is no name: "the ship's carpenter". */
export const ownedNouns = perSlice((slice): ReadonlyMap<string, EntityId> => {
  const found = nounsOf(slice, ['person'], /^(?:an?|the) (\p{Ll}+[’']s? \p{Ll}+)$/u);
  return new Map([...found].filter(([owned]) => !isKinNoun(owned.split(' ').at(-1) ?? '')));
});

/** What places and things are that have a name, where no other is introduced as the same: "trawler" of "the Mary, a trawler". */
export const namedKinds = perSlice((slice) =>
  nounsOf(slice, ['place', 'thing'], /^(?:an?|the|\p{L}+(?: \p{L}+)?[’']s?) (?:[^,]* )?(\p{Ll}+)$/u),
);

/** By the nouns that one alone of such a kind is introduced as, as {@link nounsIn} finds them. */
function nounsOf(slice: Slice, kinds: readonly string[], pattern: RegExp): ReadonlyMap<string, EntityId> {
  return onlyOnes(nounsIn(slice, kinds, pattern));
}

/** By the nouns that those of such a kind are introduced as: the first group of the pattern, of what the description begins with. */
function nounsIn(slice: Slice, kinds: readonly string[], pattern: RegExp): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (!kinds.includes(sense.as)) continue;
    const [head = ''] = plain(sense.description ?? []).split(headEnds);
    const noun = pattern.exec(head)?.[1];
    if (noun !== undefined) found.set(noun, (found.get(noun) ?? new Set()).add(same(sense.entity)));
  }
  return found;
}

/** Where the noun of a description ends. */
const headEnds = /[,;.]| (?:of|who|which|that|by|near|with|from|at|in|on|whose|whom|to|and|for) /;

function onlyOnes(found: ReadonlyMap<string, ReadonlySet<EntityId>>): ReadonlyMap<string, EntityId> {
  return new Map(
    [...found].flatMap(([noun, ids]): readonly [string, EntityId][] => {
      const [only, ...others] = ids;
      return only !== undefined && others.length === 0 ? [[noun, only]] : [];
    }),
  );
}

/** What anybody may be called. */
const common: ReadonlySet<string> = new Set(
  'man woman boy girl person friend lady gentleman child stranger people brother sister'.split(' '),
);
