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

/**
 * Whether those who talk with the teller of a stretch call them by the names of others who say nothing there: then somebody
 * else may tell it, who was never named as its teller.
 */
export function isCalledOtherwise(said: readonly Spoken[], teller: Someone): boolean {
  const speaking = new Set(said.flatMap(({ answer }) => (answer?.isSure ? [same(answer.candidate.someone)] : [])));
  let others = 0;
  let own = 0;
  for (const [index, { facts, answer }] of said.entries()) {
    const speaker = answer && same(answer.candidate.someone);
    const beside = [said[index - 1], said[index + 1]].map(
      (each) => each?.answer && same(each.answer.candidate.someone),
    );
    if (!speaker || speaker === teller || !beside.includes(teller)) continue;
    for (const called of facts.vocatives.map(same)) {
      if (called === teller) own++;
      else if (!speaking.has(called)) others++;
    }
  }
  return others >= 2 && others > own;
}

function next(after: Spoken | undefined): Someone | undefined {
  return after ? surely(after, after.facts.gap, after.facts.isSplit) : undefined;
}

/** Who speaks in a turn beside another. */
function surely(spoken: Spoken | undefined, gap: number, isSplit: boolean): Someone | undefined {
  if (!spoken?.answer?.isSure || gap > 0 || isSplit) return undefined;
  return same(spoken.answer.candidate.someone);
}
