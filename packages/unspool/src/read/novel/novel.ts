import type { NovelStretch, StretchReading } from './stretch.js';

/** Reads a novel, one stretch after the other, in the order in which they are told. */
export type NovelReader = {
  /**
   * What the next stretch tells. Nothing in it follows from what stands in later ones, so that the readings of a
   * beginning are the beginning of the readings. It never throws, and takes time as the stretch has length.
   */
  readonly read: (stretch: NovelStretch) => StretchReading;
};

/** `language` is a code such as `en` or `de-CH`; without one, or for one without tables, it is read as English. */
export function createNovelReader(_language?: string): NovelReader {
  return {
    read: () => ({ people: [], names: [], genders: [], merges: [], mentions: [], quotations: [] }),
  };
}
