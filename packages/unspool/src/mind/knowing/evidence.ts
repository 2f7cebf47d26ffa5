import { type Claim, type EntityId, frameOf, identities, type Slice, stated } from '../../story/index.js';
import type { Sensed } from '../belief/happening.js';
import { isInDisguise } from '../perception/guises.js';
import { perceivedBy } from '../perception/witnesses.js';
import { claimsSaying, type Learning, learningKey, learningsOf, type Stance } from './learnings.js';
import { type Matter, mattersOf } from './matter.js';
import { type Overhearing, overheardBy } from './overhearings.js';
import { isTrusted } from './trusted.js';

/** Somebody's reason to have something: a line that states it, or that shows it where they are. */
export type Evidence = {
  readonly certainty: 'must' | 'may';
  readonly attitude: Stance;
  readonly how: Sensed;
  readonly by?: EntityId;
  readonly document?: EntityId;
  /** It is a lie, as the notes say by now. */
  readonly lie?: true;
  /** It was said to somebody else. */
  readonly overheard?: true;
  readonly line: Claim;
};

/** All reasons for which somebody has, or once had, that something is so. */
export function evidenceFor(slice: Slice, person: EntityId, matter: Matter): readonly Evidence[] {
  const known = (learningsOf(slice).get(learningKey(person, matter.key)) ?? []).flatMap((learning) =>
    learning.matter.holds === matter.holds ? statedEvidence(slice, learning) : [],
  );
  const overheard = overheardBy(slice, person, matter.key).flatMap((one) =>
    one.matter.holds === matter.holds ? heardEvidence(slice, one) : [],
  );
  return [...known, ...overheard, ...shownEvidence(slice, person, matter)];
}

function heardEvidence(slice: Slice, { certainty, ...learning }: Overhearing): readonly Evidence[] {
  return statedEvidence(slice, learning).map((one) => ({
    ...one,
    overheard: true,
    certainty: certainty === 'may' ? certainty : one.certainty,
  }));
}

function statedEvidence(slice: Slice, learning: Learning): readonly Evidence[] {
  const { attitude, how, by, document, lie, claim } = learning;
  if (attitude === 'lost' || attitude === 'unaware') return [];
  const { way } = frameOf(slice, claim);
  if (way === 'dreamt' || way === 'imagined' || way === 'planned') return [];
  const isSure =
    (claim.certainty ?? 'certain') === 'certain' &&
    way === 'shown' &&
    attitude !== 'says' &&
    isTrusted(slice, learning);
  if (claim.certainty === 'unlikely') return [];
  return [
    {
      certainty: isSure ? 'must' : 'may',
      attitude,
      how,
      ...(by === undefined ? {} : { by }),
      ...(document === undefined ? {} : { document }),
      ...(lie ? { lie } : {}),
      line: claim,
    },
  ];
}

/** What somebody perceives where it is shown, or is told of in their hearing. */
function shownEvidence(slice: Slice, person: EntityId, { minds, key, named, holds }: Matter): readonly Evidence[] {
  if (minds.length > 0) return [];
  return (claimsSaying(slice).get(key) ?? []).flatMap((line): readonly Evidence[] => {
    const own = mattersOf(slice, line).find((one) => one.key === key && one.holds === holds);
    if (!own) return [];
    if (line.inMind) return isOwn(slice, person) ? [{ certainty: 'must', attitude: 'knows', how: 'stated', line }] : [];
    const perceived = perceivedBy(slice, line, person);
    if (!perceived || line.certainty === 'unlikely') return [];
    // Whoever did it was seen, and who that is may not have been known.
    const isNamed = own.named === named;
    const isSure =
      perceived.certainty === 'must' &&
      isNamed &&
      !isInDisguise(slice, line, person) &&
      !isLieOfOthers(slice, line, person) &&
      (line.certainty ?? 'certain') === 'certain';
    const attitude = isSure ? 'knows' : 'present';
    return [{ certainty: isSure ? 'must' : 'may', attitude, how: perceived.how, line }];
  });
}

/** That what is said is a lie, only the liar sees. */
function isLieOfOthers(slice: Slice, line: Claim, person: EntityId): boolean {
  const { sense } = stated(line);
  const same = identities(slice);
  return (
    sense.kind === 'tell' &&
    sense.verb === 'liesTo' &&
    !sense.who.some(({ entity }) => entity !== undefined && same(entity) === person)
  );
}

/** Whether a slice is as somebody has it: what is in mind in it, is in theirs. */
export function isOwn(slice: Slice, person: EntityId): boolean {
  return slice.inMindOf?.at(-1) === person;
}
