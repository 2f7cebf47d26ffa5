import type { Slice } from '../../story/index.js';
import { huesOf } from '../hues.js';
import { peopleMet } from '../people.js';
import { type Mark, rounded } from '../picture.js';
import { fitted } from '../text-width.js';
import { ordersWords, pictureWords } from '../words.js';

/** Who is there while it is told: a strip for each of those who are in most scenes so far, under the columns of the scenes. */
export function strips(
  slice: Slice,
  columns: readonly { readonly left: number; readonly right: number }[],
  top: number,
  { left, width }: { readonly left: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly bottom: number; readonly isApart: boolean } {
  const columnAt = new Map(slice.scenes.map(({ id }, at) => [id, at]));
  const all = peopleMet(slice);
  if (all.length === 0) return { marks: [], bottom: top - 12, isApart: false };
  const most = width < 500 ? 5 : 8;
  const shown = [...all]
    .sort((a, b) => b.scenes.length - a.scenes.length)
    .slice(0, all.length === most + 1 ? most + 1 : most);
  const inOrder = all.filter((one) => shown.includes(one));
  const hues = huesOf(slice);
  const first = top + 30;
  const marks = inOrder.flatMap(({ id, name, scenes }, row): readonly Mark[] => {
    const y = first + row * rowHeight;
    const ink = { hue: hues.get(id) ?? 0 };
    const opens = { to: 'entity', id } as const;
    return [
      { shape: 'text', x: left, y, text: fitted(name, width, 11), size: 11, anchor: 'start', ink: 'ink', opens },
      ...scenes.map(({ scene, how }): Mark => {
        const column = columns[columnAt.get(scene) ?? -1] ?? { left, right: left };
        const wide = Math.max(1.5, column.right - column.left - 1);
        return {
          shape: 'bar',
          x: rounded(column.left),
          y: rounded(y + 5),
          width: rounded(wide),
          height: 4,
          round: 1,
          ...(how === 'there' ? { fill: ink } : { fill: 'paper', stroke: ink }),
          opens: { to: 'scene', id: scene },
        };
      }),
    ];
  });
  const bottom = first + inOrder.length * rowHeight;
  const rest = all.length - inOrder.length;
  const more: Mark[] =
    rest === 0
      ? []
      : [
          {
            shape: 'text',
            x: left,
            y: bottom,
            text: pictureWords.andMore(rest),
            size: 11,
            anchor: 'start',
            ink: 'soft',
          },
        ];
  return {
    marks: [
      { shape: 'text', x: left, y: top + 8, text: ordersWords.who, size: 12, anchor: 'start', ink: 'soft', bold: true },
      ...marks,
      ...more,
    ],
    bottom: bottom + (rest === 0 ? -10 : 6),
    isApart: inOrder.some(({ scenes }) => scenes.some(({ how }) => how !== 'there')),
  };
}

const rowHeight = 27;
