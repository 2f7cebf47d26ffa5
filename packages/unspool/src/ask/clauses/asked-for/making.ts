import { basesOf } from '../../../language/index.js';
import type { Asked } from '../../stated/asked.js';
import { asVerb, type Item, itemOf } from '../../stated/items.js';

/** "What does Ann make out of the curtains?" asks into what she turns them, and the other way round. */
export function madeOtherwise(asked: Asked): readonly Asked[] {
  const { verb, wants, gap, isPassive, modal, stranded } = asked;
  if (!verb || verb.bearers || wants !== 'thing' || isPassive || modal !== undefined) return [];
  const bases = basesOf(verb.word);
  if (bases.some((base) => making.has(base)) && gap === 'object' && stranded === undefined)
    return turnedInto(asked, verb);
  const isInto = stranded === 'into' || (stranded === undefined && verb.before?.more.join(' ') === 'into');
  return bases.some((base) => turning.has(base)) && isInto ? madeOf(asked, verb) : [];
}

/** "make A of B" as "turn B into A": A is asked for. */
function turnedInto(asked: Asked, verb: Item): readonly Asked[] {
  const isOf = ({ by, as }: Item) => (by === 'of' || by === 'from') && as !== 'subject';
  if (!asked.items.some(isOf)) return [];
  return [...turning].map((base): Asked => {
    const own = verbOf(base);
    const items = asked.items.map((item): Item => (item === verb ? own : isOf(item) ? asObject(item) : item));
    return { ...asked, gap: 'adjunct', stranded: 'into', verb: own, items };
  });
}

/** "turn B into A" as "make A of B". */
function madeOf(asked: Asked, verb: Item): readonly Asked[] {
  const { stranded: _, ...rest } = asked;
  const made = [...making].map((base): Asked => {
    const own = verbOf(base);
    const items = asked.items.map(
      (item): Item =>
        item === verb
          ? own
          : item.as === 'object' && item.by === undefined
            ? { ...item, as: 'adjunct', by: 'of' }
            : item,
    );
    return { ...rest, gap: 'object', verb: own, items };
  });
  // "cuts it into a tent"
  const turned = [...turning].map((base): Asked => {
    const own = verbOf(base);
    return {
      ...rest,
      gap: 'adjunct',
      stranded: 'into',
      verb: own,
      items: asked.items.map((item) => (item === verb ? own : item)),
    };
  });
  return [...turned, ...made];
}

function asObject({ by: _, ...item }: Item): Item {
  return { ...item, as: 'object' };
}

function verbOf(base: string): Item {
  return asVerb(itemOf({ word: base, isOwner: false }, 'verb'));
}

const making: ReadonlySet<string> = new Set(['make', 'build', 'sew', 'carve', 'knit', 'fashion']);
const turning: ReadonlySet<string> = new Set([
  'turn',
  'make',
  'transform',
  'convert',
  'sew',
  'cut',
  'carve',
  'melt',
  'forge',
]);
