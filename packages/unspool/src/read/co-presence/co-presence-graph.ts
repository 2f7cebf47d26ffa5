/** Who has to do with whom: people by number, from 0 on. */
export type Graph = {
  readonly size: number;
  /** For each of them the others, without repetition. */
  readonly neighbours: readonly (readonly number[])[];
};

/** What the shortest ways through a graph say. */
export type Ways = {
  /** The longest of the shortest ways between two who are joined at all; 0 if none are. */
  readonly diameter: number;
  /** The mean over all ordered pairs who are joined; 0 if none are. */
  readonly averagePathLength: number;
  readonly components: number;
  /**
   * For each, the part of the shortest ways between two others that leads over them (U. Brandes, "A faster algorithm
   * for betweenness centrality", 2001), of 1 at most.
   */
  readonly betweenness: readonly number[];
  /** For each, the inverse of the mean way to those they reach, times the part of all that these are (Wasserman & Faust). */
  readonly closeness: readonly number[];
};

/** The shortest ways from everybody to everybody; the time taken grows as people times ties. */
export function waysIn({ size, neighbours }: Graph): Ways {
  const between = new Float64Array(size);
  const closeness: number[] = [];
  let diameter = 0;
  let total = 0;
  let pairs = 0;
  let components = 0;
  const seen = new Uint8Array(size);
  const fan: Fan = {
    distance: new Int32Array(size),
    paths: new Float64Array(size),
    share: new Float64Array(size),
  };

  for (let start = 0; start < size; start++) {
    const order = spread(fan, start, neighbours);
    addShares(fan, order, neighbours, between);
    const sum = order.reduce((all, one) => all + (fan.distance[one] as number), 0);
    const reached = order.length - 1;
    diameter = Math.max(diameter, fan.distance[order.at(-1) as number] as number);
    total += sum;
    pairs += reached;
    closeness.push(sum > 0 ? (reached / sum) * (reached / (size - 1)) : 0);
    if (!seen[start]) components++;
    for (const one of order) seen[one] = 1;
  }
  const scale = size > 2 ? 1 / ((size - 1) * (size - 2)) : 0;
  return {
    diameter,
    averagePathLength: pairs > 0 ? total / pairs : 0,
    components,
    betweenness: Array.from(between, (value) => value * scale),
    closeness,
  };
}

/** The shortest ways from one of them to all others. */
type Fan = {
  /** -1 for whom no way reaches. */
  readonly distance: Int32Array;
  /** How many ways are the shortest. */
  readonly paths: Float64Array;
  /** How much of the ways to others leads over each. */
  readonly share: Float64Array;
};

/** Fills in distances and numbers of ways from `start`; returns those reached, the nearest first. */
function spread({ distance, paths, share }: Fan, start: number, neighbours: Graph['neighbours']): readonly number[] {
  distance.fill(-1);
  paths.fill(0);
  share.fill(0);
  distance[start] = 0;
  paths[start] = 1;
  const order = [start];
  for (let next = 0; next < order.length; next++) {
    const here = order[next] as number;
    const far = distance[here] as number;
    for (const other of neighbours[here] as readonly number[]) {
      if (distance[other] === -1) {
        distance[other] = far + 1;
        order.push(other);
      }
      if (distance[other] === far + 1) paths[other] = (paths[other] as number) + (paths[here] as number);
    }
  }
  return order;
}

/** Gathers from the farthest inwards what leads over each, and adds it to `between`. */
function addShares(
  { distance, paths, share }: Fan,
  order: readonly number[],
  neighbours: Graph['neighbours'],
  between: Float64Array,
): void {
  for (let last = order.length - 1; last > 0; last--) {
    const here = order[last] as number;
    const far = distance[here] as number;
    const part = (1 + (share[here] as number)) / (paths[here] as number);
    for (const other of neighbours[here] as readonly number[]) {
      if (distance[other] === far - 1) share[other] = (share[other] as number) + (paths[other] as number) * part;
    }
    between[here] = (between[here] as number) + (share[here] as number);
  }
}

/** For each, how many of the pairs among those they know know each other; 0 for who knows fewer than two. */
export function clustering({ neighbours }: Graph): readonly number[] {
  const known = new Uint8Array(neighbours.length);
  return neighbours.map((others) => {
    if (others.length < 2) return 0;
    for (const other of others) known[other] = 1;
    let ties = 0;
    for (const other of others)
      for (const third of neighbours[other] as readonly number[]) ties += known[third] as number;
    for (const other of others) known[other] = 0;
    return ties / (others.length * (others.length - 1));
  });
}

/**
 * For each, how much those count whom they know (P. Bonacich 1987), found by power iteration on A + I from equal values,
 * of length 1. It takes the steps that networkx takes, from which published values come, and ends where it ends (a
 * change below 1e-6 each, 100 steps at most), so that it is equal to theirs also in what is not yet exact. Null where
 * 100 steps do not do.
 */
export function eigenvector({ size, neighbours }: Graph): readonly number[] | null {
  let now = new Array<number>(size).fill(1 / size);
  for (let step = 0; step < 100; step++) {
    const next = [...now];
    neighbours.forEach((others, here) => {
      for (const other of others) next[other] = (next[other] as number) + (now[here] as number);
    });
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
    const scaled = next.map((value) => value / length);
    const change = scaled.reduce((sum, value, index) => sum + Math.abs(value - (now[index] as number)), 0);
    now = scaled;
    if (change < size * 1e-6) return now;
  }
  return size === 0 ? [] : null;
}
