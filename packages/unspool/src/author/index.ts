export { hasClaims, storyFile, workFile } from './author-file.js';
export { checkJson } from './check-json.js';
export type { CheckedFile } from './checked-file.js';
export { diagnose, isOfWork, type UnreadWork, type Works } from './diagnose.js';
export type { Diagnosis } from './diagnosis.js';
export { open } from './open.js';
export { checkQuotations, compareDrafts } from './quotations.js';
export { sarif } from './sarif.js';
