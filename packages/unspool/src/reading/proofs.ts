import { type LineProblem, lineProblem, type Ordered, orderedSoon } from '../draw/index.js';
import type { Slice } from '../story/index.js';

/** Looks for the fewest crossings of lines, elsewhere: it tells the bound as it rises. Nothing comes of it where it cannot, or is stopped. */
export type Prove = (
  problem: LineProblem,
  onBound: (least: number) => void,
) => { readonly found: Promise<Ordered | undefined>; readonly stop: () => void };

/** How far the proof of a picture of storylines is: how often lines cross in what is drawn, and at least. */
export type Proof = { readonly crossings: number; readonly least: number; readonly isDone: boolean };

/** The proofs of the stories of a room: for each story those of the two places that were asked for last, so that two may read it. */
export type Proofs = {
  /** How far it is; it is begun where nobody has asked yet. */
  readonly of: (story: string, key: string, slice: Slice) => Proof;
  /** What is proven, where it is. */
  readonly ordered: (story: string, key: string) => Ordered | undefined;
};

type Running = {
  readonly key: string;
  stop: () => void;
  ordered: Ordered;
  least: number;
  isDone: boolean;
};

export function createProofs(prove: Prove | undefined): Proofs {
  /** Of each story, the last asked for at the end. */
  const running = new Map<string, readonly Running[]>();
  const known = (story: string, key: string) => running.get(story)?.find((one) => one.key === key);
  const begin = (key: string, slice: Slice): Running => {
    const problem = lineProblem(slice, 'told');
    const ordered = problem ? orderedSoon(problem) : undefined;
    const own: Running = {
      key,
      stop: () => {},
      ordered: ordered ?? { orders: [], crossings: 0, least: 0 },
      least: 0,
      isDone: !problem || !prove || ordered?.crossings === 0,
    };
    if (own.isDone || !problem || !prove) return own;
    const { found, stop } = prove(problem, (least) => {
      own.least = least;
    });
    own.stop = stop;
    void follow(own, found);
    return own;
  };
  return {
    of: (story, key, slice) => {
      const own = known(story, key) ?? begin(key, slice);
      const all = [...(running.get(story) ?? []).filter((one) => one !== own), own];
      for (const one of all.slice(0, -mostPlaces)) one.stop();
      running.set(story, all.slice(-mostPlaces));
      const { ordered, least, isDone } = own;
      return { crossings: ordered.crossings, least: Math.min(ordered.crossings, least), isDone };
    },
    ordered: (story, key) => {
      const own = known(story, key);
      return own?.isDone && own.ordered.orders.length > 0 ? own.ordered : undefined;
    },
  };
}

const mostPlaces = 2;

async function follow(own: Running, proof: Promise<Ordered | undefined>): Promise<void> {
  const found = await proof.catch(() => undefined);
  if (found) {
    own.ordered = found;
    own.least = found.least;
  }
  own.isDone = true;
}
