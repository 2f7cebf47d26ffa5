import { type Line, toldLine, toldSentences } from '../../../explain/index.js';
import { type EntityId, identities, type Slice } from '../../../story/index.js';
import { tokensOf } from '../../told/told-tokens.js';
import { eachOnce } from '../claim-lines.js';

/** What an inscription says of when somebody was born or died: "Ada Brandt, born 1831, died 1857". */
export function inscribedDate(slice: Slice, of: 'birth' | 'death', who: EntityId): readonly Line[] {
  const id = identities(slice)(who);
  const found = toldSentences(slice).filter((told) => {
    if (!told.words.some(({ quote }) => quote)) return false;
    const own = tokensOf(slice, told);
    return own.some(({ text, isQuoted }, at) => {
      if (!isQuoted || !words[of].has(text)) return false;
      const isDated = own.slice(at + 1, at + longest).some((next) => /^\d{4}$/.test(next.text));
      return isDated && own.slice(0, at).some(({ entity, isQuoted: isIn }) => isIn && entity === id);
    });
  });
  return eachOnce(found.map((told) => toldLine(slice, told)));
}

const words = { birth: new Set(['born']), death: new Set(['died', 'd']) };
/** In words: "died on March 5, 1857". */
const longest = 7;
