import type { Happening } from './happening.js';

/** Whether the order in which things happened tells a reader more than the order of the telling. */
export function saysMore(happened: readonly Happening[]): boolean {
  return happened.some(
    ({ number, again, departs }, index) => again.length > 0 || departs !== undefined || number !== index + 1,
  );
}
