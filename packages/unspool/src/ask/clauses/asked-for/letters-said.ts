import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { isInScene, placesOf } from '../../stated/cover.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import { type Match, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { matchOf } from '../ways/way-matches.js';

/** "What does the letter in green ink say?": "the letter says that …", where what says which letter it is stands in the sentence or in the scene. */
export function lettersSaid(slice: Slice, { wants, items, verb }: Asked): readonly Match[] {
  const [what, ...others] = items.filter(({ isModifier, isOwner }) => !isModifier && !isOwner);
  if (wants !== 'words' || verb || !what || what.isPerson || what.by !== undefined) return [];
  if (others.some(({ by }) => by === undefined)) return [];
  const more = items.filter((item) => item !== what);
  const found = [...sentencesWith(slice, what.keys)].flatMap((sentence): readonly Match[] => {
    const { tokens } = sentence;
    const parsed = parsedSoFar(sentence);
    const isWhich = more.every(
      (item) => placesOf(slice, sentence, item).length > 0 || isInScene(slice, sentence, { ...item, as: 'scene' }),
    );
    if (!isWhich) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const isSaying = basesOf(tokens[clause.verb.main]?.text ?? '').some((base) =>
        /^(?:say|read|state|tell|warn|announce)$/.test(base),
      );
      if (!isSaying || clause.standing !== 'so' || clause.isPassive || clause.content === undefined) return [];
      const told = clause.subject.map((noun) => tellsItem(slice, sentence, noun, what)).find((one) => one?.isSure);
      return told ? [matchOf(sentence, parsed, clause, told.needsBefore)] : [];
    });
  });
  return found.length > 1 ? [] : found;
}
