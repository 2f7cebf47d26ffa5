import { grouped } from '../../base/index.js';
import { plain, verbs } from '../../language/index.js';
import {
  type Claim,
  type ClaimId,
  type EntityId,
  identities,
  indexOf,
  isOf,
  type Party,
  perSlice,
  type SceneId,
  type Slice,
  standing,
  type Words,
} from '../../story/index.js';
import { certainty, isDisputed } from '../certainty/certainty.js';
import { footing, type Line } from '../words/line.js';
import { capital, sliceWords, typeset } from '../words/words.js';

/** What somebody says in so many words: “It rains.” */
export type Speech = {
  readonly claim: Claim;
  readonly by: readonly EntityId[];
  /** Who is named as being told it. */
  readonly to: readonly EntityId[];
  readonly scene: SceneId | null;
};

/** What is said in so many words, as told, and stands. People go by the ids that they have here. */
export const speeches = perSlice((slice): readonly Speech[] => {
  const { stands } = standing(slice);
  return slice.claims.flatMap((claim) => (stands(claim.id) ? (speechOf(slice, claim) ?? []) : []));
});

/** The same by scene. */
export const speechesIn = perSlice((slice) => grouped(speeches(slice), ({ scene }) => [scene]));

/** Whether a scene tells less than people say in it, as the scenes of plays do. */
export function isSpoken(slice: Slice, scene: SceneId): boolean {
  const told = (indexOf(slice).inScene.get(scene) ?? []).filter(({ sense }) => sense.kind === 'prose').length;
  const said = speechesIn(slice).get(scene)?.length ?? 0;
  return said > 1 && said > told;
}

function speechOf(slice: Slice, claim: Claim): Speech | undefined {
  if (!isOf(claim, 'tell') || !isQuotation(claim.sense.content.words)) return undefined;
  const { who, hearers } = claim.sense;
  return { claim, by: idsIn(slice, who), to: idsIn(slice, hearers), scene: claim.scene };
}

/** Who is known of some parties, each once, by the ids that they have here. */
export function idsIn(slice: Slice, parties: readonly Party[]): readonly EntityId[] {
  const same = identities(slice);
  const ids = parties.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)]));
  return ids.length > 1 ? [...new Set(ids)] : ids;
}

/**
 * A claim that is nothing but who says something, and the words, as a line of a play: the name, a colon, the words
 * without quotation marks. Undefined if it says more, or if that is not sure.
 */
export function speechLine(slice: Slice, claim: Claim): Line | undefined {
  return speechLines(slice).get(claim.id);
}

/** Scenes have these lines, and everybody whom they name. */
const speechLines = perSlice(
  (slice): ReadonlyMap<ClaimId, Line> =>
    new Map(
      slice.claims.flatMap((claim) => {
        const line = lineOfSpeech(slice, claim);
        return line ? [[claim.id, line] as const] : [];
      }),
    ),
);

function lineOfSpeech(slice: Slice, claim: Claim): Line | undefined {
  if (!isOf(claim, 'tell') || verbs[claim.sense.verb].hearer !== 'none' || claim.sense.hearers.length > 0)
    return undefined;
  if (!isBare(slice, claim)) return undefined;
  const said = unquoted(typeset(slice, claim.sense.content.words));
  const speaker = said && speakerIn(claim.words, claim.sense.content.words);
  if (!said || !speaker) return undefined;
  const name = [...capital(typeset(slice, speaker)), { text: ': ' }];
  return { words: [...name, ...said], speaker: plain(name).length, ...footing(slice, claim) };
}

/** Whether nothing needs to be said besides the words: how sure it is, when, in which language. */
function isBare(slice: Slice, claim: Claim): boolean {
  const sure = certainty(slice, claim);
  const remarked = (indexOf(slice).under.get(claim.id) ?? []).some(({ sense }) => sense.kind === 'when');
  const plainly = claim.language === undefined && !claim.secret && !isDisputed(slice, claim) && !remarked;
  return plainly && (sure === undefined || sure === 'certain');
}

function isQuotation(words: Words): boolean {
  return words.length > 0 && words.every((word) => word.quote === true);
}

/** The words between two quotation marks, if there is one quotation and nothing else. */
function unquoted(words: Words): Words | undefined {
  if (!isQuotation(words)) return undefined;
  const text = plain(words);
  const isOne = /^“[^“”]+”$/u.test(text);
  return isOne ? sliceWords(words, 1, text.length - 1) : undefined;
}

/** The names before "says:", if there is nothing else before what is said. */
function speakerIn(words: Words, said: Words): Words | undefined {
  const text = plain(words);
  const own = plain(said);
  if (!text.endsWith(own)) return undefined;
  const before = text.slice(0, text.length - own.length);
  const to = before.search(/ (?:says?|said)[:,]? $/);
  const names = to < 0 ? [] : sliceWords(words, 0, to);
  const onlyNames = names.every(({ entity, text: between }) => entity !== undefined || joins.test(between));
  return names.length > 0 && onlyNames ? names : undefined;
}

const joins = /^(?:,|,? and|,? &)? ?(?:[Tt]he |[Aa]n? )?$/;
