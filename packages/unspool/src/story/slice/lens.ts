import { END, type Position, type Slice, type Story, type Whole } from '../story.js';

/**
 * The story as told up to and including `position`. This and {@link whole} are the only places where a slice is made,
 * and so the only places that decide what a reader gets: whatever is told at `position` or before, and nothing else.
 */
export function upTo(story: Story, position: Position): Slice {
  const by = <T extends { readonly told: Position }>(list: readonly T[]) =>
    list.filter((item) => item.told <= position);
  const slice: Story = {
    scenes: by(story.scenes),
    stops: story.stops.filter((stop) => stop.position <= position),
    entities: by(story.entities),
    claims: by(story.claims),
  };
  return slice as Slice;
}

/** The story after its end, when the reader says so. */
export function whole(story: Story): Whole {
  return { ...upTo(story, END), ended: true } as Whole;
}

/** What a reader at a position has: the whole at {@link END}, since whoever is there says that the story is over. */
export function sliceAt(story: Story, position: Position): Slice {
  return position === END ? whole(story) : upTo(story, position);
}

/** Whether a slice is a {@link Whole}. */
export function hasEnded(slice: Slice): slice is Whole {
  return 'ended' in slice;
}
