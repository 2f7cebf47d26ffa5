import { kindOf, type Slice } from '../../story/index.js';
import { isPerson } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import type { NounChunk } from './grammar/chunk.js';
import { isPersonNoun } from './grammar/person-nouns.js';

/** Somebody with a name, or a noun for somebody. */
export function isSomebody(slice: Slice, tokens: readonly Token[], { head, to }: NounChunk): boolean {
  const { text, entity } = tokens[head] as Token;
  if (entity !== undefined) return isPerson(slice, entity) || kindOf(slice, entity) === 'group';
  if (/^(?:he|she|him|her|who|somebody|someone|everybody)$/.test(text)) return true;
  // "a native who …", and not "it is a riddle who …"
  const isRelated = tokens[to]?.text === 'who' && /^an?$/.test(tokens[head - 1]?.text ?? '');
  if (isRelated && !/^(?:is|was|remains|be)$/.test(tokens[head - 2]?.text ?? '') && !riddles.test(text)) return true;
  return isPersonNoun(text) || isCapitalName(tokens, head);
}

const riddles = /^(?:mystery|riddle|puzzle|question|secret|clue|hint|matter|wonder|enigma|guess|doubt)$/;

/** "his cousin Ludwig": a name of which the notes know no more. */
function isCapitalName(tokens: readonly Token[], head: number): boolean {
  const before = tokens[head - 1]?.text ?? '';
  return tokens[head]?.isCapital === true && (kinNoun.test(before) || tokens[head - 1]?.isCapital === true);
}

const kinNoun =
  /^(?:cousin|brother|sister|uncle|aunt|son|daughter|mother|father|niece|nephew|friend|wife|husband|mr|mrs|miss|dr|widow|neighbour|neighbor|clerk|maid|named|called)$/;
