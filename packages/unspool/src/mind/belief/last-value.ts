import { type Asked, effectsFromLast } from './asked.js';
import { columnOf, effectKinds, type History, none } from './history.js';
import { mostAbsent } from './holding.js';

/** No number of a value: what is said of another time came last, and all that came before has to be looked at. */
export const unclear = -2;

/**
 * By its number, which value a chain takes a fluent to have: by number, too, `none` if none. What it took on last decides, so that one
 * looks back from the end no further than to that, and for all fluents but once.
 */
export function lastValues(history: History, asked: Asked): (fluent: number) => number {
  const { columns } = history.effects;
  const [fluents, values] = [
    columns[columnOf.effects.fluent] as Int32Array,
    columns[columnOf.effects.value] as Int32Array,
  ];
  const [kinds, asOf] = [columns[columnOf.effects.kind] as Int32Array, columns[columnOf.effects.asOf] as Int32Array];
  const count = history.fluents.all.length;
  const found = new Int32Array(count).fill(unmet);
  let absent: (number[] | undefined)[] | undefined;
  let wanted = none;
  const lookOn = effectsFromLast(history, asked, (row) => {
    const fluent = fluents[row] as number;
    if (found[fluent] !== unmet) return false;
    const value = values[row] as number;
    if (kinds[row] === effectKinds.absent) {
      absent ??= Array.from({ length: count });
      absent[fluent] ??= [];
      const gone = absent[fluent];
      if (gone.length <= mostAbsent) gone.push(value);
      return false;
    }
    found[fluent] = asOf[row] !== none ? unclear : absent?.[fluent]?.includes(value) ? none : value;
    return fluent === wanted;
  });
  return (fluent) => {
    if (found[fluent] === unmet) {
      wanted = fluent;
      lookOn();
    }
    const last = found[fluent] as number;
    return last === unmet ? none : last;
  };
}

const unmet = -3;
