import { say } from '../base/index.js';
import { ofKind, type StoryWhen, type Whole } from '../story/index.js';
import { type Finding, finding } from './finding.js';

/** Calendars that nothing ties to the other dates of the story: what is dated in them cannot be compared with those. */
export function calendarsApart(story: Whole): readonly Finding<'calendars-apart'>[] {
  const dates = [
    ...ofKind(story, 'time').map(({ sense }) => sense.when),
    ...ofKind(story, 'when').map(({ sense }) => sense.when ?? []),
  ]
    .flat()
    .flatMap((when: StoryWhen) => (when.date ? [when.date] : []));
  const used = new Set(dates.map((date) => (date.edtf === undefined ? date.calendar?.name : '')));
  return ofKind(story, 'calendar').flatMap((claim) => {
    const { name, begins } = claim.sense.calendar;
    const others = [...used].filter((other) => other !== undefined && other !== name);
    return begins === undefined && used.has(name) && others.length > 0
      ? [finding(say.calendarsApart({ name }), [claim])]
      : [];
  });
}
