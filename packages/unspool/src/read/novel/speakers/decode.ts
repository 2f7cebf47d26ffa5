import type { Candidate } from './candidates.js';
import { backwards, forwards, type Lattice, type PairScores } from './lattice.js';
import { type Rule, weights } from './rules.js';

export type Answer = {
  readonly candidate: Candidate;
  readonly rule: Rule;
  /** How much better than the next best. */
  readonly margin: number;
};

/**
 * Who speaks each turn of a stretch, so that all of them together fit best: people take turns, and who spoke the last
 * but one speaks again. How much worse the best is in which another speaks a turn tells how sure its speaker is.
 */
export function decode(lattice: Lattice): readonly (Answer | undefined)[] {
  const forward = forwards(lattice);
  const backward = backwards(lattice);
  const given: (Answer | undefined)[] = [];
  for (const [turn, now] of lattice.candidates.entries()) {
    const totals = now.map((_, a) => total(forward[turn], backward[turn], a));
    const [best, second] = topTwo(totals);
    const candidate = now[best];
    if (!candidate) {
      given.push(undefined);
      continue;
    }
    const margin = Math.min((totals[best] ?? 0) - (totals[second] ?? -1e6), 1e6);
    const rule = ruleOf(lattice, turn, candidate, given);
    given.push({ candidate, rule, margin });
  }
  return given;
}

/** Where the greatest stands, and the next; -1 where there is none. */
function topTwo(totals: readonly number[]): readonly [best: number, second: number] {
  let best = -1;
  let second = -1;
  for (const [index, value] of totals.entries())
    if (best < 0 || value > (totals[best] ?? 0)) {
      second = best;
      best = index;
    } else if (second < 0 || value > (totals[second] ?? 0)) second = index;
  return [best, second];
}

function total(forward: PairScores | undefined, backward: PairScores | undefined, a: number): number {
  let best = -1e9;
  const width = forward?.width ?? 0;
  for (let b = 0; b < width; b++) {
    const value = (forward?.values[a * width + b] ?? -1e9) + (backward?.values[a * width + b] ?? 0);
    if (value > best) best = value;
  }
  return best;
}

/** What says most that the speaker of a turn is who is answered. */
function ruleOf(
  { turns }: Lattice,
  turn: number,
  { someone, rule, best }: Candidate,
  given: readonly (Answer | undefined)[],
): Rule {
  const last = given[turn - 1]?.candidate.someone;
  if (turns[turn]?.continues && last === someone) return best >= weights['kin tag'] ? rule : 'continued';
  const isBack = given[turn - 2]?.candidate.someone === someone && last !== undefined && last !== someone;
  return rule === 'recency' && isBack ? 'alternation' : rule;
}
