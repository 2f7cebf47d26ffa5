import { plain, tokens as wordsIn } from '../../language/index.js';
import { type EntityId, identities, ofKind, type Slice } from '../../story/index.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { isThingOf } from '../stated/kinds-of-things.js';
import { keysOfWord } from '../stated/stated-sentences.js';
import { isSaidOfIt } from '../stated/wanted/wanted-things.js';
import type { Token } from '../told/token.js';
import { isCount } from './counts.js';

/** Which of that kind a sentence tells of, by their words: "the cello" of an instrument. */
export function kindsTold(
  slice: Slice,
  head: Item,
  { sentence: { tokens, isIntroduction }, taken }: Fit,
): readonly string[] {
  const isColour = head.word === 'colour' || head.word === 'color';
  const isNumbered = head.word === 'number';
  return tokens.flatMap((token, at) => {
    if (taken.has(at) || token.isMark) return [];
    const isNear = !isColour || isIntroduction || isSaidOfIt(tokens, at, taken);
    const isOne = isNumbered ? isCount(token) || /^\d+$/.test(token.text) : isNear && isOfKind(slice, tokens, at, head);
    const isLed = tokens[at + 1]?.text === ':' && tellsOf(tokens, at, head);
    return isOne || isLed ? [token.text] : [];
  });
}

/** A word for something of that kind, or the name of what is introduced as one. */
function isOfKind(slice: Slice, tokens: readonly Token[], at: number, { word, keys }: Item): boolean {
  const { entity, isMark } = tokens[at] as Token;
  if (isMark) return false;
  if (
    isThingOf(
      word,
      tokens.map(({ text }) => text),
      at,
    )
  )
    return true;
  return (
    entity !== undefined && [...introducedKeys(slice, entity)].some((key) => !key.startsWith('#') && keys.has(key))
  );
}

/** The keys of the nouns as which something is introduced: of the words before anything that tells which. */
function introducedKeys(slice: Slice, entity: EntityId): ReadonlySet<string> {
  const same = identities(slice);
  return new Set(
    ofKind(slice, 'introduce')
      .filter(({ sense }) => same(sense.entity) === same(entity))
      .flatMap(
        ({ sense }) =>
          plain(sense.description ?? []).split(/,| (?:of|to|from|in|at|with|who|which|that|where) /)[0] ?? '',
      )
      .flatMap((text) => wordsIn(text).slice(-1))
      .flatMap(keysOfWord),
  );
}
