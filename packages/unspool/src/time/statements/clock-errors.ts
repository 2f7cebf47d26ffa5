import { readClockError, verbs } from '../../language/index.js';
import { acceptance, type ClaimId, type EntityId, identities, ofKind, perSlice } from '../../story/index.js';
import { exactLength, ownUnits } from '../calendar/own-units.js';
import type { Range } from '../calendar/units.js';

/** How much a clock is fast, in seconds (negative: slow), and the claim that says so. */
type ClockError = { readonly range: Range; readonly claim: ClaimId };

/** How wrong clocks are, as far as a slice knows: "The heron clock is 40 minutes fast." */
export const clockErrors = perSlice((slice): ((clock: EntityId) => ClockError | undefined) => {
  const same = identities(slice);
  const { isAccepted } = acceptance(slice);
  const errors = new Map<EntityId, ClockError>();
  for (const { id, sense } of ofKind(slice, 'state')) {
    const error = verbs[sense.verb].turn === 'holds' && isAccepted(id) ? readClockError(sense.what) : null;
    const length = error && exactLength(error.amount, ownUnits(slice));
    if (!error || !length) continue;
    const range = error.fast ? length : { least: -length.most, most: -length.least };
    for (const clock of sense.of) errors.set(same(clock), { range, claim: id });
  }
  return (clock) => errors.get(same(clock));
});

/** The error of a clock that is right. */
export const right: Range = { least: 0, most: 0 };
