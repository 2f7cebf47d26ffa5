import { type Position, type Slice, type Story, sliceAt } from '../story/index.js';

/** The slices of stories at positions: of those that are the same letter by letter, the first one. */
export function alikeSlices(): (story: Story, position: Position) => Slice {
  const known = new Map<Position, Slice[]>();
  const last = new WeakMap<Story, { readonly position: Position; readonly slice: Slice }>();
  return (story, position) => {
    const own = last.get(story);
    if (own?.position === position) return own.slice;
    const slice = sliceAt(story, position);
    const others = known.get(position) ?? [];
    const first = others.find((other) => isSame(other, slice)) ?? slice;
    if (first === slice) known.set(position, [...others, slice]);
    last.set(story, { position, slice: first });
    return first;
  };
}

/** Whether two values are written with the same letters as JSON: the same keys in the same order, and the same in them. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every(
      (key, index) =>
        key === others[index] &&
        isSame((a as Readonly<Record<string, unknown>>)[key], (b as Readonly<Record<string, unknown>>)[key]),
    )
  );
}
