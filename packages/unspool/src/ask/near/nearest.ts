import { perSlice, type Slice } from '../../story/index.js';
import type { Wanted } from '../stated/asked.js';
import { isCarriedOver, isInScene, placesOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { sceneWords } from '../stated/scene-words.js';
import { sentencesHaving } from '../stated/sentences-having.js';
import { keysOf, type Stated, statedSentences } from '../stated/stated-sentences.js';
import { tellsKind } from './kind-told.js';
import { type NearQuestion, nearQuestion } from './near-question.js';

/** A sentence and how near it is to a question: 0 is nothing of it, 1 all that it names, more where it tells what it wants too. */
export type Near = { readonly sentence: Stated; readonly score: number };

/** The sentences that are nearest to a question, the nearest first. What was asked last is kept: it is asked twice of one question. */
export function nearestSentences(slice: Slice, question: string, words: readonly string[]): readonly Near[] {
  const known = lastAsked(slice);
  if (known.question !== question) {
    known.near = ranked(slice, question, words);
    known.question = question;
  }
  return known.near;
}

const lastAsked = perSlice((): { question?: string; near: readonly Near[] } => ({ near: [] }));

function ranked(slice: Slice, question: string, words: readonly string[]): readonly Near[] {
  const asked = nearQuestion(slice, question, words);
  if (!asked) return [];
  const weighed = weigh(slice, asked.items);
  const found = candidatesOf(slice, weighed).flatMap((sentence): readonly Near[] => {
    const score = scoreOf(slice, sentence, asked, weighed);
    return score === undefined ? [] : [{ sentence, score }];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Something that a question names, and how much it counts. */
export type Weighed = { readonly item: Item; readonly weight: number; readonly having: ReadonlySet<Stated> };

/** What few sentences tell of says more of a question than what many do; whoever is named counts much in any case. */
export function weigh(slice: Slice, items: readonly Item[]): readonly Weighed[] {
  const { all } = statedSentences(slice);
  const total = all.length;
  const rows = items.map((item) => {
    const having = sentencesHaving(slice, item);
    return { item, having, rarity: Math.log(1 + total / (1 + having.size)) };
  });
  const most = Math.log(1 + total / 2);
  return rows.map(({ item, having, rarity }) => {
    const least = item.isPerson ? most / 2 : 0;
    const weight = Math.max(Math.min(rarity, most), least) * (item.isModifier || item.as === 'scene' ? 0.6 : 1);
    return { item, having, weight };
  });
}

/** Those whose words are most of what is named, and those behind them: what is worth a closer look. */
function candidatesOf(slice: Slice, weighed: readonly Weighed[]): readonly Stated[] {
  const { behind } = statedSentences(slice);
  const rough = new Map<Stated, number>();
  const add = (sentence: Stated, weight: number) => rough.set(sentence, (rough.get(sentence) ?? 0) + weight);
  for (const { having, weight } of weighed)
    for (const sentence of having) {
      add(sentence, weight);
      const next = behind.get(sentence);
      if (next && !having.has(next)) add(next, weight / 2);
    }
  return [...rough]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostCandidates)
    .map(([sentence]) => sentence);
}

const mostCandidates = 150;

function scoreOf(
  slice: Slice,
  sentence: Stated,
  { wants }: NearQuestion,
  weighed: readonly Weighed[],
): number | undefined {
  const taken = new Set<number>();
  let [sum, all, hasWord] = [0, 0, false];
  for (const { item, weight } of weighed) {
    const { strength, at } = strengthOf(slice, sentence, item);
    if (at !== undefined) taken.add(at);
    if (strength >= leastOfWord && !item.isPerson) hasWord = true;
    sum += weight * strength;
    all += weight;
  }
  const tells = tellsKind(slice, wants, sentence.tokens, taken);
  const isNamesOnly = weighed.every(({ item }) => item.isPerson);
  if (all === 0 || (!hasWord && !(isNamesOnly && tells && taken.size > 0))) return undefined;
  const isIntroduced = isNamesOnly && sentence.isIntroduction;
  return sum / all + (tells ? (plainKinds.has(wants) ? 0.3 : 0.15) : 0) + (isIntroduced ? 0.1 : 0);
}

/** How surely something besides people must be told of. */
const leastOfWord = 0.5;

/** What a sentence has or has not, whatever else it tells. */
const plainKinds: ReadonlySet<Wanted> = new Set(['age', 'amount', 'often', 'length', 'words', 'measure'] as const);

/** How surely a sentence tells of an item, from 0 to 1, and where. */
function strengthOf(slice: Slice, sentence: Stated, item: Item): { readonly strength: number; readonly at?: number } {
  const { how, at } = tellingOf(slice, sentence, item);
  return { strength: strengths[how], ...(at === undefined ? {} : { at }) };
}

/**
 * How a sentence tells of an item: by its name or the word itself, by what means the same, by a pronoun that is sure or
 * likely; "it" stands for what the sentence before names, or that names it; where the scene is; elsewhere in the scene.
 */
export type How = 'itself' | 'alike' | 'sure' | 'likely' | 'carried' | 'before' | 'setting' | 'scene' | 'untold';

const strengths: Readonly<Record<How, number>> = {
  itself: 1,
  alike: 0.8,
  sure: 0.9,
  likely: 0.6,
  carried: 0.6,
  before: 0.4,
  setting: 0.5,
  scene: 0.25,
  untold: 0,
};

/** The best way in which a sentence tells of an item, and by which token. */
export function tellingOf(slice: Slice, sentence: Stated, item: Item): { readonly how: How; readonly at?: number } {
  let best: { how: How; at: number } | undefined;
  for (const { at, by } of placesOf(slice, sentence, item)) {
    const how = by ?? ownWay(sentence, at, item);
    if (!best || strengths[how] > strengths[best.how]) best = { how, at };
  }
  if (best) return best;
  if (isCarriedOver(slice, sentence, item)) return { how: 'carried' };
  if (sentence.before && placesOf(slice, sentence.before, item).length > 0) return { how: 'before' };
  if (isInScene(slice, sentence, item)) return { how: 'setting' };
  const { scene } = sentence.told.claim;
  const isBeside = scene !== null && [...item.keys].some((key) => sceneWords(slice, scene).has(key));
  return { how: isBeside ? 'scene' : 'untold' };
}

/** A name or the word itself; what means the same counts a little less. */
function ownWay({ tokens }: Stated, at: number, { keys, bearers }: Item): How {
  const token = tokens[at];
  if (!token || bearers) return 'itself';
  return keysOf(token).some((key) => !key.startsWith('#') && keys.has(key)) ? 'itself' : 'alike';
}
