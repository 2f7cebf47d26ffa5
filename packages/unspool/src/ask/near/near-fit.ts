import { mostOf } from '../../base/lists.js';
import { identities, type SceneId, type Slice } from '../../story/index.js';
import type { Asked, Wanted } from '../stated/asked.js';
import { isCarriedOver, isInScene, placesOf, tellsOf } from '../stated/cover.js';
import { type Fit, isOtherPhrase } from '../stated/fits.js';
import type { Item } from '../stated/items.js';
import { isLight, looseFitAt } from '../stated/loose.js';
import { sceneWords } from '../stated/scene-words.js';
import { isPerson, type Stated } from '../stated/stated-sentences.js';
import type { Token } from '../told/token.js';

/**
 * A sentence that tells of a question where it stands: who is named and the verb stand in it, the rest there, in the
 * sentences before it in its paragraph, or in what the scene is called and where it is. Undefined where too little does.
 */
export function nearFit(slice: Slice, sentence: Stated, asked: Asked): Fit | undefined {
  const covered = coverNear(slice, sentence, asked);
  if (!covered) return undefined;
  const { tokens } = sentence;
  const { verb } = asked;
  if (!verb || isLight(verb)) {
    const { head } = asked;
    const isHeadTold = head !== undefined && tokens.some((_, at) => tellsOf(tokens, at, head));
    const isApart = covered.taken.size === 0 && !isHeadTold && !(covered.needsBefore && ofThings.has(asked.wants));
    if (isApart || isDenied(tokens, covered.taken)) return undefined;
    return { sentence, ...covered, doers: [], standing: 'so', isLoose: true };
  }
  for (const [at] of tokens.entries()) {
    if (covered.taken.has(at) || !tellsOf(tokens, at, verb) || isOtherPhrase(tokens, at, verb)) continue;
    const fit = looseFitAt(slice, sentence, asked, at);
    if (fit) return { ...fit, ...covered, taken: new Set([...covered.taken, at]) };
  }
  return undefined;
}

/** What is done with something, and what is in it, is looked for word by word. */
const ofThings: ReadonlySet<Wanted> = new Set(['fate', 'deed', 'thing'] as const);

function isDenied(tokens: readonly Token[], taken: ReadonlySet<number>): boolean {
  const end = mostOf(taken) + farthestDenial;
  return tokens.slice(0, end).some(({ text, isQuoted }) => !isQuoted && (denials.has(text) || text.endsWith("n't")));
}

const farthestDenial = 4;
const denials: ReadonlySet<string> = new Set(['not', 'never', 'cannot', 'nor', 'neither', 'hardly']);

function coverNear(
  slice: Slice,
  sentence: Stated,
  asked: Asked,
): Pick<Fit, 'taken' | 'isSure' | 'needsBefore'> | undefined {
  const { verb } = asked;
  const items = asked.items.filter((item) => item !== verb);
  const taken = new Set<number>();
  let [isSure, needsBefore, apart] = [true, false, 0];
  // Of a clause of its own most must be told, and not all: "when they stood at the window".
  let [aside, isSceneTold] = [0, false];
  for (const item of items) {
    const best = surestOf(placesOf(slice, sentence, item));
    if (best) {
      if (best.by === 'likely' && isGuessed(asked, item)) return undefined;
      taken.add(best.at);
      // Of whom it is done to, the sentence before tells; who does it must be sure.
      isSure &&= best.by !== 'likely' || item.as === 'object';
      needsBefore ||= best.isBefore === true;
      if (item.as === 'scene') [aside, isSceneTold] = [aside + 1, true];
      continue;
    }
    const where = toldApart(slice, sentence, item) ?? besideNobody(slice, sentence, item, items);
    if (where === undefined && item.as !== 'scene') return undefined;
    if (item.as === 'scene') aside += where === undefined ? -1 : 1;
    else apart += 1;
    needsBefore ||= where === 'before';
  }
  const isAsideTold = aside >= 0 && (aside > 0 || items.every(({ as }) => as !== 'scene') || isSceneTold);
  return apart > mostApart || !isAsideTold ? undefined : { taken, isSure, needsBefore };
}

function surestOf(places: ReturnType<typeof placesOf>): ReturnType<typeof placesOf>[number] | undefined {
  return places.find(({ by }) => by === undefined) ?? places.find(({ by }) => by === 'sure') ?? places[0];
}

/** Whom a pronoun may mean is no ground for an answer, unless something is only done to them. */
function isGuessed({ isPassive }: Asked, { isPerson: isSomebody, as }: Item): boolean {
  return isSomebody === true && as !== 'object' && !isPassive;
}

/** So much of a question may be told elsewhere than in the sentence itself. */
const mostApart = 2;

/** Where something is told that is not in the sentence: before it in its paragraph, or by its scene. */
function toldApart(slice: Slice, sentence: Stated, item: Item): 'before' | 'scene' | undefined {
  if (isCarriedOver(slice, sentence, item)) return 'before';
  const { scene } = sentence.told.claim;
  // That somebody is there does not say that it is told of them.
  if (item.isPerson) {
    const isOnlyThere = item.as === 'scene' && item.opener !== 'after' && item.opener !== 'before';
    return isOnlyThere && scene !== null && isInSceneAtAll(slice, scene, item) ? 'scene' : undefined;
  }
  if (isInScene(slice, sentence, item)) return 'scene';
  let before = sentence.before;
  for (let back = 0; before && back < farthest; back += 1, before = before.before)
    if (placesOf(slice, before, item).length > 0) return 'before';
  const isAside = item.isModifier || item.as === 'scene' || (item.by !== undefined && item.by !== 'to');
  if (scene === null || !isAside || item.opener !== undefined) return undefined;
  return isInSceneAtAll(slice, scene, item) ? 'scene' : undefined;
}

/** "She lies with a straight face": to whom, of whom the sentence before speaks, where this one names nobody else. */
function besideNobody(slice: Slice, sentence: Stated, item: Item, items: readonly Item[]): 'before' | undefined {
  if (!item.isPerson || item.as !== 'adjunct' || !sentence.before) return undefined;
  const isNamed = sentence.tokens.some(
    ({ entity }) => isPerson(slice, entity) && !items.some(({ bearers }) => bearers?.has(identities(slice)(entity))),
  );
  return !isNamed && placesOf(slice, sentence.before, item).length > 0 ? 'before' : undefined;
}

function isInSceneAtAll(slice: Slice, scene: SceneId, { keys }: Item): boolean {
  return [...keys].some((key) => sceneWords(slice, scene).has(key));
}

/** What a paragraph told so many sentences ago still goes without saying. */
const farthest = 2;
