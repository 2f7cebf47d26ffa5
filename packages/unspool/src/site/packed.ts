/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A value of which nothing is said that was said before. `pieces` are new, numbered on from those before them. In a piece and in
 * `root`, `{"=": n}` stands for piece n and `{"=+": [a, b]}` for the lists a and b in one; any other key that begins with “=”
 * has one more of them than it had.
 */
export type Packed = { readonly pieces: readonly Json[]; readonly root: Json };

/**
 * Packs values one after another: each on the first so many of those that it has packed and not forgotten, which forgets the
 * rest. The same values on the same are packed in the same way. What is in them must not change: an object that was met
 * before costs nothing to be met again, so that little more is to do for a value than what is new in it.
 */
export type Packing = (value: Json, on: number) => Packed;

export function packing(): Packing {
  // By the text of a piece, and by the object that it stands for, its number.
  const numbers = new Map<string, number>();
  const objects = new Map<object, number>();
  const layers: Layer[] = [];
  return (value, on) => {
    for (const { texts, values } of layers.splice(on)) {
      for (const text of texts) numbers.delete(text);
      for (const one of values) objects.delete(one);
    }
    const layer: Layer = { first: numbers.size, texts: [], values: [] };
    layers.push(layer);
    const pieces: Json[] = [];
    const kept = (form: Json): Json => {
      const text = JSON.stringify(form);
      if (text.length < shortest) return form;
      const there = numbers.get(text);
      if (there !== undefined) return { [pieceSign]: there };
      const number = layer.first + pieces.length;
      numbers.set(text, number);
      layer.texts.push(text);
      pieces.push(form);
      return { [pieceSign]: number };
    };
    const formOf = (whole: Json): Json => {
      if (typeof whole !== 'object' || whole === null) return typeof whole === 'string' ? kept(whole) : whole;
      const there = objects.get(whole);
      if (there !== undefined) return { [pieceSign]: there };
      const form = kept(isList(whole) ? listOf(whole.map(formOf), kept) : recordOf(whole, formOf));
      const number = isList(form) || typeof form !== 'object' ? undefined : form?.[pieceSign];
      if (typeof number === 'number') {
        objects.set(whole, number);
        layer.values.push(whole);
      }
      return form;
    };
    return { root: formOf(value), pieces };
  };
}

/** What one value brought along: with which number its pieces begin, their texts, and the objects for which pieces stand since. */
type Layer = { readonly first: number; readonly texts: string[]; readonly values: object[] };

function recordOf(whole: { readonly [key: string]: Json }, formOf: (one: Json) => Json): Json {
  const said = Object.entries(whole).filter(([, one]) => one !== undefined);
  return Object.fromEntries(said.map(([key, one]) => [escaped(key), formOf(one)]));
}

/** The value that was packed last, from all that was packed before it and it, in order. */
export function unpack(all: readonly Packed[]): Json {
  return unpacking()(all);
}

/**
 * Unpacks values one after another. What stands on the same as the value before has what they share once, as the same objects: whoever
 * makes something of it need not make it again. It holds what it unpacked last, and nothing else.
 */
export function unpacking(): (all: readonly Packed[]) => Json {
  const known: { readonly packed: Packed; readonly end: number }[] = [];
  const made: Json[] = [];
  // A piece stands on earlier ones alone, which are made by then.
  const valueIn = (form: Json): Json => {
    if (isList(form)) return form.map(valueIn);
    if (typeof form !== 'object' || form === null) return form;
    const number = form[pieceSign];
    if (typeof number === 'number') return made[number] ?? null;
    const parts = form[listSign];
    if (parts !== undefined) return (valueIn(parts) as readonly Json[]).flat();
    return Object.fromEntries(Object.entries(form).map(([key, one]) => [unescaped(key), valueIn(one)]));
  };
  return (all) => {
    const other = known.findIndex(({ packed }, at) => packed !== all[at]);
    if (other >= 0) known.length = other;
    made.length = known.at(-1)?.end ?? 0;
    for (const packed of all.slice(known.length)) {
      for (const piece of packed.pieces) made.push(valueIn(piece));
      known.push({ packed, end: made.length });
    }
    return valueIn(all.at(-1)?.root ?? null);
  };
}

const pieceSign = '=';
const listSign = '=+';

/** What is shorter is said again: a number in its place would be no shorter. */
const shortest = 40;

/**
 * A list as it is, or as the lists of which it is made. Where one ends is told by its last item, so that one more item
 * anywhere leaves nearly all other lists as they were. None has one item alone, but for the last: there are ever fewer.
 */
function listOf(items: readonly Json[], kept: (form: Json) => Json): Json {
  if (items.length <= longest) return items;
  const parts: Json[][] = [[]];
  for (const [place, item] of items.entries()) {
    const part = parts.at(-1) as Json[];
    part.push(item);
    const isEnd = sumOf(JSON.stringify(item)) % usual === 0 || part.length === longest;
    if (isEnd && part.length > 1 && place < items.length - 1) parts.push([]);
  }
  return { [listSign]: listOf(parts.map(kept), kept) };
}

const usual = 8;
const longest = 32;

/** A sum that differs for most texts (FNV-1a). */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

function escaped(key: string): string {
  return key.startsWith('=') ? `=${key}` : key;
}

function unescaped(key: string): string {
  return key.startsWith('==') ? key.slice(1) : key;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
