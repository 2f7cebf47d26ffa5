import type { Way } from '../../language/index.js';
import type { Claim, Party, SceneId, Slice } from '../story.js';
import { perScene } from './per-slice.js';
import { indexOf } from './slice-index.js';

/**
 * How something reaches us. `by` holds the tellers, the one whom we hear first; the last is the first origin. In the
 * notes "told by A, told by B" is A's account as B tells it. Scenes
 * seen through somebody are shown; `seenBy` says through whom.
 */
export type TellingFrame = {
  readonly way: Exclude<Way, 'seen'> | 'shown' | 'outside';
  readonly by: readonly Party[];
  readonly seenBy?: Party;
};

const shown: TellingFrame = { way: 'shown', by: [] };

/** The frame of a claim: that of its scene, unless it comes from outside the work. */
export function frameOf(slice: Slice, claim: Claim): TellingFrame {
  if (claim.sense.kind === 'outside') return { way: 'outside', by: [] };
  return claim.scene === null ? shown : sceneFrame(slice, claim.scene);
}

/** The frame of a scene, by its own dateline, else by that of the scene within which it stands. */
export const sceneFrame = perScene((slice, scene): TellingFrame => {
  const { inScene, scenes } = indexOf(slice);
  let seenBy: Party | undefined;
  for (let at: SceneId | undefined = scene; at !== undefined; at = scenes.get(at)?.parent) {
    const ways = (inScene.get(at) ?? []).flatMap(({ sense }) => (sense.kind === 'way' ? sense.ways : []));
    seenBy ??= ways.find((way) => way.way === 'seen')?.by;
    const framing = ways.filter((way) => way.way !== 'seen');
    const [first] = framing;
    if (first) {
      const way = first.way as Exclude<Way, 'seen'>;
      return { way, by: framing.flatMap((telling) => telling.by ?? []).reverse(), ...(seenBy ? { seenBy } : {}) };
    }
  }
  return seenBy ? { ...shown, seenBy } : shown;
});
