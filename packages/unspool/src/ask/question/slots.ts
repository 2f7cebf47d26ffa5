import { ordinalOf } from '../../base/number-words.js';
import type { EffectKind } from '../../explain/index.js';
import { plain, stemsOf, tokens } from '../../language/index.js';
import { type Matter as Content, mattersMeant } from '../../mind/index.js';
import { type EntityId, kindOf, ofKind, type SceneId, type Slice, sceneInPart } from '../../story/index.js';
import { actsNamed } from '../told/acts.js';
import type { Deed } from '../told/deeds.js';
import { type Matter, matterOf } from '../told/matter.js';
import { verbsMeant } from '../told/verbs-meant.js';
import { verbsOfAgent, verbsOfDeedNoun } from '../told/words/agent-nouns.js';
import { type CellsAsked, cellsAsked } from './cell.js';
import { effectCalled } from './effect-called.js';
import { bearersOf } from './names/known-names.js';
import { namesAndWords } from './names/names-and-words.js';
import { thingMeant } from './names/thing-meant.js';
import { type Named, resolveEvent, sceneOf } from './resolve-event.js';
import { scenesOfPart } from './scenes-of-part.js';
import { scenesOn } from './scenes-on.js';
import { sideNamed, type Then } from './then.js';

/** What a name in a question can stand for. */
export type SlotKinds = {
  /** A scene, a claim, or somebody's birth or death: whatever happens at some time. */
  readonly event: Named;
  readonly scene: SceneId;
  /** The scenes of a part of the work: "act two". */
  readonly part: readonly SceneId[];
  /** A scene, or before or after one: "after the wedding". */
  readonly moment: Then;
  /** The scenes of a day. */
  readonly day: readonly SceneId[];
  /** One person. */
  readonly mortal: EntityId;
  /** One person or group. */
  readonly speaker: EntityId;
  /** Whoever or whatever alone bears the name. */
  readonly bearer: EntityId;
  /** The same, with a word before it for the kind of part: "the villain Choi". */
  readonly played: EntityId;
  /** One thing, document or symbol. */
  readonly thing: EntityId;
  readonly document: EntityId;
  /** What somebody does: the verbs that the words may be a form of, as {@link deedsOf} takes them. */
  readonly deed: readonly string[];
  /** What somebody does for as long as they live, and no longer: "owns". */
  readonly lasting: readonly string[];
  /** The verbs of whoever is called so: "killer"; and those for what is called so: "murder". */
  readonly agent: readonly string[];
  readonly deedNoun: readonly string[];
  /** What else a deed is about: names and words. */
  readonly matter: Matter;
  /** The same of a clause behind "that": what is said, known or thought. */
  readonly reported: Matter;
  /** The work itself: "the film", or its title. */
  readonly work: readonly string[];
  /** A whole question about what stands in a table. */
  readonly cells: CellsAsked;
  /** What is told of that which a clause or a noun says: "Ann met Ben", "the river open". */
  readonly act: readonly Deed[];
  /** The same behind a "was": "(was) the lamp hidden". */
  readonly done: readonly Deed[];
  /** What is said in a clause: all that the slice speaks of that says so, perhaps nothing. */
  readonly content: readonly Content[];
  /** An effect by its name: "twists". */
  readonly effect: EffectKind;
  /** Words that need not name anything. */
  readonly words: readonly string[];
};

export type SlotKind = keyof SlotKinds;

/** Finds what a name stands for; undefined where the slice has no such thing, or several. */
export function resolve<K extends SlotKind>(slice: Slice, kind: K, name: readonly string[]): SlotKinds[K] | undefined {
  return resolvers[kind](slice, name);
}

const resolvers: {
  readonly [K in SlotKind]: (slice: Slice, name: readonly string[]) => SlotKinds[K] | undefined;
} = {
  event: resolveEvent,
  scene: sceneCalled,
  part: scenesOfPart,
  moment: thenNamed,
  day: scenesOn,
  mortal: (slice, name) => onlyBearer(slice, name, ['person']),
  speaker: (slice, name) => onlyBearer(slice, name, ['person', 'group']),
  bearer: (slice, name) => onlyBearer(slice, name),
  played: (slice, name) => onlyBearer(slice, name) ?? onlyBearer(slice, withoutPart(name)),
  thing: (slice, name) => thingMeant(slice, name, ['thing', 'document', 'symbol']),
  document: (slice, name) => thingMeant(slice, name, ['document', 'thing']),
  deed: verbsMeant,
  lasting: (slice, name) => (name.length === 1 && lasting.has(name[0] as string) ? verbsMeant(slice, name) : undefined),
  agent: (_, [noun = '', ...more]) => verbsOfAgent(more.length > 0 ? '' : noun),
  deedNoun: (_, [noun = '', ...more]) => verbsOfDeedNoun(more.length > 0 ? '' : noun),
  matter: matterOf,
  reported: (slice, name) => (isOpen(name) ? undefined : matterOf(slice, ['that', ...name])),
  work: workMeant,
  cells: cellsAsked,
  act: (slice, name) => actsNamed(slice, name),
  done: (slice, name) => actsNamed(slice, name, true),
  content: (slice, name) => (isOpen(name) ? undefined : mattersMeant(slice, namesAndWords(slice, name))),
  effect: (_, name) => effectCalled(name),
  words: (_, name) => name,
};

const lasting: ReadonlySet<string> = new Set('owns runs keeps manages leads heads possesses commands rules'.split(' '));

/** "Who knows what?" asks of nothing. */
function isOpen(name: readonly string[]): boolean {
  return name.every((word) => /^(?:what|who|whom|it|this|that|something|anything|everything|nothing)$/.test(word));
}

/** "The film", or the title of the work. */
function workMeant(slice: Slice, name: readonly string[]): readonly string[] | undefined {
  const [first = '', ...more] = name;
  const bare = ['the', 'this', 'that'].includes(first) && more.length > 0 ? more : name;
  if (bare.length === 1 && works.has(bare[0] as string)) return name;
  const titles = ofKind(slice, 'title').map(({ words }) => tokens(plain(words)).join(' '));
  return titles.some((title) => title === name.join(' ') || title === `the ${name.join(' ')}`) ? name : undefined;
}

const works: ReadonlySet<string> = new Set(
  'it this film movie story book play novel series show episode picture'.split(' '),
);

function withoutPart(name: readonly string[]): readonly string[] {
  const bare = name.filter((word) => !parts.has(word));
  return bare[0] === 'the' ? bare.slice(1) : bare;
}

const parts: ReadonlySet<string> = new Set('villain hero heroine protagonist antagonist character lead'.split(' '));

/** The one who bears a name; of these kinds, if any are given. */
function onlyBearer(
  slice: Slice,
  name: readonly string[],
  kinds?: readonly ReturnType<typeof kindOf>[],
): EntityId | undefined {
  const all = [...bearersOf(slice, name)];
  const [first, ...others] = kinds === undefined ? all : all.filter((id) => kinds.includes(kindOf(slice, id)));
  return others.length === 0 ? first : undefined;
}

/** A scene by its number or its title. */
function sceneCalled(slice: Slice, name: readonly string[]): SceneId | undefined {
  const bare = name[0] === 'the' ? name.slice(1) : name;
  const words = bare[0] === 'scene' ? bare.slice(1) : bare;
  const numbered = slice.scenes.find(({ number }) => String(number) === words.join(' '));
  if (numbered) return numbered.id;
  if (bare.length === 2 && bare[0] === 'last' && bare[1] === 'scene') return slice.scenes.at(-1)?.id;
  const ofPart = sceneOfPart(slice, bare);
  if (ofPart !== undefined) return ofPart;
  const place = bare.length === 2 && bare[1] === 'scene' ? ordinals[bare[0] as string] : undefined;
  if (place !== undefined) return slice.scenes[place]?.id;
  const found = resolveEvent(slice, name)?.moment;
  return found?.of === 'scene' && isCalledSo(slice, found.id, bare) ? found.id : undefined;
}

/** "III.3", "act 3 scene 2", "the second scene of act one": the scene of that number in that part. */
function sceneOfPart(slice: Slice, words: readonly string[]): SceneId | undefined {
  if (words.length > mostOfPart) return undefined;
  const counted = words.join(' ').replace(/\b(\p{L}+) (act|scene)\b(?! \d)/gu, (all, word: string, kind: string) => {
    const number = ordinalOf(word);
    return number === undefined || number === 'last' ? all : `${kind} ${number}`;
  });
  const turned = counted.replace(/^(.+) (?:of|in) (?:the )?(act .+)$/, '$2 $1');
  const at = sceneInPart(
    slice.scenes.map(({ title }) => ({ title })),
    turned,
  );
  return at === undefined ? undefined : slice.scenes[at]?.id;
}

const mostOfPart = 8;

/** "After the wedding", "when Ben hid it", "in scene 3". What is no scene may say where something is. */
function thenNamed(slice: Slice, name: readonly string[]): Then | undefined {
  const named = sideNamed(name);
  if (!named) return undefined;
  const event = sceneCalled(slice, named.rest) ?? resolveEvent(slice, named.rest);
  const scene = typeof event === 'object' ? sceneOf(slice, event) : event;
  if (scene === undefined) return named.isPlace ? undefined : { side: named.side };
  return { side: named.side, scene };
}

/** Whether the title has a word of these: what is somewhere in a scene is not what the scene is called. */
function isCalledSo(slice: Slice, scene: SceneId, words: readonly string[]): boolean {
  const title = new Set(stemsOf(tokens(slice.scenes.find(({ id }) => id === scene)?.title ?? '')));
  return stemsOf(words).some((stem) => title.has(stem));
}

const ordinals: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  first: 0,
  opening: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
});
