export { type AuthorFile, hasClaims, storyFile, workFile } from './author-file.js';
export { type CheckJson, checkJson } from './check-json.js';
export type { CheckedFile } from './checked-file.js';
export { diagnose, isOfWork, type UnreadWork, type Works } from './diagnose.js';
export type { Diagnosis, Reason } from './diagnosis.js';
export { checkQuotations, compareDrafts } from './quotations.js';
export { type Completion, completion, definition, references } from './references.js';
export { rename } from './rename.js';
export { sarif } from './sarif.js';
