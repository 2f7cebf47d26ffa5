import { grouped } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { identities, indexOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import { entityKey, keysOf, keysOfWord, type Stated, statedSentences } from './stated-sentences.js';

/** The keys of a scene's title and of where it is. */
export const placeWords = perSlice((slice): ReadonlyMap<SceneId, ReadonlySet<string>> => {
  const same = identities(slice);
  return new Map(
    slice.scenes.map(({ id, title }) => {
      const found = new Set<string>();
      const add = (text: string) => {
        for (const word of wordsIn(text)) for (const key of keysOfWord(word)) found.add(key);
      };
      add(title);
      for (const { sense, words, about } of indexOf(slice).inScene.get(id) ?? []) {
        if (sense.kind !== 'setting') continue;
        add(plain(words));
        for (const one of sense.place === undefined ? about : [sense.place, ...about]) found.add(entityKey(same(one)));
      }
      return [id, found];
    }),
  );
});

/** The keys of a scene's title. */
export const titleWords = perSlice(
  (slice): ReadonlyMap<SceneId, ReadonlySet<string>> =>
    new Map(slice.scenes.map(({ id, title }) => [id, new Set(wordsIn(title).flatMap(keysOfWord))])),
);

/** The keys of all that a scene states, with its title and where it is. */
export function sceneWords(slice: Slice, scene: SceneId): ReadonlySet<string> {
  const known = sceneWordsSoFar(slice);
  const words = known.get(scene) ?? wordsOf(slice, scene);
  known.set(scene, words);
  return words;
}

const sceneWordsSoFar = perSlice((): Map<SceneId, ReadonlySet<string>> => new Map());

/** Whether a scene tells of something with such a key before a sentence of it, or after. */
export function isToldBeside(
  slice: Slice,
  sentence: Stated,
  keys: ReadonlySet<string>,
  side: 'before' | 'after',
): boolean {
  const { scene } = sentence.told.claim;
  if (scene === null) return false;
  const known = orders(slice);
  const order = known.get(scene) ?? orderOf(slice, scene);
  known.set(scene, order);
  const at = order.places.get(sentence);
  if (at === undefined) return false;
  return [...keys].some((key) => {
    const found = side === 'before' ? order.first.get(key) : order.last.get(key);
    return found !== undefined && (side === 'before' ? found < at : found > at);
  });
}

/** Where in a scene each sentence stands, and the first and the last with each key. */
type Order = {
  readonly places: ReadonlyMap<Stated, number>;
  readonly first: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
};

const orders = perSlice((): Map<SceneId, Order> => new Map());

function orderOf(slice: Slice, scene: SceneId): Order {
  const [places, first, last] = [new Map<Stated, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const [at, sentence] of (byScene(slice).get(scene) ?? []).entries()) {
    places.set(sentence, at);
    for (const token of sentence.tokens)
      for (const key of keysOf(token)) {
        if (!first.has(key)) first.set(key, at);
        last.set(key, at);
      }
  }
  return { places, first, last };
}

function wordsOf(slice: Slice, scene: SceneId): ReadonlySet<string> {
  const found = new Set(placeWords(slice).get(scene));
  // Most words of a scene stand in it several times.
  const met = new Set<string>();
  for (const { tokens } of byScene(slice).get(scene) ?? [])
    for (const token of tokens) {
      const name = token.entity === undefined ? token.text : `${token.text}\n${token.entity}`;
      if (met.has(name)) continue;
      met.add(name);
      for (const key of keysOf(token)) found.add(key);
    }
  return found;
}

const byScene = perSlice((slice) =>
  grouped(statedSentences(slice).all, ({ told }) => (told.claim.scene === null ? [] : [told.claim.scene])),
);

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
