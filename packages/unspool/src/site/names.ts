import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Unit } from '../language/index.js';
import { plainHeading } from '../story/place/scene-named.js';

/** The name of the file of the first place; anybody may have it. */
export function firstName(folder: string): string {
  return nameOf('first', folder);
}

/**
 * The name of the file of the next place, which no file says: it comes of all that the one before it holds, so that whoever has
 * not read that cannot know it. `place` is what stands in the file, as {@link JSON.stringify} writes it.
 */
export function nextName(place: string): string {
  return nameOf('next', place);
}

/**
 * What somebody knows of a place: the id of its stop; so many minutes, pages or chapters; the number by which the work counts its
 * scene; what that is called, in whatever case and with whatever marks; after which it is the end of a scene or part.
 */
export type DoorTo =
  | string
  | { readonly unit: Unit; readonly measure: number }
  | { readonly number: string }
  | { readonly title: string }
  | { readonly after: string; readonly by: 'scene' | 'part' };

/** The name of the file that says where a place is of which somebody knows that. */
export function doorName(folder: string, to: DoorTo): string {
  if (typeof to === 'string') return nameOf('stop', folder, to);
  if ('after' in to) return nameOf(`end of ${to.by}`, folder, to.after);
  if ('number' in to) return nameOf('number', folder, to.number);
  if ('title' in to) return nameOf('title', folder, plainHeading(to.title));
  return nameOf(to.unit, folder, String(Math.max(0, Math.floor(to.measure))));
}

/** Long enough that none is guessed and no two are the same. */
const letters = 32;

function nameOf(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, letters);
}
