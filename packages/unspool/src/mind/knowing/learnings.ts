import { grouped } from '../../base/index.js';
import { type MindVerb, verbs } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type Content,
  type EntityId,
  identities,
  isOf,
  kindOf,
  ofKind,
  type Party,
  perSlice,
  type Slice,
} from '../../story/index.js';
import type { Sensed } from '../belief/happening.js';
import { impliedBy, type Matter, matterIn, matterOf, mattersOf } from './matter.js';
import { unknowings } from './unknowing.js';

/** How somebody stands to what they have in mind. `says`: they say so, and whether they believe it is not said. */
export type Attitude = 'knows' | 'believes' | 'suspects' | 'doubts' | 'says';

/** The same, and `present`: they were there when it was shown, and that is all. */
export type Stance = Attitude | 'present';

/** What a line states of what goes on in a mind: what somebody comes to have, has, doubts, or has no more. */
export type Learning = {
  readonly who: EntityId;
  readonly matter: Matter;
  readonly attitude: Attitude | 'lost' | 'unaware';
  readonly how: Sensed;
  /** Who told it, in what it was read. */
  readonly by?: EntityId;
  readonly document?: EntityId;
  /** It was a lie, as the notes say by now. */
  readonly lie?: true;
  /** The line that states it. */
  readonly claim: Claim;
};

/** All that lines state of minds, by person and matter: see {@link learningKey}. */
export const learningsOf = perSlice(
  (slice): ReadonlyMap<string, readonly Learning[]> =>
    grouped(allLearnings(slice), ({ who, matter }) => [learningKey(who, matter.key)]),
);

/** A name for a matter in a mind. */
export function learningKey(who: EntityId, matterKey: string): string {
  return `${who} > ${matterKey}`;
}

/** All that standing lines state of minds, as told. */
export const allLearnings = perSlice((slice): readonly Learning[] => {
  const { isAccepted } = acceptance(slice);
  return [
    ...ofKind(slice, 'mind').flatMap((claim) => (isAccepted(claim.id) ? mindLearnings(slice, claim) : [])),
    ...ofKind(slice, 'tell').flatMap((claim) =>
      isAccepted(claim.id) || isOnlyUntrue(slice, claim) ? toldLearnings(slice, claim) : [],
    ),
    ...unknowings(slice).flatMap((unknowing): readonly Learning[] => {
      if (unknowing.kind !== 'unaware' && unknowing.kind !== 'lost') return [];
      const { who, claim, kind, of } = unknowing;
      if (!isAccepted(claim.id)) return [];
      return [{ who: identities(slice)(who), matter: matterIn(slice, of), attitude: kind, how: 'stated', claim }];
    }),
  ];
});

/** Whether a telling fell by what says the contrary of what was told: it was told all the same, and is not so. */
export function isOnlyUntrue(slice: Slice, { id, sense }: ClaimOf<'tell'>): boolean {
  const by = acceptance(slice).defeatedBy(id);
  if (by?.sense.kind !== 'overturns' || by.sense.to !== id) return false;
  const [told, instead] = [matterIn(slice, sense.content), matterOf(slice, by)];
  return told.key === instead.key && told.holds !== instead.holds;
}

const ways: Readonly<Record<MindVerb, readonly [attitude: Learning['attitude'], how: Sensed]>> = {
  learns: ['knows', 'stated'],
  sees: ['knows', 'saw'],
  hears: ['believes', 'heard'],
  reads: ['believes', 'read'],
  overhears: ['knows', 'overheard'],
  knows: ['knows', 'stated'],
  believes: ['believes', 'stated'],
  suspects: ['suspects', 'stated'],
  doubts: ['doubts', 'stated'],
  forgets: ['lost', 'stated'],
};

function mindLearnings(slice: Slice, claim: ClaimOf<'mind'>): readonly Learning[] {
  const { verb, who, channel, content } = claim.sense;
  const [attitude, how] = ways[verb];
  const source = sourceOf(slice, channel?.from ?? []);
  const told: Sensed = source.document ? 'read' : source.by ? 'told' : how;
  return mattersIn(slice, content).flatMap((matter) =>
    people(slice, who).map((person) => ({
      who: person,
      matter,
      attitude,
      how: how === 'stated' ? told : how,
      ...source,
      claim,
    })),
  );
}

function toldLearnings(slice: Slice, claim: ClaimOf<'tell'>): readonly Learning[] {
  const { verb, who, hearers, channel, content } = claim.sense;
  const tellers = people(slice, who);
  const isLie = verb === 'liesTo';
  const lie = isLie ? { lie: true as const } : {};
  const source = { ...sourceOf(slice, channel?.from ?? []), ...sourceOf(slice, who) };
  const how: Sensed = source.document ? 'read' : 'told';
  return mattersIn(slice, content).flatMap((matter) => [
    ...(verbs[verb].frame === 'tell' && verb !== 'hidesFrom' ? people(slice, hearers) : []).map(
      (person): Learning => ({ who: person, matter, attitude: 'believes', how, ...source, ...lie, claim }),
    ),
    ...tellers.map((person): Learning => {
      const opposite = { ...matter, holds: !matter.holds };
      if (isLie) return { who: person, matter: opposite, attitude: 'believes', how: 'stated', claim };
      return { who: person, matter, attitude: verb === 'hidesFrom' ? 'knows' : 'says', how: 'stated', claim };
    }),
  ]);
}

/** What somebody who has something has with it. */
export function mattersIn(slice: Slice, content: Content): readonly Matter[] {
  const own = matterIn(slice, content);
  return [own, ...[...impliedBy(slice, content), ...untrueIn(slice, content)].filter(({ key }) => key !== own.key)];
}

/** Who has it that somebody lies that something is so has it not to be so. */
function untrueIn(slice: Slice, { sense }: Content): readonly Matter[] {
  if (sense?.kind !== 'tell' || sense.verb !== 'liesTo') return [];
  const told = matterIn(slice, sense.content);
  return [{ ...told, holds: !told.holds }];
}

/** Who of some parties has a mind: people and groups that have a name. */
function people(slice: Slice, parties: readonly Party[]): readonly EntityId[] {
  const same = identities(slice);
  return [
    ...new Set(parties.flatMap(({ entity }) => (entity !== undefined && hasMind(slice, entity) ? [same(entity)] : []))),
  ];
}

/** Whether something is of a kind that has a mind. */
export function hasMind(slice: Slice, entity: EntityId): boolean {
  const kind = kindOf(slice, entity);
  return kind === 'person' || kind === 'group';
}

/** Who told it, or in what it was read. */
export function sourceOf(slice: Slice, from: readonly Party[]): { by?: EntityId; document?: EntityId } {
  const same = identities(slice);
  const [first] = from.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
  if (first === undefined) return {};
  return kindOf(slice, first) === 'document' ? { document: first } : hasMind(slice, first) ? { by: first } : {};
}

/** Claims that say what is so or happens in the world, as told. */
export const claimsOfWorld = perSlice((slice): readonly Claim[] =>
  slice.claims.filter(
    (claim) => sayingKinds.has(claim.sense.kind) || (isOf(claim, 'overturns') && claim.sense.instead !== null),
  ),
);

/** Those that say the same, by what they say. */
export const claimsSaying = perSlice((slice): ReadonlyMap<string, readonly Claim[]> => {
  return grouped(claimsOfWorld(slice), (claim) => [...new Set(mattersOf(slice, claim).map(({ key }) => key))]);
});

const sayingKinds: ReadonlySet<Claim['sense']['kind']> = new Set(['fact', 'state', 'relation', 'same', 'act', 'tell']);
