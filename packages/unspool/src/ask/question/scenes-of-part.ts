import type { SceneId, Slice } from '../../story/index.js';
import { figures } from '../../story/index.js';

/** The scenes of a part that words name: "act 2", "act ii", "the second act". Undefined where no title told so far has that part. */
export function scenesOfPart(slice: Slice, name: readonly string[]): readonly SceneId[] | undefined {
  const words = name[0] === 'the' ? name.slice(1) : name;
  const [first = '', second = '', ...more] = words;
  if (more.length > 0) return undefined;
  const ordinal = ordinals.indexOf(first);
  const [label, number] = ordinal >= 0 ? [second, String(ordinal + 1)] : [first, figures(second)];
  if (!parts.has(label) || number === '') return undefined;
  const own = slice.scenes.filter(({ title }) => {
    const [outer = ''] = title.split(/[,:]/);
    const [kind = '', which = ''] = outer.trim().toLowerCase().split(/\s+/);
    return kind === label && which !== '' && figures(which) === number;
  });
  return own.length > 0 ? own.map(({ id }) => id) : undefined;
}

const parts: ReadonlySet<string> = new Set(['act', 'part', 'book', 'volume', 'chapter', 'period']);
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
