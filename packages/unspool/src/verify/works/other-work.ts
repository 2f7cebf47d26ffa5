import { key, once, perObject, remembered } from '../../base/index.js';
import { leastOf } from '../../base/lists.js';
import { plain, readMeasure } from '../../language/index.js';
import type { Item, OpenWork, Segment, Source, Speech } from '../../read/index.js';
import { sceneTitles } from '../../read/index.js';
import { type Claim, hasEnded, type Slice } from '../../story/index.js';
import type { Chance } from '../chance.js';

/**
 * Works that are the same as far as a reader of a slice may look into this one, and others beyond: other words, other
 * lines, another end. What a reader may look into is decided here once more, letter by letter, so that nothing is trusted
 * of what opens the work for readers.
 */
export function otherWorks(slice: Slice, { work }: OpenWork): (chance: Chance) => Source {
  const isOpen = openItems(slice, work);
  const segmentOf = segmentsByTitle(work);
  const reached = new Set(slice.scenes.map(({ title }) => segmentOf(title)));
  const last = work.segments.findLastIndex((segment) => reached.has(segment) || segment.items.some(isOpen));
  // What is open whole is the same in all of them, and is no part of this work: nothing made of the one serves the other.
  const open = work.segments.map((one, index) => (index <= last && one.items.every(isOpen) ? copyOf(one) : undefined));
  return (chance) => otherWork(work, isOpen, open, last, chance);
}

/** Once for the other works of all places: what is made of a segment is made of it alone. */
const copyOf = perObject((segment: Segment): Segment => ({ ...segment }));

/** `open` holds the segments that are open whole, `last` is the last segment in which the reader has been. */
function otherWork(
  work: Source,
  isOpen: (item: Item) => boolean,
  open: readonly (Segment | undefined)[],
  last: number,
  chance: Chance,
): Source {
  const segments = work.segments.flatMap((segment, index): readonly Segment[] => {
    const same = open[index];
    if (same) return [same];
    // Where the reader has not been at all, the work may go on as it likes.
    if (index > last && chance.oneIn(3)) return [];
    const titled = index > last && chance.oneIn(2) ? { ...segment, title: invented(chance) } : segment;
    return [{ ...titled, items: segment.items.flatMap((item) => (isOpen(item) ? [item] : otherItems(item, chance))) }];
  });
  const more = Array.from({ length: chance.below(3) }, (): Segment => {
    const { kind, at } = work.segments.at(-1) as Segment;
    return { kind, title: invented(chance), within: [], at, items: [{ kind: 'action', text: invented(chance), at }] };
  });
  return { ...work, segments: segments.length > 0 ? [...segments, ...more] : segments };
}

/** Which items of a work a reader of a slice may see. */
function openItems(slice: Slice, work: Source): (item: Item) => boolean {
  const open = new Set<Item>();
  const quotations = once(() => [...new Set(slice.claims.flatMap(({ words }) => quotationsOf(words)))]);
  const segmentOf = segmentsByTitle(work);
  const begins = beginsOf(slice);
  slice.scenes.forEach(({ title }, index) => {
    const isOver = hasEnded(slice) || index < slice.scenes.length - 1;
    const own = segmentOf(title);
    if (own) for (const item of isOver ? own.items : itemsWith(own.items, quotations())) open.add(item);
    const from = own ? undefined : begins[index];
    if (from === undefined) return;
    const later = begins.filter((one) => one !== undefined && one > from) as number[];
    const to = later.length > 0 ? leastOf(later) : hasEnded(slice) ? Number.POSITIVE_INFINITY : from;
    for (const item of work.segments.flatMap(({ items }) => items)) if (isBetween(item, from, to)) open.add(item);
  });
  return (item) => open.has(item);
}

const segmentsByTitle = perObject((work: Source): ((title: string) => Segment | undefined) => {
  const given = sceneTitles(work);
  // The first that is called so, by whatever name: what comes after it is nobody's business.
  const named = new Map<string, Segment>();
  for (const [index, segment] of work.segments.entries())
    for (const name of [given[index] ?? '', segment.title, segment.number ?? ''].map(key))
      if (!named.has(name)) named.set(name, segment);
  return (title) => named.get(key(title)) ?? named.get(key(title.replace(/^\d+\. /, '')));
});

/** Where the scenes begin, as the notes say first. */
function beginsOf({ scenes, claims }: Slice): readonly (number | undefined)[] {
  const first = new Map<string | null, number | undefined>();
  for (const { scene, sense } of claims)
    if (sense.kind === 'at' && !first.has(scene)) first.set(scene, readMeasure(sense.measure));
  return scenes.map(({ id }) => first.get(id));
}

function isBetween({ at }: Item, from: number, to: number): boolean {
  if (at.time) return at.time.from / 60 >= from && at.time.to / 60 <= to;
  return at.page !== undefined && at.page >= from && at.page + 1 <= to;
}

/** The items whose letters are part of a place where a quotation, or a part of one, stands. */
function itemsWith(items: readonly Item[], quotations: readonly string[]): readonly Item[] {
  const texts = items.map((item) => letters(textOf(item)));
  const ends: number[] = [];
  let length = 0;
  for (const text of texts) {
    length += text.length;
    ends.push(length);
  }
  const all = texts.join('');
  const isThere = beginningsIn(all);
  const parts = quotations.flatMap((text) => text.split(/…|\.{3}|\. \. \./)).map(letters);
  // What is said may be told without the directions between.
  const whole = new Set(quotations.map(letters));
  const found = new Set(items.filter((item) => item.kind === 'speech' && whole.has(letters(saidIn(item)))));
  for (const part of parts.filter((text) => text !== '' && isThere(text))) {
    for (let at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
      items.forEach((item, index) => {
        const end = ends[index] as number;
        if (end > at && end - (texts[index] as string).length < at + part.length) found.add(item);
      });
    }
  }
  return [...found];
}

/** Says of a text whether its first letters stand somewhere in another: most quotations stand elsewhere, and need not be looked for. */
function beginningsIn(all: string): (text: string) => boolean {
  const beginnings = new Set<string>();
  for (let at = 0; at + few <= all.length; at += 1) beginnings.add(all.slice(at, at + few));
  return (text) => text.length < few || beginnings.has(text.slice(0, few));
}

const few = 8;

/** What the words of a claim may quote: all of them, and what stands in quotation marks. */
const quotationsOf = perObject((words: Claim['words']): readonly string[] => {
  const text = plain(words);
  return [text, ...quotedIn(text)];
});

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/["“„«「『]([^"”“»」』]*)/gu)].map(([, words]) => words ?? '');
}

const letters = remembered((text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

function saidIn({ parts }: Speech): string {
  return parts.flatMap(({ kind, text }) => (kind === 'said' ? [text] : [])).join(' ');
}

function textOf(item: Item): string {
  return item.kind === 'speech' ? item.parts.map(({ text }) => text).join(' ') : item.text;
}

/** Something else where an item stands: other words, nothing, or more. */
function otherItems(item: Item, chance: Chance): readonly Item[] {
  // A note may name its scene, and is never shown.
  if (item.kind === 'note') return [item];
  if (chance.oneIn(4)) return [];
  const other: Item =
    item.kind === 'speech'
      ? {
          ...item,
          cue: item.cue === '' ? '' : invented(chance).toUpperCase(),
          parts: item.parts.map((part) => ({ ...part, text: invented(chance) })),
        }
      : item.kind === 'prose'
        ? { ...item, text: invented(chance), quoted: [] }
        : { ...item, text: invented(chance) };
  return chance.oneIn(4) ? [other, other] : [other];
}

/** Words that stand in no work. */
function invented(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(6) }, () => `qz${chance.below(1e6).toString(36)}x`).join(' ');
}
