import { verbs } from '../../language/index.js';
import {
  type Claim,
  type ClaimOf,
  type EntityId,
  identities,
  isOf,
  perSlice,
  type Slice,
  stated,
} from '../../story/index.js';
import { changes, isThing } from '../holding/changes.js';
import { mostChanges } from '../holding/in-hand.js';
import { attendingAt, perceivedBy } from '../perception/witnesses.js';
import { type Ending, endingsFor, isOfSameWord, isSeenDeed } from './endings.js';
import { type Evidence, evidenceFor, isOwn } from './evidence.js';
import { allLearnings, claimsOfWorld, learningKey, learningsOf } from './learnings.js';
import { type Matter, matterIn, mattersOf, namedIn } from './matter.js';
import { sightingsOf } from './seen-alive.js';
import { seesThrough } from './seen-through.js';
import { isOneEvent, type Sureness, startsAfter } from './story-order.js';

/**
 * Whether somebody takes in what they are told of a matter, or hear told: `cannot` where they surely know better or have part in the
 * lie, `may` where they may know better. Whatever else gives them something is taken in.
 */
export function takingIn(slice: Slice, person: EntityId, matter: Matter): (told: Evidence) => Sureness {
  const contrary = heldOf(slice, person, { ...matter, holds: !matter.holds });
  const rivals = once(() => rivalsOf(slice, matter).map((rival) => heldOf(slice, person, rival)));
  return (told) => {
    const { line } = told;
    if (!isOf(line, 'tell') || told.attitude !== 'believes' || told.how === 'stated') return 'must';
    let taken: Sureness = 'must';
    for (const doubt of doubtsOf(slice, person, matter, told, contrary, rivals)) {
      if (doubt === 'cannot') return doubt;
      taken = doubt;
    }
    return taken;
  };
}

/** Whether who is told a lie takes it in. */
export function lieTakenIn(slice: Slice, person: EntityId, lie: ClaimOf<'tell'>): Sureness {
  const told: Evidence = { certainty: 'must', attitude: 'believes', how: 'told', lie: true, line: lie };
  return takingIn(slice, person, matterIn(slice, lie.sense.content))(told);
}

/** What somebody has of a matter, and what ends it: looked up once, however many tell of it, and only where it is needed. */
type Held = {
  readonly matter: Matter;
  readonly evidence: () => readonly Evidence[];
  readonly endings: () => readonly Ending[];
};

function heldOf(slice: Slice, person: EntityId, matter: Matter): Held {
  return {
    matter,
    evidence: once(() => evidenceFor(slice, person, matter)),
    endings: once(() => endingsFor(slice, person, matter)),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

type Doubt = 'may' | 'cannot';

function* doubtsOf(
  slice: Slice,
  person: EntityId,
  matter: Matter,
  told: Evidence,
  contrary: Held,
  rivals: () => readonly Held[],
): Iterable<Doubt> {
  yield* contraries(slice, person, contrary, told);
  if (!told.lie) return;
  yield* doubtsOfLies(slice, person, matter, told);
  yield* doubtsOfDeeds(slice, person, rivals(), told);
}

/** What they have to the contrary when they are told. */
function* contraries(slice: Slice, person: EntityId, contrary: Held, told: Evidence): Iterable<Doubt> {
  for (const one of contrary.evidence()) {
    if (one.line.id === told.line.id) continue;
    const strength = had(slice, contrary, one, told.line);
    if (strength === 'cannot') continue;
    const isSure = strength === 'must';
    const isOfOwn = isSeenDeed(one.line, contrary.matter) || (isOwn(slice, person) && one.line.inMind === true);
    if (isSure && one.attitude === 'knows' && (told.lie || isOfOwn)) yield 'cannot';
    else if (isSure && told.overheard && told.lie && isOfSameWord(slice, one.line, told.line)) yield 'cannot';
    else if (told.lie) yield 'may';
    else if (
      told.overheard &&
      isSure &&
      (one.attitude === 'knows' || (one.attitude === 'believes' && one.how === 'stated'))
    )
      yield 'may';
  }
}

/** What makes them see through a lie, or doubt it, besides what they have to the contrary. */
function* doubtsOfLies(slice: Slice, person: EntityId, matter: Matter, { line: lie }: Evidence): Iterable<Doubt> {
  if (!isOf(lie, 'tell')) return;
  const through = seesThrough(slice, person, lie);
  if (through) yield through === 'must' ? 'cannot' : 'may';
  if (isNamedBeside(slice, person, matter, lie) || isOwnDeed(slice, person, lie)) yield 'may';
  if (matter.holds && saysElsewhere(slice, person, matter, lie)) yield 'may';
  for (const { line, certainty } of sightingsOf(slice, person, matter))
    if (isOneEvent(slice, line, lie)) yield certainty === 'must' ? 'cannot' : 'may';
  for (const { attitude, claim } of learningsOf(slice).get(learningKey(person, matter.key)) ?? [])
    if (attitude === 'doubts' && hadBefore(slice, claim, lie) !== 'cannot') yield 'may';
}

/** They have it that another did it, or did it themselves. */
function* doubtsOfDeeds(
  slice: Slice,
  person: EntityId,
  rivals: readonly Held[],
  { line: lie }: Evidence,
): Iterable<Doubt> {
  for (const rival of rivals)
    for (const one of rival.evidence()) {
      const isDoer = isDoneBy(slice, person, one.line);
      if (one.line.id === lie.id || (one.attitude === 'says' && !isDoer)) continue;
      const strength = had(slice, rival, one, lie);
      if (strength !== 'cannot') yield isDoer || (strength === 'must' && isEndOfThing(one.line)) ? 'cannot' : 'may';
    }
}

/** How surely somebody has something by a line when another is told: before it, and not lost by then. */
function had(slice: Slice, { endings }: Held, { line, attitude, certainty }: Evidence, told: Claim): Sureness {
  const order = hadBefore(slice, line, told);
  if (order === 'cannot') return order;
  let found: Sureness = order === 'must' ? certainty : 'may';
  for (const ending of endings()) {
    if (ending.line.id === told.id || startsAfter(slice, ending.line, told) !== 'must') continue;
    const ended = ending.ends(line, attitude, undefined);
    if (ended === 'must') return 'cannot';
    if (ended === 'may') found = 'may';
  }
  return found;
}

function hadBefore(slice: Slice, line: Claim, told: Claim): Sureness {
  if (line.scene === null && line.told === 0) return 'must';
  // What somebody knows or believes in a scene they have all through it, wherever in it that is said.
  const isState = isOf(line, 'mind') && verbs[line.sense.verb].turn === 'holds';
  return isState && isOneEvent(slice, line, told) ? 'must' : startsAfter(slice, line, told);
}

/** "Ada, with Cleo's help, lies to Ben": who is named there, and neither says it, nor is told it, nor is in what is told. */
function isNamedBeside(slice: Slice, person: EntityId, matter: Matter, { about, sense }: ClaimOf<'tell'>): boolean {
  const same = identities(slice);
  const isOfIt = [...sense.who, ...sense.hearers].some(({ entity }) => entity !== undefined && same(entity) === person);
  return !isOfIt && !namedIn(matter).includes(person) && about.some((id) => same(id) === person);
}

/** "Ada lies to Ben that Ben broke the vase": what one has done oneself one may know. */
function isOwnDeed(slice: Slice, person: EntityId, { sense }: ClaimOf<'tell'>): boolean {
  const { words, sense: said } = sense.content;
  const [first, second] = words.filter(({ text }) => text.trim() !== '');
  if (first?.entity === undefined || identities(slice)(first.entity) !== person) return false;
  return (said === null || said.kind === 'act') && !notDone.test(second?.text ?? '');
}

const notDone =
  /^(?:['’]s?\b| (?:is|are|was|were|be|has|have|had|will|would|shall|should|must|may|might|can|could|owns?|inherits?)\b)/;

/** Whether somebody has the thing themselves of which a lie says where it is, or saw in that scene that it came elsewhere. */
function saysElsewhere(slice: Slice, person: EntityId, matter: Matter, lie: Claim): boolean {
  if (!whereabouts.test(matter.key)) return false;
  const same = identities(slice);
  return namedIn(matter).some((thing) => {
    const all = isThing(slice, thing) ? (changes(slice).get(thing) ?? []) : [];
    if (all.length > mostChanges) return true;
    const last = all.findLast(({ claim }) => startsAfter(slice, claim, lie) !== 'cannot');
    if (!last) return false;
    const isOwn =
      last.after.is === 'held' && last.after.by.some(({ entity }) => entity !== undefined && same(entity) === person);
    const isHere = isOneEvent(slice, last.claim, lie) && !lost.test(matter.key);
    return isOwn || (isHere && perceivedBy(slice, last.claim, person)?.certainty === 'must');
  });
}

const whereabouts = /^@\S+ @\S+$|^@\S+ (?:gon|lost|los|stolen|steal|miss)|^@\S+ (?:ha|hav|own|hold|kept|keep) @/;
const lost = /^@\S+ (?:gon|lost|los|miss)/;

/** The same deed done to the same thing, or the same killing, by others: what is said in other lines, or in minds. */
function rivalsOf(slice: Slice, { key, holds }: Matter): readonly Matter[] {
  const deed = holds ? deedOf(slice, key) : undefined;
  if (!deed) return [];
  return (deeds(slice).get(deed.done) ?? []).filter((one) => deedOf(slice, one.key)?.by !== deed.by);
}

const deeds = perSlice((slice): ReadonlyMap<string, readonly Matter[]> => {
  const found = new Map<string, Map<string, Matter>>();
  const add = (matter: Matter) => {
    const deed = matter.holds ? deedOf(slice, matter.key) : undefined;
    if (!deed) return;
    const known = found.get(deed.done) ?? new Map<string, Matter>();
    known.set(matter.key, matter);
    found.set(deed.done, known);
  };
  for (const claim of claimsOfWorld(slice)) for (const matter of mattersOf(slice, claim)) add(matter);
  for (const { matter } of allLearnings(slice)) add(matter);
  return new Map([...found].map(([done, all]) => [done, [...all.values()]]));
});

/** Who does it, and what is done: only to a thing, or a killing. */
function deedOf(slice: Slice, key: string): { readonly by: string; readonly done: string } | undefined {
  const [, by = '', done = ''] = /^(@\S+) ([^@>\s][^>]*)$/.exec(key) ?? [];
  const [to] = /@(\S+)/.exec(done)?.slice(1) ?? [];
  if (to === undefined || !(isThing(slice, to) || done.startsWith('kil'))) return undefined;
  return { by, done };
}

function isDoneBy(slice: Slice, person: EntityId, line: Claim): boolean {
  const same = identities(slice);
  const { sense } = stated(line);
  if (sense.kind === 'act') return sense.who.some(({ entity }) => entity !== undefined && same(entity) === person);
  const [first] = line.words;
  if (sense.kind !== 'fact' || first?.entity === undefined || same(first.entity) !== person) return false;
  return line.scene !== null && attendingAt(slice, line.scene).get(person)?.certainty === 'must';
}

/** What can be done to nothing twice. */
function isEndOfThing(line: Claim): boolean {
  const { sense } = stated(line);
  if (sense.kind !== 'act') return false;
  const row = verbs[sense.verb];
  return row.endOf !== undefined || row.deathOf !== undefined;
}
