import { phrases, placeName, questionsOf } from '../explain/index.js';
import { plain } from '../language/index.js';
import { hasEnded, kindOf, nameOf, type Slice } from '../story/index.js';

/** Three questions that a slice can be asked, for whoever asked something else: of somebody, of a scene, and one of its own. */
export function exampleQuestions(slice: Slice): readonly string[] {
  const somebody = slice.entities.find(({ id }) => kindOf(slice, id) === 'person');
  const scene = slice.scenes.at(-1);
  const [own] = questionsOf(slice);
  return [
    ...(own ? [plain(own.words)] : []),
    ...(somebody ? [`Who is ${nameOf(slice, somebody.id)}?`] : []),
    ...(scene ? [`What happens in ${plain(placeName(slice, scene.id))}?`] : []),
    ...(own || !somebody ? [] : [`Who speaks with ${nameOf(slice, somebody.id)}?`]),
    ...(slice.scenes.length > 1 ? [hasEnded(slice) ? phrases.askOrder : phrases.askOrderSoFar] : []),
  ].slice(0, most);
}

const most = 3;
