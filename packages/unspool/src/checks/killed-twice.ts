import { say } from '../base/index.js';
import { verbs } from '../language/index.js';
import { acceptance, type Claim, type EntityId, identities, nameOf, stated, type Whole } from '../story/index.js';
import { accountsOf } from '../time/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** People whom different people kill, by claims that all stand and that the same teller tells. */
export function killedTwice(story: Whole): readonly Finding<'killed-twice'>[] {
  const { isAccepted } = acceptance(story);
  const accounts = accountsOf(story);
  const same = identities(story);
  const deaths = new Map<string, { readonly claim: Claim; readonly by: ReadonlySet<EntityId> }>();
  return story.claims.flatMap((one) => {
    const { sense } = stated(one);
    if (sense.kind !== 'act' || verbs[sense.verb].deathOf !== 'object' || one.certainty !== undefined) return [];
    if (!isAccepted(one.id) || accounts.isUnreal(one.scene)) return [];
    const by = new Set(sense.who.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
    if (by.size === 0) return [];
    return (sense.what ?? []).flatMap(({ entity }) => {
      if (entity === undefined) return [];
      const whom = `${accounts.of(one.scene)} ${same(entity)}`;
      const before = deaths.get(whom);
      if (!before) deaths.set(whom, { claim: one, by });
      if (!before || [...by].some((id) => before.by.has(id))) return [];
      const words = { who: nameOf(story, entity), first: quoted(before.claim), other: quoted(one) };
      return [finding(say.killedTwice(words), [one, before.claim])];
    });
  });
}
