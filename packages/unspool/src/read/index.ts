export { convertScreenplay } from './convert.js';
export { notesOf } from './notes.js';
export { checkQuotations, compareDrafts } from './quotations.js';
export { readers, readSource } from './readers.js';
export type * from './source.js';
export { joinTracks } from './subtitles/subtitles-join.js';
