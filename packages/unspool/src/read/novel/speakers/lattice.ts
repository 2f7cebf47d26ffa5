import type { Candidate, TurnFacts } from './candidates.js';
import { leanings, weights } from './rules.js';

/** The turns of a stretch, and who may speak each of them. */
export type Lattice = {
  readonly turns: readonly TurnFacts[];
  readonly candidates: readonly (readonly Candidate[])[];
};

/** Of each turn: a number for each pair of who speaks it and who the one before. */
export type PairScores = { readonly values: Float64Array; readonly width: number };

/** The best that leads to each pair, its own score included. */
export function forwards(lattice: Lattice): readonly PairScores[] {
  const all: PairScores[] = [];
  for (const [turn, now] of lattice.candidates.entries()) {
    const one = lattice.candidates[turn - 1] ?? [];
    const before = all[turn - 1];
    const scores = pairs(now, one);
    fill(scores, now, one, (a, b) => {
      const own = (now[a]?.score ?? 0) + step(lattice, turn, now[a], one[b]);
      return own + (one.length === 0 || !before ? top(before) : bestPast(lattice, turn, a, b, before));
    });
    all.push(scores);
  }
  return all;
}

/** The best that follows each pair. */
export function backwards(lattice: Lattice): readonly PairScores[] {
  const all: PairScores[] = [];
  let after: PairScores | undefined;
  for (let turn = lattice.candidates.length - 1; turn >= 0; turn--) {
    const now = lattice.candidates[turn] ?? [];
    const one = lattice.candidates[turn - 1] ?? [];
    const isLinked = after !== undefined && after.values.length > 0 && now.length > 0;
    const scores = pairs(now, one);
    const known = after;
    fill(scores, now, one, (a, b) => (isLinked && known ? bestFuture(lattice, turn, a, b, known) : top(known)));
    all.push(scores);
    after = scores;
  }
  return all.reverse();
}

function pairs(now: readonly Candidate[], one: readonly Candidate[]): PairScores {
  const width = Math.max(one.length, 1);
  return { values: new Float64Array(now.length * width), width };
}

function fill(
  { values, width }: PairScores,
  now: readonly Candidate[],
  one: readonly Candidate[],
  score: (a: number, b: number) => number,
): void {
  for (let a = 0; a < now.length; a++)
    for (let b = 0; b < Math.max(one.length, 1); b++) values[a * width + b] = score(a, b);
}

function bestPast(lattice: Lattice, turn: number, a: number, b: number, before: PairScores): number {
  const now = lattice.candidates[turn]?.[a];
  const two = lattice.candidates[turn - 2] ?? [];
  let best = -1e9;
  for (let c = 0; c < before.width; c++) {
    const value = (before.values[b * before.width + c] ?? 0) + again(lattice, turn, now, two[c]);
    if (value > best) best = value;
  }
  return best;
}

function bestFuture(lattice: Lattice, turn: number, a: number, b: number, after: PairScores): number {
  const now = lattice.candidates[turn]?.[a];
  const one = lattice.candidates[turn - 1]?.[b];
  const next = lattice.candidates[turn + 1] ?? [];
  let best = -1e9;
  for (const [d, said] of next.entries()) {
    const own = said.score + step(lattice, turn + 1, said, now) + again(lattice, turn + 1, said, one);
    const value = own + (after.values[d * after.width + a] ?? 0);
    if (value > best) best = value;
  }
  return best;
}

function top(scores: PairScores | undefined): number {
  let best = -1e9;
  for (const value of scores?.values ?? []) if (value > best) best = value;
  return best === -1e9 ? 0 : best;
}

/** What one turn after another says of their speakers. */
function step({ turns }: Lattice, turn: number, now: Candidate | undefined, before: Candidate | undefined): number {
  const facts = turns[turn];
  if (!facts || !now || !before) return 0;
  const isSame = now.someone === before.someone;
  if (facts.continues) return isSame ? weights.continued : 0;
  if (!isSame) return 0;
  if (facts.isSplit) return leanings.samePlace;
  if (facts.gap === 0) return leanings.repeated + (turns[turn - 1]?.asks ? leanings.repeatedAfterQuestion : 0);
  return facts.gap === 1 ? leanings.repeatedAfterOne : leanings.repeatedLater;
}

/** What it says that someone spoke the last turn but one. */
function again({ turns }: Lattice, turn: number, now: Candidate | undefined, before: Candidate | undefined): number {
  const facts = turns[turn];
  const last = turns[turn - 1];
  if (!facts || !last || !now || !before || now.someone !== before.someone) return 0;
  if (facts.continues || last.continues) return 0;
  const gap = facts.gap + last.gap;
  if (gap === 0) return leanings.alternates;
  if (gap === 1) return leanings.alternatesAfterOne;
  return gap <= 3 ? leanings.alternatesLater : 0;
}
