import { addTo } from '../../base/index.js';
import { english, oneOf, plain, verbs } from '../../language/index.js';
import {
  type Changes,
  changesBy,
  deaths,
  dyingIn,
  inStoryOrder,
  type SureClaim,
  sureClaims,
  sureSentences,
  type Use,
  usesBy,
} from '../../mind/index.js';
import { type Claim, type EntityId, eventOf, identities, perSlice, type Slice } from '../../story/index.js';
import { senseKey, wordsKey } from './content-key.js';
import { images } from './images.js';

/**
 * All that is surely said: by lines of the notes, and by sentences of their paragraphs which no line of the same event says, too. The
 * lines come first.
 */
export const allSaid = perSlice((slice): readonly SureClaim[] => {
  const lines = sureClaims(slice);
  const keysOf = ({ claim, sense }: SureClaim) => {
    const event = sceneOf(slice, claim);
    const read = senseKey(slice, sense);
    return [wordsKey(slice, claim.words), ...(read === null ? [] : [read])].map((key) => JSON.stringify([event, key]));
  };
  const said = new Set(lines.flatMap(keysOf));
  return [...lines, ...sureSentences(slice).filter((one) => !keysOf(one).some((key) => said.has(key)))];
});

/** What is done with things, and by whom they are used. Where lines tell of an event what becomes of a thing, paragraphs say no more of it. */
export const handling = perSlice((slice): { readonly changes: Changes; readonly uses: readonly Use[] } => {
  const [lines, sentences] = [sureClaims(slice), sureSentences(slice)];
  const [own, read] = [changesBy(slice, lines), changesBy(slice, sentences)];
  const [used, usedToo] = [usesBy(slice, lines), usesBy(slice, sentences)];
  const told = new Set([
    ...[...own].flatMap(([thing, all]) => all.map(({ claim }) => keyOf(slice, claim, thing))),
    ...used.map(({ claim, thing }) => keyOf(slice, claim, thing)),
  ]);
  const isUntold =
    (thing: EntityId) =>
    ({ claim }: { readonly claim: Claim }) =>
      !told.has(keyOf(slice, claim, thing));
  const changes = new Map(own);
  for (const [thing, all] of read) {
    const more = all.filter(isUntold(thing));
    if (more.length > 0) changes.set(thing, inStoryOrder(slice, [...(own.get(thing) ?? []), ...more]));
  }
  return { changes, uses: [...used, ...usedToo.filter((one) => isUntold(one.thing)(one))] };
});

/** What surely tells of the death of each who dies: lines first, then sentences of paragraphs. */
export const allDeaths = perSlice((slice): ReadonlyMap<EntityId, readonly SureClaim[]> => {
  const same = identities(slice);
  const found = new Map<EntityId, SureClaim[]>([...deaths(slice)].map(([id, all]) => [id, [...all]]));
  for (const one of sureSentences(slice)) for (const id of dyingInProse(one)) addTo(found, same(id), one);
  return found;
});

/** "Cid dies of his wounds", "Cid is found dead" */
function dyingInProse({ claim, sense }: SureClaim): readonly EntityId[] {
  if (sense.kind === 'act' && verbs[sense.verb].deathOf === 'object') return dyingIn(sense);
  const [first, ...rest] = claim.words.filter(({ text }) => text !== '');
  const isDeath = first?.entity !== undefined && dies.test(plain(rest)) && !images.test(plain(rest));
  return isDeath && first.entity !== undefined ? [first.entity] : [];
}

const dies = new RegExp(
  `^ (?:[^,;:“.]{1,80}? and )?(?:${oneOf(english.grammar.adverbs)} )?${oneOf(english.continuity.dies)}(?=[.,;!]|$| (?:in|of|on|at|from|that|and|with|after|by|when|there|here)\\b)`,
);

function keyOf(slice: Slice, claim: Claim, thing: EntityId): string {
  return JSON.stringify([sceneOf(slice, claim), identities(slice)(thing)]);
}

function sceneOf(slice: Slice, { scene }: Claim): string | null {
  return scene === null ? null : eventOf(slice, scene);
}
