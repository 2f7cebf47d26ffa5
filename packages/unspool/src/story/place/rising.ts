import { type Length, plain, readLength, readMeasure, readTyped, type Unit } from '../../language/index.js';
import type { Claim, Scene, Story } from '../story.js';

/** Where in the work a scene begins, as its notes say. */
export type Beginning = { readonly scene: Scene; readonly claim: Claim; readonly at: number };

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
  const unit = lengthOf(story)?.unit;
  const said = firstOfEach(story.claims);
  const rising: Beginning[] = [];
  for (const scene of story.scenes) {
    const claim = said.get(scene.id);
    const at = claim && measureOf(claim, unit);
    // One that has to wait, or stands after a `---`, is not where the scene begins.
    if (claim === undefined || at === undefined || claim.told > scene.told) continue;
    if (at < (rising.at(-1)?.at ?? 0)) return { rising, fall: { scene, claim, at } };
    rising.push({ scene, claim, at });
  }
  return { rising };
}

function firstOfEach(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const first = new Map<string, Claim>();
  for (const claim of claims)
    if (claim.sense.kind === 'at' && claim.scene !== null && !first.has(claim.scene)) first.set(claim.scene, claim);
  return first;
}

function measureOf({ sense }: Claim, unit: Unit | undefined): number | undefined {
  if (sense.kind !== 'at') return undefined;
  return unit === undefined ? readMeasure(sense.measure) : readTyped(sense.measure, unit);
}
