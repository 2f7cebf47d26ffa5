import { type Beliefs, beliefsOf, type Happening, type Witness } from './kernel.js';
import {
  type Bound,
  boundsOf,
  type Demand,
  demandsOf,
  type Effect,
  effectsOf,
  holds,
  namesOf,
  type Seen,
  worthOf,
} from './planner-state.js';
import type { Event, Expression, Problem } from './planner-syntax.js';

/** A plan as it is played: the product keeps what everybody has, and is asked for it at each step. */
export type Played = {
  readonly beliefs: Beliefs;
  /** Of each happening, what it is called. */
  readonly names: readonly string[];
  /** Does an action; says why it cannot be done, if it cannot. */
  readonly act: (action: Expression) => string | undefined;
  /** What a chain of people has of a fluent; of nobody, what is so. */
  readonly look: (chain: readonly string[], fluent: string) => string;
  readonly fluents: readonly string[];
  /** All chains of people, up to the depth to which it is played. */
  readonly chains: readonly (readonly string[])[];
};

/** What nobody has anything of. */
export const unknown = '?';

/**
 * Plays a problem from its start. Whoever observes an action perceives what it changes, and that its conditions were met; who notices
 * whom is what each takes the others to observe. Whoever takes the condition of a trigger to be met takes it to happen; of several
 * that can happen, the one that is written first does, or the one that is written last.
 */
export function playedOf(problem: Problem, depth: number, isBackwards = false): Played {
  const people = namesOf(problem, { name: '', type: 'character' });
  const chains = chainsOf(people, depth);
  const fluents = problem.properties.flatMap(({ name, of }) =>
    boundsOf(problem, of).map((bound) => `${name}(${of.map((one) => bound.get(one.name)).join(', ')})`),
  );
  const written = problem.triggers.map((event) => ({ event, bounds: boundsOf(problem, event.parameters) }));
  const triggers = isBackwards ? written.toReversed() : written;
  const beliefs = beliefsOf();
  const names: string[] = [];
  const cache = new Map<string, Map<string, string>>();

  const look = (chain: readonly string[], fluent: string): string => {
    const key = chain.filter((one, at) => one !== chain[at - 1]).join(' ');
    const kept = cache.get(key) ?? new Map<string, string>();
    cache.set(key, kept);
    const value = kept.get(fluent) ?? beliefs.held(chain, fluent)?.value?.toString() ?? unknown;
    kept.set(fluent, value);
    return value;
  };
  const happen = (name: string, happening: Happening): void => {
    beliefs.splice(beliefs.count(), 0, [happening]);
    names.push(name);
    cache.clear();
  };
  const seenBy = (chain: readonly string[]): Seen => ({ problem, look, chain });

  happen('the start', startOf(problem, people, chains, fluents));
  settle();

  return { beliefs, names, act, look, fluents, chains };

  function act(action: Expression): string | undefined {
    const found = action.is === 'fluent' ? meant(action) : undefined;
    if (!found) return 'no such action';
    const { event, bound, name } = found;
    const world = seenBy([]);
    if (!holds(world, event.precondition, bound)) return 'its condition is not met';
    const demands = demandsOf(world, event.precondition, bound);
    const met = demands
      .filter(({ value }) => value !== unknown)
      .map(({ fluent, value }) => ({ of: [], fluent, value }));
    const changes = [...met, ...effectsOf(world, event.effect, bound)];
    const witnesses = witnessesOf(event, bound, demands);
    const minds = chains.slice(1).map((chain) => mindOf(chain, event, bound, demands));
    happen(name, { witnesses, changes });
    const at = beliefs.count() - 1;
    const worth = worldOf(changes, []);
    const sets = minds.flatMap(({ chain, after, before }) => {
      const isReached = beliefs.perceives(chain, at);
      if (after === undefined && !isReached) return [];
      // What they keep, take it to be, or work out otherwise than it is.
      return [...new Set([...(after?.keys() ?? []), ...worth.keys()])].flatMap((fluent): readonly Effect[] => {
        const value = after?.get(fluent) ?? before.get(fluent) ?? unknown;
        return isReached && value === worth.get(fluent) ? [] : [{ of: chain, fluent, value }];
      });
    });
    if (sets.length > 0) beliefs.splice(at, 1, [{ witnesses, changes, sets }]);
    cache.clear();
    settle();
    return undefined;
  }

  function meant({ name, of }: Expression & { is: 'fluent' }) {
    const words = of.map((one) => worthOf(seenBy([]), one, new Map()));
    const isMeant = ({ name: other, parameters }: Event) => other === name && parameters.length === words.length;
    const event = problem.actions.find(isMeant);
    if (!event) return undefined;
    const bound: Bound = new Map(event.parameters.map((one, at) => [one.name, words[at] as string]));
    return { event, bound, name: `${name}(${words.join(', ')})` };
  }

  /** A state as somebody has it who sees an action: of what they took to be otherwise they see that its condition was met. */
  function surprised(
    chain: readonly string[],
    { precondition }: Event,
    bound: Bound,
    demands: readonly Demand[],
  ): Seen {
    const seen = seenBy(chain);
    if (holds(seen, precondition, bound)) return seen;
    const unmet = demands.filter((one) => !holds(seen, one.part, one.bound));
    const is = new Map(unmet.map(({ fluent, value }) => [fluent, value]));
    const key = chain.join(' ');
    return { ...seen, look: (of, fluent) => (of.join(' ') === key ? is.get(fluent) : undefined) ?? look(of, fluent) };
  }

  /** What an action leaves in a mind, if those before it in the chain take it to observe; and what it has of all before. */
  function mindOf(chain: readonly string[], event: Event, bound: Bound, demands: readonly Demand[]) {
    const before = new Map(fluents.map((fluent) => [fluent, look(chain, fluent)]));
    const takes = chain.every((one, at) => isObserving(chain.slice(0, at), one, event, bound, demands));
    if (!takes) return { chain, before, after: undefined };
    const seen = surprised(chain, event, bound, demands);
    const after = new Map(fluents.map((fluent) => [fluent, seen.look(chain, fluent)]));
    for (const [fluent, value] of worldOf(effectsOf(seen, event.effect, bound), chain)) after.set(fluent, value);
    for (const [fluent, value] of before) if (after.get(fluent) === value) after.delete(fluent);
    return { chain, before, after };
  }

  function isObserving(chain: readonly string[], one: string, event: Event, bound: Bound, demands: readonly Demand[]) {
    const { observing } = event;
    if (!observing) return true;
    return holds(
      surprised(chain, event, bound, demands),
      observing.when,
      new Map([...bound, [observing.who.name, one]]),
    );
  }

  function witnessesOf(event: Event, bound: Bound, demands: readonly Demand[]): readonly Witness[] {
    const observes = (chain: readonly string[], one: string) => isObserving(chain, one, event, bound, demands);
    const there = people.filter((one) => observes([], one));
    return people.flatMap((one): readonly Witness[] => {
      const noticing = there.filter((other) => other !== one && observes([other], one));
      if (!there.includes(one)) return noticing.length > 0 ? [{ who: one, as: 'inattentive' }] : [];
      const isNoticed = noticing.length === there.length - 1;
      return [isNoticed ? { who: one } : { who: one, as: 'unseen', noticedBy: noticing }];
    });
  }

  /** Lets triggers happen, in the world and in each mind, until none does. */
  function settle(): void {
    for (const chain of chains) for (let turn = 0; turn < mostTurns && isTriggered(chain); turn += 1);
  }

  function isTriggered(chain: readonly string[]): boolean {
    let isAny = false;
    for (const { event, bounds } of triggers)
      for (const bound of bounds) {
        if (!holds(seenBy(chain), event.precondition, bound)) continue;
        const sets = effectsOf(seenBy(chain), event.effect, bound).filter(({ of }) => of.length <= depth);
        const news = sets.filter(({ of, fluent, value }) => look(of, fluent) !== value);
        if (news.length === 0) continue;
        isAny = true;
        const inMinds = news.filter(({ of }) => of.length > 0);
        const words = event.parameters.map((one) => bound.get(one.name)).join(', ');
        happen(`${event.name}(${words})`, {
          changes: news.filter(({ of }) => of.length === 0),
          sets: inMinds.map((one) => ({ ...one, how: 'inferred' })),
        });
      }
    return isAny;
  }
}

/** What effects set in the world of a mind: what they set in the minds of others is none of it. */
function worldOf(effects: readonly Effect[], chain: readonly string[]): ReadonlyMap<string, string> {
  return new Map(effects.filter(({ of }) => of.length === chain.length).map(({ fluent, value }) => [fluent, value]));
}

/** A trigger that makes itself happen again is let happen so often. */
const mostTurns = 100;

/** All chains of people who follow upon others up to a depth, the shorter first. */
function chainsOf(people: readonly string[], depth: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [[]];
  // Grows while one goes through it.
  for (const chain of found)
    if (chain.length < depth) for (const one of people) if (one !== chain.at(-1)) found.push([...chain, one]);
  return found;
}

/** What is so at first, and who has it otherwise: what nothing else is said of is known to all to all. */
function startOf(
  problem: Problem,
  people: readonly string[],
  chains: readonly (readonly string[])[],
  fluents: readonly string[],
): Happening {
  const types = new Map(problem.properties.map(({ name, type }) => [name, type]));
  const first = (fluent: string) => {
    const type = types.get(fluent.slice(0, fluent.indexOf('(')));
    return type === 'boolean' ? 'False' : type === 'number' ? '0' : unknown;
  };
  const said = new Map<string, string>();
  const keyOf = (chain: readonly string[], fluent: string) => [...chain, fluent].join(' ');
  const look = (chain: readonly string[], fluent: string): string => {
    const known = said.get(keyOf(chain, fluent));
    if (known !== undefined) return known;
    return chain.length === 0 ? first(fluent) : look(chain.slice(0, -1), fluent);
  };
  for (const one of problem.start)
    for (const { of, fluent, value } of effectsOf({ problem, look, chain: [] }, one, new Map()))
      said.set(keyOf(of, fluent), value);
  const sets = chains.flatMap((of) =>
    of.length === 0
      ? []
      : fluents.flatMap((fluent): readonly Effect[] => {
          const value = look(of, fluent);
          return value === look([], fluent) ? [] : [{ of, fluent, value }];
        }),
  );
  return {
    everywhere: true,
    witnesses: people.map((who) => ({ who })),
    changes: fluents.map((fluent) => ({ fluent, value: look([], fluent) })),
    sets,
  };
}
