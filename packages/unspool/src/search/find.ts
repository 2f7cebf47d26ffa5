import { addTo, once } from '../base/index.js';
import { lettersOf, placeOf, printedIn } from '../base/letters.js';
import type { Line } from '../explain/index.js';
import { plain } from '../language/index.js';
import type { EntityId, Word, Words } from '../story/index.js';
import { type Entry, mark, type SearchedScene, type SearchIndex } from './line-index.js';
import { type Ask, readQuery } from './search-query.js';

/** What a search found. */
export type Found = {
  /** How many lines there are. */
  readonly total: number;
  /** The first of them by their scenes, in the order of the telling. In their words what was looked for is strong. */
  readonly scenes: readonly (SearchedScene & { readonly lines: readonly Line[] })[];
  /** Where nothing was found, a sentence that says so. */
  readonly note?: string;
};

/** How many lines a search gives at most. */
const most = 200;

/** Finds the lines that have everything that was typed. */
export function find(index: SearchIndex, typed: string): Found {
  const asks = readQuery(typed, index);
  const places = placesOf(asks, index);
  if (places.length === 0) return { total: 0, scenes: [], note: noteOn(asks) };
  const marked = marker(asks, index);
  const lines = new Map<number, Line[]>();
  for (const place of places.slice(0, most)) {
    const { line, scene } = index.entries[place] as Entry;
    const own = marked(line.words);
    addTo(lines, scene, { ...line, words: isOnlyLikely(line, asks) ? [{ text: 'Likely: ' }, ...own] : own });
  }
  return {
    total: places.length,
    scenes: [...lines].map(([scene, own]) => {
      const { id, number, title } = index.scenes[scene] as SearchedScene;
      return { id, number, title, lines: own };
    }),
  };
}

/** Whether a paragraph has words of the one who is asked for only as far as one can tell. */
function isOnlyLikely({ voices = [] }: Line, asks: readonly Ask[]): boolean {
  return asks.some(
    (ask) =>
      ask.kind === 'by' &&
      voices.some(({ id }) => ask.people.includes(id)) &&
      voices.every(({ id, likely }) => likely || !ask.people.includes(id)),
  );
}

function noteOn(asks: readonly Ask[]): string {
  if (asks.length === 0) return 'Nothing to look for.';
  for (const ask of asks) {
    if (ask.kind === 'nobody') return `Nobody and nothing called “${ask.text}” so far.`;
    if (ask.kind === 'nowhere') return `No scene called “${ask.text}” so far.`;
  }
  return 'Nothing like that so far.';
}

/** Where everything that is asked for is so. */
function placesOf(asks: readonly Ask[], index: SearchIndex): readonly number[] {
  if (asks.length === 0) return [];
  const lists = asks.flatMap((ask) => {
    const list = listOf(ask, index);
    return list ? [list] : [];
  });
  const places = lists.length > 0 ? inAll(lists) : index.entries.map((_, place) => place);
  return places.filter((place) => {
    const entry = index.entries[place] as Entry;
    return asks.every((ask) => isAt(ask, entry) && (ask.kind !== 'by' || isTheirs(ask.people, asks, entry, index)));
  });
}

/** The places that look-ups give; undefined where each line must be looked at. */
function listOf(ask: Ask, { places, names }: SearchIndex): readonly number[] | undefined {
  /** Where the words of a name stand. */
  const written = (id: EntityId) => names.stemsOf(id).map((stems) => inAll(stems.map(places)));
  switch (ask.kind) {
    case 'stem':
      return places(ask.stem);
    case 'named':
      return union(ask.people.flatMap((id) => [places(mark.named(id)), ...written(id)]));
    case 'by':
      return union(ask.people.map((id) => places(mark.says(id))));
    case 'about':
      return union(
        ask.people.flatMap((id) => {
          const said = new Set(places(mark.says(id)));
          return [places(mark.about(id)), ...written(id).map((list) => list.filter((place) => !said.has(place)))];
        }),
      );
    case 'nobody':
    case 'nowhere':
      return [];
    default:
      return undefined;
  }
}

function isAt(ask: Ask, { letters, scene }: Entry): boolean {
  if (ask.kind === 'phrase') return placeOf(ask.letters, letters()) >= 0;
  return ask.kind !== 'in' || ask.scenes.includes(scene);
}

/** Whether the words that are looked for are theirs, where several say something in one paragraph. */
function isTheirs(people: readonly EntityId[], asks: readonly Ask[], { turns }: Entry, { stemmed }: SearchIndex) {
  if (turns.length === 0) return true;
  const own = turns.flatMap(({ who, text }) => (who.some((id) => people.includes(id)) ? [text] : [])).join(' ');
  const stems = new Set(stemmed(own).map(({ stem }) => stem));
  return asks.every((ask) => {
    if (ask.kind === 'stem') return stems.has(ask.stem);
    return ask.kind !== 'phrase' || placeOf(ask.letters, lettersOf([own])) >= 0;
  });
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function inAll(lists: readonly (readonly number[])[]): readonly number[] {
  const [shortest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return shortest.filter((place) => sets.every((set) => set.has(place)));
}

type Range = readonly [from: number, to: number];

/** Makes strong what was looked for, and nothing else. */
function marker(asks: readonly Ask[], { names, stemmed }: SearchIndex): (words: Words) => Words {
  return (own) => {
    const text = plain(own);
    const wordsOf = once(() => stemmed(text));
    const ofStems = (stems: readonly string[]): readonly Range[] => {
      const found = wordsOf().filter(({ stem }) => stem !== undefined && stems.includes(stem));
      return stems.every((stem) => found.some((one) => one.stem === stem))
        ? found.map(({ from, to }) => [from, to])
        : [];
    };
    const ofPhrase = (letters: string): readonly Range[] => {
      const own = lettersOf([text]);
      const printed = printedIn(text);
      const found: Range[] = [];
      for (let at = placeOf(letters, own); at >= 0; at = placeOf(letters, own, at + letters.length)) {
        const { from, to } = printed(at, at + letters.length);
        found.push([from, to]);
      }
      return found;
    };
    const ofPeople = (people: readonly EntityId[]): readonly Range[] => {
      const marked = nameRanges(own, (word) => names.meant(word.entity, word.text).some((id) => people.includes(id)));
      return marked.length > 0 ? marked : people.flatMap((id) => names.stemsOf(id).flatMap(ofStems));
    };
    const ranges = asks.flatMap((ask) => {
      if (ask.kind === 'stem') return ofStems([ask.stem]);
      if (ask.kind === 'phrase') return ofPhrase(ask.letters);
      return ask.kind === 'named' || ask.kind === 'about' ? ofPeople(ask.people) : [];
    });
    return strengthened(own, ranges);
  };
}

/** Where names stand of those who are meant. */
function nameRanges(words: Words, isMeant: (name: Word & { readonly entity: EntityId }) => boolean): readonly Range[] {
  let to = 0;
  return words.flatMap((word): readonly Range[] => {
    const from = to;
    to += word.text.length;
    return word.entity !== undefined && isMeant({ ...word, entity: word.entity }) ? [[from, to]] : [];
  });
}

/** Words with these stretches strong, and none else. */
function strengthened(words: Words, ranges: readonly Range[]): Words {
  const strong = joined(ranges);
  const result: Word[] = [];
  let from = 0;
  let next = 0;
  for (const { strong: _, ...word } of words) {
    const to = from + word.text.length;
    if (word.text === '') result.push(word);
    for (let at = from; at < to; ) {
      while ((strong[next]?.[1] ?? to) <= at) next += 1;
      const [begins, ends] = strong[next] ?? [to, to];
      const isStrong = begins <= at;
      const end = Math.min(to, isStrong ? ends : begins);
      result.push({
        ...word,
        text: word.text.slice(at - from, end - from),
        ...(isStrong ? { strong: true as const } : {}),
      });
      at = end;
    }
    from = to;
  }
  return result;
}

/** Stretches in their order, those that overlap or touch as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else if (to > from) result.push([from, to]);
  }
  return result;
}
