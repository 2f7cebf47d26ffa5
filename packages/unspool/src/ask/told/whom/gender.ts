// Who is "he" and who "she" is needed on lower floors, too.
export { canBe, isKnownAs, pronounOfNoun, pronounOfTitle, strangers, titles } from '../../../explain/index.js';
