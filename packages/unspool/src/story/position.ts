import { key } from '../base/index.js';
import { type Length, plain, readLength, readMeasure } from '../language/index.js';
import { END, type Position, type Scene, type Stop, type Story } from './story.js';

/** What a bookmark stores for a stop: its scene's id, and the part for a later stop of the scene. */
export function stopId(stop: Pick<Stop, 'scene' | 'part'>): string {
  return stop.part === 1 ? stop.scene : `${stop.scene}.${stop.part}`;
}

/** What a reader reads for a stop: its scene's title, and the part for a later stop of the scene. */
export function stopLabel(story: Pick<Story, 'scenes'>, stop: Stop): string {
  const title = story.scenes.find((scene) => scene.id === stop.scene)?.title ?? stop.scene;
  return stop.part === 1 ? title : `${title} (${stop.part})`;
}

/**
 * The position that words of an author name: a stop's id, a scene's title or number (its last stop), `start`, `end`.
 * Undefined if they name none.
 */
export function findPosition(story: Story, words: string): Position | undefined {
  const name = words.trim();
  if (/^(?:0|:?start)$/i.test(name)) return 0;
  const stop = story.stops.find((candidate) => stopId(candidate) === name);
  if (stop) return stop.position;
  const scene =
    story.scenes.find((candidate) => key(candidate.title) === key(name)) ??
    (/^\d{1,9}$/.test(name) ? story.scenes[Number(name) - 1] : undefined);
  if (scene) return lastStop(story, scene);
  return /^:?end$/i.test(name) ? END : undefined;
}

function lastStop(story: Story, scene: Scene): Position {
  return story.stops.findLast((stop) => stop.scene === scene.id)?.position ?? scene.told;
}

/** The declared length: "Length: 15 min", "120 pages", "2 h 10 min", "in minutes". */
export function lengthOf(slice: Pick<Story, 'claims'>): Length | undefined {
  const credit = slice.claims.find((claim) => claim.sense.kind === 'credit' && /^length$/i.test(claim.sense.key));
  return credit ? readLength(plain(credit.words)) : undefined;
}

/**
 * The last stop that lies behind a reader who is at `measure` (in the unit of the length): rounded down, since a scene
 * is behind one only when the next one that says where it begins has begun.
 */
export function positionAt(story: Story, measure: number): Position {
  const begins = new Map<string, number>();
  for (const claim of story.claims) {
    const at = claim.sense.kind === 'at' && claim.scene !== null ? readMeasure(claim.sense.measure) : undefined;
    if (at !== undefined) begins.set(claim.scene as string, at);
  }
  const length = lengthOf(story);
  if (length?.count !== undefined && measure >= length.count) return story.stops.at(-1)?.position ?? 0;
  let position = 0;
  for (const scene of story.scenes) {
    const at = begins.get(scene.id);
    if (at !== undefined && at <= measure) position = Math.max(position, scene.told - 1);
  }
  return position;
}
