import { sceneTitle } from '../../explain/index.js';
import type { Ref, SceneId, Slice } from '../../story/index.js';
import { headingOf } from '../heading.js';
import { crossAt, diamondAt, type Explained, legendOf } from '../legend.js';
import { bothOrders } from '../orders/both-orders.js';
import { type Dash, type Ink, type Mark, type Picture, remarkGap, rounded, textAt } from '../picture.js';
import { fitted, textWidth } from '../text-width.js';
import { pictureWords, tracksWords } from '../words.js';

/** A row of a picture that goes from scene to scene: its name, what is remarked of it, and what is seen where. */
export type Track = {
  readonly label: string;
  readonly remark?: string;
  readonly opens?: Ref;
  /** From which column it goes. */
  readonly from: number;
  /** Painted in this order. */
  readonly signs: readonly TrackSign[];
};

/** What stands at a column of a track, or goes from one to another. */
export type TrackSign = { readonly ink: Ink; readonly opens?: Ref; readonly name?: string } & (
  | {
      readonly sign: 'dot' | 'ring' | 'small' | 'stroke' | 'cross' | 'diamond' | 'bar' | 'hollow';
      readonly at: number;
      /** What is written under it, where there is room. */
      readonly text?: string;
    }
  | { readonly sign: 'line'; readonly at: number; readonly to: number; readonly dash?: Dash; readonly width?: number }
);

/** A scene of the columns. */
export type Column = { readonly scene: SceneId; readonly number: number; readonly title: string };

/** What a picture made of tracks shows. */
export type Tracked = Pick<Picture, 'kind' | 'title' | 'description' | 'table'> & {
  /** What stands under the title. */
  readonly lead: string;
  readonly columns: readonly Column[];
  readonly order?: 'told' | 'happened';
  /** In the order in which one meets them, so that none moves as one reads on. */
  readonly tracks: readonly Track[];
  /** What is said where there is no track. */
  readonly nothing: string;
  readonly legend: readonly Explained[];
  /** Words stand under signs. */
  readonly isTall?: boolean;
};

/** The columns of the scenes told so far, in the order of the telling. */
export function toldColumns({ scenes }: Slice): readonly Column[] {
  return scenes.map((scene) => ({ scene: scene.id, number: scene.number, title: sceneTitle(scene) }));
}

/** The same in the order of the telling, or in that in which things happened. */
export function columnsIn(slice: Slice, order: 'told' | 'happened'): readonly Column[] {
  if (order === 'told') return toldColumns(slice);
  const scenes = [...bothOrders(slice).scenes].sort((a, b) => a.rank - b.rank);
  return scenes.map(({ id, number, title }) => ({ scene: id, number, title }));
}

/** In which column each scene is; what is told in none is before the first, or after the last. */
export function columnsById(columns: readonly Column[]): (scene: SceneId | null, isBefore?: boolean) => number {
  const at = new Map(columns.map(({ scene }, column) => [scene, column]));
  return (scene, isBefore = false) =>
    (scene === null ? undefined : at.get(scene)) ?? (isBefore ? 0 : columns.length - 1);
}

/** Tracks below each other, each under its name. Of very many the first are drawn; the table has all. */
export function tracked(
  { lead, columns, order = 'told', tracks, nothing, legend, isTall = false, ...shared }: Tracked,
  width: number,
): Picture {
  const frame = { left: 16, width: width - 32 };
  const isEmpty = tracks.length === 0;
  const heading = headingOf(shared.title, [isEmpty ? nothing : lead], frame);
  if (isEmpty) return { ...shared, description: nothing, width, height: heading.bottom + 16, marks: heading.marks };
  const rowHeight = isTall ? 44 : 34;
  const step = Math.min(widest, (frame.width - 2 * margin) / columns.length);
  const xOf = (column: number) => frame.left + margin + (column + 0.5) * step;
  const shown = tracks.length === mostTracks + 1 ? tracks : tracks.slice(0, mostTracks);
  const rest = tracks.length - shown.length;
  const top = heading.bottom + 54;
  const bottom = top + shown.length * rowHeight;
  const below = legendOf(legend, bottom + (rest > 0 ? 26 : 6), frame);
  return {
    ...shared,
    width,
    height: Math.ceil(below.bottom + 12),
    marks: [
      ...heading.marks,
      textAt(order === 'told' ? tracksWords.told : tracksWords.happened, frame.left, heading.bottom + 16, 'soft'),
      ...numbers(columns, xOf, heading.bottom + 32),
      ...shown.flatMap((track, row) =>
        rowOf(track, top + row * rowHeight, { xOf, step, frame, last: columns.length - 1 }),
      ),
      ...(rest > 0 ? [textAt(pictureWords.andMore(rest), frame.left, bottom + 4, 'soft')] : []),
      ...below.marks,
    ],
  };
}

const [widest, margin, mostTracks] = [44, 6, 40];

type Plot = {
  readonly xOf: (column: number) => number;
  readonly step: number;
  readonly frame: { readonly left: number; readonly width: number };
  readonly last: number;
};

/** A name above its track, where the track begins as far as there is room. */
function rowOf({ label, remark = '', opens, from, signs }: Track, y: number, plot: Plot): readonly Mark[] {
  const { xOf, step, frame, last } = plot;
  const said = remark === '' ? '' : fitted(remark, frame.width * 0.45, 11);
  const room = frame.width - (said === '' ? 0 : textWidth(said, 11) + remarkGap);
  const name = fitted(label, room, 11, true);
  const wide = textWidth(name, 11, true);
  const all = wide + frame.width - room;
  const left = Math.max(frame.left, Math.min(xOf(from) - Math.min(step / 2, 6), frame.left + frame.width - all));
  const line = y + 12;
  return [
    {
      ...textAt(name, left, y, 'ink'),
      bold: true,
      ...(said === '' ? {} : { remark: { text: said, ink: 'soft' } }),
      ...(opens ? { opens } : {}),
    },
    {
      shape: 'path',
      d: `M${rounded(xOf(-0.5))} ${rounded(line)}L${rounded(xOf(last + 0.5))} ${rounded(line)}`,
      stroke: 'rule',
      width: 1,
    },
    ...signs.flatMap((sign) => signMarks(sign, line, plot)),
    ...under(signs, line + 14, plot),
  ];
}

/** The words under signs, as far as there is room. */
function under(signs: readonly TrackSign[], y: number, { xOf, frame }: Plot): readonly Mark[] {
  const end = frame.left + frame.width;
  let right = Number.NEGATIVE_INFINITY;
  return signs.flatMap((sign): readonly Mark[] => {
    if (sign.sign === 'line' || sign.text === undefined) return [];
    const words = fitted(sign.text, frame.width * 0.6, smallest);
    const wide = textWidth(words, smallest);
    const start = xOf(sign.at) - (sign.sign === 'bar' ? wide / 2 : 5);
    const x = Math.max(frame.left, Math.min(end - wide, start));
    if (x < right + 4) return [];
    right = x + wide;
    return [
      {
        ...textAt(words, sign.sign === 'bar' ? x + wide / 2 : x, y, 'soft'),
        size: smallest,
        anchor: sign.sign === 'bar' ? 'middle' : 'start',
      },
    ];
  });
}

const smallest = 9.5;

function signMarks(sign: TrackSign, y: number, { xOf, step }: Plot): readonly Mark[] {
  const { ink, opens, name } = sign;
  const pointed = { ...(opens ? { opens } : {}), ...(name === undefined ? {} : { name }) };
  const x = rounded(xOf(sign.at));
  const [r, across] = [Math.min(4.5, Math.max(2.5, step * 0.45)), Math.min(4, Math.max(2.5, step * 0.4))];
  const path = (d: string, width: number, more: { readonly dash?: Dash; readonly fill?: Ink } = {}): Mark => ({
    shape: 'path',
    d,
    stroke: ink,
    width,
    ...more,
    ...pointed,
  });
  const at = (dx: number, dy: number) => `${rounded(x + dx)} ${rounded(y + dy)}`;
  switch (sign.sign) {
    case 'dot':
      return [{ shape: 'dot', x, y: rounded(y), r: rounded(r), fill: ink, ...pointed }];
    case 'ring':
      return [{ shape: 'dot', x, y: rounded(y), r: rounded(r), fill: 'paper', stroke: ink, ...pointed }];
    case 'small':
      return [{ shape: 'dot', x, y: rounded(y), r: rounded(r * 0.6), fill: ink, ...pointed }];
    case 'stroke':
      return [path(`M${at(0, -5)}L${at(0, 5)}`, 1.2)];
    case 'cross':
      return [{ ...crossAt(x, y, ink, across), ...pointed }];
    case 'diamond':
      return [{ ...diamondAt(x, y, ink, across + 1), ...pointed }];
    case 'line':
      return [
        path(
          `M${at(0, 0)}L${rounded(xOf(sign.to))} ${rounded(y)}`,
          sign.width ?? 2,
          sign.dash ? { dash: sign.dash } : {},
        ),
      ];
    case 'bar':
    case 'hollow': {
      const wide = Math.max(1.5, step - Math.min(2, step * 0.2));
      const bar = {
        shape: 'bar',
        x: rounded(x - wide / 2),
        y: rounded(y - 4),
        width: rounded(wide),
        height: 8,
        round: 1,
      } as const;
      return [{ ...bar, ...(sign.sign === 'bar' ? { fill: ink } : { fill: 'paper', stroke: ink }), ...pointed }];
    }
  }
}

/** The numbers of the scenes above their columns, as far as there is room. */
function numbers(columns: readonly Column[], xOf: Plot['xOf'], y: number): readonly Mark[] {
  let right = Number.NEGATIVE_INFINITY;
  return columns.flatMap(({ number, scene, title }, column): readonly Mark[] => {
    const half = textWidth(`${number}`, 10) / 2;
    const x = xOf(column);
    if (x - half < right + 4) return [];
    right = x + half;
    const mark = { ...textAt(`${number}`, x, y, 'soft'), size: 10, anchor: 'middle' } as const;
    return [{ ...mark, opens: { to: 'scene', id: scene }, name: title }];
  });
}
