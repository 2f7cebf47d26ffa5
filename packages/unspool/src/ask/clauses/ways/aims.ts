import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import { type Item, itemsOf } from '../../stated/items.js';
import { unitsOf } from '../../stated/question/question-units.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import type { Clause } from '../grammar/clause.js';
import { type Match, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { matchOf, subjectTells } from './way-matches.js';

/** "What does Ann want to do with the mill?": what she wants, plans or means to do to it. */
export function aimsWith(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const [what, does, who, wants, to, act, by, ...rest] = unitsOf(slice, question, words);
  const isAsked = what?.word === 'what' && /^(?:do|does|did)$/.test(does?.word ?? '') && who?.isPerson && !who.isOwner;
  const isAim = aiming(wants?.word ?? '') && to?.word === 'to' && act?.word === 'do' && by?.word === 'with';
  if (!isAsked || !isAim) return [];
  const [own] = itemsOf([who], 'subject');
  const things = itemsOf(rest, 'object');
  const thing = things.find(({ isOwner, isModifier }) => !isOwner && !isModifier);
  if (!own || !thing || things.some((item) => item.by !== undefined)) return [];
  return [...sentencesWith(slice, thing.keys)].flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause, at): readonly Match[] => {
      const deed = parsed.clauses[at + 1];
      const wish = basesOf(sentence.tokens[clause.verb.main]?.text ?? '');
      if (!deed || !wish.some(aiming) || clause.standing !== 'so' || deed.verb.form !== 'to') return [];
      const told = deed.verb.from === clause.verb.to ? subjectTells(slice, sentence, clause, own) : undefined;
      const isDone = isOfThing(slice, sentence, deed, thing) && things.every((one) => isTold(slice, sentence, one));
      return told && isDone ? [matchOf(sentence, parsed, clause, told.needsBefore)] : [];
    });
  });
}

const aims: ReadonlySet<string> = new Set('want intend plan mean hope propose wish aim'.split(' '));
const aiming = (word: string) => aims.has(word);

/** What is done to the thing, or to "them" where the sentence names it before. */
function isOfThing(slice: Slice, sentence: Stated, { objects, verb }: Clause, thing: Item): boolean {
  const { tokens } = sentence;
  return objects.some((noun) => {
    if (tellsItem(slice, sentence, noun, thing)?.isSure) return true;
    const isPronoun = /^(?:it|them)$/.test(tokens[noun.head]?.text ?? '');
    return isPronoun && tokens.some((_, at) => at < verb.from && tellsOf(tokens, at, thing));
  });
}

function isTold(slice: Slice, sentence: Stated, item: Item): boolean {
  return placesOf(slice, sentence, item).length > 0;
}
