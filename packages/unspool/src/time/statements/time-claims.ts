import { type Certainty, turnsCounted } from '../../language/index.js';
import { acceptance, type Claim, indexOf, isOf, ofKind, type Slice, type StoryWhen } from '../../story/index.js';
import { type AccountId, accountsOf } from '../accounts.js';
import type { Moment } from '../moment.js';
import { sceneMoment } from '../moment-of.js';
import { strandTimes } from './strand-times.js';
import type { Force } from './time-statement.js';

/** What is said of one moment by one claim. */
export type TimeClaim = {
  readonly claim: Claim;
  readonly moment: Moment;
  readonly when: StoryWhen;
  readonly account: AccountId;
  readonly force: Force;
};

/** All that datelines, strands and nested lines say of time, scenes first, each in the order of the file. */
export function timeClaimsOf(slice: Slice): readonly TimeClaim[] {
  return [...sceneClaims(slice), ...nestedClaims(slice)];
}

/** A statement that names nothing is about what was told before. */
export function isBare({ to, relation }: StoryWhen): boolean {
  return to.length === 0 && bare.has(relation);
}

const bare: ReadonlySet<StoryWhen['relation']> = new Set([
  'before',
  'after',
  'later',
  'earlier',
  'same',
  'next',
  'previous',
]);

/** How sure the notes are of a statement decides whether it can be contradicted. */
function forceOf(certainty: Certainty | undefined): Force | null {
  if (certainty === 'unlikely') return null;
  return certainty === 'likely' || certainty === 'possible' ? 'likely' : 'stated';
}

/** What the datelines say, and the strands whose own description is a date. */
function sceneClaims(slice: Slice): readonly TimeClaim[] {
  const accounts = accountsOf(slice);
  const { isAccepted } = acceptance(slice);
  const { inScene } = indexOf(slice);
  const strands = strandTimes(slice);
  return slice.scenes.flatMap((scene) => {
    const own = (inScene.get(scene.id) ?? []).flatMap((claim) => {
      const { sense } = claim;
      const whens = isOf(claim, 'time') ? claim.sense.when : sense.kind === 'strand' ? strands(sense.strand) : [];
      const force = forceOf(claim.certainty);
      return force === null || !isAccepted(claim.id) ? [] : whens.map((when) => ({ claim, force, when }));
    });
    // "An hour later · after [A]": what stands in several parts is counted as in one.
    const counted = turnsCounted(own.map(({ when }) => when));
    const likely = new Set(own.flatMap(({ force, when }) => (force === 'likely' ? [when.to] : [])));
    const said = { moment: sceneMoment(slice, scene.id), account: accounts.of(scene.id) };
    return own.map(({ claim, force }, at) => {
      const when = counted[at] as StoryWhen;
      // It is no surer than what it is counted from.
      return { ...said, claim, when, force: when.to.length > 0 && likely.has(when.to) ? 'likely' : force };
    });
  });
}

/** What is nested under claims: `when: …`. */
function nestedClaims(slice: Slice): readonly TimeClaim[] {
  const accounts = accountsOf(slice);
  const { claims } = indexOf(slice);
  const { isAccepted } = acceptance(slice);
  return ofKind(slice, 'when').flatMap((claim) => {
    const parent = claims.get(claim.parent ?? '');
    const force = forceOf(claim.certainty);
    if (!parent || force === null || !isAccepted(claim.id) || !isAccepted(parent.id)) return [];
    if (parent.sense.kind === 'outside' || parent.certainty === 'unlikely') return [];
    if (accounts.isUnreal(parent.scene)) return [];
    const account = accounts.of(parent.scene);
    const moment: Moment = { of: 'claim', id: parent.id };
    return (claim.sense.when ?? []).map((when) => ({ claim, moment, when, account, force }));
  });
}
