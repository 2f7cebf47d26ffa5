import { say } from '../base/index.js';
import { type EntityId, identities, ofKind, perSlice, type Whole } from '../story/index.js';
import { type Chronology, chronology, leastOf, type Moment } from '../time/index.js';
import { type Finding, finding } from './finding.js';
import { nameOf } from './shared/time-words.js';
import { type Attended, areApart, holders, whereabouts } from './shared/whereabouts.js';

/**
 * People who must be in two places at once, or get from one to another in less time than the way takes. Each scene is
 * compared with those near it in the order of the story: what is found is sure, and there may be more.
 */
export function twoPlaces(story: Whole): readonly Finding<Code>[] {
  const time = chronology(story);
  const rank = new Map(time.order.flatMap(({ scene, again }, index) => [scene, ...again].map((id) => [id, index])));
  return [...whereabouts(story)].flatMap(([who, attended]) => {
    const placed = attended
      .filter(({ place }) => place !== undefined)
      .sort((a, b) => (rank.get(a.scene) ?? 0) - (rank.get(b.scene) ?? 0));
    return placed.flatMap((first, index) =>
      placed.slice(index + 1, index + 1 + mostNeighbours).flatMap((second) => compare(story, time, who, first, second)),
    );
  });
}

const mostNeighbours = 12;

function compare(story: Whole, time: Chronology, who: EntityId, a: Attended, b: Attended): readonly Finding<Code>[] {
  if (a.place === undefined || b.place === undefined || !areApart(story, a.place, b.place)) return [];
  const [first, second] = [time.momentOf(a.scene), time.momentOf(b.scene)];
  if (first.id === second.id) return [];
  const seconds = ways(story)(a.place, b.place);
  const [forth, back] = [time.gap(first, second), time.gap(second, first)];
  const person: Moment = { of: 'birth', id: who };
  const values = {
    who: nameOf(story, person).replace(/^the birth of /, ''),
    first: nameOf(story, first),
    second: nameOf(story, second),
  };
  if (time.overlap(first, second) === 'stated') return [finding(say.twoPlaces(values), [b.claim, a.claim])];
  if (seconds > 0 && forth.most < seconds && back.most < seconds)
    return [finding(say.impossibleTravel(values), [b.claim, a.claim])];
  return [];
}

/** How long the way between two places takes at least, in seconds; 0 where the notes do not say. */
const ways = perSlice((slice): ((a: EntityId, b: EntityId) => number) => {
  const same = identities(slice);
  const known = new Map<string, number>();
  const put = (a: EntityId, b: EntityId, seconds: number) => known.set(`${a}\u0000${b}`, seconds);
  for (const { sense } of ofKind(slice, 'travel')) {
    const [from, to, least] = [sense.from.entity, sense.to.entity, leastOf(slice, sense.amount)];
    if (from === undefined || to === undefined || least === null) continue;
    put(same(from), same(to), least);
    put(same(to), same(from), least);
  }
  return (a, b) => {
    for (const from of holders(slice)(a)) {
      for (const to of holders(slice)(b)) {
        const seconds = known.get(`${from}\u0000${to}`);
        if (seconds !== undefined) return seconds;
      }
    }
    return 0;
  };
});

/** The pages that it gives. */
type Code = 'two-places' | 'impossible-travel';
