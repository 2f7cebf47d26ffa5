import { titleBeside, titleOf } from '../../explain/index.js';
import { nameOf, type Slice } from '../../story/index.js';
import { footOf, headingOf } from '../heading.js';
import { huesOf } from '../hues.js';
import { type Box, hasRoom, nothingTaken, placed, shorter, type Taken } from '../labels.js';
import { type Explained, legendOf } from '../legend.js';
import { type Ink, type Mark, type Picture, rounded, type Sheet } from '../picture.js';
import { ordersWords, pictureWords } from '../words.js';
import { type BothOrders, bothOrders, type OrderedScene } from './both-orders.js';
import { inHundredths, type OrderFigures, orderFigures } from './order-figures.js';
import { strips } from './presence-strips.js';

/**
 * The story curve: each scene across where it is told and down where it happened, joined in the order of the telling. Told as it
 * happened, it is a flight of stairs; told backwards, it rises.
 */
export function orders(slice: Slice, { width = 820 }: Sheet = {}): Picture {
  const both = bothOrders(slice);
  const { scenes } = both;
  const frame = { left: 16, width: width - 32 };
  const title = ordersWords.title(titleOf(slice));
  const figures = orderFigures(scenes.map(({ rank }) => rank));
  const heading = headingOf(title, scenes.length === 0 ? [pictureWords.nothing] : leadOf(both, figures), frame);
  const description = descriptionOf(both);
  const shared = { kind: 'orders', title, description, width } as const;
  if (scenes.length === 0)
    return {
      ...shared,
      height: heading.bottom + 16,
      marks: heading.marks,
      table: { head: ordersWords.head, rows: [] },
    };
  const plot = plotOf(both, frame, heading.bottom + 30);
  const curve = curveOf(slice, both, plot, width);
  const below = strips(slice, plot.columns, plot.bottom + 46, frame);
  const legend = legendOf(legendIn(slice, both, below.isApart), below.bottom + 20, frame);
  const foot = footOf(figures ? figuresIn(both, figures) : [], legend.bottom + 6, frame);
  return {
    ...shared,
    height: Math.ceil(foot.bottom + 12),
    marks: [...heading.marks, ...axes(plot), ...curve, ...below.marks, ...legend.marks, ...foot.marks],
    table: tableOf(both),
  };
}

/** Where scenes lie across, and how far down rows are. */
type Plot = {
  readonly columns: readonly { readonly left: number; readonly right: number }[];
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly yOf: (row: number) => number;
  readonly step: number;
};

/** A plot as wide as what has been told needs, within the sheet. */
function plotOf(
  { scenes, rows }: BothOrders,
  frame: { readonly left: number; readonly width: number },
  top: number,
): Plot {
  const wide = Math.min(frame.width, scenes.length * widestScene);
  const step = rows < 2 ? 0 : Math.min(30, Math.max(12, 480 / (rows - 1)), 640 / (rows - 1));
  const least = Math.min(6, (0.5 * wide) / scenes.length);
  const spare = wide - least * scenes.length;
  let at = frame.left;
  const columns = scenes.map(({ share }) => {
    const left = at;
    at += least + share * spare;
    return { left, right: at };
  });
  const yOf = (row: number) => top + row * step;
  return { columns, top, bottom: yOf(rows - 1), right: frame.left + wide, yOf, step };
}

const widestScene = 110;

function axes({ columns, top, bottom, right }: Plot): readonly Mark[] {
  const [first] = columns;
  const left = first?.left ?? 0;
  return [
    { shape: 'text', x: left, y: rounded(top - 18), text: ordersWords.down, size: 11, anchor: 'start', ink: 'soft' },
    {
      shape: 'path',
      d: `M${rounded(left)} ${rounded(bottom + 16)}L${rounded(right)} ${rounded(bottom + 16)}`,
      stroke: 'rule',
      width: 1,
    },
    {
      shape: 'text',
      x: left,
      y: rounded(bottom + 30),
      text: ordersWords.across,
      size: 11,
      anchor: 'start',
      ink: 'soft',
    },
  ];
}

/** The bars of the scenes, what joins them, and their labels. */
function curveOf(slice: Slice, both: BothOrders, plot: Plot, width: number): readonly Mark[] {
  const { scenes } = both;
  const hues = huesOf(slice);
  const inkOf = ({ strand }: OrderedScene): Ink => (strand === undefined ? 'ink' : { hue: hues.get(strand) ?? 0 });
  const gap = Math.min(12, (0.4 * (plot.right - (plot.columns[0]?.left ?? 0))) / scenes.length);
  const bars = scenes.map((scene, told) => {
    const { left, right } = plot.columns[told] as Plot['columns'][number];
    return {
      scene,
      left: left + gap / 2,
      right: Math.max(left + gap / 2 + 1.5, right - gap / 2),
      y: plot.yOf(scene.row),
    };
  });
  const thick = Math.min(8, Math.max(2.5, plot.step * 0.7 || 8));
  const taken = nothingTaken();
  for (const { left, right, y } of bars) taken.take({ left, right, top: y - thick / 2 - 1, bottom: y + thick / 2 + 1 });
  const lines = nothingTaken();
  const links = bars.slice(1).flatMap((bar, index) => linkOf(bars[index] as Bar, bar, taken, lines));
  const ranges = bars.flatMap(({ scene, left, right }) => rangeOf(scene, (left + right) / 2, plot));
  const shapes = bars.map(({ scene, left, right, y }): Mark => {
    const isSure = scene.footing === 'stated' || scene.row === 0;
    return {
      shape: 'bar',
      x: rounded(left),
      y: rounded(y - thick / 2),
      width: rounded(right - left),
      height: rounded(thick),
      round: rounded(Math.min(thick, right - left) / 2),
      ...(isSure ? { fill: inkOf(scene) } : { fill: 'paper', stroke: inkOf(scene) }),
      ...(scene.footing === 'assumed' && scene.row > 0 && right - left > 8 ? { dash: 'dashed' } : {}),
      opens: { to: 'scene', id: scene.id },
      name: ordersWords.named(`${scene.number} ${titleBeside(scene.title, scene.number)}`, scene.number, scene.row + 1),
    };
  });
  const bounds = { left: 4, right: width - 4, top: plot.top - 14, bottom: plot.bottom + 14 };
  return [...ranges, ...links, ...shapes, ...labelsOf(bars, thick, { taken, lines }, bounds, width)];
}

type Bar = { readonly scene: OrderedScene; readonly left: number; readonly right: number; readonly y: number };

/** How the telling goes on from one scene to the next: a curve, with an arrow where it does not go to what happened next. */
function linkOf(from: Bar, to: Bar, taken: Taken, lines: Taken): readonly Mark[] {
  const [x0, y0, x1, y1] = [from.right, from.y, to.left, to.y];
  const isBack = to.scene.rank < from.scene.rank;
  const isJump = to.scene.rank !== from.scene.rank + 1;
  const reach = Math.max(x1 - x0, Math.min(14, Math.abs(y1 - y0) / 2));
  const d = `M${rounded(x0)} ${rounded(y0)}C${rounded(x0 + reach)} ${rounded(y0)} ${rounded(x1 - reach)} ${rounded(y1)} ${rounded(x1)} ${rounded(y1)}`;
  const middle = (x0 + x1) / 2;
  lines.take({ left: middle - 3, right: middle + 3, top: Math.min(y0, y1) + 3, bottom: Math.max(y0, y1) - 3 });
  const later = isBack ? from.scene : to.scene;
  const dash =
    isJump || later.footing === 'stated'
      ? {}
      : later.footing === 'open'
        ? { dash: 'dotted' as const }
        : { dash: 'dashed' as const };
  const ink: Ink = isBack ? 'back' : isJump ? 'ink' : 'soft';
  const curve: Mark = { shape: 'path', d, stroke: ink, width: isJump ? 1.6 : 1.2, ...dash };
  if (!isJump || Math.abs(y1 - y0) < 26) return [curve];
  const [x, y, side] = [(x0 + x1) / 2, (y0 + y1) / 2, y1 > y0 ? 1 : -1];
  taken.take({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 });
  return [
    curve,
    {
      shape: 'path',
      d: `M${rounded(x - 3.5)} ${rounded(y - 2.5 * side)}L${rounded(x)} ${rounded(y + 2.5 * side)}L${rounded(x + 3.5)} ${rounded(y - 2.5 * side)}`,
      stroke: ink,
      width: 1.6,
    },
  ];
}

/** Where else a scene may be. */
function rangeOf({ earliest, latest, id }: OrderedScene, x: number, { yOf }: Plot): readonly Mark[] {
  if (earliest === latest) return [];
  const [top, bottom] = [yOf(earliest), yOf(latest)];
  const [l, r] = [rounded(x - 3), rounded(x + 3)];
  const [t, b] = [rounded(top), rounded(bottom)];
  return [
    {
      shape: 'path',
      d: `M${l} ${t}L${r} ${t}M${rounded(x)} ${t}L${rounded(x)} ${b}M${l} ${b}L${r} ${b}`,
      stroke: 'soft',
      width: 1.2,
      dash: 'dotted',
      opens: { to: 'scene', id },
    },
  ];
}

/** The names of the scenes where there is room for them: first of those to which the telling jumps. */
function labelsOf(
  bars: readonly Bar[],
  thick: number,
  { taken, lines }: { readonly taken: Taken; readonly lines: Taken },
  bounds: Box,
  width: number,
): readonly Mark[] {
  const size = 11;
  const longest = width < 600 ? 130 : 200;
  const isJump = ({ scene }: Bar, at: number) => at === 0 || scene.rank !== (bars[at - 1] as Bar).scene.rank + 1;
  const inTurn = [...bars.filter(isJump), ...bars.filter((bar, at) => !isJump(bar, at))];
  return inTurn.flatMap((bar): readonly Mark[] => {
    const { scene, left, right, y } = bar;
    const up = y - thick / 2 - 4;
    const down = y + thick / 2 + 12;
    const wanted = {
      size,
      ink: 'ink' as const,
      places: [
        { x: right + 5, y: y + 4, anchor: 'start' },
        { x: left, y: up, anchor: 'start' },
        { x: left - 5, y: y + 4, anchor: 'end' },
        { x: left, y: down, anchor: 'start' },
        { x: right, y: up, anchor: 'end' },
        { x: right, y: down, anchor: 'end' },
      ] as const,
      opens: { to: 'scene', id: scene.id } as const,
    };
    // Where there is no room for a number there is none for a name.
    if (!hasRoom({ ...wanted, texts: [`${scene.number}`] }, taken, bounds)) return [];
    const name = `${scene.number} ${titleBeside(scene.title, scene.number)}`;
    const texts = [...shorter(name, size, [longest, longest * 0.7, longest * 0.4]), `${scene.number}`];
    const label = placed({ ...wanted, texts }, taken, bounds, lines);
    return label ? [label] : [];
  });
}

function leadOf({ lengths }: BothOrders, figures: OrderFigures | undefined): readonly string[] {
  const widths = lengths === 'measured' ? ordersWords.measured : ordersWords.told;
  return figures ? [ordersWords.lead(figures.jumps), widths] : [widths];
}

function figuresIn({ scenes, isSearched }: BothOrders, { index, jumps, tau }: OrderFigures): readonly string[] {
  const isSure = scenes.every(
    ({ row, footing, earliest, latest }) => earliest === latest && (row === 0 || footing === 'stated'),
  );
  const said = ordersWords.figures(inHundredths(index), jumps, inHundredths(tau));
  return [said, ...(isSure ? [] : [ordersWords.asDrawn]), ...(isSearched ? [] : [ordersWords.neighbours])];
}

function descriptionOf({ scenes, lengths, isSearched }: BothOrders): string {
  if (scenes.length === 0) return pictureWords.nothing;
  const count = (kind: string) => scenes.filter(({ departs }) => departs === kind).length;
  return [
    ordersWords.description(pictureWords.scenes(scenes.length), count('analepsis'), count('prolepsis')),
    lengths === 'measured' ? ordersWords.measured : ordersWords.told,
    ...(isSearched ? [] : [ordersWords.neighbours]),
  ].join(' ');
}

function legendIn(slice: Slice, { scenes }: BothOrders, isApart: boolean): readonly Explained[] {
  const { legend } = ordersWords;
  const has = (footing: OrderedScene['footing']) => scenes.some((scene) => scene.row > 0 && scene.footing === footing);
  const isBack = scenes.some(({ rank }, told) => told > 0 && rank < (scenes[told - 1] as OrderedScene).rank);
  const strands = new Set(scenes.flatMap(({ strand }) => (strand === undefined ? [] : [strand])));
  const hues = huesOf(slice);
  return [
    ...[...strands].map((id) => ({ sign: { swatch: { hue: hues.get(id) ?? 0 } }, text: nameOf(slice, id) })),
    ...(has('likely') ? [{ sign: 'outline', text: legend.likely } as const] : []),
    ...(has('assumed') ? [{ sign: 'dashed outline', text: legend.assumed } as const] : []),
    ...(scenes.some(({ earliest, latest }) => earliest < latest)
      ? [{ sign: 'range', text: legend.open } as const]
      : []),
    ...(isBack ? [{ sign: 'back', text: legend.back } as const] : []),
    ...(isApart ? [{ sign: 'hollow', text: legend.apart } as const] : []),
  ];
}

function tableOf({ scenes, rows }: BothOrders): Picture['table'] {
  const { head, place, span, footing, departs } = ordersWords;
  return {
    head,
    rows: scenes.map((scene) => ({
      cells: [
        `${scene.number}`,
        scene.title,
        place(scene.row + 1, rows),
        span(scene.earliest + 1, scene.latest + 1),
        scene.row === 0 ? footing.open : footing[scene.footing],
        scene.departs ? departs[scene.departs] : '–',
      ],
      opens: { to: 'scene', id: scene.id },
    })),
  };
}
