import type { Slice } from '../../../story/index.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import type { Token } from '../../told/token.js';
import { type Match, matchesOf } from '../matches.js';

/** "On what condition does Ann keep the house?": the clauses that say so of her, and behind it "on condition that", "provided". */
export function conditionsOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const [on = '', what = '', noun = '', ...rest] = words;
  if (!/^(?:on|under)$/.test(on) || !/^(?:what|which)$/.test(what) || !/^conditions?$/.test(noun)) return [];
  const found = readingsOf(slice, question, withoutLeave(rest)).flatMap((asked) =>
    asked.wants === 'yesno' && asked.verb ? matchesOf(slice, asked) : [],
  );
  return found.filter(({ clause, sentence, isSure }) => {
    const isSo = clause.standing === 'so' || clause.standing === 'said';
    return isSo && isSure && isConditional(sentence.tokens, clause.verb.to);
  });
}

/** "does she get to keep it", "is she allowed to keep it" as "does she keep it". */
function withoutLeave(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, place) => place > 1 && word === 'to' && leave.has(words[place - 1] ?? ''));
  if (at < 0) return words;
  const isAllowed = words[at - 1] === 'allowed';
  const [aux = '', ...rest] = words;
  return [isAllowed ? 'does' : aux, ...rest.slice(0, at - 2), ...rest.slice(at)];
}

const leave: ReadonlySet<string> = new Set(['get', 'allowed']);

/** Whether a sentence says behind a place under which condition. */
function isConditional(tokens: readonly Token[], from: number): boolean {
  return tokens.some(({ text, isQuoted }, at) => {
    if (at < from || isQuoted) return false;
    if (text === 'condition') return tokens[at - 1]?.text === 'on' || tokens[at - 2]?.text === 'on';
    return /^(?:provided|providing)$/.test(text) || (text === 'long' && tokens[at - 1]?.text === 'as');
  });
}
