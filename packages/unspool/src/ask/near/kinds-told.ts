import { plain, tokens as wordsIn } from '../../language/index.js';
import { type EntityId, identities, ofKind, type Slice } from '../../story/index.js';
import { tellsOf } from '../stated/cover.js';
import type { Fit } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { isColour, placesOfThings } from '../stated/kinds-of-things.js';
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
  const isNumbered = head.word === 'number';
  const places = placesOfThings(
    head.word,
    tokens.map(({ text }) => text),
  );
  const isOfKind = ({ entity }: Token, at: number) => places.has(at) || isIntroducedAs(slice, entity, head);
  return tokens.flatMap((token, at) => {
    if (taken.has(at) || token.isMark) return [];
    const isNear = !isColour(head.word) || isIntroduction || isSaidOfIt(tokens, at, taken);
    const isOne = isNumbered ? isCount(token) || /^\d+$/.test(token.text) : isNear && isOfKind(token, at);
    const isLed = tokens[at + 1]?.text === ':' && tellsOf(tokens, at, head);
    return isOne || isLed ? [token.text] : [];
  });
}

/** The name of what is introduced as something of that kind. */
function isIntroducedAs(slice: Slice, entity: EntityId | undefined, { keys }: Item): boolean {
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
