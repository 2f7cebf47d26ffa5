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
  readonly children: (shown: readonly T[]) => ComponentChildren;
};

/** A list of a length that one can read; the rest is a press away. */
export function Fold<T>({ id, items, most, fewest, fromEnd = false, all = copy.all, children }: Props<T>) {
  const { unfolded } = useShown().story;
  const isFolded = items.length > most && !unfolded.value.has(id);
  if (!isFolded) return <>{children(items)}</>;
  const button = (
    <button
      type="button"
      class="all"
      onClick={() => {
        unfolded.value = new Set([...unfolded.value, id]);
      }}
    >
      {all(items.length)}
    </button>
  );
  return (
    <>
      {fromEnd && button}
      {children(fromEnd ? items.slice(-fewest) : items.slice(0, fewest))}
      {!fromEnd && button}
    </>
  );
}
