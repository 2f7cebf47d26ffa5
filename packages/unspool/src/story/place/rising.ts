import { perObject } from '../../base/index.js';
import {
  type Length,
  plain,
  readLength,
  readMeasure,
  readMeasureEnd,
  readTyped,
  type Unit,
} from '../../language/index.js';
import type { Claim, Position, Scene, SceneId, Story } from '../story.js';

/** Where in the work a scene begins, as its notes say. */
export type Beginning = { readonly scene: Scene; readonly claim: Claim; readonly at: number };

/** Where a stretch between two stops begins, and where its notes say that it ends: `told` is the position of its stop. */
export type StretchPlace = Beginning & { readonly told: Position; readonly to?: number };

/** The declared length: "Length: 15 min", "120 pages", "2 h 10 min", "in minutes". It counts if it is told from the start. */
export function lengthOf({ claims }: Pick<Story, 'claims'>): Length | undefined {
  for (const { sense, told, words } of claims) {
    if (told > 0 || sense.kind !== 'credit' || !/^length$/i.test(sense.key)) continue;
    const length = readLength(plain(words));
    if (length) return length;
  }
  return undefined;
}

/**
 * Where the scenes begin that say so, in the order of the telling; `fall` is the first that begins before the one before
 * it. There the notes cannot be right, and whatever comes after it is at no known place.
 */
export function beginnings(story: Story): { readonly rising: readonly Beginning[]; readonly fall?: Beginning } {
  const { rising, fall } = stretchPlaces(story);
  return { rising: rising.filter(({ scene, told }) => told === scene.told), ...(fall ? { fall } : {}) };
}

/** The same of all stretches that say so: a scene, and what stands after a stop in it. */
export const stretchPlaces = perObject(
  (story: Story): { readonly rising: readonly StretchPlace[]; readonly fall?: StretchPlace } => {
    const unit = lengthOf(story)?.unit;
    const said = firstOfEach(story.claims);
    const scenes = new Map(story.scenes.map((scene) => [scene.id, scene]));
    const rising: StretchPlace[] = [];
    for (const { scene: id, position: told } of story.stops) {
      const scene = scenes.get(id);
      // One that has to wait is not where its stretch begins.
      const claim = said.get(id)?.get(told);
      const at = claim && measureOf(claim, unit);
      if (!scene || claim === undefined || at === undefined) continue;
      const to = unit && claim.sense.kind === 'at' ? readMeasureEnd(claim.sense.measure, unit) : undefined;
      const place = { scene, claim, at, told, ...(to === undefined ? {} : { to }) };
      if (at < (rising.at(-1)?.at ?? 0)) return { rising, fall: place };
      rising.push(place);
    }
    return { rising };
  },
);

/** Of each scene the first that is told at a position. */
function firstOfEach(claims: readonly Claim[]): ReadonlyMap<SceneId, ReadonlyMap<Position, Claim>> {
  const first = new Map<SceneId, Map<Position, Claim>>();
  for (const claim of claims) {
    const { scene, sense, told } = claim;
    if (sense.kind !== 'at' || scene === null) continue;
    const own = first.get(scene) ?? new Map<Position, Claim>();
    first.set(scene, own);
    if (!own.has(told)) own.set(told, claim);
  }
  return first;
}

function measureOf({ sense }: Claim, unit: Unit | undefined): number | undefined {
  if (sense.kind !== 'at') return undefined;
  return unit === undefined ? readMeasure(sense.measure) : readTyped(sense.measure, unit);
}
