import { addTo, key } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import { align } from '../evidence/alignment.js';
import { isDayTime } from '../script/screenplay/heading-qualifiers.js';
import type { Segment, Source } from '../source.js';
import type { DraftChange, DraftScene } from './draft-change.js';
import { type DraftLine, draftLines, pairLines } from './draft-lines.js';

/** What is other in the later of two drafts of a script or play, in the order of the later one; what was omitted, where it stood. */
export function draftChanges(before: Source, after: Source): readonly DraftChange[] {
  const { counterparts, displaced } = align(before, after);
  const earlierOf = new Map([...counterparts].map(([earlier, later]) => [later, earlier]));
  const joins = joinsOf(before, after, counterparts, earlierOf);
  const renamed = renamedPeople(before, after, counterparts);
  const people: readonly DraftChange[] = [...renamed].map(([was, is]) => ({ kind: 'person', before: was, after: is }));
  const omitted = omittedBehind(before, counterparts, joins.merged);
  const scenes = after.segments.flatMap((_, later) => [...ofScene(later), ...(omitted.get(later) ?? [])]);
  return [...people, ...(omitted.get(-1) ?? []), ...scenes];

  function ofScene(later: number): readonly DraftChange[] {
    const scene = sceneAt(after, later);
    const split = joins.split.get(later);
    if (split !== undefined) {
      const own = counterparts.get(split) ?? later;
      return [{ kind: 'split', was: sceneAt(before, split), scene: sceneAt(after, own), into: scene }];
    }
    const earlier = earlierOf.get(later);
    if (earlier === undefined) return [{ kind: 'added', scene }];
    const was = sceneAt(before, earlier);
    // What was divided, or put together, is compared as a whole.
    const parts = [earlier, ...keysOf(joins.merged, later)].sort(byNumber).map((at) => before.segments[at] as Segment);
    const now = [later, ...keysOf(joins.split, earlier)].sort(byNumber).map((at) => after.segments[at] as Segment);
    return [
      ...(displaced.has(earlier) ? [{ kind: 'moved', was, scene } as const] : []),
      ...keysOf(joins.merged, later).map((at) => ({ kind: 'merged', was: sceneAt(before, at), scene }) as const),
      ...headingChanges(before.segments[earlier] as Segment, after.segments[later] as Segment, { was, scene }),
      ...lineChanges(draftLines(parts), draftLines(now), renamed, { was, scene }),
    ];
  }
}

const byNumber = (a: number, b: number) => a - b;

function keysOf(map: ReadonlyMap<number, number>, value: number): readonly number[] {
  return [...map].flatMap(([one, other]) => (other === value ? [one] : []));
}

function sceneAt({ segments }: Source, index: number): DraftScene {
  const { number, title, at } = segments[index] as Segment;
  return { index: index + 1, ...(number === undefined ? {} : { number }), title, at };
}

/** What is nowhere in the later draft, by the scene there which it stood behind; -1: before all. */
function omittedBehind(
  before: Source,
  counterparts: ReadonlyMap<number, number>,
  merged: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly DraftChange[]> {
  const found = new Map<number, DraftChange[]>();
  let behind = -1;
  before.segments.forEach((_, at) => {
    behind = counterparts.get(at) ?? behind;
    if (!counterparts.has(at) && !merged.has(at)) addTo(found, behind, { kind: 'omitted', was: sceneAt(before, at) });
  });
  return found;
}

/** Scenes of the later draft that were part of an earlier one, and scenes of the earlier one that are part of a later. */
type Joins = { readonly split: ReadonlyMap<number, number>; readonly merged: ReadonlyMap<number, number> };

function joinsOf(
  before: Source,
  after: Source,
  counterparts: ReadonlyMap<number, number>,
  earlierOf: ReadonlyMap<number, number>,
): Joins {
  const free = (source: Source, known: ReadonlyMap<number, unknown>) =>
    source.segments.flatMap((_, at) => (known.has(at) ? [] : [at]));
  const split = homesOf(after, free(after, earlierOf), before, [...counterparts.keys()]);
  const merged = homesOf(before, free(before, counterparts), after, [...counterparts.values()]);
  return { split, merged };
}

/** Of some scenes of a draft, those of whose words half or more stand in one scene of the other. */
function homesOf(
  of: Source,
  scenes: readonly number[],
  other: Source,
  homes: readonly number[],
): ReadonlyMap<number, number> {
  const where = new Map<string, number>();
  for (const home of homes)
    for (const { text } of draftLines([other.segments[home] as Segment])) where.set(folded(text), home);
  return new Map(
    scenes.flatMap((scene): readonly (readonly [number, number])[] => {
      const lines = draftLines([of.segments[scene] as Segment]);
      const all = lines.reduce((sum, { text }) => sum + text.length, 0);
      const shares = new Map<number, number>();
      for (const { text } of lines) {
        const home = where.get(folded(text));
        if (home !== undefined) shares.set(home, (shares.get(home) ?? 0) + text.length);
      }
      const [best] = [...shares].sort(([, a], [, b]) => b - a);
      return best && all > 0 && best[1] >= all / 2 ? [[scene, best[0]]] : [];
    }),
  );
}

/** Who is called otherwise: all that they said and that is still said has one other speaker, who was not there before and says nobody else's. */
function renamedPeople(
  before: Source,
  after: Source,
  counterparts: ReadonlyMap<number, number>,
): ReadonlyMap<string, string> {
  const speakers = (source: Source) => new Set(draftLines(source.segments).map(({ who }) => who));
  const [old, now] = [speakers(before), speakers(after)];
  const found = new Map<string, Set<string>>();
  for (const [earlier, later] of counterparts) {
    const { same, changed } = pairLines(
      draftLines([before.segments[earlier] as Segment]),
      draftLines([after.segments[later] as Segment]),
    );
    for (const [was, is] of [...same, ...changed])
      if (was.who !== '') found.set(was.who, (found.get(was.who) ?? new Set()).add(is.who));
  }
  const speaksFor = (is: string) => [...found.values()].filter((names) => names.has(is)).length;
  return new Map(
    [...found].flatMap(([was, names]) => {
      const [is, ...others] = names;
      const isRenamed = is !== undefined && is !== was && others.length === 0 && !old.has(is) && !now.has(was);
      return isRenamed && is !== '' && speaksFor(is) === 1 ? [[was, is] as const] : [];
    }),
  );
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
  renamed: ReadonlyMap<string, string>,
  scenes: Scenes,
): readonly DraftChange[] {
  const called = before.map((line) => ({ ...line, who: renamed.get(line.who) ?? line.who }));
  const { same, changed, cut, fresh } = pairLines(called, after);
  const [old, now] = [called, after].map((lines) => new Set(lines.map(({ who }) => who))) as [Set<string>, Set<string>];
  const [cutBy, freshBy] = [linesBy(cut), linesBy(fresh)];
  const leaves = new Set([...old].filter((who) => who !== '' && !now.has(who) && cutBy.has(who)));
  const enters = new Set([...now].filter((who) => who !== '' && !old.has(who) && freshBy.has(who)));
  return [
    ...[...enters].map((who) => ({ kind: 'enters', who, lines: freshBy.get(who) ?? 0, ...scenes }) as const),
    ...[...leaves].map((who) => ({ kind: 'leaves', who, lines: cutBy.get(who) ?? 0, ...scenes }) as const),
    ...[...same, ...changed].flatMap(([was, is]) =>
      was.who === is.who
        ? []
        : [{ kind: 'speaker', before: was.who, after: is.who, text: is.text, ...scenes } as const],
    ),
    ...changed.map(
      ([was, is]) => ({ kind: 'changed', who: is.who, before: was.text, text: is.text, ...scenes }) as const,
    ),
    ...cut.flatMap(({ who, text }) => (leaves.has(who) ? [] : [{ kind: 'cut', who, text, ...scenes } as const])),
    ...fresh.flatMap(({ who, text }) => (enters.has(who) ? [] : [{ kind: 'new', who, text, ...scenes } as const])),
  ];
}
