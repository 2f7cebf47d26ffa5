import type { Code } from '../base/index.js';
import { type Claim, indexOf, type ProblemCode, type Whole } from '../story/index.js';
import { calendarsApart } from './calendars-apart.js';
import { circularGround } from './circular-ground.js';
import type { Finding } from './finding.js';
import { opensNoScene } from './opens-no-scene.js';
import { outOfLife } from './out-of-life.js';
import { questionNeverAnswered } from './question-never-answered.js';
import { sharedPerformer } from './shared-performer.js';
import { timeClash } from './time-clash.js';
import { timeFault } from './time-fault.js';
import { twoPlaces } from './two-places.js';

type Check = (story: Whole) => readonly Finding[];

/** What is found elsewhere: in the text of the file alone, and in the works that it names or is. */
type Elsewhere = ProblemCode | `${'evidence' | 'quotation' | 'source' | 'work'}-${string}`;

/** The check that gives each finding: every page has a row, and those of one cause share theirs. */
const checks: Readonly<Record<Exclude<Code, Elsewhere>, Check>> = {
  'question-never-answered': questionNeverAnswered,
  'opens-no-scene': opensNoScene,
  'circular-ground': circularGround,
  'shared-performer': sharedPerformer,
  'impossible-date': timeFault,
  'unknown-unit': timeFault,
  'unknown-calendar': timeFault,
  'time-of-itself': timeFault,
  'calendars-apart': calendarsApart,
  'account-differs': timeClash,
  'day-mismatch': timeClash,
  'flashback-not-before-host': timeClash,
  'gap-too-small': timeClash,
  'impossible-age': timeClash,
  'impossible-duration': timeClash,
  'time-paradox': timeClash,
  'weekday-mismatch': timeClash,
  'acts-after-death': outOfLife,
  'acts-before-birth': outOfLife,
  'two-places': twoPlaces,
  'impossible-travel': twoPlaces,
};

/**
 * Everything that should give the author of a whole story pause. A finding that the notes accept with `Intended` is
 * left out: about the claim or scene that it points at, else about anything in its own scene.
 */
export function check(story: Whole): readonly Finding[] {
  const { claims } = indexOf(story);
  const accepted = story.claims.flatMap((claim) =>
    claim.sense.kind === 'intended' ? [{ claim, ...claim.sense }] : [],
  );
  const accepts = (one: (typeof accepted)[number], about: Claim) =>
    one.to?.to === 'claim'
      ? one.to.id === about.id
      : (one.to?.to === 'scene' ? one.to.id : one.claim.scene) === about.scene;
  return [...new Set(Object.values(checks))]
    .flatMap((find) => find(story))
    .filter(({ code, about }) => {
      const involved = about.flatMap((id) => claims.get(id) ?? []);
      return !accepted.some((one) => one.code === code && involved.some((claim) => accepts(one, claim)));
    });
}
