import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { placesOf } from '../../stated/cover.js';
import { itemsOf } from '../../stated/items.js';
import { type Unit, unitsOf } from '../../stated/question/question-units.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import { type Match, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { matchOf } from './way-matches.js';

/** "Did Ann know who came through the wall?": where it is told that she knows just that, or does not. */
export function knowledgeOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const [does, who, know, ...matter] = unitsOf(slice, question, words);
  if (!does || !/^(?:do|does|did)$/.test(does.word) || !who?.isPerson || who.isOwner || know?.word !== 'know')
    return [];
  const [own] = itemsOf([who], 'subject');
  const opener = matter[0]?.word ?? '';
  const items = itemsOf(matter.slice(1), 'any').filter(({ as }) => as !== 'scene');
  if (!own || !isOpener(matter[0]) || items.length < 1) return [];
  const found = [
    ...sentencesWith(
      slice,
      items.flatMap(({ keys }) => [...keys]),
    ),
  ].flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    const { tokens } = sentence;
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const isKnowing = basesOf(tokens[clause.verb.main]?.text ?? '').includes('know') && clause.standing === 'so';
      const told = isKnowing
        ? clause.subject.map((noun) => tellsItem(slice, sentence, noun, own)).find((one) => one)
        : undefined;
      const start = tokens.findIndex(({ text }, at) => at >= clause.verb.to && text === opener);
      const isAll = items.every((item) => placesOf(slice, sentence, item).some(({ at }) => at > start));
      return told && start >= 0 && isAll ? [matchOf(sentence, parsed, clause, true)] : [];
    });
  });
  return found.slice(0, 1);
}

function isOpener(unit: Unit | undefined): boolean {
  return unit !== undefined && !unit.bearers && /^(?:who|whom|what|where|why|how|that|when)$/.test(unit.word);
}
