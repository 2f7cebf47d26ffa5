import { isAlike } from '../base/alike.js';
import { type LastFew, lastFew } from '../base/last-few.js';
import { type Position, type Slice, type Story, sliceAt } from '../story/index.js';
import type { StoredStory } from './store.js';

/** A story, with what is told of it at a place. */
export type ToldStory = StoredStory & { readonly toldAt: (position: Position) => Slice };

/** As a story was asked for last: the slices that were made of it, and how one gets them. */
type Latest = {
  readonly story: Story;
  readonly slices: LastFew<Position, Slice>;
  readonly toldAt: (position: Position) => Slice;
};

/**
 * Tells stories of a store. All that follows from a slice is kept with it, so the last slices of each story are kept: a second
 * question at a place does not wait until the first has been understood again. Nor does a reader of whose place nothing is
 * other in a story that was saved anew: a slice that is the same letter by letter stays the one that it was.
 */
export function createTelling(): (stored: StoredStory) => ToldStory {
  const known = new Map<string, Latest>();
  return (stored) => {
    const { name, story } = stored;
    const last = known.get(name);
    const latest = last?.story === story ? last : newLatest(story, last?.slices);
    known.set(name, latest);
    return { ...stored, toldAt: latest.toldAt };
  };
}

function newLatest(story: Story, before: LastFew<Position, Slice> | undefined): Latest {
  const slices = lastFew<Position, Slice>(mostKept);
  const made = (position: Position): Slice => {
    const fresh = sliceAt(story, position);
    const old = before?.(position, () => fresh);
    return old && isAlike(old, fresh) ? old : fresh;
  };
  return { story, slices, toldAt: (position) => slices(position, () => made(position)) };
}

/** A reader's own place, and the ones beside it. */
const mostKept = 3;
