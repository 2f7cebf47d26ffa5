import { key } from '../base/index.js';
import type { Claim, ClaimId, SceneId, Slice } from '../story/index.js';
import type { Item, Segment, Source, SourceSpan } from './source.js';
import { titlesOf } from './titles.js';

/** A quotation of the notes, and where it stands in the work. */
export type Evidence = {
  readonly claim: ClaimId;
  /** The words between the marks. */
  readonly quote: string;
  /** Absent: it is nowhere. */
  readonly found?: Found;
};

export type Found = {
  /** To the letter; but for capitals, marks and spaces; or only nearly. */
  readonly how: 'exact' | 'alike' | 'near';
  /** Index of the segment in the work. */
  readonly segment: number;
  /** The words of the work that hold it. */
  readonly text: string;
  readonly at: SourceSpan;
  /** Not in the scene that quotes it, although that scene was found in the work. */
  readonly elsewhere?: true;
};

/** Looks every quotation of a slice up: in its own scene first, then in the whole work. Linear but for near ones. */
export function evidenceOf(slice: Slice, work: Source): readonly Evidence[] {
  const segments = work.segments.map(readSegment);
  const places = scenesIn(slice, work);
  const words = lazily(() => wordsOf(segments));
  return slice.claims.flatMap((claim) =>
    quotationsIn(claim).map((quote): Evidence => {
      const own = claim.scene === null ? undefined : places.get(claim.scene);
      const found = find(quote, segments, own) ?? near(quote, segments, words(), own);
      return { claim: claim.id, quote, ...(found ? { found } : {}) };
    }),
  );
}

/** A quotation that is no longer where or what it was. */
export type Change = {
  readonly claim: ClaimId;
  readonly quote: string;
  readonly how: 'moved' | 'changed' | 'gone';
  readonly was?: Found;
  readonly is?: Found;
};

/** What changed between two drafts: quotations that moved to another scene, read otherwise, or went. */
export function changed(before: readonly Evidence[], after: readonly Evidence[]): readonly Change[] {
  const old = new Map(before.map((one) => [`${one.claim}\u0000${one.quote}`, one.found]));
  return after.flatMap(({ claim, quote, found: is }): readonly Change[] => {
    const was = old.get(`${claim}\u0000${quote}`);
    if (!was) return [];
    if (!is) return [{ claim, quote, how: 'gone', was }];
    if (is.how === 'near' && was.how !== 'near') return [{ claim, quote, how: 'changed', was, is }];
    return is.segment === was.segment ? [] : [{ claim, quote, how: 'moved', was, is }];
  });
}

/** The words of a claim that stand in quotation marks, without the marks. */
function quotationsIn(claim: Claim): readonly string[] {
  if (claim.sense.kind === 'outside') return [];
  const quotes: string[] = [];
  let open = '';
  for (const { text, quote } of claim.words) {
    if (quote) open += text;
    else if (open !== '') {
      quotes.push(open);
      open = '';
    }
  }
  if (open !== '') quotes.push(open);
  return quotes
    .map((text) => text.replace(/^["“”„«»「」『』]+|["“”„«»「」『』]+$/gu, '').trim())
    .filter((text) => folded(text) !== '');
}

type Passage = { readonly text: string; readonly at: SourceSpan };
type Read = { readonly passages: readonly Passage[]; readonly starts: readonly number[]; readonly text: string };

function readSegment({ items }: Segment): Read {
  const passages = items.flatMap(passagesOf);
  const starts: number[] = [];
  let text = ' ';
  for (const passage of passages) {
    starts.push(text.length);
    text += `${folded(passage.text)} `;
  }
  return { passages, starts, text };
}

function passagesOf(item: Item): readonly Passage[] {
  if (item.kind === 'speech') return item.parts.map(({ text, at }) => ({ text, at }));
  return item.kind === 'note' || item.kind === 'transition' ? [] : [{ text: item.text, at: item.at }];
}

/** Letters and digits only, in small letters, a space between words. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which segment each scene is: by its title, as notes on the work name it or as it is printed. */
function scenesIn(slice: Slice, { segments }: Source): ReadonlyMap<SceneId, number> {
  const byTitle = new Map<string, number>();
  const put = (name: string, index: number) => {
    const own = key(name);
    if (own !== '' && !byTitle.has(own)) byTitle.set(own, index);
  };
  titlesOf(segments).forEach(put);
  segments.forEach(({ title, number }, index) => {
    put(title, index);
    put(number ?? '', index);
  });
  const found = new Map<SceneId, number>();
  for (const { id, title } of slice.scenes) {
    const index = byTitle.get(key(title)) ?? byTitle.get(key(title.replace(/^\d+\. /, '')));
    if (index !== undefined) found.set(id, index);
  }
  return found;
}

function find(quote: string, segments: readonly Read[], own: number | undefined): Found | undefined {
  const wanted = ` ${folded(quote)} `;
  const order = own === undefined ? segments.keys() : [own, ...segments.keys()];
  for (const index of order) {
    const read = segments[index] as Read;
    const at = read.text.indexOf(wanted);
    if (at < 0) continue;
    const passage = read.passages[lastAtMost(read.starts, at + 1)] as Passage;
    const how = passage.text.includes(quote) ? 'exact' : 'alike';
    return { how, segment: index, ...passage, ...(own === undefined || own === index ? {} : { elsewhere: true }) };
  }
  return undefined;
}

function lastAtMost(starts: readonly number[], wanted: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Place = { readonly segment: number; readonly passage: number };

/** Where each word of the work stands; words that stand everywhere tell nothing. */
function wordsOf(segments: readonly Read[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  segments.forEach(({ passages }, segment) => {
    passages.forEach(({ text }, passage) => {
      for (const word of new Set(folded(text).split(' '))) {
        const list = places.get(word);
        if (!list) places.set(word, [{ segment, passage }]);
        else if (list.length < mostPlaces) list.push({ segment, passage });
      }
    });
  });
  return places;
}

const mostPlaces = 2000;
/** So many of the words of a quotation must be in one passage for it to be meant. */
const enough = 0.6;
const fewestWords = 3;

function near(
  quote: string,
  segments: readonly Read[],
  places: ReadonlyMap<string, readonly Place[]>,
  own: number | undefined,
): Found | undefined {
  const words = [...new Set(folded(quote).split(' '))];
  if (words.length < fewestWords) return undefined;
  const counts = new Map<string, { readonly place: Place; count: number }>();
  for (const word of words) {
    for (const place of places.get(word) ?? []) {
      const name = `${place.segment} ${place.passage}`;
      const known = counts.get(name);
      if (known) known.count += 1;
      else counts.set(name, { place, count: 1 });
    }
  }
  const bonus = ({ segment }: Place) => (segment === own ? 0.5 : 0);
  let best: { readonly place: Place; count: number } | undefined;
  for (const one of counts.values()) {
    if (!best || one.count + bonus(one.place) > best.count + bonus(best.place)) best = one;
  }
  if (!best || best.count < Math.max(fewestWords, enough * words.length)) return undefined;
  const { segment, passage } = best.place;
  const found = segments[segment]?.passages[passage] as Passage;
  return { how: 'near', segment, ...found, ...(own === undefined || own === segment ? {} : { elsewhere: true }) };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
