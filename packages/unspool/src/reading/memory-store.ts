import type { OpenWork } from '../read/index.js';
import type { Story } from '../story/index.js';
import { newListeners } from './listeners.js';
import type { StoredStory, StoryStore } from './store.js';

/** A store that holds its stories in memory, for as long as the program runs. */
export type MemoryStore = StoryStore & {
  /** Saves a story under a name, in place of the one that is there. */
  save(name: string, story: Story, works?: readonly OpenWork[]): void;
  /** Takes a story away; nothing happens if there is none of this name. */
  remove(name: string): void;
};

/** Makes an empty store. */
export function memoryStore(): MemoryStore {
  const stories = new Map<string, StoredStory>();
  const { changes, tell } = newListeners();
  let saves = 0;
  return {
    names: async () => [...stories.keys()],
    get: async (name) => stories.get(name),
    changes,
    save(name, story, works = []) {
      saves += 1;
      stories.set(name, { name, key: name, revision: String(saves), story, works });
      tell(name);
    },
    remove(name) {
      if (stories.delete(name)) tell(name);
    },
  };
}
