import type { OpenWork } from '../read/index.js';
import type { Story } from '../story/index.js';
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
  const listeners = new Set<(name: string) => void>();
  let saves = 0;
  const tell = (name: string) => {
    for (const listener of [...listeners]) listener(name);
  };
  return {
    names: async () => [...stories.keys()],
    get: async (name) => stories.get(name),
    changes(listener) {
      // Each call is one listener, also of a function that listens already.
      const one = (name: string) => listener(name);
      listeners.add(one);
      return () => listeners.delete(one);
    },
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
