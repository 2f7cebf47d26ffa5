import { answer, followUp, type Reply } from '../ask/index.js';
import { draw, type Picture, type PictureKind, type Sheet } from '../draw/index.js';
import { articleHead, type Recap, type RecapLength, recap, type WhoKnows, whoKnows } from '../explain/index.js';
import { firstPayload, type Payload, payload, payloadMakers, reachedIn } from '../publish/index.js';
import type { Openable, OpenWork } from '../read/index.js';
import { type Claim, END, type EntityId, hasEnded, type ScenesOfWork, type Slice } from '../story/index.js';
import { type Minded, mindedSlice } from './minds.js';
import { placeIn, positionOf } from './reader-place.js';
import { type Still, stillsOf } from './stills.js';
import type { StoredImage } from './store.js';

/**
 * What a reader has at one place. `at` is the place's id: `:start`, a stop's id, or `:end`; `inWork` is what can be
 * opened in the work, where one is at hand; `as`, through whose eyes it is had, and `minds`, whose could be chosen.
 */
export type View = Payload & {
  readonly at: string;
  readonly inWork?: Openable;
  /** Pictures of one's own; none where there are none. */
  readonly stills?: readonly Still[];
  /** Whether anything is told of what goes on in minds, or is done: see {@link knowledge}. */
  readonly tellsOfMinds: boolean;
} & Pick<Minded, 'as' | 'minds'>;

/** What a question gets, and the question as it was read: "she" is whom the question before it named. */
export type Replied = { readonly question: string; readonly reply: Reply };

/** What a work and its folder have beside a story: the numbers that it prints beside its scenes, and pictures of one's own. */
export type Beside = {
  readonly numbers?: ScenesOfWork;
  readonly images?: ReadonlyMap<string, StoredImage> | undefined;
};

/** All that is shown of a slice, as these have it. */
export function sliceView(slice: Slice, beside: Beside = {}, asked: readonly EntityId[] = []): View {
  return mindedView(slice, mindedSlice(slice, asked), beside);
}

/**
 * What is shown first of a slice to a reader who steps on to it with their own eyes from `before`: see {@link firstPayload}. Undefined
 * where the whole is made as soon.
 */
export function firstSliceView(slice: Slice, beside: Beside, before: View): View | undefined {
  if (slice.claims.length < shortest) return undefined;
  const first = firstPayload(slice, beside.numbers ?? [], before);
  return first && viewOf(slice, mindedSlice(slice, []), beside, first);
}

/** So many claims are all shown in some 50 ms. */
const shortest = 1000;

/** What takes long in what is shown of a slice, to be made one after the other. */
export function viewMakers(slice: Slice, asked: readonly EntityId[] = []): readonly (() => void)[] {
  return payloadMakers(mindedSlice(slice, asked).slice);
}

/** All that is shown of a slice to those who have it so. */
export function mindedView(slice: Slice, minded: Minded, beside: Beside): View {
  return viewOf(slice, minded, beside, payload(minded.slice, beside.numbers));
}

function viewOf(
  slice: Slice,
  { slice: own, as, minds }: Minded,
  { numbers = [], images }: Beside,
  shown: Payload,
): View {
  const stills = stillsOf(own, images);
  // Whoever looks through somebody's eyes stands where they stood.
  const { warning } = articleHead(slice);
  const here = as.length === 0 ? {} : { ...reachedIn(slice, numbers), article: { ...shown.article, warning } };
  return {
    ...shown,
    ...here,
    ...(stills.length > 0 ? { stills } : {}),
    at: placeIn(slice),
    tellsOfMinds: own.claims.some(isOfMinds),
    as,
    minds,
  };
}

/** What the grid of who knows what has a row for. What is only spoken has none. */
function isOfMinds({ sense }: Claim): boolean {
  return sense.kind === 'mind' || sense.kind === 'act' || (sense.kind === 'tell' && sense.utterance === undefined);
}

/** Who has what of all that is told in mind, as these have it. */
export function knowledge(slice: Slice, as: readonly EntityId[] = []): WhoKnows {
  return whoKnows(mindedSlice(slice, as).slice);
}

/** What is answered to a question by what is told, as these have it; `before` is the question before it, or ''. */
export function replied(
  slice: Slice,
  question: string,
  before: string,
  as: readonly EntityId[] = [],
  works: readonly OpenWork[] = [],
): Replied {
  const { slice: own } = mindedSlice(slice, as);
  const meant = before === '' ? question : followUp(own, question, before);
  return { question: meant, reply: answer(own, meant, works) };
}

/** A kind of picture, how wide it may be and, of a chain, of which question, of storylines their proven orders: see {@link draw}. */
export type PictureWanted = Pick<Sheet, 'of' | 'ordered'> & { readonly kind: PictureKind; readonly width: number };

/** The picture of what is told, as these have it. */
export function drawn(slice: Slice, { kind, ...sheet }: PictureWanted, as: readonly EntityId[] = []): Picture {
  return draw(mindedSlice(slice, as).slice, kind, sheet);
}

/** What came after the place of this id; or the id, where it names none that was reached. */
export function recapSince(slice: Slice, since: string, length: RecapLength): Recap | { readonly gone: string } {
  // Whoever stopped further on than they say they are now has typed a place that they cannot know.
  const from = positionOf(slice, since);
  const isReached = from !== undefined && (from !== END || hasEnded(slice));
  return isReached ? recap(slice, { length, since: from }) : { gone: since };
}
