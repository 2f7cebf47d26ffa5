import { clean } from '../base/index.js';
import { leastOf, mostOf } from '../base/lists.js';
import type { KnownCell, KnownRow, WhoKnows } from '../explain/index.js';
import { knowing, knownWords } from '../explain/voice.js';
import { plain } from '../language/index.js';
import type { TextOptions } from './terminal-text.js';
import { widthOf, wrap } from './wrap.js';

/**
 * Who knows what for a terminal: a grid of what is told and of people, as many people beside each other as there is room for, the others
 * below. `labels` are those of scenes that somebody can type. With `isFull` each cell's chain is told below, a line each.
 */
export function whoKnowsText(
  { title, people, rows, more }: WhoKnows,
  {
    columns = 80,
    paint = (_, text) => text,
    labels = [],
    isFull = false,
  }: Omit<TextOptions, 'scenes'> & { readonly labels?: readonly string[]; readonly isFull?: boolean } = {},
): string {
  const head = `${paint('title', clean(title))}\n\n`;
  if (rows.length === 0) return `${head}${knowing.nobody}\n`;
  const labelOf = (cell: KnownCell) =>
    cell.number === undefined ? '' : ` ${clean(labels[cell.number - 1] ?? String(cell.number))}`;
  const texts = new Map(
    rows.flatMap(({ cells }) => cells.map((cell) => [cell, knownWords(cell) + labelOf(cell)] as const)),
  );
  const width = Math.max(columns, narrowest);
  const ofPeople = people.map(({ id, name }) => {
    const own = rows.flatMap(({ cells }) => cells.filter(({ who }) => who === id));
    return {
      id,
      name: shortened(clean(name), longestName),
      width: mostOf([
        ...own.map((cell) => widthOf(texts.get(cell) ?? '')),
        leastOf([widthOf(clean(name)), longestName]),
      ]),
    };
  });
  const forWords = Math.max(leastWords, width - ofPeople.reduce((sum, one) => sum + one.width + between, 0));
  const blocks: (typeof ofPeople)[] = [[]];
  let left = width - leastWords;
  for (const one of ofPeople) {
    if (left < one.width + between && blocks.at(-1)?.length) {
      blocks.push([]);
      left = width - leastWords;
    }
    left -= one.width + between;
    blocks.at(-1)?.push(one);
  }
  const own = blocks.length === 1 ? forWords : leastWords;
  const grids = blocks.map((block) => {
    const header = `${' '.repeat(own)}${block.map((one) => `${' '.repeat(between)}${padded(one.name, one.width)}`).join('')}`;
    const lines = rows.flatMap((row) => rowLines(row, block, own, texts));
    return [paint('heading', header.trimEnd()), ...lines].join('\n');
  });
  const note = more === undefined ? knowing.legend : `${knowing.more(more)} ${knowing.legend}`;
  const legend = wrap([{ text: note }], width).map((line) => line.map(({ text }) => text).join(''));
  const chains = isFull ? rows.map((row) => chainText(row, width)) : [];
  return `${head}${[...grids, ...chains, paint('quiet', legend.join('\n'))].join('\n\n')}\n`;
}

const narrowest = 40;
const leastWords = 30;
const longestName = 12;
const between = 2;

function rowLines(
  { words, cells }: KnownRow,
  block: readonly { readonly id: string; readonly width: number }[],
  forWords: number,
  texts: ReadonlyMap<KnownCell, string>,
): readonly string[] {
  const lines = wrap([{ text: clean(plain(words)) }], forWords).map((line) => line.map(({ text }) => text).join(''));
  const own = block.map(({ id, width }) => {
    const cell = cells.find(({ who }) => who === id);
    return `${' '.repeat(between)}${padded(cell ? (texts.get(cell) ?? '') : knowing.nothing, width)}`;
  });
  return lines.map((line, at) => (at === 0 ? `${padded(line, forWords)}${own.join('')}`.trimEnd() : line));
}

/** The chain by which each has it. */
function chainText({ words, cells }: KnownRow, width: number): string {
  const lines = cells.flatMap(({ because }) => because.map(({ words: own }) => plain(own)));
  const told = [...new Set(lines)].flatMap((text) =>
    wrap([{ text: clean(text) }], width - 2).map(
      (line, at) => `${at === 0 ? '• ' : '  '}${line.map((one) => one.text).join('')}`,
    ),
  );
  return [clean(plain(words)), ...told].join('\n');
}

function padded(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
}

function shortened(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let short = '';
  for (const letter of text) {
    if (widthOf(`${short}${letter}…`) > most) break;
    short += letter;
  }
  return `${short}…`;
}
