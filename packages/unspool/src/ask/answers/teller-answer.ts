import { grouped } from '../../base/index.js';
import { addAll } from '../../base/lists.js';
import {
  type Line,
  nameSpans,
  namesOf,
  type Passage,
  passageAt,
  passageLine,
  placeName,
  quotesSpeakers,
  say,
  sentence,
  speeches,
  type Text,
  tellerOf,
  texts,
  typesetText,
} from '../../explain/index.js';
import { plain } from '../../language/index.js';
import {
  type EntityId,
  identities,
  indexOf,
  kindOf,
  nameOf,
  type Scene,
  type SceneId,
  type Slice,
  sceneFrame,
} from '../../story/index.js';
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
  if (!teller && quotesSpeakers(slice))
    return sayingI(slice, scene) ?? calledTeller(slice) ?? namelessTeller(slice, scene);
  if (!teller) return [];
  const words = [...say(`${typesetText(teller.name)}, by what stands over it: “${typesetText(teller.head)}”`)];
  return [{ words: sentence(words), scenes: [teller.scene] }];
}

/** Who speaks where “I said” stands beside what is said, in the last few scenes. */
function sayingI(slice: Slice, last: Scene): readonly Line[] | undefined {
  const all = texts(slice).filter(({ speech, claim }) => !speech && claim.sense.kind === 'prose');
  const inScene = grouped(all, ({ claim }) => [claim.scene]);
  const part = partOf(last);
  const found: ReturnType<typeof speakersOf>[number][] = [];
  // As far back as it takes: some chapters are only heard of by whoever tells them.
  for (const [at, scene] of [...slice.scenes].reverse().entries()) {
    if (partOf(scene) !== part || (at >= fewScenes && found.length >= fewest)) break;
    for (const text of inScene.get(scene.id) ?? []) addAll(found, speakersOf(slice, text));
  }
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

/** “Part II” of “Part II, IV”: who tells another part may be somebody else. */
function partOf({ title }: Scene): string {
  return title.includes(',') ? (title.split(/[,:]/)[0] as string) : '';
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

/** Of a teller without a name: whom others call again and again by a name, of whom nothing is told otherwise and who says nothing under it. */
function calledTeller(slice: Slice): readonly Line[] | undefined {
  const narrator = slice.entities.find(({ name }) => /^the narrator$/i.test(name));
  if (!narrator) return undefined;
  const speaking = new Set(speeches(slice).flatMap(({ by }) => by));
  const same = identities(slice);
  const ids = slice.entities.map(({ id }) => id).filter((id) => same(id) === id && kindOf(slice, id) === 'person');
  const found = ids
    .filter((id) => !speaking.has(id))
    .flatMap((id) => {
      const called = callsOf(slice, id);
      return called.length >= fewestCalls ? [{ id, called }] : [];
    })
    .sort((a, b) => b.called.length - a.called.length);
  const [first, second] = found;
  if (!first || (second && second.called.length * 2 > first.called.length)) return undefined;
  const scenes = first.called.slice(-mostCalls).flatMap(({ claim }) => claim.scene ?? []);
  const words = [...say('likely the one who is called '), ...namesOf(slice, [first.id])];
  return [
    { words: sentence(words), scenes: [...new Set(scenes)], certainty: 'likely' },
    ...first.called.slice(-mostCalls).map((passage) => passageLine(slice, passage)),
  ];
}

const fewestCalls = 3;
const mostCalls = 2;

/** The sentences that call somebody by name: “my dear Ada, …”. None where the telling names them outside of what is said. */
function callsOf(slice: Slice, id: EntityId): readonly Passage[] {
  const found: Passage[] = [];
  for (const text of texts(slice)) {
    const words = plain(text.words);
    for (const { from, to } of nameSpans(slice, id, text.words)) {
      const before = words.slice(0, from);
      const isSaid = text.speech !== undefined || before.lastIndexOf('“') > before.lastIndexOf('”');
      if (!isSaid) return [];
      if (calling.test(before.slice(-calledWithin)) && /^[,;!?.—]/u.test(words.slice(to)))
        found.push(passageAt(slice, text, from));
    }
  }
  return found;
}

const calledWithin = 24;
const calling = /(?:[Dd]ear(?:est)? |[Bb]eloved |[Pp]oor |, |“|[Oo]h?,? )(?:my )?(?:M\. |Mr\. |Miss |Mrs\. |Dr\. )?$/u;

function withoutQuotations(text: string): string {
  const [first = '', ...others] = text.split('“');
  return [first, ...others.map((part) => (part.includes('”') ? part.slice(part.indexOf('”') + 1) : ''))].join(' ');
}

/** In a novel that somebody tells whom nobody names so far. */
function unnamedTeller(slice: Slice, scene: SceneId): Answered {
  if (!slice.entities.some(({ name }) => /^the narrator$/i.test(name))) return untold;
  const saying = texts(slice).findLast(({ claim, speech, words }) => {
    const told = withoutQuotations(plain(words));
    return (
      !speech && claim.sense.kind === 'prose' && claim.scene === scene && /(?<!\p{L})I (?:\p{Ll}+ )?\p{Ll}/u.test(told)
    );
  });
  if (!saying) return untold;
  const words = [...say('somebody who says “I”, and whom nobody names so far, in '), ...placeName(slice, scene)];
  return [{ words: sentence(words), scenes: [scene] }];
}

/** Where others tell the work in turn, and nobody says who tells this: what stands over it. */
function namelessTeller(slice: Slice, { id, title }: Scene): Answered {
  const isByOthers = slice.scenes.some((other) => tellerOf(slice, other.id) !== undefined);
  const captions = (indexOf(slice).inScene.get(id) ?? []).filter(({ sense }) => sense.kind === 'caption');
  const head = captions[0] ? plain(captions[0].words) : title;
  if (!isByOthers) return unnamedTeller(slice, id);
  const words = say(`nobody is named who tells it; over it stands “${typesetText(head)}”`);
  return [{ words: sentence(words), scenes: [id] }];
}
