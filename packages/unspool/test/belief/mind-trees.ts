import type { Chain, Deed, House } from './deeds.js';

// The truth of a story about minds, told as plainly as it can be and with nothing of the product in it: the world is a log of
// deeds, a mind is a log of what somebody took notice of, and in it is, for each other, the log of what they take them to have
// noticed. What somebody has of a fact is read off the evidence in their log.

/** The world, or a mind within a mind: what was noticed, and what of the minds of others. */
export type Mind = { readonly log: readonly Noticed[]; readonly minds: ReadonlyMap<string, Mind> };

type Noticed = {
  readonly scene: Scene;
  /** Whether a lie is known to be one. */
  readonly seesThrough: boolean;
  /** It is said or so of their mind, without their having taken notice of it. */
  readonly isReported?: true;
};

/** A deed with where everybody was, and so who perceived it, and what there was to perceive. */
type Scene = {
  readonly at: number;
  readonly deed: Deed;
  /** Who is there and attends, as everybody there takes it. */
  readonly openly: ReadonlySet<string>;
  /** Of these, who misses it. */
  readonly missing: ReadonlySet<string>;
  /** Who perceives it in secret, and who notices them. */
  readonly secretly: ReadonlyMap<string, ReadonlySet<string>>;
  readonly evidence: readonly Evidence[];
};

/** That a fact is so, or is not so any more, as of a moment. */
type Evidence = { readonly fact: string; readonly place: string; readonly is: boolean; readonly asOf: number };

/** Where everything really is: people in rooms, things in rooms or boxes. */
type Places = Map<string, string>;

/** Scenes of a story, each in the world that those before it made. */
export function scenesOf(house: House, deeds: readonly Deed[]): readonly Scene[] {
  const places: Places = new Map();
  const hidden = new Set<string>();
  return deeds.map((deed, at) => {
    const before = new Map(places);
    if (deed.does === 'enters') places.set(deed.who, deed.room);
    if (deed.does === 'enters' && deed.hidden) hidden.add(deed.who);
    if (deed.does === 'leaves') places.delete(deed.who);
    if (deed.does === 'puts') places.set(deed.thing, deed.place);
    const there = peopleThere(house, deed, before, places, hidden);
    const openly = new Set(there.filter((who) => !hidden.has(who)));
    const secretly = new Map((deed.peeking ?? []).map(({ who, noticedBy }) => [who, new Set(noticedBy)]));
    for (const who of there) if (hidden.has(who)) secretly.set(who, new Set());
    const evidence = evidenceIn(house, deeds, at, before, places, hidden);
    if (deed.does === 'leaves') hidden.delete(deed.who);
    return { at, deed, openly, missing: new Set(deed.distracted), secretly, evidence };
  });
}

/** Who is where a deed is done: before it or after it, so that who leaves is there too. Who comes or goes unseen is alone with it. */
function peopleThere({ people }: House, deed: Deed, before: Places, after: Places, hidden: ReadonlySet<string>) {
  if (hidden.has(deed.who) || deed.does === 'writes' || deed.does === 'reads') return [deed.who];
  if (deed.does === 'looks' && deed.alone) return [deed.who];
  if (deed.does === 'forgets' && !deed.seen) return [];
  if (deed.does === 'tells' && deed.to !== 'all') return [deed.who, ...deed.to];
  const room = before.get(deed.who) ?? after.get(deed.who);
  return people.filter((one) => room !== undefined && (before.get(one) === room || after.get(one) === room));
}

function evidenceIn(
  house: House,
  deeds: readonly Deed[],
  at: number,
  before: Places,
  after: Places,
  hidden: ReadonlySet<string>,
): readonly Evidence[] {
  const deed = deeds[at] as Deed;
  const found = (fact: string, place: string, is = true, asOf = at) => ({ fact, place, is, asOf });
  switch (deed.does) {
    case 'enters': {
      const boxes = [...house.boxes].flatMap(([box, room]) => (house.areBoxesOpen && room === deed.room ? [box] : []));
      const looked = [...house.things, ...house.people.filter((one) => one !== deed.who && !hidden.has(one))];
      const seen = looked.flatMap((fact) =>
        [deed.room, ...boxes].map((place) => found(fact, place, after.get(fact) === place)),
      );
      return [found(deed.who, deed.room), ...seen];
    }
    case 'leaves':
      return [deed.to ? found(deed.who, deed.to) : found(deed.who, before.get(deed.who) ?? '', false)];
    case 'puts':
    case 'tells':
      return [found(deed.thing, deed.place)];
    case 'looks':
      return house.things.map((thing) => found(thing, deed.box, after.get(thing) === deed.box));
    case 'reads': {
      const note = deeds[deed.written] as Deed & { does: 'writes' };
      return [found(note.thing, note.place, true, deed.written)];
    }
    default:
      return [];
  }
}

/** The world after deeds up to one, and the minds in it, so many within one another. */
export function worldAfter(house: House, scenes: readonly Scene[], last: number, depth = 3): Mind {
  const log = scenes.slice(0, last + 1).map((scene) => ({ scene, seesThrough: true }));
  return mindOf(house, log, [], last, depth);
}

function mindOf(house: House, log: readonly Noticed[], chain: Chain, now: number, depth: number): Mind {
  const minds = new Map<string, Mind>();
  if (depth > 0) {
    for (const who of house.people) {
      if (who === chain.at(-1)) continue;
      const own = remembered(log, who, now).flatMap((one) => noticedBy(one, chain, who));
      minds.set(who, mindOf(house, own, [...chain, who], now, depth - 1));
    }
  }
  return { log, minds };
}

/**
 * What is left of a log where somebody forgets, as the log has it that they do. What they forgot of one thing does not come back
 * where they forget more, though they know nothing of how they forgot it.
 */
function remembered(log: readonly Noticed[], who: string, now: number): readonly Noticed[] {
  const isLost = ({ scene }: Noticed) =>
    log.some(({ scene: { at, deed } }) => {
      if (deed.does !== 'forgets' || deed.who !== who) return false;
      if ('since' in deed.what) return deed.what.since <= scene.at && scene.at < at;
      return 'olderThan' in deed.what && at <= scene.at && scene.at < now - deed.what.olderThan;
    });
  return log.flatMap((one) => {
    if (!isLost(one)) return [one];
    return isForgettingThing(one.scene.deed, who) ? [{ ...one, isReported: true as const }] : [];
  });
}

function isForgettingThing(deed: Deed, who: string): boolean {
  return deed.does === 'forgets' && deed.who === who && 'thing' in deed.what;
}

/** Something in a log, as a further mind in it takes notice of it. */
function noticedBy(noticed: Noticed, chain: Chain, who: string): readonly Noticed[] {
  const { scene, seesThrough, isReported } = noticed;
  const { deed, openly, missing, secretly } = scene;
  if (isForgettingThing(deed, who)) return [noticed];
  // What is reported of a mind says nothing of the minds in it.
  if (isReported) return [];
  if (deed.does === 'tells' && deed.thinks === who && chain.length > 0) {
    const isOwnWord = chain.length === 1 && (chain[0] === deed.who || isDoubted(deed, chain[0] as string));
    return isOwnWord ? [] : [{ scene, seesThrough, isReported: true }];
  }
  const notices = chain.length === 0 ? !missing.has(who) : true;
  const inSecret = secretly.get(who);
  const isNoticed = openly.has(who) || (inSecret && chain.every((one) => one === who || inSecret.has(one)));
  if (!notices || !isNoticed) return [];
  return [{ scene, seesThrough: seesThrough && isInOnIt(scene, who) }];
}

function isInOnIt({ deed }: Scene, who: string): boolean {
  return deed.does === 'tells' && (deed.who === who || deed.accomplices?.includes(who) === true);
}

function isDoubted(deed: Deed, by: string): boolean {
  return deed.does === 'tells' && deed.doubters?.includes(by) === true;
}

/** Where a chain of people takes something to be; undefined where they have no idea. */
export function placeIn(world: Mind, chain: Chain, fact: string): string | undefined {
  let mind: Mind | undefined = world;
  for (const who of chain) mind = mind?.minds.get(who);
  const evidence: Evidence[] = [];
  for (const noticed of mind?.log ?? []) {
    const { deed } = noticed.scene;
    const last = chain.at(-1);
    if (deed.does === 'forgets' && 'thing' in deed.what && deed.what.thing === fact && deed.who === last)
      evidence.length = 0;
    if (isBelieved(noticed, chain)) evidence.push(...noticed.scene.evidence.filter((one) => one.fact === fact));
  }
  // What is of an earlier time says less, however late one hears of it.
  evidence.sort((a, b) => a.asOf - b.asOf);
  const at = evidence.findLastIndex(({ is }) => is);
  const place = evidence[at]?.place;
  return evidence.slice(at + 1).some((one) => one.place === place) ? undefined : place;
}

function isBelieved({ scene: { deed }, seesThrough, isReported }: Noticed, chain: Chain): boolean {
  if (deed.does !== 'tells') return true;
  if ((deed.thinks !== undefined) !== (isReported === true)) return false;
  if (deed.lie && seesThrough) return false;
  return chain.length !== 1 || !isDoubted(deed, chain[0] as string);
}
