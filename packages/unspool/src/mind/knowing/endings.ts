import { grouped } from '../../base/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  hasTrait,
  identities,
  indexOf,
  isOf,
  perSlice,
  type Ref,
  type SceneId,
  type Slice,
  stated,
} from '../../story/index.js';
import { chronology, leastOf, type Moment } from '../../time/index.js';
import { changes } from '../holding/changes.js';
import { momentOfClaim } from '../holding/claim-order.js';
import { perceivedBy } from '../perception/witnesses.js';
import { claimsSaying, type Learning, learningKey, learningsOf, type Stance } from './learnings.js';
import { type Matter, matterOf, mattersOf } from './matter.js';
import { type Overhearing, overheardBy } from './overhearings.js';
import { type Sighting, sightingsOf } from './seen-alive.js';
import { exposuresOf, seesThrough } from './seen-through.js';
import { isOneEvent, isSame, precedes, type Sureness, startsAfter } from './story-order.js';
import { isTrusted } from './trusted.js';
import { type Unknowing, unknowings } from './unknowing.js';

/** Something after which somebody has not any more, or never had, what they have by a line. */
export type Ending = {
  readonly line: Claim;
  /** It says that they do not know it. */
  readonly denies: boolean;
  /** Whether it ends, by the end of a scene's event, what a line gave. */
  readonly ends: (given: Claim, attitude: Stance, at: SceneId | undefined) => Sureness;
};

/** All that ends what somebody has of something, in the order of the telling. */
export function endingsFor(slice: Slice, person: EntityId, matter: Matter): readonly Ending[] {
  const stated = (learningsOf(slice).get(learningKey(person, matter.key)) ?? []).flatMap((learning) =>
    endingBy(slice, learning, matter),
  );
  return [
    ...stated,
    ...overheardBy(slice, person, matter.key).flatMap((one) => heardEnding(slice, one, matter)),
    ...shownEndings(slice, person, matter),
    ...sightingsOf(slice, person, matter).map((sighting) => seenEnding(slice, sighting)),
    ...exposedEndings(slice, person),
    ...goneEndings(slice, person, matter),
    ...(blanks(slice).get(person) ?? []).map((blank) => blankEnding(slice, blank)),
  ];
}

/** To lose it, and to have the contrary, ends it; also where somebody comes to doubt it. */
function endingBy(slice: Slice, learning: Learning, asked: Matter): readonly Ending[] {
  const { matter, attitude, claim, lie } = learning;
  const isContrary = matter.holds !== asked.holds;
  const denies = !isContrary && (attitude === 'lost' || attitude === 'unaware');
  const turns = isContrary ? attitude === 'knows' || attitude === 'believes' : denies || attitude === 'doubts';
  if (!turns || claim.certainty === 'unlikely') return [];
  const isSure = isSureOf(slice, learning);
  const ends: Ending['ends'] = (given, had, at) => {
    // Whoever knows better does not believe a lie.
    if (given.id === claim.id || (lie && had === 'knows')) return 'cannot';
    if (isOf(claim, 'tell') && isContrary && isKeptAgainst(slice, learning, asked, given, had)) return 'cannot';
    // Who was there, and does not know it as the notes say of that very scene, did not notice it.
    if (had === 'present' && denies && isOneEvent(slice, given, claim)) return 'must';
    const between = both(precedes(slice, claim, at), startsAfter(slice, given, claim));
    // Where one of two words that are against each other is a lie, nothing says which is believed.
    return between === 'must' && (!isSure || lie) ? 'may' : between;
  };
  return [{ line: claim, denies, ends }];
}

/** Whether no word that is said takes from somebody what a line gave them: they saw it done, or are not taken in. */
function isKeptAgainst(slice: Slice, { who, lie, claim }: Learning, asked: Matter, given: Claim, had: Stance): boolean {
  if (had === 'knows' && isSeenDeed(given, asked)) return true;
  return lie === true && seesThrough(slice, who, claim) === 'must';
}

/** Whether a line tells of a deed that no words undo for who saw it: that somebody died may turn out otherwise. */
export function isSeenDeed(line: Claim, { key }: Matter): boolean {
  return stated(line).sense.kind === 'act' && !/^@\S+ dead$/.test(key);
}

/** Whether one who says something else said this, too: who heard the one, and hears the other told to somebody as a lie, knows better. */
export function isOfSameWord(slice: Slice, given: Claim, lie: Claim): boolean {
  if (!isOf(given, 'tell') || !isOf(lie, 'tell')) return false;
  const same = identities(slice);
  const tellers = new Set(lie.sense.who.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
  return given.sense.who.some(({ entity }) => entity !== undefined && tellers.has(same(entity)));
}

/** Where a thing is that is destroyed, nobody believes any more who has it that it is. */
function goneEndings(slice: Slice, person: EntityId, { key }: Matter): readonly Ending[] {
  const [, thing] = lyingSomewhere.exec(key) ?? [];
  if (thing === undefined) return [];
  const after = changes(slice)
    .get(thing)
    ?.findLast((change) => change.after.is === 'gone');
  const gone = after && matterOf(slice, after.claim);
  if (!after || !gone) return [];
  const learnt = (learningsOf(slice).get(learningKey(person, gone.key)) ?? []).filter(
    ({ attitude, matter, lie }) => (attitude === 'knows' || attitude === 'believes') && matter.holds && !lie,
  );
  const lines = learnt.map((one): Sighting => ({ line: one.claim, certainty: isSureOf(slice, one) ? 'must' : 'may' }));
  const perceived = perceivedBy(slice, after.claim, person);
  const seen = perceived ? [{ line: after.claim, certainty: perceived.certainty }] : [];
  return [...lines, ...seen].map((one) => seenEnding(slice, one));
}

const lyingSomewhere = /^@(\S+) @\S+$/;

function isSureOf(slice: Slice, learning: Learning): boolean {
  return (learning.claim.certainty ?? 'certain') === 'certain' && isTrusted(slice, learning);
}

/** To find out that it was a lie ends what the lie gave. */
function exposedEndings(slice: Slice, person: EntityId): readonly Ending[] {
  return exposuresOf(slice, person).map(({ line, lie, certainty }) => ({
    line,
    denies: false,
    ends: (given, _, at) => {
      if (given.id !== lie) return 'cannot';
      const between = both(precedes(slice, line, at), startsAfter(slice, given, line));
      return between === 'must' ? certainty : between;
    },
  }));
}

/** Who hears the contrary told to another believes it, unless they know better. */
function heardEnding(slice: Slice, { certainty, ...learning }: Overhearing, asked: Matter): readonly Ending[] {
  return endingBy(slice, learning, asked).map((ending) => ({
    ...ending,
    ends: (given, had, at) => {
      if (had === 'knows' || (learning.lie && isOfSameWord(slice, given, learning.claim))) return 'cannot';
      const ended = ending.ends(given, had, at);
      return ended === 'must' && (certainty === 'may' || isOfOwnMind(slice, learning.who, given)) ? 'may' : ended;
    },
  }));
}

/** What somebody has by no word of others: who hears the contrary may know better. */
function isOfOwnMind(slice: Slice, person: EntityId, { sense }: Claim): boolean {
  const same = identities(slice);
  if (sense.kind === 'mind') return sense.channel === undefined;
  return sense.kind === 'tell' && sense.who.some(({ entity }) => entity !== undefined && same(entity) === person);
}

/** Who is in one place with whom they took for dead does so no more. */
function seenEnding(slice: Slice, { line, certainty }: Sighting): Ending {
  const ends: Ending['ends'] = (given, _, at) => {
    const between = both(precedes(slice, line, at), startsAfter(slice, given, line));
    return between === 'must' ? certainty : between;
  };
  return { line, denies: false, ends };
}

/** Where the contrary is shown and they are there, they may have seen it. */
function shownEndings(slice: Slice, person: EntityId, asked: Matter): readonly Ending[] {
  if (asked.minds.length > 0) return [];
  return (claimsSaying(slice).get(asked.key) ?? []).flatMap((line): readonly Ending[] => {
    if (!mattersOf(slice, line).some(({ key, holds }) => key === asked.key && holds !== asked.holds)) return [];
    const perceived = perceivedBy(slice, line, person);
    if (!perceived) return [];
    return [seenEnding(slice, { line, certainty: perceived.certainty })];
  });
}

function both(a: Sureness, b: Sureness): Sureness {
  if (a === 'cannot' || b === 'cannot') return 'cannot';
  return a === 'must' && b === 'must' ? 'must' : 'may';
}

type Blank = Extract<Unknowing, { kind: 'blank' | 'fading' }>;

const blanks = perSlice((slice): ReadonlyMap<EntityId, readonly Blank[]> => {
  const same = identities(slice);
  const { isAccepted } = acceptance(slice);
  const found = unknowings(slice).flatMap((one): readonly Blank[] =>
    (one.kind === 'blank' || one.kind === 'fading') && isAccepted(one.claim.id) ? [one] : [],
  );
  return grouped(found, ({ who }) => [same(who)]);
});

function blankEnding(slice: Slice, blank: Blank): Ending {
  return { line: blank.claim, denies: false, ends: (given, _, at) => lostBy(slice, blank, given, at) };
}

function lostBy(slice: Slice, blank: Blank, given: Claim, at: SceneId | undefined): Sureness {
  return blank.kind === 'fading' ? faded(slice, blank, given, at) : wiped(slice, blank, given, at);
}

/** Whether somebody has forgotten, by the end of a scene's event, what a line gave them. */
export function isWiped(slice: Slice, person: EntityId, given: Claim, at: SceneId | undefined): boolean {
  const own = blanks(slice).get(person) ?? [];
  const isScenery = hasTrait(given.sense, 'dateline') || given.sense.kind === 'with' || given.sense.kind === 'way';
  // Where and with whom somebody is when they forget, they still see afterwards.
  const lasting = own.filter(({ claim }) => !(isScenery && isOneEvent(slice, claim, given)));
  return lasting.some((blank) => lostBy(slice, blank, given, at) === 'must');
}

/** "Forgets everything since [the attack]": what came after it and before the forgetting is gone. */
function wiped(
  slice: Slice,
  blank: Extract<Blank, { kind: 'blank' }>,
  given: Claim,
  at: SceneId | undefined,
): Sureness {
  const { claim, from, to, of } = blank;
  const gone = both(precedes(slice, claim, at), startsAfter(slice, given, claim));
  if (gone === 'cannot') return gone;
  if (of) return both(gone, isWithin(slice, given, of) ? 'must' : 'cannot');
  const moment = momentOfClaim(slice, given);
  const [start, end] = [from && momentOfRef(slice, from), to && momentOfRef(slice, to)];
  if ((from && !start) || (to && !end) || ((from || to) && !moment)) return 'cannot';
  const { beginsBefore, isBefore } = chronology(slice);
  const within = (isSo: boolean, isNot: boolean): Sureness => (isSo ? 'must' : isNot ? 'cannot' : 'may');
  if (start && moment) {
    const isSince = beginsBefore(start, moment, 'orWith') !== 'open' || isSame(start, moment);
    return both(gone, within(isSince, isBefore(moment, start) !== 'open'));
  }
  if (!end || !moment) return gone;
  return both(gone, within(isBefore(moment, end) !== 'open', beginsBefore(end, moment, 'orWith') !== 'open'));
}

function isWithin(slice: Slice, { id, scene }: Claim, ref: Ref): boolean {
  if (ref.to === 'claim') return ref.id === id;
  return (
    ref.to === 'scene' &&
    scene !== null &&
    chronology(slice).momentOf(scene).id === chronology(slice).momentOf(ref.id).id
  );
}

function momentOfRef(slice: Slice, ref: Ref): Moment | undefined {
  if (ref.to === 'scene') return chronology(slice).momentOf(ref.id);
  const claim = ref.to === 'claim' ? indexOf(slice).claims.get(ref.id) : undefined;
  return claim && momentOfClaim(slice, claim);
}

/** "Remembers nothing for longer than ten minutes": what came after that is gone when so much time has passed. */
function faded(
  slice: Slice,
  blank: Extract<Blank, { kind: 'fading' }>,
  given: Claim,
  at: SceneId | undefined,
): Sureness {
  const span = leastOf(slice, blank.longest);
  const since = startsAfter(slice, blank.claim, given);
  // In the scene in which it is said that they keep nothing for long, they do not, either.
  const isUnder = isOneEvent(slice, blank.claim, given) ? 'must' : since;
  const { order, momentOf, sinceBeginning } = chronology(slice);
  const point = at ?? order.at(-1)?.scene;
  const moment = momentOfClaim(slice, given);
  if (isUnder === 'cannot' || span === null || point === undefined || !moment) return 'cannot';
  const { least, most } = sinceBeginning(moment, momentOf(point), true);
  if (most <= span) return 'cannot';
  return both(isUnder, least > span ? 'must' : 'may');
}
