import { plain } from '../../../language/index.js';
import {
  type Claim,
  type ClaimId,
  type EntityId,
  indexOf,
  kindOf,
  perSlice,
  type Scene,
  type SceneId,
  type Slice,
  sceneFrame,
  type Words,
} from '../../../story/index.js';
import { isSpoken } from '../../speech/speech.js';
import { toldSentences } from '../../words/told-sentences.js';
import { joined, quoted, say, sentence, stressing, typeset } from '../../words/typesetting.js';
import { essayVoice } from '../essay-voice.js';
import { deadTogether } from './deaths.js';
import { nameWords } from './people.js';
import { withLines } from './placing.js';
import { oneOfEach, sameTogether } from './same-lines.js';
import { earlier, linesOf } from './scene-lines.js';
import { asTold, type Told } from './told.js';

/** A scene with its sentences: those of its paragraphs whole and in their order, then what only its lines tell. */
export type ToldScene = { readonly scene: Scene; readonly told: readonly Told[] };

/** The scenes that tell something in sentences of the author, in telling order. */
export const toldScenes = perSlice((slice): readonly ToldScene[] => {
  const byScene = new Map<string, Told[]>();
  const letters = quotedIn(slice);
  for (const { claim, words, paragraph } of toldSentences(slice)) {
    if (!paragraph || claim.scene === null || isAllSpeech(slice, claim.scene) || ofNotes.test(plain(words))) continue;
    const own = byScene.get(claim.scene) ?? [];
    if (own.length === 0) byScene.set(claim.scene, own);
    const letter = letters.get(paragraph.id);
    if (!letter) own.push({ words: asTold(slice, words), claim, isLine: false });
    else if (own.at(-1)?.claim !== paragraph)
      own.push({ words: writing(slice, letter, [typeset(slice, paragraph.words)]), claim: paragraph, isLine: false });
  }
  // Who is who is told once.
  const known = new Set<string>();
  const isNew = ({ claim, words }: Told) => {
    const isAgain = claim.sense.kind === 'same' && known.has(plain(words));
    known.add(plain(words));
    return !isAgain;
  };
  return slice.scenes.flatMap((scene) => {
    const prose = [...accountsIn(slice, scene), ...(byScene.get(scene.id) ?? [])];
    if (prose.length === 0 && isAllSpeech(slice, scene.id)) return [];
    const lines = deadTogether(oneOfEach(slice, sameTogether(linesOf(slice, scene, prose).filter(isNew))));
    const told = [
      ...earlier(slice, scene, prose),
      ...withLines(slice, scene.id, prose, [...writingsIn(slice, scene), ...lines]),
    ];
    return told.length === 0 ? [] : [{ scene, told }];
  });
});

/** Whether what people say in a scene is all that it has. */
function isAllSpeech(slice: Slice, scene: SceneId): boolean {
  if (!isSpoken(slice, scene)) return false;
  const said = (indexOf(slice).inScene.get(scene) ?? []).filter(
    ({ sense }) => sense.kind === 'tell' && sense.utterance,
  );
  return said.length > mostSaid;
}

const mostSaid = 4;

/** What the author of the notes says of critics, which is nothing that happens. */
const ofNotes = /\breviewers?\b|\bthe best (?:thing|scene|part) in the (?:book|film|novel|play|series)\b/;

/** What somebody tells in their own words alone. */
function accountsIn(slice: Slice, scene: Scene): readonly Told[] {
  if (sceneFrame(slice, scene.id).way === 'shown') return [];
  return (indexOf(slice).inScene.get(scene.id) ?? []).flatMap((claim) =>
    claim.sense.kind === 'prose' && claim.sense.voice && !claim.sense.language
      ? [{ words: asTold(slice, claim.words), claim, isLine: false }]
      : [],
  );
}

/** What is written in the documents of a scene. */
function writingsIn(slice: Slice, scene: Scene): readonly Told[] {
  const found = new Map<EntityId, { readonly claim: Claim; readonly paragraphs: Words[] }>();
  for (const claim of indexOf(slice).inScene.get(scene.id) ?? []) {
    const { sense } = claim;
    if (sense.kind !== 'rows' || sense.head.length > 0 || sense.document === undefined) continue;
    const own = found.get(sense.document) ?? { claim, paragraphs: [] };
    found.set(sense.document, own);
    for (const cell of sense.rows.flat()) own.paragraphs.push(typeset(slice, cell));
  }
  return [...found].map(([document, { claim, paragraphs }]) => {
    return { words: writing(slice, document, paragraphs), claim, isLine: false };
  });
}

/** "The letter says: “…”" */
function writing(slice: Slice, document: EntityId, paragraphs: readonly Words[]): Words {
  const text = quoted(joined(paragraphs, ' '));
  return stressing(sentence([...nameWords(slice, document), ...say(essayVoice.writing), ...text]), []);
}

/** The paragraphs of which the line before says that they are what is written: "The letter:". */
function quotedIn(slice: Slice): ReadonlyMap<ClaimId, EntityId> {
  const found = new Map<ClaimId, EntityId>();
  for (const { id } of slice.scenes) {
    const all = indexOf(slice).inScene.get(id) ?? [];
    for (const [at, { sense, words }] of all.entries()) {
      const [lead] = all.slice(Math.max(0, at - 1), at);
      const document = lead?.sense.kind === 'fact' && /:$/.test(plain(lead.words)) ? lead.about : [];
      const [only, ...others] = document;
      const isText = sense.kind === 'prose' && words.every(({ quote }) => !quote);
      if (isText && only !== undefined && others.length === 0 && kindOf(slice, only) === 'document')
        found.set(all[at]?.id as ClaimId, only);
    }
  }
  return found;
}
