import { isTrade } from '../../../explain/index.js';
import { strangers } from '../../told/whom/gender.js';

/** Whether a noun is one for somebody: "girl", "clerks", "ferryman". */
export function isPersonNoun(text: string): boolean {
  const one = text.replace(/s$/, '');
  return (
    strangers.has(text) ||
    strangers.has(one) ||
    isTrade(text) ||
    isTrade(one) ||
    people.test(text) ||
    doerNouns.has(one)
  );
}

const people =
  /^(?:\p{L}+(?:man|woman|men|women|maid|mate|mother|father|keeper|master|mistress|maker|monger|smith|wright|painter)|(?:step|half-|grand)?(?:brother|sister|son|daughter|child|children|parents|uncle|aunt|cousin|niece|nephew)s?|twins?|crowd|crew|police|council|jury|court|family|neighbou?rs|villagers|guests|boys?|girls?|soldiers|company|team|carters?|constable|bishop|dealer|collector|stranger|wife|husband|widow|founder|gang|abbess)$/u;

/** Nouns for whoever does something, besides the trades. */
const doerNouns: ReadonlySet<string> = new Set(
  (
    'labourer laborer worker trader robber burglar smuggler poacher lodger traveller traveler rider helper beggar hunter preacher drummer fiddler boxer ' +
    'jeweller juggler buyer owner keeper leader rower sender caller spinster widower bachelor orphan hermit native foreigner pilgrim tenant informer informant visitor inventor creditor debtor heir ward intruder prisoner attacker rescuer'
  ).split(' '),
);
