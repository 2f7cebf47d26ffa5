import { english, oneOf } from '../../language/index.js';
import { type Claim, type EntityId, identities, kindOf, perSlice, type Word } from '../../story/index.js';
import type { AccountId } from '../../time/index.js';
import { isThing } from './changes.js';
import { sureClaims } from './sure-claims.js';

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
export const uses = perSlice((slice): readonly Use[] => {
  const same = identities(slice);
  return sureClaims(slice).flatMap(({ claim, sense, account }): readonly Use[] => {
    const found =
      sense.kind === 'fact' ? usedIn(claim.words) : sense.kind === 'act' ? doneWith(claim.words) : undefined;
    if (!found || !isThing(slice, found.thing)) return [];
    const by = sense.kind === 'act' ? sense.who.flatMap(({ entity }) => entity ?? []) : [found.who];
    const who = by.map(same).filter((id) => kindOf(slice, id) === 'person');
    return who.length > 0 ? [{ claim, account, who, thing: same(found.thing), how: found.how }] : [];
  });
});

type Found = { readonly who: EntityId; readonly thing: EntityId; readonly how: Use['how'] };

/** "Ada still uses the key", "Ada opens the door with the key". */
function usedIn(words: readonly Word[]): Found | undefined {
  const [first, ...rest] = words.filter(({ text }) => text !== '');
  if (first?.entity === undefined || rest.some(({ quote }) => quote !== undefined)) return undefined;
  let said = '';
  for (const { text, entity } of rest) {
    if (entity !== undefined) {
      const how = howOf(said);
      if (how) return { who: first.entity, thing: entity, how };
    }
    said += text;
  }
  return undefined;
}

/** What an act is done with: "kills Ben with the knife". Whether it is done is known already. */
function doneWith(words: readonly Word[]): Found | undefined {
  const at = words.findIndex(({ entity }, index) => {
    return index > 0 && entity !== undefined && patterns.instrument.test(words[index - 1]?.text ?? '');
  });
  const thing = words[at]?.entity;
  return thing === undefined ? undefined : { who: thing, thing, how: 'uses' };
}

function howOf(said: string): Use['how'] | undefined {
  if (patterns.uses.test(said)) return 'uses';
  if (patterns.has.test(said)) return 'has';
  if (patterns.reads.test(said)) return 'reads';
  return patterns.instrument.test(said) && !patterns.open.test(said) ? 'uses' : undefined;
}

const patterns = (() => {
  const { articles, by, has, reads, uses: used } = english.continuity;
  const { adverbs, unreal, clauses, conditions, joiners } = english.grammar;
  const article = `(?:${oneOf(articles)} )?$`;
  const after = (verbs: readonly string[]) => new RegExp(`^ (?:${oneOf(adverbs)} )?${oneOf(verbs)} ${article}`);
  return {
    uses: after(used),
    has: after(has),
    reads: after(reads),
    instrument: new RegExp(` ${oneOf(by)} ${article}`),
    /** What is not so, or is said of somebody else. */
    open: new RegExp(` ${oneOf([...unreal, ...clauses, ...conditions, ...joiners])} |[,;:]|\\bwithout\\b`),
  };
})();
