import { perObject } from '../base/index.js';
import { type LastFew, lastFew } from '../base/last-few.js';
import type { Picture } from '../draw/index.js';
import type { Recap, RecapLength, WhoKnows } from '../explain/index.js';
import { numbersOf, openable, type Passage, passagesOf } from '../read/index.js';
import type { EntityId, Position, SceneId, ScenesOfWork, Slice, Story } from '../story/index.js';
import { mindedSlice } from './minds.js';
import { type Asked, positionOf } from './reader-place.js';
import {
  drawn,
  firstSliceView,
  knowledge,
  mindedView,
  type PictureWanted,
  type Replied,
  recapSince,
  replied,
  type View,
  viewMakers,
} from './slice-view.js';
import { stillsOf } from './stills.js';
import type { StoredImage, StoredStory } from './store.js';
import type { ToldStory } from './told-story.js';

export type Views = {
  /** Makes the view at a place, or says which of the asked ids the story does not have. */
  at(stored: ToldStory, asked: Asked, as?: readonly EntityId[]): View | { readonly gone: string };
  /**
   * What is shown first at a place to whoever steps on to it with their own eyes; undefined where they do not come from an earlier one, and
   * where the whole is there, or made as soon.
   */
  firstAt(stored: ToldStory, asked: Asked, before: View): View | undefined;
};

/** Views, of which the last few of each story are kept: readers go back and forth. */
export function createViews(): Views {
  const kept = new Map<string, { readonly revision: string; readonly views: LastFew<string, View> }>();
  const keptOf = ({ name, revision }: StoredStory): LastFew<string, View> => {
    const known = kept.get(name);
    if (known?.revision === revision) return known.views;
    const views = lastFew<string, View>(mostKept);
    kept.set(name, { revision, views });
    return views;
  };
  const keyOf = (position: Position, as: readonly EntityId[]) => JSON.stringify([position, as]);
  return {
    at: (stored, asked, as = []) => {
      const position = positionOf(stored.story, asked, numbersIn(stored.story, stored.works));
      if (position === undefined) return { gone: askedAs(asked) };
      return keptOf(stored)(keyOf(position, as), () => viewAt(stored, position, as));
    },
    firstAt: (stored, asked, before) => {
      const { story, works, images, toldAt } = stored;
      const numbers = numbersIn(story, works);
      const position = positionOf(story, asked, numbers);
      const from = positionOf(story, before.at);
      if (position === undefined || from === undefined || from > position) return undefined;
      if (keptOf(stored).has(keyOf(position, []))) return undefined;
      const slice = toldAt(position);
      const first = firstSliceView(slice, { numbers, images }, before);
      return first && works.length > 0 ? { ...first, inWork: openable(slice, works) } : first;
    },
  };
}

/** What takes long in the view at a place, to be made one after the other. */
export function makersIn(
  { story, works, toldAt }: ToldStory,
  asked: Asked,
  as: readonly EntityId[],
): readonly (() => void)[] {
  const position = positionOf(story, asked, numbersIn(story, works));
  return position === undefined ? [] : viewMakers(toldAt(position), as);
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
export function numbersIn({ scenes }: Story, works: StoredStory['works']): ScenesOfWork {
  const [own] = works;
  return own?.told ? numbersOf(own.work).slice(-scenes.length) : [];
}

function viewAt({ story, works, images, toldAt }: ToldStory, position: Position, as: readonly EntityId[]): View {
  const slice = toldAt(position);
  if (works.length === 0 && !images?.size) return viewsOf(slice)(JSON.stringify(as), () => bareView(slice, as));
  const minded = mindedSlice(slice, as);
  const view = mindedView(slice, minded, { numbers: numbersIn(story, works), images });
  return works.length === 0 ? view : { ...view, inWork: openable(minded.slice, works) };
}

/** Where nothing stands beside the story, its view is the same as long as its slice is. */
const viewsOf = perObject((_: Slice) => lastFew<string, View>(2));

function bareView(slice: Slice, as: readonly EntityId[]): View {
  return mindedView(slice, mindedSlice(slice, as), {});
}

/** Who has what of all that is told at the place `at` in mind, as these have it. */
export function knowsIn(
  { story, toldAt }: ToldStory,
  at: string,
  as: readonly EntityId[],
): WhoKnows | { readonly gone: string } {
  const position = positionOf(story, at);
  return position === undefined ? { gone: at } : knowledge(toldAt(position), as);
}

/** The picture of one's own of this name, where it is told at the place `at`; undefined where none is. */
export function imageIn({ story, images, toldAt }: ToldStory, at: string, name: string): StoredImage | undefined {
  const position = positionOf(story, at);
  if (position === undefined || !images) return undefined;
  const isTold = stillsOf(toldAt(position), images).some((still) => still.name === name);
  return isTold ? [...images.values()].find((image) => image.name === name) : undefined;
}

/** The picture of what is told at the place `at`, as these have it. */
export function pictureIn(
  { story, toldAt }: ToldStory,
  at: string,
  wanted: PictureWanted,
  as: readonly EntityId[],
): Picture | { readonly gone: string } {
  const position = positionOf(story, at);
  return position === undefined ? { gone: at } : drawn(toldAt(position), wanted, as);
}

/** What is told at the place `at`, as these have it. */
export function sliceIn(
  { story, toldAt }: ToldStory,
  at: string,
  as: readonly EntityId[],
): Slice | { readonly gone: string } {
  const position = positionOf(story, at);
  return position === undefined ? { gone: at } : mindedSlice(toldAt(position), as).slice;
}

/** What is answered to a question by what is told at the place `at`, as these have it. */
export function replyIn(
  { story, works, toldAt }: ToldStory,
  at: string,
  question: string,
  before: string,
  as: readonly EntityId[],
): Replied | { readonly gone: string } {
  const position = positionOf(story, at);
  return position === undefined ? { gone: at } : replied(toldAt(position), question, before, as, works);
}

/** A scene as the works have it, for a reader at the place of this id; none if it is not open there. */
export function passagesIn({ story, works, toldAt }: ToldStory, at: string, scene: SceneId): readonly Passage[] {
  const position = positionOf(story, at);
  return position === undefined ? [] : passagesOf(toldAt(position), works, scene);
}

/** What is told by the place `at` and came after the place `since`; or which of them the story does not have. */
export function recapIn(
  { story, toldAt }: ToldStory,
  at: string,
  since: string,
  length: RecapLength,
): Recap | { readonly gone: string } {
  const position = positionOf(story, at);
  return position === undefined ? { gone: at } : recapSince(toldAt(position), since, length);
}
