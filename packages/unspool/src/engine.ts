// What a published page takes of the package: what a server would show and answer, made of the slice of the reader's own place, in
// their browser.

export { forgetTexts } from './base/remembered.js';
export {
  drawn,
  firstSliceView,
  knowledge,
  placesIn,
  recapSince,
  replied,
  sliceView,
  viewMakers,
} from './reading/index.js';
export { lengthOf } from './story/index.js';
