// The door `unspool/serve`: stories on one's own machine. API.md has its words.

// ## Serving: `unspool/serve`
export type { LineProblem, Slot } from '../draw/index.js';
export type { LatePart } from '../publish/index.js';
export type { Image, Openable } from '../read/index.js';
export {
  type Asked,
  type Held,
  type MemoryStore,
  type Mind,
  type Minded,
  memoryStore,
  openReadingRoom,
  type PictureWanted,
  type Proof,
  type Prove,
  type Question,
  type ReadingRoom,
  type Replied,
  type Still,
  type StoredImage,
  type StoredStory,
  type StoryStore,
  type View,
} from '../reading/index.js';
export { type Served, type ServerOptions, serve, usualPort } from './server.js';
