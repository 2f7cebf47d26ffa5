import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { readRest } from '../../stated/asked.js';
import { type Unit, unitsOf } from '../../stated/question/question-units.js';
import { isNumber } from '../../stated/wanted/numbers.js';
import type { Token } from '../../told/token.js';
import type { Adjunct } from '../grammar/clause.js';
import { type Match, matchesOf } from '../matches.js';
import { phrasesOf } from './phrases.js';

/** "How old was Ann when she left the island?": the clauses that say that she left it, and at which age. */
export function agesTold(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const inner = readInner(unitsOf(slice, question, words));
  const asked = inner && readRest('time', inner);
  if (!asked?.verb || asked.modal !== undefined) return [];
  return matchesOf(slice, { ...asked, wants: 'yesno' }).filter(
    (match) =>
      match.clause.standing === 'so' && phrasesOf(match).some((phrase) => isAge(match.sentence.tokens, phrase)),
  );
}

/** "how old was Ann when she left the island" as "did Ann left the island". */
function readInner(units: readonly Unit[]): readonly Unit[] | undefined {
  const [how, old, is, who, when, again, verb, ...rest] = units;
  if (
    how?.word !== 'how' ||
    old?.word !== 'old' ||
    !/^(?:is|was)$/.test(is?.word ?? '') ||
    !who?.isPerson ||
    who.isOwner
  )
    return undefined;
  if (when?.word !== 'when' || !again || !verb || verb.bearers) return undefined;
  const isSame = /^(?:he|she)$/.test(again.word) || [...(again.bearers ?? [])].some((id) => who.bearers?.has(id));
  const base = basesOf(verb.word).find((one) => one !== verb.word) ?? verb.word;
  return isSame ? [{ word: 'did', isOwner: false }, who, { ...verb, word: base }, ...rest] : undefined;
}

/** "at seventeen", "at the age of nine" */
function isAge(tokens: readonly Token[], { by, noun: { from, to, head } }: Adjunct): boolean {
  const [number, next] = [tokens[head] as Token, tokens[to]];
  if (!isNumber(number)) return false;
  if (by === 'of') return tokens[from - 2]?.text === 'age';
  // "at thirty paces" is none, "at thirty she left" is one.
  const isWhole =
    next === undefined ||
    next.isMark ||
    next.entity !== undefined ||
    /^(?:he|she|and|but|with|when|because)$/.test(next.text);
  return by === 'at' && from === head && isWhole && !hours.test(number.text);
}

/** "at nine" is a time, too. */
const hours = /^(?:\d|1[0-2]|\d+[.,]\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
