import {
  type Claim,
  type ClaimId,
  type EntityId,
  identities,
  indexOf,
  type SceneId,
  type Slice,
} from '../../story/index.js';
import type { Sensed } from '../belief/happening.js';
import { inStoryOrder } from '../holding/claim-order.js';
import { type Ending, endingsFor } from './endings.js';
import { type Evidence, evidenceFor } from './evidence.js';
import { takingIn } from './knew-better.js';
import { hasMind, type Stance } from './learnings.js';
import { type Matter, matterOf } from './matter.js';
import { precedes, type Sureness, startsAfter } from './story-order.js';

/**
 * How somebody stands to something: `must`, it follows; `may`, nothing rules it out and something speaks for it; `not`, the notes say
 * that they do not know it. That nothing is known of it is no grasp at all: that somebody does not know is never concluded.
 */
export type Grasp = {
  readonly who: EntityId;
  readonly certainty: 'must' | 'may' | 'not';
  readonly attitude: Stance;
  readonly how: Sensed;
  readonly by?: EntityId;
  readonly document?: EntityId;
  /** What they have is a lie, as the notes say by now. */
  readonly lie?: true;
  /** The line that shows it, and its scene: since when they have it. */
  readonly claim: ClaimId;
  readonly scene: SceneId | null;
};

/** How somebody stands to what a claim says, after all that is told of, or at the end of the event that a scene shows. */
export function graspOf(slice: Slice, who: EntityId, claim: Claim, at?: SceneId): Grasp | undefined {
  return graspOfMatter(slice, who, matterOf(slice, claim), at);
}

/** The same of what is said in any words. */
export function graspOfMatter(slice: Slice, who: EntityId, matter: Matter, at?: SceneId): Grasp | undefined {
  const person = identities(slice)(who);
  const found = evidenceFor(slice, person, matter);
  const endings = endingsFor(slice, person, matter);
  const likely = likeliestFirst(slice, found, endings);
  const takenIn = takingIn(slice, person, matter);
  const grasps = found.flatMap((one): readonly Grasp[] => {
    const certainty = standing(slice, one, likely(one), at);
    if (certainty === 'cannot') return [];
    const taken = takenIn(one);
    return taken === 'cannot' ? [] : [graspFrom(person, one, taken === 'must' ? certainty : 'may')];
  });
  return sinceFirstHad(slice, bestOf(slice, grasps), grasps) ?? deniedBy(slice, person, endings, at);
}

/** For each reason the endings, the next one behind it in the story first: most have been ended by that. */
function likeliestFirst(slice: Slice, found: readonly Evidence[], endings: readonly Ending[]) {
  if (endings.length < 2) return () => endings;
  const all = inStoryOrder(slice, [
    ...found.map((evidence) => ({ claim: evidence.line, evidence, ending: undefined })),
    ...endings.map((ending) => ({ claim: ending.line, evidence: undefined, ending })),
  ]);
  const places = new Map(all.map(({ evidence }, place) => [evidence, place]));
  return (one: Evidence): Iterable<Ending> => fromPlace(all, places.get(one) ?? 0);
}

function* fromPlace(all: readonly { readonly ending: Ending | undefined }[], place: number): Iterable<Ending> {
  for (let at = place + 1; at < all.length; at += 1) if (all[at]?.ending) yield all[at]?.ending as Ending;
  for (let at = place - 1; at >= 0; at -= 1) if (all[at]?.ending) yield all[at]?.ending as Ending;
}

/** Whether a reason still stands at a point: it is there by then, and nothing that ends it comes between. */
function standing(
  slice: Slice,
  { certainty, line, attitude }: Evidence,
  endings: Iterable<Ending>,
  at: SceneId | undefined,
): Sureness {
  let found: Sureness = precedes(slice, line, at);
  for (const ending of endings) {
    if (found === 'cannot') return found;
    const ended = ending.ends(line, attitude, at);
    if (ended === 'must') return 'cannot';
    if (ended === 'may') found = 'may';
  }
  return found === 'must' ? certainty : found;
}

function graspFrom(who: EntityId, evidence: Evidence, certainty: 'must' | 'may'): Grasp {
  const { line, certainty: _, overheard: __, ...rest } = evidence;
  return { who, ...rest, certainty, claim: line.id, scene: line.scene };
}

/** The surest and strongest, and of several that are alike the earliest, which says since when. */
function bestOf(slice: Slice, grasps: readonly Grasp[]): Grasp | undefined {
  const rank = ({ certainty, attitude }: Grasp) => (certainty === 'must' ? 0 : 10) + attitudes.indexOf(attitude);
  const { claims } = indexOf(slice);
  const isBetter = (one: Grasp, best: Grasp) => {
    if (rank(one) !== rank(best)) return rank(one) < rank(best);
    const [line, bestLine] = [claims.get(one.claim), claims.get(best.claim)];
    return line !== undefined && bestLine !== undefined && startsAfter(slice, line, bestLine) === 'must';
  };
  return grasps.reduce<Grasp | undefined>((best, one) => (best && !isBetter(one, best) ? best : one), undefined);
}

/** That they know or hide it says that they have it: since when and from where, an earlier line does by which they came to have it. */
function sinceFirstHad(slice: Slice, best: Grasp | undefined, grasps: readonly Grasp[]): Grasp | undefined {
  const { claims } = indexOf(slice);
  const line = best && claims.get(best.claim);
  if (!line || best.certainty !== 'must' || best.attitude !== 'knows' || !saysThatHad(line)) return best;
  const earlier = grasps.filter(({ certainty, attitude, how, lie, claim }) => {
    const own = claims.get(claim);
    const isGiven = certainty === 'must' && attitude === 'believes' && how !== 'stated' && !lie;
    return isGiven && own !== undefined && startsAfter(slice, own, line) === 'must';
  });
  const first = bestOf(slice, earlier);
  return first ? { ...first, attitude: 'knows' } : best;
}

function saysThatHad({ sense }: Claim): boolean {
  return (
    (sense.kind === 'mind' && sense.verb === 'knows' && !sense.channel) ||
    (sense.kind === 'tell' && sense.verb === 'hidesFrom')
  );
}

const attitudes: readonly Stance[] = ['knows', 'believes', 'suspects', 'doubts', 'says', 'present'];

/** Where the notes say that somebody does not know it, and that is so at the point. */
function deniedBy(slice: Slice, who: EntityId, endings: readonly Ending[], at: SceneId | undefined): Grasp | undefined {
  const denials = endings.filter(({ line, denies }) => denies && precedes(slice, line, at) === 'must');
  const line = denials.at(-1)?.line;
  if (!line) return undefined;
  return { who, certainty: 'not', attitude: 'knows', how: 'stated', claim: line.id, scene: line.scene };
}

/** Everybody who stands somehow to what a claim says, in the order in which they are met. */
export function knowersOf(slice: Slice, claim: Claim, at?: SceneId): readonly Grasp[] {
  const matter = matterOf(slice, claim);
  return peopleIn(slice).flatMap((who) => graspOfMatter(slice, who, matter, at) ?? []);
}

/** All who have a mind, as far as they are told of: people and groups, each once. */
export function peopleIn(slice: Slice): readonly EntityId[] {
  const same = identities(slice);
  return [...new Set(slice.entities.map(({ id }) => same(id)))].filter((id) => hasMind(slice, id));
}
