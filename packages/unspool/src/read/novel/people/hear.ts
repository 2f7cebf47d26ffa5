import type { Spoken } from '../speakers/speakers.js';
import type { Sameness } from './sameness.js';
import { type Someone, same } from './someone.js';

/** Takes note of who is called what, where it is sure who is spoken to. */
export function hear(said: readonly Spoken[], sameness: Sameness): void {
  for (const [index, { turn, facts, answer }] of said.entries()) {
    const [vocative] = facts.vocatives;
    if (!vocative || facts.vocatives.length > 1) continue;
    const speaker = answer ? same(answer.candidate.someone) : undefined;
    const heard = new Set([surely(said[index - 1], facts.gap, facts.isSplit), next(said[index + 1])]);
    heard.delete(undefined);
    heard.delete(same(vocative));
    const [one] = heard;
    const isClear = heard.size === 1 && one !== speaker;
    sameness.add(
      same(vocative),
      isClear ? one : undefined,
      facts.vocativeAt ?? { paragraph: turn.paragraph, from: 0, to: 0 },
    );
  }
}

function next(after: Spoken | undefined): Someone | undefined {
  return after ? surely(after, after.facts.gap, after.facts.isSplit) : undefined;
}

/** Who speaks in a turn beside another. */
function surely(spoken: Spoken | undefined, gap: number, isSplit: boolean): Someone | undefined {
  if (!spoken?.answer?.isSure || gap > 0 || isSplit) return undefined;
  return same(spoken.answer.candidate.someone);
}
