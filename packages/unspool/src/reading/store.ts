import type { Image, NoBookmark, OpenWork } from '../read/index.js';
import type { Position, Story } from '../story/index.js';

/**
 * Where stories are kept: a folder of files, a database, or memory. Nobody else knows which; whatever readers get is made
 * from what a store hands out. `test/store-laws.ts` holds what every store must keep to.
 */
export type StoryStore = {
  /** The names of all stories, each once, in the order in which a list shows them. */
  names(): Promise<readonly string[]>;
  /** The story of exactly this name as it is now; undefined if there is none. */
  get(name: string): Promise<StoredStory | undefined>;
  /** Calls the listener with a story's name whenever what {@link StoryStore.get} gives has changed; returns how to stop that. */
  changes(listener: (name: string) => void): () => void;
  /**
   * The position in a story to which the bookmark of a reading program leads, or why it leads to none; undefined if the words are no
   * bookmark. A store that has the files of works knows this.
   */
  bookmarked?(name: string, words: string): Promise<Position | NoBookmark | undefined>;
};

/** A story as a store holds it: a value that later saves do not change. */
export type StoredStory = {
  /** Its address, unlike that of every other story in the store. */
  readonly name: string;
  /** Under which a reader's place is remembered. It outlives every save; another story of the same name has another. */
  readonly key: string;
  /** Differs between any two states of the same story: what was made of one is right for as long as this is the same. */
  readonly revision: string;
  readonly story: Story;
  /** The works that its notes quote, or that it is the notes of; none where they are not at hand. */
  readonly works: readonly OpenWork[];
  /** The pictures of one's own that can be shown, by their file as the notes call it; none where there are none. */
  readonly images?: ReadonlyMap<string, StoredImage>;
  /** Why this is an older state than it should be, in a sentence that says nothing of what is told. */
  readonly problem?: string;
};

/** A picture as it is handed out: `name` comes of its bytes, so that nobody knows it who was not given it. */
export type StoredImage = Image & { readonly name: string; readonly bytes: Uint8Array };
