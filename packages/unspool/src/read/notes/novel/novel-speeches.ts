import type { Segment, Source, Speech } from '../../source.js';
import { piecesOf, stretchesOf } from '../pieces.js';
import { sceneTitles } from '../scene-titles.js';
import { createNovelTelling } from './novel-telling.js';
import type { SpokenLine } from './spoken-lines.js';

/**
 * A novel with what its people say as speeches behind the prose of each chapter, under the names that they then have: for whoever
 * counts who speaks. What is no more than likely counts, too.
 */
export function withSpeeches(source: Source): Source {
  const telling = createNovelTelling(source.language);
  const titles = sceneTitles(source);
  const segments = source.segments.map((segment, index): Segment => {
    const speeches = stretchesOf(piecesOf(source, segment)).flatMap(({ pieces }) => {
      const items = pieces.map(({ item }) => item);
      const { said } = telling.next(items, titles[index] ?? '');
      return items.flatMap((item) => (said.get(item) ?? []).map((line) => speechOf(line, item.at)));
    });
    return { ...segment, items: [...segment.items, ...speeches] };
  });
  return { ...source, segments };
}

function speechOf({ by, words }: SpokenLine, at: Speech['at']): Speech {
  return { kind: 'speech', cue: by, who: [by], parts: [{ kind: 'said', text: words, at }], at };
}
