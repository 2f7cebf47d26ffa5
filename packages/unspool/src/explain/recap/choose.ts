import { plain } from '../../language/index.js';
import type { Moment } from './moment.js';

/** How long a recap is. */
export type RecapLength = 'line' | 'paragraph' | 'page';

/** Room for so many words, and so many stretches of the telling of which each has its say. */
const room: Readonly<Record<RecapLength, { readonly words: number; readonly stretches: number }>> = {
  line: { words: 36, stretches: 1 },
  paragraph: { words: 110, stretches: 5 },
  page: { words: 420, stretches: 24 },
};

/**
 * The moments that stand for all: of each stretch of the telling the one on which the story turns most, then others as far
 * as there is room. One that cannot be read without another brings it along.
 */
export function chosen(moments: readonly Moment[], length: RecapLength): readonly Moment[] {
  const { words: most, stretches } = room[length];
  const taken = new Set<Moment>();
  let words = 0;
  const take = (moment: Moment): boolean => {
    const all = withBefore(moment).filter((one) => !taken.has(one));
    const cost = all.reduce((sum, one) => sum + countOf(one), 0);
    if (taken.size > 0 && words + cost > most) return false;
    for (const one of all) taken.add(one);
    words += cost;
    return true;
  };
  const best = stretchesOf(moments, stretches)
    .flatMap((stretch) => heaviest(stretch).slice(0, 1))
    .sort(byWeight);
  for (const moment of best) take(moment);
  const perScene = new Map<string, number>();
  for (const { scene } of taken) perScene.set(scene, (perScene.get(scene) ?? 0) + 1);
  for (const moment of length === 'line' ? [] : heaviest(moments)) {
    if (words >= most) break;
    const inScene = perScene.get(moment.scene) ?? 0;
    if (taken.has(moment) || inScene >= mostOfScene || moment.weight < least) continue;
    if (take(moment)) perScene.set(moment.scene, inScene + 1);
  }
  return [...new Set(moments.flatMap((moment) => (taken.has(moment) ? withBefore(moment) : [])))];
}

/** A scene is told again in so many sentences. */
const mostOfScene = 3;
/** Below this a sentence is none that one would tell. */
const least = 1;

/** The sentences on which this one leans, and itself, in their order. */
function withBefore(moment: Moment): readonly Moment[] {
  const all = [moment];
  for (let at = moment.after; at; at = at.after) all.unshift(at);
  return all;
}

/** Runs of whole scenes, about equally many in each. */
function stretchesOf(moments: readonly Moment[], most: number): readonly (readonly Moment[])[] {
  const byScene = new Map<string, Moment[]>();
  for (const moment of moments) {
    const own = byScene.get(moment.scene) ?? [];
    if (own.length === 0) byScene.set(moment.scene, own);
    own.push(moment);
  }
  const scenes = [...byScene.values()];
  const count = Math.min(most, scenes.length);
  return Array.from({ length: count }, (_, index) =>
    scenes.slice(Math.floor((index * scenes.length) / count), Math.floor(((index + 1) * scenes.length) / count)).flat(),
  );
}

/** Heaviest first; of the same weight, what came last. */
function heaviest(moments: readonly Moment[]): readonly Moment[] {
  return [...moments].reverse().sort(byWeight);
}

/** What needs no other sentence comes before what does. */
function byWeight(a: Moment, b: Moment): number {
  return weightOf(b) - weightOf(a);
}

function weightOf({ weight, after }: Moment): number {
  return weight - (after ? 0.5 : 0);
}

function countOf({ words }: Moment): number {
  return plain(words).split(/\s+/).length;
}
