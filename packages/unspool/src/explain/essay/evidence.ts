import type { Certainty } from '../../language/index.js';
import {
  acceptance,
  type Claim,
  type ClaimId,
  indexOf,
  objectionsTo,
  reasonsFor,
  type SceneId,
  type Slice,
  type Words,
} from '../../story/index.js';
import { certainty } from '../certainty/certainty.js';
import { framePhrase } from '../words/frame-phrases.js';
import { claimBody, inTellingOrder, scenesOf } from '../words/line.js';
import { sentence, stressing, typeset } from '../words/typesetting.js';
import { namedSentences } from './named-sentences.js';

/** One thing that a ground rests on. */
export type Piece =
  /** Sentences of the author, whole, as they follow each other in one scene. */
  | {
      readonly kind: 'told';
      readonly sentences: readonly Words[];
      readonly scenes: readonly SceneId[];
      readonly claim: ClaimId;
      readonly frame: string;
      readonly certainty?: Certainty;
      /** It holds at a time of its own, not in the scene that tells it. */
      readonly isDated?: true;
    }
  /** The answer to another question. */
  | { readonly kind: 'answer'; readonly question: Claim }
  | { readonly kind: 'scene'; readonly scene: SceneId };

/** What each standing ground of a claim rests on. */
export function groundPieces(slice: Slice, claim: Claim): readonly (readonly Piece[])[] {
  return piecesOf(slice, reasonsFor(slice, claim));
}

/** What speaks against it. */
export function objectionPieces(slice: Slice, claim: Claim): readonly (readonly Piece[])[] {
  return piecesOf(slice, objectionsTo(slice, claim));
}

function piecesOf(slice: Slice, grounds: readonly Claim[]): readonly (readonly Piece[])[] {
  return grounds
    .filter(({ id }) => acceptance(slice).isAccepted(id))
    .map((ground) => piecesOfGround(slice, ground))
    .filter((pieces) => pieces.length > 0);
}

function piecesOfGround(slice: Slice, ground: Claim): readonly Piece[] {
  const isList = ground.refs.length > 0 && ground.words.every(({ ref, text }) => ref !== undefined || joint.test(text));
  if (!isList) return [toldPiece(slice, ground, [sentence(typeset(slice, ground.words))])];
  const targets = ground.refs.flatMap((ref) => (ref.to === 'claim' ? (indexOf(slice).claims.get(ref.id) ?? []) : []));
  const paragraphs = new Set<Claim>();
  const told = targets.flatMap((target): readonly Piece[] => {
    if (target.sense.kind === 'question') return [{ kind: 'answer', question: target }];
    const asked = target.sense.kind === 'answer' ? indexOf(slice).claims.get(target.sense.to) : undefined;
    if (asked) return [{ kind: 'answer', question: asked }];
    const paragraph = paragraphOf(slice, target);
    if (!paragraph) return [claimPiece(slice, target)];
    if (paragraphs.has(paragraph)) return [];
    paragraphs.add(paragraph);
    const own = targets.filter((other) => paragraphOf(slice, other) === paragraph);
    return [toldPiece(slice, target, namedSentences(slice, paragraph, own))];
  });
  const scenes = ground.refs.flatMap((ref): readonly SceneId[] => (ref.to === 'scene' ? [ref.id] : []));
  return [...told, ...inTellingOrder(slice, scenes).map((scene): Piece => ({ kind: 'scene', scene }))];
}

/** A claim as one sentence. */
export function claimPiece(slice: Slice, claim: Claim): Piece & { readonly kind: 'told' } {
  const isDated = (indexOf(slice).under.get(claim.id) ?? []).some(({ sense }) => sense.kind === 'when');
  return { ...toldPiece(slice, claim, [sentence(claimBody(slice, claim))]), ...(isDated ? { isDated } : {}) };
}

/** Words of a claim, with all that is said of it. */
export function toldPiece(slice: Slice, claim: Claim, sentences: readonly Words[]): Piece & { readonly kind: 'told' } {
  const sure = claim.sense.kind === 'suggests' && claim.certainty === undefined ? undefined : certainty(slice, claim);
  return {
    kind: 'told',
    sentences: sentences.map((words) => stressing(words, [])),
    scenes: scenesOf(slice, claim),
    claim: claim.id,
    frame: framePhrase(slice, claim),
    ...(sure === undefined || sure === 'certain' ? {} : { certainty: sure }),
  };
}

function paragraphOf(slice: Slice, { parent }: Claim): Claim | undefined {
  const claim = parent === undefined ? undefined : indexOf(slice).claims.get(parent);
  return claim?.sense.kind === 'prose' ? claim : undefined;
}

/** What may stand between brackets that only list. */
const joint = /^[\s,;&+.]*(?:(?:and|with|or|plus|but|also|together)[\s,;.]*)*$/i;
