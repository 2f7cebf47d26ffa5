import { addAll } from '../../base/lists.js';
import { type KnownCell, type KnownRow, titleOf, whoKnows } from '../../explain/index.js';
import { knownWords } from '../../explain/voice.js';
import { plain } from '../../language/index.js';
import { fooledIn } from '../../mind/index.js';
import { type EntityId, indexOf, type Slice } from '../../story/index.js';
import { headingOf } from '../heading.js';
import { crossAt, type Explained, legendOf } from '../legend.js';
import { type Mark, type Picture, rounded, type Sheet, textAt } from '../picture.js';
import { fitted } from '../text-width.js';
import { gridWords as words } from '../words.js';

/** A cell as it is drawn. */
type Shown = { readonly cell: KnownCell; readonly told: number; readonly isUntrue: boolean };

type Row = { readonly words: string; readonly cells: readonly Shown[] };

/**
 * Who knows what: below each thing told, under each person how they have it and since which scene; what is taken for true and is not is
 * marked. Rows and columns stand in the order in which one first knows that somebody has it.
 */
export function grid(slice: Slice, { width = 820 }: Sheet = {}): Picture {
  const known = whoKnows(slice);
  const rows = rowsOf(slice, known.rows);
  const names = new Map(known.people.map(({ id, name }) => [id, name]));
  const people = havers(rows);
  const untrue = rows.reduce((sum, { cells }) => sum + cells.filter(({ isUntrue }) => isUntrue).length, 0);
  const frame = { left: 16, width: width - 32 };
  const title = words.title(titleOf(slice));
  const isEmpty = rows.length === 0;
  const heading = headingOf(title, [isEmpty ? words.nothing : words.numbers], frame);
  const description = isEmpty ? words.nothing : words.description(people.length, rows.length, untrue);
  const shared = { kind: 'grid', title, description, width, table: tableOf(rows, names) } as const;
  if (isEmpty) return { ...shared, height: heading.bottom + 16, marks: heading.marks };
  // As many beside each other as there is room for, whoever else there is: nobody moves as more are met.
  const columns = Math.max(1, Math.floor(frame.width / narrowest));
  const plot = { left: frame.left, step: Math.min(widest, frame.width / columns), width: frame.width };
  const shown = people.slice(0, columns);
  const drawn = rows.length === mostRows + 1 ? rows : rows.slice(0, mostRows);
  const marks: Mark[] = [...heading.marks];
  let y = heading.bottom + 22;
  for (const [at, row] of drawn.entries()) {
    if (at % namesEvery === 0) {
      addAll(marks, namesAt(shown, names, y, plot));
      y += 24;
    }
    addAll(marks, rowAt(row, shown, names, y, plot));
    y += rowHeight;
  }
  for (const more of [
    ...(people.length > shown.length ? [words.morePeople(people.length - shown.length)] : []),
    ...(rows.length > drawn.length ? [words.moreRows(rows.length - drawn.length)] : []),
  ]) {
    marks.push(textAt(more, frame.left, y + 2, 'soft'));
    y += 18;
  }
  const below = legendOf(legendIn(drawn), y + 8, frame);
  return { ...shared, height: Math.ceil(below.bottom + 12), marks: [...marks, ...below.marks] };
}

const [narrowest, widest, rowHeight, mostRows, namesEvery] = [70, 110, 46, 40, 10];

/** The things that somebody has, in the order in which one first knows that somebody does. */
function rowsOf(slice: Slice, known: readonly KnownRow[]): readonly Row[] {
  const { claims } = indexOf(slice);
  const fooled = new Set(fooledIn(slice).map(({ grasp }) => JSON.stringify([grasp.who, grasp.claim])));
  const rows = known.map(({ words: said, cells }) => ({
    words: plain(said),
    cells: cells.map((cell): Shown => {
      const claim = cell.because[0]?.claim;
      const told = claim === undefined ? 0 : (claims.get(claim)?.told ?? 0);
      return { cell, told, isUntrue: cell.lie === true || fooled.has(JSON.stringify([cell.who, claim])) };
    }),
  }));
  const first = ({ cells }: Row) =>
    cells.reduce(
      (least, { told, cell }) => (cell.certainty === 'may' ? least : Math.min(least, told)),
      Number.MAX_SAFE_INTEGER,
    );
  return rows
    .map((row) => ({ row, at: first(row) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}

/** Whoever has anything, in the order in which one first knows that they do. */
function havers(rows: readonly Row[]): readonly EntityId[] {
  const first = new Map<EntityId, number>();
  for (const { cells } of rows)
    for (const { cell, told } of cells) first.set(cell.who, Math.min(first.get(cell.who) ?? told, told));
  return [...first].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

type Plot = { readonly left: number; readonly step: number; readonly width: number };
type Names = ReadonlyMap<EntityId, string>;

function namesAt(people: readonly EntityId[], names: Names, y: number, { left, step }: Plot): readonly Mark[] {
  return people.map((id, column) => ({
    ...textAt(fitted(names.get(id) ?? '', step - 8, 11, true), left + column * step, y, 'ink'),
    bold: true,
    opens: { to: 'entity', id },
  }));
}

/** What is told, and below it a box for each who has it: dashed where they may, crossed where it is not true. */
function rowAt(
  row: Row,
  people: readonly EntityId[],
  names: Names,
  top: number,
  { left, step, width }: Plot,
): readonly Mark[] {
  const rule = `M${rounded(left)} ${rounded(top - 13)}L${rounded(left + width)} ${rounded(top - 13)}`;
  return [
    { shape: 'path', d: rule, stroke: 'rule', width: 1 },
    { ...textAt(fitted(row.words, width, 12), left, top, 'ink'), size: 12 },
    ...(row.cells.some(({ cell }) => people.includes(cell.who))
      ? []
      : [textAt(fitted(elsewhere(row, names), width, 11), left, top + 20, 'soft')]),
    ...row.cells.flatMap(({ cell, isUntrue }): readonly Mark[] => {
      const column = people.indexOf(cell.who);
      if (column < 0) return [];
      const x = left + column * step;
      const [wide, y] = [step - 6, top + 7];
      const said = saidOf(cell);
      const opens = cell.scene === null ? {} : { opens: { to: 'scene', id: cell.scene } as const };
      const name = `${names.get(cell.who) ?? ''}: ${said}${isUntrue ? `, ${words.untrue}` : ''}`;
      const ink = isUntrue ? 'back' : cell.certainty === 'not' ? 'rule' : isSaid(cell) ? 'soft' : ({ hue: 0 } as const);
      const dash = cell.certainty === 'may' && !isSaid(cell) ? { dash: 'dashed' as const } : {};
      const [cx, cy] = [x + wide - 7, y + 19];
      return [
        {
          shape: 'bar',
          x: rounded(x),
          y: rounded(y),
          width: rounded(wide),
          height: 19,
          round: 4,
          fill: 'paper',
          stroke: ink,
          ...dash,
          ...opens,
          name,
        },
        { ...textAt(fitted(said, wide - 6, 10), x + wide / 2, y + 13.5, 'ink'), size: 10, anchor: 'middle', ...opens },
        ...(isUntrue ? [crossAt(cx, cy)] : []),
      ];
    }),
  ];
}

/** What those have for whom there is no room: "Cora: told 2 · Dov: believes 2". */
function elsewhere({ cells }: Row, names: Names): string {
  return cells
    .map(({ cell, isUntrue }) => `${names.get(cell.who) ?? ''}: ${saidOf(cell)}${isUntrue ? `, ${words.untrue}` : ''}`)
    .join(' · ');
}

function saidOf(cell: KnownCell): string {
  return `${knownWords(cell)}${cell.number === undefined ? '' : ` ${cell.number}`}`;
}

/** They say so; whether they have it themselves is another matter. */
function isSaid({ certainty, attitude }: KnownCell): boolean {
  return certainty === 'may' && attitude === 'says';
}

function legendIn(rows: readonly Row[]): readonly Explained[] {
  const cells = rows.flatMap((row) => row.cells);
  const { legend } = words;
  return [
    ...(cells.some(({ cell, isUntrue }) => cell.certainty === 'must' && !isUntrue)
      ? [{ sign: 'blue box', text: legend.has } as const]
      : []),
    ...(cells.some(({ cell }) => cell.certainty === 'may' && !isSaid(cell))
      ? [{ sign: 'dashed blue box', text: legend.may } as const]
      : []),
    ...(cells.some(({ cell }) => isSaid(cell)) ? [{ sign: 'hollow', text: legend.says } as const] : []),
    ...(cells.some(({ cell }) => cell.certainty === 'not') ? [{ sign: 'pale box', text: legend.not } as const] : []),
    ...(cells.some(({ isUntrue }) => isUntrue) ? [{ sign: 'cross', text: legend.untrue } as const] : []),
  ];
}

function tableOf(rows: readonly Row[], names: Names): Picture['table'] {
  return {
    head: words.head,
    rows: rows.flatMap((row) =>
      row.cells.map(({ cell, isUntrue }) => ({
        cells: [
          row.words,
          names.get(cell.who) ?? '–',
          `${knownWords(cell)}${isUntrue ? `, ${words.untrue}` : ''}`,
          cell.number === undefined ? '–' : `${cell.number}`,
        ],
        ...(cell.scene === null ? {} : { opens: { to: 'scene', id: cell.scene } as const }),
      })),
    ),
  };
}
