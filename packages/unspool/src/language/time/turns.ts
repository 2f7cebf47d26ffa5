import type { When } from './when.js';

/** A statement of time, with what it relates to in whichever way that is kept. */
type Turn = Pick<When, 'relation' | 'amount'> & { readonly to: readonly unknown[] };

/**
 * "The next morning, after [A]" is the morning after A, and "an hour later, after [A]" an hour after it: a turn or a distance
 * that does not say of what it is one is counted from what stands beside it and places it after or before, and not from
 * what was told just before.
 */
export function turnsCounted<Own extends Turn>(whens: readonly Own[]): readonly Own[] {
  if (whens.length < 2) return whens;
  const anchor = (side: 'after' | 'before'): Own['to'] | undefined => {
    const [only, ...others] = whens.filter(({ relation, to }) => relation === side && to.length > 0);
    return others.length === 0 && only?.to.length === 1 ? only.to : undefined;
  };
  const sides = { next: anchor('after'), previous: anchor('before'), same: anchor('after') ?? anchor('before') };
  return whens.map((when) => {
    const { relation, to, amount } = when;
    if (to.length > 0) return when;
    if ((relation === 'after' || relation === 'before') && amount) return { ...when, to: anchor(relation) ?? to };
    if (!(relation === 'next' || relation === 'previous' || relation === 'same')) return when;
    return { ...when, to: sides[relation] ?? to };
  });
}
