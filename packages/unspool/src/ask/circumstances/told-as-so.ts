import type { Asked } from '../stated/asked.js';
import { isTooMuch } from '../stated/fits.js';
import { isUncertain } from '../told/clause.js';
import type { Token } from '../told/token.js';
import { factive, modals, negations, reporting, stops, succeeds } from '../told/words/clause-words.js';
import { groupStart, type Subject } from './subject-of.js';
import { toldBehindWhy } from './why-clauses.js';

/** As what a clause is told: as so, as not so, or as what somebody says; undefined where it is only wished, planned, asked or supposed. */
export function toldAs(
  tokens: readonly Token[],
  at: number,
  subject: Subject | undefined,
): 'so' | 'denied' | 'said' | undefined {
  if (isAsked(tokens, at) || isUncertain(tokens, at)) return undefined;
  const first = groupStart(tokens, at);
  const group = tokens.slice(first, at).map(({ text }) => text);
  const isDue = group.at(-1) === 'to' && /^(?:has|had|have)$/.test(group.at(-2) ?? '');
  const isDone = group.at(-1) === 'to' && succeeds.has(tokens[at - 2]?.text ?? '');
  const isUnable = group.some((text) => text === 'cannot' || text === "can't" || text === "couldn't");
  const isUnreal = group.some((text) => modals.has(text) || text === 'almost' || text === 'nearly');
  const isNot =
    group.some((text) => negations.has(text) || text.endsWith("n't")) || isNone(tokens, at) || isTooMuch(tokens, at);
  if (isUnreal && !isDue && !isDone && !isUnable && !isTooMuch(tokens, at)) return undefined;
  const how = subject ? reported(tokens, subject) : 'so';
  if (subject && how === undefined) return toldBehindWhy(tokens, subject, isNot);
  if (how === undefined || how === 'said') return how === 'said' && !isNot ? 'said' : undefined;
  return isNot ? 'denied' : 'so';
}

/** "makes no sound", "says nothing": it is not so. */
function isNone(tokens: readonly Token[], at: number): boolean {
  return /^(?:no|nobody|none|never|neither|not)$/.test(tokens[at + 1]?.text ?? '');
}

/** Whether the clause is a question. */
function isAsked(tokens: readonly Token[], from: number): boolean {
  const end = tokens.slice(from).find(({ text, isMark }) => isMark && stops.has(text));
  return end?.text === '?';
}

/** How a clause whose subject stands there is told, by what stands before it: "she says that", "she believes that", "if". */
function reported(tokens: readonly Token[], { from, shared }: Subject): 'so' | 'said' | undefined {
  const before = tokens[from - 1];
  if (before === undefined || (before.isMark && before.text !== ',')) return 'so';
  const text = before.entity === undefined ? before.text : '';
  if (/^(?:if|whether|unless|lest|what|how|why)$/.test(text)) return undefined;
  if (text === 'that') {
    const verb = reporterBefore(tokens, from - 2);
    if (verb === undefined) return 'so';
    if (factive.has(verb) || !reporting.has(verb)) return 'so';
    return asserting.has(verb) ? 'said' : undefined;
  }
  if (shared === undefined && reporting.has(text)) return asserting.has(text) ? 'said' : undefined;
  return 'so';
}

/** The verb of which a clause behind "that" tells what is said or thought: over whom it is told, and over "and that". */
function reporterBefore(tokens: readonly Token[], from: number): string | undefined {
  for (let at = from; at >= Math.max(0, from - farthest); at -= 1) {
    const { text, isMark, entity } = tokens[at] as Token;
    if (isMark && stops.has(text)) return undefined;
    if (entity === undefined && (reporting.has(text) || factive.has(text))) return text;
  }
  return undefined;
}

const farthest = 14;

/** Who does this says what is so, as far as they know it. */
const asserting: ReadonlySet<string> = new Set(
  (
    'say says said tell tells told write writes wrote confess confesses confessed admit admits admitted explain explains explained reveal reveals revealed ' +
    'mention mentions mentioned report reports reported inform informs informed declare declares declared testify testifies testified'
  ).split(' '),
);

/** Whether it is told as the question takes it: so, or not so where it is asked why not. */
export function isAsAsked(as: ReturnType<typeof toldAs>, { isNegative }: Asked): boolean {
  return isNegative ? as === 'denied' : as === 'so' || as === 'said';
}
