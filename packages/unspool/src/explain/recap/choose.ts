import { plain } from '../../language/index.js';
import type { SceneId } from '../../story/index.js';
import type { Beat } from './beat.js';

/** How long a recap is. */
export type RecapLength = 'line' | 'paragraph' | 'page';

/** Room for so many words, so many stretches of the telling of which each has its say, and so many sentences of one scene. */
type Room = { readonly words: number; readonly stretches: number; readonly ofScene: number };

const room: Readonly<Record<RecapLength, Room>> = {
  line: { words: 36, stretches: 1, ofScene: 1 },
  paragraph: { words: 110, stretches: 5, ofScene: 3 },
  page: { words: 420, stretches: 24, ofScene: 3 },
};

/** A page on a work in which people mostly speak: what changed in its older scenes, and what goes on in the last ones. */
const ofOlder: Room = { words: 280, stretches: 24, ofScene: 2 };
const ofLate: Room = { words: 190, stretches: 2, ofScene: 7 };

/** What stands for all, and behind it what stands for the last scenes by themselves, where they are told in some detail. */
export function chosenOf(
  beats: readonly Beat[],
  length: RecapLength,
  late: ReadonlySet<SceneId>,
): readonly (readonly Beat[])[] {
  const changes = beats.filter(({ detail }) => !detail);
  if (length !== 'page' || late.size === 0) return [chosen(changes.length > 0 ? changes : beats, room[length])];
  return [
    chosen(
      changes.filter(({ scene }) => !late.has(scene)),
      ofOlder,
    ),
    chosen(
      beats.filter(({ scene }) => late.has(scene)),
      ofLate,
    ),
  ];
}

/**
 * The beats that stand for all: of each stretch of the telling the one on which the story turns most, then others as far
 * as there is room. One that cannot be read without another brings it along.
 */
function chosen(beats: readonly Beat[], { words: most, stretches, ofScene }: Room): readonly Beat[] {
  const taken = new Set<Beat>();
  const quoted = new Set<string>();
  let words = 0;
  const take = (beat: Beat): boolean => {
    const all = withBefore(beat).filter((one) => !taken.has(one));
    const cost = all.reduce((sum, one) => sum + countOf(one), 0);
    const own = all.flatMap(quotationsIn);
    if (taken.size > 0 && words + cost > most) return false;
    // The same words again, in a scene that is seen again.
    if (own.some((one) => quoted.has(one))) return false;
    for (const one of own) quoted.add(one);
    for (const one of all) taken.add(one);
    words += cost;
    return true;
  };
  // Where there is room for one alone, it is of what was told last: what it began with one has not forgotten.
  const told = ofScene === 1 ? (stretchesOf(beats, 2).at(-1) ?? []) : beats;
  // What fits into a line comes before what weighs more.
  const fits = (beat: Beat) => ofScene > 1 || withBefore(beat).reduce((sum, one) => sum + countOf(one), 0) <= most;
  const best = stretchesOf(told, stretches)
    .flatMap((stretch) => heaviestOf(stretch.filter(fits)) ?? heaviestOf(stretch) ?? [])
    .sort((a, b) => weightOf(b) - weightOf(a));
  // What it has come to is told, whatever there was before.
  const last = ofScene === 1 ? undefined : heaviestOf(stretchesOf(beats, Number.POSITIVE_INFINITY).at(-1) ?? []);
  if (last) take(last);
  for (const beat of best) take(beat);
  const perScene = new Map<string, number>();
  for (const { scene } of taken) perScene.set(scene, (perScene.get(scene) ?? 0) + 1);
  for (const beat of ofScene === 1 ? [] : heaviestFirst(beats.filter(({ weight }) => weight >= least))) {
    if (words >= most) break;
    const inScene = perScene.get(beat.scene) ?? 0;
    if (taken.has(beat) || inScene >= ofScene) continue;
    if (take(beat)) perScene.set(beat.scene, inScene + 1);
  }
  return [...new Set(beats.flatMap((beat) => (taken.has(beat) ? withBefore(beat) : [])))];
}

/** Below this a sentence is none that one would tell. */
const least = 1;

/** What is said in so many words in a sentence. */
function quotationsIn({ words }: Beat): readonly string[] {
  return plain(words).match(/“[^“”]{12,}”/g) ?? [];
}

/** The sentences on which this one leans, and itself, in their order. */
function withBefore(beat: Beat): readonly Beat[] {
  const all = [beat];
  for (let at = beat.after; at; at = at.after) all.unshift(at);
  return all;
}

/** Runs of whole scenes, about equally many in each. */
function stretchesOf(beats: readonly Beat[], most: number): readonly (readonly Beat[])[] {
  const byScene = new Map<string, Beat[]>();
  for (const beat of beats) {
    const own = byScene.get(beat.scene) ?? [];
    if (own.length === 0) byScene.set(beat.scene, own);
    own.push(beat);
  }
  const scenes = [...byScene.values()];
  const count = Math.min(most, scenes.length);
  return Array.from({ length: count }, (_, index) =>
    scenes.slice(Math.floor((index * scenes.length) / count), Math.floor(((index + 1) * scenes.length) / count)).flat(),
  );
}

/** Heaviest first; of the same weight, what came last. */
function heaviestFirst(beats: readonly Beat[]): readonly Beat[] {
  const weighed = beats.map((beat) => ({ beat, weight: weightOf(beat) }));
  return weighed
    .reverse()
    .sort((a, b) => b.weight - a.weight)
    .map(({ beat }) => beat);
}

/** The first of those. */
function heaviestOf(beats: readonly Beat[]): Beat | undefined {
  let heaviest: Beat | undefined;
  for (const beat of beats) if (!heaviest || weightOf(beat) >= weightOf(heaviest)) heaviest = beat;
  return heaviest;
}

/** What needs no other sentence comes before what does. */
function weightOf(beat: Beat): number {
  let leaning = 0;
  for (let at = beat.after; at; at = at.after) leaning += 1;
  return beat.weight - leaning / 2;
}

function countOf({ words }: Beat): number {
  return plain(words).split(/\s+/).length;
}
