import type { StoryStore } from './store.js';

/** Who wants to know of changes in a store: `tell` says the name of the story that changed. */
export type Listeners = Pick<StoryStore, 'changes'> & { readonly tell: (name: string) => void };

/** Nobody so far. */
export function newListeners(): Listeners {
  const listeners = new Set<(name: string) => void>();
  return {
    changes(listener) {
      // Each call is one listener, also of a function that listens already.
      const one = (name: string) => listener(name);
      listeners.add(one);
      return () => listeners.delete(one);
    },
    tell: (name) => {
      for (const listener of [...listeners]) listener(name);
    },
  };
}
