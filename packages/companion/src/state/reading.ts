import { type ReadonlySignal, signal } from '@preact/signals';
import type { StoryEntry, View } from 'unspool/page';
import { ask, follow, type Query, type Reply } from '../api.js';
import { copy } from '../copy.js';
import { readPlace, writePlace } from './memory.js';

/** One story being read. It holds the view of the present position and nothing of any other. */
export type Reading = {
  readonly view: ReadonlySignal<View | null>;
  /** What just happened, for the live region. */
  readonly notice: ReadonlySignal<string>;
  /** Why the view may be an old one; '' if it is not. */
  readonly problem: ReadonlySignal<string>;
  goTo(id: string): void;
  next(): void;
  /** Looks through these eyes, the outermost first; through none: the reader's own. */
  seeAs(as: readonly string[]): void;
  goToMeasure(unit: 'minute' | 'page' | 'chapter', measure: number): void;
  say(notice: string): void;
};

/** Through whose eyes one looks after a move, and what is said of it. */
type Moving = { readonly eyes: readonly string[]; readonly told: (view: View) => string };

export const start = ':start';
export const end = ':end';

/** Opens a story where the reader left it, and follows what becomes of its file. */
export function openReading({ name, key }: StoryEntry): Reading {
  const view = signal<View | null>(null);
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
  const show = (next: View) => {
    writePlace(key, placeOf(next));
    as = next.as;
    if (JSON.stringify(next) !== JSON.stringify(view.value)) view.value = next;
  };
  const move = async (query: Query, { eyes = as, told = whereabouts }: Partial<Moving> = {}) => {
    const reply = await ask(name, query, eyes);
    if (reply.kind === 'gone') {
      await settle();
      // Where a place was typed, it is not the story that has changed.
      if (!('at' in query || 'next' in query)) say(copy.noSuchMeasure);
      return;
    }
    accept(reply);
    if (reply.kind !== 'view') return;
    show(reply.view);
    say(told(reply.view));
  };
  /** Shows the present place again, or the remembered one; if it is gone, the nearest earlier one that survives. */
  const settle = async () => {
    const known = [start, ...(view.value ? placeOf(view.value) : readPlace(key))];
    for (const id of known.toReversed()) {
      const reply = await ask(name, { at: id }, as);
      if (reply.kind === 'gone') continue;
      accept(reply);
      if (reply.kind !== 'view') return;
      const before = view.value;
      show(reply.view);
      if (id !== known.at(-1)) say(copy.placeGone(labelOf(reply.view)));
      else if (before && before !== view.value) say(copy.saved);
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
  return {
    view,
    notice,
    problem,
    goTo: (id) => enqueue(() => move({ at: id })),
    next: () =>
      enqueue(async () => {
        if (view.value?.ended) say(copy.alreadyAtEnd);
        else await move({ next: view.value?.at ?? start });
      }),
    seeAs: (eyes) => enqueue(() => move({ at: view.value?.at ?? start }, { eyes, told: seenAs })),
    goToMeasure: (unit, measure) => enqueue(() => move({ [unit]: String(measure) })),
    say,
  };
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

function whereabouts(view: View): string {
  if (view.ended) return copy.movedToEnd;
  return view.reached.length ? copy.movedTo(labelOf(view)) : copy.movedToStart;
}

function placeOf(view: View): readonly string[] {
  const ids = view.reached.map((stop) => stop.id);
  return view.ended ? [...ids, end] : ids;
}
