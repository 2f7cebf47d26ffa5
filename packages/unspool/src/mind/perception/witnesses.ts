import { grouped } from '../../base/index.js';
import { verbs } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  eventOf,
  identities,
  indexOf,
  ofKind,
  type Party,
  type Presence,
  perScene,
  perSlice,
  presence,
  reasonsFor,
  type SceneId,
  type Slice,
  sceneFrame,
  stated,
} from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { changeBy } from '../holding/changes.js';
import { deaths } from '../states/deaths.js';
import { isOfAnotherTime } from './another-time.js';
import { isBetweenThem } from './between-them.js';
import { comingsIn } from './comings.js';

/**
 * That somebody perceives what a line tells. `must`: they are surely there, and it is a deed or something said; `may`: they may be
 * there or may have missed it, or the line says only what is so, which need not be seen by whoever is there.
 */
export type Perceived = {
  readonly certainty: 'must' | 'may';
  readonly how: 'saw' | 'heard';
  readonly scene: SceneId;
  /** Whether they surely are there at the time. */
  readonly there: 'must' | 'may';
};

/** Somebody who is at what a scene shows, by any scene that shows it. */
export type Attending = {
  readonly who: EntityId;
  readonly certainty: 'must' | 'may';
  readonly how: Presence['how'];
  readonly scene: SceneId;
};

/**
 * Everybody at the event that a scene shows. Who is there in another telling of it was there; who is said to be there
 * only in what somebody tells, dreams or plans may have been, and so may who is said not to be there in another telling.
 */
export const attendingAt = perScene((slice: Slice, scene: SceneId): ReadonlyMap<EntityId, Attending> => {
  const same = identities(slice);
  const found = new Map<EntityId, Attending>();
  for (const one of showing(slice).get(eventOf(slice, scene)) ?? [scene]) {
    const isShown = sceneFrame(slice, one).way === 'shown';
    for (const { entity, certainty, how } of presence(slice, one)) {
      const who = same(entity);
      const before = found.get(who);
      const here = isShown ? certainty : 'may';
      if (!before || (before.certainty === 'may' && here === 'must'))
        found.set(who, { who, certainty: here, how, scene: one });
    }
  }
  for (const who of saidAbsent(slice).get(eventOf(slice, scene)) ?? []) {
    const one = found.get(who);
    if (one) found.set(who, { ...one, certainty: 'may' });
  }
  return found;
});

/** Who is said not to be at each event, by one of several scenes that show it. */
const saidAbsent = perSlice((slice): ReadonlyMap<SceneId, readonly EntityId[]> => {
  const same = identities(slice);
  const said = ofKind(slice, 'notHere').flatMap(({ scene, sense }) =>
    scene !== null &&
    sceneFrame(slice, scene).way === 'shown' &&
    (showing(slice).get(eventOf(slice, scene))?.length ?? 0) > 1
      ? sense.people.map(({ entity }) => [eventOf(slice, scene), same(entity)] as const)
      : [],
  );
  return new Map([...grouped(said, ([event]) => [event])].map(([event, list]) => [event, list.map(([, who]) => who)]));
});

/** The scenes that show each event. */
const showing = perSlice(
  (slice): ReadonlyMap<SceneId, readonly SceneId[]> =>
    new Map(
      [...grouped(slice.scenes, ({ id }) => [eventOf(slice, id)])].map(([event, scenes]) => [
        event,
        scenes.map(({ id }) => id),
      ]),
    ),
);

/** Whether somebody perceives what a line of a scene tells, going by who is there. Undefined: nothing shows it. */
export function perceivedBy(slice: Slice, claim: Claim, who: EntityId): Perceived | undefined {
  const { scene } = claim;
  if (scene === null || sceneFrame(slice, scene).way !== 'shown') return undefined;
  const kind = kindOfLine(slice, claim);
  if (kind === null) return undefined;
  const person = identities(slice)(who);
  if (isEndOf(slice, claim, person)) return undefined;
  const attending = attendingAt(slice, scene).get(person);
  if (takesPart(slice, claim, person)) return { certainty: 'must', how: 'saw', scene, there: 'must' };
  if (isBetweenThem(claim)) return undefined;
  if (!attending || claim.secret || claim.inMind || (isHidden(slice, claim) && attending.how !== 'unseen'))
    return undefined;
  if (typeof attending.how === 'object')
    return kind === 'said' ? { certainty: 'may', how: 'heard', scene, there: 'may' } : undefined;
  const during = whileThere(slice, claim, person);
  if (during === 'cannot') return undefined;
  // A paragraph tells of a whole scene, also of how they come and leave.
  const isFree = claim.sense.kind === 'prose' ? isSeenBy(slice, scene, person) : during === 'must';
  const isThere = attending.certainty === 'must' && isFree;
  const isSure = isThere && kind !== 'so';
  return { certainty: isSure ? 'must' : 'may', how: 'saw', scene, there: isThere ? 'must' : 'may' };
}

/** A paragraph through somebody's eyes tells what goes on in them, too. */
function isSeenBy(slice: Slice, scene: SceneId, person: EntityId): boolean {
  const { seenBy } = sceneFrame(slice, scene);
  return seenBy === undefined || (seenBy.entity !== undefined && identities(slice)(seenBy.entity) === person);
}

/** What a line tells: a deed, something said, or what is so; null where it is nothing that anybody there could perceive. */
function kindOfLine(slice: Slice, claim: Claim): 'done' | 'said' | 'so' | null {
  const { sense } = stated(claim);
  switch (sense.kind) {
    case 'act':
      return isOfAnotherTime(slice, claim) ? null : 'done';
    case 'tell':
      return isOfAnotherTime(slice, claim) ? null : 'said';
    case 'prose':
    case 'fact':
    case 'state':
    case 'relation':
    case 'same':
      return isConclusion(slice, claim) ? null : 'so';
    default:
      return null;
  }
}

/** What rests on reasons, or is not sure, is what the audience makes of it, and nothing that can be seen there. */
function isConclusion(slice: Slice, claim: Claim): boolean {
  return (claim.certainty ?? 'certain') !== 'certain' || reasonsFor(slice, claim).length > 0;
}

/** Whether it is that person's own birth or death. */
function isEndOf(slice: Slice, claim: Claim, person: EntityId): boolean {
  const { sense } = stated(claim);
  if (sense.kind !== 'act') return false;
  const { birthOf, deathOf } = verbs[sense.verb];
  const end = birthOf ?? deathOf;
  const of = end === 'subject' ? sense.who : end === 'object' ? (sense.what ?? []) : [];
  return of.some(({ entity }) => entity !== undefined && identities(slice)(entity) === person);
}

/** Who does it, who says it, and to whom it is said, perceive it wherever they are. */
function takesPart(slice: Slice, claim: Claim, person: EntityId): boolean {
  const { sense } = stated(claim);
  const same = identities(slice);
  const parties =
    sense.kind === 'act'
      ? [...sense.who, ...given(slice, claim, sense)]
      : sense.kind === 'tell'
        ? [...sense.who, ...heard(sense)]
        : [];
  return parties.some(({ entity }) => entity !== undefined && same(entity) === person);
}

/** To whom something is given. */
function given(slice: Slice, claim: Claim, sense: Extract<Claim['sense'], { kind: 'act' }>): readonly Party[] {
  if (verbs[sense.verb].moves !== 'toSomebody') return [];
  return (sense.what ?? []).flatMap(({ entity }) => {
    const after = entity === undefined ? undefined : changeBy(slice, sense, claim, entity)?.after;
    return after?.is === 'held' ? after.by : [];
  });
}

function heard({ verb, hearers }: Extract<Claim['sense'], { kind: 'tell' }>) {
  return verb === 'hidesFrom' ? [] : hearers;
}

/** Whether all who do what a line tells are there unseen, so that nobody else perceives it. */
function isHidden(slice: Slice, claim: Claim): boolean {
  const { sense } = stated(claim);
  const same = identities(slice);
  const doers = sense.kind === 'act' || sense.kind === 'tell' ? sense.who.map(({ entity }) => entity) : claim.about;
  if (claim.scene === null || doers.length === 0) return false;
  const there = attendingAt(slice, claim.scene);
  const isUnseen = (id: EntityId | undefined) => id !== undefined && there.get(same(id))?.how === 'unseen';
  return sense.kind === 'act' || sense.kind === 'tell' ? doers.every(isUnseen) : doers.some(isUnseen);
}

/** Whether somebody is there, and lives, while it happens, by what the lines say of coming, leaving and dying. */
function whileThere(slice: Slice, claim: Claim, person: EntityId): 'must' | 'may' | 'cannot' {
  const scene = claim.scene as SceneId;
  if (deadAt(slice, scene).has(person)) return 'cannot';
  const turns = comingsIn(slice, scene).get(person) ?? [];
  if (turns.length === 0) return 'must';
  const lines = indexOf(slice).inScene.get(scene) ?? [];
  const isInOrder = lines.some(({ sense }) => sense.kind === 'inOrder');
  if (!isInOrder || turns.some(({ turn }) => turn === 'misses')) return 'may';
  const place = placesIn(slice, scene);
  const at = place.get(claim) ?? 0;
  // Whoever comes was not there before, and whoever leaves is not there afterwards.
  let isThere = turns[0]?.turn !== 'comes';
  for (const { turn, claim: line } of turns) {
    const turning = place.get(line) ?? 0;
    if (turning === at) return 'may';
    if (turning > at) break;
    isThere = turn === 'comes';
  }
  return isThere ? 'must' : 'cannot';
}

/** Who of those who are listed in a scene has surely died before it. */
const deadAt = perScene((slice: Slice, scene: SceneId): ReadonlySet<EntityId> => {
  const { isBefore, momentOf } = chronology(slice);
  const there = attendingAt(slice, scene);
  const dead = [...deaths(slice).keys()].filter(
    (id) => there.has(id) && isBefore({ of: 'death', id }, momentOf(scene)) !== 'open',
  );
  return new Set(dead);
});

/** Where the lines of a scene stand. */
const placesIn = perScene(
  (slice: Slice, scene: SceneId): ReadonlyMap<Claim, number> =>
    new Map((indexOf(slice).inScene.get(scene) ?? []).map((claim, at) => [claim, at])),
);
