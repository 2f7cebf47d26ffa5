import type { Certainty } from '../../language/index.js';
import {
  type AndOrGraph,
  acceptance,
  andOrGraphOf,
  type Claim,
  type ClaimId,
  objectionsTo,
  perSlice,
  reasonsFor,
  type Slice,
} from '../../story/index.js';
import { bestAnswer } from './answer-status.js';

/**
 * How sure one can be of a claim by now; undefined if it is simply shown. The author's word rates the step that a
 * claim takes, in doubts: certain 0, likely 1, possible and unlikely 2. A claim has the doubts of all distinct steps
 * that it rests on, each once, on the best of its alternative grounds. None: certain; one: likely; more: possible.
 * Unlikely is only ever the author's word for the claim itself. Means something only for claims that stand.
 */
export function certainty(slice: Slice, claim: Claim): Certainty | undefined {
  if (claim.certainty === 'unlikely') return 'unlikely';
  const doubts = doubtsOf(slice)(claim.id) ?? 2;
  if (doubts > 0) return doubts === 1 ? 'likely' : 'possible';
  return claim.certainty === 'certain' || reasonsFor(slice, claim).length > 0 ? 'certain' : undefined;
}

/** Whether something that stands speaks against a claim. */
export function isDisputed(slice: Slice, claim: Claim): boolean {
  return objectionsTo(slice, claim).some((objection) => acceptance(slice).isAccepted(objection.id));
}

/** The doubts of every claim that has fewer than two. */
const doubtsOf = perSlice((slice): ((id: ClaimId) => 0 | 1 | undefined) => {
  const { isAccepted } = acceptance(slice);
  const circuit = andOrGraphOf(
    slice,
    (claim) => reasonsFor(slice, claim).filter((ground) => isAccepted(ground.id)),
    (question) => bestAnswer(slice, question),
  );
  const steps = circuit.claims.map(stepDoubts);
  const doubts = fewDoubts(circuit, steps);
  return (id) => doubts[circuit.node(id) ?? -1];
});

function stepDoubts(claim: Claim): 0 | 1 | 2 {
  const word = claim.certainty ?? (claim.sense.kind === 'suggests' ? 'likely' : 'certain');
  return word === 'certain' ? 0 : word === 'likely' ? 1 : 2;
}

/**
 * For each node the least sum of doubts of the distinct steps in a derivation, where it is 0 or 1. A derivation
 * without doubts uses steps of weight 0 alone; one with one doubt uses those and a single step of weight 1. So after
 * all that is reached without doubts, each step of weight 1 is allowed once, and what it opens is closed again.
 * (Summing shared steps once is NP-hard in general; two is where we stop counting.)
 */
function fewDoubts(
  { needs, serves, isChoice }: AndOrGraph,
  steps: readonly (0 | 1 | 2)[],
): readonly (0 | 1 | undefined)[] {
  const missing = needs.map((inputs) => inputs.length);
  const reached = needs.map(() => false);
  const doubts: (0 | 1 | undefined)[] = needs.map(() => undefined);
  const ready = (node: number) =>
    missing[node] === 0 || (isChoice(node) && (missing[node] as number) < (needs[node] as readonly number[]).length);
  const free = (node: number) => isChoice(node) || steps[node] === 0;

  const reach = (start: readonly number[]): readonly number[] => {
    const found: number[] = [];
    const queue = [...start];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (reached[node]) continue;
      reached[node] = true;
      found.push(node);
      for (const served of serves[node] as readonly number[]) {
        missing[served] = (missing[served] as number) - 1;
        if (ready(served) && free(served)) queue.push(served);
      }
    }
    return found;
  };
  const retract = (nodes: readonly number[]) => {
    for (const node of nodes) {
      reached[node] = false;
      for (const served of serves[node] as readonly number[]) missing[served] = (missing[served] as number) + 1;
    }
  };

  for (const node of reach(needs.flatMap((_, index) => (ready(index) && free(index) ? [index] : [])))) doubts[node] = 0;
  const openings = steps.flatMap((step, node) => (step === 1 && ready(node) ? [node] : []));
  for (const opening of openings) {
    const opened = reach([opening]);
    for (const node of opened) doubts[node] = 1;
    retract(opened);
  }
  return doubts;
}
