import { once, remembered } from '../base/index.js';
import { type Letters, lettersOf } from '../base/letters.js';
import { mostOf } from '../base/lists.js';
import type { Line, SceneTelling } from '../explain/index.js';
import { plain } from '../language/index.js';
import type { EntityId, SceneId } from '../story/index.js';
import { peopleIn, type Turn } from './line-people.js';
import { mostWords, type Named, type Names, namesOf, nameWords } from './searched-names.js';
import { stemmed, stemsIn } from './spelling.js';

/** What can be searched: what scenes tell, and who is named in them. A slice has it, and so has a page made of one. */
export type Searchable = {
  readonly scenes: readonly SceneTelling[];
  readonly people: readonly Named[];
};

/** A scene of them, as results name it. */
export type SearchedScene = { readonly id: SceneId; readonly number: number; readonly title: string };

/** A line at its place in the telling. */
export type Entry = {
  readonly line: Line;
  /** The place of its scene among the scenes. */
  readonly scene: number;
  /** What of it is whose, where several say something in turn. */
  readonly turns: readonly Turn[];
  /** Made when a phrase is first looked for. */
  readonly letters: () => Letters;
};

/** Look-ups for many searches in the same lines. Places are those of the telling, in rising order. */
export type SearchIndex = {
  readonly entries: readonly Entry[];
  readonly scenes: readonly (SearchedScene & { readonly words: readonly string[] })[];
  /** The number of words of the longest title. */
  readonly longestTitle: number;
  readonly names: Names;
  /** The words of a line with their stems. */
  readonly stemmed: typeof stemmed;
  /** Where a stem stands, or a {@link mark}. */
  readonly places: (feature: string) => readonly number[];
};

/** That a line names somebody, tells what they say, or names them otherwise than as who says it. */
export const mark = {
  named: (id: EntityId) => `@${id}`,
  says: (id: EntityId) => `>${id}`,
  about: (id: EntityId) => `~${id}`,
} as const;

/** Makes an index of lines. It holds on to nothing but these. */
export function searchIndex({ scenes, people }: Searchable): SearchIndex {
  const names = namesOf(people);
  const entries: Entry[] = [];
  const places = new Map<string, number[]>();
  const put = (feature: string, place: number) => {
    const list = places.get(feature);
    if (!list) places.set(feature, [place]);
    else if (list.at(-1) !== place) list.push(place);
  };
  scenes.forEach(({ lines, captions }, scene) => {
    for (const line of [...lines, ...captions]) {
      const place = entries.length;
      const text = plain(line.words);
      for (const stem of stemsIn(text)) put(stem, place);
      const { named, speaking, turns } = peopleIn(line, names);
      for (const id of named) put(mark.named(id), place);
      for (const id of speaking) put(mark.says(id), place);
      for (const id of named) if (!speaking.has(id)) put(mark.about(id), place);
      entries.push({ line, scene, turns, letters: once(() => lettersIn(text)) });
    }
  });
  const titled = scenes.map(({ id, number, title }) => ({ id, number, title, words: nameWords(title) }));
  return {
    entries,
    scenes: titled,
    longestTitle: Math.min(mostWords, Math.max(0, mostOf(titled.map(({ words }) => words.length)))),
    names,
    stemmed,
    places: (feature) => places.get(feature) ?? [],
  };
}

const lettersIn = remembered((text): Letters => lettersOf([text]));
