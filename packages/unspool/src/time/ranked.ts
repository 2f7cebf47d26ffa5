import { grouped } from '../base/index.js';
import { leastOf } from '../base/lists.js';
import type { Scene, SceneId, Slice } from '../story/index.js';
import { momentKey } from './moment.js';
import { sceneMoment } from './moment-of.js';

/** Scenes that show one event: the first told, and those that show it again. */
export type Shown = { readonly scene: SceneId; readonly again: readonly SceneId[] };

/** What is known of which scene begins no later than another. */
export type Known = {
  readonly isKnown: (earlier: SceneId, later: SceneId) => boolean;
  readonly signs: (scene: SceneId) => Signs;
};

/**
 * What tells of most pairs that nothing is known, by {@link mayBeKnown}: how early and how late a scene can begin, its rank
 * and how late it is in one way of it (see the guide of a network).
 */
export type Signs = {
  readonly earliest: number;
  readonly latest: number;
  readonly rank: number;
  readonly late: number;
};

/**
 * Scenes by when they happen, those that show one event together. `times` is one way in which it can have been; where
 * nothing says which of two comes first, it is the one that was told first.
 */
export function ranked(slice: Slice, times: ReadonlyMap<SceneId, number>, known: Known): readonly Shown[] {
  const groups = grouped(slice.scenes, ({ id }) => [momentKey(sceneMoment(slice, id))]);
  const sorted = [...groups.values()]
    .map(([first, ...again]): Entry => {
      const scene = first as Scene;
      return { id: scene.id, number: scene.number, time: times.get(scene.id) ?? 0, again, signs: undefined };
    })
    .sort((a, b) => a.time - b.time || a.number - b.number);
  const pages: Page[] = [];
  for (const entry of sorted) rise(pages, entry, known);
  return pages.flatMap(({ entries }) =>
    entries.map(({ id, again }) => ({ scene: id, again: again.map((other) => other.id) })),
  );
}

type Entry = {
  readonly id: SceneId;
  readonly number: number;
  readonly time: number;
  readonly again: readonly Scene[];
  /** Asked for where somebody told before it comes after it. */
  signs: Signs | undefined;
};

/** A stretch of the order, with the least of everything in it: of most of them that tells that nobody stays below them. */
type Page = { readonly entries: Entry[]; number: number; signs: Signs | undefined };

const mostOnPage = 512;

/** Puts one at the end, and lets it rise above those that were told later and are not known to come before it. */
function rise(pages: Page[], moving: Entry, known: Known): void {
  for (let at = pages.length - 1; at >= 0; at -= 1) {
    const page = pages[at] as Page;
    if (isPassed(page, moving, known)) continue;
    const above = page.entries.findLastIndex((entry) => staysAbove(entry, moving, known));
    if (above < 0) continue;
    putInto(pages, at, above + 1, moving);
    return;
  }
  if (pages.length > 0) putInto(pages, 0, 0, moving);
  else pages.push(pageOf([moving]));
}

function isPassed(page: Page, moving: Entry, known: Known): boolean {
  if (page.number < moving.number) return false;
  page.signs ??= page.entries.map((entry) => signsOf(entry, known)).reduce(least);
  return !mayBeKnown(page.signs, signsOf(moving, known));
}

function staysAbove(above: Entry, moving: Entry, known: Known): boolean {
  const isAsTold = above.number < moving.number && !precedes(moving, above, known);
  return isAsTold || isBefore(above, moving, known);
}

/** At one time in this way of it, and never after in any other. */
function precedes(one: Entry, other: Entry, known: Known): boolean {
  return one.time === other.time && isBefore(one, other, known) && !isBefore(other, one, known);
}

function isBefore(one: Entry, other: Entry, known: Known): boolean {
  return mayBeKnown(signsOf(one, known), signsOf(other, known)) && known.isKnown(one.id, other.id);
}

/** Whether it is not out of the question that one begins no later than another: by dates, or by what else is said. */
function mayBeKnown(one: Signs, other: Signs): boolean {
  return one.latest <= other.earliest || (one.rank <= other.rank && one.late <= other.late);
}

function signsOf(entry: Entry, known: Known): Signs {
  entry.signs ??= known.signs(entry.id);
  return entry.signs;
}

function putInto(pages: Page[], at: number, place: number, entry: Entry): void {
  const page = pages[at] as Page;
  page.entries.splice(place, 0, entry);
  if (page.entries.length > mostOnPage) {
    const rest = page.entries.splice(mostOnPage / 2);
    pages.splice(at, 1, pageOf(page.entries), pageOf(rest));
    return;
  }
  page.number = Math.min(page.number, entry.number);
  page.signs = page.signs && entry.signs && least(page.signs, entry.signs);
}

function pageOf(entries: Entry[]): Page {
  return { entries, number: leastOf(entries.map(({ number }) => number)), signs: undefined };
}

function least(one: Signs, other: Signs): Signs {
  return {
    earliest: Math.min(one.earliest, other.earliest),
    latest: Math.min(one.latest, other.latest),
    rank: Math.min(one.rank, other.rank),
    late: Math.min(one.late, other.late),
  };
}
