import { addAll } from '../../base/lists.js';
import type { Item, Segment } from '../source.js';
import type { Places } from './play-words.js';

/** What is printed over a part of a play. */
export type Heading = { readonly title: string; readonly number?: string; readonly from: number; readonly to: number };

/** A part of a play: an act, a scene, whatever stands in it by itself. */
export type PlayPart = {
  readonly heading: Heading;
  /**
   * Whether it is a scene in which nobody speaks: always, if it holds no other part, or never; then what it shows opens
   * the next scene or closes the last.
   */
  readonly silent: 'always' | 'if-undivided' | 'never';
  /** The lines over it, for where it proves to be no part but a stretch of a scene. */
  readonly captions?: readonly Item[];
};

/** A play as it is put together, in the order of the file: parts are entered and left, scenes fill with items. */
export type Stage = {
  readonly part: (part: PlayPart, inside: () => void) => void;
  /** `isSpoken`: somebody speaks, which begins a scene where none is under way; a line that stands by itself does not. */
  readonly add: (item: Item, isSpoken?: boolean) => void;
  /** These are on the stage, whether they speak or not. */
  readonly present: (ids: readonly string[]) => void;
  /** What has been added to the present scene since its last speech, that included; nothing if it has none. */
  readonly sinceSpeech: () => readonly Item[];
  /** Who speaks in the present scene so far; who spoke last is last. */
  readonly speakers: () => readonly string[];
  /** Takes back the `count` last items of the present scene. */
  readonly takeBack: (count: number) => void;
  /** `before` and `after` are remarks that stand around the play. */
  readonly done: (before: readonly Item[], after: readonly Item[]) => readonly Segment[];
};

/**
 * A scene begins where somebody speaks in a part right at hand and no scene of that part is under way. What stands
 * between scenes waits until it is known where it goes: the next scene opens with it, or, where the part around it ends
 * before that, the last one closes with it. So nothing that follows makes, moves or divides a scene that is over.
 */
export function emptyStage(places: Places): Stage {
  const made: Growing[] = [];
  const open: Level[] = [];
  const loose: Level = levelOf({ title: '', from: 0, to: 0 }, 0, 0);
  let waiting: Item[] = [];
  let entering: string[] = [];

  const innermost = () => open.at(-1) ?? loose;
  /** The scene of the innermost part, if none has begun since. */
  const current = () => {
    const { scene } = innermost();
    return scene && scene === made.at(-1) ? scene : null;
  };
  const begin = (level: Level, at: { readonly from: number; readonly to: number }): Growing => {
    const { title, number } = level.heading;
    const scene: Growing = {
      title,
      ...(number === undefined ? {} : { number }),
      within: open.slice(0, Math.max(0, open.indexOf(level))).flatMap(({ heading }) => heading.title || []),
      from: waiting[0] ? Math.min(at.from, waiting[0].at.from) : at.from,
      to: at.to,
      items: waiting,
      speech: -1,
      speakers: new Set(),
      present: new Set(entering),
    };
    waiting = [];
    entering = [];
    made.push(scene);
    level.scene = scene;
    return scene;
  };
  /** The last scene takes what waits. */
  const close = (scene: Growing) => {
    addAll(scene.items, waiting);
    for (const id of entering) scene.present.add(id);
    scene.to = Math.max(scene.to, endOf(waiting));
    waiting = [];
    entering = [];
  };
  const leave = (level: Level, { silent, captions = [] }: PlayPart) => {
    const last = made.length > level.before ? made.at(-1) : undefined;
    const isScene = silent === 'always' || (silent === 'if-undivided' && level.parts === 0);
    if (last) {
      if (waiting.length > 0) close(last);
    } else if (isScene) begin(level, level.heading);
    else if (captions.length > 0) {
      const own = [...captions, ...waiting.splice(level.waited)].sort((a, b) => a.at.from - b.at.from);
      addAll(waiting, own);
    }
  };

  return {
    part(part, inside) {
      const outer = innermost();
      outer.parts++;
      const level = levelOf(part.heading, made.length, waiting.length);
      open.push(level);
      inside();
      leave(level, part);
      open.pop();
      const scene = current();
      if (scene && waiting.length > 0) close(scene);
    },
    add(item, isSpoken = item.kind === 'speech') {
      const level = innermost();
      const scene =
        current() ?? (isSpoken ? begin(level, made.length === level.before ? level.heading : item.at) : null);
      if (!scene) {
        waiting.push(item);
        return;
      }
      scene.items.push(item);
      scene.to = Math.max(scene.to, item.at.to);
      if (item.kind !== 'speech') return;
      scene.speech = scene.items.length - 1;
      for (const one of item.who) {
        scene.speakers.delete(one);
        scene.speakers.add(one);
        if (scene.speakers.size > mostSpeakers) scene.speakers.delete([...scene.speakers][0] as string);
      }
    },
    present(ids) {
      const scene = current();
      for (const id of ids) {
        if (scene) scene.present.add(id);
        else entering.push(id);
      }
    },
    sinceSpeech() {
      const scene = current();
      return scene && scene.speech >= 0 ? scene.items.slice(scene.speech) : [];
    },
    speakers() {
      return [...(current()?.speakers ?? [])];
    },
    takeBack(count) {
      const scene = current();
      if (scene) scene.items.length -= count;
    },
    done(before, after) {
      const last = made.at(-1);
      if (last) close(last);
      else if (waiting.length > 0) begin(loose, { from: 0, to: endOf(waiting) });
      return made.map(({ title, number, within, from, to, items, present }, index) => ({
        kind: 'scene',
        title,
        within,
        ...(number === undefined ? {} : { number }),
        at: places(from, to),
        ...(present.size > 0 ? { present: [...present] } : {}),
        items: [...(index === 0 ? before : []), ...items, ...(index === made.length - 1 ? after : [])],
      }));
    },
  };
}

/** No stage holds more. */
const mostSpeakers = 100;

/** A part that is being read. */
type Level = {
  readonly heading: Heading;
  /** How many scenes there were when it was entered, and how many items waited. */
  readonly before: number;
  readonly waited: number;
  /** How many parts stand right in it. */
  parts: number;
  /** The last of its own scenes. */
  scene: Growing | null;
};

function levelOf(heading: Heading, before: number, waited: number): Level {
  return { heading, before, waited, parts: 0, scene: null };
}

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
  /** Who is said to be on the stage. */
  readonly present: Set<string>;
};
