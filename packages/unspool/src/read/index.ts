export { convertScreenplay } from './convert.js';
export { notesOf } from './notes.js';
export { readParts } from './parts.js';
export { checkQuotations, compareDrafts } from './quotations.js';
export { readers, readSource } from './readers.js';
export type * from './source.js';
export { joinTracks } from './subtitles/subtitles-join.js';
export { presentable } from './work-name.js';
export { type WorkFiles, worksIn } from './works-in.js';
