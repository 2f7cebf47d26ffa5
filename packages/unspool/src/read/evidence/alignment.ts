import { addTo, key } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import { outsideLongestRun } from '../longest-run.js';
import type { Source } from '../source.js';
import { matching, type Shared } from './matching.js';
import { readSegment } from './pieces.js';

/** Which segments of two drafts are the same one, and which of those come at another place among the others. */
export type Alignment = {
  /** By segments of the earlier draft, those of the later one. */
  readonly counterparts: ReadonlyMap<number, number>;
  /** Segments of the earlier draft. */
  readonly displaced: ReadonlySet<number>;
};

/**
 * Finds the segments of a draft in a later one: those of a title that nothing else has in either, then those that
 * together share the most text, then what was rewritten by its title, from the front. Of segments that changed places as few as possible
 * count as displaced.
 */
export function align(before: Source, after: Source): Alignment {
  const counterparts = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (earlier: number, later: number) => {
    if (counterparts.has(earlier) || taken.has(later)) return;
    counterparts.set(earlier, later);
    taken.add(later);
  };
  const titles = [byTitle(before), byTitle(after)] as const;
  for (const [title, [earlier, ...more]] of titles[0]) {
    const [later, ...others] = titles[1].get(title) ?? [];
    if (earlier !== undefined && later !== undefined && more.length + others.length === 0) pair(earlier, later);
  }
  const open = sharing(before, after).filter(({ earlier, later }) => !counterparts.has(earlier) && !taken.has(later));
  for (const [earlier, later] of matching(open)) pair(earlier, later);
  for (const [title, indexes] of titles[0]) {
    const free = (titles[1].get(title) ?? []).filter((index) => !taken.has(index));
    indexes
      .filter((index) => !counterparts.has(index))
      .forEach((earlier, at) => {
        const later = free[at];
        if (later !== undefined) pair(earlier, later);
      });
  }
  return { counterparts, displaced: displacedIn(counterparts) };
}

/** Segments that share pieces, those that share the most first, and of several those nearest to each other. */
function sharing(before: Source, after: Source): readonly Shared[] {
  const where = new Map<string, number[]>();
  after.segments.forEach((segment, index) => {
    for (const text of textsOf(segment)) {
      const list = where.get(text);
      if (!list) where.set(text, [index]);
      // What is said everywhere tells nothing.
      else if (list.length < mostPlaces) list.push(index);
    }
  });
  const pairs = before.segments.flatMap((segment, earlier) => {
    const shared = new Map<number, number>();
    for (const text of textsOf(segment)) {
      const places = where.get(text) ?? [];
      for (const later of places) shared.set(later, (shared.get(later) ?? 0) + text.length / places.length);
    }
    return [...shared].map(([later, weight]) => {
      const isTitled = key(segment.title) === key(after.segments[later]?.title ?? '');
      return { earlier, later, weight: isTitled ? weight * 1.5 : weight };
    });
  });
  const distance = ({ earlier, later }: Shared) => Math.abs(earlier - later);
  return pairs.sort((a, b) => b.weight - a.weight || distance(a) - distance(b));
}

const mostPlaces = 20;

function textsOf(segment: Source['segments'][number]): ReadonlySet<string> {
  return new Set(readSegment(segment).pieces.map(({ text }) => folded(text)));
}

function byTitle({ segments }: Source): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  segments.forEach(({ within, title }, index) => {
    addTo(found, key([...within, title].join(' ')), index);
  });
  return found;
}

/** Those outside of a longest run of segments that come in one order in both drafts. */
function displacedIn(counterparts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const pairs = [...counterparts].sort(([a], [b]) => a - b);
  const outside = outsideLongestRun(pairs.map(([, later]) => later));
  return new Set(pairs.flatMap(([earlier], at) => (outside.has(at) ? [earlier] : [])));
}
