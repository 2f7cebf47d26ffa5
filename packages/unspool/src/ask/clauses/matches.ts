import { perObject } from '../../base/index.js';
import { basesOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { tellsOf } from '../stated/cover.js';
import { isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { sentencesHaving } from '../stated/sentences-having.js';
import { type Stated, statedSentences } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';
import { gapOf } from './gaps.js';
import type { NounChunk } from './grammar/chunk.js';
import type { Clause } from './grammar/clause.js';
import { type Parsed, parsedOf } from './grammar/clauses.js';
import { placeOf } from './places.js';
import { type Roles, rolesOf } from './roles.js';
import { isSomebody } from './somebody.js';

/** A clause that says all that a question names, with what it has in the gap. */
export type Match = {
  readonly sentence: Stated;
  readonly clause: Clause;
  readonly parsed: Parsed;
  readonly roles: Roles;
  /** What stands where the question asks, with what is the same. */
  readonly gap: readonly NounChunk[];
  readonly isSure: boolean;
  readonly needsBefore: boolean;
};

/** The clauses that say what is asked, each word in the part that the question gives it. */
export function matchesOf(slice: Slice, asked: Asked): readonly Match[] {
  return sentencesFor(slice, asked).flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause) => {
      const match = matchAt(slice, sentence, parsed, clause, asked);
      return match ? [match] : [];
    });
  });
}

/** The clauses of a sentence. */
export const parsedSoFar = perObject((sentence: Stated): Parsed => parsedOf(sentence.tokens));

/** The sentences with the verb, or without one with the word that is in the fewest. */
function sentencesFor(slice: Slice, { items, verb, head, wants }: Asked): readonly Stated[] {
  const { behind } = statedSentences(slice);
  const having = (item: Item) => sentencesHaving(slice, item);
  if (verb && !isHaving(verb)) return [...having(verb)];
  const sets = [
    ...items.filter((item) => item !== verb && !item.isModifier && item.as !== 'scene').map(having),
    ...(head && verb ? [having(head)] : []),
  ];
  const found = [...(sets.sort((a, b) => a.size - b.size)[0] ?? [])];
  // "A man stands there. It was Ben": who it was is told behind.
  const told = verb || wants !== 'person' ? [] : found.flatMap((one) => behind.get(one) ?? []);
  return [...new Set([...found, ...told.filter(({ tokens }) => tokens[0]?.text === 'it')])];
}

function matchAt(slice: Slice, sentence: Stated, parsed: Parsed, clause: Clause, asked: Asked): Match | undefined {
  const { tokens } = sentence;
  const { main, isBe } = clause.verb;
  const { verb } = asked;
  if (clause.standing === 'unreal') return undefined;
  const isState = verb !== undefined && isBe && saysState(tokens, clause, verb);
  const isVerb =
    verb !== undefined &&
    (tellsOf(tokens, main, verb) || (isHaving(verb) && /^(?:has|have|had)$/.test(tokens[main]?.text ?? ''))) &&
    !isOtherPhrase(tokens, main, verb) &&
    !isOtherGoing(tokens, main, verb);
  if (verb ? !isState && !isVerb : !isBe) return undefined;
  const isPersonAt = (noun: NounChunk) => isSomebody(slice, tokens, noun);
  const roles = rolesOf(isState ? { ...clause, objects: [] } : withParticle(clause, verb), isPersonAt);
  const taken = new Set<number>();
  let [isSure, needsBefore] = [true, false];
  for (const item of asked.items) {
    if (item === verb) continue;
    const found = placeOf(slice, sentence, parsed, clause, roles, asked, item);
    if (!found) return undefined;
    if (found.at >= 0) taken.add(found.at);
    isSure &&= found.isSure;
    needsBefore ||= found.needsBefore;
  }
  const gap = gapOf(slice, sentence, parsed, roles, asked, taken);
  if (!gap) return undefined;
  return { sentence, clause, parsed, roles, gap, isSure, needsBefore };
}

/** "What does the mill have?": no sentence is found by "has". */
function isHaving({ word, bearers }: Item): boolean {
  return !bearers && /^(?:has|have|had)$/.test(word);
}

/** Whatever is gone has vanished; whatever goes somewhere has not. */
function isOtherGoing(tokens: readonly Token[], main: number, { word }: Item): boolean {
  const text = tokens[main]?.text ?? '';
  return basesOf(text).includes('go') && !basesOf(word).includes('go') && text !== 'gone';
}

/** "puts on the coat": what stands behind a word that belongs to the verb is what it is done to. */
function withParticle(clause: Clause, verb: Item | undefined): Clause {
  const particle = verb?.before?.more.join(' ');
  const own =
    particle === undefined || clause.objects.length > 0 ? [] : clause.more.filter(({ by }) => by === particle);
  return own.length === 0
    ? clause
    : { ...clause, objects: own.map(({ noun }) => noun), more: clause.more.filter((one) => !own.includes(one)) };
}

/** "is missing": what somebody or something is, where the question asks with what made it so. */
function saysState(tokens: readonly Token[], { objects }: Clause, verb: Item): boolean {
  const [state, ...others] = objects;
  return state !== undefined && others.length === 0 && state.from === state.head && tellsOf(tokens, state.head, verb);
}
