import { isKinNoun } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { type EntityId, identities, ofKind, perSlice, type Slice } from '../../story/index.js';

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
 * ship's carpenter". Only where they are known to be there does the noun name them.
 */
export const describedNouns = perSlice((slice): ReadonlyMap<string, EntityId> => {
  const found = nounsOf(slice, ['person'], /^(?:an?|the) (?:[^’']+ |\p{Ll}+[’']s )?(\p{Ll}+)$/u);
  return new Map([...found].filter(([noun]) => !common.has(noun) && !isKinNoun(noun)));
});

/** The same with whose they are, where that is no name: "the ship's carpenter". */
export const ownedNouns = perSlice((slice): ReadonlyMap<string, EntityId> => {
  const found = nounsOf(slice, ['person'], /^(?:an?|the) (\p{Ll}+[’']s? \p{Ll}+)$/u);
  return new Map([...found].filter(([owned]) => !isKinNoun(owned.split(' ').at(-1) ?? '')));
});

/** What places and things are that have a name, where no other is introduced as the same: "trawler" of "the Mary, a trawler". */
export const namedKinds = perSlice((slice) =>
  nounsOf(slice, ['place', 'thing'], /^(?:an?|the|\p{L}+(?: \p{L}+)?[’']s?) (?:[^,]* )?(\p{Ll}+)$/u),
);

/** By the nouns that one alone of such a kind is introduced as: the first group of the pattern, of what the description begins with. */
function nounsOf(slice: Slice, kinds: readonly string[], pattern: RegExp): ReadonlyMap<string, EntityId> {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { sense } of ofKind(slice, 'introduce')) {
    if (!kinds.includes(sense.as)) continue;
    const [head = ''] = plain(sense.description ?? []).split(headEnds);
    const noun = pattern.exec(head)?.[1];
    if (noun !== undefined) found.set(noun, (found.get(noun) ?? new Set()).add(same(sense.entity)));
  }
  return onlyOnes(found);
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
