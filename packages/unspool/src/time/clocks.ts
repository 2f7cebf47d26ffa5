import { readClockError } from '../language/index.js';
import { type EntityId, identities, ofKind, perSlice, standing } from '../story/index.js';
import { exactLength, ownUnits } from './amount.js';
import type { Range } from './units.js';

/** How much clocks are fast, in seconds (negative: slow), as far as a slice knows: "The heron clock is 40 minutes fast." */
export const clockErrors = perSlice((slice): ((clock: EntityId) => Range) => {
  const same = identities(slice);
  const { stands } = standing(slice);
  const errors = new Map<EntityId, Range>();
  for (const { id, sense } of ofKind(slice, 'state')) {
    const error = sense.verb === 'is' && stands(id) ? readClockError(sense.what) : null;
    const length = error && exactLength(error.amount, ownUnits(slice));
    if (!error || !length) continue;
    const range = error.fast ? length : { least: -length.most, most: -length.least };
    for (const clock of sense.of) errors.set(same(clock), range);
  }
  return (clock) => errors.get(same(clock)) ?? right;
});

const right: Range = { least: 0, most: 0 };
