/** What a file of settings in Lua can hold. */
export type LuaValue = string | number | boolean | null | LuaTable;
/** By key; what stands without one is counted from 1. */
export type LuaTable = ReadonlyMap<string | number, LuaValue>;

/**
 * The table that a file of Lua returns (`return { ["page"] = 12 }`), where it holds data and nothing else: nothing is ever
 * run. Undefined for anything that is more than that, that is damaged, or that is nested deeper than such files are.
 */
export function luaTable(text: string): LuaTable | undefined {
  const reading: Reading = { text, at: 0 };
  try {
    skipSpace(reading);
    if (take(reading, /return\b/y) !== undefined) skipSpace(reading);
    const value = text[reading.at] === '{' ? readTable(reading, 0) : undefined;
    skipSpace(reading);
    if (text[reading.at] === ';') reading.at += 1;
    skipSpace(reading);
    return reading.at === text.length ? value : undefined;
  } catch (error) {
    if (error instanceof NoData) return undefined;
    throw error;
  }
}

type Reading = { readonly text: string; at: number };

/** What is read is more than data, or less. */
class NoData extends Error {}

const deepest = 64;

function readTable(reading: Reading, depth: number): LuaTable {
  if (depth > deepest) throw new NoData();
  const table = new Map<string | number, LuaValue>();
  let count = 0;
  reading.at += 1;
  for (skipSpace(reading); reading.text[reading.at] !== '}'; skipSpace(reading)) {
    const key = readKey(reading);
    if (key === undefined) count += 1;
    const value = readValue(reading, depth);
    if (value !== null) table.set(key ?? count, value);
    skipSpace(reading);
    if (take(reading, /[,;]/y) === undefined && reading.text[reading.at] !== '}') throw new NoData();
  }
  reading.at += 1;
  return table;
}

/** `["key"] =`, `[12] =`, `key =`; undefined where a value stands by itself. */
function readKey(reading: Reading): string | number | undefined {
  const word = take(reading, /([A-Za-z_]\w*)[ \t]*=(?!=)/y)?.[1];
  if (word !== undefined) return word;
  if (reading.text[reading.at] !== '[' || /[[=]/.test(reading.text[reading.at + 1] ?? '')) return undefined;
  reading.at += 1;
  skipSpace(reading);
  const key = readSimple(reading);
  skipSpace(reading);
  if ((typeof key !== 'string' && typeof key !== 'number') || take(reading, /\]/y) === undefined) throw new NoData();
  skipSpace(reading);
  if (take(reading, /=/y) === undefined) throw new NoData();
  return key;
}

function readValue(reading: Reading, depth: number): LuaValue {
  skipSpace(reading);
  return reading.text[reading.at] === '{' ? readTable(reading, depth + 1) : readSimple(reading);
}

function readSimple(reading: Reading): Exclude<LuaValue, LuaTable> {
  const mark = reading.text[reading.at];
  if (mark === '"' || mark === "'") return readString(reading, mark);
  if (mark === '[') return readLong(reading);
  const number = take(reading, /-?(?:0x[\da-f]+|\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)(?![\w.])/iy)?.[0];
  if (number !== undefined) return number.startsWith('-0x') ? -Number(number.slice(1)) : Number(number);
  const word = take(reading, /(?:true|false|nil)(?!\w)/y)?.[0];
  if (word === undefined) throw new NoData();
  return word === 'nil' ? null : word === 'true';
}

function readString(reading: Reading, mark: string): string {
  const { text } = reading;
  const parts: string[] = [];
  let from = reading.at + 1;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === mark) {
      parts.push(text.slice(from, at));
      reading.at = at + 1;
      return parts.join('');
    }
    if (letter === '\n') break;
    if (letter !== '\\') continue;
    parts.push(text.slice(from, at));
    const [written, meant] = escaped(text, at + 1);
    parts.push(meant);
    from = at + 1 + written;
    at = from - 1;
  }
  throw new NoData();
}

/** How many letters an escape takes behind its stroke, and what it means. */
function escaped(text: string, at: number): readonly [written: number, meant: string] {
  const letter = text[at] ?? '';
  const simple = escapes.get(letter);
  if (simple !== undefined) return [1, simple];
  const [number] = /^\d{1,3}/.exec(text.slice(at, at + 3)) ?? [];
  if (number !== undefined) return [number.length, String.fromCharCode(Number(number))];
  const [, hex] = /^x([\da-f]{2})/i.exec(text.slice(at, at + 3)) ?? [];
  if (hex === undefined) throw new NoData();
  return [3, String.fromCharCode(Number.parseInt(hex, 16))];
}

const escapes: ReadonlyMap<string, string> = new Map([
  ...['"', "'", '\\', '\n'].map((letter) => [letter, letter] as const),
  ...[...'nrtabfv'].map((letter, at) => [letter, '\n\r\t\x07\b\f\v'[at] as string] as const),
]);

/** `[[…]]`, `[==[…]==]`. */
function readLong(reading: Reading): string {
  const opening = take(reading, /\[(=*)\[\n?/y);
  if (!opening) throw new NoData();
  const closing = `]${opening[1]}]`;
  const end = reading.text.indexOf(closing, reading.at);
  if (end < 0) throw new NoData();
  const long = reading.text.slice(reading.at, end);
  reading.at = end + closing.length;
  return long;
}

/** Passes space and remarks. */
function skipSpace(reading: Reading): void {
  while (take(reading, /\s+/y) !== undefined || (reading.text.startsWith('--', reading.at) && skipRemark(reading)));
}

function skipRemark(reading: Reading): true {
  reading.at += 2;
  if (/^\[=*\[/.test(reading.text.slice(reading.at, reading.at + 20))) readLong(reading);
  else take(reading, /[^\n]*/y);
  return true;
}

function take(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (!found) return undefined;
  reading.at += found[0].length;
  return found;
}
