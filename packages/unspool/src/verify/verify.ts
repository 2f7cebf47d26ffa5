import { perObject } from '../base/index.js';
import { parse } from '../language/index.js';
import type { OpenWork } from '../read/index.js';
import { type Compilation, compile, cut, END, type Position, type Slice, sliceAt, stopId } from '../story/index.js';
import { alikeSlices } from './alike-slices.js';
import { chance } from './chance.js';
import { unopened } from './cites-scene.js';
import { counterfactual, type FutureKind, futureKinds } from './counterfactual.js';
import { difference, differences } from './difference.js';
import { askedAt, memoizedSurfaces, passagesAt, type Surfaces, surfacesOf } from './surfaces.js';
import type { Leak, PositionReport, Verification } from './verification.js';
import { otherWorks } from './works/other-work.js';

/** What verify compares, and how much of it. */
export type VerifyOptions = {
  /** What readers get; by default everything that we publish. Tests put leaky ones here. */
  readonly surfaces?: Surfaces;
  /** The works that the notes name, or are: they too go on otherwise. */
  readonly works?: readonly OpenWork[];
  /** What of the works readers get. Tests put leaky ones here. */
  readonly passages?: typeof passagesAt;
  /** How two texts are compared. Tests blind it. */
  readonly differ?: typeof difference;
  /** Counterfactuals of each kind at each position, each with other words. 1 if not given. */
  readonly rounds?: number;
  /** The most pairs to try, 1,000 if not given. See {@link verify}. */
  readonly mostPairs?: number;
  readonly onPosition?: (report: PositionReport) => void;
};

/**
 * Proves on one story that no reader can learn what lies past their place. For every position it writes other files
 * that tell the same up to there (see {@link counterfactual}), builds all that a reader gets from each, and compares it
 * character by character with what this story gives. It also looks whether every line opens a scene.
 *
 * What is public is decided in two places, `story/compile/disclosure.ts` (when a line is told) and `story/slice/lens.ts` (which lines a slice
 * holds). This function trusts neither: that two files tell the same is decided by `story/cut.ts`, on their text.
 *
 * Where there would be more pairs than `mostPairs`, the kinds of counterfactual take turns from position to position,
 * and if there are more positions still, they are spread evenly, the first and the last always among them. What was
 * tried is counted in the result.
 */
export function verify(telling: Compilation, options: VerifyOptions = {}): Verification {
  const plan = verifyPlan(telling, options);
  const reports = plan.turns.map((turn) => {
    const report = verifyTurn(telling, turn, options);
    options.onPosition?.(report);
    return report;
  });
  return verificationOf(plan, reports);
}

/** What is tried of a story: at which positions, and which futures there. One can be tried without the others, in any order. */
export type VerifyPlan = {
  readonly turns: readonly VerifyTurn[];
  /** How many positions the story has. */
  readonly of: number;
  /** How many pairs there would be with every kind of counterfactual at every position. */
  readonly ofPairs: number;
};

/** A position, and the kinds of futures that are tried at it, one after the other. */
export type VerifyTurn = { readonly position: Position; readonly kinds: readonly FutureKind[] };

/** What {@link verify} does, before it is done. */
export function verifyPlan(
  telling: Compilation,
  { rounds = 1, mostPairs = 1000 }: Pick<VerifyOptions, 'rounds' | 'mostPairs'>,
): VerifyPlan {
  const all = positionsOf(telling);
  const positions = spread(all, mostPairs);
  const each = Math.min(futureKinds.length, Math.max(1, Math.floor(mostPairs / positions.length / rounds)));
  const turns = positions.map((position, turn) => {
    const chosen = Array.from(
      { length: each },
      (_, i) => futureKinds[(turn * each + i) % futureKinds.length] as FutureKind,
    );
    return { position, kinds: Array.from({ length: rounds }, () => chosen).flat() };
  });
  return { turns, of: all.length, ofPairs: all.length * futureKinds.length * rounds };
}

/** What came of a plan, of a report for each of its turns. */
export function verificationOf({ turns, of, ofPairs }: VerifyPlan, reports: readonly PositionReport[]): Verification {
  const sum = (count: (report: PositionReport, kinds: number) => number) =>
    reports.reduce((total, report, turn) => total + count(report, turns[turn]?.kinds.length ?? 0), 0);
  return {
    passed: reports.every(
      ({ leaks, unopened, invalid }) => leaks.length === 0 && unopened.length === 0 && invalid.length === 0,
    ),
    positions: reports,
    tried: {
      positions: turns.length,
      of,
      pairs: sum((report) => report.pairs),
      // Where nothing can be changed, as after the end, there is no such pair.
      ofPairs: ofPairs - sum(({ pairs, invalid }, kinds) => kinds - pairs - invalid.length),
      characters: sum((report) => report.characters),
    },
  };
}

/** Every position at which a reader can stand: before the first scene, after each stop, after the end. */
export function positionsOf({ story }: Compilation): readonly Position[] {
  return [0, ...story.stops.map((stop) => stop.position), END];
}

/** Tries the futures of one turn. What is made of them is compared with what is made of the story itself, each apart. */
export function verifyTurn(
  telling: Compilation,
  { position, kinds }: VerifyTurn,
  options: VerifyOptions,
): PositionReport {
  const { passages = passagesAt, works = [], differ = difference } = options;
  const past = cut(telling, position);
  const asked = askedAt(telling, position);
  const slice = sliceAt(telling.story, position);
  const inWorks = (of: Slice, from: readonly OpenWork[]) => (from.length > 0 ? passages(of, from) : {});
  const own = options.surfaces ? options.surfaces(telling, position, asked) : surfacesOf(slice, asked);
  const ownPassages = inWorks(slice, works);
  const alike = alikeSlices();
  const surfacesOfOther = options.surfaces ?? memoizedSurfaces(alike);
  // Several futures may have the very same surfaces.
  const compared = perObject((there: ReturnType<Surfaces>) => differences(own, there, differ));
  const others = works.map((one) => ({ one, other: otherWorks(slice, one) }));
  const leaks = new Map<string, Leak>();
  const invalid: { kind: FutureKind; file: string }[] = [];
  let pairs = 0;
  let characters = 0;
  for (const [turn, kind] of kinds.entries()) {
    const file = counterfactual(telling, position, kind, seedOf(position, turn));
    if (file === null) continue;
    const other = compile(parse(telling.outline.name, file, telling.outline));
    if (cut(other, position) !== past) {
      invalid.push({ kind, file });
      continue;
    }
    const otherWays = others.map(({ one, other }) => ({ ...one, work: other(chance(seedOf(position, turn))) }));
    pairs += 1;
    for (const found of [
      compared(surfacesOfOther(other, position, asked)),
      differences(ownPassages, inWorks(alike(other.story, position), otherWays), differ),
    ]) {
      characters += found.characters;
      for (const one of found.differing) if (!leaks.has(one.surface)) leaks.set(one.surface, { ...one, kind, file });
    }
  }
  const stop = telling.story.stops.find((candidate) => candidate.position === position);
  return {
    position,
    stop: stop ? stopId(stop) : position === 0 ? 'start' : 'end',
    pairs,
    characters,
    leaks: [...leaks.values()],
    unopened: options.surfaces ? [] : unopened(slice),
    invalid,
  };
}

function seedOf(position: Position, turn: number): number {
  return Math.imul(position + 1, 7919) + turn * 31;
}

function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / Math.max(1, most - 1))] as T);
}
