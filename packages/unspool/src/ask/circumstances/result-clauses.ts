import type { Token } from '../told/token.js';
import { stops } from '../told/words/clause-words.js';
import { isFiniteAt, subjectOf } from './subject-of.js';

/** "Ben is so moved that he helps", "kicks it so hard that he breaks a toe": how much it is so is why, and how, the other comes. */
export function followsSoThat(tokens: readonly Token[], verb: number): boolean {
  const subject = subjectOf(tokens, verb);
  const that = subject === undefined ? -1 : subject.from - 1;
  if (tokens[that]?.text !== 'that' || tokens[that]?.isQuoted) return false;
  for (let at = that - 1; at >= Math.max(0, that - farthestSo); at -= 1) {
    const { text, isMark, isQuoted } = tokens[at] as Token;
    if (isQuoted || (isMark && stops.has(text))) return false;
    // "so that he can" says what it is done for, and no more than that.
    if (text === 'so' || text === 'such') return at < that - 1 && isOfWhatIs(tokens, at);
    // "so tired"
    if (isFiniteAt(tokens, at) && !/^(?:so|such|an?)$/.test(tokens[at - 1]?.text ?? '')) return false;
  }
  return false;
}

/** In words: "so badly", "such a fright". */
const farthestSo = 5;

/** Whether what is so much is told, and not denied: "is not so tired that" says nothing of why. */
function isOfWhatIs(tokens: readonly Token[], so: number): boolean {
  return !tokens
    .slice(Math.max(0, so - farthestSo), so)
    .some(({ text }) => /^(?:not|never|no|nobody|if|would|hardly)$/.test(text) || text.endsWith("n't"));
}
