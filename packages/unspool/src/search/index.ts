export { type Found, find } from './find.js';
export { type Searchable, type SearchIndex, searchIndex } from './line-index.js';
export { search } from './search.js';
