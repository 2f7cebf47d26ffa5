export {
  type Asked,
  type MemoryStore,
  memoryStore,
  openReadingRoom,
  type ReadingRoom,
  type StoredStory,
  type StoryStore,
  type View,
} from '../reading/index.js';
export * from './server.js';
