import { say } from '../base/index.js';
import { type Claim, identities, type Whole } from '../story/index.js';
import { type Finding, finding } from './finding.js';

/** Two people who are played by one performer and of whom no claim says that they are one. */
export function sharedPerformer(story: Whole): readonly Finding<'shared-performer'>[] {
  const same = identities(story);
  const first = new Map<string, Claim>();
  return story.claims.flatMap((claim) => {
    const { sense } = claim;
    if (sense.kind !== 'introduce' || sense.performer === undefined) return [];
    const before = first.get(sense.performer);
    if (!before) first.set(sense.performer, claim);
    if (before?.sense.kind !== 'introduce' || before.sense.entity === sense.entity) return [];
    // Once the telling itself has made them one, the cast gives nothing away that was introduced with it.
    if (same(before.sense.entity) === same(sense.entity) && claim.told > 0) return [];
    const nameOf = (id: string) => story.entities.find((entity) => entity.id === id)?.name ?? id;
    const [one, other] = [nameOf(before.sense.entity), nameOf(sense.entity)];
    return [finding(say.sharedPerformer({ performer: sense.performer, first: one, second: other }), [claim, before])];
  });
}
