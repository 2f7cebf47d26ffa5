import type { SceneId, Slice } from '../story/index.js';
import { day } from './calendar.js';
import { type DayMode, type Moment, momentKey } from './moment.js';
import { comparedWith, type Route } from './routes.js';
import { momentOf, type Saying } from './sayings.js';
import { hoursOf } from './units.js';

/** How moments lie to their days: what happens at night belongs to the day on whose evening the night begins. */
export function modesOf(
  slice: Slice,
  sayings: readonly Saying[],
  routes: ReadonlyMap<SceneId, Route>,
): ReadonlyMap<string, DayMode> {
  const modes = new Map<string, DayMode>();
  const note = (moment: Moment, mode: DayMode) => {
    const name = momentKey(moment);
    const known = modes.get(name);
    modes.set(name, known === undefined || known === mode ? mode : known === 'either' ? mode : known);
  };
  for (const saying of sayings) {
    const { when, moment } = saying;
    const part = when.dayPart === undefined ? null : hoursOf(when.dayPart);
    if (part && part.most > day) note(moment, 'night');
    if ((when.relation === 'same' || when.relation === 'next') && when.unit === 'night') {
      note(moment, 'night');
      const ref = when.to[0] ? momentOf(slice, when.to[0]) : comparedWith(slice, saying, routes).before;
      if (ref) note(ref, 'either');
    }
  }
  return modes;
}
