import { addAll } from '../base/lists.js';
import { type Ink, type Mark, rounded } from './picture.js';
import { inLines, textWidth } from './text-width.js';

/** A sign of a picture and what it means. */
export type Explained = { readonly sign: Sign | { readonly swatch: Ink }; readonly text: string };

type Sign =
  | 'outline'
  | 'dashed outline'
  | 'range'
  | 'back'
  | 'dashed line'
  | 'dotted line'
  | 'hollow'
  | 'thin'
  | 'ring'
  | 'dot'
  | 'small dot'
  | 'cross'
  | 'stroke'
  | 'diamond'
  | 'diamond to dot'
  | 'blue dot'
  | 'blue ring'
  | 'blue diamond'
  | 'blue box'
  | 'dashed blue box'
  | 'pale box'
  | 'none';

/** What the signs mean that occur, in as many lines as they need; nothing where none does. */
export function legendOf(
  signs: readonly Explained[],
  top: number,
  { left, width }: { readonly left: number; readonly width: number },
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const marks: Mark[] = [];
  let [x, y] = [left, top];
  for (const { sign, text } of signs) {
    const [first = '', ...more] = inLines(text, width - signWidth, size);
    const wide = signWidth + textWidth(first, size) + 18;
    if (x > left && x + wide > left + width) [x, y] = [left, y + line];
    addAll(marks, signOf(sign, x, y));
    for (const words of [first, ...more]) {
      marks.push({
        shape: 'text',
        x: rounded(x + signWidth),
        y: rounded(y),
        text: words,
        size,
        anchor: 'start',
        ink: 'soft',
      });
      if (words !== [first, ...more].at(-1)) y += line;
    }
    if (more.length > 0) [x, y] = [left, y + line];
    else x += wide;
  }
  return { marks, bottom: signs.length === 0 ? top - line : y + 4 };
}

const [size, line, signWidth] = [11, 17, 28];

function signOf(sign: Explained['sign'], left: number, base: number): readonly Mark[] {
  const [x, y] = [rounded(left), rounded(base - 4)];
  const across = `M${x} ${y}L${rounded(left + 20)} ${y}`;
  const bar = {
    shape: 'bar',
    x,
    y: rounded(y - 3),
    width: 20,
    height: 6,
    round: 3,
    fill: 'paper',
    stroke: 'ink',
  } as const;
  if (typeof sign === 'object')
    return [{ shape: 'bar', x, y: rounded(y - 3), width: 20, height: 6, round: 3, fill: sign.swatch }];
  const signs: Readonly<Record<Sign, readonly Mark[]>> = {
    outline: [bar],
    'dashed outline': [{ ...bar, dash: 'dashed' }],
    range: [
      {
        shape: 'path',
        d: `M${rounded(left + 7)} ${rounded(y - 6)}L${rounded(left + 13)} ${rounded(y - 6)}M${rounded(left + 10)} ${rounded(y - 6)}L${rounded(left + 10)} ${rounded(y + 6)}M${rounded(left + 7)} ${rounded(y + 6)}L${rounded(left + 13)} ${rounded(y + 6)}`,
        stroke: 'soft',
        width: 1.5,
        dash: 'dotted',
      },
    ],
    back: [{ shape: 'path', d: across, stroke: 'back', width: 1.6 }],
    'dashed line': [{ shape: 'path', d: across, stroke: 'soft', width: 1.6, dash: 'dashed' }],
    thin: [{ shape: 'path', d: across, stroke: 'soft', width: 1 }],
    ring: [{ shape: 'dot', x: rounded(left + 10), y, r: 3.5, fill: 'paper', stroke: 'soft' }],
    'dotted line': [{ shape: 'path', d: across, stroke: 'ink', width: 2, dash: 'dotted' }],
    dot: [{ shape: 'dot', x: rounded(left + 10), y, r: 4.5, fill: 'ink' }],
    'small dot': [{ shape: 'dot', x: rounded(left + 10), y, r: 2.7, fill: 'ink' }],
    cross: [crossAt(left + 10, y)],
    stroke: [
      {
        shape: 'path',
        d: `M${rounded(left + 10)} ${rounded(y - 5)}L${rounded(left + 10)} ${rounded(y + 5)}`,
        stroke: { hue: 1 },
        width: 1.2,
      },
    ],
    diamond: [diamondAt(left + 10, y, 'ink')],
    'blue dot': [{ shape: 'dot', x: rounded(left + 10), y, r: 4.5, fill: { hue: 0 } }],
    'blue ring': [{ shape: 'dot', x: rounded(left + 10), y, r: 4, fill: 'paper', stroke: { hue: 0 } }],
    'blue box': [{ ...bar, stroke: { hue: 0 } }],
    'dashed blue box': [{ ...bar, stroke: { hue: 0 }, dash: 'dashed' }],
    'pale box': [{ ...bar, stroke: 'rule' }],
    'blue diamond': [diamondAt(left + 10, y, { hue: 0 })],
    'diamond to dot': [
      { shape: 'path', d: across, stroke: { hue: 0 }, width: 3 },
      diamondAt(left + 1, y, { hue: 0 }),
      { shape: 'dot', x: rounded(left + 20), y, r: 4.5, fill: { hue: 0 } },
    ],
    none: [],
    hollow: [{ ...bar, stroke: 'soft' }],
  };
  return signs[sign];
}

/** A diamond on the paper. */
export function diamondAt(x: number, y: number, ink: Ink, reach = 5): Mark {
  const at = (dx: number, dy: number) => `${rounded(x + dx)} ${rounded(y + dy)}`;
  const d = `M${at(0, -reach)}L${at(reach, 0)}L${at(0, reach)}L${at(-reach, 0)}L${at(0, -reach)}`;
  return { shape: 'path', d, stroke: ink, width: 1.4, fill: 'paper' };
}

/** A cross. */
export function crossAt(x: number, y: number, ink: Ink = 'back', reach = 4): Extract<Mark, { readonly shape: 'path' }> {
  const at = (dx: number, dy: number) => `${rounded(x + dx)} ${rounded(y + dy)}`;
  const d = `M${at(-reach, -reach)}L${at(reach, reach)}M${at(-reach, reach)}L${at(reach, -reach)}`;
  return { shape: 'path', d, stroke: ink, width: 1.8 };
}
