import { grouped } from '../../base/index.js';
import { plain } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type EntityId,
  identities,
  indexOf,
  isDated,
  isOf,
  type Party,
  perSlice,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { certainty, isDisputed } from '../certainty/certainty.js';
import { footing, keptLine, type Line } from '../words/line.js';
import { paragraphOf } from '../words/paragraph-of.js';
import { capital, sliceWords, typeset } from '../words/typesetting.js';

/** What somebody says in so many words: “It rains.” */
export type Speech = {
  readonly claim: Claim;
  readonly by: readonly EntityId[];
  /** Who is named as being told it. */
  readonly to: readonly EntityId[];
  readonly scene: SceneId | null;
  /** The paragraph in which it is told, where that tells it. */
  readonly within?: Claim;
};

/** What is said in so many words, as told, and stands. People go by the ids that they have here. */
export const speeches = perSlice((slice): readonly Speech[] => {
  const { isAccepted } = acceptance(slice);
  return slice.claims.flatMap((claim) => (isAccepted(claim.id) ? (speechOf(slice, claim) ?? []) : []));
});

/** The same by scene. */
export const speechesIn = perSlice((slice) => grouped(speeches(slice), ({ scene }) => [scene]));

/** Those that a paragraph tells, by the paragraph. */
export const speechesWithin = perSlice((slice) =>
  grouped(speeches(slice), ({ within }) => (within === undefined ? [] : [within.id])),
);

/** Whether paragraphs quote people of whom one knows that they speak, as in a novel. */
export function quotesSpeakers(slice: Slice): boolean {
  return speechesWithin(slice).size > 0;
}

/** Whether a scene tells less than people say in it, as the scenes of plays do. */
export function isSpoken(slice: Slice, scene: SceneId): boolean {
  return spokenScenes(slice).has(scene);
}

/** Found once: it is asked of every sentence. */
const spokenScenes = perSlice((slice): ReadonlySet<SceneId> => {
  const { inScene } = indexOf(slice);
  const isOne = ([scene, all]: readonly [SceneId | null, readonly Speech[]]) => {
    const said = all.filter(({ within }) => within === undefined).length;
    const told = scene === null ? [] : (inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'prose');
    return said > 1 && said > told.length;
  };
  return new Set([...speechesIn(slice)].filter(isOne).flatMap(([scene]) => scene ?? []));
});

function speechOf(slice: Slice, claim: Claim): Speech | undefined {
  if (!isOf(claim, 'tell') || !claim.sense.utterance) return undefined;
  const { who, hearers } = claim.sense;
  const within = paragraphOf(slice, claim);
  return { claim, by: idsIn(slice, who), to: idsIn(slice, hearers), scene: claim.scene, ...(within ? { within } : {}) };
}

/** Who is known of some parties, each once, by the ids that they have here. */
export function idsIn(slice: Slice, parties: readonly Party[]): readonly EntityId[] {
  if (parties.length === 0) return nobody;
  const same = identities(slice);
  const ids = parties.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

const nobody: readonly EntityId[] = [];

/**
 * A claim that is nothing but who says something, and the words, as a line of a play: the name, a colon, the words
 * without quotation marks. Undefined if it says more, or if that is not sure.
 */
export function speechLine(slice: Slice, claim: Claim): Line | undefined {
  if (!isOf(claim, 'tell')) return undefined;
  const { content, utterance } = claim.sense;
  if (!utterance?.speakers || !isBare(slice, claim)) return undefined;
  const { speakers } = utterance;
  return keptLine(slice, claim, 'speech', () => {
    const name = [...capital(typeset(slice, speakers)), { text: ': ' }];
    const said = unmarked(typeset(slice, content.words));
    return { words: [...name, ...said], speaker: plain(name).length, ...footing(slice, claim) };
  });
}

/** Whether nothing needs to be said besides the words: how sure it is, when, in which language. */
function isBare(slice: Slice, claim: Claim): boolean {
  const sure = certainty(slice, claim);
  const plainly = claim.language === undefined && !claim.secret && !isDisputed(slice, claim) && !isDated(slice, claim);
  return plainly && (sure === undefined || sure === 'certain');
}

/** Words without the quotation marks around them. */
export function unmarked(words: Words): Words {
  const text = plain(words);
  return sliceWords(words, text.startsWith('“') ? 1 : 0, text.endsWith('”') ? text.length - 1 : text.length);
}
