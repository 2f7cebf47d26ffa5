import { type Line, sentence, typeset } from '../../explain/index.js';
import { tokens } from '../../language/index.js';
import { ofKind, type Slice } from '../../story/index.js';

/** What the work itself is said to be, where one of these words stands in the name of the line: "Writer and director". */
export function creditAnswer(slice: Slice, keys: readonly string[]): readonly Line[] {
  const found = ofKind(slice, 'credit').filter(({ sense }) => tokens(sense.key).some((word) => keys.includes(word)));
  return found.map(({ id, words }) => ({ words: sentence(typeset(slice, words)), scenes: [], claim: id }));
}
