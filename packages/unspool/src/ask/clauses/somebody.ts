import { isTrade } from '../../explain/index.js';
import { kindOf, type Slice } from '../../story/index.js';
import { isPerson } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import { strangers } from '../told/whom/gender.js';
import type { NounChunk } from './grammar/chunk.js';

/** Somebody with a name, or a noun for somebody. */
export function isSomebody(slice: Slice, tokens: readonly Token[], { head, to }: NounChunk): boolean {
  const { text, entity } = tokens[head] as Token;
  if (entity !== undefined) return isPerson(slice, entity) || kindOf(slice, entity) === 'group';
  if (/^(?:he|she|him|her|who|somebody|someone|everybody)$/.test(text)) return true;
  // "a native who …", and not "it is a riddle who …"
  const isRelated = tokens[to]?.text === 'who' && /^an?$/.test(tokens[head - 1]?.text ?? '');
  if (isRelated && !/^(?:is|was|remains|be)$/.test(tokens[head - 2]?.text ?? '') && !riddles.test(text)) return true;
  const one = text.replace(/s$/, '');
  return (
    strangers.has(text) ||
    strangers.has(one) ||
    isTrade(text) ||
    isTrade(one) ||
    people.test(text) ||
    doerNouns.has(one) ||
    isCapitalName(tokens, head)
  );
}

const riddles = /^(?:mystery|riddle|puzzle|question|secret|clue|hint|matter|wonder|enigma|guess|doubt)$/;

/** "his cousin Ludwig": a name of which the notes know no more. */
function isCapitalName(tokens: readonly Token[], head: number): boolean {
  const before = tokens[head - 1]?.text ?? '';
  return tokens[head]?.isCapital === true && (kinNoun.test(before) || tokens[head - 1]?.isCapital === true);
}

const kinNoun =
  /^(?:cousin|brother|sister|uncle|aunt|son|daughter|mother|father|niece|nephew|friend|wife|husband|mr|mrs|miss|dr|widow|neighbour|neighbor|clerk|maid|named|called)$/;

const people =
  /^(?:\p{L}+(?:man|woman|men|women|maid|mate|mother|father|keeper|master|mistress|maker|monger|smith|wright|painter)|(?:step|half-|grand)?(?:brother|sister|son|daughter|child|children|parents|uncle|aunt|cousin|niece|nephew)s?|twins?|crowd|crew|police|council|jury|court|family|neighbou?rs|villagers|guests|boys?|girls?|soldiers|company|team|carters?|constable|bishop|dealer|collector|stranger|wife|husband|widow|founder|gang|abbess)$/u;

/** Nouns for whoever does something, besides the trades. */
const doerNouns: ReadonlySet<string> = new Set(
  (
    'labourer laborer worker trader robber burglar smuggler poacher lodger traveller traveler rider helper beggar hunter preacher drummer fiddler boxer ' +
    'jeweller juggler buyer owner keeper leader rower sender caller spinster widower bachelor orphan hermit native foreigner pilgrim tenant informer informant visitor inventor creditor debtor heir ward intruder prisoner attacker rescuer'
  ).split(' '),
);
