import { addTo } from '../../base/index.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  frameOf,
  identities,
  ofKind,
  perSlice,
  type Slice,
} from '../../story/index.js';
import { attendingAt, perceivedBy } from '../perception/witnesses.js';
import { mayHaveDeed } from './deeds.js';
import { hasMind, isOnlyUntrue, type Learning, mattersIn, sourceOf } from './learnings.js';
import { type Matter, namedIn } from './matter.js';
import { startsAfter } from './story-order.js';

/** What somebody hears one say to another in the open. */
export type Overhearing = Learning & {
  /** `may`: they may have been there, or are spoken of themselves and may know better. */
  readonly certainty: 'must' | 'may';
};

/**
 * What is said to others where somebody is: they have it as the hearer does, by the word of whoever says it. What is whispered
 * or said aside is not among it, and neither is what they are told themselves.
 */
export function overheardBy(slice: Slice, person: EntityId, key: string): readonly Overhearing[] {
  return (saidOf(slice).get(key) ?? []).flatMap((said) => {
    const certainty = heardBy(slice, said, person);
    return certainty === undefined ? [] : [{ ...said.gives, who: person, certainty }];
  });
}

/** Who surely hears a line that is told to others, of some people. */
export function bystandersOf(slice: Slice, claim: ClaimOf<'tell'>, people: readonly EntityId[]): readonly EntityId[] {
  const [said] = saidBy(slice).get(claim) ?? [];
  return said ? people.filter((person) => heardBy(slice, said, person) === 'must') : [];
}

type Said = {
  readonly claim: ClaimOf<'tell'>;
  readonly matter: Matter;
  readonly gives: Omit<Learning, 'who'>;
  /** Who says it, and who is told it. */
  readonly between: ReadonlySet<EntityId>;
};

function heardBy(slice: Slice, { claim, matter, gives, between }: Said, person: EntityId): 'must' | 'may' | undefined {
  if (between.has(person) || !hasMind(slice, person)) return undefined;
  const perceived = perceivedBy(slice, claim, person);
  if (!perceived) return undefined;
  // What is said of themselves, they may know better; and who speaks on the telephone is heard by one.
  if (namedIn(matter).includes(person) || !isAloud(slice, claim)) return 'may';
  return gives.lie && sawOf(slice, claim, matter, person) ? 'may' : perceived.certainty;
}

/** Whether all who say it surely are there themselves. */
function isAloud(slice: Slice, { scene, sense: { who } }: ClaimOf<'tell'>): boolean {
  const there = attendingAt(slice, scene ?? '');
  const same = identities(slice);
  return who.every(({ entity }) => {
    const one = entity === undefined ? undefined : there.get(same(entity));
    return one?.certainty === 'must' && typeof one.how !== 'object';
  });
}

/** Whether somebody saw, before a lie is told, what was done with or by all of whom it is told: they may see through it. */
function sawOf(slice: Slice, lie: Claim, matter: Matter, person: EntityId): boolean {
  const names = namedIn(matter);
  const [first] = names;
  if (first === undefined) return false;
  const same = identities(slice);
  return mayHaveDeed(
    slice,
    first,
    (deed) =>
      names.every((name) => deed.about.some((id) => same(id) === name)) &&
      perceivedBy(slice, deed, person)?.there === 'must' &&
      startsAfter(slice, lie, deed) !== 'must',
  );
}

/** All that is said of the world in the open, by what it says. */
const saidOf = perSlice((slice): ReadonlyMap<string, readonly Said[]> => {
  const found = new Map<string, Said[]>();
  for (const all of saidBy(slice).values()) for (const said of all) addTo(found, said.matter.key, said);
  return found;
});

const saidBy = perSlice((slice): ReadonlyMap<ClaimOf<'tell'>, readonly Said[]> => {
  const { isAccepted } = acceptance(slice);
  const said = ofKind(slice, 'tell').filter(
    (claim) =>
      (isAccepted(claim.id) || isOnlyUntrue(slice, claim)) &&
      claim.scene !== null &&
      frameOf(slice, claim).way === 'shown',
  );
  return new Map(said.map((claim) => [claim, saidIn(slice, claim)]));
});

function saidIn(slice: Slice, claim: ClaimOf<'tell'>): readonly Said[] {
  const same = identities(slice);
  const { verb, who, hearers, content, channel } = claim.sense;
  const between = new Set([...who, ...hearers].flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
  const source = { ...sourceOf(slice, channel?.from ?? []), ...sourceOf(slice, who) };
  // What is written is read by those who are told it.
  if (verb === 'hidesFrom' || source.document !== undefined) return [];
  const lie = verb === 'liesTo' ? { lie: true as const } : {};
  return mattersIn(slice, content).map((matter) => ({
    claim,
    matter,
    gives: { matter, attitude: 'believes', how: 'overheard', ...source, ...lie, claim },
    between,
  }));
}
