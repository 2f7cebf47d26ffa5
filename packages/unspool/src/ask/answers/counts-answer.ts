import { type Line, namesOf, say, sentence } from '../../explain/index.js';
import { identities, kindOf, type Slice } from '../../story/index.js';

/** How many people are named so far, and who they are: there may be more. */
export function peopleAnswer(slice: Slice): readonly Line[] {
  const same = identities(slice);
  const people = [
    ...new Set(slice.entities.filter(({ id }) => kindOf(slice, id) === 'person').map(({ id }) => same(id))),
  ];
  if (people.length === 0) return [];
  const words = [...say(`at least ${people.length}, by name: `), ...namesOf(slice, people)];
  return [{ words: sentence(words), scenes: [] }];
}

/** How many scenes are told so far. */
export function scenesAnswer(slice: Slice): readonly Line[] {
  const count = slice.scenes.length;
  if (count === 0) return [];
  return [{ words: sentence(say(count === 1 ? '1 scene so far' : `${count} scenes so far`)), scenes: [] }];
}
