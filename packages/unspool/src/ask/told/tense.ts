import { toldSentences } from '../../explain/index.js';
import { basesOf, isIrregularVerb } from '../../language/index.js';
import { perSlice, type SceneId, type Slice } from '../../story/index.js';
import type { Clause } from './clause.js';
import type { Token } from './token.js';
import { tokensOf } from './told-tokens.js';

/** Whether a clause tells what had been before its scene: in the past, where the scene is told in the present. */
export function isBeforeItsScene(
  slice: Slice,
  scene: SceneId | null,
  tokens: readonly Token[],
  { verb }: Pick<Clause, 'verb'>,
): boolean {
  return scene !== null && isPast(tokens, verb.from) && presentScenes(slice).has(scene);
}

/** Whether the verb at a place, with what helps it, is in the past. */
export function isPast(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - mostBefore); before -= 1) {
    const { text, entity, isMark } = tokens[before] as Token;
    if (entity !== undefined || isMark) break;
    if (pasts.has(text)) return true;
    if (presents.has(text) || /^(?:to|will|would|can|could|may|might|must|shall|should|be|been|being)$/.test(text))
      return false;
  }
  return isPastForm(tokens[at]?.text ?? '');
}

const mostBefore = 4;
const pasts: ReadonlySet<string> = new Set("was were had did wasn't weren't hadn't didn't".split(' '));
const presents: ReadonlySet<string> = new Set(
  "is are has have does do isn't aren't hasn't haven't doesn't don't".split(' '),
);

/** "killed", "threw"; not what may be the present as well: "put". */
function isPastForm(text: string): boolean {
  if (/ed$/.test(text)) return true;
  return basesOf(text).some((base) => base !== text && isIrregularVerb(base)) && !/(?:s|ing)$/.test(text);
}

/** The scenes that are told in the present. */
const presentScenes = perSlice((slice): ReadonlySet<SceneId> => {
  const counts = new Map<SceneId, { now: number; past: number }>();
  for (const told of toldSentences(slice)) {
    const { scene } = told.claim;
    if (scene === null) continue;
    const own = counts.get(scene) ?? { now: 0, past: 0 };
    counts.set(scene, own);
    for (const [at, { text, isQuoted }] of tokensOf(slice, told).entries()) {
      if (isQuoted) continue;
      const before = tokensOf(slice, told)[at - 1];
      const isBehind = before?.entity !== undefined || /^(?:he|she|it|they|who)$/.test(before?.text ?? '');
      if (presents.has(text) || (isBehind && /[^s']s$/.test(text))) own.now += 1;
      else if (pasts.has(text) || (isBehind && isPastForm(text))) own.past += 1;
    }
  }
  return new Set([...counts].flatMap(([scene, { now, past }]) => (now > past ? [scene] : [])));
});
