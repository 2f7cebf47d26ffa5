export { bookmarksInside, placeInBook } from './bookmark/book-place.js';
export type { NoBookmark } from './bookmark/bookmark.js';
export { bookmarkNames, holdsPlace, readBookmark } from './bookmark/bookmark-forms.js';
export { positionInBook } from './bookmark/bookmark-position.js';
export { cfisIn } from './bookmark/cfi-of.js';
export { convertScreenplay } from './convert/convert.js';
export { decode } from './decode.js';
export type { DraftChange, DraftScene } from './drafts/draft-change.js';
export { type ComparedScene, compareDrafts, type DraftComparison, draftChanges } from './drafts/draft-changes.js';
export type { DraftLine } from './drafts/draft-lines.js';
export { draftFact, draftMarkdown, draftReport, draftSceneName, draftSummary } from './drafts/draft-report.js';
export { type DraftRow, isAsBefore } from './drafts/draft-rows.js';
export { type Change, changesBetween } from './evidence/drafts.js';
export { type Evidence, evidenceOf, type Found } from './evidence/evidence.js';
export {
  type Openable,
  type OpenWork,
  openable,
  type Passage,
  type PassagePiece,
  passagesOf,
} from './evidence/passage.js';
export { mayBeSpeaker, quoteSpeakers } from './evidence/quote-speakers.js';
export { scenesIn } from './evidence/scenes-in.js';
export {
  type Format,
  formatOf,
  formats,
  rowOf,
  scriptNames,
} from './formats.js';
export { type Image, imageOf, mostImageBytes } from './image.js';
export { placeInNote } from './notes/embedded-notes.js';
export { notesOf } from './notes/notes.js';
export { withSpeeches } from './notes/novel/novel-speeches.js';
export { sceneTitles } from './notes/scene-titles.js';
export { segmentTitle } from './notes/segment-title.js';
export {
  type ItemOrigin,
  type NoteOrigin,
  type Notes,
  originIn,
  originsOfClaims,
} from './notes/source-map.js';
export { problemsOf } from './notes/work-problems.js';
export { type PartFile, readParts } from './parts.js';
export { pictureNames } from './picture-names.js';
export { readerOf, readSource } from './readers.js';
export { numbersOf } from './scene-numbers.js';
export { atOnce, type Said, saidOf } from './script/script-continuity.js';
export type * from './source.js';
export { sourceNames } from './source-names.js';
export { type HeardLine, heardIn, heardWords, type Listener } from './stage/heard.js';
export { heardManner, heardReason } from './stage/heard-reason.js';
export { toldPart } from './stage/stage.js';
export { joinTracks } from './subtitles/subtitles-join.js';
export { presentable } from './work-name.js';
export { type WorkFile, type WorkFiles, worksIn } from './works-in.js';
