import type { Source } from '../source.js';
import { hasRemarks } from './embedded-notes.js';
import { nameIn, piecesOf } from './pieces.js';
import { titlesOf } from './titles.js';

/** What the scenes of the notes on a work are called, one for each segment of it. */
export function sceneTitles(source: Source): readonly string[] {
  const isNamed = hasRemarks(source);
  return titlesOf(source.segments, (segment) => (isNamed ? nameIn(piecesOf(source, segment))?.words : undefined));
}
