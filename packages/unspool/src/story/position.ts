import { key, perObject } from '../base/index.js';
import { leastOf } from '../base/lists.js';
import { readMeasured, type Unit } from '../language/index.js';
import { positionAtPart, positionWithin, readPortion } from './place/portion.js';
import { beginnings, lengthOf, type StretchPlace, stretchPlaces } from './place/rising.js';
import { sceneNamed } from './place/scene-named.js';
import {
  isNumber,
  isNumberInPart,
  type NamedScene,
  numberedAlike,
  partIn,
  sceneCounted,
  sceneLabels,
  sceneNumbered,
  scenesInPart,
} from './place/scene-number.js';
import { workNumbers } from './place/work-number.js';
import { END, type Position, type Scene, type Slice, type Stop, type Story } from './story.js';

/** What a bookmark stores for a stop: its scene's id, and the part for a later stop of the scene. */
export function stopId(stop: Pick<Stop, 'scene' | 'part'>): string {
  return stop.part === 1 ? stop.scene : `${stop.scene}.${stop.part}`;
}

/**
 * What a reader reads for a stop: its scene's title, and for a later stop of the scene where in the work it is, if the notes
 * say so, else its part. `named`: the title as it is set.
 */
export function stopLabel(story: Story, stop: Stop, named?: string): string {
  const title = named ?? story.scenes.find((scene) => scene.id === stop.scene)?.title ?? stop.scene;
  return stop.part === 1 ? title : `${title} (${measureAtStop(story, stop) ?? stop.part})`;
}

/** Where in the work a stop is, in the words of the notes: "8:57–9:00". */
function measureAtStop(story: Story, { position }: Stop): string | undefined {
  const sense = placesOf(story).get(position)?.claim.sense;
  return sense?.kind === 'at' ? sense.measure : undefined;
}

const placesOf = perObject((story: Story) => new Map(stretchPlaces(story).rising.map((place) => [place.told, place])));

/** What words mean that name no place: nothing there is, a number, or a minute or page that cannot be told. */
export type NoPlace = 'nothing' | 'number' | 'measure' | 'past the end';

/** What a work says of its scenes beside their titles, in their order: {@link NamedScene}. */
export type ScenesOfWork = readonly Omit<NamedScene, 'title'>[];

/**
 * The position that words of an author name: a stop's id, a scene's title or number (its last stop), a minute or page of
 * the work (“12:30”, “p. 41”), an act or part (its last stop), a share of it (“45 %”, “page 180 of 400”) or of a scene (“chapter 13, second half”), `start`,
 * `end`. Undefined if they name none. A bare number is the one that the work itself
 * gives a chapter or scene; where it numbers none, its scenes are counted. No title further on than the place itself
 * changes which one is meant.
 */
export function findPosition(story: Story, words: string): Position | undefined {
  const place = placeNamed(story, words);
  return typeof place === 'number' ? place : undefined;
}

/** The same, or why there is none; `numbers` are those that the work prints. */
export function placeNamed(story: Story, words: string, numbers: ScenesOfWork = []): Position | NoPlace {
  const name = words.trim();
  if (/^(?:0|:?start)$/i.test(name)) return 0;
  const length = lengthOf(story);
  const scenes = story.scenes.map(({ title }, index) => ({ title, ...numbers[index] }));
  const lastOf = (index: number | undefined) => {
    const scene = index === undefined ? undefined : story.scenes[index];
    return scene && lastStop(story, scene);
  };
  const counted = sceneCounted(name);
  if (counted !== undefined) return lastOf(counted) ?? 'number';
  if (isNumber(name)) {
    // Whoever counts chapters means no scene.
    if (length?.unit !== 'chapter') return lastOf(sceneNamed(scenes, name)) ?? 'number';
    return chapterEnd(story, Number(name)) ?? lastOf(sceneNumbered(scenes, name, { counting: false })) ?? 'number';
  }
  const stop = story.stops.find((candidate) => stopId(candidate) === name);
  if (isNumberInPart(name)) return firstOf(stop?.position, lastOf(sceneNamed(scenes, name))) ?? 'nothing';
  if (stop) return stop.position;
  const exact = lastOf(story.scenes.findIndex(({ title }) => key(title) === key(name)));
  if (exact !== undefined) return exact;
  if (/^:?end$/i.test(name)) return END;
  const portion = portionNamed(story, name, numbers);
  if (portion !== undefined) return portion;
  const measured = readMeasured(length?.unit === 'minute' ? name.replace(',', '.') : name);
  if (measured?.unit === 'chapter' && length?.unit === 'chapter') {
    const end = chapterEnd(story, measured.count);
    if (end !== undefined) return end;
  } else if (measured?.unit === 'minute' || measured?.unit === 'page')
    return (
      positionAt(story, measured.count, measured.unit) ?? (length?.unit === measured.unit ? 'past the end' : 'measure')
    );
  return lastOf(sceneOrPart(scenes, name)) ?? 'nothing';
}

/** The scene that words mean, else the last one of the act or part that they do. */
function sceneOrPart(scenes: readonly NamedScene[], name: string): number | undefined {
  return sceneNamed(scenes, name) ?? scenesInPart(scenes, name)?.to;
}

/** “2.2” is also the second stop of a scene called “2”: whichever comes first is meant, since the other may lie past the reader. */
function firstOf(...places: readonly (Position | undefined)[]): Position | undefined {
  const found = places.filter((one) => one !== undefined);
  return found.length === 0 ? undefined : leastOf(found);
}

/** The place that a part of the telling, or of a scene, names; undefined where it names none, or no scene that is there. */
function portionNamed(story: Story, name: string, numbers: ScenesOfWork): Position | undefined {
  const portion = readPortion(name);
  if (!portion) return undefined;
  if (portion.of === undefined) return positionAtPart(story, portion.part);
  const around = placeNamed(story, portion.of, numbers);
  const scene = typeof around === 'number' && story.stops.find(({ position }) => position === around)?.scene;
  const own = story.scenes.findIndex(({ id }) => id === scene);
  if (own < 0) return undefined;
  const named = story.scenes.map(({ title }, index) => ({ title, ...numbers[index] }));
  const { from, to } = numberedAlike(named, own);
  return positionWithin(story, story.scenes.slice(from, to + 1), portion.part);
}

/**
 * What stands beside the scenes told so far in a list of them, and can be typed for them: see {@link placeNamed}. Whoever counts
 * chapters means no scene by a bare number.
 */
export function placeLabels(slice: Slice, numbers: ScenesOfWork = []): readonly string[] {
  if (lengthOf(slice)?.unit === 'chapter') return slice.scenes.map((_, index) => `:${index + 1}`);
  return sceneLabels(slice.scenes.map(({ title }, index) => ({ title, ...numbers[index] })));
}

/** For each scene told so far the number by which the work counts it, as one types it: see {@link workNumbers}. */
export function numbersOfWork(slice: Slice, numbers: ScenesOfWork = []): readonly (string | undefined)[] {
  // Whoever counts chapters means no scene by a number.
  if (lengthOf(slice)?.unit === 'chapter') return [];
  return workNumbers(slice.scenes.map(({ title }, index) => ({ title, ...numbers[index] })));
}

/** By what whole of the work a reader goes on: the part in which a scene is, else the chapter, else the scene alone; by its id. */
export function wholesOfWork({ scenes }: Pick<Story, 'scenes'>): ReadonlyMap<string, string> {
  const parts = partsOfWork({ scenes });
  const numbers = workNumbers(scenes.map(({ title }) => ({ title })));
  let whole = '';
  return new Map(
    scenes.map(({ id }, index) => {
      const part = parts.get(id);
      const isOn = index > 0 && numbers[index] !== undefined && numbers[index] === numbers[index - 1];
      if (!isOn || part !== undefined) whole = part ?? `:${index}`;
      return [id, whole] as const;
    }),
  );
}

/** In which part of the work each scene is, by its id, where its title says so; a part that is not said is that of none. */
export function partsOfWork({ scenes }: Pick<Story, 'scenes'>): ReadonlyMap<string, string> {
  return new Map(
    scenes.flatMap(({ id, title }) => {
      const part = partIn({ title });
      return part === undefined ? [] : [[id, part] as const];
    }),
  );
}

function lastStop(story: Story, scene: Scene): Position {
  return story.stops.findLast((stop) => stop.scene === scene.id)?.position ?? scene.told;
}

/** The last stop of the scenes that begin in a chapter, where the notes say in which. */
function chapterEnd(story: Story, chapter: number): Position | undefined {
  const { rising, fall } = beginnings(story);
  if (!rising.some(({ at }) => Math.floor(at) === chapter)) return undefined;
  const next = rising.find(({ at }) => at >= chapter + 1) ?? fall;
  return next ? Math.max(0, next.scene.told - 1) : (story.stops.at(-1)?.position ?? 0);
}

/**
 * The last stop that lies behind a reader who is at `measure` (in the unit of the length): rounded down, since a stretch
 * is behind one only when the next one that says where it begins has begun, or where it says itself that it ends by then. What the notes say counts as far as it rises:
 * nobody gets past a scene that begins before the one before it. Undefined where the work is not counted in this `unit`, or
 * where the measure lies past the end of the work, by more than is made up for by rounding.
 */
export function positionAt(story: Story, measure: number, unit?: Unit): Position | undefined {
  const length = lengthOf(story);
  if (unit !== undefined && length?.unit !== unit) return undefined;
  if (length?.count !== undefined && measure >= length.count + 1) return undefined;
  const { rising, fall } = stretchPlaces(story);
  const next = rising.findIndex(({ at }) => at > measure);
  const isOver = length?.count !== undefined && measure >= length.count && next < 0 && !fall;
  if (isOver) return story.stops.at(-1)?.position ?? 0;
  const begun = rising[(next < 0 ? rising.length : next) - 1];
  if (!begun) return 0;
  return isBehind(begun, measure, unit ?? length?.unit) ? begun.told : Math.max(0, begun.told - 1);
}

/** Whoever is on the last page of a stretch is still in it. */
function isBehind({ to }: StretchPlace, measure: number, unit: Unit | undefined): boolean {
  return to !== undefined && (unit === 'minute' ? to <= measure : to < measure);
}
