import { type Mark, rounded } from './picture.js';
import { fitted, inLines } from './text-width.js';

/** The title of a picture and what stands under it, and how far down they reach. */
export function headingOf(
  title: string,
  lines: readonly string[],
  { left, width }: { readonly left: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const [first = '', ...more] = inLines(title, width, titleSize, true);
  // Of a longer title the rest is in the picture's own.
  const shown = [first, ...(more.length === 0 ? [] : [fitted(more.join(' '), width, titleSize, true)])];
  const top = 30 + (shown.length - 1) * 22;
  const under = lines.flatMap((line) => inLines(line, width, underSize));
  const marks: Mark[] = [
    ...shown.map(
      (text, index): Mark => ({
        shape: 'text',
        x: left,
        y: 30 + index * 22,
        text,
        size: titleSize,
        anchor: 'start',
        ink: 'ink',
        bold: true,
      }),
    ),
    ...under.map(
      (text, index): Mark => ({
        shape: 'text',
        x: left,
        y: top + 20 + index * 16,
        text,
        size: underSize,
        anchor: 'start',
        ink: 'soft',
      }),
    ),
  ];
  return { marks, bottom: top + (under.length === 0 ? 12 : 12 + under.length * 16) };
}

/** Figures for whoever works with them, below a picture and its legend, and how far down they reach. */
export function footOf(
  lines: readonly string[],
  top: number,
  { left, width }: { readonly left: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const all = lines.flatMap((line) => inLines(line, width, footSize));
  const marks = all.map(
    (text, index): Mark => ({
      shape: 'text',
      x: left,
      y: rounded(top + (index + 1) * 16),
      text,
      size: footSize,
      anchor: 'start',
      ink: 'soft',
    }),
  );
  return { marks, bottom: top + all.length * 16 };
}

const titleSize = 18;
const underSize = 12;
const footSize = 11;
