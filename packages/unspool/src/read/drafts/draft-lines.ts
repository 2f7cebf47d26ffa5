import { addTo } from '../../base/index.js';
import { folded } from '../../base/letters.js';
import type { Segment } from '../source.js';

/** A line of a scene: what somebody says at a time, or what is seen. `who` is the cue, '' for what is seen. */
export type DraftLine = { readonly who: string; readonly text: string };

/** The lines of scenes of a draft that are compared as one. */
export function draftLines(segments: readonly Segment[]): readonly DraftLine[] {
  return segments.flatMap(({ items }) =>
    items.flatMap((item): readonly DraftLine[] => {
      if (item.kind === 'speech') {
        const text = item.parts.flatMap((part) => (part.kind === 'said' ? [part.text] : [])).join(' ');
        return text.trim() === '' ? [] : [{ who: item.who.join(', ') || item.cue, text }];
      }
      return item.kind === 'action' || item.kind === 'caption' ? [{ who: '', text: item.text }] : [];
    }),
  );
}

/** What became of lines: pairs that say the same, pairs that say nearly the same, and what has no partner. */
export type LinePairs = {
  readonly same: readonly (readonly [before: DraftLine, after: DraftLine])[];
  readonly changed: readonly (readonly [before: DraftLine, after: DraftLine])[];
  readonly cut: readonly DraftLine[];
  readonly fresh: readonly DraftLine[];
};

/** Pairs the lines of a scene in two drafts, by what they say, and then by how many words they share. */
export function pairLines(before: readonly DraftLine[], after: readonly DraftLine[]): LinePairs {
  const ofSpeaker = queuesBy(after, (line) => JSON.stringify([line.who, folded(line.text)]));
  const ofAnybody = queuesBy(after, (line) => folded(line.text));
  const taken = new Set<number>();
  const same: [DraftLine, DraftLine][] = [];
  const left = before.filter((line) => {
    const text = folded(line.text);
    // Of lines that say the same, first the one of the same speaker.
    const own =
      firstFree(ofSpeaker.get(JSON.stringify([line.who, text])), taken) ?? firstFree(ofAnybody.get(text), taken);
    if (own === undefined) return true;
    taken.add(own);
    same.push([line, after[own] as DraftLine]);
    return false;
  });
  const open = after.filter((_, at) => !taken.has(at));
  const changed: [DraftLine, DraftLine][] = [];
  const cut = left.filter((line) => {
    const own = wordsOf(line.text);
    const candidates = open
      .slice(0, mostLookedAt)
      .map((other) => ({ other, share: sharedPart(own, wordsOf(other.text)) }));
    const [best] = candidates.filter(({ share }) => share >= enough).sort((a, b) => b.share - a.share);
    if (!best) return true;
    open.splice(open.indexOf(best.other), 1);
    changed.push([line, best.other]);
    return false;
  });
  return { same, changed, cut, fresh: open };
}

/** Places of lines under what they say, the first of them last. */
function queuesBy(lines: readonly DraftLine[], nameOf: (line: DraftLine) => string): ReadonlyMap<string, number[]> {
  const queues = new Map<string, number[]>();
  for (let at = lines.length - 1; at >= 0; at -= 1) addTo(queues, nameOf(lines[at] as DraftLine), at);
  return queues;
}

/** The first place that is not taken; those before it are never looked at again. */
function firstFree(queue: number[] | undefined, taken: ReadonlySet<number>): number | undefined {
  while (queue && taken.has(queue.at(-1) ?? -1)) queue.pop();
  return queue?.at(-1);
}

/** Of two lines at least so many words are the same, of the one that has more. */
const enough = 0.5;
/** So many lines without a partner are looked at: a scene that was written anew is not compared line by line. */
const mostLookedAt = 200;

function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function sharedPart(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared / Math.max(1, a.length, b.length);
}
