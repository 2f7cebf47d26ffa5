/** An edge: its head lies at least `length` below its tail, and each step between them costs `weight`. */
export type Edge = { readonly tail: number; readonly head: number; readonly length: number; readonly weight: number };

/**
 * Whole numbers for nodes of which each edge has its length, so that the edges cost as little as they can: the network simplex as
 * Gansner, Koutsofios, North and Vo use it (1993). Where edges go in a circle, their lengths must be
 * nothing or less together. Where it takes more than so many
 * steps, it gives what it has by then: the lengths are kept, and nothing else is promised.
 */
export function ranksOf(count: number, given: readonly Edge[], mostWork: number): readonly number[] {
  if (count < 2) return Array.from({ length: count }, () => 0);
  const { edges, partOf } = heldTogether(count, given);
  const ranks = longestPaths(count, edges);
  const tree = tightTree(count, edges, ranks);
  const net = new Float64Array(count);
  for (const { tail, head, weight } of edges) {
    net[tail] = at(net, tail) + weight;
    net[head] = at(net, head) - weight;
  }
  for (let work = 0; work < mostWork; work += count + edges.length) {
    const { order, size, above } = rooted(count, edges, tree);
    const leaving = mostNegative(edges, order, above, net);
    if (leaving === undefined) break;
    const first = order.place[leaving.top] as number;
    const end = first + at(size, leaving.top);
    const isBelow = (node: number) => at(order.place, node) >= first && at(order.place, node) < end;
    const isHead = (node: number) => isBelow(node) === leaving.isHeadBelow;
    let [entering, slack] = [-1, Number.POSITIVE_INFINITY];
    edges.forEach(({ tail, head, length }, edge) => {
      const own = at(ranks, head) - at(ranks, tail) - length;
      if (own < slack && isHead(tail) && !isHead(head)) [entering, slack] = [edge, own];
    });
    if (entering < 0) break;
    if (slack > 0) for (let node = 0; node < count; node += 1) if (isHead(node)) ranks[node] = at(ranks, node) + slack;
    tree[tree.indexOf(leaving.edge)] = entering;
  }
  // What hangs on nothing else begins at the top.
  const tops = new Map<number, number>();
  ranks.forEach((rank, node) => {
    const part = at(partOf, node);
    tops.set(part, Math.min(tops.get(part) ?? rank, rank));
  });
  return [...ranks].map((rank, node) => rank - (tops.get(at(partOf, node)) ?? 0));
}

/** The edges, and free ones that hold together what hangs on nothing else; of which part each node is without these. */
function heldTogether(count: number, given: readonly Edge[]) {
  const roots = Array.from({ length: count }, (_, node) => node);
  const find = (node: number): number => {
    let root = node;
    while (roots[root] !== root) root = at(roots, root);
    roots[node] = root;
    return root;
  };
  const edges = [...given];
  for (const { tail, head } of given) roots[find(tail)] = find(head);
  const partOf = roots.map((_, node) => find(node));
  for (let node = 1; node < count; node += 1) {
    if (find(node) === find(0)) continue;
    edges.push({ tail: 0, head: node, length: -far, weight: 0 });
    roots[find(node)] = find(0);
  }
  return { edges, partOf };
}

/** More than anything is high. */
const far = 1e6;

/** As low numbers as the lengths allow; circles of edges are there only where their lengths are no more than nothing together. */
function longestPaths(count: number, edges: readonly Edge[]): Float64Array {
  const ranks = new Float64Array(count);
  const out: Edge[][] = Array.from({ length: count }, () => []);
  for (const edge of edges) out[edge.tail]?.push(edge);
  let open = Array.from({ length: count }, (_, node) => node);
  while (open.length > 0) {
    const raised = new Set<number>();
    for (const node of open)
      for (const { head, length } of out[node] as Edge[]) {
        if (at(ranks, head) >= at(ranks, node) + length) continue;
        ranks[head] = at(ranks, node) + length;
        raised.add(head);
      }
    open = [...raised];
  }
  return ranks;
}

/** A tree of edges that are as short as they may be; parts are moved until there is one. */
function tightTree(count: number, edges: readonly Edge[], ranks: Float64Array): number[] {
  const beside: number[][] = Array.from({ length: count }, () => []);
  edges.forEach(({ tail, head }, edge) => {
    beside[tail]?.push(edge);
    beside[head]?.push(edge);
  });
  const tree: number[] = [];
  const isIn = new Uint8Array(count);
  const grow = (from: readonly number[]) => {
    const open = [...from];
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const edge of beside[node] as number[]) {
        const { tail, head, length } = edges[edge] as Edge;
        const other = tail === node ? head : tail;
        if (isIn[other] || at(ranks, head) - at(ranks, tail) !== length) continue;
        isIn[other] = 1;
        tree.push(edge);
        open.push(other);
      }
  };
  isIn[0] = 1;
  grow([0]);
  while (tree.length < count - 1) {
    let [nearest, slack] = [-1, Number.POSITIVE_INFINITY];
    edges.forEach(({ tail, head, length }, edge) => {
      const own = at(ranks, head) - at(ranks, tail) - length;
      if (isIn[tail] !== isIn[head] && own < slack) [nearest, slack] = [edge, own];
    });
    const { tail, head } = edges[nearest] as Edge;
    const by = isIn[tail] ? slack : -slack;
    for (let node = 0; node < count; node += 1) if (isIn[node]) ranks[node] = at(ranks, node) + by;
    grow([isIn[tail] ? tail : head]);
  }
  return tree;
}

type Order = { readonly place: Int32Array; readonly nodes: Int32Array };

/** The tree from node 0 on: in which order its nodes come, how many are under each, and the edge above each. */
function rooted(count: number, edges: readonly Edge[], tree: readonly number[]) {
  const beside: number[][] = Array.from({ length: count }, () => []);
  for (const edge of tree) {
    const { tail, head } = edges[edge] as Edge;
    beside[tail]?.push(edge);
    beside[head]?.push(edge);
  }
  const order: Order = { place: new Int32Array(count), nodes: new Int32Array(count) };
  const above = new Int32Array(count).fill(-1);
  const size = new Int32Array(count).fill(1);
  const open = [0];
  let next = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    order.place[node] = next;
    order.nodes[next] = node;
    next += 1;
    for (const edge of beside[node] as number[]) {
      if (edge === above[node]) continue;
      const { tail, head } = edges[edge] as Edge;
      const other = tail === node ? head : tail;
      above[other] = edge;
      open.push(other);
    }
  }
  for (let place = count - 1; place > 0; place -= 1) {
    const node = at(order.nodes, place);
    const { tail, head } = edges[at(above, node)] as Edge;
    const parent = tail === node ? head : tail;
    size[parent] = at(size, parent) + at(size, node);
  }
  return { order, size, above };
}

/** The edge of the tree that costs most for being short: what is below it, and whether that holds its head. */
function mostNegative(edges: readonly Edge[], order: Order, above: Int32Array, net: Float64Array) {
  const sums = Float64Array.from(net);
  let found: { readonly edge: number; readonly top: number; readonly isHeadBelow: boolean } | undefined;
  let least = -1e-9;
  for (let place = order.nodes.length - 1; place > 0; place -= 1) {
    const node = at(order.nodes, place);
    const edge = at(above, node);
    const { tail, head } = edges[edge] as Edge;
    const isHeadBelow = head === node;
    const cut = isHeadBelow ? -at(sums, node) : at(sums, node);
    if (cut < least) [found, least] = [{ edge, top: node, isHeadBelow }, cut];
    const parent = isHeadBelow ? tail : head;
    sums[parent] = at(sums, parent) + at(sums, node);
  }
  return found;
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number;
}
