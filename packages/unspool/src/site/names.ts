import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Unit } from '../language/index.js';

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

/** The name of the file that says where a place is which somebody knows: the id of a stop, or so many minutes, pages or chapters. */
export function doorName(folder: string, to: string | { readonly unit: Unit; readonly measure: number }): string {
  return typeof to === 'string'
    ? nameOf('stop', folder, to)
    : nameOf(to.unit, folder, String(Math.max(0, Math.floor(to.measure))));
}

/** Long enough that none is guessed and no two are the same. */
const letters = 32;

function nameOf(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, letters);
}
