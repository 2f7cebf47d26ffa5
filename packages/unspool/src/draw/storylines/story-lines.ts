import { type EntityId, perSlice, type Slice } from '../../story/index.js';
import { columnsOf, peopleMet } from '../people.js';
import { type Column, columnsIn } from '../tracks/tracks.js';
import type { LineProblem } from './line-orders.js';

/** A person's line: where it begins and ends, and in which columns the person is there. */
export type StoryLine = {
  readonly id: EntityId;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** By column: there, or only by telephone, by letter or unseen. */
  readonly there: ReadonlyMap<number, 'there' | 'apart'>;
};

/** The lines of the people of a story, and how they run together. */
export type StoryLines = {
  readonly columns: readonly Column[];
  readonly lines: readonly StoryLine[];
  /** People for whom there is no line: those who are in the fewest scenes. */
  readonly others: readonly string[];
  readonly problem: LineProblem;
};

/** In which order scenes stand. */
export type SceneOrder = 'told' | 'happened';

/** The lines of a slice in the order of the telling, or in that in which things happened. */
export function storyLines(slice: Slice, order: SceneOrder): StoryLines {
  return (order === 'told' ? asTold : asHappened)(slice);
}

const asTold = perSlice((slice) => linesOf(slice, 'told'));
const asHappened = perSlice((slice) => linesOf(slice, 'happened'));

function linesOf(slice: Slice, order: SceneOrder): StoryLines {
  const columns = columnsIn(slice, order);
  const columnAt = new Map(columns.map(({ scene }, column) => [scene, column]));
  const all = peopleMet(slice).map((person): StoryLine => {
    const there = columnsOf(person, columnAt, (how) => (how === 'there' ? 'there' : 'apart'));
    const at = [...there.keys()];
    return { id: person.id, name: person.name, first: at[0] as number, last: at.at(-1) as number, there };
  });
  const often = [...all].sort((a, b) => b.there.size - a.there.size);
  const shown = new Set(often.slice(0, mostLines));
  const lines = all.filter((line) => shown.has(line));
  return {
    columns,
    lines,
    others: often.slice(mostLines).map(({ name }) => name),
    problem: problemOf(columns.length, lines),
  };
}

/** More lines than that nobody follows. */
const mostLines = 24;

/** Those who are in a scene together; whoever is away for a while passes by. */
function problemOf(columns: number, lines: readonly StoryLine[]): LineProblem {
  return {
    slots: Array.from({ length: columns }, (_, column) => {
      const own = lines.flatMap((line, index) =>
        line.first <= column && column <= line.last ? [{ line, index }] : [],
      );
      const there = own.filter(({ line }) => line.there.has(column)).map(({ index }) => index);
      const away = own.filter(({ line }) => !line.there.has(column)).map(({ index }) => [index]);
      return { groups: [...(there.length > 0 ? [there] : []), ...away] };
    }),
  };
}
