import type { Slice } from '../../../story/index.js';
import { tellsOf } from '../../stated/cover.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { sentencesWith, withNext } from '../../stated/stated-sentences.js';
import type { Token } from '../../told/token.js';
import { type Match, parsedSoFar } from '../matches.js';
import { isThere, matchOf, subjectTells } from './way-matches.js';

/** "What is Ann famous for?": what stands behind the same preposition where she is said to be so. */
export function qualitiesOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  return readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    const { wants, verb, stranded, items, head } = asked;
    const [who, how, ...others] = items.filter(({ isModifier }) => !isModifier);
    if (wants !== 'thing' || verb || head || stranded === undefined || !who || !how || how.bearers || how.by) return [];
    if (who.as !== 'subject' || who.isOwner) return [];
    return [...withNext(slice, sentencesWith(slice, how.keys))].flatMap((sentence) => {
      const { tokens } = sentence;
      const parsed = parsedSoFar(sentence);
      return parsed.clauses.flatMap((clause): readonly Match[] => {
        const isSo = clause.verb.isBe && clause.standing === 'so';
        const state = isSo ? clause.objects.find(({ head: at }) => tellsOf(tokens, at, how)) : undefined;
        const told = state && subjectTells(slice, sentence, clause, who);
        const isAll =
          told && hasBehind(tokens, state.to, stranded) && others.every((item) => isThere(slice, sentence, item));
        return isAll ? [matchOf(sentence, parsed, clause, told.needsBefore)] : [];
      });
    });
  });
}

/** "famous on the island for holding her breath": before the clause ends. */
function hasBehind(tokens: readonly Token[], from: number, by: string): boolean {
  for (let at = from; at < Math.min(tokens.length, from + furthest); at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark || /^(?:and|but|who|which|that|because)$/.test(text)) return false;
    if (text === by) return tokens[at + 1]?.isMark === false;
  }
  return false;
}

/** In words. */
const furthest = 8;
