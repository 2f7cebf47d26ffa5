import type { SceneId, Slice } from '../../story/index.js';
import { figures } from '../../story/index.js';

/**
 * The scenes of a part that words name: "act 2", "act ii", "the second act", "the last chapter". Undefined where no title told so far has
 * that part.
 */
export function scenesOfPart(slice: Slice, name: readonly string[]): readonly SceneId[] | undefined {
  const words = /^(?:the|this)$/.test(name[0] ?? '') ? name.slice(1) : name;
  const [first = '', second = '', ...more] = words;
  const isLast = (last.has(first) && second === 'chapter') || (name[0] === 'this' && first === 'chapter');
  if (isLast && more.length === 0) return lastChapter(slice);
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

/** The chapter told last: the scenes whose titles begin with its number, else the last scene. */
function lastChapter(slice: Slice): readonly SceneId[] | undefined {
  const scene = slice.scenes.at(-1);
  if (!scene) return undefined;
  const own = chapterIn(scene.title);
  const from = slice.scenes.findLastIndex(({ title }) => chapterIn(title) !== own) + 1;
  return slice.scenes.slice(from).map(({ id }) => id);
}

/** A title as far as the number of its chapter: “First Period, XVII (2)”, “IV, 5 May”. */
function chapterIn(title: string): string {
  const all = title.replace(/ \(\d+\)$/u, '').split(', ');
  const at = all.findLastIndex((part) => /^(?:chapter )?(?:\d+|[IVXLC]+)(?:[.:]|$)/iu.test(part));
  return all.slice(0, at < 0 ? all.length : at + 1).join(', ');
}

const last: ReadonlySet<string> = new Set(['last', 'latest', 'current', 'newest']);
const parts: ReadonlySet<string> = new Set(['act', 'part', 'book', 'volume', 'chapter', 'period']);
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
