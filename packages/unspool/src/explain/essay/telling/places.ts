import { indexOf, type Scene, type SceneId, type Slice, type Words } from '../../../story/index.js';
import { clause, joined, typeset } from '../../words/typesetting.js';

/** Where a scene is, as its dateline says. */
export function settingOf(slice: Slice, scene: SceneId): Words | undefined {
  const claims = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'setting');
  const words = joined(
    claims.map((claim) => clause(slice, typeset(slice, claim.words))),
    ', ',
  );
  return words.length === 0 ? undefined : words;
}

/** "When she gets there" at the beginning of a scene: to where its dateline says. */
export function placed(slice: Slice, scene: Scene, words: Words): Words {
  const place = settingOf(slice, scene.id);
  const at = words.findIndex(
    ({ text, entity, quote }) => entity === undefined && !quote && /\b(?:gets|comes|returns) there\b/.test(text),
  );
  const word = words[at];
  if (!place || !word) return words;
  const from = word.text.search(/\bthere\b/);
  return [
    ...words.slice(0, at),
    { ...word, text: `${word.text.slice(0, from)}to ` },
    ...place,
    { ...word, text: word.text.slice(from + 5) },
    ...words.slice(at + 1),
  ];
}
