import { answer, followUp, type Reply } from '../ask/index.js';
import { articleHead, type Recap, type RecapLength, recap, type WhoKnows, whoKnows } from '../explain/index.js';
import { type Payload, payload, reachedIn } from '../publish/index.js';
import { numbersOf, type Openable, openable, type Passage, passagesOf } from '../read/index.js';
import {
  type Claim,
  type EntityId,
  type Position,
  placeLabels,
  type SceneId,
  type ScenesOfWork,
  type Story,
  sliceAt,
} from '../story/index.js';
import { type Minded, mindedSlice } from './minds.js';
import { type Asked, placeId, positionOf } from './reader-place.js';
import type { StoredStory } from './store.js';

/**
 * What a reader has at one place. `at` is the place's id: `:start`, a stop's id, or `:end`; `inWork` is what can be
 * opened in the work, where one is at hand; `as`, through whose eyes it is had, and `minds`, whose could be chosen.
 */
export type View = Payload & {
  readonly at: string;
  readonly inWork?: Openable;
  /** Whether anything is told of what goes on in minds, or is done: see {@link knowsIn}. */
  readonly tellsOfMinds: boolean;
} & Pick<Minded, 'as' | 'minds'>;

/** What a question gets, and the question as it was read: "she" is whom the question before it named. */
export type Replied = { readonly question: string; readonly reply: Reply };

/** Makes the view at a place, or says which of the asked ids the story does not have. */
export type Views = (stored: StoredStory, asked: Asked, as?: readonly EntityId[]) => View | { readonly gone: string };

/** Views, of which the last few of each story are kept: readers go back and forth. */
export function createViews(): Views {
  const kept = new Map<string, { readonly revision: string; readonly views: Map<string, View> }>();
  const keptOf = ({ name, revision }: StoredStory): Map<string, View> => {
    const known = kept.get(name);
    if (known?.revision === revision) return known.views;
    const views = new Map<string, View>();
    kept.set(name, { revision, views });
    return views;
  };
  return (stored, asked, as = []) => {
    const position = positionOf(stored.story, asked, numbersIn(stored.story, stored.works));
    if (position === undefined) return { gone: askedAs(asked) };
    const views = keptOf(stored);
    const key = JSON.stringify([position, as]);
    const view = views.get(key) ?? viewAt(stored, position, as);
    views.delete(key);
    views.set(key, view);
    const [oldest] = views.keys();
    if (views.size > mostKept && oldest !== undefined) views.delete(oldest);
    return view;
  };
}

/** A place in the words of who asked for it. */
function askedAs(asked: Asked): string {
  if (typeof asked !== 'object') return asked;
  if ('next' in asked) return asked.next;
  if ('words' in asked) return asked.words;
  return 'stop' in asked ? `stop ${asked.stop}` : `${asked.unit ?? 'measure'} ${asked.measure}`;
}

/** One of ten thousand speeches takes some 20 MB. */
const mostKept = 4;

/** What the work prints, where the story is that of the work itself. */
function numbersIn({ scenes }: Story, works: StoredStory['works']): ScenesOfWork {
  const [own] = works;
  return own?.told ? numbersOf(own.work).slice(-scenes.length) : [];
}

function viewAt({ story, works }: StoredStory, position: Position, asked: readonly EntityId[]): View {
  const slice = sliceAt(story, position);
  const { slice: own, as, minds } = mindedSlice(slice, asked);
  const inWork = works.length > 0 ? { inWork: openable(own, works) } : {};
  const shown = payload(own, placeLabels(own, numbersIn(story, works)));
  // Whoever looks through somebody's eyes stands where they stood.
  const { warning } = articleHead(slice);
  const here = as.length === 0 ? {} : { ...reachedIn(slice), article: { ...shown.article, warning } };
  const tellsOfMinds = own.claims.some(isOfMinds);
  return { ...shown, ...here, at: placeId(story, position), tellsOfMinds, as, minds, ...inWork };
}

/** What the grid of who knows what has a row for. What is only spoken has none. */
function isOfMinds({ sense }: Claim): boolean {
  return sense.kind === 'mind' || sense.kind === 'act' || (sense.kind === 'tell' && sense.utterance === undefined);
}

/** Who has what of all that is told at the place `at` in mind, as these have it. */
export function knowsIn(
  { story }: StoredStory,
  at: string,
  as: readonly EntityId[],
): WhoKnows | { readonly gone: string } {
  const position = positionOf(story, at);
  return position === undefined ? { gone: at } : whoKnows(mindedSlice(sliceAt(story, position), as).slice);
}

/** What is answered to a question by what is told at the place `at`, as these have it. */
export function replyIn(
  { story }: StoredStory,
  at: string,
  question: string,
  before: string,
  as: readonly EntityId[],
): Replied | { readonly gone: string } {
  const position = positionOf(story, at);
  if (position === undefined) return { gone: at };
  const { slice } = mindedSlice(sliceAt(story, position), as);
  const meant = before === '' ? question : followUp(slice, question, before);
  return { question: meant, reply: answer(slice, meant) };
}

/** A scene as the works have it, for a reader at the place of this id; none if it is not open there. */
export function passagesIn({ story, works }: StoredStory, at: string, scene: SceneId): readonly Passage[] {
  const position = positionOf(story, at);
  return position === undefined ? [] : passagesOf(sliceAt(story, position), works, scene);
}

/** What is told by the place `at` and came after the place `since`; or which of them the story does not have. */
export function recapIn(
  { story }: StoredStory,
  at: string,
  since: string,
  length: RecapLength,
): Recap | { readonly gone: string } {
  const position = positionOf(story, at);
  if (position === undefined) return { gone: at };
  // Whoever stopped further on than they say they are now has typed a place that they cannot know.
  const from = positionOf(story, since);
  return from === undefined || from > position
    ? { gone: since }
    : recap(sliceAt(story, position), { length, since: from });
}
