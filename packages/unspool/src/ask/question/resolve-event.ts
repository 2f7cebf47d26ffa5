import { leastOf } from '../../base/lists.js';
import {
  clause,
  isWorldly,
  placeName,
  quoted,
  say,
  sceneSummaries,
  typeset,
  typesetText,
} from '../../explain/index.js';
import { plain, stems, stemsOf, tokens, verbs } from '../../language/index.js';
import { isBackAlive } from '../../mind/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  eventOf,
  hasTrait,
  identities,
  indexOf,
  kindOf,
  nameOf,
  perSlice,
  type SceneId,
  type Sense,
  type Slice,
  type Words,
} from '../../story/index.js';
import { chronology, type Moment } from '../../time/index.js';
import { actsNamed, isOfItsScene } from '../told/acts.js';
import type { Deed } from '../told/deeds.js';
import { bearersOf } from './names/known-names.js';

/** Something of which free words ask when it was. */
export type Named = {
  readonly moment: Moment;
  /** As it is called in a sentence of ours. */
  readonly name: Words;
  /** What it opens. */
  readonly scenes: readonly SceneId[];
  /** The scene in which it happens, where no more is known. */
  readonly within?: SceneId;
};

/** What words mean that name a scene, a claim or somebody's birth or death of the slice; undefined: nothing in it. */
export function resolveEvent(slice: Slice, asked: readonly string[]): Named | undefined {
  const known = resolved(slice);
  const key = asked.join(' ');
  if (!known.has(key)) known.set(key, found(slice, asked));
  return known.get(key);
}

/** A text is read in several ways, so that the same names are looked up again and again. */
const resolved = perSlice((): Map<string, Named | undefined> => new Map());

function found(slice: Slice, asked: readonly string[]): Named | undefined {
  const known = exactly(slice).get(withoutArticle(asked).join(' '));
  return known?.() ?? ownScene(slice, asked) ?? lifeIn(slice, asked) ?? actIn(slice, asked) ?? eventLike(slice, asked);
}

/** Scenes by their titles, and claims by their bold names and their words; what is told first comes first. */
const exactly = perSlice((slice): ReadonlyMap<string, () => Named> => {
  const found = new Map<string, () => Named>();
  const add = (words: string, named: () => Named) => {
    const name = withoutArticle(tokens(words)).join(' ');
    if (name !== '' && !found.has(name)) found.set(name, named);
  };
  for (const { id, title } of slice.scenes) {
    const named = () => sceneNamed(slice, id);
    add(title, named);
    add(title.replace(/^\d+[.):]?\s+/, ''), named);
    add(`scene ${title}`, named);
  }
  const claims = slice.claims.filter((claim) => isEvent(slice, claim));
  for (const claim of claims) {
    for (const label of claim.labels) {
      // Who is asked for by name is asked for, and not what is stressed.
      if (bearersOf(slice, tokens(label)).size === 0) add(label, () => eventOfClaim(slice, claim, label));
    }
  }
  for (const claim of claims) add(plain(claim.words), () => eventOfClaim(slice, claim));
  return found;
});

/** "Ann's wedding", where Ann is in a scene called "The wedding". */
function ownScene(slice: Slice, asked: readonly string[]): Named | undefined {
  for (let at = 1; at < asked.length; at += 1) {
    const [who, ...others] = bearersOf(slice, asked.slice(0, at));
    const named =
      who !== undefined && others.length === 0 ? exactly(slice).get(asked.slice(at).join(' '))?.() : undefined;
    if (named?.moment.of !== 'scene') continue;
    const scene = named.moment.id;
    const present = sceneSummaries(slice).find(({ id }) => id === scene)?.present ?? [];
    if (present.some(({ id, how }) => identities(slice)(id) === who && how === undefined)) return named;
  }
  return undefined;
}

function isEvent(slice: Slice, claim: Claim): boolean {
  return isWorldly(claim) && claim.sense.kind !== 'overturns' && acceptance(slice).isAccepted(claim.id);
}

/** A claim as something that happens. */
function eventOfClaim(slice: Slice, claim: Claim, label?: string): Named {
  const words = label === undefined ? clause(slice, typeset(slice, claim.words)) : say(typesetText(label));
  const moment = momentOf(slice, claim);
  return {
    moment,
    ...(moment.of === 'scene' ? { within: moment.id } : {}),
    name: quoted(words.map(({ strong: _, ...word }) => word)),
    scenes: claim.scene === null ? [] : [claim.scene],
  };
}

/** What is done, said and learnt, and what paragraphs stress, happens in its scene, unless the notes say when. */
function momentOf(slice: Slice, { id, sense, parent, scene }: Claim): Moment {
  const own: Moment = { of: 'claim', id };
  if (chronology(slice).knows(own) || scene === null) return own;
  const isStressed = parent !== undefined && indexOf(slice).claims.get(parent)?.sense.kind === 'prose';
  const isMoment = isStressed || hasTrait(sense, 'happens') || turns(sense);
  return isMoment ? { of: 'scene', id: scene } : own;
}

/** "The wedding of Ann", "Ann met Ben", where all that is told of it is one event. */
function actIn(slice: Slice, asked: readonly string[]): Named | undefined {
  const found = (actsNamed(slice, asked) ?? []).filter((deed) => isOfItsScene(slice, deed));
  const events = new Set(
    found.map(({ told: { claim } }) => (claim.scene === null ? null : eventOf(slice, claim.scene))),
  );
  const [first] = found;
  return first && events.size === 1 ? eventOfDeed(slice, first) : undefined;
}

/** What a sentence tells as something that happens. */
export function eventOfDeed(slice: Slice, { told: { claim, words, paragraph } }: Deed): Named {
  const said = eventOfClaim(slice, claim);
  // What turns out otherwise was when what had seemed so was.
  const seemed = claim.sense.kind === 'overturns' ? indexOf(slice).claims.get(claim.sense.to) : undefined;
  const scene = (seemed ?? claim).scene;
  const isTimed = said.moment.of !== 'claim' || chronology(slice).knows(said.moment) || scene === null;
  const own: Named = isTimed ? said : { ...said, moment: { of: 'scene', id: scene }, within: scene };
  return claim === paragraph ? { ...own, name: quoted(clause(slice, typeset(slice, words))) } : own;
}

/** Whether what a claim tells happens in its own scene, as far as the notes do not say otherwise. */
export function isInItsScene(slice: Slice, { id, scene }: Claim): boolean {
  const said = chronology(slice).said({ of: 'claim', id });
  const inside = said.filter(({ kind, to }) => kind === 'inside' && to?.of === 'scene');
  const isOwn = (to: string | undefined) =>
    scene !== null && to !== undefined && eventOf(slice, to) === eventOf(slice, scene);
  return inside.length > 0 ? inside.some(({ to }) => isOwn(to?.id)) : said.every(({ kind }) => kind === 'life');
}

/** The scene in which something happens, where all that tells of it happens in one. */
export function sceneOf(slice: Slice, { moment, within }: Named): SceneId | undefined {
  if (moment.of === 'scene') return moment.id;
  if (within !== undefined) return within;
  const ids =
    moment.of === 'claim'
      ? [moment.id]
      : chronology(slice)
          .said(moment)
          .flatMap(({ claim }) => claim ?? []);
  const claims = ids.flatMap((id) => indexOf(slice).claims.get(id) ?? []);
  const scenes = claims.flatMap((claim) => (claim.scene !== null && isInItsScene(slice, claim) ? [claim.scene] : []));
  const events = new Set(scenes.map((scene) => eventOf(slice, scene)));
  return events.size === 1 ? scenes[0] : undefined;
}

/** Whoever learns, sees or forgets something does so at some moment; whoever knows or believes it does not. */
function turns(sense: Sense): boolean {
  return sense.kind === 'mind' && verbs[sense.verb].turn !== 'holds';
}

/** "Ivo dies", "the death of Ivo", "Ivo's death", "Nela is born". */
function lifeIn(slice: Slice, asked: readonly string[]): Named | undefined {
  const words = withoutArticle(asked);
  for (const [of, all] of [
    ['death', deathWords],
    ['birth', birthWords],
  ] as const) {
    const [first, second] = words;
    if (first !== undefined && all.has(first) && second === 'of') return lifeOf(slice, of, words.slice(2));
    if (words.length > 1 && all.has(words.at(-1) as string)) {
      const who = words.slice(0, -1);
      return lifeOf(slice, of, ['is', 'was'].includes(who.at(-1) ?? '') ? who.slice(0, -1) : who);
    }
  }
  return undefined;
}

const deathWords = new Set(['death', 'dies', 'die', 'died']);
const birthWords = new Set(['birth', 'born']);

/** The birth or the death of somebody, where words name one person. */
function lifeOf(slice: Slice, of: 'birth' | 'death', asked: readonly string[]): Named | undefined {
  const people = [...bearersOf(slice, asked)].filter((id) => kindOf(slice, id) === 'person');
  const [person] = people;
  if (person === undefined || people.length > 1 || (of === 'death' && isBackAlive(slice, person))) return undefined;
  return lifeMoment(slice, of, person);
}

/** Somebody's birth or death. Where one event alone tells of it, it is that event, of which more may be known. */
export function lifeMoment(slice: Slice, of: 'birth' | 'death', id: EntityId): Named {
  const moment: Moment = { of, id: identities(slice)(id) };
  const said = chronology(slice)
    .said(moment)
    .filter(({ claim, about }) => claim !== null && about.of === of);
  const scenes = said.flatMap(({ claim }) => indexOf(slice).claims.get(claim ?? '')?.scene ?? []);
  const [only, ...others] = said;
  const event = only?.to?.of === 'claim' && others.length === 0 ? only.to : moment;
  return { moment: event, name: say(`${typesetText(nameOf(slice, moment.id))}’s ${of}`), scenes };
}

/** The one event or scene that has all these words, or the one that has the fewest besides. */
function eventLike(slice: Slice, asked: readonly string[]): Named | undefined {
  const wanted = stemsOf(asked);
  if (wanted.length < 2) return undefined;
  const found = events(slice).filter(
    ({ features, verb }) =>
      wanted.every((stem) => features.has(stem)) && (verb === undefined || verb.some((stem) => wanted.includes(stem))),
  );
  const least = leastOf(found.map(({ features }) => features.size));
  const [nearest, ...others] = found.filter(({ features }) => features.size === least);
  return nearest && others.length === 0 ? nearest.named() : undefined;
}

type Event = {
  readonly named: () => Named;
  readonly features: ReadonlySet<string>;
  /** The verb of a mind, and how its line is called: "Ann learns that the barn burned" is when she learns it, and not when it burned. */
  readonly verb?: readonly string[];
};

const events = perSlice((slice): readonly Event[] => [
  ...slice.scenes.map(({ id, title }) => ({ named: () => sceneNamed(slice, id), features: new Set(stems(title)) })),
  ...slice.claims
    .filter((claim) => isEvent(slice, claim) && !contents.has(claim.sense.kind))
    .map((claim) => ({
      named: () => eventOfClaim(slice, claim),
      features: new Set(stems([plain(claim.words), ...claim.labels].join(' '))),
      ...(claim.sense.kind === 'mind' ? { verb: stems([claim.sense.verb, ...claim.labels].join(' ')) } : {}),
    })),
]);

/** What somebody says or thinks is no event of which words in any order could ask. */
const contents: ReadonlySet<Sense['kind']> = new Set(['tell', 'prose']);

function sceneNamed(slice: Slice, id: SceneId): Named {
  return { moment: { of: 'scene', id }, name: placeName(slice, id), scenes: [id] };
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ['the', 'a', 'an'].includes(words[0] as string) ? words.slice(1) : words;
}
