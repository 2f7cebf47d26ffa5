import { plain, stems } from '../../../language/index.js';
import {
  type Claim,
  type EntityId,
  identities,
  indexOf,
  nameOf,
  ofKind,
  perSlice,
  type SceneId,
  type Slice,
  type Words,
} from '../../../story/index.js';
import { leanedOn, turning } from '../../recap/weight.js';
import { leans } from '../../words/line.js';
import type { Told } from './told.js';
import type { ToldScene } from './told-scenes.js';

/**
 * Scenes of which the notes tell much, without the sentences on which nothing turns, as far as there is no room for them. One
 * is only left out where what stands behind it can be read without it.
 */
export function trimmed(slice: Slice, scenes: readonly ToldScene[], most: number): readonly ToldScene[] {
  let length = wordsIn(scenes.flatMap(({ told }) => told));
  const left = scenes.map(({ scene, told }) => ({ scene, told: [...told] }));
  const all = left.flatMap(({ scene, told }, index) =>
    index < opening || settles(slice, scene.id) ? [] : told.map((one) => ({ told, one, weight: weightOf(slice, one) })),
  );
  for (const { told, one } of all.sort((a, b) => a.weight - b.weight)) {
    if (length <= most) break;
    const at = told.indexOf(one);
    if (!canGo(slice, told, at)) continue;
    told.splice(at, 1);
    length -= wordsIn([one]);
  }
  return left.filter(({ told }) => told.length > 0);
}

/** The first scenes set everything up. */
const opening = 2;

/** Whether a scene answers something, or puts something right: all of it counts. */
function settles(slice: Slice, scene: SceneId): boolean {
  return (indexOf(slice).inScene.get(scene) ?? []).some(({ sense }) => settling.has(sense.kind));
}

const settling: ReadonlySet<Claim['sense']['kind']> = new Set(['answer', 'overturns', 'same', 'paysOff']);

/** How many words sentences have. */
export function wordsIn(told: readonly { readonly words: Words }[]): number {
  return told.reduce((sum, { words }) => sum + plain(words).split(/\s+/).length, 0);
}

/** What the whole turns on, in the words of the notes: what it comes to, its symbols, and what answers its questions. */
const central = perSlice((slice): { readonly symbols: ReadonlySet<string>; readonly others: ReadonlySet<string> } => {
  const names = ofKind(slice, 'introduce').flatMap(({ sense }) =>
    sense.as === 'symbol' ? [nameOf(slice, sense.entity), ...sense.aliases] : [],
  );
  const said = (['takeaway', 'theme', 'answer', 'question'] as const).flatMap((kind) =>
    ofKind(slice, kind).map(({ words }) => plain(words)),
  );
  return { symbols: new Set(names.flatMap(stems)), others: new Set(said.flatMap(stems)) };
});

function isCentral(slice: Slice, words: Words): boolean {
  const { symbols, others } = central(slice);
  const own = stems(plain(words.filter(({ entity }) => entity === undefined)));
  return own.some((stem) => symbols.has(stem)) || own.filter((stem) => others.has(stem)).length >= 2;
}

function canGo(slice: Slice, told: readonly Told[], at: number): boolean {
  const one = told[at];
  if (!one || at === 0 || at === told.length - 1 || one.isLine) return false;
  // What somebody says, and a scene told in a few sentences, stay whole.
  if (told.length <= fewest || /[“”]/.test(plain(one.words))) return false;
  if (one.claim.sense.kind !== 'prose' || isCentral(slice, one.words) || turning(one.words) >= 3) return false;
  const next = told[at + 1];
  if (next && !standsWithout(slice, one.words, next.words)) return false;
  const later = new Set(told.slice(at + 1).flatMap(({ words }) => stems(plain(words))));
  const before = new Set(told.slice(0, at).flatMap(({ words }) => stems(plain(words))));
  return !stems(plain(one.words)).some((stem) => stem.length > 3 && later.has(stem) && !before.has(stem));
}

/** Whether a sentence can be read without the one before it: it names somebody first, and speaks of nobody else. */
function standsWithout(slice: Slice, gone: Words, next: Words): boolean {
  const text = plain(next);
  if (next[0]?.entity === undefined || leans(next) || pointing.test(text)) return false;
  return !pronoun.test(text) || !namesOthers(slice, gone, next);
}

function namesOthers(slice: Slice, gone: Words, next: Words): boolean {
  const same = identities(slice);
  const named = (words: Words): ReadonlySet<EntityId> =>
    new Set(words.flatMap(({ entity }) => (entity === undefined ? [] : [same(entity)])));
  const own = named(next);
  return [...named(gone)].some((id) => !own.has(id));
}

/** A scene of so few sentences has no details. */
const fewest = 4;

const pronoun = /\b(?:he|she|him|his|hers?|they|them|their|it|its|this|that|these|those|one|there)\b/i;
const pointing =
  /\b(?:the (?:same|other|others|two|three)|too|also|again|instead|another|so|then|such|still)\b|\b(?:refuses|agrees|accepts|declines|answers|replies|nods|insists|objects|hesitates)[.,;]/i;

/** How much is lost with a sentence. */
function weightOf(slice: Slice, { words, claim }: Told): number {
  const text = plain(words);
  const rests = leanedOn(slice).get(claim.id) ?? 0;
  return turning(words) + Math.min(rests, 2) + (/["“]/.test(text) ? 1 : 0) - text.length / long;
}

const long = 200;
