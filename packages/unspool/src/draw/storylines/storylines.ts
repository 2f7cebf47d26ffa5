import { titleOf } from '../../explain/index.js';
import { perSlice, type Slice } from '../../story/index.js';
import { footOf, headingOf } from '../heading.js';
import { huesOf } from '../hues.js';
import { nothingTaken, placed, shorter, type Taken, type Wanted } from '../labels.js';
import { legendOf } from '../legend.js';
import { hueCount } from '../palette.js';
import { type Mark, type Picture, rounded, type Sheet, type TextMark } from '../picture.js';
import { textWidth } from '../text-width.js';
import { storylinesWords as words } from '../words.js';
import { type Ordered, orderedSoon } from './fewest-crossings.js';
import { type LineHeights, lineHeights } from './line-heights.js';
import { linePaths } from './line-paths.js';
import { type LinePlot, nameSize, plotOf } from './line-plot.js';
import { type SceneOrder, type StoryLine, type StoryLines, storyLines } from './story-lines.js';

/**
 * Storylines: a line for each person, from the first scene that shows them to the last so far, scene by scene from the left to the
 * right. Those who share a scene run through it together, and nobody else does.
 */
export function storylines(slice: Slice, { width = 820, order = 'told', ordered }: Sheet = {}): Picture {
  const story = storyLines(slice, order);
  const { found, heights } = ordered ? levelled(story, ordered) : soon(slice)(order);
  const frame = { left: 16, width: width - 32 };
  const title = words.title(titleOf(slice), order);
  const isEmpty = story.lines.length === 0;
  const heading = headingOf(title, isEmpty ? [words.nobody] : [words.lead], frame);
  const shared = { kind: 'storylines', title, description: descriptionOf(story, found, order), width } as const;
  if (isEmpty) return { ...shared, height: heading.bottom + 16, marks: heading.marks, table: tableOf(story) };
  const plot = plotOf(story, heights, width, heading.bottom + 34);
  const { marks, unnamed } = marksOf(slice, story, plot);
  const hues = huesOf(slice);
  const below = legendOf(
    [
      ...unnamed.map(({ id, name }) => ({ sign: { swatch: { hue: hues.get(id) ?? 0 } }, text: name })),
      ...(hasAway(story) ? [{ sign: 'thin', text: words.away } as const] : []),
      ...(story.lines.some(({ there }) => [...there.values()].includes('apart'))
        ? [{ sign: 'ring', text: words.apart } as const]
        : []),
      ...(story.others.length > 0 ? [{ sign: 'none', text: words.others(story.others.length) } as const] : []),
    ],
    plot.bottom + 34,
    frame,
  );
  const foot = footOf([words.figures(found, heights.bends)], below.bottom + 6, frame);
  return {
    ...shared,
    height: Math.ceil(foot.bottom + 14),
    marks: [...heading.marks, ...marks, ...below.marks, ...foot.marks],
    table: tableOf(story),
  };
}

type Levelled = { readonly found: Ordered; readonly heights: LineHeights };

/** What is found at once, kept for pictures of other widths. */
const soon = perSlice((slice) => {
  const made = new Map<SceneOrder, Levelled>();
  return (order: SceneOrder) => {
    const story = storyLines(slice, order);
    const known = made.get(order) ?? levelled(story, orderedSoon(story.problem));
    made.set(order, known);
    return known;
  };
});

function levelled({ problem, lines }: StoryLines, found: Ordered): Levelled {
  return {
    found,
    heights: lineHeights(problem, found.orders, (column, line) => lines[line]?.there.has(column) === true),
  };
}

/** All that is drawn, and the lines for whose names there was no room. */
function marksOf(
  slice: Slice,
  story: StoryLines,
  plot: LinePlot,
): { readonly marks: readonly Mark[]; readonly unnamed: readonly StoryLine[] } {
  const { columns, lines } = story;
  const hues = huesOf(slice);
  const taken = nothingTaken();
  const strokes = nothingTaken();
  const paths = lines.flatMap((line, index) =>
    linePaths(line, index, hues.get(line.id) ?? 0, plot, (box) => strokes.take(box)),
  );
  const scenes = columns.flatMap((_, column) => sceneMarks(story, column, plot, hues, taken));
  // Where there is no room at its beginning, a line has its name elsewhere, once all others have theirs.
  const begun = lines.map((line, index) => nameOfLine(line, placesAtBegin(line, index, plot), plot, taken, strokes));
  const names = lines.map(
    (line, index) => begun[index] ?? nameOfLine(line, placesAlong(line, index, plot), plot, taken, strokes),
  );
  const around = [...numbersOf(story, plot), ...titlesOf(story, plot, taken, strokes)];
  return {
    marks: [...paths, ...scenes, ...names.filter((name) => name !== undefined), ...around],
    unnamed: lines.filter((_, index) => names[index] === undefined),
  };
}

/** Who is in the scene of a column, from the top to the bottom. */
function membersOf({ lines }: StoryLines, column: number, { yOf }: LinePlot) {
  return lines
    .flatMap((line, index) => (line.there.has(column) ? [{ line, index, y: yOf(column, index) }] : []))
    .sort((a, b) => a.y - b.y);
}

/** A scene: a capsule around those who are in it, with a dot for each. */
function sceneMarks(
  story: StoryLines,
  column: number,
  plot: LinePlot,
  hues: ReadonlyMap<string, number>,
  taken: Taken,
): readonly Mark[] {
  const members = membersOf(story, column, plot);
  const { scene, number, title } = story.columns[column] as StoryLines['columns'][number];
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return [];
  const [x, half] = [plot.xOf(column), Math.min(6.5, Math.max(1.2, plot.reach))];
  const [above, under] = [first.y - half, last.y + half];
  taken.take({ left: x - half - 1, right: x + half + 1, top: above - 1, bottom: under + 1 });
  const opens = { to: 'scene', id: scene } as const;
  const name = `${number} ${title}: ${members.map(({ line }) => line.name).join(', ')}`;
  const shared = { shape: 'bar', y: rounded(above), height: rounded(under - above), opens, name } as const;
  // Where there is no room for a capsule it is a stroke.
  if (half < 3)
    return [{ ...shared, x: rounded(x - half / 2), width: rounded(half), round: rounded(half / 2), fill: 'soft' }];
  return [
    { ...shared, x: rounded(x - half), width: rounded(2 * half), round: rounded(half), fill: 'paper', stroke: 'ink' },
    ...members.flatMap(({ line, y }): readonly Mark[] => {
      const number = hues.get(line.id) ?? 0;
      const hue = { hue: number };
      const isThere = line.there.get(column) === 'there';
      const r = Math.max(1, half * 0.5);
      const dot = { shape: 'dot', x: rounded(x), y: rounded(y), opens } as const;
      const whole: Mark = { ...dot, r: rounded(r), ...(isThere ? { fill: hue } : { fill: 'paper', stroke: hue }) };
      // As hollow as the line.
      return number < hueCount || !isThere ? [whole] : [whole, { ...dot, r: rounded(r * 0.4), fill: 'paper' }];
    }),
  ];
}

type Places = Wanted['places'];

/** Where a line begins: before it, above it or below. */
function placesAtBegin({ first }: StoryLine, index: number, plot: LinePlot): Places {
  const [x, y] = [plot.xOf(first) - plot.reach - 8, plot.yOf(first, index)];
  const before = { x, y: y + 4, anchor: 'end' } as const;
  if (first === 0) return [before];
  return [
    before,
    { x: x + 8, y: y - 9, anchor: 'end' },
    { x: x + 6, y: y - 10, anchor: 'start' },
    { x: x + 6, y: y + 18, anchor: 'start' },
  ];
}

/** Where it ends, and at every scene on its way. */
function placesAlong({ last, there }: StoryLine, index: number, plot: LinePlot): Places {
  const around = (column: number): Places => {
    const [x, y] = [plot.xOf(column), plot.yOf(column, index)];
    return [
      { x: x + plot.reach + 8, y: y + 4, anchor: 'start' },
      { x: x + plot.reach + 4, y: y - 6, anchor: 'start' },
      { x: x + plot.reach + 4, y: y + 14, anchor: 'start' },
      { x: x - plot.reach - 8, y: y + 4, anchor: 'end' },
      { x, y: y - 12, anchor: 'middle' },
      { x, y: y + 20, anchor: 'middle' },
    ];
  };
  return [...around(last), ...[...there.keys()].filter((column) => column !== last).flatMap(around)];
}

function nameOfLine(
  line: StoryLine,
  places: Places,
  plot: LinePlot,
  taken: Taken,
  strokes: Taken,
): TextMark | undefined {
  const longest = plot.width < 600 ? 84 : 130;
  return placed(
    {
      size: nameSize,
      ink: 'ink',
      bold: true,
      texts: shorter(line.name, nameSize, line.first === 0 ? [longest / 1.08] : [longest, longest * 0.6], true),
      places,
      opens: { to: 'entity', id: line.id },
    },
    taken,
    { left: 4, right: plot.width - 4, top: plot.top - 18, bottom: plot.bottom + 22 },
    strokes,
  );
}

/** The numbers of the scenes above their columns, as far as there is room. */
function numbersOf({ columns }: StoryLines, { xOf, top }: LinePlot): readonly Mark[] {
  let right = Number.NEGATIVE_INFINITY;
  return columns.flatMap(({ number, scene }, column): readonly Mark[] => {
    const half = textWidth(`${number}`, 10) / 2;
    const x = xOf(column);
    if (x - half < right + 3) return [];
    right = x + half;
    const opens = { to: 'scene', id: scene } as const;
    return [
      {
        shape: 'text',
        x: rounded(x),
        y: rounded(top - 20),
        text: `${number}`,
        size: 10,
        anchor: 'middle',
        ink: 'soft',
        opens,
      },
    ];
  });
}

/** The titles of the scenes where there is room for them above or below. */
function titlesOf(story: StoryLines, plot: LinePlot, taken: Taken, strokes: Taken): readonly Mark[] {
  const both: Taken = { isFree: (box) => taken.isFree(box) && strokes.isFree(box), take: taken.take };
  const bounds = { left: 4, right: plot.width - 4, top: plot.top - 16, bottom: plot.bottom + 22 };
  return story.columns.flatMap(({ scene, title }, column): readonly Mark[] => {
    const members = membersOf(story, column, plot);
    const [first, last] = [members[0], members.at(-1)];
    if (!first || !last) return [];
    const x = plot.xOf(column);
    const label = placed(
      {
        size: 10,
        ink: 'soft',
        texts: shorter(title, 10, [150, 84]),
        places: [
          { x, y: last.y + 18, anchor: 'middle' },
          { x, y: first.y - 11, anchor: 'middle' },
          { x: x - 6, y: last.y + 18, anchor: 'start' },
          { x: x - 6, y: first.y - 11, anchor: 'start' },
        ],
        opens: { to: 'scene', id: scene },
      },
      both,
      bounds,
    );
    return label ? [label] : [];
  });
}

function hasAway({ lines }: StoryLines): boolean {
  return lines.some(({ first, last, there }) => there.size < last - first + 1);
}

function descriptionOf({ columns, lines }: StoryLines, found: Ordered, order: SceneOrder): string {
  if (lines.length === 0) return words.nobody;
  return words.description(lines.length, columns.length, order, found);
}

function tableOf({ columns, lines }: StoryLines): Picture['table'] {
  return {
    head: words.head,
    rows: columns.map(({ scene, number, title }, column) => ({
      cells: [
        `${number}`,
        title,
        lines
          .flatMap(({ name, there }) =>
            there.has(column) ? [there.get(column) === 'apart' ? words.fromAfar(name) : name] : [],
          )
          .join(', ') || '–',
      ],
      opens: { to: 'scene', id: scene },
    })),
  };
}
