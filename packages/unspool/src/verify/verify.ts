import { parse } from '../language/index.js';
import type { OpenWork } from '../read/index.js';
import { type Compilation, compile, cut, END, type Position, type Slice, sliceAt, stopId } from '../story/index.js';
import { chance } from './chance.js';
import { unopened } from './cites-scene.js';
import { counterfactual, type FutureKind, futureKinds } from './counterfactual.js';
import { difference, differences } from './difference.js';
import { alikeSlices, askedAt, memoizedSurfaces, passagesAt, type Surfaces, surfacesOf } from './surfaces.js';
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
  const { rounds = 1, mostPairs = 1000, onPosition } = options;
  const all = positionsOf(telling);
  const positions = spread(all, mostPairs);
  const each = Math.min(futureKinds.length, Math.max(1, Math.floor(mostPairs / positions.length / rounds)));
  const reports = positions.map((position, turn) => {
    const chosen = Array.from(
      { length: each },
      (_, i) => futureKinds[(turn * each + i) % futureKinds.length] as FutureKind,
    );
    const report = verifyAt(telling, position, chosen, options);
    onPosition?.(report);
    return report;
  });
  const sum = (of: (report: PositionReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  return {
    passed: reports.every(
      ({ leaks, unopened, invalid }) => leaks.length === 0 && unopened.length === 0 && invalid.length === 0,
    ),
    positions: reports,
    tried: {
      positions: positions.length,
      of: all.length,
      pairs: sum((report) => report.pairs),
      // Where nothing can be changed, as after the end, there is no such pair.
      ofPairs:
        all.length * futureKinds.length * rounds - sum(({ pairs, invalid }) => each * rounds - pairs - invalid.length),
      characters: sum((report) => report.characters),
    },
  };
}

/** Every position at which a reader can stand: before the first scene, after each stop, after the end. */
export function positionsOf({ story }: Compilation): readonly Position[] {
  return [0, ...story.stops.map((stop) => stop.position), END];
}

function verifyAt(
  telling: Compilation,
  position: Position,
  chosen: readonly FutureKind[],
  options: VerifyOptions,
): PositionReport {
  const { passages = passagesAt, works = [], differ = difference, rounds = 1 } = options;
  const past = cut(telling, position);
  const asked = askedAt(telling, position);
  const slice = sliceAt(telling.story, position);
  const inWorks = (of: Slice, from: readonly OpenWork[]) => (from.length > 0 ? passages(of, from) : {});
  const own = {
    ...(options.surfaces ? options.surfaces(telling, position, asked) : surfacesOf(slice, asked)),
    ...inWorks(slice, works),
  };
  const alike = alikeSlices();
  const surfacesOfOther = options.surfaces ?? memoizedSurfaces(alike);
  const others = works.map((one) => ({ one, other: otherWorks(slice, one) }));
  const leaks = new Map<string, Leak>();
  const invalid: { kind: FutureKind; file: string }[] = [];
  let pairs = 0;
  let characters = 0;
  for (let turn = 0; turn < rounds * chosen.length; turn += 1) {
    const kind = chosen[turn % chosen.length] as FutureKind;
    const file = counterfactual(telling, position, kind, seedOf(position, turn));
    if (file === null) continue;
    const other = compile(parse(telling.outline.name, file, telling.outline));
    if (cut(other, position) !== past) {
      invalid.push({ kind, file });
      continue;
    }
    const otherWays = others.map(({ one, other }) => ({ ...one, work: other(chance(seedOf(position, turn))) }));
    const there = {
      ...surfacesOfOther(other, position, asked),
      ...inWorks(alike(other.story, position), otherWays),
    };
    const found = differences(own, there, differ);
    pairs += 1;
    characters += found.characters;
    for (const one of found.differing) if (!leaks.has(one.surface)) leaks.set(one.surface, { ...one, kind, file });
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
