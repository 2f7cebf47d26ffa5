import {
  acceptance,
  type Claim,
  type ClaimId,
  type ClaimOf,
  type EntityId,
  entitiesOf,
  hasTrait,
  identities,
  indexOf,
  isOf,
  narrow,
  type Party,
  perSlice,
  type SceneId,
  type Slice,
  sceneFrame,
} from '../../story/index.js';
import { isWiped } from '../knowing/endings.js';
import { graspOf, graspOfMatter } from '../knowing/grasp.js';
import { lieTakenIn } from '../knowing/knew-better.js';
import { matterIn } from '../knowing/matter.js';
import { precedes } from '../knowing/story-order.js';
import { guisesIn, unrecognisedBy } from '../perception/guises.js';
import { attendingAt, perceivedBy } from '../perception/witnesses.js';
import { asGuised } from './guised.js';
import { asTold, type Ids, introduced, unwrapped, without } from './lesser.js';
import { asNoticed, noticedOf } from './noticed.js';

/**
 * The story as somebody has it: the scenes in which they surely are, as far as they perceive them; what they are told and what
 * they take to be so, as if it were; and nothing else. With a scene, as they have it at the end of its event, else at the
 * end of all that is told of. Slices in minds compose, the outermost first: what Ada takes Ben to have is
 * `asKnownBy(asKnownBy(slice, 'ada'), 'ben')`. Who is unseen is not there for the others, and a lie is no lie for who is told it.
 *
 * What is only possible is not in it. So that something is missing does not say that they do not know it.
 */
export function asKnownBy(slice: Slice, person: EntityId, at?: SceneId): Slice {
  const who = identities(slice)(person);
  if (slice.inMindOf?.at(-1) === who && at === undefined) return slice;
  const known = knownOf(slice);
  const made = at === undefined ? known.get(who) : undefined;
  if (made) return made;
  const fresh = minded(slice, who, at);
  if (at === undefined) known.set(who, fresh);
  return fresh;
}

const knownOf = perSlice((): Map<EntityId, Slice> => new Map());

function minded(slice: Slice, who: EntityId, at: SceneId | undefined): Slice {
  const view: View = { slice, who, at, idOf: idsBeside(slice), guises: new Set() };
  const claims = new Map<Claim, Claim>();
  const renamed = new Map<ClaimId, ClaimId>();
  for (const claim of slice.claims) {
    const had = hadOf(view, claim);
    if (!had) continue;
    if (had.id !== claim.id) renamed.set(claim.id, had.id);
    const parent = had.parent === undefined ? undefined : renamed.get(had.parent);
    claims.set(claim, parent === undefined ? had : { ...had, parent });
  }
  const scenes = withAround(slice, new Set([...claims.values()].flatMap(({ scene }) => scene ?? [])));
  const met = meetings(slice, claims.values(), who);
  for (const claim of slice.claims) {
    const meeting = isOf(claim, 'introduce') && !claims.has(claim) ? met.get(claim.sense.entity) : undefined;
    if (meeting && isOf(claim, 'introduce')) {
      const isEarly = claim.scene === null && claim.told === 0;
      claims.set(claim, introduced(claim, isEarly || !meeting.scene ? claim : meeting, view.idOf));
    }
  }
  return narrow(slice, {
    scenes: ({ id }) => scenes.has(id),
    entities: ({ id }) => met.has(id),
    claims: (claim) => claims.get(claim) ?? false,
    mind: who,
  });
}

type View = {
  readonly slice: Slice;
  readonly who: EntityId;
  readonly at: SceneId | undefined;
  readonly idOf: Ids;
  /** In which disguises they have seen somebody so far. */
  readonly guises: Set<string>;
};

function idsBeside(slice: Slice): Ids {
  const taken = new Set(slice.claims.map(({ id }) => id));
  const last = new Map<string, number>();
  return (base) => {
    let id = base;
    for (let number = last.get(base) ?? 2; taken.has(id); number += 1) {
      id = `${base}-${number}`;
      last.set(base, number + 1);
    }
    taken.add(id);
    return id;
  };
}

/** What somebody has of what a claim says: all of it, less, or nothing. */
function hadOf(view: View, claim: Claim): Claim | undefined {
  const { slice, who, at } = view;
  if (claim.scene === null) return aroundTheStory.has(claim.sense.kind) && claim.told === 0 ? claim : undefined;
  if (claim.inMind && !isMindOf(view, claim)) return undefined;
  if (precedes(slice, claim, at) !== 'must' || isWiped(slice, who, claim, at)) return undefined;
  const { way } = sceneFrame(slice, claim.scene);
  if (way !== 'shown') return isHeard(view, claim.scene) && isTellable(claim) ? claim : undefined;
  const shown = shownTo(view, claim, claim.scene);
  return shown ? disguised(view, shown, claim) : seenElsewhere(view, claim);
}

/** What they are shown of a line, with those whom they do not recognise as whoever they are dressed as. */
function disguised({ slice, who, idOf, guises }: View, claim: Claim, line: Claim): Claim {
  if (isOf(claim, 'mind') || isOf(claim, 'with') || claim.inMind) return claim;
  const unknown = unrecognisedBy(slice, line, who);
  if (unknown.length === 0) return claim;
  const same = identities(slice);
  const keyOf = (words: string) => `${claim.scene} ${words}`;
  const seen = asGuised(slice, claim, unknown, ({ words }) => guises.has(keyOf(words)), idOf);
  for (const guise of unknown) if (claim.about.some((one) => same(one) === guise.who)) guises.add(keyOf(guise.words));
  return seen;
}

/** What the rules of the story let them see of it in another scene. */
function seenElsewhere({ slice, who, at, idOf }: View, claim: Claim): Claim | undefined {
  const noticed = noticedOf(slice, who, claim);
  if (!noticed) return undefined;
  const seen = asNoticed(claim, noticed, idOf);
  return precedes(slice, seen, at) === 'must' && !isWiped(slice, who, seen, at) ? seen : undefined;
}

/** The same of what a scene shows. */
function shownTo(view: View, claim: Claim, scene: SceneId): Claim | undefined {
  const { slice, who } = view;
  if (isOf(claim, 'mind')) return inMind(view, claim);
  if (isOf(claim, 'tell')) return heard(view, claim);
  if (isOf(claim, 'same')) return isKnownToBeOne(view, claim) ? claim : undefined;
  if (isOf(claim, 'means')) return claim.sense.holders.some((one) => isThem(view, one)) ? claim : undefined;
  if (isOf(claim, 'with')) return isThere(view, scene) ? without(claim, noticed(view, scene), view.idOf) : undefined;
  if (isScenery(claim)) return isThere(view, scene) ? claim : undefined;
  return perceivedBy(slice, claim, who)?.there === 'must' ? claim : undefined;
}

/** Where and when it is, and how it reaches them. */
function isScenery({ sense }: Claim): boolean {
  return hasTrait(sense, 'dateline') || hasTrait(sense, 'dating') || sense.kind === 'when' || sense.kind === 'way';
}

/** What stands around the story and tells nothing of it. */
const aroundTheStory: ReadonlySet<Claim['sense']['kind']> = new Set(['title', 'unit', 'calendar', 'travel', 'rule']);

/** What is part of a story that somebody tells; questions, answers and readings are the audience's. */
function isTellable(claim: Claim): boolean {
  const { sense } = claim;
  return hasTrait(sense, 'worldly') || sense.kind === 'prose' || sense.kind === 'with' || isScenery(claim);
}

function isThem({ slice, who }: View, { entity }: Party): boolean {
  return entity !== undefined && identities(slice)(entity) === who;
}

function isMindOf(view: View, { sense }: Claim): boolean {
  return sense.kind === 'mind' && sense.who.some((one) => isThem(view, one));
}

/** What they have in mind is so for them; to suspect or doubt it stays what it is. Of the minds of others they see nothing. */
function inMind(view: View, claim: ClaimOf<'mind'>): Claim | undefined {
  const { slice, who, at } = view;
  if (!isMindOf(view, claim) || !acceptance(slice).isAccepted(claim.id)) return undefined;
  const grasp = graspOfMatter(slice, who, matterIn(slice, claim.sense.content), at);
  if (grasp?.certainty !== 'must') return undefined;
  const { verb, content } = claim.sense;
  if (verb === 'forgets') return undefined;
  if (verb === 'suspects' || verb === 'doubts') return grasp.attitude === verb ? { ...claim, inMind: true } : undefined;
  return grasp.attitude === 'knows' || grasp.attitude === 'believes'
    ? unwrapped(claim, content, verb === 'sees', view.idOf)
    : undefined;
}

/** What is said in their hearing. Who is lied to is told; who hides something knows that they do. */
function heard(view: View, claim: ClaimOf<'tell'>): Claim | undefined {
  const { slice, who, idOf } = view;
  const isTeller = claim.sense.who.some((one) => isThem(view, one));
  if (isTeller) return claim;
  if (claim.sense.verb === 'hidesFrom' || perceivedBy(slice, claim, who)?.certainty !== 'must') return undefined;
  if (claim.sense.verb !== 'liesTo') return claim;
  const told = asTold(claim, idOf);
  const isHearer = claim.sense.hearers.some((one) => isThem(view, one));
  // Who is told it, and does not surely believe it, heard the words.
  return told && isHearer && lieTakenIn(slice, who, claim) !== 'must' ? { ...told, sense: { kind: 'fact' } } : told;
}

/** That two are one is known to themselves, and to who is said to know it. */
function isKnownToBeOne(view: View, claim: ClaimOf<'same'>): boolean {
  const { slice, who, at } = view;
  const same = identities(slice);
  if (same(claim.sense.a) === who || same(claim.sense.b) === who) return isThere(view, claim.scene as SceneId);
  const grasp = graspOf(slice, who, claim, at);
  return grasp?.certainty === 'must' && (grasp.attitude === 'knows' || grasp.attitude === 'believes');
}

/** Whether they surely are in a scene, or on the line. */
function isThere({ slice, who }: View, scene: SceneId): boolean {
  return sceneFrame(slice, scene).way === 'shown' && attendingAt(slice, scene).get(who)?.certainty === 'must';
}

/** Who is noticed in a scene: whoever is neither unseen nor in disguise, and oneself. */
function noticed({ slice, who }: View, scene: SceneId): (one: { readonly entity: EntityId }) => boolean {
  const there = attendingAt(slice, scene);
  const same = identities(slice);
  const guises = guisesIn(slice, scene);
  return ({ entity }) => {
    const one = same(entity);
    if (one === who) return true;
    const guise = guises.get(one);
    return there.get(one)?.how !== 'unseen' && (guise === undefined || guise.isSeenBefore || guise.knownTo.has(who));
  };
}

/** Whether they tell, dream or plan what a scene shows, or surely are where it is told. */
function isHeard(view: View, scene: SceneId): boolean {
  const { slice } = view;
  const { inScene, scenes } = indexOf(slice);
  for (let at: SceneId | undefined = scene; at !== undefined; at = scenes.get(at)?.parent) {
    const ways = (inScene.get(at) ?? []).flatMap(({ sense }) => (sense.kind === 'way' ? sense.ways : []));
    const framing = ways.filter(({ way }) => way !== 'seen');
    if (framing.length === 0) continue;
    if (framing.some(({ by }) => by !== undefined && isThem(view, by))) return true;
    if (framing.some(({ way }) => way !== 'told' && way !== 'written')) return false;
    const where = framing.find((one) => one.in !== undefined)?.in ?? scenes.get(at)?.parent;
    return where !== undefined && isThere(view, where);
  }
  return false;
}

/** Scenes with those around them. */
function withAround(slice: Slice, own: ReadonlySet<SceneId>): ReadonlySet<SceneId> {
  const { scenes } = indexOf(slice);
  const found = new Set<SceneId>();
  for (const id of own)
    for (let at: SceneId | undefined = id; at !== undefined && !found.has(at); at = scenes.get(at)?.parent)
      found.add(at);
  return found;
}

/** Everybody and everything that they have to do with, and by what claim first. */
function meetings(
  slice: Slice,
  claims: Iterable<Claim>,
  who: EntityId,
): ReadonlyMap<EntityId, Pick<Claim, 'scene' | 'told'>> {
  const found = new Map<EntityId, Pick<Claim, 'scene' | 'told'>>();
  for (const claim of claims) {
    const at = { scene: claim.scene, told: claim.told };
    for (const id of [...entitiesOf(claim), ...claim.refs.flatMap((ref) => (ref.to === 'entity' ? [ref.id] : []))]) {
      const before = found.get(id);
      if (!before || before.told > at.told) found.set(id, at);
    }
  }
  const same = identities(slice);
  for (const { id } of slice.entities) if (same(id) === who && !found.has(id)) found.set(id, { scene: null, told: 0 });
  return found;
}
