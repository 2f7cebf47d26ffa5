import { key } from '../../base/index.js';
import type { SceneId, Slice } from '../../story/index.js';
import { sceneTitles } from '../notes/notes.js';
import type { Source } from '../source.js';

/** Which segment of a work each scene is: by its title, as notes on the work name it or as it is printed. */
export function scenesIn({ scenes }: Slice, work: Source): ReadonlyMap<SceneId, number> {
  const byTitle = segmentsByTitle(work);
  const found = new Map<SceneId, number>();
  for (const { id, title } of scenes) {
    const index = byTitle.get(key(title)) ?? byTitle.get(key(title.replace(/^\d+\. /, '')));
    if (index !== undefined) found.set(id, index);
  }
  return found;
}

function segmentsByTitle(work: Source): ReadonlyMap<string, number> {
  const known = made.get(work);
  if (known) return known;
  const byTitle = new Map<string, number>();
  const put = (name: string, index: number) => {
    const own = key(name);
    if (own !== '' && !byTitle.has(own)) byTitle.set(own, index);
  };
  // One segment after the other, under all of its names: what a later one is called takes none away.
  const titles = sceneTitles(work);
  work.segments.forEach(({ title, number }, index) => {
    for (const name of [titles[index] ?? '', title, number ?? '']) put(name, index);
  });
  made.set(work, byTitle);
  return byTitle;
}

const made = new WeakMap<Source, ReadonlyMap<string, number>>();
