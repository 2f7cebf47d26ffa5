import { textWidth } from '../text-width.js';
import type { LineHeights } from './line-heights.js';
import type { StoryLines } from './story-lines.js';

/** Where columns and lines lie on the sheet. */
export type LinePlot = {
  readonly xOf: (column: number) => number;
  readonly yOf: (column: number, line: number) => number;
  /** Half of what a scene takes across. */
  readonly reach: number;
  readonly step: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
};

/** The plot of lines at their heights, below a heading. */
export function plotOf({ columns, lines }: StoryLines, heights: LineHeights, width: number, top: number): LinePlot {
  const longest = width < 600 ? 84 : 130;
  const names = lines
    .filter(({ first }) => first === 0)
    .map(({ name }) => Math.min(longest, textWidth(name, nameSize)));
  const left = 16 + names.reduce((most, one) => Math.max(most, one), 0) + 10;
  const step = Math.min(84, (width - 20 - left) / columns.length);
  const unit = Math.min(7.5, Math.max(2.5, 420 / Math.max(1, heights.steps)));
  return {
    xOf: (column) => left + (column + 0.5) * step,
    yOf: (column, line) => top + (heights.slots[column]?.get(line) ?? 0) * unit,
    reach: Math.min(7, step * 0.32),
    step,
    top,
    bottom: top + heights.steps * unit,
    width,
  };
}

/** How large names are. */
export const nameSize = 11.5;
