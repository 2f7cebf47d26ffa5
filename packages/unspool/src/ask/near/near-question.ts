import type { Slice } from '../../story/index.js';
import type { Wanted } from '../stated/asked.js';
import { asVerb, type Item, itemsOf, verbItem } from '../stated/items.js';
import { thingsOf } from '../stated/kinds-of-things.js';
import { type Unit, unitsOf } from '../stated/question/question-units.js';
import { particleBehind } from '../stated/question/question-verbs.js';
import { rootsOf } from '../stated/roots.js';

/** A question, as far as it can be read without knowing how it is built: what it names, and which kind of answer it wants. */
export type NearQuestion = {
  readonly wants: Wanted;
  readonly items: readonly Item[];
};

/** Reads a question so; undefined where it names nothing, or is longer than any question. */
export function nearQuestion(slice: Slice, question: string, words: readonly string[]): NearQuestion | undefined {
  if (words.length > mostWords) return undefined;
  const units = unitsOf(slice, question, words);
  const { wants, length } = openingOf(units);
  const items = namedIn(units.slice(length)).map((item, at) =>
    at === 0 && wants === 'thing' ? ofItsKind(item) : item,
  );
  return items.length > 0 ? { wants, items } : undefined;
}

/** "Which instrument" is told of by a cello, too. */
function ofItsKind(item: Item): Item {
  const things = item.bearers ? undefined : thingsOf(item.word);
  return things ? { ...item, keys: new Set([...item.keys, ...[...things].flatMap(rootsOf)]) } : item;
}

const mostWords = 30;

/** How questions begin, and what kind of answer they want so; the longer first, and what is none of these is answered by yes or no. */
const openings: readonly (readonly [begins: readonly string[], wants: Wanted])[] = (
  [
    ['how many times|how often', 'often'],
    ['how much|how many', 'amount'],
    ['how long', 'length'],
    ['how old', 'age'],
    ['how far|how big|how tall|how high|how deep|how fast|how heavy|how large', 'measure'],
    ['how come|why|what reason|what caused|what made', 'reason'],
    ['how', 'means'],
    ['what time|what year|what day|what date|when', 'time'],
    ['what name', 'name'],
    ['what happened to|what became of', 'fate'],
    ['who|whom|by whom|to whom|with whom|from whom', 'person'],
    ['whose', 'owner'],
    ['where', 'place'],
    ['what|which', 'thing'],
  ] as const
).flatMap(([begins, wants]) => begins.split('|').map((begin) => [begin.split(' '), wants] as const));

function openingOf(units: readonly Unit[]): { readonly wants: Wanted; readonly length: number } {
  for (const start of [0, 1])
    for (const [begins, wants] of openings)
      if (begins.every((word, at) => units[start + at]?.word === word)) return { wants, length: start + begins.length };
  return { wants: 'yesno', length: 0 };
}

/** What stands in a question besides names and words that only build it; of a verb all that says the same. */
function namedIn(units: readonly Unit[]): readonly Item[] {
  return itemsOf(units, 'any').map((item) => {
    if (item.bearers) return item;
    const at = units.findIndex(({ word, bearers }) => word === item.word && !bearers);
    const phrase = at < 0 ? undefined : particleBehind(units, at);
    const own = phrase ? verbItem(units[at] as Unit, phrase) : asVerb(item);
    return { ...own, as: item.as };
  });
}
