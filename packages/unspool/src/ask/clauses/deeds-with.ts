import { basesOf } from '../../language/index.js';
import type { Slice } from '../../story/index.js';
import type { Asked } from '../stated/asked.js';
import { placesOf } from '../stated/cover.js';
import type { Item } from '../stated/items.js';
import { type Stated, sentencesWith, withNext } from '../stated/stated-sentences.js';
import type { Clause } from './grammar/clause.js';
import type { Parsed } from './grammar/clauses.js';
import { type Match, parsedSoFar } from './matches.js';
import { placeOf } from './places.js';
import { rolesOf, tellsItem } from './roles.js';
import { isSomebody } from './somebody.js';
import { matchOf } from './ways/way-matches.js';

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
      if (clause.standing === 'so' && isCaused(slice, sentence, parsed, clause, { who, what })) {
        const own = clause.subject.map((noun) => tellsItem(slice, sentence, noun, what)).find((one) => one?.isSure);
        const isTold = items.every(
          (item) => item === who || item === what || placesOf(slice, sentence, item).length > 0,
        );
        if (own && isTold) return [matchOf(sentence, parsed, clause, own.needsBefore)];
      }
      if (!isDoing || clause.standing !== 'so' || clause.isPassive) return [];
      const roles = rolesOf(clause, (noun) => isSomebody(slice, tokens, noun));
      const places = items.map((item) => placeOf(slice, sentence, parsed, clause, { ...roles, more: [] }, asked, item));
      if (places.some((place) => place === undefined || !place.isSure)) return [];
      const needsBefore = places.some((place) => place?.needsBefore === true);
      return [{ sentence, clause, parsed, roles, gap: [], isSure: true, needsBefore }];
    });
  });
}

/** "has the boat burnt": whoever has it done. */
function isCaused(
  slice: Slice,
  sentence: Stated,
  { clauses }: Parsed,
  { isPassive, subject }: Clause,
  { who, what }: { readonly who: Item; readonly what: Item },
): boolean {
  const [thing] = subject;
  if (!isPassive || !thing || tellsItem(slice, sentence, thing, what) === undefined) return false;
  return clauses.some(
    ({ verb, objects, standing, subject: doers }) =>
      standing === 'so' &&
      objects.includes(thing) &&
      verb.from === verb.main &&
      /^(?:has|have|had|gets?|got)$/.test(sentence.tokens[verb.main]?.text ?? '') &&
      doers.some((noun) => tellsItem(slice, sentence, noun, who)?.isSure),
  );
}

/** What one can do with a thing, so that it is another place for it, or another thing. */
const doing: ReadonlySet<string> = new Set(
  (
    'put throw burn hide drop pour sell give send fold tear lock bury break hand pass lose leave lay hang tie wrap eat drink empty smash pawn return ' +
    'destroy swallow cut post mail slip tuck toss fling cast stuff pocket stow lend pin plant sink feed press push nail wash dissolve donate deposit ' +
    'trade swap exchange keep carry bring melt grind sew stitch tip spill scatter weigh shred bequeath surrender'
  ).split(' '),
);
