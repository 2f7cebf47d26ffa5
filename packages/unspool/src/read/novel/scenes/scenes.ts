import type { NovelStretch, StretchReading } from '../stretch.js';
import { narrationOf } from './narration.js';
import { placesIn } from './places.js';
import { presenceIn } from './presence.js';
import type { NovelPlace, Presence, TimeTurn } from './scene.js';
import { timeTurnsIn } from './time-turns.js';
import { understoodIn } from './understood.js';

/** What is told of a stretch besides its people and speeches. */
export type SceneReading = {
  readonly present: readonly Presence[];
  /** Where it plays, as far as anything says so: the first that is sure, else the first. */
  readonly place?: NovelPlace;
  readonly places: readonly NovelPlace[];
  readonly turns: readonly TimeTurn[];
};

/** Follows from the stretch and its reading alone: what is told of one is never changed by what comes later. */
export function sceneOf(stretch: NovelStretch, reading: StretchReading, language?: string): SceneReading {
  const sentences = understoodIn(narrationOf(stretch, reading), reading, language);
  const places = placesIn(sentences, language);
  const place = places.find(({ grade }) => grade === 'sure') ?? places[0];
  return {
    present: presenceIn(stretch, reading, sentences),
    ...(place ? { place } : {}),
    places,
    turns: timeTurnsIn(sentences, language),
  };
}
