import type { SceneId } from '../../story/index.js';

/** In a scene, or before or after it; no scene where the words name none that is known. */
export type Then = { readonly side: 'in' | 'before' | 'after'; readonly scene?: SceneId };

/** "After the wedding": the side, and the words for what it is a side of; undefined where they begin otherwise. */
export function sideNamed([first = '', ...rest]: readonly string[]) {
  const side = sides.get(first);
  return side === undefined || rest.length === 0 ? undefined : { side, rest, isPlace: places.has(first) };
}

const sides: ReadonlyMap<string, Then['side']> = new Map([
  ...['in', 'at', 'during', 'when', 'while'].map((word) => [word, 'in'] as const),
  ['before', 'before'],
  ['after', 'after'],
]);

/** They may as well say where something is. */
const places: ReadonlySet<string> = new Set(['in', 'at']);
