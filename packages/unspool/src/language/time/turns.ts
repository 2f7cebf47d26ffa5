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

/**
 * "The same day a year later" is that day of another year, and "that same evening a week later" the evening of another day:
 * beside so much time, or a turn, what is the same only says at which day or hour one is then. Two hours later it may still be
 * the same day.
 */
export function samesElsewhere(whens: readonly When[]): readonly When[] {
  const same = whens.find(({ relation }) => relation === 'same');
  const isAway = (when: When) => same !== undefined && isBeyond(when, same);
  if (!same || whens.length < 2 || !whens.some(isAway)) return whens;
  const part = same.dayPart ?? (same.unit === 'night' ? same.unit : undefined);
  const moved = whens.filter((when) => when !== same).map((when) => (isAway(when) ? toTheDay(when, same) : when));
  return part === undefined ? moved : [...moved, { relation: 'clock', to: [], dayPart: part }];
}

function isBeyond({ relation, amount }: When, { unit: same }: When): boolean {
  if (same === 'time')
    return relation === 'next' || relation === 'previous' || (amount !== undefined && isLong(amount.unit, 'day'));
  return amount !== undefined && (relation === 'after' || relation === 'before') && isLong(amount.unit, same);
}

/** Whether a unit is no shorter than another. */
function isLong(unit: string, than: string | undefined): boolean {
  const own = lengths.indexOf(than === 'night' ? 'day' : (than ?? ''));
  return own >= 0 && lengths.indexOf(unit) >= own;
}

const lengths: readonly string[] = ['day', 'week', 'month', 'year'];

function toTheDay(when: When, { to, unit }: When): When {
  const { amount } = when;
  const own = when.to.length > 0 ? when : { ...when, to };
  if (!amount || amount.limit !== undefined || (unit !== 'day' && unit !== 'night')) return own;
  return amount.unit === 'year' ? { ...own, anniversary: true } : { ...own, amount: { ...amount, exact: true } };
}
