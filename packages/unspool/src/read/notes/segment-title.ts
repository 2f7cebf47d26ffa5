import type { Source } from '../source.js';

/** What a segment is called in its work, with the acts that it stands in. */
export function segmentTitle(work: Source, index: number): string {
  const segment = work.segments[index];
  const names = segment ? [...segment.within, segment.title].filter((part) => part !== '') : [];
  return names.join(', ') || `part ${index + 1}`;
}
