import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import type { Item } from '../stated/items.js';
import { verbMeaning } from '../stated/items.js';
import type { Stated } from '../stated/stated-sentences.js';
import { statedSentences } from '../stated/stated-sentences.js';
import { clauseMatches, type Match } from './clause-match.js';

/** What was last done with a thing by which it changes, or passes out of sight: "What became of the bottle?" */
export function fateOfThing(slice: Slice, { wants, items }: Asked, near: readonly Stated[]): readonly Match[] {
  const things = items.filter(({ isOwner, isModifier, as }) => !isOwner && !isModifier && as === 'object');
  const [thing] = things;
  if (wants !== 'fate' || !thing || things.length > 1 || thing.isPerson) return [];
  const done = askedOf(items, thing, disposing, 'object');
  const doing = askedOf(items, thing, ending, 'subject');
  const found = near.flatMap((sentence) => [
    ...clauseMatches(slice, sentence, done).slice(0, 1),
    ...clauseMatches(slice, sentence, doing).slice(0, 1),
  ]);
  const last = lastOf(slice, found);
  return last ? [last] : [];
}

function askedOf(items: readonly Item[], thing: Item, roots: ReadonlySet<string>, as: 'object' | 'subject'): Asked {
  const verb = verbMeaning(roots);
  const own = items.map((item) => (item === thing ? { ...item, as } : item));
  return { wants: 'fate', gap: 'adjunct', isPassive: false, verb, items: [verb, ...own] };
}

function lastOf(slice: Slice, found: readonly Match[]): Match | undefined {
  const order = new Map(statedSentences(slice).all.map((sentence, at) => [sentence, at] as const));
  const at = ({ sentence }: Match) => order.get(sentence) ?? -1;
  return found.reduce<Match | undefined>((last, one) => (last && at(last) > at(one) ? last : one), undefined);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** What is done with a thing that one asks what became of. */
const disposing = words(
  'throw toss hurl fling burn sell bury drop smash break destroy tear eat drink swallow spend melt lose sink pawn drown wreck shatter crush dump discard confiscate steal scrap demolish donate',
);
/** What a thing does by which it is at an end. */
const ending = words('sink vanish disappear explode collapse crash capsize overturn melt rot');
