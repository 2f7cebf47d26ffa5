import { addAll } from '../../base/lists.js';
import { plain } from '../../language/index.js';
import { indexOf, nameOf, ofKind, type SceneId, type Slice, sceneFrame, type Words } from '../../story/index.js';
import { happenings } from '../time/happening.js';
import { partyName } from '../words/frame-phrases.js';
import { inTellingOrder } from '../words/line.js';
import { say, sentence, typeset, typesetText } from '../words/typesetting.js';
import { essayVoice } from './essay-voice.js';
import { kindOfWork } from './kind-of-work.js';
import type { Paragraph } from './section.js';

/** How the order of the telling departs from that of the story: its strands, and what is told twice. */
export function orderOf(slice: Slice): readonly Paragraph[] {
  const back = happenings(slice).flatMap(({ scene, departs }) => (departs === undefined ? [] : [scene]));
  const twice = slice.scenes.flatMap(({ id }) => againOf(slice, id) ?? []);
  if (back.length === 0 && twice.length === 0) return [];
  const strands = strandsOf(slice);
  const sentences: string[] = [];
  const [first, second, ...more] = strands;
  if (first && second && more.length === 0) sentences.push(essayVoice.twoStrands(kindOfWork(slice), first, second));
  addAll(
    sentences,
    twice.slice(0, mostTwice).flatMap(({ scene, of }) => toldTwice(slice, scene, of) ?? []),
  );
  if (sentences.length === 0) return [];
  const scenes = twice.length > 0 ? twice.flatMap(({ scene, of }) => [of, scene]) : back.slice(0, mostOpened);
  return [{ words: say(sentences.join(' ')), scenes: inTellingOrder(slice, scenes) }];
}

const mostTwice = 2;
const mostOpened = 4;

function againOf(slice: Slice, scene: SceneId): { readonly scene: SceneId; readonly of: SceneId } | undefined {
  const again = (indexOf(slice).inScene.get(scene) ?? []).find(({ sense }) => sense.kind === 'again');
  return again?.sense.kind === 'again' ? { scene, of: again.sense.scene } : undefined;
}

/** Strands with what the notes say of each: "Now, from November 2023 on". */
function strandsOf(slice: Slice): readonly string[] {
  return ofKind(slice, 'introduce').flatMap(({ sense }) => {
    if (sense.as !== 'strand') return [];
    const said = plain(typeset(slice, sense.description ?? ([] as Words)));
    const name = typesetText(nameOf(slice, sense.entity)).replace(/^The (?=\p{L})/u, 'the ');
    return [`${name}${said === '' ? '' : `, ${said}`}`];
  });
}

/** "One moment is told twice: first as Ada tells it, and later as it was." */
function toldTwice(slice: Slice, scene: SceneId, of: SceneId): string | undefined {
  const [first, second] = inTellingOrder(slice, [of, scene]).map((id) => {
    const { way, by, seenBy } = sceneFrame(slice, id);
    const name = by.map((party) => partyName(slice, party)).at(-1);
    if (way === 'told' && name !== undefined) return essayVoice.twice.told(name);
    return seenBy ? essayVoice.twice.seen(partyName(slice, seenBy)) : essayVoice.twice.shown;
  });
  return first === second ? undefined : plain(sentence(say(essayVoice.twice.whole(first ?? '', second ?? ''))));
}
