import { key, perObject } from '../../base/index.js';
import type { SceneId, Slice } from '../../story/index.js';
import type { Source } from '../source.js';

/** Which segment of a work each scene is, where `titles` are those of its segments in notes on it: by that title, or as it is printed. */
export function scenesTitled({ scenes }: Slice, work: Source, titles: readonly string[]): ReadonlyMap<SceneId, number> {
  const byTitle = segmentsOf(work)(titles);
  const found = new Map<SceneId, number>();
  for (const { id, title } of scenes) {
    const index = byTitle.get(key(title)) ?? byTitle.get(key(title.replace(/^\d+\. /, '')));
    if (index !== undefined) found.set(id, index);
  }
  return found;
}

/** Found once for a work and its titles. */
const segmentsOf = perObject((work: Source) =>
  perObject((titles: readonly string[]) => {
    const byTitle = new Map<string, number>();
    const put = (name: string, index: number) => {
      const own = key(name);
      if (own !== '' && !byTitle.has(own)) byTitle.set(own, index);
    };
    // One segment after the other, under all of its names: what a later one is called takes none away.
    work.segments.forEach(({ title, number }, index) => {
      for (const name of [titles[index] ?? '', title, number ?? '']) put(name, index);
    });
    return byTitle;
  }),
);
