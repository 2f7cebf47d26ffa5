import type { Box } from '../labels.js';
import { hueCount } from '../palette.js';
import { type Mark, rounded } from '../picture.js';
import type { LinePlot } from './line-plot.js';
import type { StoryLine } from './story-lines.js';

/**
 * The strokes of a line: broad from scene to scene where the person stays, thin while they are away. Of more people than there are colours
 * the next ones' lines are hollow.
 */
export function linePaths(
  line: StoryLine,
  index: number,
  hue: number,
  plot: LinePlot,
  take: (box: Box) => void,
): readonly Mark[] {
  const opens = { to: 'entity', id: line.id } as const;
  const named = { opens, name: line.name };
  const stretches = stretchesOf(line);
  const broad = Math.min(3.4, Math.max(1.6, plot.step * 0.2));
  return stretches.flatMap(({ from, to, isThere }): readonly Mark[] => {
    const d = pathOf(index, from, to, plot, take);
    const stroke = { hue };
    if (!isThere) return [{ shape: 'path', d, stroke, width: 1, ...named }];
    const whole: Mark = { shape: 'path', d, stroke, width: rounded(broad), ...named };
    return hue < hueCount
      ? [whole]
      : [whole, { shape: 'path', d, stroke: 'paper', width: rounded(broad / 2.4), opens }];
  });
}

type Stretch = { readonly from: number; readonly to: number; readonly isThere: boolean };

/** From column to column, those together in which the person is there all the time, and those over which they are away. */
function stretchesOf({ first, last, there }: StoryLine): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let column = first; column < last; column += 1) {
    const isThere = there.has(column) && there.has(column + 1);
    const before = stretches.at(-1);
    if (before?.isThere === isThere) stretches[stretches.length - 1] = { ...before, to: column + 1 };
    else stretches.push({ from: column, to: column + 1, isThere });
  }
  return stretches;
}

/** Straight through the columns, and in a curve from height to height between them. */
function pathOf(
  index: number,
  from: number,
  to: number,
  { xOf, yOf, reach }: LinePlot,
  take: (box: Box) => void,
): string {
  let d = `M${rounded(xOf(from))} ${rounded(yOf(from, index))}`;
  for (let column = from; column < to; column += 1) {
    const [y0, y1] = [yOf(column, index), yOf(column + 1, index)];
    const [x0, x1] = [xOf(column) + reach, xOf(column + 1) - reach];
    const middle = (x0 + x1) / 2;
    take({ left: xOf(column), right: y0 === y1 ? xOf(column + 1) : middle, top: y0 - 1.5, bottom: y0 + 1.5 });
    if (y0 === y1) continue;
    take({ left: middle, right: xOf(column + 1), top: y1 - 1.5, bottom: y1 + 1.5 });
    take({ left: middle - 4, right: middle + 4, top: Math.min(y0, y1), bottom: Math.max(y0, y1) });
    d += `L${rounded(x0)} ${rounded(y0)}C${rounded(middle)} ${rounded(y0)} ${rounded(middle)} ${rounded(y1)} ${rounded(x1)} ${rounded(y1)}`;
  }
  return `${d}L${rounded(xOf(to))} ${rounded(yOf(to, index))}`;
}
