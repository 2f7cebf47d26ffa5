import type { ScenesOfWork } from '../story/index.js';
import type { Source } from './source.js';

/** What the work itself prints as the numbers of its scenes. */
export function numbersOf({ segments }: Pick<Source, 'segments'>): ScenesOfWork {
  return segments.map(({ number, within, title }) => ({
    number,
    within: within.join(', '),
    isUntitled: number === undefined && title === '',
  }));
}
