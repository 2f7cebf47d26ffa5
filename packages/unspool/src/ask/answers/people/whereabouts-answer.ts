import {
  exchangesOf,
  inTellingOrder,
  isLetter,
  isSpoken,
  type Line,
  listed,
  metIn,
  namesOf,
  placeName,
  quotesSpeakers,
  saidLine,
  say,
  sceneSummaries,
  sentence,
  spanBetween,
  speeches,
  tellerOf,
  toldLine,
  typesetText,
} from '../../../explain/index.js';
import { plain, tokens } from '../../../language/index.js';
import {
  type EntityId,
  hasEnded,
  identities,
  isOf,
  kindOf,
  nameOf,
  type Scene,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { type Answered, untold } from '../../question/intent.js';
import { bearersOf } from '../../question/names/known-names.js';

/** In which scenes two are together so far: where both surely are, else where both may be. */
export function bothThereAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const [a, b] = [identities(slice)(one), identities(slice)(other)];
  if (a === b) return [];
  const scenes = slice.scenes.map(({ id }) => id).filter((id) => isThere(slice, id, a) && isThere(slice, id, b));
  if (scenes.length > 0) return [line(slice, [...say('in '), ...placesOf(slice, scenes)], scenes)];
  const both = listed([namesOf(slice, [a]), namesOf(slice, [b])]);
  const never = hasEnded(slice) ? ' are in no scene together' : ' are in no scene together so far';
  return [line(slice, [...both, ...say(never)], [])];
}

/**
 * In which scene two were together last: where people speak, the last in which they speak to each other, since one may go before the other
 * comes; else the last in which both surely are. One who writes a letter to another is with nobody.
 */
export function lastTogetherAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const [a, b] = [identities(slice)(one), identities(slice)(other)];
  if (a === b) return [];
  const spoken = new Set(exchangesOf(slice, a).find((exchange) => exchange.with === b)?.scenes ?? []);
  const isOfSpeech = ({ id }: Scene) => isSpoken(slice, id);
  const scene = slice.scenes.findLast((own) => {
    const teller = tellerOf(slice, own.id);
    const isWritten = teller !== undefined && isLetter(teller);
    return isOfSpeech(own) ? spoken.has(own.id) : !isWritten && isThere(slice, own.id, a) && isThere(slice, own.id, b);
  });
  if (!scene) return [];
  const how = isOfSpeech(scene) ? 'they last speak in ' : 'both are last in ';
  return [line(slice, [...say(how), ...placeName(slice, scene.id)], [scene.id])];
}

/** How often somebody speaks so far, and in which scenes. */
export function speechesCountAnswer(slice: Slice, one: EntityId): readonly Line[] {
  const id = identities(slice)(one);
  const own = speeches(slice).filter(({ by }) => by.includes(id));
  const scenes = [...new Set(own.flatMap(({ scene }) => scene ?? []))];
  if (own.length === 0) return [];
  return [line(slice, [...say(`${times(own.length)}, in `), ...placesOf(slice, scenes)], scenes)];
}

/** Who speaks most so far, or in some scenes: by their words, with how often they speak. */
export function speaksMostAnswer(slice: Slice, scenes?: readonly SceneId[]): readonly Line[] {
  const counts = new Map<EntityId, { words: number; speeches: number; scenes: Set<SceneId> }>();
  for (const { by, scene, claim } of speeches(slice)) {
    const [id, ...others] = by;
    if (id === undefined || others.length > 0 || scene === null || (scenes && !scenes.includes(scene))) continue;
    const own = counts.get(id) ?? { words: 0, speeches: 0, scenes: new Set() };
    counts.set(id, own);
    own.words += isOf(claim, 'tell') ? tokens(plain(claim.sense.content.words)).length : 0;
    own.speeches += 1;
    own.scenes.add(scene);
  }
  const [first, ...others] = [...counts].sort(([, a], [, b]) => b.words - a.words);
  if (!first) return [];
  const likely = quotesSpeakers(slice) ? 'likely ' : '';
  const count = ([id, own]: typeof first) =>
    line(
      slice,
      [
        ...namesOf(slice, [id]),
        ...say(`: ${own.words} ${own.words === 1 ? 'word' : 'words'}, ${spoken(own.speeches)}`),
      ],
      [...own.scenes].slice(0, fewPlaces),
    );
  const name = line(slice, [...say(likely), ...namesOf(slice, [first[0]])], [...first[1].scenes].slice(0, 1));
  return [
    { ...name, ...(likely ? { certainty: 'likely' as const } : {}) },
    count(first),
    ...others.slice(0, 3).map(count),
  ];
}

const fewPlaces = 3;

function spoken(count: number): string {
  return count === 1 ? 'one speech' : `${count} speeches`;
}

/** How often two speak to each other so far: whose turn follows whose, and in which scenes. */
export function exchangeCountAnswer(slice: Slice, one: EntityId, other: EntityId): readonly Line[] {
  const id = identities(slice)(other);
  const found = exchangesOf(slice, one).find((exchange) => exchange.with === id);
  if (!found) return [];
  const { to, from, turns, scenes } = found;
  const said = to + from > 0 ? [`${times(to + from)} where the one names the other as hearer`] : [];
  const likely = turns > 0 ? [`likely ${times(turns)}, by whose turn it is next`] : [];
  return [line(slice, [...say(`${[...said, ...likely].join('; ')}: in `), ...placesOf(slice, scenes)], scenes)];
}

/** How long somebody has not been seen: since which scene, how many scenes ago, and how much time that is, where it is known. */
export function awayAnswer(slice: Slice, one: EntityId): Answered {
  const id = identities(slice)(one);
  const isSeen = (scene: SceneId) => isThere(slice, scene, id);
  const last = slice.scenes.at(-1);
  // Somebody of a novel may be in a chapter, and be away from where the question means.
  if (quotesSpeakers(slice) && last && isSeen(last.id)) return untold;
  return lastSeen(slice, id, isSeen);
}

/** Of somebody in a novel, where no place is told for sure: in which scene they were last seen. To whom a letter goes is not seen in it. */
export function lastSeenAnswer(slice: Slice, one: EntityId): readonly Line[] {
  if (!quotesSpeakers(slice) || kindOf(slice, one) !== 'person') return [];
  const id = identities(slice)(one);
  const isSeen = (scene: SceneId) => {
    const teller = tellerOf(slice, scene);
    const isOwn = teller === undefined || !isLetter(teller) || bearersOf(slice, tokens(teller.name)).has(id);
    return isOwn && isThere(slice, scene, id);
  };
  return [...lastSeen(slice, id, isSeen), ...shownLast(slice, id, isSeen), ...toldSince(slice, id, isSeen)];
}

/** What is told of them in a later scene than the last in which they surely are: they may be there, too. */
function toldSince(slice: Slice, id: EntityId, isSeen: (scene: SceneId) => boolean): readonly Line[] {
  const at = (id: SceneId | null | undefined) => slice.scenes.findIndex((scene) => scene.id === id);
  const seen = slice.scenes.findLastIndex((scene) => isSeen(scene.id));
  const told = metIn(slice, id)?.last;
  return told && seen >= 0 && at(told.claim.scene) > seen ? [toldLine(slice, told)] : [];
}

/** What is told of them last in the scene in which they were last seen. */
function shownLast(slice: Slice, id: EntityId, isSeen: (scene: SceneId) => boolean): readonly Line[] {
  const told = metIn(slice, id)?.last;
  const scene = slice.scenes.findLast((one) => isSeen(one.id))?.id;
  const said = scene === undefined ? undefined : saidLine(slice, id, scene);
  const own = told && told.claim.scene === scene ? toldLine(slice, told) : said;
  return own ? [own] : [];
}

function lastSeen(slice: Slice, id: EntityId, isSeen: (scene: SceneId) => boolean): readonly Line[] {
  const last = slice.scenes.findLastIndex((scene) => isSeen(scene.id));
  const [seen, now] = [slice.scenes[last], slice.scenes.at(-1)];
  if (!seen || !now) return [];
  const name = typesetText(nameOf(slice, id));
  if (seen === now) return [line(slice, [...say(`${name} is there in `), ...placeName(slice, now.id)], [now.id])];
  const count = slice.scenes.length - 1 - last;
  const span = spanBetween(slice, { of: 'scene', id: seen.id }, { of: 'scene', id: now.id });
  const scenes = count === 1 ? 'one scene' : `${count} scenes`;
  return [
    line(
      slice,
      [
        ...say(`${name} was last seen ${quotesSpeakers(slice) ? 'for certain ' : ''}in `),
        ...placeName(slice, seen.id),
        ...say(`, ${scenes} ago`),
        ...say(span === undefined ? '' : `, ${span}`),
      ],
      [seen.id],
    ),
  ];
}

/** Whether somebody is surely in a scene. */
function isThere(slice: Slice, scene: SceneId, who: EntityId): boolean {
  const same = identities(slice);
  const present = sceneSummaries(slice).find(({ id }) => id === scene)?.present ?? [];
  return present.some(({ id, how }) => how === undefined && same(id) === who);
}

function placesOf(slice: Slice, scenes: readonly SceneId[]): Words {
  const some = scenes.slice(0, mostPlaces).map((id) => placeName(slice, id));
  const more = scenes.length - some.length;
  return listed(more > 0 ? [...some, say(more === 1 ? 'another scene' : `${more} other scenes`)] : some);
}

const mostPlaces = 12;

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function line(slice: Slice, words: Words, scenes: readonly SceneId[]): Line {
  return { words: sentence(words), scenes: inTellingOrder(slice, scenes) };
}
