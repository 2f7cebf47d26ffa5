import { plain } from '../../language/index.js';
import { identities, indexOf, perSlice, type SceneId } from '../../story/index.js';
import { entityKey, keysOfWord, statedSentences } from './stated-sentences.js';

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
export const sceneWords = perSlice((slice): ReadonlyMap<SceneId, ReadonlySet<string>> => {
  const found = new Map<SceneId, Set<string>>();
  for (const [id, own] of placeWords(slice)) found.set(id, new Set(own));
  for (const [key, sentences] of statedSentences(slice).byKey)
    for (const { told } of sentences) if (told.claim.scene !== null) found.get(told.claim.scene)?.add(key);
  return found;
});

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
