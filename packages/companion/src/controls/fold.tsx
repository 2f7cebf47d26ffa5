import type { ComponentChildren } from 'preact';
import { copy } from '../copy.js';
import { useShown } from '../state/story-context.js';

type Props<T> = {
  /** Under which the page remembers that all are shown. */
  readonly id: string;
  readonly items: readonly T[];
  /** Of more than so many, `fewest` are shown until the reader asks for all. */
  readonly most: number;
  readonly fewest: number;
  /** The last are shown instead of the first: of what is told one after the other. */
  readonly fromEnd?: boolean;
  readonly all?: (count: number) => string;
  /** The id of what names the list, where the button does not. */
  readonly of?: string;
  readonly children: (shown: readonly T[]) => ComponentChildren;
};

/** A list of a length that one can read; the rest is a press away. What was shown must keep its elements, also by their keys. */
export function Fold<T>({ id, items, most, fewest, fromEnd = false, all = copy.all, of, children }: Props<T>) {
  const { unfolded } = useShown().story;
  const isFolded = items.length > most && !unfolded.value.has(id);
  const shown = !isFolded ? items : fromEnd ? items.slice(-fewest) : items.slice(0, fewest);
  const button = isFolded && (
    <button
      type="button"
      class="all"
      aria-describedby={of}
      onClick={({ currentTarget }) => {
        focusOnNew(currentTarget.parentElement);
        unfolded.value = new Set([...unfolded.value, id]);
      }}
    >
      {all(items.length)}
    </button>
  );
  return (
    <>
      {fromEnd && button}
      {children(shown)}
      {!fromEnd && button}
    </>
  );
}

/** The button will be gone; whoever reads by keyboard goes on where it stood: at the first of what comes. */
function focusOnNew(around: HTMLElement | null): void {
  if (!around) return;
  const known = new Set(around.querySelectorAll<HTMLElement>('*'));
  requestAnimationFrame(() => {
    const first = [...around.querySelectorAll<HTMLElement>('*')].find((element) => !known.has(element));
    if (!first) return;
    const own = first.matches(reachable) ? first : first.querySelector<HTMLElement>(reachable);
    if (!own) first.tabIndex = -1;
    (own ?? first).focus({ preventScroll: true });
  });
}

const reachable = '[tabindex="-1"]';
