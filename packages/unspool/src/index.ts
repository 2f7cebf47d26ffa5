// The front door: what a program may use of Unspool. API.md is written from this file and the words beside each export.

// ## Opening
export { parse } from './language/index.js';
export { tell, type Telling } from './story/index.js';
export { readSource, readParts, notesOf, convertScreenplay } from './read/index.js';
// ## Where a reader is
export { upTo, whole, findPosition } from './story/index.js';
// ## What a reader gets
export { article, answer, recap, search, timeline } from './explain/index.js';
export { chronology } from './time/index.js';
// ## Checking and proving
export { check } from './checks/index.js';
export { verify } from './verify/index.js';
// ## Writing it down
export { toHtml, toJson, toMarkdown, toText } from './publish/index.js';
