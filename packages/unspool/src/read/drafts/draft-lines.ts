import { addTo } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import { outsideLongestRun } from '../longest-run.js';
import type { Segment } from '../source.js';

/**
 * A line of a scene: what somebody says at a time, or what is seen, or a paragraph of a book. `who` is the cue, '' for what nobody
 * says; `manner`, the directions in it, '' where there are none.
 */
export type DraftLine = { readonly who: string; readonly text: string; readonly manner: string };

/** The lines of scenes of a draft that are compared as one. */
export function draftLines(segments: readonly Segment[]): readonly DraftLine[] {
  return segments.flatMap(({ items }) =>
    items.flatMap((item): readonly DraftLine[] => {
      if (item.kind === 'speech') {
        const of = (wanted: 'said' | 'direction') =>
          item.parts.flatMap(({ kind, text }) => (kind === wanted ? [text] : [])).join(' ');
        const text = of('said');
        return text.trim() === '' ? [] : [{ who: item.who.join(', ') || item.cue, text, manner: of('direction') }];
      }
      const isSeen = item.kind === 'action' || item.kind === 'caption' || item.kind === 'prose';
      return isSeen ? [{ who: '', text: item.text, manner: '' }] : [];
    }),
  );
}

type Pair = readonly [before: DraftLine, after: DraftLine];

/** What became of lines: pairs that say the same, pairs that say nearly the same, and what has no partner. */
export type LinePairs = {
  readonly same: readonly Pair[];
  readonly changed: readonly Pair[];
  readonly cut: readonly DraftLine[];
  readonly fresh: readonly DraftLine[];
};

/**
 * Pairs the lines of a scene in two drafts: those of one speaker that come in the same order, then others by what they say, then by how
 * many words they share.
 */
export function pairLines(before: readonly DraftLine[], after: readonly DraftLine[]): LinePairs {
  const names = [before, after].map((lines) => lines.map(ownName)) as [string[], string[]];
  const partners = new Map(inOrder(...names));
  const same: Pair[] = [...partners].map(([old, now]) => [before[old] as DraftLine, after[now] as DraftLine]);
  const taken = new Set(partners.values());
  const rest = after.flatMap((line, at) => (taken.has(at) ? [] : [{ line, at }]));
  const ofSpeaker = queuesBy(rest, ownName);
  const ofAnybody = queuesBy(rest, (line) => folded(line.text));
  before.forEach((line, at) => {
    if (partners.has(at)) return;
    // Of lines that say the same, first the one of the same speaker.
    const own = firstFree(ofSpeaker.get(ownName(line)), taken) ?? firstFree(ofAnybody.get(folded(line.text)), taken);
    if (own === undefined) return;
    taken.add(own);
    partners.set(at, own);
    same.push([line, after[own] as DraftLine]);
  });
  const open = after.flatMap((line, at) => (taken.has(at) ? [] : [{ line, at, words: wordsOf(line.text) }]));
  const changed: Pair[] = [];
  let near = 0;
  const cut = before.filter((line, at) => {
    near = partners.get(at) ?? near;
    if (partners.has(at)) return false;
    const best = likest(line, open, near);
    const [found] = best < 0 ? [] : open.splice(best, 1);
    if (found) changed.push([line, found.line]);
    return !found;
  });
  return { same, changed, cut, fresh: open.map(({ line }) => line) };
}

type Open = { readonly line: DraftLine; readonly at: number; readonly words: readonly string[] };

/** Of the lines without a partner around a place, where the one is that shares most words with another, and enough of them; -1: none. */
function likest(line: DraftLine, open: readonly Open[], near: number): number {
  const own = wordsOf(line.text);
  const counts = counted(own);
  const from = Math.max(0, firstAtOrBehind(open, near) - mostLookedAt / 2);
  const to = Math.min(open.length, from + mostLookedAt);
  let [best, most] = [-1, 0];
  for (let at = from; at < to; at += 1) {
    const { words } = open[at] as Open;
    const longer = Math.max(own.length, words.length);
    const highest = Math.min(own.length, words.length) / longer;
    if (highest < enough || highest <= most || mostShared(counts, words) / longer <= most) continue;
    const share = sharedPart(own, words);
    if (share >= enough && share > most) [best, most] = [at, share];
  }
  return best;
}

/** Lines without a partner are in their order. */
function firstAtOrBehind(open: readonly Open[], near: number): number {
  let [low, high] = [0, open.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle] as Open).at < near) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More words than that are not shared: quicker than to count which. */
function mostShared(counts: ReadonlyMap<string, number>, words: readonly string[]): number {
  let shared = 0;
  for (const word of words) if (counts.has(word)) shared += 1;
  return shared;
}

function ownName({ who, text }: DraftLine): string {
  return JSON.stringify([who, folded(text)]);
}

/**
 * Which of the one list are which of the other, in one order in both: what both begin and end with; between, what comes once in each,
 * and so on between these.
 */
function inOrder(before: readonly string[], after: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let ranges: readonly Range[] = [[0, before.length, 0, after.length]];
  // A list in which nothing comes once is left to the queues.
  for (let depth = 0; depth < deepest && ranges.length > 0; depth += 1)
    ranges = ranges.flatMap((range) => parted(before, after, range, found));
  return found;
}

type Range = readonly [from: number, to: number, fromOther: number, toOther: number];
const deepest = 20;

function parted(
  before: readonly string[],
  after: readonly string[],
  [from, to, fromOther, toOther]: Range,
  found: Map<number, number>,
): readonly Range[] {
  let [low, high, lowOther, highOther] = [from, to, fromOther, toOther];
  while (low < high && lowOther < highOther && before[low] === after[lowOther]) found.set(low++, lowOther++);
  while (low < high && lowOther < highOther && before[high - 1] === after[highOther - 1])
    found.set(--high, --highOther);
  const [once, onceOther] = [onceIn(before, low, high), onceIn(after, lowOther, highOther)];
  const both = [...once].flatMap(([name, at]): readonly (readonly [number, number])[] => {
    const other = onceOther.get(name);
    return other === undefined ? [] : [[at, other]];
  });
  const outside = outsideLongestRun(both.map(([, other]) => other));
  const anchors = both.filter((_, at) => !outside.has(at));
  if (anchors.length === 0) return [];
  const ranges: Range[] = [];
  let [last, lastOther] = [low, lowOther];
  for (const [at, other] of [...anchors, [high, highOther] as const]) {
    if (at < high) found.set(at, other);
    if (at > last && other > lastOther) ranges.push([last, at, lastOther, other]);
    [last, lastOther] = [at + 1, other + 1];
  }
  return ranges;
}

/** What comes once in a stretch of a list, in order. */
function onceIn(names: readonly string[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const name = names[at] as string;
    if (places.has(name)) often.add(name);
    places.set(name, at);
  }
  for (const name of often) places.delete(name);
  return places;
}

/** Places of lines under what they say, the first of them last. */
function queuesBy(
  lines: readonly { readonly line: DraftLine; readonly at: number }[],
  nameOf: (line: DraftLine) => string,
): ReadonlyMap<string, number[]> {
  const queues = new Map<string, number[]>();
  for (const { line, at } of [...lines].reverse()) addTo(queues, nameOf(line), at);
  return queues;
}

/** The first place that is not taken; those before it are never looked at again. */
function firstFree(queue: number[] | undefined, taken: ReadonlySet<number>): number | undefined {
  while (queue && taken.has(queue.at(-1) ?? -1)) queue.pop();
  return queue?.at(-1);
}

/** Of two lines at least so many words are the same, of the one that has more. */
const enough = 0.5;
/** So many lines without a partner are looked at: a scene that was written anew is not compared line by line. */
const mostLookedAt = 200;

function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function sharedPart(a: readonly string[], b: readonly string[]): number {
  const counts = counted(a);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared / Math.max(1, a.length, b.length);
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
