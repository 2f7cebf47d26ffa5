import type { Token } from '../told/token.js';
import { negations, stops } from '../told/words/clause-words.js';
import type { Subject } from './subject-of.js';

/**
 * How what is told behind “why” is told: as so behind “which is why”, and where somebody asks why and is answered in the
 * same sentence; undefined where it stays a question.
 */
export function toldBehindWhy(tokens: readonly Token[], subject: Subject, isNot: boolean): 'so' | 'denied' | undefined {
  const isTold = isHence(tokens, subject.from - 1) || answerBehind(tokens, subject.from - 1) !== undefined;
  return isTold ? (isNot ? 'denied' : 'so') : undefined;
}

/** Whether a sentence says why, by the clause behind “why” whose subject begins there. */
export function explainsWhy(tokens: readonly Token[], { from }: Subject): boolean {
  return isHence(tokens, from - 1) || answerBehind(tokens, from - 1) !== undefined;
}

/** "…, which is why she sings" */
function isHence(tokens: readonly Token[], why: number): boolean {
  const [which, is] = [tokens[why - 2], tokens[why - 1]];
  return (
    isWhy(tokens[why]) &&
    /^(?:is|was)$/.test(is?.text ?? '') &&
    which?.text === 'which' &&
    tokens[why - 3] !== undefined
  );
}

function isWhy(token: Token | undefined): boolean {
  return token?.text === 'why' && !token.isQuoted;
}

/** "When Ben asks why she sings, she answers that …": where the verb of the answer stands. */
function answerBehind(tokens: readonly Token[], why: number): number | undefined {
  const isAsked = tokens
    .slice(Math.max(0, why - farthestAsker), why)
    .some(({ text, isQuoted }) => !isQuoted && /^(?:asks?|asked|wonders?|wondered)$/.test(text));
  if (!isWhy(tokens[why]) || !isAsked) return undefined;
  const comma = tokens.findIndex(({ text }, at) => at > why && (text === ',' || text === 'and'));
  for (let at = comma + 1; comma > 0 && at < Math.min(tokens.length - 1, comma + farthestAnswer); at += 1) {
    const { text, isMark, isQuoted } = tokens[at] as Token;
    if ((isMark && stops.has(text)) || negations.has(text)) return undefined;
    const opens = tokens[at + 1]?.text ?? '';
    if (!isQuoted && answering.test(text) && /^(?:that|it|because|,)$/.test(opens)) return at;
  }
  return undefined;
}

/** In words: "asks her straight out why". */
const farthestAsker = 6;
const farthestAnswer = 7;
const answering = /^(?:answer|repl(?:y|ie)|say|said|explain|admit|confess|tell|told)(?:s|ed)?$/;
