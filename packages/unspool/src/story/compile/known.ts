/**
 * All that is known of names at a moment of a telling: the same object wherever the same was learnt in the same order, in
 * this story or in another.
 */
export type Known = { readonly next: Map<string, Known> };

let nothing: Known = { next: new Map() };
let count = 0;

/** Before anything is known. */
export function nothingKnown(): Known {
  // What was learnt long ago is forgotten: then the same is known under another object.
  if (count > most) {
    nothing = { next: new Map() };
    count = 0;
  }
  return nothing;
}

/** What is known once something more is. */
export function knowing(known: Known, more: readonly (string | number | boolean)[]): Known {
  const step = JSON.stringify(more);
  const met = known.next.get(step);
  if (met) return met;
  const fresh: Known = { next: new Map() };
  known.next.set(step, fresh);
  count += 1;
  return fresh;
}

const most = 20_000;
