import type { Place, Span } from '../../base/index.js';
import type { ClaimId, SceneId } from '../../story/index.js';
import type { Item, Segment, Speech } from '../source.js';

/** A work as a story file, and where each stretch of it comes from. */
export type Notes = {
  readonly text: string;
  /** In the order of the text; no two overlap. What stands around the work has none. */
  readonly origins: readonly Origin[];
};

/**
 * From what of a work a stretch of the notes was made. It is for who has the work, too, and stands beside the story, never
 * in it: what is told, and when, is decided without it.
 */
export type Origin = Made & {
  /** A line of the notes, without indentation and line end. */
  readonly span: Span;
};

/** What a line of notes is made of. */
export type Made =
  /** What somebody says, and under which names the audience knows who does. */
  | { readonly of: 'speech'; readonly item: Speech & Item; readonly speakers: readonly string[] }
  /** What is seen, written or told. */
  | { readonly of: 'item'; readonly item: Exclude<Item, Speech | Note> }
  /** A line of a note that its writer meant for the story file. */
  | { readonly of: 'note'; readonly item: Note; readonly line: number }
  /** The heading of a segment, or its dateline. */
  | { readonly of: 'segment'; readonly segment: Segment };

/** A line that was made from a note. */
export type NoteOrigin = Origin & { readonly of: 'note' };

export type Note = Item & { readonly kind: 'note' };

/** The first origin of some kind that a stretch of the notes touches. */
export function originIn<Of extends Made['of']>(
  { origins }: Pick<Notes, 'origins'>,
  { from, to }: Span,
  of: Of,
): (Origin & { readonly of: Of }) | undefined {
  for (let index = firstEndingAfter(origins, from); index < origins.length; index += 1) {
    const origin = origins[index] as Origin;
    if (origin.span.from >= to) return undefined;
    if (isOf(origin, of)) return origin;
  }
  return undefined;
}

/** From which item of the work a claim was made; nothing if it was not made from one. */
export type ItemOf = (claim: ClaimId) => Exclude<Origin, { readonly of: 'segment' }> | undefined;

/** Finds the items of the claims of a story that was made of notes, by where each claim stands in them. */
export function itemsOfClaims(notes: Pick<Notes, 'origins'>, places: ReadonlyMap<ClaimId | SceneId, Place>): ItemOf {
  return (claim) => {
    const place = places.get(claim);
    const index = place ? firstEndingAfter(notes.origins, place.span.from) : notes.origins.length;
    const origin = notes.origins[index];
    return origin && place && origin.of !== 'segment' && origin.span.from < place.span.to ? origin : undefined;
  };
}

function isOf<Of extends Made['of']>(origin: Origin, of: Of): origin is Origin & { readonly of: Of } {
  return origin.of === of;
}

/** The index of the first that does not end before a place. */
function firstEndingAfter(origins: readonly Origin[], at: number): number {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] as Origin).span.to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
