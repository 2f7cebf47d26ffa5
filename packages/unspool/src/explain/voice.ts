/**
 * The product's own English: every sentence, heading and label of ours that is said in more than one place. The page
 * takes it from here, too; whatever it says beyond that is about its controls.
 */

export { knownWords } from './minds/known-words.js';
export { headings, legend, marks, shownTimes } from './words/headings.js';
export { knowing } from './words/knowing.js';
export { asMind, ifMeant, linesInScenes, mindWarning, moreLines, phrases } from './words/phrases.js';
