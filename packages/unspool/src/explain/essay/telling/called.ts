import { plain } from '../../../language/index.js';
import {
  type EntityId,
  indexOf,
  kindOf,
  nameOf,
  perSlice,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { say, typesetText } from '../../words/typesetting.js';

/**
 * A sentence with the name of whom the paragraphs only call "the girl", where the list of those who are in its scene has the name:
 * "he puts his arm around the girl, Kate". Each name is put once; those that were are in `put`.
 */
export function withNameOfList(slice: Slice, scene: SceneId, words: Words, put: Set<EntityId>): Words {
  const at = words.findIndex(
    ({ entity, quote, text }, index) =>
      entity !== undefined &&
      !quote &&
      !put.has(entity) &&
      /^(?:the )?\p{Ll}/iu.test(text) &&
      !/\p{Lu}/u.test(text.replace(/^The /, '')) &&
      /(?:^|\b)the $/i.test(`${plain(words.slice(0, index))}${/^the /i.test(text) ? 'the ' : ''}`) &&
      isNamedElsewhere(slice, scene, entity),
  );
  const id = words[at]?.entity;
  const next = plain(words.slice(at + 1));
  if (id === undefined || !/^[.,;:!?]| (?:and|who|in|on|at|with|from|to) /.test(next.slice(0, 6))) return words;
  put.add(id);
  const name: Words = [{ text: typesetText(nameOf(slice, id)), entity: id }];
  const behind = /^[.,;:!?]/.test(next) ? [] : say(',');
  return [...words.slice(0, at + 1), ...say(', '), ...name, ...behind, ...words.slice(at + 1)];
}

/** Whether lines call somebody by the name, paragraphs never do, and the list of those in a scene does. */
function isNamedElsewhere(slice: Slice, scene: SceneId, id: EntityId): boolean {
  if (kindOf(slice, id) !== 'person' || !onlyInLines(slice).has(id)) return false;
  return (indexOf(slice).inScene.get(scene) ?? []).some(
    ({ sense, words }) =>
      sense.kind === 'with' && words.some(({ entity, text }) => entity === id && text === nameOf(slice, id)),
  );
}

/** People whose names lines have, and no paragraph. */
const onlyInLines = perSlice((slice): ReadonlySet<EntityId> => {
  const [lines, prose] = [new Set<EntityId>(), new Set<EntityId>()];
  for (const { sense, words } of slice.claims) {
    if (sense.kind === 'introduce' || sense.kind === 'with') continue;
    for (const { entity, text } of words)
      if (entity !== undefined && /\p{Lu}/u.test(text)) (sense.kind === 'prose' ? prose : lines).add(entity);
  }
  return new Set([...lines].filter((id) => !prose.has(id) && /^\p{Lu}/u.test(nameOf(slice, id))));
});
