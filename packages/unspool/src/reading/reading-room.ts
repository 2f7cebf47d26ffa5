import type { Picture } from '../draw/index.js';
import type { Recap, RecapLength, WhoKnows } from '../explain/index.js';
import { payloadVersion } from '../publish/index.js';
import type { Passage } from '../read/index.js';
import type { EntityId, SceneId } from '../story/index.js';
import type { Change } from './change.js';
import { createProofs, type Proof, type Prove } from './proofs.js';
import type { Asked } from './reader-place.js';
import type { PictureWanted, Replied, View } from './slice-view.js';
import type { StoredImage, StoredStory, StoryStore } from './store.js';
import { createTelling, type ToldStory } from './told-story.js';
import { createViews, imageIn, knowsIn, makersIn, passagesIn, pictureIn, recapIn, replyIn, sliceIn } from './view.js';

/** What every answer states; a page that was made for another version cannot rely on finding what it looks for. */
type Versioned = { readonly version: typeof payloadVersion };

/** Why there is no answer, in a sentence that says nothing of what is told. */
type Failed = Versioned & { readonly problem: string };

/** A story in the list of all: what a start page shows. */
export type StoryEntry = { readonly name: string; readonly key: string; readonly title: string };

/** All stories. */
export type StoriesReply = (Versioned & { readonly stories: readonly StoryEntry[] }) | Failed;

/**
 * A story at a place, with the problem that made it an older one; or which of the asked ids it no longer has. `why` says why the
 * bookmark of a reading program leads nowhere. `isFirst`: some of it is still that of the place before, and the whole can be asked for.
 */
export type ViewReply =
  | (Versioned & { readonly view: View; readonly tag?: string; readonly isFirst?: true; readonly problem?: string })
  | (Versioned & { readonly gone: string; readonly why?: string })
  | Failed;

/**
 * A story at a place to somebody who has it at another: what makes the one view of the other. `tag` says which view it is that
 * comes of it: two that are alike have the same. What is only shown first has none.
 */
export type ChangeReply = Versioned & {
  readonly change: Change;
  readonly tag?: string;
  readonly isFirst?: true;
  readonly problem?: string;
};

/** A scene as the works have it: no passages where it is not open. */
export type PassagesReply = (Versioned & { readonly passages: readonly Passage[] }) | Failed;

/** What happened since a place; `gone` is an id that the story does not have. */
export type RecapReply = (Versioned & { readonly recap: Recap }) | (Versioned & { readonly gone: string }) | Failed;

/** What is answered to a question; `gone` is an id that the story does not have. */
export type AskReply = (Versioned & Replied) | (Versioned & { readonly gone: string }) | Failed;

/** Who has what in mind; `gone` is an id that the story does not have. */
export type KnowsReply = (Versioned & { readonly knows: WhoKnows }) | (Versioned & { readonly gone: string }) | Failed;

/** A picture; `gone` is an id that the story does not have. */
export type PictureReply =
  | (Versioned & { readonly picture: Picture })
  | (Versioned & { readonly gone: string })
  | Failed;

/** How far the proof of the storylines is; `gone` is an id that the story does not have. */
export type ProofReply = (Versioned & { readonly proof: Proof }) | (Versioned & { readonly gone: string }) | Failed;

/** A question, and the one before it; '' where there is none. */
export type Question = { readonly question: string; readonly before: string };

/**
 * What readers can ask, and all that they are given. Every answer depends on the asked place alone, and none throws.
 * Undefined is the answer where there is no such story.
 */
export type ReadingRoom = {
  stories(): Promise<StoriesReply>;
  /**
   * `as`: as these have it, the outermost first; whoever is not met by then is left out. Whoever steps on with their own eyes from a view
   * (`before`) may get what is shown first, where the whole takes longer.
   */
  viewAt(name: string, asked: Asked, as?: readonly EntityId[], before?: View): Promise<ViewReply | undefined>;
  /** What takes long in a view, to be made one after the other while nobody waits: then the view is there at once. */
  makersAt(name: string, asked: Asked, as?: readonly EntityId[]): Promise<readonly (() => void)[]>;
  /** `at` is a place's id. */
  passagesAt(name: string, at: string, scene: SceneId): Promise<PassagesReply | undefined>;
  /** `at` and `since` are ids of places: of what is told by the one, what came after the other. */
  recapAt(name: string, at: string, since: string, length: RecapLength): Promise<RecapReply | undefined>;
  /** `question` is in the reader's words; `before` is the one before it, which says whom "she" means; or ''. */
  replyAt(name: string, at: string, question: Question, as?: readonly EntityId[]): Promise<AskReply | undefined>;
  /** Who has what of all that is told at a place in mind, since when and how. */
  knowsAt(name: string, at: string, as?: readonly EntityId[]): Promise<KnowsReply | undefined>;
  /** A picture of what is told at a place. */
  pictureAt(
    name: string,
    at: string,
    wanted: PictureWanted,
    as?: readonly EntityId[],
  ): Promise<PictureReply | undefined>;
  /** How far it is proven that lines cross as rarely as they can in the picture of storylines; asking begins it. */
  proofAt(name: string, at: string, as?: readonly EntityId[]): Promise<ProofReply | undefined>;
  /** A picture of one's own, by the name that a view at this place gives it; undefined where it gives none. */
  imageAt(name: string, at: string, image: string): Promise<StoredImage | undefined>;
  /** Calls the listener with a story's name whenever its answers may have changed; returns how to stop that. */
  changes(listener: (name: string) => void): () => void;
};

/** Opens the stories of a store to readers. `prove` improves pictures of storylines; without it they stay as they are found at once. */
export function openReadingRoom(store: StoryStore, { prove }: { readonly prove?: Prove } = {}): ReadingRoom {
  const views = createViews();
  const proofs = createProofs(prove);
  const tell = createTelling();
  const storyOf = async (name: string): Promise<ToldStory | undefined> => {
    const stored = await store.get(name);
    return stored && tell(stored);
  };

  const entryOf = async (name: string): Promise<readonly StoryEntry[]> => {
    const stored = await store.get(name);
    // It may have gone since its name was asked for.
    if (!stored) return [];
    const { key } = stored;
    try {
      const start = views.at(tell(stored), ':start');
      return [{ name, key, title: 'gone' in start ? name : start.title }];
    } catch {
      // A story that cannot be shown at all keeps its place in the list, under its name.
      return [{ name, key, title: name }];
    }
  };

  return {
    async stories() {
      try {
        return { version, stories: (await Promise.all((await store.names()).map(entryOf))).flat() };
      } catch {
        return { version, problem: 'The stories cannot be shown right now.' };
      }
    },
    async viewAt(name, asked, as = [], before) {
      let problem: string | undefined;
      try {
        const stored = await storyOf(name);
        if (!stored) return undefined;
        problem = stored.problem;
        const place = await placeAsked(store, stored, asked);
        if (place.why !== undefined) return { version, gone: place.words, why: place.why };
        const first = before && as.length === 0 ? views.firstAt(stored, place.asked, before) : undefined;
        if (first) return { version, view: first, isFirst: true, ...(problem === undefined ? {} : { problem }) };
        const view = views.at(stored, place.asked, as);
        if ('gone' in view) return { version, gone: view.gone };
        return { version, view, ...(problem === undefined ? {} : { problem }) };
      } catch {
        return { version, problem: problem ?? 'The story cannot be shown right now.' };
      }
    },
    async makersAt(name, asked, as = []) {
      try {
        const stored = await storyOf(name);
        return stored ? makersIn(stored, asked, as) : [];
      } catch {
        return [];
      }
    },
    async passagesAt(name, at, scene) {
      try {
        const stored = await storyOf(name);
        return stored && { version, passages: passagesIn(stored, at, scene) };
      } catch {
        return { version, problem: 'The work cannot be shown right now.' };
      }
    },
    async recapAt(name, at, since, length) {
      try {
        const stored = await storyOf(name);
        if (!stored) return undefined;
        const recap = recapIn(stored, at, since, length);
        return 'gone' in recap ? { version, gone: recap.gone } : { version, recap };
      } catch {
        return { version, problem: 'The story cannot be shown right now.' };
      }
    },
    async replyAt(name, at, { question, before }, as = []) {
      try {
        const stored = await storyOf(name);
        if (!stored) return undefined;
        const replied = replyIn(stored, at, question, before, as);
        return { version, ...replied };
      } catch {
        return { version, problem: 'The question cannot be answered right now.' };
      }
    },
    async knowsAt(name, at, as = []) {
      try {
        const stored = await storyOf(name);
        if (!stored) return undefined;
        const knows = knowsIn(stored, at, as);
        return 'gone' in knows ? { version, gone: knows.gone } : { version, knows };
      } catch {
        return { version, problem: 'Who knows what cannot be shown right now.' };
      }
    },
    async pictureAt(name, at, wanted, as = []) {
      try {
        const stored = await storyOf(name);
        if (!stored) return undefined;
        const ordered = wanted.kind === 'storylines' ? proofs.ordered(name, proofKey(stored, at, as)) : undefined;
        const picture = pictureIn(stored, at, ordered ? { ...wanted, ordered } : wanted, as);
        return 'gone' in picture ? { version, gone: picture.gone } : { version, picture };
      } catch {
        return { version, problem: 'The picture cannot be shown right now.' };
      }
    },
    async proofAt(name, at, as = []) {
      try {
        const stored = await storyOf(name);
        if (!stored) return undefined;
        const slice = sliceIn(stored, at, as);
        if ('gone' in slice) return { version, gone: slice.gone };
        return { version, proof: proofs.of(name, proofKey(stored, at, as), slice) };
      } catch {
        return { version, problem: 'The picture cannot be improved right now.' };
      }
    },
    async imageAt(name, at, image) {
      try {
        const stored = await storyOf(name);
        return stored && imageIn(stored, at, image);
      } catch {
        return undefined;
      }
    },
    changes: (listener) => store.changes(listener),
  };
}

/** A place as it is asked for, where the words for it are the bookmark of a reading program; or why that leads nowhere. */
async function placeAsked(
  store: StoryStore,
  { name, story }: StoredStory,
  asked: Asked,
): Promise<{ readonly asked: Asked; readonly why?: undefined } | { readonly words: string; readonly why: string }> {
  if (typeof asked !== 'object' || !('words' in asked)) return { asked };
  const place = await store.bookmarked?.(name, asked.words);
  if (place === undefined) return { asked };
  if (typeof place === 'object') return { words: asked.words, why: place.problem };
  return { asked: { stop: story.stops.filter(({ position }) => position <= place).length } };
}

/** What a proof is of. */
function proofKey({ revision }: StoredStory, at: string, as: readonly EntityId[]): string {
  return JSON.stringify([revision, at, as]);
}

const version = payloadVersion;
