import { clock, key } from '../../base/index.js';
import type { Segment } from '../source.js';

/**
 * What the segments of a work are called in notes on it: as printed, with the acts that they stand in; else by their time
 * or number. A part has its full title where it begins and is called after its label from then on: "Part I: The Mill, 1",
 * then "Part I, 2". Of several that are called the same, each after the first has a number, so that every name means one;
 * no name depends on what follows.
 */
export function titlesOf(
  segments: readonly Segment[],
  given: (segment: Segment, index: number) => string | undefined = () => undefined,
): readonly string[] {
  const used = new Set<string>();
  const times = new Map<string, number>();
  const printed = new Map<string, number>();
  const partNames = createPartNames();
  /** The title, or the first of its numbers that no segment has yet. */
  const free = (title: string, from: number) => {
    let count = Math.max(from, times.get(key(title)) ?? 1);
    while (used.has(key(numbered(title, count)))) count++;
    times.set(key(title), count);
    return numbered(title, count);
  };
  return segments.map((segment, index) => {
    const parts = [...segment.within, segment.title].map((part) => part.trim()).filter((part) => part !== '');
    const own = given(segment, index);
    const path = parts.join('\n');
    // The printed titles are counted, not what becomes of them: under a short one it is still the second.
    const nth = own === undefined && path !== '' ? (printed.get(key(path)) ?? 0) + 1 : 1;
    if (own === undefined) printed.set(key(path), nth);
    const title = own ?? free(path === '' ? untitled(segment, index) : partNames(parts, nth > 1), nth);
    used.add(key(title));
    return title;
  });
}

function numbered(title: string, count: number): string {
  return count === 1 ? title : `${title} (${count})`;
}

/** Names parts within parts, each by its label alone if it was named before and no other was called so. */
function createPartNames(): (parts: readonly string[], again: boolean) => string {
  /** By the label, with those around it: the full title that it first stood for. */
  const labelled = new Map<string, string>();
  return (parts, again) => {
    let path = '';
    const named = parts.map((part, depth) => {
      const label = labelOf(part);
      path = `${path}\n${key(label)}`;
      const first = labelled.get(path);
      if (first === undefined) labelled.set(path, part);
      // Another of the same label is another part, and all within it is.
      else if (first !== part) path = `${path}\n${key(part)}`;
      return first === part && (depth < parts.length - 1 || again) ? label : part;
    });
    return named.join(', ');
  };
}

/** "Part I" of "Part I: Being a Reprint of …". */
function labelOf(part: string): string {
  return (
    /^(?:([^:]{1,40}):|(\p{L}+ (?:the )?[\p{L}\p{N}-]+)(?:\.|\s?[—–])) \S/iu
      .exec(part)
      ?.slice(1)
      .find((label) => label) ?? part
  );
}

function untitled({ kind, at, assumed }: Segment, index: number): string {
  if (at.time) return `${clock(at.time.from)}–${clock(at.time.to)}`;
  // Whoever reads a book that has no chapters is told so, once.
  const remark = kind === 'chapter' && assumed && index === 0 ? ' (no heading)' : '';
  return `${names[kind]} ${index + 1}${remark}`;
}

const names: Readonly<Record<Segment['kind'], string>> = { scene: 'Scene', chapter: 'Chapter', stretch: 'Part' };
