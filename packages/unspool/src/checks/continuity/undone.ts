import { grouped, say } from '../../base/index.js';
import { english, oneOf, plain, verbs } from '../../language/index.js';
import { type ClaimOrder, claimOrder, isFromProse, momentOfClaim, stateTurns } from '../../mind/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  kindOf,
  type Sense,
  stated,
  type Whole,
  type Word,
} from '../../story/index.js';
import type { Footing } from '../../time/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { images } from '../shared/images.js';
import { allDeaths, allSaid, handling } from '../shared/said.js';

/** What cannot be undone, and yet is as if it never was: the dead act or are alive, what is destroyed is used. */
export function undone(story: Whole): readonly Finding<'state-undone'>[] {
  const order = claimOrder(story);
  return [...afterDeath(story, order), ...turnedAfterDeath(story, order), ...afterDestruction(story, order)];
}

function afterDeath(story: Whole, order: ClaimOrder): readonly Finding<'state-undone'>[] {
  const same = identities(story);
  return allSaid(story).flatMap(({ claim, sense, account }) => {
    const dead = livingIn(claim, sense)
      .map(same)
      .filter((id) => kindOf(story, id) === 'person');
    for (const id of dead) {
      const death = allDeaths(story)
        .get(id)
        ?.find((one) => one.account === account && one.claim.id !== claim.id);
      const footing = death ? afterwards(story, order, id, [death.claim, claim]) : 'open';
      if (death && footing !== 'open') return [cannot(story, death.claim, claim, footing)];
    }
    return [];
  });
}

/** Nobody marries, recovers or is arrested once they are dead, and nobody is divorced from them. */
function turnedAfterDeath(story: Whole, order: ClaimOrder): readonly Finding<'state-undone'>[] {
  const dead = [...allDeaths(story)].filter(([id]) => kindOf(story, id) === 'person');
  const found = dead.flatMap(([id, [death]]) =>
    (stateTurns(story).get(id) ?? []).slice(0, mostEnds).flatMap(({ claim, turn, account }) => {
      if (!death || turn === 'lacks' || death.account !== account || !turning.test(plain(claim.words))) return [];
      const footing = death.claim.id === claim.id ? 'open' : afterwards(story, order, id, [death.claim, claim]);
      return footing === 'open' || death.claim.scene === claim.scene
        ? []
        : [cannot(story, death.claim, claim, footing)];
    }),
  );
  return [...new Map(found.map((one) => [one.about.join(), one])).values()];
}

/** What is so from now on, and not what once was. */
const turning = new RegExp(
  ` ${oneOf(
    Object.values(english.states).flatMap(({ begins, ends }) =>
      [begins, ends].flatMap(({ is, makes, both }) =>
        [...is, ...makes, ...both].filter((form) => /^(?!was|has|is no )\p{L}+s(?= |$)/u.test(form)),
      ),
    ),
  )}(?![\\p{L}])`,
  'u',
);

/** Who must be alive for something to be so. A letter can speak for its writer. */
function livingIn(claim: Claim, sense: Sense): readonly EntityId[] {
  if (sense.kind === 'fact') return aliveIn(claim.words);
  if (sense.kind === 'state') return verbs[sense.verb].turn !== 'ends' && sense.what === 'alive' ? sense.of : [];
  // "Ben kills Ada. Ada dies."
  const isDone =
    (sense.kind === 'act' && verbs[sense.verb].deathOf !== 'subject') ||
    (sense.kind === 'mind' && verbs[sense.verb].perceives);
  const isSaid = sense.kind === 'tell' && sense.channel === undefined;
  // What somebody did may have been before.
  const isNow = isDone || isSaid ? present.test(plain(claim.words)) : false;
  return isNow && 'who' in sense ? [sense.who].flat().flatMap(({ entity }) => entity ?? []) : [];
}

const present = new RegExp(
  `(?:^| )(?:is|are|${oneOf(Object.values(english.verbs).flatMap((all) => all.filter((form) => /s(?: |$)/.test(form) && !/^(?:was|has) /.test(form))))})(?= |:|$)`,
);

/** "Ada walks in": what only the living do. */
function aliveIn(words: readonly Word[]): readonly EntityId[] {
  const [first, ...rest] = words.filter(({ text }) => text !== '');
  const said = plain(rest);
  if (first?.entity === undefined || said.length > longest || !alive.test(said) || images.test(said)) return [];
  if (leftBehind.test(said)) return [];
  return [first.entity];
}

const longest = 300;
const leftBehind = new RegExp(
  ` (?:in|from|on|of|out of) (?:\\p{L}+ ){0,3}${oneOf(english.continuity.leftBehind)}(?![\\p{L}])`,
  'u',
);
const alive = new RegExp(`^ (?:${oneOf(english.grammar.adverbs)} )?${oneOf(english.continuity.alive)}(?=[ .,;:]|$)`);

/** Within the scene of a death last words may stand after it, unless the scene is in order. */
function afterwards(
  story: Whole,
  { isBefore, isEarlier }: ClaimOrder,
  who: EntityId,
  [death, claim]: readonly [Claim, Claim],
): Footing {
  const moment = momentOfClaim(story, claim);
  const byLife = moment ? isBefore({ of: 'death', id: identities(story)(who) }, moment) : 'open';
  if (byLife !== 'open') return byLife;
  // Of a death that a paragraph tells, the time is that of its scene.
  if (isFromProse(death) && death.scene !== claim.scene) return isEarlier(death, claim);
  const inScene = death.scene === claim.scene ? isEarlier(death, claim) : 'open';
  const isLife = stated(claim).sense.kind === 'state';
  return inScene === 'stated' || isLife ? inScene : 'open';
}

/** Of what is burnt there may be something left to find. */
function afterDestruction(story: Whole, { isEarlier }: ClaimOrder): readonly Finding<'state-undone'>[] {
  const usesOf = grouped(handling(story).uses, ({ thing }) => [thing]);
  return [...handling(story).changes].flatMap(([thing, all]) => {
    const ends = all.filter(({ after }) => after.is === 'gone').slice(0, mostEnds);
    if (ends.length === 0) return [];
    const used = usesOf.get(thing) ?? [];
    const later = [...all.filter(({ after, claim }) => after.is !== 'gone' && !isFound(claim)), ...used];
    return later.flatMap(({ claim, account }) => {
      for (const end of ends) {
        if (end.account !== account || end.claim.id === claim.id) continue;
        const footing = isEarlier(end.claim, claim);
        if (footing !== 'open') return [cannot(story, end.claim, claim, footing)];
      }
      return [];
    });
  });
}

/** Nothing is destroyed more often. */
const mostEnds = 20;

function isFound(claim: Claim): boolean {
  const { sense } = stated(claim);
  return sense.kind === 'act' && sense.verb === 'finds';
}

function cannot(story: Whole, first: Claim, late: Claim, footing: Footing): Finding<'state-undone'> {
  const words = { first: quoted(first), late: quoted(late) };
  return finding(say.stateUndone(words), [late, first], {
    ...gradeOf(footing),
    because: groundsIn(story, [first, late]),
  });
}
