import {
  type Line,
  namesOf,
  type Passage,
  passageAt,
  passageLine,
  placeName,
  quotesSpeakers,
  say,
  sentence,
  type Text,
  tellerOf,
  texts,
  typesetText,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import { type EntityId, indexOf, nameOf, type Scene, type Slice, sceneFrame } from '../../story/index.js';
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
  if (!teller && quotesSpeakers(slice)) return sayingI(slice, scene) ?? namelessTeller(slice, scene);
  if (!teller) return [];
  const words = [...say(`${typesetText(teller.name)}, by what stands over it: “${typesetText(teller.head)}”`)];
  return [{ words: sentence(words), scenes: [teller.scene] }];
}

/** Who speaks where “I said” stands beside what is said, in the last few scenes. */
function sayingI(slice: Slice, last: Scene): readonly Line[] | undefined {
  const all = texts(slice).filter(({ speech, claim }) => !speech && claim.sense.kind === 'prose');
  const near = slice.scenes.slice(-fewScenes).reverse();
  const found = near.flatMap(({ id }) =>
    all.flatMap((text) => (text.claim.scene === id ? speakersOf(slice, text) : [])),
  );
  const [most] = counted(found.map(({ by }) => by));
  if (!most) return undefined;
  const [who, count] = most;
  // Where several say “I”, somebody tells what others told.
  if (count < fewest || count < found.length * nearlyAll || /^the narrator$/i.test(nameOf(slice, who)))
    return undefined;
  const { passage } = found.find(({ by }) => by === who) as { readonly passage: Passage };
  const scene = passage.claim.scene ?? last.id;
  const where = [...say(scene === last.id ? 'in ' : 'last in '), ...placeName(slice, scene)];
  const words = [...say('likely '), ...namesOf(slice, [who]), ...say(', who says “I” '), ...where];
  return [{ words: sentence(words), scenes: [scene], certainty: 'likely' }, passageLine(slice, passage)];
}

const fewScenes = 3;
const fewest = 2;
const nearlyAll = 0.8;

/** Who speaks in each quotation of a paragraph behind which “I said” or “said I” stands. */
function speakersOf(slice: Slice, text: Text): readonly { readonly by: EntityId; readonly passage: Passage }[] {
  return [...plain(text.words).matchAll(saidByMe)].flatMap(({ index }) => {
    const passage = passageAt(slice, text, Math.max(0, index - 2));
    const [by, ...others] = passage.said?.by ?? [];
    return by === undefined || others.length > 0 ? [] : [{ by, passage }];
  });
}

const saying = 'said|asked|replied|cried|answered|exclaimed|returned|inquired|remarked|observed|suggested|whispered';
const saidByMe = new RegExp(`” (?:I (?:${saying})|(?:${saying}) I)(?!\\p{L})`, 'gu');

function counted(ids: readonly EntityId[]): readonly (readonly [EntityId, number])[] {
  const counts = new Map<EntityId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
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
