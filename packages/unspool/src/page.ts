// What the page beside a story takes of the package: the shapes that the server sends, the search (which the page runs
// itself, over what it was sent), how a place is read, and the product's words.

export type { Reply } from './ask/answer.js';
export { clock } from './base/index.js';
export { forgetTexts } from './base/remembered.js';
export { coloursOf, type Picture, type PictureKind, type SvgNode, svgTree } from './draw/index.js';
export type { Paragraph, Section } from './explain/essay/section.js';
export type { Answer, Explanation } from './explain/explanation.js';
export type { WhoKnows } from './explain/minds/who-knows.js';
export type { Profile } from './explain/profile.js';
export type { RecapLength } from './explain/recap/choose.js';
export type { Recap } from './explain/recap/recap.js';
export type { SceneSummary } from './explain/scene-summary.js';
export type { SymbolReading } from './explain/symbols.js';
export type { Happening } from './explain/time/happening.js';
export { saysMore } from './explain/time/says-more.js';
export { asMind, headings, ifMeant, knowing, knownWords, linesInScenes, moreLines, phrases } from './explain/voice.js';
export type { Line } from './explain/words/line.js';
export { titleBeside } from './explain/words/title-beside.js';
export { plain, readTyped, type Unit } from './language/index.js';
export { type CompactProfile, type Payload, payloadVersion } from './publish/index.js';
export type { Passage, PassagePiece } from './read/index.js';
export { changed } from './reading/change.js';
export type {
  AskReply,
  ChangeReply,
  KnowsReply,
  Mind,
  PassagesReply,
  PictureReply,
  PictureWanted,
  Proof,
  ProofReply,
  RecapReply,
  Still,
  StoriesReply,
  StoryEntry,
  View,
  ViewReply,
} from './reading/index.js';
export { type Found, find, searchIndex } from './search/index.js';
export { type DoorTo, doorName, firstName, nextName } from './site/names.js';
export { type Packed, unpack, unpacking } from './site/packed.js';
export type { PackedPlace, PlaceTold } from './site/places.js';
export type { SiteConfig } from './site/story-page.js';
export type { Ref, SceneId, Word, Words } from './story/index.js';
