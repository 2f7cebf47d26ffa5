import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { tellsOf } from '../../stated/cover.js';
import { sentencesWith, withNext } from '../../stated/stated-sentences.js';
import { type Match, parsedSoFar } from '../matches.js';
import { tellsItem } from '../roles.js';
import { matchOf } from '../ways/way-matches.js';

/** "What was Ann doing in the yard?": for what she goes there, "goes out into the yard to mend the gate". */
export function purposesOf(slice: Slice, { wants, items, verb }: Asked): readonly Match[] {
  const [who, ...others] = items;
  const where = others.find(({ isModifier, isOwner }) => !isModifier && !isOwner);
  const isThere = /^(?:in|at|on|inside|by|near)$/.test(where?.by ?? '');
  if (wants !== 'deed' || verb || !who?.isPerson || !where || !isThere || others.length > 1) return [];
  return [...withNext(slice, sentencesWith(slice, where.keys))].flatMap((sentence): readonly Match[] => {
    const { tokens } = sentence;
    const parsed = parsedSoFar(sentence);
    return parsed.clauses.flatMap((clause, at): readonly Match[] => {
      const { verb: goes, standing, more, isPassive } = clause;
      const isGoing = basesOf(tokens[goes.main]?.text ?? '').some((base) => going.has(base));
      if (!isGoing || isPassive || (standing !== 'so' && standing !== 'said')) return [];
      if (!more.some(({ by, noun }) => leading.has(by) && tellsOf(tokens, noun.head, where))) return [];
      const aim = parsed.clauses[at + 1]?.verb;
      const isAim = aim?.form === 'to' && tokens.slice(goes.to, aim.from).every(({ isMark }) => !isMark);
      const told = clause.subject.map((noun) => tellsItem(slice, sentence, noun, who)).find((one) => one?.isSure);
      if (!isAim || !told) return [];
      return [matchOf(sentence, parsed, clause, told.needsBefore)];
    });
  });
}

const going: ReadonlySet<string> = new Set(
  'go come walk run climb drive ride hurry slip sneak step creep row sail'.split(' '),
);
const leading: ReadonlySet<string> = new Set('to into in onto on at up down through towards'.split(' '));
