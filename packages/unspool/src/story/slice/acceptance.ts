import type { Claim, ClaimId, Slice } from '../story.js';
import { type AndOrGraph, andOrGraphOf } from './and-or-graph.js';
import { type ClaimOf, nestedUnder, ofKind } from './claims-of.js';
import { hasEnded } from './lens.js';
import { perSlice } from './per-slice.js';

/** Which claims stand in a slice, and what made the others fall. */
export type Acceptance = {
  readonly isAccepted: (id: ClaimId) => boolean;
  /** The overturning that made a claim fall; undefined if it stands, or never rested on anything but itself. */
  readonly defeatedBy: (id: ClaimId) => Claim | undefined;
};

/**
 * A claim falls if a standing claim overturns it, or if it has grounds and all of them fell. A ground falls if
 * anything it refers to did; a question does when it has answers and all fell. Grounds that only hold each other up in
 * a circle fall; where overturnings go in a circle, the one told last has the last word. Elsewhere this is the
 * well-founded model (Van Gelder, Ross and Schlipf 1991).
 */
export const acceptance = perSlice((slice): Acceptance => {
  const circuit = andOrGraphOf(
    slice,
    (conclusion) => reasonsFor(slice, conclusion),
    (question) => lastAnswers(slice, question.id),
  );
  const overturnings = ofKind(slice, 'overturns').flatMap((overturning) => {
    const [by, of] = [circuit.node(overturning.id), circuit.node(overturning.sense.to)];
    return by === undefined || of === undefined ? [] : [{ by, of }];
  });
  const { holds, order } = settled(circuit, overturnings);
  const felled = felling(circuit, overturnings, holds, order);
  return {
    isAccepted: (id) => holds[circuit.node(id) ?? -1] === true,
    defeatedBy: (id) => {
      const by = felled[circuit.node(id) ?? -1];
      return by === undefined ? undefined : circuit.claims[by];
    },
  };
});

/** The answers that a question stands for: those in part, and the latest that is not, which has replaced the others. */
function lastAnswers(slice: Slice, question: ClaimId): readonly Claim[] {
  const answers = answersTo(slice, question);
  const last = answers.findLast(({ inPart }) => !inPart);
  return answers.filter((answer) => answer.inPart || answer === last);
}

/** All answers that count in a slice, as told. That there is none can be said only after the end. */
export function answersTo(slice: Slice, question: ClaimId): readonly ClaimOf<'answer'>[] {
  return answersByQuestion(slice).get(question) ?? [];
}

const answersByQuestion = perSlice((slice): ReadonlyMap<ClaimId, readonly ClaimOf<'answer'>[]> => {
  const found = new Map<ClaimId, ClaimOf<'answer'>[]>();
  for (const answer of ofKind(slice, 'answer')) {
    if (answer.sense.none && !hasEnded(slice)) continue;
    const list = found.get(answer.sense.to);
    if (list) list.push(answer);
    else found.set(answer.sense.to, [answer]);
  }
  return found;
});

/** The grounds that the notes give for a claim, whether or not they stand. */
export function reasonsFor(slice: Slice, claim: Claim): readonly Claim[] {
  return (
    nestedUnder(slice)
      .get(claim.id)
      ?.filter((child) => child.sense.kind === 'because') ?? none
  );
}

/** The objections that the notes give to a claim, whether or not they stand. */
export function objectionsTo(slice: Slice, claim: Claim): readonly Claim[] {
  return (
    nestedUnder(slice)
      .get(claim.id)
      ?.filter((child) => child.sense.kind === 'against') ?? none
  );
}

const none: readonly Claim[] = [];

type Overturning = { readonly by: number; readonly of: number };

/** Whether each node holds, and the order in which that was settled. Linear but for circles of overturnings. */
function settled(
  circuit: AndOrGraph,
  overturnings: readonly Overturning[],
): { holds: readonly boolean[]; order: readonly number[] } {
  const { needs, serves, isChoice } = circuit;
  const holds: (boolean | undefined)[] = needs.map(() => undefined);
  const order: number[] = [];
  const overturns = new Map<number, number>();
  const open = needs.map((inputs) => inputs.length);
  for (const { by, of } of overturnings) {
    overturns.set(by, of);
    open[of] = (open[of] as number) + 1;
  }

  const settle = (node: number, value: boolean) => {
    if (holds[node] !== undefined) return;
    holds[node] = value;
    order.push(node);
  };
  let done = 0;
  const spread = () => {
    for (; done < order.length; done += 1) {
      const node = order[done] as number;
      for (const served of serves[node] as readonly number[]) tell(served, holds[node] as boolean);
      const target = overturns.get(node);
      if (target !== undefined) tell(target, !holds[node]);
    }
  };
  const tell = (node: number, good: boolean) => {
    if (good === isChoice(node)) settle(node, good);
    else {
      open[node] = (open[node] as number) - 1;
      if (open[node] === 0) settle(node, good);
    }
  };

  open.forEach((count, node) => {
    if (count === 0) settle(node, true);
  });
  spread();
  while (order.length < needs.length) {
    const groundless = unfounded(circuit, holds);
    for (const node of groundless) settle(node, false);
    if (groundless.length === 0) settle(lastWord(circuit, overturnings, holds), true);
    spread();
  }
  return { holds: holds as boolean[], order };
}

/** The unsettled nodes that would not hold even if nothing more was overturned. */
function unfounded(
  { needs, serves, isChoice }: AndOrGraph,
  holds: readonly (boolean | undefined)[],
): readonly number[] {
  const missing = needs.map((inputs) => inputs.filter((input) => holds[input] === undefined).length);
  const reached = new Set<number>();
  const queue = needs.flatMap((_, node) => (holds[node] === undefined && missing[node] === 0 ? [node] : []));
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    for (const served of serves[node] as readonly number[]) {
      missing[served] = (missing[served] as number) - 1;
      if (holds[served] === undefined && (isChoice(served) || missing[served] === 0)) queue.push(served);
    }
  }
  return needs.flatMap((_, node) => (holds[node] === undefined && !reached.has(node) ? [node] : []));
}

/** Of the overturnings in a circle the one told last, first of all one that lacks no ground. */
function lastWord(
  { needs }: AndOrGraph,
  overturnings: readonly Overturning[],
  holds: readonly (boolean | undefined)[],
): number {
  const open = overturnings.map(({ by }) => by).filter((by) => holds[by] === undefined);
  const grounded = open.filter((by) => (needs[by] as readonly number[]).every((input) => holds[input] !== undefined));
  return (grounded.length > 0 ? grounded : open).reduce((latest, by) => Math.max(latest, by));
}

/**
 * For each fallen node, the overturning at fault. A claim fell with the first that overturned it; a ground with the
 * first thing it rested on; a conclusion with the last of its grounds.
 */
function felling(
  { needs, isChoice }: AndOrGraph,
  overturnings: readonly Overturning[],
  holds: readonly boolean[],
  order: readonly number[],
) {
  const felled: (number | undefined)[] = needs.map(() => undefined);
  for (const { by, of } of overturnings) {
    if (holds[by] && !holds[of]) felled[of] = Math.min(by, felled[of] ?? by);
  }
  for (const node of order) {
    if (holds[node]) continue;
    const causes = (needs[node] as readonly number[]).flatMap((input) => felled[input] ?? []);
    const pick = isChoice(node) ? Math.max : Math.min;
    for (const cause of causes) felled[node] = pick(cause, felled[node] ?? cause);
  }
  return felled;
}
