import { say } from '../../base/index.js';
import { changes, claimOrder, lastBefore } from '../../mind/index.js';
import { type EntityId, kindOf, nameOf, type Whole } from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { areApart } from '../shared/whereabouts.js';

/** Things that are taken from where they are not: they were put elsewhere, or somebody has them. */
export function notWhereLeft(story: Whole): readonly Finding<'not-where-left'>[] {
  const order = claimOrder(story);
  return [...changes(story)].flatMap(([thing, all]) =>
    all.flatMap((change): readonly Finding<'not-where-left'>[] => {
      const { claim, from } = change;
      if (from === undefined || kindOf(story, from) === 'person' || kindOf(story, from) === 'group') return [];
      const last = lastBefore(story, thing, change, order);
      const at = last?.change.after;
      if (!last || at?.is !== 'placed' || at.in === undefined || !areApart(story, at.in, from)) return [];
      if (isHolder(story, at.in, from)) return [];
      const words = { thing: nameOf(story, thing), from: nameOf(story, from), first: quoted(last.change.claim) };
      const told = { ...gradeOf(last.footing), because: groundsIn(story, [last.change.claim, claim]) };
      return [finding(say.notWhereLeft(words), [claim, last.change.claim], told)];
    }),
  );
}

/** A drawer may stand in a room, though nothing says so: only two places, or two things, are apart. */
function isHolder(story: Whole, a: EntityId, b: EntityId): boolean {
  return (kindOf(story, a) === 'place') !== (kindOf(story, b) === 'place');
}
