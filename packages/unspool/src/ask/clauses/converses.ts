import { basesOf } from '../../language/index.js';
import type { Asked } from '../stated/asked.js';
import { asVerb, type Item, itemOf } from '../stated/items.js';

/** The same question asked of what another verb says of the same: whoever gets something, to them it is given, left, or goes. */
export function otherwiseAsked(asked: Asked): readonly Asked[] {
  const { verb } = asked;
  if (!verb || verb.bearers) return [];
  const bases = basesOf(verb.word);
  const sent =
    bases.includes('send') && asked.items.some(({ word }) => letters.test(word)) ? [written(asked, verb)] : [];
  const own = rows.filter(({ gets, gives }) => bases.some((base) => gets.includes(base) || gives.includes(base)));
  return [
    ...sent,
    ...own.flatMap(({ gets, gives, goes }) => {
      const isGetting = bases.some((base) => gets.includes(base));
      const others = (isGetting ? gives : gets).map((base) => turned(asked, verb, base, isGetting));
      const going = isGetting ? goes.map((base) => gone(asked, verb, base)) : [];
      return [...others, ...going].flatMap((one) => (one ? [one] : []));
    }),
  ];
}

const letters = /^(?:letters?|notes?|cards?|postcards?|messages?|telegrams?)$/;

/** Whoever writes somebody a letter sends it. */
function written(asked: Asked, verb: Item): Asked {
  const own = verbOf('write');
  const items = asked.items.map((item): Item => (item === verb ? own : item));
  return { ...asked, verb: own, items };
}

/** What one gets another gives. */
const rows: readonly {
  readonly gets: readonly string[];
  readonly gives: readonly string[];
  readonly goes: readonly string[];
}[] = [
  {
    gets: ['get', 'receive', 'inherit'],
    gives: ['give', 'hand', 'leave', 'bequeath', 'present', 'send', 'pass'],
    goes: ['go'],
  },
  { gets: ['buy', 'purchase', 'acquire'], gives: ['sell'], goes: [] },
  { gets: ['borrow'], gives: ['lend'], goes: [] },
  { gets: ['learn'], gives: ['teach'], goes: [] },
];

function verbOf(base: string): Item {
  return asVerb(itemOf({ word: base, isOwner: false }, 'verb'));
}

/** "Who gets the key from Ann?" asks to whom Ann gives the key, and the other way round. */
function turned(asked: Asked, verb: Item, base: string, isGetting: boolean): Asked | undefined {
  if (asked.isPassive) return undefined;
  const own = verbOf(base);
  const [out, back] = isGetting ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const items = asked.items.map((item): Item => {
    if (item === verb) return own;
    if (item.as === 'subject' && item.by === undefined && !item.isOwner && !item.isModifier)
      return { ...item, as: 'adjunct', by: out };
    const { by, ...rest } = item;
    if (item.as === 'adjunct' && by === back) return { ...rest, as: 'subject' };
    // "gave Ann the key": to her.
    if (!isGetting && item.as === 'object' && item.isPerson && by === undefined) return { ...rest, as: 'subject' };
    return item;
  });
  if (asked.gap === 'subject') return { ...asked, gap: 'adjunct', stranded: out, verb: own, items };
  if (asked.stranded === back) {
    const { stranded: _, ...rest } = asked;
    return { ...rest, gap: 'subject', verb: own, items };
  }
  if (asked.gap === 'object' && asked.wants === 'thing') return { ...asked, verb: own, items };
  return asked.wants === 'yesno' ? { ...asked, verb: own, items } : undefined;
}

/** "Who gets the house?" asks to whom it goes. */
function gone(asked: Asked, verb: Item, base: string): Asked | undefined {
  if (asked.isPassive || asked.gap !== 'subject') return undefined;
  const own = verbOf(base);
  const items = asked.items.map(
    (item): Item =>
      item === verb ? own : item.as === 'object' && item.by === undefined ? { ...item, as: 'subject' } : item,
  );
  return { ...asked, gap: 'adjunct', stranded: 'to', verb: own, items };
}
