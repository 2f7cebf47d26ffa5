import type { Source, SourceProblem } from '../source.js';
import { timesOf } from './scene-times.js';

/**
 * What the author of a work should hear of it: what could not be read, and what its scenes leave open about time. It
 * speaks of the whole work, and may look back from its end.
 */
export function problemsOf(source: Source): readonly SourceProblem[] {
  return [...source.problems, ...timesOf(source).flatMap((times) => times?.problems ?? [])];
}
