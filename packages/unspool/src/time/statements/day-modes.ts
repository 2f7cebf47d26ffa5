import type { SceneId, Slice } from '../../story/index.js';
import { day } from '../calendar/gregorian.js';
import { hoursOf } from '../calendar/units.js';
import { type DayMode, type Moment, momentKey } from '../moment.js';
import { momentOf } from '../moment-of.js';
import { comparedWith, type TellingContext } from './default-order.js';
import type { TimeClaim } from './time-claims.js';

const noon = day / 2;

/** How moments lie to their days: what happens at night belongs to the day on whose evening the night begins. */
export function dayModes(
  slice: Slice,
  timeClaims: readonly TimeClaim[],
  contexts: ReadonlyMap<SceneId, TellingContext>,
): ReadonlyMap<string, DayMode> {
  const modes = new Map<string, DayMode>();
  const note = (moment: Moment, mode: DayMode) => {
    const name = momentKey(moment);
    const known = modes.get(name);
    modes.set(name, known === undefined || known === mode ? mode : known === 'either' ? mode : known);
  };
  for (const timeClaim of timeClaims) {
    const { when, moment } = timeClaim;
    const part = when.dayPart === undefined ? null : hoursOf(when.dayPart);
    if (part && part.most > day) note(moment, part.least < noon ? 'either' : 'night');
    if (
      (when.relation === 'same' || when.relation === 'next' || when.relation === 'previous') &&
      when.unit === 'night'
    ) {
      note(moment, 'night');
      const ref = when.to[0] ? momentOf(slice, when.to[0]) : comparedWith(slice, timeClaim, contexts).before;
      if (ref) note(ref, 'either');
    }
  }
  return modes;
}
