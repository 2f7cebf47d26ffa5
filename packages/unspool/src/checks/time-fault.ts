import type { Code } from '../base/index.js';
import { indexOf, type Whole } from '../story/index.js';
import { chronology, type Fault } from '../time/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** Statements of time that cannot be used: there is no such day, nobody declared the unit or the calendar. */
export function timeFault(story: Whole): readonly Finding[] {
  const { claims } = indexOf(story);
  return chronology(story).faults.flatMap(({ claim: id, kind }) => {
    const claim = claims.get(id);
    return claim ? [finding(codes[kind], [claim], { words: quoted(claim) })] : [];
  });
}

const codes: Readonly<Record<Fault['kind'], Code>> = {
  'impossible-date': 'impossible-date',
  'unknown-unit': 'unknown-unit',
  'unknown-calendar': 'unknown-calendar',
  itself: 'time-of-itself',
};
