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

/** A writer's own note in a script. */
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

/** From which item of a work a line of its notes was made. */
export type ItemOrigin = Exclude<Origin, { readonly of: 'segment' }>;

/**
 * From which items of a work the claims of a story were made that was told from notes on it, by the places of the claims
 * in the notes. Claims that were made from no item have none.
 */
export function originsOfClaims(
  { origins }: Pick<Notes, 'origins'>,
  places: ReadonlyMap<ClaimId | SceneId, Place>,
): ReadonlyMap<ClaimId, ItemOrigin> {
  const found = new Map<ClaimId, ItemOrigin>();
  for (const [claim, { span }] of places) {
    const origin = origins[firstEndingAfter(origins, span.from)];
    if (origin && origin.of !== 'segment' && origin.span.from < span.to) found.set(claim, origin);
  }
  return found;
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
