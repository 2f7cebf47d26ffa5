import { say } from '../../base/index.js';
import { english, oneOf } from '../../language/index.js';
import { type ClaimOf, type EntityId, identities, kindOf, nameOf, ofKind, type Whole } from '../../story/index.js';
import { type Finding, finding } from '../finding.js';
import { groundsIn } from '../shared/claim-grounds.js';

/** Places and things that lie within themselves, by what each is said to be in: one finding for each circle. */
export function placeInItself(story: Whole): readonly Finding<'place-in-itself'>[] {
  const same = identities(story);
  const outer = new Map<EntityId, ClaimOf<'introduce'>>();
  for (const claim of ofKind(story, 'introduce')) {
    const within = withinWhat(claim);
    if (within !== undefined && kindOf(story, within) !== 'person') outer.set(same(claim.sense.entity), claim);
  }
  const done = new Set<EntityId>();
  return [...outer.keys()].flatMap((start): readonly Finding<'place-in-itself'>[] => {
    const way: EntityId[] = [];
    let at: EntityId | undefined = start;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      way.push(at);
      const within: EntityId | undefined = outer.has(at)
        ? withinWhat(outer.get(at) as ClaimOf<'introduce'>)
        : undefined;
      at = within === undefined ? undefined : same(within);
    }
    const circle = at === undefined ? [] : way.slice(way.indexOf(at));
    if (at === undefined || !way.includes(at)) return [];
    const claims = circle.flatMap((id) => outer.get(id) ?? []);
    const names = [...circle, at].slice(0, mostNames).map((id) => nameOf(story, id));
    const words = { place: nameOf(story, at), circle: names.join(' in ') };
    return [finding(say.placeInItself(words), claims, { because: groundsIn(story, claims) })];
  });
}

const mostNames = 6;

/** "at the harbour", or a description that begins so: "in the yard". */
function withinWhat({ sense }: ClaimOf<'introduce'>): EntityId | undefined {
  if (sense.at?.entity !== undefined) return sense.at.entity;
  const [first, second] = sense.description ?? [];
  return second && within.test(first?.text ?? '') ? second.entity : undefined;
}

const within = new RegExp(`^${oneOf(english.continuity.within)} (?:${oneOf(english.continuity.articles)} )?$`, 'i');
