import { clean } from '../base/index.js';
import { mostOf } from '../base/lists.js';
import type { Happening, Orders, ToldScene } from '../explain/index.js';
import { headings, legend, marks } from '../explain/voice.js';
import type { Style, TextOptions } from './terminal-text.js';
import { type Piece, widthOf, wrap } from './wrap.js';

/**
 * The two orders of a story for a terminal: side by side where there is room, else one below the other. The numbers of
 * the scenes lead from one to the other; `labels` are those that somebody can type for them.
 */
export function timelineText(
  { title, told, happened }: Orders,
  {
    columns = 80,
    paint = (_, text) => text,
    labels = [],
  }: Omit<TextOptions, 'scenes'> & { readonly labels?: readonly string[] } = {},
): string {
  const width = Math.max(columns, narrowest);
  const isWide = width >= sideBySide;
  const left = isWide ? Math.floor((width - between.length) * shareOfTold) : width;
  const right = isWide ? width - between.length - left : width;
  const labelOf: LabelOf = (number) => labels[number - 1] ?? String(number);
  const digits = mostOf(told.map(({ number }) => labelOf(number).length));
  const asTold = column(
    headings.asTold,
    told.map((scene) => toldEntry(scene, labelOf, digits)),
    left,
  );
  const asHappened = column(
    headings.asHappened,
    happened.map((placement, index) => placedEntry(placement, index, labelOf, digits)),
    right,
  );
  const painted = (line: Cell) =>
    line.pieces.map(({ text, style }) => (style === undefined ? text : paint(style, text))).join('');
  const rows = isWide
    ? Array.from({ length: Math.max(asTold.length, asHappened.length) }, (_, index) => {
        const [a, b] = [asTold[index] ?? empty, asHappened[index] ?? empty];
        const gap = b.width === 0 ? '' : ' '.repeat(left - a.width) + between;
        return painted(a) + gap + painted(b);
      })
    : [...asTold.map(painted), '', ...asHappened.map(painted)];
  const quietly = (text: string) =>
    wrap([{ text, style: 'quiet' as const }], width).map((pieces) => painted(cell(pieces)));
  const heading = wrap([{ text: clean(title), style: 'title' as const }], width).map((pieces) => painted(cell(pieces)));
  const explained = explanation(told, happened);
  return `${[...heading, '', ...rows, ...(explained === '' ? [] : ['', ...quietly(explained)])].join('\n')}\n`;
}

const narrowest = 20;
/** From so many columns on there is room for two. */
const sideBySide = 60;
const shareOfTold = 0.42;
const between = '  ';

/** A line of a column. */
type Cell = { readonly pieces: readonly Piece<Style>[]; readonly width: number };
const empty: Cell = { pieces: [], width: 0 };

type Entry = {
  /** Number and mark. */
  readonly lead: string;
  readonly title: string;
  /** What stands below the title. */
  readonly remarks: readonly string[];
};

function column(heading: string, entries: readonly Entry[], width: number): readonly Cell[] {
  const lines = (pieces: readonly Piece<Style>[], first: string, rest: string) =>
    wrap(pieces, width - widthOf(rest)).map((line, index) => cell([{ text: index === 0 ? first : rest }, ...line]));
  return [
    cell([{ text: heading, style: 'heading' }]),
    ...entries.flatMap(({ lead, title, remarks }) => {
      const below = ' '.repeat(widthOf(lead));
      return [
        ...lines([{ text: title }], lead, below),
        ...remarks.flatMap((text) => lines([{ text, style: 'quiet' }], below, below)),
      ];
    }),
  ];
}

function cell(pieces: readonly Piece<Style>[]): Cell {
  return { pieces, width: pieces.reduce((sum, { text }) => sum + widthOf(text), 0) };
}

/** What stands beside the scene of a number. */
type LabelOf = (number: number) => string;

function toldEntry({ number, title, departs }: ToldScene, labelOf: LabelOf, digits: number): Entry {
  const mark = departs === undefined ? ' ' : departures[departs];
  return { lead: `${labelOf(number).padStart(digits)} ${mark} `, title: clean(title), remarks: [] };
}

function placedEntry(placement: Happening, index: number, labelOf: LabelOf, digits: number): Entry {
  const { number, title, again, when, departs, frame, footing } = placement;
  const mark = index === 0 ? '' : marks[footing];
  const seen = again.map((other) => `${headings.againIn} ${labelOf(other.number)} ${clean(other.title)}`);
  const remarks = [frame, when, departs].filter((remark) => remark !== undefined).map(clean);
  return {
    lead: `${mark.padEnd(1)} ${labelOf(number).padStart(digits)} `,
    title: clean(title),
    remarks: [...remarks, ...seen],
  };
}

const departures = { analepsis: '<', prolepsis: '>', again: '=' } as const;

function explanation(told: readonly ToldScene[], happened: readonly Happening[]): string {
  const has = (kind: ToldScene['departs']) => told.some(({ departs }) => departs === kind);
  const said = [
    ...(has('analepsis') ? [`${departures.analepsis} goes back`] : []),
    ...(has('prolepsis') ? [`${departures.prolepsis} goes ahead`] : []),
    ...(has('again') ? [`${departures.again} shows again what was shown before`] : []),
  ];
  const left = said.length === 0 ? '' : `In the telling, ${said.join('; ')}.`;
  const right = legend(happened.slice(1).map(({ footing }) => footing)) ?? '';
  return [left, right].filter((text) => text !== '').join(' ');
}
