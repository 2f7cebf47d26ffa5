// The front door: what a program may use of Unspool. API.md is written from this file and the words beside each export.

// ## Opening
export { open } from './author/index.js';
export { parse } from './language/index.js';
export { tell } from './story/index.js';
export { convertScreenplay, notesOf, readParts, readSource } from './read/index.js';
// ## Where a reader is
export { END, findPosition, narrow, upTo, whole } from './story/index.js';
// ## What a reader gets
export { answer } from './ask/index.js';
export { article, recap, recapOf, timeline } from './explain/index.js';
export { search } from './search/index.js';
export { chronology } from './time/index.js';
// ## For authors
export { applyEdits } from './base/index.js';
export { diagnose } from './author/index.js';
export { format } from './language/index.js';
export { verify } from './verify/index.js';
// ## Writing it down
export { toHtml, toJson, toMarkdown, toText } from './publish/index.js';
