/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A value of which nothing is said that was said before. `pieces` are new, numbered on from those before them. In a piece and in
 * `root`, `{"=": n}` stands for piece n and `{"=+": [a, b]}` for the lists a and b in one; any other key that begins with “=”
 * has one more of them than it had.
 */
export type Packed = { readonly pieces: readonly Json[]; readonly root: Json };

/**
 * What was said before: how many pieces, the number of the one with this text, and the number of the one that stands for a value, by the
 * text of that. The last is only quicker: what a value comes to need not be found again.
 */
export type Known = {
  readonly count: number;
  readonly find: (text: string) => number | undefined;
  readonly findValue: (text: string) => number | undefined;
};

export const nothingKnown: Known = { count: 0, find: () => undefined, findValue: () => undefined };

/** Packs a value on what is known, and says what is known with it. The same value on the same is packed in the same way. */
export function pack(value: Json, known: Known): { readonly packed: Packed; readonly known: Known } {
  const own = new Map<string, number>();
  const pieces: Json[] = [];
  const kept = (form: Json): Json => {
    const text = JSON.stringify(form);
    if (text.length < shortest) return form;
    const there = known.find(text) ?? own.get(text);
    if (there !== undefined) return { [pieceSign]: there };
    own.set(text, known.count + pieces.length);
    pieces.push(form);
    return { [pieceSign]: known.count + pieces.length - 1 };
  };
  const ownValues = new Map<string, number>();
  const formOf = (whole: Json, depth: number): Json => {
    if (typeof whole !== 'object' || whole === null) return kept(whole);
    const text = depth < shallowest ? '' : JSON.stringify(whole);
    const isRemembered = text.length >= shortest && text.length <= longestValue;
    const there = isRemembered ? (known.findValue(text) ?? ownValues.get(text)) : undefined;
    if (there !== undefined) return { [pieceSign]: there };
    const form = kept(inForms(whole, depth));
    const number = isList(form) || typeof form !== 'object' ? undefined : form?.[pieceSign];
    if (isRemembered && typeof number === 'number') ownValues.set(text, number);
    return form;
  };
  const inForms = (whole: readonly Json[] | { readonly [key: string]: Json }, depth: number): Json => {
    if (isList(whole))
      return listOf(
        whole.map((one) => formOf(one, depth + 1)),
        kept,
      );
    const said = Object.entries(whole).filter(([, one]) => one !== undefined);
    return Object.fromEntries(said.map(([key, one]) => [escaped(key), formOf(one, depth + 1)]));
  };
  const root = formOf(value, 0);
  const find = (text: string) => own.get(text) ?? known.find(text);
  const findValue = (text: string) => ownValues.get(text) ?? known.findValue(text);
  return { packed: { pieces, root }, known: { count: known.count + pieces.length, find, findValue } };
}

/** The value that was packed last, from all that was packed before it and it, in order. */
export function unpack(all: readonly Packed[]): Json {
  const pieces = all.flatMap((packed) => packed.pieces);
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
  for (const piece of pieces) made.push(valueIn(piece));
  return valueIn(all.at(-1)?.root ?? null);
}

const pieceSign = '=';
const listSign = '=+';

/** What holds nearly everything is never the same as before, and what is long is made of parts: neither is looked up as a whole. */
const [shallowest, longestValue] = [3, 20_000];

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
