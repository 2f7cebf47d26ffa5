import { english, oneOf } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  kindOf,
  type Party,
  perSlice,
  type Sense,
  type Slice,
  type Word,
} from '../../story/index.js';
import type { AccountId } from '../../time/index.js';
import { isThing } from './changes.js';
import { type SureClaim, sureClaims } from './sure-claims.js';

/** That somebody surely has a thing in hand, or has to do with it: what is done with it, and by whom. */
export type Use = {
  readonly claim: Claim;
  readonly account: AccountId;
  readonly who: readonly EntityId[];
  readonly thing: EntityId;
  /** `reads` needs no hand on it; `has` says no more than that. */
  readonly how: 'uses' | 'has' | 'reads';
};

/**
 * The things that are surely used, had or read by somebody, as told: "Ada uses the key", "Ada kills Ben with the knife". A
 * sentence says so only where it begins with who does it, and denies and supposes nothing.
 */
export const uses = perSlice((slice): readonly Use[] => usesBy(slice, sureClaims(slice)));

/** The same by some of what is said. */
export function usesBy(slice: Slice, said: readonly SureClaim[]): readonly Use[] {
  const same = identities(slice);
  return said.flatMap(({ claim, sense, account }): readonly Use[] => {
    const people = (all: readonly (EntityId | undefined)[]) =>
      all.flatMap((id) => (id !== undefined && kindOf(slice, id) === 'person' ? [same(id)] : []));
    return foundIn(claim, sense, (id) => isThing(slice, id)).flatMap(({ who, thing, how }): readonly Use[] => {
      const by = people(who);
      return by.length > 0 ? [{ claim, account, who: by, thing: same(thing), how }] : [];
    });
  });
}

type Found = {
  readonly who: readonly (EntityId | undefined)[];
  readonly thing: EntityId;
  readonly how: Use['how'];
};

function foundIn(claim: Claim, sense: Sense, isIt: (id: EntityId) => boolean): readonly Found[] {
  const ids = (parties: readonly Party[]) => parties.map(({ entity }) => entity);
  switch (sense.kind) {
    case 'fact':
    case 'state':
      return usedIn(claim.words, isIt);
    case 'act':
      return doneWith(claim.words)
        .filter(isIt)
        .map((thing) => ({ who: ids(sense.who), thing, how: 'uses' }));
    // "Ada reads in the letter that …", "The letter tells Ada that …"
    case 'mind':
      return named(sense.channel?.from)
        .filter(isIt)
        .map((thing) => ({ who: ids(sense.who), thing, how: 'reads' }));
    case 'tell':
      return named(sense.who)
        .filter(isIt)
        .map((thing) => ({ who: ids(sense.hearers), thing, how: 'reads' }));
    default:
      return [];
  }
}

function named(parties: readonly Party[] = []): readonly EntityId[] {
  return parties.flatMap(({ entity }) => entity ?? []);
}

/** "Ada still uses the key", "Ada opens the door with the key", "The key is used by Ada". */
function usedIn(words: readonly Word[], isIt: (id: EntityId) => boolean): readonly Found[] {
  const [first, ...rest] = withoutArticle(words);
  if (first?.entity === undefined || rest.some(({ quote }) => quote !== undefined)) return [];
  let said = '';
  for (const { text, entity } of rest) {
    if (entity !== undefined) {
      if (patterns.usedBy.test(said) && isIt(first.entity))
        return [{ who: [entity], thing: first.entity, how: 'reads' }];
      if (patterns.withWhom.test(said) && isIt(first.entity))
        return [{ who: [entity], thing: first.entity, how: 'has' }];
      const how = isIt(entity) ? howOf(said) : undefined;
      if (how) return [{ who: [first.entity], thing: entity, how }];
    }
    said += entity === undefined ? text : somebody;
  }
  return [];
}

/** "The key" is a name of which only the noun is marked where a sentence begins with it. */
export function withoutArticle(words: readonly Word[]): readonly Word[] {
  const all = words.filter(({ text }) => text !== '');
  return all[0]?.entity === undefined && /^(?:the|an?) $/i.test(all[0]?.text ?? '') ? all.slice(1) : all;
}

/** What stands for a name that something is said between. */
const somebody = '\u0001';

/** What an act is done with: "kills Ben with the knife". Whether it is done is known already. */
function doneWith(words: readonly Word[]): readonly EntityId[] {
  return words.flatMap(({ entity }, index) => {
    const before = words[index - 1]?.text ?? '';
    return entity !== undefined && patterns.instrument.test(before) ? [entity] : [];
  });
}

function howOf(said: string): Use['how'] | undefined {
  if (patterns.uses.test(said)) return 'uses';
  if (patterns.has.test(said)) return 'has';
  if (patterns.reads.test(said)) return 'reads';
  if (!patterns.instrument.test(said) || patterns.open.test(said)) return undefined;
  // "Ada comes in and opens the door with the key", and nobody else is named who might.
  return !patterns.joined.test(said) || (patterns.goesOn.test(said) && !said.includes(somebody)) ? 'uses' : undefined;
}

const patterns = (() => {
  const { articles, by, has, reads, uses: used, usedBy, withWhom } = english.continuity;
  const { adverbs, unreal, clauses, conditions, joiners, determiners, pronouns } = english.grammar;
  const article = `(?:${oneOf(articles)} )?$`;
  const after = (verbs: readonly string[], to = '') =>
    new RegExp(`^ (?:${oneOf(adverbs)} )?${oneOf(verbs)} ${to}${article}`);
  return {
    // "Ada shows Ben the key."
    uses: after(used, `(?:${somebody} )?`),
    has: after(has),
    reads: after(reads),
    usedBy: new RegExp(`^ ${oneOf(usedBy)} $`),
    withWhom: new RegExp(`^ ${oneOf(withWhom)} $`),
    instrument: new RegExp(` ${oneOf(by)} ${article}`),
    joined: new RegExp(` ${oneOf(joiners)} `),
    goesOn: new RegExp(` ${oneOf(joiners)} (?!${oneOf([...determiners, ...pronouns])} )\\p{Ll}+ `, 'u'),
    /** What is not so, or is said of somebody else. */
    open: new RegExp(` ${oneOf([...unreal, ...clauses, ...conditions])} |[,;:]|\\bwithout\\b`),
  };
})();
