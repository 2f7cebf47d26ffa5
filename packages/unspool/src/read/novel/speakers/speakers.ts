import type { Registry } from '../people/registry.js';
import type { Someone } from '../people/someone.js';
import type { PeopledParagraph } from '../read-paragraphs.js';
import { type Candidate, candidatesOf, type Recent, type TurnFacts } from './candidates.js';
import { type Answer, decode } from './decode.js';
import { factsOf } from './facts.js';
import type { Tag } from './tags.js';
import { tagBefore } from './tags.js';
import { type Turn, turnsOf } from './turns.js';

export type Spoken = { readonly turn: Turn; readonly facts: TurnFacts; readonly answer: Answer | undefined };

/** Who speaks in a stretch. `spoken`: which of the outer quotations of each paragraph are speech. */
export function speakersOf(
  paragraphs: readonly PeopledParagraph[],
  spoken: readonly ReadonlySet<number>[],
  openBefore: readonly boolean[],
  registry: Registry,
  narrator: Someone | undefined,
): readonly Spoken[] {
  const turns: Turn[] = [];
  let gap = 99;
  let lead: Tag | undefined;
  for (const [index, read] of paragraphs.entries()) {
    const own = spoken[index] ?? new Set();
    const found = turnsOf(read, index, read.outer, own, registry.words, {
      continues: openBefore[index] ?? false,
      gap,
      tag: lead,
    });
    for (const turn of found) turns.push(turn);
    gap = found.length > 0 ? 0 : gap + 1;
    lead = leadOf(read, found.length, registry);
  }
  const facts = factsOf(turns, paragraphs, registry, narrator);
  const candidates = candidatesFor(facts, paragraphs, narrator);
  const answers = decode({ turns: facts, candidates });
  return turns.map((turn, index) => ({ turn, facts: facts[index] as TurnFacts, answer: answers[index] }));
}

/** A paragraph that ends with “Emma said:” leads to the next. */
function leadOf(read: PeopledParagraph, turns: number, registry: Registry): Tag | undefined {
  const last = read.tokens.at(-1);
  if (!last || last.quote !== -1 || !/[:,—–]/.test(last.text)) return undefined;
  let start = read.tokens.length;
  while (start > 0 && read.tokens[start - 1]?.quote === -1) start--;
  return tagBefore(read, turns > 0 ? start : 0, read.tokens.length, registry.words);
}

function candidatesFor(
  facts: readonly TurnFacts[],
  paragraphs: readonly PeopledParagraph[],
  narrator: Someone | undefined,
): readonly (readonly Candidate[])[] {
  /** Who was named by the narrator, and in which paragraph, in the order of the text. */
  const log: Entry[] = [];
  const talking = talkers(facts);
  let read = 0;
  return facts.map((each, index) => {
    for (; read <= each.paragraph; read++)
      for (const { someone, isNarrated } of paragraphs[read]?.named ?? [])
        if (isNarrated) log.push({ someone, paragraph: read });
    const near = new Map<Someone, number>();
    for (const { someone, paragraph } of [...latest(log), ...soon(facts, index)])
      if (!near.has(someone) && near.size < 10) near.set(someone, paragraph);
    const recent = [...near].map(([someone, paragraph]): Recent => {
      const talks = talking.get(someone)?.some((at) => Math.abs(at - each.paragraph) <= 12) ?? false;
      return { someone, distance: Math.abs(each.paragraph - paragraph), talks };
    });
    return candidatesOf(each, recent, narrator, facts[index - 1], facts[index + 1]);
  });
}

type Entry = { readonly someone: Someone; readonly paragraph: number };

/** The seven who were named last, from the last on. */
function latest(log: readonly Entry[]): readonly Entry[] {
  const seen = new Set<Someone>();
  const found: Entry[] = [];
  for (let at = log.length - 1; at >= Math.max(0, log.length - 120) && found.length < 7; at--) {
    const entry = log[at];
    if (!entry || seen.has(entry.someone)) continue;
    seen.add(entry.someone);
    found.push(entry);
  }
  return found;
}

/** Who is said to speak in the turns that follow. */
function soon(facts: readonly TurnFacts[], index: number): readonly Entry[] {
  const found: Entry[] = [];
  for (let at = index + 1; at < Math.min(facts.length, index + 8); at++) {
    const next = facts[at];
    if (!next || next.gap > 2) break;
    for (const { someone, by } of next.tags)
      if (someone && by === 'tag') found.push({ someone, paragraph: next.paragraph });
  }
  return found;
}

/** In which paragraphs someone is said to speak. */
function talkers(facts: readonly TurnFacts[]): ReadonlyMap<Someone, readonly number[]> {
  const all = new Map<Someone, number[]>();
  for (const { tags, paragraph } of facts)
    for (const { someone, by } of tags)
      if (someone && by === 'tag') {
        const list = all.get(someone);
        if (list) list.push(paragraph);
        else all.set(someone, [paragraph]);
      }
  return all;
}
