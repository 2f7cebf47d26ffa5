import { addAll } from '../../base/lists.js';
import type { Item, Segment } from '../source.js';
import type { Places } from './play-words.js';

/** What is printed over a part of a play. */
export type Heading = { readonly title: string; readonly number?: string; readonly from: number; readonly to: number };

/** A play as it is put together: acts are entered and left, scenes fill with items. */
export type Stage = {
  /** An act or another part that is no scene itself. */
  readonly act: (heading: Heading, inside: () => void) => void;
  /** A scene; one within it stands on its own. */
  readonly scene: (heading: Heading, inside: () => void) => void;
  readonly add: (item: Item) => void;
  /** What has been added to the present scene since its last speech, that included; nothing if it has none. */
  readonly sinceSpeech: () => readonly Item[];
  /** Who speaks in the present scene so far; who spoke last is last. */
  readonly speakers: () => readonly string[];
  /** Takes back the `count` last items. */
  readonly takeBack: (count: number) => void;
  /** `before` and `after` are remarks that stand around the play. */
  readonly done: (before: readonly Item[], after: readonly Item[]) => readonly Segment[];
};

/**
 * Where what stands outside of all scenes goes: what precedes the scenes of an act opens the first of them, what follows
 * closes the last. An act of which no part is a scene is one itself.
 */
export function emptyStage(places: Places): Stage {
  const made: Growing[] = [];
  const titles: string[] = [];
  let current: Growing | null = null;
  /** The part that is being read; it becomes a scene of its own if something stands in it after the scenes in it. */
  let around: { readonly heading: Heading; readonly within: readonly string[] } | null = null;
  let pending: Item[] = [];

  const begin = ({ title, number, from, to }: Heading, within: readonly string[]): Growing => {
    const scene: Growing = {
      title,
      ...(number === undefined ? {} : { number }),
      within,
      from: pending[0] ? Math.min(from, pending[0].at.from) : from,
      to,
      items: pending,
      speech: -1,
      speakers: new Set(),
    };
    pending = [];
    made.push(scene);
    return scene;
  };
  const settle = (before: number, heading: Heading) => {
    if (pending.length === 0) return;
    const last = made.length > before ? made.at(-1) : undefined;
    if (last) {
      addAll(last.items, pending);
      last.to = Math.max(last.to, endOf(pending));
      pending = [];
    } else begin(heading, [...titles]);
  };
  const titled = ({ title }: Heading, inside: () => void) => {
    if (title !== '') titles.push(title);
    inside();
    if (title !== '') titles.pop();
  };

  return {
    act(heading, inside) {
      const outer = { current, around };
      const before = made.length;
      current = null;
      around = null;
      titled(heading, inside);
      settle(before, heading);
      current = null;
      around = outer.around;
    },
    scene(heading, inside) {
      const outer = around;
      const within = [...titles];
      current = begin(heading, within);
      around = { heading, within };
      titled(heading, inside);
      current = null;
      around = outer;
    },
    add(item) {
      if (!current && around) {
        current = begin({ ...around.heading, from: item.at.from, to: item.at.to }, around.within);
      }
      (current?.items ?? pending).push(item);
      if (!current) return;
      current.to = Math.max(current.to, item.at.to);
      if (item.kind !== 'speech') return;
      current.speech = current.items.length - 1;
      for (const one of item.who) {
        current.speakers.delete(one);
        current.speakers.add(one);
        if (current.speakers.size > mostSpeakers) current.speakers.delete([...current.speakers][0] as string);
      }
    },
    sinceSpeech() {
      return current && current.speech >= 0 ? current.items.slice(current.speech) : [];
    },
    speakers() {
      return [...(current?.speakers ?? [])];
    },
    takeBack(count) {
      if (current) current.items.length -= count;
    },
    done(before, after) {
      settle(0, { title: '', from: 0, to: endOf(pending) });
      const [first, last] = [made[0], made.at(-1)];
      if (last) addAll(last.items, after);
      const own = first?.items.splice(0) ?? [];
      if (first) addAll(first.items, [...before, ...own]);
      return made.map(({ title, number, within, from, to, items }) => ({
        kind: 'scene',
        title,
        within,
        ...(number === undefined ? {} : { number }),
        at: places(from, to),
        items,
      }));
    },
  };
}

/** No stage holds more. */
const mostSpeakers = 100;

/** Where items end; in a damaged file, the last of them may end before others. */
function endOf(items: readonly Item[]): number {
  return items.reduce((end, { at }) => Math.max(end, at.to), 0);
}

type Growing = {
  readonly title: string;
  readonly number?: string;
  readonly within: readonly string[];
  readonly from: number;
  to: number;
  readonly items: Item[];
  /** Where its last speech is among them; -1 if it has none yet. */
  speech: number;
  /** Who speaks in it, the last one last. */
  readonly speakers: Set<string>;
};
