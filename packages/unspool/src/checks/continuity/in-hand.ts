import { say } from '../../base/index.js';
import {
  type Change,
  type ClaimOrder,
  claimOrder,
  holdersAfter,
  inStoryOrder,
  lastBefore,
  mostChanges,
} from '../../mind/index.js';
import {
  type Claim,
  type EntityId,
  eventOf,
  identities,
  kindOf,
  nameOf,
  ofKind,
  stated,
  type Whole,
} from '../../story/index.js';
import { type Finding, finding, quoted } from '../finding.js';
import { gradeOf, groundsIn } from '../shared/claim-grounds.js';
import { handling } from '../shared/said.js';

/**
 * Things that somebody has while another does, and that somebody uses who does not have them yet or has them no more. A
 * thing stays with whom it was last shown to come to; where it is open what came last, nothing is found.
 */
export function inHand(story: Whole): readonly Finding<Code>[] {
  const order = claimOrder(story);
  return [...demands(story).flatMap((demand) => missed(story, order, demand)), ...bothHave(story)];
}

/** That somebody must have a thing at some point. */
type Demand = {
  readonly claim: Claim;
  readonly account: string;
  readonly who: readonly EntityId[];
  readonly thing: EntityId;
  readonly how: 'uses' | 'has';
};

function demands(story: Whole): readonly Demand[] {
  const passing = [...handling(story).changes].flatMap(([thing, all]) =>
    all.flatMap(({ claim, account, by, from, needsIt }): readonly Demand[] => {
      const who = needsIt ? by : from === undefined ? [] : [from];
      return [{ claim, account, who: who.filter((id) => kindOf(story, id) === 'person'), thing, how: 'uses' }];
    }),
  );
  const used = handling(story).uses.flatMap(({ how, ...use }): readonly Demand[] =>
    how === 'reads' ? [] : [{ ...use, how }],
  );
  return inStoryOrder(story, [...passing, ...used]).filter(({ who }) => who.length > 0);
}

function missed(story: Whole, order: ClaimOrder, demand: Demand): readonly Finding<Code>[] {
  const { claim, thing, who, how } = demand;
  const last = lastBefore(story, thing, demand, order, handling(story).changes);
  if (!last) return hadTooSoon(story, order, demand);
  const { change, footing } = last;
  const told = { ...gradeOf(footing), because: groundsIn(story, [change.claim, claim]) };
  const about = [claim, change.claim];
  const words = { who: namesOf(story, who), thing: nameOf(story, thing) };
  const first = quoted(change.claim);
  if (change.after.is === 'lost')
    return [finding(say.notInHand({ ...words, why: `it is gone since “${first}”` }), about, told)];
  const holders = holdersAfter(story, change);
  if (!holders || who.some((id) => holders.includes(id))) return [];
  const other = namesOf(story, holders);
  if (how === 'has') return [finding(say.twoHands({ ...words, other, first }), about, told)];
  return [finding(say.notInHand({ ...words, why: `${other} has it since “${first}”` }), about, told)];
}

/** Used before anything is done with it, by somebody who is shown to get it only later. */
function hadTooSoon(
  story: Whole,
  { isEarlier }: ClaimOrder,
  { claim, account, who, thing }: Demand,
): readonly Finding<Code>[] {
  const every = handling(story).changes.get(thing) ?? [];
  if (every.length > mostChanges) return [];
  const all = every.filter((change) => change.account === account);
  const [first] = all;
  if (!first || all.some((change) => isEarlier(claim, change.claim) === 'open')) return [];
  const holders = holdersAfter(story, first);
  if (!holders || !who.some((id) => holders.includes(id)) || !isFirstHad(first, who) || isOwner(story, who, thing))
    return [];
  const words = {
    who: namesOf(story, who),
    thing: nameOf(story, thing),
    why: `gets it only with “${quoted(first.claim)}”`,
  };
  const because = groundsIn(story, [claim, first.claim]);
  return [finding(say.notInHand(words), [claim, first.claim], { grade: 'warning', because })];
}

/** Whether somebody comes to have what they had not: to take a thing may be no more than to take it up. */
function isFirstHad({ claim, by, from }: Change, who: readonly EntityId[]): boolean {
  const { sense } = stated(claim);
  const isTakenUp = sense.kind === 'act' && sense.verb === 'takes' && from === undefined;
  return !isTakenUp || !by.some((id) => who.includes(id));
}

function isOwner(story: Whole, who: readonly EntityId[], thing: EntityId): boolean {
  const same = identities(story);
  return ofKind(story, 'introduce').some(({ sense }) => {
    const owner = sense.owner?.entity;
    return same(sense.entity) === same(thing) && owner !== undefined && who.includes(same(owner));
  });
}

/** Two of whom one scene says that they have a thing which nobody passes on in it. */
function bothHave(story: Whole): readonly Finding<Code>[] {
  const sceneOf = ({ scene }: Claim) => (scene === null ? null : eventOf(story, scene));
  const having = new Map<string, { readonly claim: Claim; readonly who: readonly EntityId[] }>();
  return handling(story).uses.flatMap(({ claim, account, who, thing, how }) => {
    if (how !== 'has') return [];
    const where = JSON.stringify([sceneOf(claim), account, thing]);
    const before = having.get(where);
    if (!before) having.set(where, { claim, who });
    if (!before || who.some((id) => before.who.includes(id))) return [];
    if (
      handling(story)
        .changes.get(thing)
        ?.some((change) => sceneOf(change.claim) === sceneOf(claim))
    )
      return [];
    const words = {
      who: namesOf(story, who),
      other: namesOf(story, before.who),
      thing: nameOf(story, thing),
      first: quoted(before.claim),
    };
    const because = groundsIn(story, [before.claim, claim]);
    return [finding(say.twoHands(words), [claim, before.claim], { grade: 'warning', because })];
  });
}

function namesOf(story: Whole, who: readonly EntityId[]): string {
  return who.map((id) => nameOf(story, id)).join(' and ');
}

/** The pages that it gives. */
type Code = 'not-in-hand' | 'two-hands';
