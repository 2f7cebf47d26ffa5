import { addTo } from '../../../base/index.js';
import type { Registry } from '../people/registry.js';
import { leaningOf, type Someone, same } from '../people/someone.js';
import type { PeopledParagraph } from '../read-paragraphs.js';
import { type Candidate, candidatesOf, type Recent, type TurnFacts } from './candidates.js';
import { type Answer, decode } from './decode.js';
import { factsOf } from './facts.js';
import { isSure } from './grades.js';
import { type Told, toldIn } from './nouns.js';
import { type Tag, tagBefore } from './tags.js';
import { type Turn, turnsOf } from './turns.js';

export type Spoken = {
  readonly turn: Turn;
  readonly facts: TurnFacts;
  readonly answer: (Answer & { readonly isSure: boolean }) | undefined;
};

/**
 * Who speaks in a stretch. `spoken`: which of the outer quotations of each paragraph are speech; `undefined` where all of it goes on
 * with a tale that a paragraph before begins.
 */
export function speakersOf(
  paragraphs: readonly PeopledParagraph[],
  spoken: readonly (ReadonlySet<number> | undefined)[],
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
    if (found.length > 0) gap = 0;
    else if (spoken[index]) gap += 1;
    lead = leadOf(read, found.length, registry);
  }
  const told = toldIn(paragraphs, registry);
  const facts = factsOf(turns, paragraphs, told, registry, narrator);
  const candidates = candidatesFor(facts, told, narrator, registry.lastTold);
  const answers = decode({ turns: facts, candidates });
  return turns.map((turn, index): Spoken => {
    const own = facts[index] as TurnFacts;
    const answer = answers[index];
    const isKnown = answer !== undefined && isSure(answer, own, paragraphs, registry.words);
    return { turn, facts: own, answer: answer && { ...answer, isSure: isKnown } };
  });
}

/** A paragraph that ends with “Emma said:” leads to the next. */
function leadOf(read: PeopledParagraph, turns: number, registry: Registry): Tag | undefined {
  const last = read.tokens.at(-1);
  if (!last || last.quote !== -1 || !/[:,—–]/.test(last.text)) return undefined;
  let start = read.tokens.length;
  while (start > 0 && read.tokens[start - 1]?.quote === -1) start--;
  const tag = tagBefore(read, turns > 0 ? start : 0, read.tokens.length, registry.words);
  return tag && { ...tag, isAbove: true };
}

function candidatesFor(
  facts: readonly TurnFacts[],
  told: readonly (readonly Told[])[],
  narrator: Someone | undefined,
  before: readonly Someone[],
): readonly (readonly Candidate[])[] {
  /** Who was named by the narrator, in the order of the text: first by the stretch before. */
  const log: Entry[] = before.map((one) => ({ someone: same(one), start: 0, isSubject: false, paragraph: -farBefore }));
  let left = log.length;
  const talking = talkers(facts);
  const often = oftenNamed(told);
  let read = 0;
  return facts.map((each, index) => {
    for (; read <= each.paragraph; read++) for (const each of told[read] ?? []) log.push({ ...each, paragraph: read });
    if (log.length >= left + enough) {
      log.splice(0, left);
      left = 0;
    }
    const near = new Map<Someone, number>();
    for (const { someone, paragraph } of [...latest(log), ...soon(facts, index)])
      if (!near.has(someone) && near.size < 10) near.set(someone, paragraph);
    const [antecedent, acting] = antecedents(log, each);
    const recent = [...near].map(([someone, paragraph]): Recent => {
      const talks = nearest(talking.get(someone), each.paragraph);
      const distance = Math.abs(each.paragraph - paragraph);
      const isAntecedent = someone === antecedent;
      return { someone, distance, talks, isAntecedent, isActing: someone === acting, often: often.get(someone) ?? 0 };
    });
    return candidatesOf(each, recent, narrator, facts[index - 1], facts[index + 1]);
  });
}

/** Paragraphs. */
const farBefore = 6;
/** Once a stretch has named somebody so often, those before it are left aside. */
const enough = 3;

type Entry = Told & { readonly paragraph: number };

function oftenNamed(told: readonly (readonly Told[])[]): ReadonlyMap<Someone, number> {
  const often = new Map<Someone, number>();
  for (const all of told) for (const { someone } of all) often.set(someone, (often.get(someone) ?? 0) + 1);
  return often;
}

/** Who of the gender that a tag tells was named last before a turn, and who did something last. */
function antecedents(log: readonly Entry[], facts: TurnFacts): readonly [Someone | undefined, Someone | undefined] {
  const gender = facts.tags.find((tag) => tag.kind === 'pronoun')?.gender;
  let named: Someone | undefined;
  for (let at = log.length - 1; gender && at >= Math.max(0, log.length - 40); at--) {
    const entry = log[at];
    if (!entry || (entry.paragraph === facts.paragraph && entry.start >= facts.start)) continue;
    if (leaningOf(entry.someone) !== gender) continue;
    named ??= entry.someone;
    if (entry.isSubject) return [named, entry.someone];
  }
  return [named, undefined];
}

/** How far the nearest of some places is, which are in order. */
function nearest(places: readonly number[] | undefined, paragraph: number): number {
  if (!places) return 1e6;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < paragraph) low = middle + 1;
    else high = middle;
  }
  const before = paragraph - (places[low - 1] ?? -1e6);
  return Math.min(before, (places[low] ?? 1e6) - paragraph);
}

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
function soon(facts: readonly TurnFacts[], index: number): readonly Pick<Entry, 'someone' | 'paragraph'>[] {
  const found: Pick<Entry, 'someone' | 'paragraph'>[] = [];
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
    for (const { someone, by } of tags) if (someone && by === 'tag') addTo(all, someone, paragraph);
  return all;
}
