import { key, say } from '../base/index.js';
import { type EntityId, identities, kindOf, nameOf, ofKind, type Position, type Whole } from '../story/index.js';
import { type Finding, finding } from './finding.js';

/** Other names of somebody that somebody else bore first, of whom no claim says that the two are one. */
export function alsoNameTaken(story: Whole): readonly Finding<'also-name-taken'>[] {
  const same = identities(story);
  const first = firstBearers(story);
  return ofKind(story, 'introduce').flatMap((claim) => {
    const { entity, aliases } = claim.sense;
    return aliases.flatMap((name) => {
      const bearer = first.get(nameKey(story, entity, name));
      if (!bearer || same(bearer.entity) === same(entity) || bearer.told > claim.told) return [];
      const words = { name, bearer: nameOf(story, bearer.entity), who: nameOf(story, entity) };
      return [finding(say.alsoNameTaken(words), [claim])];
    });
  });
}

/** Whom each name meant first, and from when on. */
function firstBearers(story: Whole): ReadonlyMap<string, { readonly entity: EntityId; readonly told: Position }> {
  const bearers = new Map<string, { readonly entity: EntityId; readonly told: Position }>();
  const add = (entity: EntityId, name: string, told: Position) => {
    const own = nameKey(story, entity, name);
    if (told < (bearers.get(own)?.told ?? Number.POSITIVE_INFINITY)) bearers.set(own, { entity, told });
  };
  for (const { id, name, told } of story.entities) add(id, name, told);
  for (const { sense, told } of ofKind(story, 'introduce'))
    for (const name of sense.aliases) add(sense.entity, name, told);
  return bearers;
}

/** Symbols and strands have names of their own: a fish can be a thing and a symbol. */
function nameKey(story: Whole, entity: EntityId, name: string): string {
  const kind = kindOf(story, entity);
  return `${kind === 'symbol' || kind === 'strand' ? kind : ''} ${key(name)}`;
}
