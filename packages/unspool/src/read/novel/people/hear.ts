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

/** Who tells a stretch instead of someone with a name: who is called by another, and by nothing else. */
export function otherTeller(said: readonly Spoken[], teller: Someone): Someone | undefined {
  if (teller.kind === 'narrator' && teller.names.size === 1) return undefined;
  const { own, others, first } = calledBeside(said, teller);
  return first && own === 0 && first[1] >= 3 && first[1] * 2 > others ? first[0] : undefined;
}

/**
 * Whether those who talk with who tells a stretch call them by the names of others: here more often, or much of late. What was
 * doubted of one teller says nothing of the next.
 */
export function newDoubts(): (said: readonly Spoken[], teller: Someone) => boolean {
  const doubts = new Map<Someone, number>();
  return (said, teller) => {
    const { own, others } = calledBeside(said, teller);
    const doubt = Math.max(0, Math.min(doubts.get(teller) ?? 0, 8) / 2 + others - own);
    doubts.set(teller, doubt);
    return doubt >= 2;
  };
}

/**
 * How often those who talk with the teller of a stretch call them by their name, and by those of others who say nothing there: then
 * one of these may tell it, who was never named as its teller.
 */
function calledBeside(said: readonly Spoken[], teller: Someone) {
  const speaking = new Set(said.flatMap(({ answer }) => (answer?.isSure ? [same(answer.candidate.someone)] : [])));
  const times = new Map<Someone, number>();
  for (const [index, { facts, answer }] of said.entries()) {
    const speaker = answer && same(answer.candidate.someone);
    const beside = [said[index - 1], said[index + 1]].map(
      (each) => each?.answer && same(each.answer.candidate.someone),
    );
    if (!speaker || speaker === teller || !beside.includes(teller)) continue;
    for (const called of facts.vocatives.map(same))
      if (called === teller || !speaking.has(called)) times.set(called, (times.get(called) ?? 0) + 1);
  }
  const own = times.get(teller) ?? 0;
  times.delete(teller);
  const [first] = [...times].sort(([, one], [, other]) => other - one);
  return { own, first, others: [...times.values()].reduce((sum, each) => sum + each, 0) };
}

function next(after: Spoken | undefined): Someone | undefined {
  return after ? surely(after, after.facts.gap, after.facts.isSplit) : undefined;
}

/** Who speaks in a turn beside another. */
function surely(spoken: Spoken | undefined, gap: number, isSplit: boolean): Someone | undefined {
  if (!spoken?.answer?.isSure || gap > 0 || isSplit) return undefined;
  return same(spoken.answer.candidate.someone);
}
