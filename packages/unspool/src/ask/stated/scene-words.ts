import { grouped } from '../../base/index.js';
import { plain } from '../../language/index.js';
import { identities, indexOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import { entityKey, keysOf, keysOfWord, statedSentences } from './stated-sentences.js';

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
  const words = known.get(scene) ?? new Set([...(placeWords(slice).get(scene) ?? []), ...wordsOf(slice, scene)]);
  known.set(scene, words);
  return words;
}

const sceneWordsSoFar = perSlice((): Map<SceneId, ReadonlySet<string>> => new Map());

function wordsOf(slice: Slice, scene: SceneId): readonly string[] {
  return (byScene(slice).get(scene) ?? []).flatMap(({ tokens }) => tokens.flatMap(keysOf));
}

const byScene = perSlice((slice) =>
  grouped(statedSentences(slice).all, ({ told }) => (told.claim.scene === null ? [] : [told.claim.scene])),
);

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
