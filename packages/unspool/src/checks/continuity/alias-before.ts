import { say } from '../../base/index.js';
import { oneOf, plain } from '../../language/index.js';
import { type Claim, type EntityId, indexOf, nameOf, ofKind, type Position, type Whole } from '../../story/index.js';
import { type Finding, finding } from '../finding.js';

/** Other names that stand in a line told before anybody is told whose they are: each once. */
export function aliasBefore(story: Whole): readonly Finding<'alias-before'>[] {
  const aliases = proper(story);
  if (aliases.size === 0) return [];
  const named = new RegExp(`(?<![\\p{L}\\p{N}-])${oneOf([...aliases.keys()])}(?![\\p{L}\\p{N}-])`, 'gu');
  const { scenes } = indexOf(story);
  return story.claims.flatMap((claim) => {
    if (claim.sense.kind === 'introduce' || claim.sense.kind === 'title' || claim.sense.kind === 'credit') return [];
    return [...plain(claim.words).matchAll(named)].flatMap(([name]) => {
      const alias = aliases.get(name);
      if (!alias || claim.told >= alias.told || claim.parent !== undefined) return [];
      aliases.delete(name);
      const scene = scenes.get(alias.claim.scene ?? '')?.title ?? '';
      const words = { name, who: nameOf(story, alias.entity), scene };
      return [finding(say.aliasBefore(words), [claim, alias.claim])];
    });
  });
}

type Alias = { readonly entity: EntityId; readonly told: Position; readonly claim: Claim };

/** The proper names that are told in a scene to be somebody's, who was known under another before; nobody else's. */
function proper(story: Whole): Map<string, Alias> {
  const found = new Map<string, Alias>();
  const { entities } = indexOf(story);
  const taken = new Set(story.entities.map(({ name }) => name));
  for (const claim of ofKind(story, 'introduce')) {
    const { entity, aliases } = claim.sense;
    for (const name of aliases) {
      const isNew = claim.scene !== null && /^\p{Lu}/u.test(name) && (entities.get(entity)?.told ?? 0) < claim.told;
      const before = found.get(name);
      if (before || taken.has(name) || !isNew) {
        // Who bore the name first is who is meant by it.
        if (!isNew) found.delete(name);
        taken.add(name);
      } else found.set(name, { entity, told: claim.told, claim });
    }
  }
  return found;
}
