import { isNumber } from '../stated/wanted/numbers.js';
import type { Token } from '../told/token.js';

/** What counts: "no", "one" and "both" tell no number by themselves. */
export function isCount(token: Token): boolean {
  return isNumber(token) && !/^(?:no|one|both|once|half)$/.test(token.text);
}

/** "Ada, 38, a clerk": a number by itself. */
export function isAside(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return token !== undefined && isCount(token) && before?.text === ',' && (next === undefined || next.isMark);
}

/** "a deserter of twenty-three": so old, where nothing is counted. */
export function isOfYears(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !isCount(token) || before?.text !== 'of') return false;
  return next === undefined || next.isMark || /^(?:who|with|from|and)$/.test(next.text);
}
