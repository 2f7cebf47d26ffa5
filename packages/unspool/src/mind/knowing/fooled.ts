import { addAll } from '../../base/lists.js';
import {
  acceptance,
  type Claim,
  type ClaimOf,
  type EntityId,
  frameOf,
  identities,
  indexOf,
  isOf,
  ofKind,
  type Position,
  perSlice,
  type SceneId,
  type Slice,
  upTo,
} from '../../story/index.js';
import { attendingAt, perceivedBy } from '../perception/witnesses.js';
import { mayHaveDeed } from './deeds.js';
import { type Grasp, graspOfMatter, peopleIn } from './grasp.js';
import { allLearnings, claimsSaying, isOnlyUntrue, type Learning, learningKey } from './learnings.js';
import { type Matter, matterIn, matterOf, mattersOf, namedIn } from './matter.js';
import { bystandersOf } from './overhearings.js';
import { precedes, startsAfter } from './story-order.js';

/** Somebody who takes for true what is not, and the line that says so. */
export type Fooled = {
  readonly grasp: Grasp;
  /** `may`: they have learnt something since that may have shown it to them, or the lie may have come true. */
  readonly still: 'must' | 'may';
  /** Whose content they take for true: the lie, or what was overturned. */
  readonly of: Claim;
  /** The line by which it is known to be untrue: the lie itself, or what overturned it. */
  readonly because: Claim;
};

/**
 * Who believes a lie, or what the telling has overturned, after all that is told of or by the end of a scene's event. Only
 * what surely is so: whoever may have seen through it is not among them, and nobody who believed it once and does no more.
 */
export function fooledIn(slice: Slice, at?: SceneId): readonly Fooled[] {
  const found: Fooled[] = [];
  const grasps = graspsAt(slice, at);
  for (const { who, matter, claim } of liesHad(slice)) {
    const grasp = grasps(who, matter);
    const isOpen =
      grasp &&
      (learntSince(slice, grasp, matter, at) ||
        sawSince(slice, grasp, matter, at) ||
        mayBeTrueBy(slice, claim, matter, at));
    const still = isOpen ? 'may' : 'must';
    if (grasp?.certainty === 'must' && isTaken(grasp)) found.push({ grasp, still, of: claim, because: claim });
  }
  for (const claim of ofKind(slice, 'mind')) addAll(found, takenForOne(slice, claim, at));
  const keyOf = ({ who, claim }: Grasp) => `${who} ${claim}`;
  const known = new Set(found.map(({ grasp }) => keyOf(grasp)));
  for (const { claim, by, matter } of overturned(slice)) {
    for (const who of peopleIn(slice)) {
      if (isInIt(slice, who, claim, by)) continue;
      const grasp = grasps(who, matter);
      if (grasp?.certainty !== 'must' || !isTaken(grasp) || known.has(keyOf(grasp))) continue;
      known.add(keyOf(grasp));
      found.push({ grasp, still: 'must', of: claim, because: by });
    }
  }
  return found;
}

/** How people stand to matters at a point, each looked up once: the same lie may be told many times. */
function graspsAt(slice: Slice, at: SceneId | undefined): (who: EntityId, matter: Matter) => Grasp | undefined {
  const made = new Map<string, Grasp | undefined>();
  return (who, matter) => {
    const key = `${matter.holds} ${matter.named} ${learningKey(who, matter.key)}`;
    if (!made.has(key)) made.set(key, graspOfMatter(slice, who, matter, at));
    return made.get(key);
  };
}

/** Whether somebody has part in what was shown and overturned, or in what was so instead: they know how it was. */
function isInIt(slice: Slice, who: EntityId, claim: Claim, by: Claim): boolean {
  const same = identities(slice);
  const isNamed = ({ about }: Claim) => about.some((id) => same(id) === who);
  return claim.sense.kind !== 'tell' && (isNamed(claim) || isNamed(by));
}

/** Each lie in the minds to which it came: of those who are told it, and of those in whose hearing it is told. */
const liesHad = perSlice((slice): readonly Pick<Learning, 'who' | 'matter' | 'claim'>[] => {
  const lies = allLearnings(slice).filter(({ lie }) => lie);
  const first = new Map(lies.map((one) => [`${one.claim.id} ${one.matter.key}`, one]));
  const heard = [...first.values()].flatMap(({ claim, matter }) => {
    if (!isOf(claim, 'tell') || claim.scene === null) return [];
    const people = [...attendingAt(slice, claim.scene).keys()];
    return bystandersOf(slice, claim, people).map((who) => ({ who, matter, claim }));
  });
  return [...lies, ...heard];
});

/** Whether what is told untruly may have come to be so by then: who is said to be dead may die. */
function mayBeTrueBy(slice: Slice, lie: Claim, matter: Matter, at: SceneId | undefined): boolean {
  return linesFor(slice, matter).some(
    (line) =>
      frameOf(slice, line).way === 'shown' &&
      precedes(slice, line, at) !== 'cannot' &&
      startsAfter(slice, lie, line) !== 'cannot',
  );
}

/** The lines that stand and say something, however sure they are. */
function linesFor(slice: Slice, { key, holds }: Matter): readonly Claim[] {
  const { isAccepted } = acceptance(slice);
  return (claimsSaying(slice).get(key) ?? []).filter(
    (line) => isAccepted(line.id) && mattersOf(slice, line).some((own) => own.key === key && own.holds === holds),
  );
}

/** Who takes two for one whom the telling, so far, has as two, and of whom no line says that they may be one. */
function takenForOne(slice: Slice, claim: ClaimOf<'mind'>, at: SceneId | undefined): readonly Fooled[] {
  const { verb, content, who } = claim.sense;
  const same = identities(slice);
  const { sense } = content;
  if (verb !== 'believes' || sense?.kind !== 'same' || same(sense.a) === same(sense.b)) return [];
  const matter = matterIn(slice, content);
  if (linesFor(slice, matter).length > 0) return [];
  return who.flatMap(({ entity }) => {
    const grasp = entity === undefined ? undefined : graspOfMatter(slice, entity, matter, at);
    const isSo = grasp?.certainty === 'must' && grasp.claim === claim.id;
    return isSo ? [{ grasp, still: 'must' as const, of: claim, because: claim }] : [];
  });
}

/**
 * Whether somebody came to know something of the same people or things after they were told a lie; or came to believe, or to suspect,
 * something that says more of the same.
 */
function learntSince(slice: Slice, { who, claim }: Grasp, { key }: Matter, at: SceneId | undefined): boolean {
  const lie = indexOf(slice).claims.get(claim);
  const own = new Set([...key.split(' '), ...(lie?.about.map((id) => `@${identities(slice)(id)}`) ?? [])]);
  own.delete(`@${who}`);
  return allLearnings(slice).some(
    (learning) =>
      learning.who === who &&
      learning.claim.id !== claim &&
      learning.matter.key !== key &&
      sharedWith(learning.matter, own) >= (fewestShared.get(learning.attitude) ?? Number.POSITIVE_INFINITY) &&
      precedes(slice, learning.claim, at) !== 'cannot' &&
      (!lie || startsAfter(slice, lie, learning.claim) !== 'cannot'),
  );
}

/** How many words of what somebody comes to have must be of what the lie is about, by how they have it, so that it may show it to them. */
const fewestShared: ReadonlyMap<Learning['attitude'], number> = new Map([
  ['knows', 1],
  ['believes', 2],
  ['suspects', 2],
]);

function sharedWith({ key }: Matter, own: ReadonlySet<string>): number {
  return key.split(' ').filter((word) => word !== '>' && own.has(word)).length;
}

/** Whether somebody may have seen since what was done by or with all of whom they were told a lie. */
function sawSince(slice: Slice, { who, claim }: Grasp, matter: Matter, at: SceneId | undefined): boolean {
  const lie = indexOf(slice).claims.get(claim);
  const names = namedIn(matter).filter((name) => name !== who);
  const [first] = names;
  if (first === undefined || !lie) return false;
  const same = identities(slice);
  return mayHaveDeed(
    slice,
    first,
    (deed) =>
      names.every((name) => deed.about.some((id) => same(id) === name)) &&
      perceivedBy(slice, deed, who) !== undefined &&
      precedes(slice, deed, at) !== 'cannot' &&
      startsAfter(slice, lie, deed) !== 'cannot',
  );
}

function isTaken({ attitude }: Grasp): boolean {
  return attitude === 'knows' || attitude === 'believes';
}

/** Claims of the world that fell by now, unless another that says the same stands. */
const overturned = perSlice((slice): readonly { claim: Claim; by: Claim; matter: Matter }[] => {
  const { isAccepted, defeatedBy } = acceptance(slice);
  const found: { claim: Claim; by: Claim; matter: Matter }[] = [];
  for (const saying of claimsSaying(slice).values()) {
    for (const holds of [true, false]) {
      const alike = saying.filter((claim) => matterOf(slice, claim).holds === holds);
      const [claim] = alike;
      const by = claim && defeatedBy(claim.id);
      if (!by || alike.some(({ id }) => isAccepted(id))) continue;
      const isTold = isOf(claim, 'tell') && isOnlyUntrue(slice, claim);
      found.push({ claim, by, matter: isTold ? matterIn(slice, claim.sense.content) : matterOf(slice, claim) });
    }
  }
  return found;
});

/** What the telling made its audience believe by a place, and has taken back since. */
export function takenBack(slice: Slice, place: Position): readonly { readonly claim: Claim; readonly by: Claim }[] {
  const { isAccepted, defeatedBy } = acceptance(slice);
  const then = upTo(slice, place);
  return then.claims.flatMap((claim) => {
    if (isAccepted(claim.id) || !acceptance(then).isAccepted(claim.id)) return [];
    const by = defeatedBy(claim.id);
    return by ? [{ claim, by }] : [];
  });
}
