export { convertScreenplay } from './convert/convert.js';
export { decode } from './decode.js';
export {
  type Openable,
  type OpenWork,
  openable,
  type Passage,
  type PassagePiece,
  passagesOf,
} from './evidence/passage.js';
export { checkQuotations, compareDrafts } from './evidence/quotations.js';
export {
  type Format,
  type FormatRow,
  formatOf,
  formats,
  type Kind,
  rowOf,
  scriptNames,
} from './formats.js';
export { notesOf, sceneTitles } from './notes.js';
export { type PartFile, readParts } from './parts.js';
export { readerOf, readSource } from './readers.js';
export type * from './source.js';
export { joinTracks } from './subtitles/subtitles-join.js';
export { presentable } from './work-name.js';
export { type WorkFile, type WorkFiles, worksIn } from './works-in.js';
