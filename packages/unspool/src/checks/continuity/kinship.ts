import { addTo, say } from '../../base/index.js';
import { kinOf, verbs } from '../../language/index.js';
import type { SureClaim } from '../../mind/index.js';
import { type Claim, type EntityId, identities, nameOf, type Whole } from '../../story/index.js';
import { type Finding, finding } from '../finding.js';
import { groundsIn } from '../shared/claim-grounds.js';
import { allSaid } from '../shared/said.js';

/** Kinship that cannot be: people who descend from themselves, and those with two mothers or two fathers. */
export function kinship(story: Whole): readonly Finding<'kinship-clash'>[] {
  const byAccount = new Map<string, Descent[]>();
  for (const claim of allSaid(story)) {
    for (const descent of descentsIn(story, claim)) addTo(byAccount, claim.account, descent);
  }
  return [...byAccount.values()].flatMap((all) => [...ownAncestors(story, all), ...secondParents(story, all)]);
}

/** That somebody descends from somebody. */
type Descent = { readonly child: EntityId; readonly parent: EntityId; readonly role: string; readonly claim: Claim };

function descentsIn(story: Whole, { claim, sense }: SureClaim): readonly Descent[] {
  if (sense.kind !== 'relation' || verbs[sense.verb].turn === 'ends') return [];
  const same = identities(story);
  const kin = kinOf(sense.role);
  if (kin === null) return [];
  // Whoever becomes a mother need not be so by birth.
  const isByBirth = kin === 'parent' && verbs[sense.verb].turn === 'holds';
  return sense.of.flatMap((one) =>
    sense.to.map((other) => {
      const [parent, child] = (kin === 'parent' ? [one, other] : [other, one]).map(same) as [EntityId, EntityId];
      return { child, parent, role: isByBirth ? sense.role.trim().toLowerCase() : '', claim };
    }),
  );
}

/** One finding for each circle. */
function ownAncestors(story: Whole, all: readonly Descent[]): readonly Finding<'kinship-clash'>[] {
  const parents = new Map<EntityId, Descent[]>();
  for (const descent of all) addTo(parents, descent.child, descent);
  const done = new Set<EntityId>();
  const onPath = new Map<EntityId, number>();
  const found: Finding<'kinship-clash'>[] = [];
  for (const start of parents.keys()) {
    const path: { readonly id: EntityId; readonly rest: Descent[]; via?: Descent }[] = [];
    const enter = (id: EntityId) => {
      if (done.has(id) || onPath.has(id)) return;
      onPath.set(id, path.length);
      path.push({ id, rest: [...(parents.get(id) ?? [])] });
    };
    enter(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.shift();
      if (!next) {
        onPath.delete(top.id);
        done.add(top.id);
        path.pop();
        continue;
      }
      top.via = next;
      const at = onPath.get(next.parent);
      if (at === undefined) enter(next.parent);
      else {
        const claims = path.slice(at).flatMap(({ via }) => (via ? [via.claim] : []));
        const what = `${nameOf(story, next.parent)} would be their own ancestor`;
        found.push(clash(story, what, claims, {}));
      }
    }
  }
  return found;
}

/** Somebody may have a second mother, but then she is called an adoptive one, or a stepmother. */
function secondParents(story: Whole, all: readonly Descent[]): readonly Finding<'kinship-clash'>[] {
  const first = new Map<string, Descent>();
  return all.flatMap((descent) => {
    const { child, parent, role, claim } = descent;
    if (role !== 'mother' && role !== 'father') return [];
    const own = `${role} ${child}`;
    const before = first.get(own);
    if (!before) first.set(own, descent);
    if (!before || before.parent === parent) return [];
    const what = `${nameOf(story, child)} would have two ${role}s, ${nameOf(story, before.parent)} and ${nameOf(story, parent)}`;
    return [clash(story, what, [before.claim, claim], { grade: 'warning' })];
  });
}

function clash(
  story: Whole,
  what: string,
  claims: readonly Claim[],
  grade: { readonly grade?: 'warning' },
): Finding<'kinship-clash'> {
  const places = new Map(story.claims.map(({ id }, index) => [id, index]));
  const inOrder = [...claims].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const because = groundsIn(story, inOrder);
  return finding(say.kinshipClash({ what }), [...inOrder].reverse(), { ...grade, because });
}
