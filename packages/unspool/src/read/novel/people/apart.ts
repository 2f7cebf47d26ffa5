import type { Token } from '../words/tokens.js';
import type { NameRun } from './name-runs.js';

/** Names that stand in one sentence, so that they are of two. */
export type Apart = Map<string, Set<string>>;

export function tellApart(tokens: readonly Token[], runs: readonly NameRun[], apart: Apart): void {
  for (let index = 1; index < runs.length; index++) {
    const run = runs[index];
    if (!run) continue;
    for (let other = index - 1; other >= Math.max(0, index - 3); other--) {
      const before = runs[other];
      if (!before || !isOneSentence(tokens, before, run)) break;
      if (!isShorter(before, run) && !isShorter(run, before)) note(apart, before.key, run.key);
    }
  }
}

/** “Sir Paul” may be Sir Paul Vane, who is named before. */
function isShorter({ key: one, parts }: NameRun, { key: other }: NameRun): boolean {
  return other === one || (parts.title !== undefined && other.startsWith(`${one} `));
}

function note(apart: Apart, one: string, other: string): void {
  for (const [key, value] of [[one, other] as const, [other, one] as const]) {
    const known = apart.get(key);
    if (!known) apart.set(key, new Set([value]));
    else if (known.size < most) known.add(value);
  }
}

const most = 300;

function isOneSentence(tokens: readonly Token[], one: NameRun, other: NameRun): boolean {
  if (tokens[one.start]?.quote !== tokens[other.start]?.quote || other.start - one.end > 40) return false;
  // “Henry, Mr. Vane” says that both are one.
  if (other.start - one.end === 1 && tokens[one.end]?.text === ',') return false;
  for (let at = one.end; at < other.start; at++) {
    const token = tokens[at];
    if (token && !token.isWord && /[.!?;]/.test(token.text)) return false;
  }
  return true;
}

export function areApart(apart: Apart, one: Iterable<string>, other: readonly string[]): boolean {
  for (const key of one) {
    const known = apart.get(key);
    if (known && other.some((each) => known.has(each))) return true;
  }
  return false;
}
