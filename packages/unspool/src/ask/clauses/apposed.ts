import { type Line, toldLine } from '../../explain/index.js';
import { type EntityId, identities, nameOf, type Slice } from '../../story/index.js';
import { type Stated, statedSentences } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import type { NounChunk } from './grammar/chunk.js';
import { sameAs } from './grammar/same-nouns.js';
import { parsedSoFar } from './matches.js';

/** The first sentence that says beside the name of somebody who they are: "the clerk, a thin man called Amos Quirk". */
export function apposedLines(slice: Slice, who: EntityId): readonly Line[] {
  const name = nameOf(slice, who).toLowerCase().split(' ');
  const last = name.at(-1) ?? '';
  const all = statedSentences(slice).all.filter(({ isIntroduction, tokens }) => {
    const isNamed = ({ entity, text }: Token) => (entity === undefined ? text === last : text.endsWith(last));
    return !isIntroduction && tokens.some(isNamed);
  });
  const found = all.find((sentence) => isApposed(slice, sentence, who, name));
  return found ? [toldLine(slice, found.told)] : [];
}

function isApposed(slice: Slice, sentence: Stated, who: EntityId, name: readonly string[]): boolean {
  const { chunks } = parsedSoFar(sentence);
  const { tokens } = sentence;
  return chunks.some((chunk, at) => {
    if (chunk.kind !== 'noun') return false;
    const all = sameAs(tokens, chunks, at);
    const isOwn = (noun: NounChunk) => isNameOf(slice, tokens, noun, who, name);
    return all.length > 1 && all.some(isOwn) && all.some((noun) => !isOwn(noun));
  });
}

function isNameOf(
  slice: Slice,
  tokens: readonly Token[],
  { from, to, head }: NounChunk,
  who: EntityId,
  name: readonly string[],
): boolean {
  const { entity } = tokens[head] as Token;
  if (entity !== undefined) return identities(slice)(entity) === identities(slice)(who) && to - from === 1;
  return to - from === name.length && name.every((word, index) => tokens[from + index]?.text === word);
}
