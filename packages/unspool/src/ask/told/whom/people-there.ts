import { toldSentences } from '../../../explain/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  kindOf,
  nameOf,
  perSlice,
  type Slice,
} from '../../../story/index.js';
import { canBe } from './gender.js';
import type { Mention, Pronoun } from './mention.js';

/** The people whom the dateline of a scene lists. */
export function presentIn(slice: Slice, { scene }: Claim): readonly EntityId[] {
  const same = identities(slice);
  const own = scene === null ? [] : (indexOf(slice).inScene.get(scene) ?? []);
  const listed = own.flatMap(({ sense }) => (sense.kind === 'with' ? sense.people : []));
  return [...new Set(listed.map(({ entity }) => same(entity)))].filter((id) => kindOf(slice, id) === 'person');
}

/** "A man" where a scene lists one man whom none of its sentences names: he, unless he was spoken of before. */
export function notNamed(
  slice: Slice,
  claim: Claim,
  pronoun: Pronoun,
  mentions: readonly Mention[],
): EntityId | undefined {
  if (claim.scene === null || mentions.some((one) => one.isUnclear && one.pronoun === pronoun)) return undefined;
  const named = namedIn(slice).get(claim.scene);
  const [one, ...others] = presentIn(slice, claim).filter(
    (id) => !named?.has(id) && canBe(slice, id, pronoun) && !isSeveral(nameOf(slice, id)),
  );
  return others.length === 0 ? one : undefined;
}

/** "the guests" */
function isSeveral(name: string): boolean {
  return /^(?:the )?[\p{Ll} ]*[^s']s$/u.test(name);
}

/** Of each scene those whom its sentences name. */
const namedIn = perSlice((slice): ReadonlyMap<string, ReadonlySet<EntityId>> => {
  const same = identities(slice);
  const found = new Map<string, Set<EntityId>>();
  for (const { claim, words } of toldSentences(slice)) {
    if (claim.scene === null) continue;
    const own = found.get(claim.scene) ?? new Set();
    found.set(claim.scene, own);
    for (const { entity } of words) if (entity !== undefined) own.add(same(entity));
  }
  return found;
});
