import type { Beliefs } from '../../../packages/unspool/src/mind/belief/beliefs.js';
import type { Happening } from '../../../packages/unspool/src/mind/belief/happening.js';

export type { Beliefs } from '../../../packages/unspool/src/mind/belief/beliefs.js';
export type { Happening, Witness } from '../../../packages/unspool/src/mind/belief/happening.js';

/** What the product makes of who perceives what. */
export const { beliefsOf }: { beliefsOf(happenings?: readonly Happening[]): Beliefs } = await import(
  new URL('../../../packages/unspool/dist/src/mind/index.js', import.meta.url).href
);
