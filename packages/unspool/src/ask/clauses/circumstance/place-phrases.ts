import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { isHolder, isSpot } from '../../circumstances/spots.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import type { Adjunct } from '../grammar/clause.js';
import type { Match } from '../matches.js';
import { isSomebody } from '../somebody.js';

/** Whether one of the phrases of a clause says where it is, or, of what is put somewhere, in or under what. */
export function tellsPlaceIn(
  slice: Slice,
  asked: Asked,
  { sentence: { tokens }, clause }: Match,
  phrases: readonly Adjunct[],
  behind: ReadonlySet<string> = staying,
): boolean {
  const bases = basesOf(tokens[clause.verb.main]?.text ?? '');
  const isPut = asked.verb === undefined || bases.some((base) => putting.has(base));
  const isGoing = bases.some((base) => going.has(base));
  return phrases.some(({ by, noun }) => {
    const isBehind = behind.has(by) || (isGoing && leading.has(by)) || (isPut && onto.has(by) && behind === staying);
    if (!isBehind || isSomebody(slice, tokens, noun)) return false;
    if (asked.items.some((item) => item !== asked.verb && tellsOf(tokens, noun.head, item))) return false;
    return isPut ? isHolder(slice, tokens, noun.head) : isSpot(slice, tokens, noun.head);
  });
}

const staying: ReadonlySet<string> = new Set(
  'in on at under underneath behind inside within beneath near beside above below outside among between against aboard'.split(
    ' ',
  ),
);
const leading: ReadonlySet<string> = new Set('to into onto from through across over towards toward along'.split(' '));
const onto: ReadonlySet<string> = new Set(['to', 'into', 'onto', 'over', 'round', 'around']);

/** What is hidden, kept or put somewhere is so in whatever is no time and nobody. */
const putting: ReadonlySet<string> = new Set(
  (
    'hide conceal tuck slip hang pin lock stow stuff push shove bury wrap sew put place lay set drop slide stick fasten tie glue nail store stash ' +
    'deposit leave find discover lie keep stand sleep'
  ).split(' '),
);
const going: ReadonlySet<string> = new Set(
  'go come drive run flee walk ride travel move escape return fly sail swim climb send bring take carry follow arrive march buy get fetch'.split(
    ' ',
  ),
);
