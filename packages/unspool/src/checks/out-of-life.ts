import { say } from '../base/index.js';
import { readAge, verbs } from '../language/index.js';
import { type EntityId, indexOf, ofKind, type Whole } from '../story/index.js';
import { type Chronology, chronology, type Moment } from '../time/index.js';
import { type Finding, finding, quoted } from './finding.js';
import { groundsBetween, nameOf } from './shared/time-words.js';
import { whereabouts } from './shared/whereabouts.js';

/** People who are there after they have died or before they are born, or who grow older than anybody. */
export function outOfLife(story: Whole): readonly Finding<Code>[] {
  const time = chronology(story);
  const found = [...whereabouts(story)].flatMap(([who, attended]) => {
    const [birth, death]: readonly [Moment, Moment] = [
      { of: 'birth', id: who },
      { of: 'death', id: who },
    ];
    const name = indexOf(story).entities.get(who)?.name ?? '';
    const found = attended.flatMap(({ scene, claim }): readonly Finding<Code>[] => {
      const moment = time.momentOf(scene);
      const values = { who: name, scene: nameOf(story, moment) };
      const after = time.isBefore(death, moment);
      const before = time.isBefore(moment, birth);
      const told = (a: Moment, b: Moment, footing: typeof after) => ({
        // What rests on the order of the telling may only be a flashback that is not marked as one.
        ...(footing !== 'stated' ? { grade: 'warning' as const } : {}),
        because: groundsBetween(story, time, a, b),
      });
      if (after !== 'open') return [finding(say.actsAfterDeath(values), [claim], told(death, moment, after))];
      if (before !== 'open') return [finding(say.actsBeforeBirth(values), [claim], told(moment, birth, before))];
      return [];
    });
    return [...found, ...tooOld(story, time, who, name)];
  });
  return [...found, ...impossibleAges(story)];
}

/** Years that nobody has lived yet. */
const oldest = 130;
const year = 365.25 * 86_400;

function impossibleAges(story: Whole): readonly Finding<Code>[] {
  return ofKind(story, 'state').flatMap((claim) => {
    const age = readAge(claim.sense.what);
    if (verbs[claim.sense.verb].turn === 'ends' || !age || age.years <= oldest) return [];
    return [finding(say.impossibleAge({ drop: `“${quoted(claim)}”` }), [claim], { grade: 'warning' })];
  });
}

function tooOld(story: Whole, time: Chronology, who: EntityId, name: string): readonly Finding<Code>[] {
  const birth: Moment = { of: 'birth', id: who };
  if (!time.knows(birth)) return [];
  for (const { scene, claim } of whereabouts(story).get(who) ?? []) {
    const { least } = time.gap(birth, time.momentOf(scene));
    if (least <= oldest * year) continue;
    const age = String(Math.floor(least / year));
    const drop = `${name} is at least ${age} years old in ${nameOf(story, time.momentOf(scene))}`;
    return [finding(say.impossibleAge({ drop }), [claim], { grade: 'warning' })];
  }
  return [];
}

/** The pages that it gives. */
type Code = 'acts-after-death' | 'acts-before-birth' | 'impossible-age';
