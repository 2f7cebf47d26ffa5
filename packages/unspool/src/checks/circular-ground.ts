import { say } from '../base/index.js';
import { type Claim, type ClaimId, indexOf, type Whole } from '../story/index.js';
import { type Finding, finding, quoted } from './finding.js';

/** Claims that rest on themselves: one finding for each circle. Linear (Tarjan's components, without recursion). */
export function circularGround(story: Whole): readonly Finding<'circular-ground'>[] {
  const { claims, under, upon } = indexOf(story);
  // A question as a ground stands for its answers.
  const groundsOf = (id: ClaimId): readonly ClaimId[] => [
    ...(under.get(id) ?? [])
      .filter(({ sense }) => sense.kind === 'because')
      .flatMap(({ refs }) => refs.flatMap((ref) => (ref.to === 'claim' && claims.has(ref.id) ? [ref.id] : []))),
    ...(upon.get(id) ?? []).flatMap((claim) => (claim.sense.kind === 'answer' ? [claim.id] : [])),
  ];

  return components(
    story.claims.map((claim) => claim.id),
    groundsOf,
  )
    .filter((circle) => circle.length > 1 || groundsOf(circle[0] as ClaimId).includes(circle[0] as ClaimId))
    .map((circle) => {
      const members = new Set(circle);
      const inOrder = story.claims.filter((claim) => members.has(claim.id));
      const names = inOrder.slice(0, 5).map((claim) => `“${quoted(claim)}”`);
      return finding(say.circularGround({ claim: quoted(inOrder[0] as Claim), circle: names.join(' → ') }), inOrder);
    });
}

/** Strongly connected components (R. Tarjan, Depth-first search and linear graph algorithms, 1972). */
function components(
  nodes: readonly ClaimId[],
  next: (id: ClaimId) => readonly ClaimId[],
): readonly (readonly ClaimId[])[] {
  const number = new Map<ClaimId, number>();
  const low = new Map<ClaimId, number>();
  const open: ClaimId[] = [];
  const onStack = new Set<ClaimId>();
  const found: ClaimId[][] = [];
  for (const start of nodes) {
    if (number.has(start)) continue;
    const path: { id: ClaimId; rest: ClaimId[] }[] = [];
    const enter = (id: ClaimId) => {
      number.set(id, number.size);
      low.set(id, number.get(id) as number);
      open.push(id);
      onStack.add(id);
      path.push({ id, rest: [...next(id)] });
    };
    enter(start);
    while (path.length > 0) {
      const top = path.at(-1) as { id: ClaimId; rest: ClaimId[] };
      const child = top.rest.pop();
      if (child !== undefined) {
        if (!number.has(child)) enter(child);
        else if (onStack.has(child)) low.set(top.id, Math.min(low.get(top.id) as number, number.get(child) as number));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) low.set(above.id, Math.min(low.get(above.id) as number, low.get(top.id) as number));
      if (low.get(top.id) !== number.get(top.id)) continue;
      const component = open.splice(open.lastIndexOf(top.id));
      for (const id of component) onStack.delete(id);
      found.push(component);
    }
  }
  return found;
}
