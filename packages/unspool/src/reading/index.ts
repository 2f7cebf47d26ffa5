export { changeOf } from './change.js';
export { newListeners } from './listeners.js';
export { type MemoryStore, memoryStore } from './memory-store.js';
export type { Mind, Minded } from './minds.js';
export type { Proof, Prove } from './proofs.js';
export { type Asked, placesIn, positionOf } from './reader-place.js';
export {
  type AskReply,
  type ChangeReply,
  type KnowsReply,
  openReadingRoom,
  type PassagesReply,
  type PictureReply,
  type ProofReply,
  type Question,
  type ReadingRoom,
  type RecapReply,
  type StoriesReply,
  type StoryEntry,
  type ViewReply,
} from './reading-room.js';
export {
  type Beside,
  drawn,
  firstSliceView,
  knowledge,
  type PictureWanted,
  type Replied,
  recapSince,
  replied,
  sliceView,
  type View,
  viewMakers,
} from './slice-view.js';
export { type Still, stillsOf } from './stills.js';
export type { StoredImage, StoredStory, StoryStore } from './store.js';
export { numbersIn } from './view.js';
