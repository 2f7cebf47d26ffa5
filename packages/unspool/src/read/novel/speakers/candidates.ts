import { leaningOf, type Someone } from '../people/someone.js';
import type { Gender, Place } from '../stretch.js';
import { leanings, type Rule, weights } from './rules.js';

/** Who may speak, and how much speaks for it. */
export type Candidate = { readonly someone: Someone; score: number; rule: Rule; best: number };

/** What is known of a turn before it is asked who speaks. */
export type TurnFacts = {
  readonly paragraph: number;
  readonly gap: number;
  readonly continues: boolean;
  readonly isSplit: boolean;
  /** Whom the tags mean, from the surest on. */
  readonly tags: readonly FactTag[];
  readonly vocatives: readonly Someone[];
  /** Where the first of them stands. */
  readonly vocativeAt?: Place | undefined;
  /** “to Emma”, beside the tag. */
  readonly to: readonly Someone[];
  /** It ends with a question. */
  readonly asks: boolean;
  /** Named in what is said. */
  readonly mentioned: ReadonlySet<Someone>;
  /** “sir” */
  readonly address?: Gender | undefined;
  /** Who is named by the narrator in the same paragraph, and does something. */
  readonly here: ReadonlyMap<Someone, Standing>;
  /** The same of the paragraph before. */
  readonly before: ReadonlyMap<Someone, Standing>;
  /** The token of the paragraph with which it begins. */
  readonly start: number;
};

/** How someone is named in what is told: as who does something, and before what is said. */
export type Standing = 'subject before' | 'named before' | 'subject' | 'named';

export type FactTag = {
  readonly by: 'tag' | 'beat';
  readonly someone?: Someone | undefined;
  readonly kind: 'name' | 'first' | 'noun' | 'anyone' | 'role' | 'kin' | 'pronoun' | 'plural';
  readonly gender?: Gender | undefined;
};

/** Someone who has been named, and how long ago. */
export type Recent = {
  readonly someone: Someone;
  readonly distance: number;
  /** How many paragraphs away they are said to speak. */
  readonly talks: number;
  /** Who was named last before of the gender that a tag tells, and who so did something last. */
  readonly isAntecedent: boolean;
  readonly isActing: boolean;
  /** How often they are named in the stretch. */
  readonly often: number;
};

export function candidatesOf(
  facts: TurnFacts,
  recent: readonly Recent[],
  narrator: Someone | undefined,
  before: TurnFacts | undefined,
  after: TurnFacts | undefined,
): readonly Candidate[] {
  const all = new Map<Someone, Candidate>();
  const add = (someone: Someone): Candidate => {
    const known = all.get(someone);
    if (known) return known;
    const made: Candidate = { someone, score: 0, rule: 'recency', best: 0 };
    all.set(someone, made);
    return made;
  };
  for (const [rank, one] of recent.entries()) {
    const each = add(one.someone);
    each.score += leanings.rank * rank + leanings.distance * Math.min(one.distance, 30);
    each.score += leanings.frequentHere * Math.log2(1 + one.often);
    each.score += one.talks <= 4 ? leanings.talksHere : one.talks <= 12 ? leanings.talks : 0;
    if (one.isAntecedent) each.score += leanings.antecedent;
    if (one.isActing) each.score += leanings.actingAntecedent;
  }
  for (const { someone } of facts.tags) if (someone) add(someone);
  for (const someone of before?.vocatives ?? []) add(someone);
  if (narrator) add(narrator).score += leanings.narrator;
  for (const each of all.values()) weigh(each, facts, before, after, narrator);
  return [...all.values()].sort((one, other) => other.score - one.score).slice(0, most);
}

const most = 9;

function weigh(
  each: Candidate,
  facts: TurnFacts,
  before: TurnFacts | undefined,
  after: TurnFacts | undefined,
  narrator: Someone | undefined,
): void {
  const { someone } = each;
  each.score += leanings.frequent * Math.log2(1 + someone.count);
  for (const tag of facts.tags) weighTag(each, tag, someone === narrator);
  if (facts.vocatives.includes(someone)) each.score += leanings.ownVocative;
  else if (facts.mentioned.has(someone)) each.score += leanings.ownMention;
  const here = facts.here.get(someone);
  if (here) each.score += leanings[here];
  const told = facts.before.get(someone);
  if (told) each.score += told === 'named' ? leanings.namedBefore : leanings.subjectBefore;
  if (facts.to.includes(someone)) each.score += leanings.ownHearer;
  if (before && facts.gap <= 1 && !facts.isSplit) weighTalk(each, before, 'vocative');
  if (after && after.gap <= 1 && !after.isSplit) weighTalk(each, after, 'answered vocative');
}

/** What is said in the turn before, or in the one after. */
function weighTalk(each: Candidate, { vocatives, mentioned, address, to }: TurnFacts, rule: Rule): void {
  const { someone } = each;
  if (to.includes(someone)) gain(each, rule === 'vocative' ? 'spoken to' : 'answered');
  if (vocatives.includes(someone)) gain(each, rule);
  else if (mentioned.has(someone)) each.score += leanings.otherMention;
  if (opposite(address, someone)) each.score += leanings.addressGender * (rule === 'vocative' ? 1 : 0.5);
}

function weighTag(each: Candidate, tag: FactTag, isNarrator: boolean): void {
  if (tag.kind === 'anyone' || tag.kind === 'role') {
    if (tag.someone === each.someone) gain(each, tag.kind === 'role' ? 'new noun' : 'any noun');
    else weighPronoun(each, tag, isNarrator);
  } else if (tag.someone) weighNamed(each, tag);
  else if (tag.kind === 'first') each.score += leanings.tooManyI;
  else weighPronoun(each, tag, isNarrator);
}

function weighNamed(each: Candidate, tag: FactTag): void {
  if (tag.someone === each.someone) gain(each, ruleOf(tag));
  else if (tag.kind !== 'noun') each.score += tag.by === 'tag' ? leanings.otherTag : 0;
  else if (opposite(tag.gender, each.someone)) each.score += leanings.wrongGender;
}

/** Someone who is told of by a pronoun, or by a noun that fits many. */
function weighPronoun(each: Candidate, { by, gender }: FactTag, isNarrator: boolean): void {
  const isTag = by === 'tag';
  if (isNarrator) each.score += isTag ? leanings.thirdNarrator : leanings.thirdNarrator / 2;
  if (!gender) return;
  const own = leaningOf(each.someone);
  if (own === gender) gain(each, isTag ? 'pronoun tag' : 'pronoun beat');
  else if (own) each.score += isTag ? leanings.wrongGender : leanings.wrongGenderBeat;
  else if (isTag) gain(each, 'pronoun tag', leanings.noGender);
}

function ruleOf({ kind, by }: FactTag): Rule {
  const isTag = by === 'tag';
  if (kind === 'first') return isTag ? 'I said' : 'I beat';
  if (kind === 'name') return isTag ? 'named tag' : 'named beat';
  if (!isTag) return 'noun beat';
  return kind === 'kin' ? 'kin tag' : 'noun tag';
}

function opposite(gender: Gender | undefined, someone: Someone): boolean {
  const own = leaningOf(someone);
  return gender !== undefined && own !== undefined && own !== gender;
}

function gain(each: Candidate, rule: Rule, leaning = 0): void {
  const weight = weights[rule] + leaning;
  each.score += weight;
  if (weight <= each.best) return;
  each.best = weight;
  each.rule = rule;
}
