import { once, perObject } from '../base/index.js';
import { opensNoScene } from '../checks/opens-no-scene.js';
import { parse } from '../language/index.js';
import type { OpenWork } from '../read/index.js';
import {
  type Compilation,
  compile,
  cut,
  END,
  type Position,
  type Slice,
  type Story,
  sliceAt,
  stopId,
  whole,
} from '../story/index.js';
import { alikeSlices } from './alike-slices.js';
import { chance } from './chance.js';
import { unopened } from './cites-scene.js';
import { counterfactual, type FutureKind, futureKinds } from './counterfactual.js';
import { difference, differences } from './difference.js';
import { askedAt, openedAt, type Passages, passagesAt, type Surfaces, surfacesAt } from './surfaces.js';
import type { Leak, PositionReport, Verification } from './verification.js';
import { otherWorks } from './works/other-work.js';

/** What verify compares, and how much of it. */
export type VerifyOptions = {
  /** What readers get; by default everything that we publish. Tests put leaky ones here. */
  readonly surfaces?: Surfaces;
  /** The works that the notes name, or are: they too go on otherwise. */
  readonly works?: readonly OpenWork[];
  /** What of the works readers get, everywhere. Tests put leaky ones here. */
  readonly passages?: Passages;
  /** How two texts are compared. Tests blind it. */
  readonly differ?: typeof difference;
  /** Counterfactuals of each kind at each position, each with other words. 1 if not given. */
  readonly rounds?: number;
  /** The most pairs to try, 1,000 if not given. See {@link verify}. */
  readonly mostPairs?: number;
  /**
   * Whether all that readers get is made of every pair, or of some where both have the same slice (see {@link verify}). If not
   * given, of every pair where `surfaces` are given, which may look at more than the slice.
   */
  readonly everywhere?: boolean;
  readonly onPosition?: (report: PositionReport) => void;
};

/**
 * Proves on one story that no reader can learn what lies past their place. For every position it writes other files
 * that tell the same up to there (see {@link counterfactual}), and compares what a reader gets of each with what this story
 * gives, letter by letter. It also looks whether every line opens a scene.
 *
 * All that a reader gets is made of the slice and of nothing else, so slices are compared at every position with every other
 * file. Where two differ, all that is made of them is compared. Where they are the same letter by letter, so is what is made
 * of them, unless something beside the slice goes into it; at some positions, spread evenly, the first and the last among
 * them, all of it is made of both and compared none the less.
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
export type VerifyTurn = {
  readonly position: Position;
  readonly kinds: readonly FutureKind[];
  /**
   * Where all that a reader gets is made also of futures that have the same slice: of all of them, of one, or of none. The one is
   * of the kind {@link shownKind}, or the last where there is none of it.
   */
  readonly shown: 'all' | 'one' | 'none';
};

/** What {@link verify} does, before it is done. */
export function verifyPlan(
  telling: Compilation,
  { rounds = 1, mostPairs = 1000, surfaces, everywhere = surfaces !== undefined }: VerifyOptions,
): VerifyPlan {
  const all = positionsOf(telling);
  const positions = spread(all, mostPairs);
  const each = Math.min(futureKinds.length, Math.max(1, Math.floor(mostPairs / positions.length / rounds)));
  const looks = new Set(spread([...positions.keys()], Math.max(leastShown, Math.ceil(positions.length / shownOf))));
  const turns = positions.map((position, turn): VerifyTurn => {
    const shown = everywhere ? 'all' : looks.has(turn) ? 'one' : 'none';
    const chosen = Array.from(
      { length: each },
      (_, i) => futureKinds[(turn * each + i) % futureKinds.length] as FutureKind,
    );
    if (shown === 'one' && !chosen.includes(shownKind)) chosen[0] = shownKind;
    return { position, kinds: Array.from({ length: rounds }, () => chosen).flat(), shown };
  });
  return { turns, of: all.length, ofPairs: all.length * futureKinds.length * rounds };
}

/** All that a reader gets is made at so many positions, or at one of so many if those are more. */
const leastShown = 5;
const shownOf = 24;

/** The kind of future that gives away most: all else comes later, and lines that have to wait stand between those that are told. */
const shownKind: FutureKind = 'another future, and hidden lines between';

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
      shown: sum((report) => report.shown),
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
  { position, kinds, shown }: VerifyTurn,
  options: VerifyOptions,
): PositionReport {
  const { passages, surfaces = surfacesAt, works = [], differ = difference } = options;
  const past = cut(telling, position);
  const slice = sliceAt(telling.story, position);
  const letters = lettersIn(slice);
  const alike = alikeSlices(slice);
  const asked = once(() => askedAt(telling, position));
  const own = once(() => surfaces(telling, position, asked()));
  const isLookedAt = options.surfaces === undefined && (shown !== 'none' || opensNone(telling.story));
  const others = works.map((one) => ({ one, other: otherWorks(slice, one) }));
  const tally = newTally(differ);
  const ownIn = perObject((made: Passages) => made(slice, works));
  /** One of so many futures has works that go on otherwise, too, each time in another way. */
  const open = (of: Other, made: Passages) => {
    if (works.length === 0) return;
    const otherWays = others.map(({ one, other }) => ({ ...one, work: other(chance(of.seed)) }));
    tally.compare(ownIn(made), made(of.first, otherWays), of);
  };
  const show = (of: Other) => {
    tally.show(own(), surfaces(of.other, position, asked()), of);
    if (shown === 'one') open(of, passages ?? passagesAt);
  };
  let last: Other | undefined;
  for (const [turn, kind] of kinds.entries()) {
    const seed = seedOf(position, turn);
    const file = counterfactual(telling, position, kind, seed);
    if (file === null) continue;
    const other = compile(parse(telling.outline.name, file, telling.outline));
    if (cut(other, position) !== past) {
      tally.invalid.push({ kind, file });
      continue;
    }
    tally.add(letters);
    const { isOwn, first } = alike(sliceAt(other.story, position));
    last = { other, kind, file, seed, first };
    if (!isOwn || shown === 'all' || (shown === 'one' && kind === shownKind)) show(last);
    if (turn % worksOf === 0) open(last, passages ?? (shown === 'all' ? passagesAt : openedAt));
  }
  if (shown !== 'none' && last && tally.report().shown === 0) show(last);
  const stop = telling.story.stops.find((candidate) => candidate.position === position);
  return {
    position,
    stop: stop ? stopId(stop) : position === 0 ? 'start' : 'end',
    ...tally.report(),
    unopened: isLookedAt ? unopened(slice) : [],
  };
}

/** With one of so many other files the works go on otherwise, too, each time in another way. */
const worksOf = 3;

/** Another file, with the same past; `first` is its slice, or the first that is the same. */
type Other = {
  readonly other: Compilation;
  readonly kind: FutureKind;
  readonly file: string;
  readonly seed: number;
  readonly first: Slice;
};

/** What the futures of one position come to. Of each surface the first difference counts. */
function newTally(differ: typeof difference) {
  const leaks = new Map<string, Leak>();
  const invalid: { kind: FutureKind; file: string }[] = [];
  let pairs = 0;
  let shown = 0;
  let characters = 0;
  const compare = (here: Shown, there: Shown, { kind, file }: Pick<Other, 'kind' | 'file'>): void => {
    const found = differences(here, there, differ);
    characters += found.characters;
    for (const one of found.differing) if (!leaks.has(one.surface)) leaks.set(one.surface, { ...one, kind, file });
  };
  return {
    invalid,
    /** A pair, of whose slices so many letters were compared. */
    add: (letters: number): void => {
      pairs += 1;
      characters += letters;
    },
    compare,
    /** All that a reader gets of a pair. */
    show: (here: Shown, there: Shown, of: Pick<Other, 'kind' | 'file'>): void => {
      shown += 1;
      compare(here, there, of);
    },
    report: (): Pick<PositionReport, 'pairs' | 'shown' | 'characters' | 'leaks' | 'invalid'> => ({
      pairs,
      shown,
      characters,
      leaks: [...leaks.values()],
      invalid,
    }),
  };
}

/** How many letters a slice is written with, but for marks between them. */
function lettersIn(slice: Slice): number {
  return [slice.claims, slice.scenes, slice.stops, slice.entities].flat().reduce((sum, one) => sum + lengthOf(one), 0);
}

const lengthOf = perObject((part: object) => JSON.stringify(part).length);

/** Texts that readers get, by name. */
type Shown = ReturnType<Surfaces>;

/** Whether check finds lines that open no scene: then it is said at each position which a reader gets there. */
const opensNone = perObject((story: Story) => opensNoScene(whole(story)).length > 0);

function seedOf(position: Position, turn: number): number {
  return Math.imul(position + 1, 7919) + turn * 31;
}

function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / Math.max(1, most - 1))] as T);
}
