/** Rows of whole numbers, kept by columns; the first column never falls. */
export type IntTable = {
  /** How many rows there are. */
  count: number;
  /** For how many there is room. */
  room: number;
  readonly columns: Int32Array[];
};

/** Rows by one of their columns: those of a key, in order, are `rows[start[key]]` up to before `rows[start[key + 1]]`. */
export type Groups = { readonly start: Int32Array; readonly rows: Int32Array };

/** A table without rows. */
export function intTable(width: number): IntTable {
  return { count: 0, room: 0, columns: Array.from({ length: width }, () => empty) };
}

const empty = new Int32Array(0);

/** Makes room for so many rows more. */
export function reserve(table: IntTable, more: number): void {
  if (table.count + more > table.room) grow(table, table.count + more);
}

/** All columns of a table lie in one piece of memory, which is dear to get. */
function grow(table: IntTable, least: number): void {
  const { columns, count } = table;
  const room = count === 0 ? least : Math.max(least, 16, count * 2);
  const memory = new Int32Array(room * columns.length);
  columns.forEach((old, at) => {
    const made = memory.subarray(at * room, (at + 1) * room);
    if (count > 0) made.set(count < old.length ? old.subarray(0, count) : old);
    columns[at] = made;
  });
  table.room = room;
}

/** Puts a row behind the others: a number for each column. */
export function addRow(table: IntTable, a: number, b: number, c = 0, d = 0, e = 0, f = 0, g = 0): void {
  const row = table.count;
  if (row === table.room) grow(table, row + 1);
  table.count = row + 1;
  const { columns } = table;
  (columns[0] as Int32Array)[row] = a;
  (columns[1] as Int32Array)[row] = b;
  if (columns.length === 2) return;
  (columns[2] as Int32Array)[row] = c;
  (columns[3] as Int32Array)[row] = d;
  if (columns.length === 4) return;
  (columns[4] as Int32Array)[row] = e;
  (columns[5] as Int32Array)[row] = f;
  (columns[6] as Int32Array)[row] = g;
}

/** Puts the rows of another table of the same width in the place of some. */
export function replaceRows(table: IntTable, from: number, to: number, added: IntTable): void {
  const { count, columns } = table;
  reserve(table, Math.max(0, added.count - (to - from)));
  columns.forEach((column, at) => {
    if (from + added.count !== to) column.copyWithin(from + added.count, to, count);
    column.set((added.columns[at] as Int32Array).subarray(0, added.count), from);
  });
  table.count = count - (to - from) + added.count;
}

/** Adds to what a column holds from a row on, where it is at least `least`. */
export function shiftColumn(table: IntTable, at: number, fromRow: number, by: number, least = 0): void {
  const column = table.columns[at] as Int32Array;
  for (let row = fromRow; row < table.count; row += 1) {
    const value = column[row] as number;
    if (value >= least) column[row] = value + by;
  }
}

/** The first row whose first column is at least `least`. */
export function rowFrom({ count, columns }: IntTable, least: number): number {
  const [first] = columns as [Int32Array];
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Groups the rows by a column; negative numbers are in no group. What earlier groups took of memory, which nobody reads any more, is
 * taken again where there is enough of it.
 */
export function groupsOf({ count, columns }: IntTable, at: number, keys: number, spare?: Groups): Groups {
  const column = columns[at] as Int32Array;
  if (count === 0) return { start: zeros(keys + 1, spare?.start), rows: empty };
  const start = zeros(keys + 2, spare?.start);
  for (let row = 0; row < count; row += 1) {
    const key = column[row] as number;
    if (key >= 0) start[key + 2] = (start[key + 2] as number) + 1;
  }
  for (let key = 2; key < start.length; key += 1) start[key] = (start[key] as number) + (start[key - 1] as number);
  const rows = zeros(start[keys + 1] as number, spare?.rows);
  for (let row = 0; row < count; row += 1) {
    const key = column[row] as number;
    if (key < 0) continue;
    const place = start[key + 1] as number;
    rows[place] = row;
    start[key + 1] = place + 1;
  }
  return { start, rows };
}

function zeros(length: number, spare: Int32Array | undefined): Int32Array {
  if (spare && length >= short && spare.buffer.byteLength >= 4 * length)
    return new Int32Array(spare.buffer, 0, length).fill(0);
  // A little more, so that what is added now and then finds room; a short list is nothing to save.
  if (length < short) return new Int32Array(length);
  return new Int32Array(length + (length >> 3)).subarray(0, length);
}

const short = 256;
