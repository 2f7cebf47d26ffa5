import type { ScreenplayElement } from '../../../src/read/script/screenplay/screenplay.js';
import type { Drawn } from './writer.js';

/** How a script is set on its pages; what is left out is as in the United States. */
export type Layout = {
  readonly width?: number;
  readonly height?: number;
  /** From one line to the next, in points. */
  readonly leading?: number;
  /** Added to where columns begin, in points. */
  readonly shift?: number;
  readonly cues?: 'centred';
  /** What is drawn at once. */
  readonly run?: 'word' | 'letter';
  /** A shooting script: numbers at both sides, marks of revisions, running heads, "CONTINUED". */
  readonly shooting?: true;
  readonly watermark?: true;
  /** Average width of a letter, in points. */
  readonly letter?: number;
};

type Line = { readonly x: number; readonly text: string; readonly number?: string; readonly cue?: string };

/** A script as pages of words. Action is never parted by the end of a page, speeches are, with "(MORE)". */
export function laidOut(elements: readonly ScreenplayElement[], layout: Layout): readonly (readonly Drawn[])[] {
  const { width = 612, height = 792, leading = 12, run, shooting, watermark, letter = 7.2 } = layout;
  const most = Math.floor((height - 150) / leading);
  const pages: Line[][] = [[]];
  for (const block of blocksOf(elements, layout)) {
    const page = pages.at(-1) as Line[];
    const room = most - page.length - 1;
    const [cue] = block;
    // A speech of which at least two lines stay on each page.
    const isParted = cue?.cue !== undefined && block.length > room && room >= 4 && block.length - room >= 1;
    if (isParted && cue.cue) {
      page.push({ x: 0, text: '' }, ...block.slice(0, room - 1), { x: cue.x, text: '(MORE)' });
      pages.push([{ x: cue.x, text: `${cue.cue} (CONT'D)` }, ...block.slice(room - 1)]);
    } else if (block.length > room) pages.push([...block]);
    else page.push(...(page.length > 0 ? [{ x: 0, text: '' }] : []), ...block);
  }
  return pages.map((lines, index) => {
    const drawn: Drawn[] = [{ x: width - 87, y: height - 42, text: `${index + 1}.` }];
    if (shooting) drawn.push({ x: 108, y: height - 42, text: `THE WEIR  Blue Rev. 5/${index + 1}/21` });
    if (watermark) drawn.push({ x: 150, y: 200, text: 'Confidential: N. Body', slope: 1 });
    lines.forEach(({ x, text, number }, row) => {
      const y = height - 84 - row * leading;
      if (number && shooting) drawn.push({ x: 62, y, text: number }, { x: width - 80, y, text: number });
      if (shooting && row % 7 === 3 && text) drawn.push({ x: width - 54, y, text: '*' });
      const parts = run === 'letter' ? /\S/g : run === 'word' ? /\S+/g : /\S.*/g;
      for (const { 0: part, index: at } of text.matchAll(parts)) drawn.push({ x: x + at * letter, y, text: part });
    });
    if (shooting && index < pages.length - 1) drawn.push({ x: 432, y: 50, text: '(CONTINUED)' });
    return drawn;
  });
}

/** Elements that stay together, as lines; the first of a speech knows whose it is. */
function blocksOf(elements: readonly ScreenplayElement[], { width = 612, shift = 0, cues, letter = 7.2 }: Layout): Line[][] {
  const left = 108 + shift;
  const blocks: Line[][] = [];
  elements.forEach(({ kind, text, number, dual }, index) => {
    const set = (x: number, most: number): Line[] => wrapped(text, most).map((line) => ({ x, text: line }));
    const own = blocks.at(-1) as Line[];
    switch (kind) {
      case 'heading':
        blocks.push([{ x: left, text, ...(number ? { number } : {}) }]);
        break;
      case 'cue':
        if (!dual) blocks.push([{ x: cues ? (width - text.length * letter) / 2 : left + 158, text, cue: text }]);
        break;
      case 'parenthetical':
        own.push(...wrapped(`(${text})`, 25).map((line) => ({ x: left + 115, text: line })));
        break;
      case 'dialogue': {
        const other = elements[index + 1];
        if (elements[index - 1]?.dual) break;
        if (other?.dual) {
          const [first] = blocks.pop() as Line[];
          blocks.push(sideBySide(first?.text ?? '', text, other.text, elements[index + 2]?.text ?? '', left));
        } else own.push(...set(left + 72, 34));
        break;
      }
      case 'transition':
        blocks.push([{ x: left + 432 - text.length * letter, text }]);
        break;
      case 'centred':
        blocks.push([{ x: (width - text.length * letter) / 2, text }]);
        break;
      default:
        blocks.push(set(left, 58));
    }
  });
  // What follows a heading stays with it.
  return blocks.reduce<Line[][]>((kept, block, index) => {
    const isUnder = blocks[index - 1]?.length === 1 && /^(?:INT|EXT)/.test(blocks[index - 1]?.[0]?.text ?? '');
    if (isUnder && !block[0]?.cue) (kept.at(-1) as Line[]).push({ x: 0, text: '' }, ...block);
    else kept.push(block);
    return kept;
  }, []);
}

/** Two columns; each line is as many letters as both take, so that words stand where they would. */
function sideBySide(one: string, said: string, other: string, replied: string, left: number): Line[] {
  const columns = [
    [`        ${one}`, ...wrapped(said, 26)],
    [`        ${other}`, ...wrapped(replied, 26)],
  ];
  const rows = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => ({
    x: left,
    text: `${(columns[0]?.[row] ?? '').padEnd(31)}${columns[1]?.[row] ?? ''}`.trimEnd(),
  }));
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
