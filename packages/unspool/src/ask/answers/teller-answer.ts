import { placeName, quotesSpeakers, say, sentence, tellerOf, typesetText } from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { indexOf, nameOf, type Scene, type Slice, sceneFrame } from '../../story/index.js';
import { type Answered, untold } from '../question/intent.js';

/** Who tells or writes what is told last: by the notes, else by the head of its chapter. */
export function tellerAnswer(slice: Slice): Answered {
  const scene = slice.scenes.at(-1);
  if (!scene) return [];
  const frame = sceneFrame(slice, scene.id);
  const by = frame.way === 'told' || frame.way === 'written' ? frame.by.at(-1) : undefined;
  const name = by && 'entity' in by && by.entity !== undefined ? nameOf(slice, by.entity) : undefined;
  if (name !== undefined) {
    const words = [...say(`${typesetText(name)}, in `), ...placeName(slice, scene.id)];
    return [{ words: sentence(words), scenes: [scene.id] }];
  }
  const teller = tellerOf(slice, scene.id);
  // A sentence of a novel that has the word “telling” in it does not say who tells the novel.
  if (!teller) return quotesSpeakers(slice) ? namelessTeller(slice, scene) : [];
  const words = [...say(`${typesetText(teller.name)}, by what stands over it: “${typesetText(teller.head)}”`)];
  return [{ words: sentence(words), scenes: [teller.scene] }];
}

/** Where others tell the work in turn, and nobody says who tells this: what stands over it. */
function namelessTeller(slice: Slice, { id, title }: Scene): Answered {
  const isByOthers = slice.scenes.some((other) => tellerOf(slice, other.id) !== undefined);
  const captions = (indexOf(slice).inScene.get(id) ?? []).filter(({ sense }) => sense.kind === 'caption');
  const head = captions[0] ? plain(captions[0].words) : title;
  if (!isByOthers) return untold;
  const words = say(`nobody is named who tells it; over it stands “${typesetText(head)}”`);
  return [{ words: sentence(words), scenes: [id] }];
}
