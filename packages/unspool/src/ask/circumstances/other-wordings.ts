import type { Asked } from '../stated/asked.js';
import { type Item, verbMeaning } from '../stated/items.js';
import { rootsOf } from '../stated/roots.js';
import { phrasesFrom } from '../stated/word-groups.js';

/** How that of which is asked why it is so may be told in other words: the same question with each of them. */
export function otherWordings(asked: Asked): readonly Asked[] {
  if (asked.wants !== 'reason') return [];
  return [
    asSilent(asked),
    asUntold(asked),
    asQuiet(asked),
    asGoingToPrison(asked),
    asHaving(asked),
    asBeing(asked),
  ].filter((other): other is Asked => other !== undefined);
}

function withVerb(asked: Asked, verb: Item, items: readonly Item[]): Asked {
  return { ...asked, isPassive: false, verb, items: [verb, ...items.filter((item) => item !== asked.verb)] };
}

/** Whoever does not tell it keeps quiet. */
function asSilent(asked: Asked): Asked | undefined {
  const { verb, items, isNegative, ...more } = asked;
  if (!verb || !isNegative || asked.isPassive || !speaking.test(verb.word)) return undefined;
  const silent: Item = { ...verbMeaning(new Set(['keep'])), keys: meanings, phrases: silences };
  // To whom it is not told need not be said again.
  const own = items.filter((item) => item !== verb && item.as !== 'object' && item.by !== 'to');
  return withVerb({ ...more, items: [] }, silent, own.map(aside));
}

/** Whoever keeps quiet about it does not tell it. */
function asUntold(asked: Asked): Asked | undefined {
  const own = withoutSilence(asked);
  return (
    own && { ...withVerb(asked, verbMeaning(new Set(['tell', 'say', 'mention'])), own.map(aside)), isNegative: true }
  );
}

/** About what somebody has seen they keep quiet where it is told that they do. */
function asQuiet(asked: Asked): Asked | undefined {
  const own = withoutSilence(asked);
  const { verb } = asked;
  return own && verb && own.length < asked.items.length - 1 ? withVerb(asked, verb, own) : undefined;
}

/** What is named besides keeping quiet, and besides a clause of its own: "about what she had seen"; undefined where nobody keeps quiet. */
function withoutSilence({ verb, items, isNegative, isPassive }: Asked): readonly Item[] | undefined {
  if (!verb || isNegative || isPassive || !isSilence(verb, items)) return undefined;
  const about = items.findIndex(({ by }) => by === 'about');
  const isClause = /^(?:what|whom|who)$/.test(items[about]?.word ?? '');
  return items.filter((item, at) => item !== verb && !silent.test(item.word) && !(isClause && at >= about));
}

function isSilence(verb: Item, items: readonly Item[]): boolean {
  const isSaid =
    items.some(({ word }) => silent.test(word)) || verb.phrases.some(({ more }) => silent.test(more[0] ?? ''));
  return isSaid && /^(?:keep|kept|stay|remain)/.test(verb.word);
}

const silent = /^(?:quiet|silent|silence|secret|mum)$/;

/** What it is about need not stand right behind the verb. */
function aside(item: Item): Item {
  return item.as === 'subject' ? item : { ...item, as: 'any' };
}

const speaking = /^(?:tell|told|say|said|speak|spoke|spoken|report(?:ed)?|mention(?:ed)?|talk(?:ed)?)$/;
const silences: Item['phrases'] = [
  ['keep', 'quiet'],
  ['keep', 'silent'],
  ['keep', 'mum'],
  ['stay', 'silent'],
  ['remain', 'silent'],
  ['hold', 'tongue'],
  ['say', 'nothing'],
].flatMap(([first = '', ...more]) => rootsOf(first).map((root) => ({ first: root, more })));

/** What such a phrase means, by which it is told from "keeps". */
const meanings: ReadonlySet<string> = new Set(
  ['keep', 'stay', 'hold', 'say'].flatMap((verb) =>
    phrasesFrom(verb)
      .filter(({ more }) => silent.test(more[0] ?? ''))
      .map(({ meaning }) => meaning),
  ),
);

/** Whoever is sent to prison goes there. */
function asGoingToPrison(asked: Asked): Asked | undefined {
  const { verb, items, isPassive } = asked;
  const isTo = items.some(({ word, by }) => by === 'to' && /^(?:prison|jail|gaol)$/.test(word));
  if (!verb || !isTo || !isPassive || !/^sen[dt]$/.test(verb.word)) return undefined;
  return withVerb(asked, verbMeaning(new Set(['go'])), items);
}

/** Whoever limps has a limp. */
function asHaving(asked: Asked): Asked | undefined {
  const { verb, items, isPassive, isNegative } = asked;
  const isAlone = items.every((item) => item === verb || item.as === 'subject');
  if (!verb || isPassive || isNegative || !isAlone || !ailments.has(verb.word)) return undefined;
  return withVerb(asked, verbMeaning(new Set(['have', 'has', 'had', 'walk'])), [
    ...items,
    { ...verb, as: 'object', phrases: [] },
  ]);
}

export const ailments: ReadonlySet<string> = new Set(
  'limp cough stammer stutter lisp squint scar wheeze hiccup'.split(' '),
);

/** What only is: "Why is Ben on the roof?" */
function asBeing(asked: Asked): Asked | undefined {
  const { verb, items, isPassive } = asked;
  const [subject] = items.filter(({ isOwner, isModifier, by }) => !isOwner && !isModifier && by === undefined);
  const others = items.filter((item) => item !== subject && !item.isOwner);
  if (verb || isPassive || !subject || others.length === 0) return undefined;
  return withVerb(
    asked,
    verbMeaning(new Set(['be'])),
    items.map((item) => (item === subject || (item.isOwner && item.head === subject) ? item : { ...item, as: 'any' })),
  );
}
