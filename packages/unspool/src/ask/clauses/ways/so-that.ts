import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { readingsOf } from '../../stated/question/question-readings.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import { type Match, parsedSoFar } from '../matches.js';
import { isThere, matchOf, subjectTells } from './way-matches.js';

/** "Why is Ann ashamed?": where she is "so ashamed that …", the sentence before says of what. */
export function reasonsBefore(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  return readingsOf(slice, question, words).flatMap((asked): readonly Match[] => {
    const state = stateIn(asked);
    if (!state) return [];
    const { who, how, others } = state;
    return [...sentencesWith(slice, how.keys)].flatMap((sentence): readonly Match[] => {
      const { tokens, before } = sentence;
      const at = tokens.findIndex(
        ({ isQuoted }, place) => !isQuoted && tokens[place - 1]?.text === 'so' && tellsOf(tokens, place, how),
      );
      if (at < 2 || tokens[at + 1]?.text !== 'that' || !before) return [];
      const parsed = parsedSoFar(sentence);
      const clause = parsed.clauses.find(
        ({ verb, standing }) => verb.from < at && verb.to >= at - 1 && standing === 'so',
      );
      const told = clause && subjectTells(slice, sentence, clause, who);
      return told && others.every((item) => isThere(slice, sentence, item) || isThere(slice, before, item))
        ? [matchOf(sentence, parsed, clause, true)]
        : [];
    });
  });
}

/** Of whom it is asked why they are how. */
function stateIn({ wants, verb, items, isNegative, modal }: Asked) {
  if (wants !== 'reason' || isNegative || modal !== undefined) return undefined;
  const [who, how, ...others] = items.filter(({ isModifier, as }) => !isModifier || as === 'scene');
  if (!who?.isPerson || who.isOwner || !how || how.bearers || how.by) return undefined;
  return verb === undefined || verb === how ? { who, how, others } : undefined;
}
