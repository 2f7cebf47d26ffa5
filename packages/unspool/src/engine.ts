// What a published page takes of the package when somebody asks it something: what a server would answer, made of the slice
// of the reader's own place, in their browser.

export { drawn, knowledge, recapSince, replied, sliceView } from './reading/index.js';
