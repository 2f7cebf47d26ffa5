export { newListeners } from './listeners.js';
export { type MemoryStore, memoryStore } from './memory-store.js';
export type { Asked } from './reader-place.js';
export {
  openReadingRoom,
  type PassagesReply,
  type ReadingRoom,
  type RecapReply,
  type StoriesReply,
  type StoryEntry,
  type ViewReply,
} from './reading-room.js';
export type { StoredStory, StoryStore } from './store.js';
export type { View } from './view.js';
