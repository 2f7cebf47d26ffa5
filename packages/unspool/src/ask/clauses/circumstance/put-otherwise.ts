import { basesOf } from '../../../language/index.js';
import type { Asked, Wanted } from '../../stated/asked.js';
import { type Item, verbMeaning } from '../../stated/items.js';

/** What is asked, and behind which prepositions alone the answer may stand. */
export type AskedFor = { readonly asked: Asked; readonly behind?: ReadonlySet<string> };

/** The same question asked with verbs that tell of the same: where something is kept, it was hung, stored or hidden. */
export function putOtherwise(asked: Asked): readonly AskedFor[] {
  const { verb, wants } = asked;
  if (!verb || verb.bearers) return [];
  const bases = basesOf(verb.word);
  return [
    ...rows
      .filter((row) => row.wants.includes(wants) && bases.some((base) => row.asks.includes(base)))
      .flatMap((row) => row.turn(asked, verbMeaning(new Set(row.tells))).map((one) => forRow(row, one))),
    ...eachOther(asked, bases),
  ];
}

/** The question, and the same where what says which thing it is stands elsewhere in the sentence or in the scene: "the key to the house". */
export function loosened(one: AskedFor): readonly AskedFor[] {
  const { items, verb } = one.asked;
  const isWhich = (item: Item) =>
    item !== verb && item.as !== 'scene' && !item.isPerson && /^(?:of|to|for|from)$/.test(item.by ?? '');
  if (!items.some(isWhich)) return [one];
  // "six weeks to mend the dam": what it is for.
  const aim = items.findIndex((item, at) => item.by === 'to' && !item.isPerson && at > items.indexOf(verb as Item));
  const isAim = (item: Item, at: number) => aim >= 0 && at > aim && item.as === 'object' && !item.isPerson;
  const loose = items.map((item, at) => (isWhich(item) || isAim(item, at) ? asAny(item) : item));
  return [one, { ...one, asked: { ...one.asked, items: loose } }];
}

function asAny({ by: _, ...item }: Item): Item {
  return { ...item, as: 'any' };
}

function forRow({ behind }: Row, asked: Asked): AskedFor {
  return behind ? { asked, behind } : { asked };
}

type Row = {
  readonly wants: readonly Wanted[];
  readonly asks: readonly string[];
  readonly tells: readonly string[];
  readonly behind?: ReadonlySet<string>;
  readonly turn: (asked: Asked, verb: Item) => readonly Asked[];
};

/** What is in something, or covered by it. */
const within: ReadonlySet<string> = new Set(
  'in into inside within under underneath beneath behind below between among'.split(' '),
);

/** Out of what something comes that was hidden. */
const outOf: ReadonlySet<string> = new Set('from behind under underneath beneath'.split(' '));

const rows: readonly Row[] = [
  {
    wants: ['place'],
    asks: ['put', 'place', 'plant', 'leave', 'lay', 'set'],
    tells:
      'put place lay set hide conceal tuck slip hang pin lock stow stuff push shove bury drop slide stick fasten tie glue nail sew plant'.split(
        ' ',
      ),
    turn: withThing,
  },
  {
    wants: ['place'],
    asks: ['hide', 'conceal', 'stash', 'keep', 'store', 'stow'],
    tells: 'hide conceal tuck slip lock stow stuff push shove bury put slide sew stash store stick glue wrap'.split(
      ' ',
    ),
    behind: within,
    turn: withThing,
  },
  {
    wants: ['place'],
    asks: ['keep', 'store'],
    tells: ['hang', 'store', 'lock', 'hide', 'stow', 'stash'],
    turn: withThing,
  },
  { wants: ['place'], asks: ['hide', 'conceal', 'stash'], tells: ['find', 'discover'], behind: within, turn: found },
  {
    wants: ['place'],
    asks: ['hide', 'conceal', 'stash'],
    tells: ['take', 'pull', 'fetch', 'fish', 'draw'],
    behind: outOf,
    turn: found,
  },
  { wants: ['length'], asks: ['hide', 'conceal', 'bury'], tells: ['lie', 'be'], turn: lain },
  { wants: ['length', 'amount'], asks: ['have'], tells: ['give', 'allow', 'grant'], turn: given },
  {
    wants: ['amount'],
    asks: ['earn'],
    tells: ['get', 'receive', 'make', 'draw'],
    turn: (asked, verb) => [withVerb(asked, verb)],
  },
  { wants: ['amount'], asks: ['pay', 'give'], tells: ['buy', 'purchase'], turn: bought },
];

function withVerb(asked: Asked, verb: Item, change: (item: Item) => Item = (item) => item): Asked {
  return { ...asked, verb, items: asked.items.map((item) => (item === asked.verb ? verb : change(item))) };
}

/** Of a thing that somebody puts somewhere, and not of themselves. */
function withThing(asked: Asked, verb: Item): readonly Asked[] {
  const as = asked.isPassive ? 'subject' : 'object';
  const isThing = asked.items.some((item) => item.as === as && item !== asked.verb && !item.isPerson && !item.isOwner);
  return isThing ? [withVerb(asked, verb)] : [];
}

/** "Where was it hidden?": whoever finds it there. Who hid it, does not say that. */
function found(asked: Asked, verb: Item): readonly Asked[] {
  return asked.isPassive ? withThing(asked, verb) : [];
}

/** What is hidden somewhere lies there. */
function lain(asked: Asked, verb: Item): readonly Asked[] {
  const isSomewhere = asked.items.some(({ as, by }) => as !== 'subject' && by !== undefined && within.has(by));
  return asked.isPassive && isSomewhere ? [{ ...withVerb(asked, verb), isPassive: false }] : [];
}

/** Whoever has so much time or money, to them it is given. */
function given(asked: Asked, verb: Item): readonly Asked[] {
  const who = asked.items.find(({ as, isPerson, isOwner }) => as === 'subject' && isPerson && !isOwner);
  if (!who || asked.isPassive) return [];
  return [withVerb(asked, verb, (item) => (item === who ? { ...item, as: 'adjunct', by: 'to' } : item))];
}

/** "How much did Ann pay Ben?": for how much she buys something from him. */
function bought(asked: Asked, verb: Item): readonly Asked[] {
  const whom = asked.items.find(({ as, isPerson, isOwner }) => as !== 'subject' && isPerson && !isOwner);
  if (!whom || asked.isPassive || (asked.head && asked.head.word !== 'money')) return [];
  const items = asked.items.map((item): Item => {
    if (item === whom) return { ...item, as: 'adjunct', by: 'from' };
    if (item === asked.verb) return verb;
    return item.by === 'for' ? withoutBy(item) : item;
  });
  return [{ ...asked, verb, items }];
}

function withoutBy({ by: _, ...item }: Item): Item {
  return { ...item, as: 'object' };
}

/** "When did Ann and Ben marry?": when she marries him, or he her. */
function eachOther(asked: Asked, bases: readonly string[]): readonly AskedFor[] {
  const both = asked.items.filter(({ as, isPerson, isOwner }) => as === 'subject' && isPerson && !isOwner);
  const [one, other] = both;
  const isDone = !asked.isPassive || bases.includes('marry');
  if (!one || !other || both.length > 2 || !isDone || !bases.some((base) => mutual.has(base))) return [];
  const turned = (object: Item): Asked => ({
    ...asked,
    isPassive: false,
    items: asked.items.map((item) => (item === object ? { ...item, as: 'object' as const } : item)),
  });
  const married = bases.includes('marry') ? [{ asked: { ...asked, isPassive: !asked.isPassive } }] : [];
  return [{ asked: turned(other) }, { asked: turned(one) }, ...married];
}

/** What two do to each other. */
const mutual: ReadonlySet<string> = new Set('marry wed meet divorce kiss'.split(' '));
