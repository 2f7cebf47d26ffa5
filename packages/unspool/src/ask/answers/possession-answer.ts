import { type Line, namesOf, say, sentence } from '../../explain/index.js';
import { tokens, verbs } from '../../language/index.js';
import {
  type Claim,
  type EntityId,
  eventOf,
  identities,
  ofKind,
  type Sense,
  type Slice,
  type Words,
} from '../../story/index.js';
import { chronology } from '../../time/index.js';
import { bearersOf } from '../question/known-names.js';
import { type Deed, deedsOf } from '../told/deeds.js';
import { answered, eachOnce, isAmong, linesOfClaims, partiesNamed, standing } from './claim-lines.js';
import { deedLines } from './deed-answer.js';

/** Something passes from hand to hand, or to a place: where it is then. */
type Passing = {
  readonly claim: Claim;
  readonly line: readonly Line[];
  /** In words: "Ada", "in the drawer"; none where it is lost to nobody who is named. */
  readonly where: Words;
  /** Whether somebody has it then. */
  readonly isHeld: boolean;
};

/** Whose something is: its owner, where one is told. */
export function ownerAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  const same = identities(slice);
  const owned = ofKind(slice, 'introduce').filter(
    ({ sense }) => same(sense.entity) === same(thing) && sense.owner !== undefined,
  );
  const [first] = owned;
  if (!first?.sense.owner) return [];
  return answered(slice, partiesNamed(slice, [first.sense.owner]), linesOfClaims(slice, owned));
}

/** Who has something: with whom it was last in the order of the story, then how it passed from hand to hand, the last first. */
export function hasAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  const passings = passingsOf(slice, thing);
  const last = passings.at(-1);
  const lines = eachOnce([...passings].reverse().flatMap(({ line }) => line));
  if (!last) return ownedLines(slice, thing);
  return [lastLine(last), ...lines.slice(0, mostLines)];
}

/** Where something is: the same, and where it is said to lie. */
export function whereThingAnswer(slice: Slice, thing: EntityId): readonly Line[] {
  const passed = passingsOf(slice, thing).length > 0 ? hasAnswer(slice, thing) : placedLines(slice, thing);
  const lies = ['lie', 'stand', 'hang', 'hide', 'be'].flatMap((verb) =>
    deedsOf(slice, verb).filter(({ doers, targets, clause, tokens: said }) => {
      const id = identities(slice)(thing);
      const isAt = places.test(said[clause.rest.from]?.text ?? '');
      return clause.standing === 'so' && ((doers.includes(id) && isAt) || (verb === 'hide' && targets.includes(id)));
    }),
  );
  return eachOnce([...passed, ...deedLines(slice, lies)]).slice(0, mostLines);
}

const places = /^(?:in|on|at|under|behind|inside|beneath|near|beside|by|above|there)$/;
const mostLines = 8;

function lastLine({ where, isHeld, line }: Passing): Line {
  const scenes = line.flatMap((own) => own.scenes);
  const words = where.length === 0 ? say('nobody who is named') : where;
  return { words: sentence([...words, ...say(isHeld ? ', as far as it is told' : ', as last told of')]), scenes };
}

/** To whom it belongs, or where it is, by how it is introduced. */
function ownedLines(slice: Slice, thing: EntityId): readonly Line[] {
  const same = identities(slice);
  return ofKind(slice, 'introduce').flatMap(({ id, scene, sense }): readonly Line[] => {
    const { entity, owner, at } = sense;
    if (same(entity) !== same(thing) || (!owner && !at)) return [];
    const whose = owner ? [...say(' belongs to '), ...partiesNamed(slice, [owner])] : [];
    const where = at ? say(` is at ${at.words}`) : [];
    const words = [...namesOf(slice, [entity]), ...whose, ...(owner && at ? say(', and') : []), ...where];
    return [{ words: sentence(words), scenes: scene === null ? [] : [scene], claim: id }];
  });
}

/** Where it is by how it is introduced, if that says so. */
function placedLines(slice: Slice, thing: EntityId): readonly Line[] {
  const same = identities(slice);
  const isPlaced = ofKind(slice, 'introduce').some(({ sense }) => same(sense.entity) === same(thing) && sense.at);
  return isPlaced ? ownedLines(slice, thing) : [];
}

/** How something passes, in the order of the story as far as it is known. What has a time of its own comes before the rest. */
function passingsOf(slice: Slice, thing: EntityId): readonly Passing[] {
  const stated = standing(slice).flatMap(({ claim, sense }): readonly Passing[] => {
    const passed = passedBy(slice, sense, thing);
    return passed ? [{ claim, line: linesOfClaims(slice, [claim]), ...passed }] : [];
  });
  const told = [...keeping, 'give', 'lose'].flatMap((verb) =>
    deedsOf(slice, verb).flatMap((deed): readonly Passing[] => {
      const passed = passedIn(slice, deed, verb, thing);
      return passed ? [{ claim: deed.told.claim, line: deedLines(slice, [deed]), ...passed }] : [];
    }),
  );
  const { order, knows } = chronology(slice);
  const byTelling = new Map(slice.claims.map(({ id }, index) => [id, index]));
  const toldAt = ({ claim: { id } }: Passing) => byTelling.get(id) ?? 0;
  const place = new Map(order.map(({ scene }, index) => [scene, index]));
  const at = ({ claim: { id, scene } }: Passing) =>
    knows({ of: 'claim', id }) && hasOwnTime(slice, id)
      ? -1
      : scene === null
        ? -1
        : (place.get(eventOf(slice, scene)) ?? -1);
  return [...stated, ...told].sort((a, b) => at(a) - at(b) || toldAt(a) - toldAt(b));
}

function hasOwnTime(slice: Slice, id: string): boolean {
  return ofKind(slice, 'when').some(({ parent }) => parent === id);
}

const keeping: readonly string[] = ['take', 'get', 'have', 'carry', 'keep'];

type Passed = Pick<Passing, 'where' | 'isHeld'>;

function passedBy(slice: Slice, sense: Sense, thing: EntityId): Passed | undefined {
  if (sense.kind !== 'act' || !isAmong(slice, sense.what, thing)) return undefined;
  const row = verbs[sense.verb];
  const moves = row.frame === 'act' ? row.moves : undefined;
  const who = partiesNamed(slice, sense.who);
  if (moves === 'toSubject') return { where: who, isHeld: true };
  if (moves === 'fromSubject') return { where: [], isHeld: false };
  if (moves === 'toPlace') return { where: say(sense.way ?? ''), isHeld: false };
  if (moves !== 'toSomebody') return undefined;
  const to = (sense.way ?? '').replace(/^to /, '');
  const [bearer, ...others] = bearersOf(slice, tokens(to));
  return { where: bearer === undefined || others.length > 0 ? say(to) : namesOf(slice, [bearer]), isHeld: true };
}

function passedIn(slice: Slice, { clause, doers, targets, tokens: said }: Deed, verb: string, thing: EntityId) {
  if (clause.standing !== 'so' || !targets.includes(identities(slice)(thing))) return undefined;
  if (keeping.includes(verb)) return doers.length > 0 ? { where: namesOf(slice, doers), isHeld: true } : undefined;
  if (verb === 'lose') return { where: [], isHeld: false };
  const to = said.findIndex(({ text }, at) => at >= clause.rest.from && at < clause.rest.to && text === 'to');
  const receiver = to < 0 ? undefined : said.slice(to + 1, to + 3).find(({ entity }) => entity !== undefined)?.entity;
  return receiver === undefined ? undefined : { where: namesOf(slice, [receiver]), isHeld: true };
}
