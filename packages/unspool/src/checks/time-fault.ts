import { say, type Wording } from '../base/index.js';
import { indexOf, type Whole } from '../story/index.js';
import { chronology, type Fault } from '../time/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** Statements of time that cannot be used: there is no such day, nobody declared the unit or the calendar. */
export function timeFault(story: Whole): readonly Finding<Code>[] {
  const { claims } = indexOf(story);
  return chronology(story).faults.flatMap(({ claim: id, kind }) => {
    const claim = claims.get(id);
    return claim ? [finding(worded[kind]({ words: quoted(claim) }), [claim])] : [];
  });
}

const worded = {
  'impossible-date': say.impossibleDate,
  'unknown-unit': say.unknownUnit,
  'unknown-calendar': say.unknownCalendar,
  'ambiguous-date': say.ambiguousDate,
  itself: say.timeOfItself,
} as const satisfies Readonly<Record<Fault['kind'], (values: { readonly words: string }) => Wording>>;

/** The pages that it gives. */
type Code = 'impossible-date' | 'unknown-unit' | 'unknown-calendar' | 'ambiguous-date' | 'time-of-itself';
