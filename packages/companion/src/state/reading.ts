import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoryEntry, View } from 'unspool/page';
import { ask, follow, type Query, type Reply } from '../api.js';
import { copy } from '../copy.js';
import { readFar, readPlace, writeFar, writePlace } from './memory.js';

/** One story being read. It holds the view of the present position and nothing of any other. */
export type Reading = {
  readonly view: ReadonlySignal<View | null>;
  /** The view as it was shown first at the present place: it stays the same while what comes later is put in. */
  readonly firstShown: ReadonlySignal<View | null>;
  /** How many steps the reader had gone before going back; the present number where they did not. */
  readonly far: ReadonlySignal<number>;
  /** What just happened, for the live region. */
  readonly notice: ReadonlySignal<string>;
  /** Why the view may be an old one; '' if it is not. */
  readonly problem: ReadonlySignal<string>;
  goTo(id: string): void;
  /** One stop on. */
  next(): void;
  /** One stop back. */
  back(): void;
  /** To where the reader was before they went back. */
  comeBack(): void;
  /** To the end of the scene, or of the part of the work, that comes next. */
  nextWhole(by: 'scene' | 'part'): void;
  /** To a place that the reader typed: "12:30", "p. 41", "Act 2, Scene 1", "7", a bookmark of a reading program. */
  goToTyped(words: string): void;
  /** Looks through these eyes, the outermost first; through none: the reader's own. */
  seeAs(as: readonly string[]): void;
  say(notice: string): void;
};

/** Through whose eyes one looks after a move, what is said of it, and what where there is no such place. */
type Moving = {
  readonly eyes: readonly string[];
  readonly told: (view: View) => string;
  readonly gone: string;
  /** The next view is the reader's own choice to begin anew: nothing is left to come back to. */
  readonly isAnew: boolean;
};

type Shown = Extract<Reply, { kind: 'view' }>;

export const start = ':start';
export const end = ':end';

/** Opens a story where the reader left it, and follows what becomes of its file. `showsFirst`: whether the page in
 * front shows what a step may bring before the rest. */
export function openReading({ name, key }: StoryEntry, showsFirst: () => boolean): Reading {
  const view = signal<View | null>(null);
  const firstShown = signal<View | null>(null);
  /** The last view that was whole, of which a step makes the next. */
  let whole: View | null = null;
  /** Waits for the rest of a view. */
  let rest: AbortController | undefined;
  const far = signal(readFar(key));
  const notice = signal('');
  const problem = signal('');
  let as: readonly string[] = [];
  // One after another: a "Next" pressed twice goes two stops on.
  let queue = Promise.resolve();
  const enqueue = (step: () => Promise<void>) => {
    queue = queue.then(step);
  };

  const say = (text: string) => {
    // The same sentence again is news again.
    notice.value = notice.value === text ? `${text}\u00a0` : text;
  };
  const show = ({ view: next, isFirst }: Shown, isAnew = false) => {
    if (!isFirst) whole = next;
    writePlace(key, placeOf(next));
    far.value = isAnew ? stepsTo(next) : Math.max(far.value, stepsTo(next));
    writeFar(key, far.value);
    as = next.as;
    firstShown.value = next;
    view.value = next;
  };
  /** What comes later of a view that is shown, unless the reader goes on by then. */
  const complete = async (first: View) => {
    rest = new AbortController();
    const { signal } = rest;
    const isMeant = () => view.value === first && !signal.aborted;
    await painted();
    await new Promise((resolve) => setTimeout(resolve, whileSteppingOn));
    if (!isMeant()) return;
    const reply = await ask(name, { at: first.at }, as, { held: whole, signal });
    if (!isMeant()) return;
    // What went wrong of a step that was tried since stays said.
    if (reply.kind !== 'view' || reply.problem !== '') accept(reply);
    if (reply.kind === 'gone') enqueue(settle);
    if (reply.kind !== 'view') return;
    whole = reply.view;
    view.value = reply.view;
  };
  const move = async (
    query: Query,
    { eyes = as, told = whereabouts, gone = copy.noSuchPlace, isAnew = false }: Partial<Moving> = {},
  ) => {
    // Whoever goes back gets nothing that was made of what came later.
    const isOnward = !('at' in query) && JSON.stringify(eyes) === JSON.stringify(as);
    rest?.abort();
    const step = 'next' in query ? { isFirst: showsFirst() } : {};
    const reply = await ask(name, query, eyes, isOnward ? { held: whole, ...step } : {});
    if (reply.kind === 'gone') {
      await settle();
      // Where a place was typed, it is not the story that has changed.
      if (!('at' in query || 'next' in query)) say(reply.why ?? gone);
      return;
    }
    accept(reply);
    if (reply.kind !== 'view') {
      // Whoever stays where they are has the rest of that still to come.
      if (view.value && view.value !== whole) void complete(view.value);
      return;
    }
    show(reply, isAnew);
    say(told(reply.view));
    if (reply.isFirst) void complete(reply.view);
  };
  /** Shows the present place again, or the remembered one; if it is gone, the nearest earlier one that survives. */
  const settle = async () => {
    const known = [start, ...(view.value ? placeOf(view.value) : readPlace(key))];
    for (const id of known.toReversed()) {
      // Where nothing is other, the server need not send it again.
      const reply = await ask(name, { at: id }, as, { held: whole?.at === id ? whole : null });
      if (reply.kind === 'gone') continue;
      accept(reply);
      if (reply.kind !== 'view') return;
      const before = view.value;
      const isLate = before !== whole;
      const isSame =
        before === reply.view || (before !== null && JSON.stringify(reply.view) === JSON.stringify(before));
      if (!isSame) show(reply);
      if (id !== known.at(-1)) say(copy.placeGone(labelOf(reply.view)));
      else if (before && !isSame && !isLate) say(copy.saved);
      return;
    }
  };
  const accept = (reply: Reply) => {
    if (reply.kind === 'none') problem.value = view.value ? copy.cutOff : copy.neverAnswered;
    else if (reply.kind !== 'gone') problem.value = reply.problem;
  };

  enqueue(settle);
  follow(
    name,
    () => enqueue(settle),
    (connected) => {
      if (!connected) problem.value = view.value ? copy.cutOff : copy.neverAnswered;
      else if (problem.value) enqueue(settle);
    },
  );
  const onward = (query: (at: string) => Query) => () =>
    enqueue(async () => {
      if (view.value?.ended) say(copy.alreadyAtEnd);
      else await move(query(view.value?.at ?? start));
    });
  return {
    view,
    firstShown,
    far,
    notice,
    problem,
    goTo: (id) => enqueue(() => move({ at: id }, { isAnew: id === start })),
    next: onward((next) => ({ next })),
    back: () =>
      enqueue(async () => {
        const before = view.value && [start, ...placeOf(view.value)].at(-2);
        if (before === undefined || before === null) say(copy.alreadyAtStart);
        else await move({ at: before });
      }),
    comeBack: () => enqueue(() => move({ stop: String(far.value) })),
    nextWhole: (by) => onward((next) => ({ next, by }))(),
    goToTyped: (words) => enqueue(() => move({ words })),
    seeAs: (eyes) => enqueue(() => move({ at: view.value?.at ?? start }, { eyes, told: seenAs })),
    say,
  };
}

/** In milliseconds: whoever steps on at once waits for no part of the rest, which is not asked for. */
const whileSteppingOn = 120;

/** Resolves when what was shown last is painted. A page that nobody sees is not. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** How the position is called: "The call". */
export function labelOf(view: View): string {
  if (view.ended) return copy.end;
  return view.reached.at(-1)?.label ?? copy.start;
}

/** Through whose eyes it is had: "As Anna has it", "as Anna takes Ben to have it". */
export function seenAs({ as, minds }: View): string {
  const names = as.map((id, at) => minds[at]?.find((mind) => mind.id === id)?.name ?? id);
  return names.length === 0 ? copy.asReader : copy.asMind(names);
}

/** How many steps lead to a view from the start. */
export function stepsTo({ reached, ended }: View): number {
  return reached.length + (ended ? 1 : 0);
}

function whereabouts(view: View): string {
  if (view.ended) return copy.movedToEnd;
  return view.reached.length ? copy.movedTo(labelOf(view)) : copy.movedToStart;
}

function placeOf(view: View): readonly string[] {
  const ids = view.reached.map((stop) => stop.id);
  return view.ended ? [...ids, end] : ids;
}
