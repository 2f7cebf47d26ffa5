export { type Found, find } from './find.js';
export { searchIndex } from './line-index.js';
export { search } from './search.js';
