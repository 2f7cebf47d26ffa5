import { type Beside, type Still, stillsOf } from '../reading/index.js';
import { END, type Position, type ScenesOfWork, type Slice, type Story, sliceAt } from '../story/index.js';
import { firstName, nextName } from './names.js';
import { type Json, type Packed, packing } from './packed.js';

/** What stands in the file of a place: names of earlier files, oldest first, on which it stands, and what is new. */
export type PackedPlace = Packed & { readonly on: readonly string[] };

/** What is told at a place, of which a browser makes all that it shows and answers there. */
export type PlaceTold = {
  readonly slice: Slice;
  readonly numbers: ScenesOfWork;
  /** The pictures of one's own that are shown there; none where there are none. */
  readonly stills?: readonly Still[];
};

/** A place of a story as it is published. */
export type PublishedPlace = {
  readonly name: string;
  readonly position: Position;
  readonly packed: PackedPlace;
  readonly stills: readonly Still[];
};

/**
 * The places of a story, in order, each on as few of those before it as leave it small: place 65, which is 2 · 32 + 1, on 0,
 * 32 and 64. So whoever comes back loads a few dozen files at most, and all files together grow as the story does.
 */
export function* publishedPlaces(story: Story, folder: string, beside: Beside = {}): Generator<PublishedPlace> {
  const pack = packing();
  const under: string[] = [];
  let name = firstName(folder);
  for (const [count, position] of [0, ...story.stops.map((stop) => stop.position), END].entries()) {
    const told = placeTold(story, position, beside);
    under.splice(depthOf(count));
    const packed = { on: [...under], ...pack(told as unknown as Json, under.length) };
    under.push(name);
    yield { name, position, packed, stills: told.stills ?? [] };
    name = nextName(JSON.stringify(packed));
  }
}

/** One place by itself. */
export function onePlace(
  story: Story,
  position: Position,
  beside: Beside = {},
): Pick<PublishedPlace, 'packed' | 'stills'> {
  const told = placeTold(story, position, beside);
  return { packed: { on: [], ...packing()(told as unknown as Json, 0) }, stills: told.stills ?? [] };
}

function placeTold(story: Story, position: Position, { numbers = [], images }: Beside): PlaceTold {
  const slice = sliceAt(story, position);
  const stills = stillsOf(slice, images);
  return { slice, numbers: numbers.slice(0, slice.scenes.length), ...(stills.length > 0 ? { stills } : {}) };
}

/** The larger it is, the smaller is a site, and the more files does a place stand on: at most twice as many, below a thousand places. */
const base = 32;

/** On how many earlier places one stands: the sum of the digits of its number. */
function depthOf(count: number): number {
  let sum = 0;
  for (let rest = count; rest > 0; rest = Math.floor(rest / base)) sum += rest % base;
  return sum;
}
