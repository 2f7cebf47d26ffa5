import { addTo } from '../../base/index.js';
import { english, verbs } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  kindOf,
  type Party,
  perSlice,
  type Sense,
  type Slice,
} from '../../story/index.js';
import type { AccountId } from '../../time/index.js';
import { inStoryOrder } from './claim-order.js';
import { type SureClaim, sureClaims } from './sure-claims.js';

/** Where a thing is, after something was done with it. */
export type Whereabouts =
  /** `perhaps`: they may as well have left it where it was. */
  | { readonly is: 'held'; readonly by: readonly Party[]; readonly perhaps?: true }
  /** In words: "in the drawer". */
  | { readonly is: 'placed'; readonly at: string; readonly in?: EntityId }
  | { readonly is: 'lost' }
  /** It is destroyed. */
  | { readonly is: 'gone' };

/** Something that is done with a thing, and where it is then. */
export type Change = {
  readonly claim: Claim;
  readonly account: AccountId;
  /** Who does it; nobody where nobody is named. */
  readonly by: readonly EntityId[];
  /** From whom, or out of what, if that is said and named. */
  readonly from?: EntityId;
  /** Whether whoever does it must have had it. */
  readonly needsIt: boolean;
  readonly after: Whereabouts;
};

/** What an act does with a thing; undefined if nothing. Whoever asks decides whether the act is to be believed. */
export function changeBy(
  slice: Slice,
  sense: Sense,
  claim: Claim,
  thing: EntityId,
): Omit<Change, 'account'> | undefined {
  if (sense.kind !== 'act') return undefined;
  const same = identities(slice);
  if (!(sense.what ?? []).some(({ entity }) => entity !== undefined && same(entity) === same(thing))) return undefined;
  const row = verbs[sense.verb];
  const by = sense.who.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
  const way = sense.way ?? '';
  const done = { claim, by };
  if (row.endOf === 'object') return { ...done, needsIt: false, after: { is: 'gone' } };
  if (row.moves === 'toSubject') {
    const from = partiesAfter(slice, claim, way, english.continuity.from)[0]?.entity;
    const after: Whereabouts = { is: 'held', by: sense.who, ...(row.isPerhapsKept ? { perhaps: true } : {}) };
    return { ...done, ...(from === undefined ? {} : { from: same(from) }), needsIt: false, after };
  }
  if (row.moves === 'fromSubject') return { ...done, needsIt: true, after: { is: 'lost' } };
  if (row.moves === 'toPlace') {
    const place = partiesAfter(slice, claim, way, way.split(' ', 1)[0] ?? '')[0]?.entity;
    return { ...done, needsIt: false, after: { is: 'placed', at: way, ...(place === undefined ? {} : { in: place }) } };
  }
  if (row.moves !== 'toSomebody') return undefined;
  return { ...done, needsIt: true, after: { is: 'held', by: partiesAfter(slice, claim, way, english.continuity.to) } };
}

/** All that is surely done with each thing, in the order of the story; a thing that nothing is done with is not among them. */
export const changes = perSlice((slice): Changes => changesBy(slice, sureClaims(slice)));

/** What is done with each thing, in the order of the story. */
export type Changes = ReadonlyMap<EntityId, readonly Change[]>;

/** The same by some of what is said. */
export function changesBy(slice: Slice, said: readonly SureClaim[]): Changes {
  const same = identities(slice);
  const found = new Map<EntityId, Change[]>();
  for (const { claim, sense, account } of said) {
    if (sense.kind !== 'act') continue;
    for (const { entity } of sense.what ?? []) {
      const change = entity !== undefined && isThing(slice, entity) && changeBy(slice, sense, claim, entity);
      if (change) addTo(found, same(entity), { ...change, account });
    }
  }
  return new Map([...found].map(([thing, all]) => [thing, inStoryOrder(slice, all)]));
}

/** Whether something can be in a hand. */
export function isThing(slice: Slice, entity: EntityId): boolean {
  const kind = kindOf(slice, entity);
  return kind === 'thing' || kind === 'document';
}

/**
 * Who is named after a word of a way: "to Ben and Cid"; one party without an entity where the words name nobody known,
 * none where the way begins otherwise.
 */
function partiesAfter(slice: Slice, claim: Claim, way: string, word: string): readonly Party[] {
  if (!way.startsWith(`${word} `)) return [];
  const own = way.slice(word.length + 1);
  const found: Party[] = [];
  let rest = own;
  for (;;) {
    const bare = withoutArticle(rest);
    const named = claim.words
      .filter(({ entity, text }) => entity !== undefined && startsAsWord(bare, withoutArticle(text)))
      .sort((a, b) => b.text.length - a.text.length)[0];
    if (named?.entity === undefined) break;
    found.push({ words: named.text, entity: identities(slice)(named.entity) });
    const after = bare.slice(withoutArticle(named.text).length);
    const next = /^(?:,| and|, and) /.exec(after);
    if (!next) break;
    rest = after.slice(next[0].length);
  }
  return found.length > 0 ? found : [{ words: own }];
}

function withoutArticle(words: string): string {
  const [first = '', ...rest] = words.split(' ');
  return rest.length > 0 && english.continuity.articles.includes(first.toLowerCase()) ? rest.join(' ') : words;
}

/** "Ben" begins "Ben in the tower", and not "Bending". */
function startsAsWord(text: string, name: string): boolean {
  return name !== '' && text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
