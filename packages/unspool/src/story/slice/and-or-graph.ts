import { addTo } from '../../base/index.js';
import type { Claim, ClaimId, Slice } from '../story.js';
import { asTold, claimsById, nestedUnder } from './claims-of.js';
import { perSlice } from './per-slice.js';

/**
 * What claims rest on, as a graph whose nodes need either all of their inputs or one of them. The first nodes are the
 * claims as told; the others are choices: one of several grounds, one of several answers. A node without inputs holds
 * by itself.
 */
export type AndOrGraph = {
  readonly claims: readonly Claim[];
  readonly node: (id: ClaimId) => number | undefined;
  /** For each node, the nodes that it needs, each once. */
  readonly needs: readonly (readonly number[])[];
  /** For each node, the nodes that need it. */
  readonly serves: readonly (readonly number[])[];
  /** Whether one of its inputs is enough. */
  readonly isChoice: (node: number) => boolean;
};

/**
 * The circuit of a slice: a claim needs one of its `grounds`, which are nested under it; a ground needs all that it refers to, and for
 * a question one of its `answers`. A scene or somebody referred to is there, and so needs nothing.
 */
export function andOrGraphOf(
  slice: Slice,
  grounds: (claim: Claim) => readonly Claim[],
  answers: (question: Claim) => readonly Claim[],
): AndOrGraph {
  const claims = asTold(slice);
  const nodes = nodesAsTold(slice);
  const under = nestedUnder(slice);
  const nodesOf = (list: readonly Claim[]) => list.flatMap((claim) => nodes.get(claim.id) ?? []);
  const needs: (readonly number[])[] = claims.map(() => nothing);
  const choices = new Map<ClaimId, number>();

  const choice = (options: readonly Claim[]) => needs.push(nodesOf(options)) - 1;
  const questionNode = (question: Claim) => {
    const known = choices.get(question.id);
    if (known !== undefined) return known;
    const made = choice(answers(question));
    choices.set(question.id, made);
    return made;
  };

  claims.forEach((claim, index) => {
    // Most claims rest on nothing.
    if (!isGround(claim) && !under.has(claim.id)) return;
    const inputs = new Set<number>();
    const own = grounds(claim);
    if (own.length > 0) inputs.add(choice(own));
    if (isGround(claim)) {
      for (const ref of claim.refs) {
        const target = ref.to === 'claim' ? claimsById(slice).get(ref.id) : undefined;
        if (target)
          inputs.add(target.sense.kind === 'question' ? questionNode(target) : (nodes.get(target.id) as number));
      }
    }
    needs[index] = [...inputs];
  });
  return {
    claims,
    node: (id) => nodes.get(id),
    needs,
    serves: servesOf(needs),
    isChoice: (node) => node >= claims.length,
  };
}

const nothing: readonly number[] = [];

const nodesAsTold = perSlice(
  (slice): ReadonlyMap<ClaimId, number> => new Map(asTold(slice).map(({ id }, index) => [id, index])),
);

function servesOf(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const serving = new Map<number, number[]>();
  needs.forEach((inputs, node) => {
    for (const input of inputs) addTo(serving, input, node);
  });
  return needs.map((_, node) => serving.get(node) ?? nothing);
}

/** Whether a claim is a reason for or against another. */
function isGround(claim: Claim): boolean {
  return claim.sense.kind === 'because' || claim.sense.kind === 'against';
}
