import { questionsOf } from '../../explain/index.js';
import { plain, tokens } from '../../language/index.js';
import { answersTo, type ClaimOf, perSlice, type SceneId, type Slice } from '../../story/index.js';
import type { Asked } from './asked.js';
import type { Item } from './items.js';
import { isLight } from './loose.js';
import { readingsOf } from './question/question-readings.js';
import { sceneWords } from './scene-words.js';

/**
 * The question of the notes that somebody asks in other words, or with more of them, where what they add only says where or when
 * or how: "Who threw the stone through Ann's window?" is "Who threw the stone?", if the scene of one of both tells of the window.
 */
export function notesQuestion(
  slice: Slice,
  question: string,
  words: readonly string[],
): ClaimOf<'question'> | undefined {
  const [asked] = readingsOf(slice, question, words);
  if (!asked) return undefined;
  const found = ownQuestions(slice).filter((own) => isSame(slice, asked, own));
  return found.length === 1 ? found[0]?.question : undefined;
}

type Own = { readonly question: ClaimOf<'question'>; readonly asked: Asked; readonly scenes: readonly SceneId[] };

const ownQuestions = perSlice((slice): readonly Own[] =>
  questionsOf(slice).flatMap((question) => {
    const text = plain(question.words);
    const [asked] = readingsOf(slice, text, tokens(text));
    const answers = answersTo(slice, question.id).map(({ scene }) => scene);
    const scenes = [question.scene, ...answers].flatMap((scene) => (scene === null ? [] : [scene]));
    return asked ? [{ question, asked, scenes }] : [];
  }),
);

function isSame(slice: Slice, typed: Asked, { asked, scenes }: Own): boolean {
  if (typed.wants !== asked.wants || typed.gap !== asked.gap || typed.isPassive !== asked.isPassive) return false;
  if ((typed.isNegative ?? false) !== (asked.isNegative ?? false) || typed.stranded !== asked.stranded) return false;
  if (typed.head ? !asked.head || !isAlike(typed.head, asked.head) : asked.head !== undefined) return false;
  const own = asked.items.filter(({ isModifier }) => !isModifier);
  const left = new Set(typed.items);
  for (const item of own) {
    const same = [...left].find(
      (one) => isAlike(one, item) && one.isOwner === item.isOwner && placeOf(one) === placeOf(item),
    );
    if (!same) return false;
    left.delete(same);
  }
  const isTold = (item: Item) =>
    scenes.some((scene) => [...item.keys].some((key) => sceneWords(slice, scene).has(key)));
  const isVerb = own.some((item) => item === asked.verb && !isLight(item));
  const isKind = [...left].every((item) => item.isModifier || isCompound(typed.items, item));
  return (
    (isVerb || isKind) && [...left].every((item) => (isAside(item) || isCompound(typed.items, item)) && isTold(item))
  );
}

/** What only says which, where, when or how. */
function isAside({ as, by, isModifier, isPerson, isOwner }: Item): boolean {
  return (
    isModifier || as === 'scene' || (as === 'adjunct' && by !== undefined && (!isPerson || isOwner || asides.has(by)))
  );
}

/** "the fish capsules": what has a name, and only says which is meant. */
function isCompound(items: readonly Item[], item: Item): boolean {
  const next = items[items.indexOf(item) + 1];
  return (
    !item.isPerson &&
    !item.isOwner &&
    item.bearers !== undefined &&
    next !== undefined &&
    next.by === item.by &&
    next.as === item.as
  );
}

const asides: ReadonlySet<string> = new Set(['at', 'in', 'on', 'near', 'during']);

function placeOf({ as }: Item): string {
  return as === 'verb' || as === 'subject' ? as : 'other';
}

function isAlike(one: Item, other: Item): boolean {
  if (one.bearers && other.bearers) return [...one.bearers].some((id) => other.bearers?.has(id));
  return [...one.keys].some((key) => other.keys.has(key));
}
