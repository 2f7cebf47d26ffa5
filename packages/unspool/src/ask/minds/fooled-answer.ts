import { formerLine, type Line, lineOf, namesOf, say } from '../../explain/index.js';
import { type Fooled, fooledIn, graspOf, knowersOf, takenBack } from '../../mind/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  hasTrait,
  identities,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import { answered, eachOnce, isAmong } from '../answers/claim-lines.js';
import { type Answered, untold } from '../question/intent.js';

/** Who believes what is not so; by whom they were told it, if that is asked. */
export function fooledAnswer(slice: Slice, by?: EntityId): Answered {
  const same = identities(slice);
  const found = fooledIn(slice).filter(
    ({ grasp }) => by === undefined || (grasp.by !== undefined && same(grasp.by) === same(by)),
  );
  const sure = found.filter(({ still }) => still === 'must');
  if (found.length === 0) return untold;
  const names = namesOf(slice, [...new Set((sure.length > 0 ? sure : found).map(({ grasp }) => grasp.who))]);
  if (sure.length > 0) return answered(slice, names, linesOf(slice, sure));
  return answered(slice, [...say('at least at first: '), ...names], linesOf(slice, found));
}

/** Whether somebody believes what is not so. There is no other answer: who is not shown to may. */
export function isFooledAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const found = fooledIn(slice).filter(({ grasp }) => grasp.who === identities(slice)(who));
  const isSure = found.some(({ still }) => still === 'must');
  return answered(slice, say(isSure ? 'yes' : 'at least at first'), linesOf(slice, found));
}

/** By whom somebody is fooled. */
export function fooledByAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const found = fooledIn(slice).filter(({ grasp }) => grasp.who === identities(slice)(who) && grasp.by !== undefined);
  return answered(
    slice,
    namesOf(slice, [...new Set(found.flatMap(({ grasp }) => grasp.by ?? []))]),
    linesOf(slice, found),
  );
}

function linesOf(slice: Slice, found: readonly Fooled[]): readonly Line[] {
  return eachOnce(
    found.map(({ of, because }) => (of.id === because.id ? lineOf(slice, of) : formerLine(slice, of, because))),
  );
}

/** What the audience was made to believe by the end of a scene, and what it turned out to be. */
export function believedAfterAnswer(slice: Slice, scene: SceneId): Answered {
  const place = slice.stops.findLast((stop) => stop.scene === scene)?.position;
  if (place === undefined) return [];
  const lines = eachOnce(takenBack(slice, place).map(({ claim, by }) => formerLine(slice, claim, by)));
  return lines.length > 0 ? lines : untold;
}

/**
 * What is told, and of which nothing shows that somebody has it: what others know, hide or have done without them. That they do not
 * know it is not said.
 */
export function unsharedAnswer(slice: Slice, who: EntityId): readonly Line[] {
  const { isAccepted } = acceptance(slice);
  const found = slice.claims.filter(
    (claim) =>
      isToldOfWorld(claim) &&
      isAccepted(claim.id) &&
      graspOf(slice, who, claim) === undefined &&
      knowersOf(slice, claim).some(({ certainty }) => certainty === 'must'),
  );
  const isAgainst = ({ sense }: Claim) =>
    sense.kind === 'tell' && hidden.has(sense.verb) && isAmong(slice, sense.hearers, who);
  // What is kept from them first, then what is newest.
  const first = found.filter(isAgainst);
  const others = found.filter((claim) => !isAgainst(claim)).reverse();
  const lines = eachOnce([...first, ...others].map((claim) => lineOf(slice, claim)));
  const more = lines.length > mostLines ? `, and ${lines.length - mostLines} more` : '';
  return answered(slice, say(`this is not shown to have reached them so far${more}`), lines.slice(0, mostLines));
}

const hidden: ReadonlySet<string> = new Set(['hidesFrom', 'liesTo']);

function isToldOfWorld({ sense, scene }: Claim): boolean {
  return (
    scene !== null &&
    hasTrait(sense, 'worldly') &&
    sense.kind !== 'mind' &&
    sense.kind !== 'suggests' &&
    sense.kind !== 'means'
  );
}

const mostLines = 10;
