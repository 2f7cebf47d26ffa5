import { addTo, key } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import { align } from '../evidence/alignment.js';
import { outsideLongestRun } from '../longest-run.js';
import { isDayTime } from '../script/screenplay/heading-qualifiers.js';
import type { Segment, Source } from '../source.js';
import type { DraftChange, DraftScene } from './draft-change.js';
import { joinsOf } from './draft-joins.js';
import { type DraftLine, draftLines, type LinePairs, pairLines } from './draft-lines.js';
import { asCalledNow, renamedPeople } from './draft-people.js';
import { type DraftRow, draftRows } from './draft-rows.js';

/** Two drafts held against each other: who is called otherwise, then scene by scene, in the order of the later one; what was omitted, where it stood. */
export type DraftComparison = {
  readonly people: readonly DraftChange[];
  readonly scenes: readonly ComparedScene[];
};

/** A scene of one draft or of both, what is other in it, and its lines beside each other. */
export type ComparedScene = {
  readonly was?: DraftScene;
  readonly scene?: DraftScene;
  /** The scene of the later draft, as the rest of which it was one scene before. */
  readonly partOf?: DraftScene;
  readonly changes: readonly DraftChange[];
  readonly rows: readonly DraftRow[];
};

/** What is other in the later of two drafts of a script, play or book. */
export function draftChanges(before: Source, after: Source): readonly DraftChange[] {
  const { people, scenes } = compareDrafts(before, after);
  return [...people, ...scenes.flatMap(({ changes }) => changes)];
}

/** Holds two drafts against each other. */
export function compareDrafts(before: Source, after: Source): DraftComparison {
  const { counterparts, displaced } = align(before, after);
  const earlierOf = new Map([...counterparts].map(([earlier, later]) => [later, earlier]));
  const joins = joinsOf(before, after, counterparts, earlierOf);
  const renamed = renamedPeople(before, after, counterparts);
  const people: readonly DraftChange[] = [...renamed].map(([was, is]) => ({ kind: 'person', before: was, after: is }));
  const omitted = omittedBehind(before, counterparts, joins.merged);
  const [mergedInto, splitFrom] = [under(joins.merged), under(joins.split)];
  const rowsOfParts = new Map<number, readonly DraftRow[]>();
  // What was part of a scene gets its lines from where that is compared, which may come later.
  const made = after.segments.map((_, later) => (joins.split.has(later) ? undefined : sceneOrNew(later)));
  const scenes = made.flatMap((one, later) => [
    ...(isNoScene(after.segments[later] as Segment) ? [] : [one ?? partAt(later)]),
    ...(omitted.get(later) ?? []),
  ]);
  return { people, scenes: [...(omitted.get(-1) ?? []), ...scenes] };

  /** What was part of an earlier scene, where it is said that it is not any more. */
  function partAt(later: number): ComparedScene {
    const home = counterparts.get(joins.split.get(later) as number) ?? later;
    return {
      scene: sceneAt(after, later),
      partOf: sceneAt(after, home),
      changes: [],
      rows: rowsOfParts.get(later) ?? [],
    };
  }

  function sceneOrNew(later: number): ComparedScene {
    const scene = sceneAt(after, later);
    const earlier = earlierOf.get(later);
    if (earlier === undefined) {
      const rows = draftLines([after.segments[later] as Segment]).map((line) => ({ after: line }));
      return { scene, changes: [{ kind: 'added', scene }], rows };
    }
    const was = sceneAt(before, earlier);
    const merged = mergedInto.get(later) ?? [];
    const parts = splitFrom.get(earlier) ?? [];
    // What was divided, or put together, is compared as a whole.
    const old = linesIn(before, [earlier, ...merged]).lines;
    const { lines: now, home } = linesIn(after, [later, ...parts]);
    const called = asCalledNow(old, now, renamed);
    const pairs = pairLines(called, now);
    const shifted = merged.length + parts.length > 0 ? [] : shiftedLines(called, now, pairs);
    const rows = draftRows(called, now, pairs, new Set(shifted));
    for (const part of parts)
      rowsOfParts.set(
        part,
        rows.filter((row) => row.after && home.get(row.after) === part),
      );
    const scenes = { was, scene };
    return {
      was,
      scene,
      changes: [
        ...(displaced.has(earlier) ? [{ kind: 'moved', was, scene } as const] : []),
        ...parts.map((at) => ({ kind: 'split', was, scene, into: sceneAt(after, at) }) as const),
        ...merged.map((at) => ({ kind: 'merged', was: sceneAt(before, at), scene }) as const),
        ...headingChanges(before.segments[earlier] as Segment, after.segments[later] as Segment, scenes),
        ...lineChanges(called, now, pairs, scenes),
        ...shifted.map(({ who, text }) => ({ kind: 'shifted', who, text, ...scenes }) as const),
      ],
      rows: rows.filter((row) => !row.after || home.get(row.after) === later),
    };
  }
}

/** The lines of some scenes in the order of their draft, and of each, in which scene it stands. */
function linesIn(source: Source, scenes: readonly number[]) {
  const home = new Map<DraftLine, number>();
  const lines = [...scenes].sort(byNumber).flatMap((at) => {
    const own = draftLines([source.segments[at] as Segment]);
    for (const line of own) home.set(line, at);
    return own;
  });
  return { lines, home };
}

/** What a map leads to, with all that leads there. */
function under(map: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [one, other] of map) addTo(found, other, one);
  return found;
}

const byNumber = (a: number, b: number) => a - b;

function sceneAt({ segments }: Source, index: number): DraftScene {
  const { number, title, at } = segments[index] as Segment;
  const [first] = segments;
  return {
    index: first && isNoScene(first) ? index : index + 1,
    ...(number === undefined ? {} : { number }),
    title,
    at,
  };
}

/** What a script has before its first heading is no scene where nothing of it is seen or said. */
function isNoScene(segment: Segment): boolean {
  return segment.title === '' && draftLines([segment]).length === 0;
}

/** What is nowhere in the later draft, by the scene there which it stood behind; -1: before all. */
function omittedBehind(
  before: Source,
  counterparts: ReadonlyMap<number, number>,
  merged: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly ComparedScene[]> {
  const found = new Map<number, ComparedScene[]>();
  let behind = -1;
  before.segments.forEach((_, at) => {
    behind = counterparts.get(at) ?? behind;
    if (counterparts.has(at) || merged.has(at) || isNoScene(before.segments[at] as Segment)) return;
    const was = sceneAt(before, at);
    const rows = draftLines([before.segments[at] as Segment]).map((line) => ({ before: line }));
    addTo(found, behind, { was, changes: [{ kind: 'omitted', was }], rows });
  });
  return found;
}

type Scenes = { readonly was: DraftScene; readonly scene: DraftScene };

function headingChanges(was: Segment, is: Segment, scenes: Scenes): readonly DraftChange[] {
  if (key(was.title) === key(is.title)) return [];
  const [old, now] = [was.heading, is.heading];
  if (!old || !now) return [{ kind: 'heading', before: was.title, after: is.title, ...scenes }];
  const facts: readonly (readonly [
    kind: 'place' | 'time' | 'interior' | 'flashback',
    before: string,
    after: string,
  ])[] = [
    ['place', old.place, now.place],
    ['time', dayTimes(old.qualifiers), dayTimes(now.qualifiers)],
    ['interior', old.where.join(' and '), now.where.join(' and ')],
    ['flashback', others(old.qualifiers), others(now.qualifiers)],
  ];
  const found = facts.flatMap(([kind, before, after]) =>
    key(before) === key(after) ? [] : [{ kind, before, after, ...scenes }],
  );
  return found.length > 0 ? found : [{ kind: 'heading', before: was.title, after: is.title, ...scenes }];
}

function dayTimes(qualifiers: readonly string[]): string {
  return qualifiers.filter((one) => isDayTime(one)).join(', ');
}

function others(qualifiers: readonly string[]): string {
  return qualifiers.filter((one) => !isDayTime(one)).join(', ');
}

/** How many lines each says. */
function linesBy(lines: readonly DraftLine[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { who } of lines) counted.set(who, (counted.get(who) ?? 0) + 1);
  return counted;
}

function lineChanges(
  before: readonly DraftLine[],
  after: readonly DraftLine[],
  { same, changed, cut, fresh }: LinePairs,
  scenes: Scenes,
): readonly DraftChange[] {
  const [old, now] = [before, after].map((lines) => new Set(lines.map(({ who }) => who))) as [Set<string>, Set<string>];
  const [cutBy, freshBy] = [linesBy(cut), linesBy(fresh)];
  const leaves = new Set([...old].filter((who) => who !== '' && !now.has(who) && cutBy.has(who)));
  const enters = new Set([...now].filter((who) => who !== '' && !old.has(who) && freshBy.has(who)));
  const pairs = [...same, ...changed];
  return [
    ...[...enters].map((who) => ({ kind: 'enters', who, lines: freshBy.get(who) ?? 0, ...scenes }) as const),
    ...[...leaves].map((who) => ({ kind: 'leaves', who, lines: cutBy.get(who) ?? 0, ...scenes }) as const),
    ...pairs.flatMap(([was, is]) =>
      was.who === is.who
        ? []
        : [{ kind: 'speaker', before: was.who, after: is.who, text: is.text, ...scenes } as const],
    ),
    ...changed.map(
      ([was, is]) => ({ kind: 'changed', who: is.who, before: was.text, text: is.text, ...scenes }) as const,
    ),
    ...pairs.flatMap(([was, { who, manner, text }]) =>
      folded(was.manner) === folded(manner)
        ? []
        : [{ kind: 'direction', who, before: was.manner, after: manner, text, ...scenes } as const],
    ),
    ...cut.flatMap(({ who, text }) => (leaves.has(who) ? [] : [{ kind: 'cut', who, text, ...scenes } as const])),
    ...fresh.flatMap(({ who, text }) => (enters.has(who) ? [] : [{ kind: 'new', who, text, ...scenes } as const])),
  ];
}

/** Lines of the later draft that stand elsewhere among those that the scene had: as few as possible. */
function shiftedLines(
  before: readonly DraftLine[],
  after: readonly DraftLine[],
  { same, changed }: LinePairs,
): readonly DraftLine[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const pairs = [...same, ...changed].sort(([a], [b]) => (old.get(a) ?? 0) - (old.get(b) ?? 0));
  const outside = outsideLongestRun(pairs.map(([, is]) => now.get(is) ?? 0));
  return pairs.flatMap(([, is], at) => (outside.has(at) ? [is] : []));
}

function placesOf(lines: readonly DraftLine[]): ReadonlyMap<DraftLine, number> {
  return new Map(lines.map((line, at) => [line, at]));
}
