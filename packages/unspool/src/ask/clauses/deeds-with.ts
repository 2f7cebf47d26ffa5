import { basesOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { sentencesWith, withNext } from '../stated/stated-sentences.js';
import { type Match, parsedSoFar } from './matches.js';
import { placeOf } from './places.js';
import { rolesOf } from './roles.js';
import { isSomebody } from './somebody.js';

/** What somebody does with a thing: the clauses in which they put, give, burn it or do something else with it. */
export function deedsWith(slice: Slice, asked: Asked): readonly Match[] {
  const { wants, items } = asked;
  const who = items.find(({ as, isOwner, isModifier }) => as === 'subject' && !isOwner && !isModifier);
  const what = items.find(({ as, isOwner, isModifier }) => as === 'object' && !isOwner && !isModifier);
  if (wants !== 'deed' || !who || !what || what.isPerson || who.bearers === undefined) return [];
  const sentences = withNext(slice, sentencesWith(slice, [...who.keys, ...what.keys]));
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const parsed = parsedSoFar(sentence);
    const { tokens } = sentence;
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const isDoing = basesOf(tokens[clause.verb.main]?.text ?? '').some((base) => doing.has(base));
      if (!isDoing || clause.standing !== 'so' || clause.isPassive) return [];
      const roles = rolesOf(clause, (noun) => isSomebody(slice, tokens, noun));
      const places = items.map((item) => placeOf(slice, sentence, parsed, clause, { ...roles, more: [] }, asked, item));
      if (places.some((place) => place === undefined || !place.isSure)) return [];
      const needsBefore = places.some((place) => place?.needsBefore === true);
      return [{ sentence, clause, parsed, roles, gap: [], isSure: true, needsBefore }];
    });
  });
}

/** What one can do with a thing, so that it is another place for it, or another thing. */
const doing: ReadonlySet<string> = new Set(
  (
    'put throw burn hide drop pour sell give send fold tear lock bury break hand pass lose leave lay hang tie wrap eat drink empty smash pawn return ' +
    'destroy swallow cut post mail slip tuck toss fling cast stuff pocket stow lend pin plant sink feed press push nail wash dissolve donate deposit ' +
    'trade swap exchange keep carry bring melt grind sew stitch tip spill scatter weigh shred bequeath surrender'
  ).split(' '),
);
