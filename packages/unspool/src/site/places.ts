import { type Beside, type Still, sliceView } from '../reading/index.js';
import { END, type Position, type ScenesOfWork, type Slice, type Story, sliceAt } from '../story/index.js';
import { firstName, nextName } from './names.js';
import { type Json, type Known, nothingKnown, type Packed, pack } from './packed.js';

/** What stands in the file of a place: names of earlier files, oldest first, on which it stands, and what is new. */
export type PackedPlace = Packed & { readonly on: readonly string[] };

/** What an engine needs to answer at a place. */
export type Engine = { readonly slice: Slice; readonly numbers: ScenesOfWork };

/** A place of a story as it is published. `view` is what is shown; `engine` is loaded when something is asked. */
export type PublishedPlace = {
  readonly name: string;
  readonly position: Position;
  readonly view: PackedPlace;
  readonly engine: PackedPlace;
  /** The pictures of one's own that are shown there. */
  readonly stills: readonly Still[];
};

/**
 * The places of a story, in order, each on as few of those before it as leave it small: place 65, which is 2 · 32 + 1, on 0,
 * 32 and 64. So whoever comes back loads a few dozen files at most, and all files together grow as the story does.
 */
export function* publishedPlaces(
  story: Story,
  folder: string,
  { numbers = [], images }: Beside = {},
): Generator<PublishedPlace> {
  const under: Standing[] = [];
  let name = firstName(folder);
  const positions = [0, ...story.stops.map(({ position }) => position), END];
  for (const [count, position] of positions.entries()) {
    const slice = sliceAt(story, position);
    const ownNumbers = numbers.slice(0, slice.scenes.length);
    under.splice(depthOf(count));
    const last = under.at(-1) ?? nothing;
    const on = under.map((one) => one.name);
    const shown = sliceView(slice, { numbers: ownNumbers, images });
    const view = pack(plain(shown), last.view);
    const engine = pack(plain({ slice, numbers: ownNumbers }), last.engine);
    under.push({ name, view: view.known, engine: engine.known });
    const { stills = [] } = shown;
    const place = { name, position, view: { on, ...view.packed }, engine: { on, ...engine.packed }, stills };
    name = nextName(JSON.stringify(place.view));
    yield place;
  }
}

/** One place by itself. */
export function onePlace(
  story: Story,
  position: Position,
  { numbers = [], images }: Beside = {},
): Pick<PublishedPlace, 'view' | 'engine' | 'stills'> {
  const slice = sliceAt(story, position);
  const own = numbers.slice(0, slice.scenes.length);
  const shown = sliceView(slice, { numbers: own, images });
  return {
    view: { on: [], ...pack(plain(shown), nothingKnown).packed },
    stills: shown.stills ?? [],
    engine: { on: [], ...pack(plain({ slice, numbers: own }), nothingKnown).packed },
  };
}

/** What is known in a file, and all on which it stands. */
type Standing = { readonly name: string; readonly view: Known; readonly engine: Known };

const nothing = { view: nothingKnown, engine: nothingKnown };

/** The larger it is, the smaller is a site, and the more files does a place stand on: at most twice as many, below a thousand places. */
const base = 32;

/** On how many earlier places one stands: the sum of the digits of its number. */
function depthOf(count: number): number {
  let sum = 0;
  for (let rest = count; rest > 0; rest = Math.floor(rest / base)) sum += rest % base;
  return sum;
}

function plain(value: object): Json {
  return value as Json;
}
