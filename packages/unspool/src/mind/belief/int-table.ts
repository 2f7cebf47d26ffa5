/** Rows of whole numbers, kept by columns; the first column never falls. */
export type IntTable = {
  /** How many rows there are. */
  count: number;
  columns: Int32Array[];
};

/** Rows by one of their columns: those of a key, in order, are `rows[start[key]]` up to before `rows[start[key + 1]]`. */
export type Groups = { readonly start: Int32Array; readonly rows: Int32Array };

/** A table without rows. */
export function intTable(width: number): IntTable {
  return { count: 0, columns: Array.from({ length: width }, () => new Int32Array(16)) };
}

/** Puts rows, one behind the other, in the place of some others. */
export function replaceRows(table: IntTable, from: number, to: number, rows: readonly number[]): void {
  const { count, columns } = table;
  const width = columns.length;
  const added = rows.length / width;
  const left = count - (to - from) + added;
  table.columns = columns.map((old, at) => {
    const column = left > old.length ? grown(old, left) : old;
    if (from + added !== to) column.copyWithin(from + added, to, count);
    for (let row = 0; row < added; row += 1) column[from + row] = rows[row * width + at] as number;
    return column;
  });
  table.count = left;
}

function grown(old: Int32Array, least: number): Int32Array {
  const made = new Int32Array(Math.max(least, old.length * 2));
  made.set(old);
  return made;
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
  return { start: start.subarray(0, keys + 1), rows };
}

function zeros(length: number, spare: Int32Array | undefined): Int32Array {
  if (spare && spare.buffer.byteLength >= 4 * length) return new Int32Array(spare.buffer, 0, length).fill(0);
  // A little more, so that what is added now and then finds room.
  return new Int32Array(length + (length >> 3)).subarray(0, length);
}
