import { basesOf } from '../../../language/index.js';
import type { Slice } from '../../../story/index.js';
import { type Item, itemsOf } from '../../stated/items.js';
import { type Unit, unitsOf } from '../../stated/question/question-units.js';
import { sentencesWith } from '../../stated/stated-sentences.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf, tellsItem } from '../roles.js';
import { isSomebody } from '../somebody.js';
import { isTheirs, isThere, matchOf } from './way-matches.js';

/** "Where does Ann's cobalt come from?", "Where did Ann get the cobalt?": from where she takes, steals or fetches it. */
export function originsOf(slice: Slice, question: string, words: readonly string[]): readonly Match[] {
  const asked = readOrigin(unitsOf(slice, question, words));
  const thing = asked?.things.find(({ isOwner, isModifier }) => !isOwner && !isModifier);
  if (!asked || !thing) return [];
  const { who, things } = asked;
  return [...sentencesWith(slice, thing.keys)].flatMap((sentence) => {
    const parsed = parsedSoFar(sentence);
    const { tokens } = sentence;
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const isTaken = basesOf(tokens[clause.verb.main]?.text ?? '').some((base) => taking.has(base));
      if (!isTaken || clause.standing !== 'so') return [];
      const { doers, things: taken, more } = rolesOf(clause, (noun) => isSomebody(slice, tokens, noun));
      const noun = taken.find((one) => tellsItem(slice, sentence, one, thing)?.isSure);
      const isFrom = more.some(
        ({ by, noun: place }) => by === 'from' && !/^(?:it|them|which|there)$/.test(tokens[place.head]?.text ?? ''),
      );
      if (!noun || !isFrom) return [];
      const told = who ? doers.map((one) => tellsItem(slice, sentence, one, who)).find((one) => one) : undefined;
      const isWhose =
        who === undefined || told !== undefined || (doers.length === 0 && isTheirs(slice, sentence, noun, who));
      const isAll = things.every((item) => item === thing || isThere(slice, sentence, item));
      return isWhose && isAll ? [matchOf(sentence, parsed, clause, told?.needsBefore)] : [];
    });
  });
}

type Origin = { readonly who?: Item; readonly things: readonly Item[] };

function readOrigin([where, does, ...rest]: readonly Unit[]): Origin | undefined {
  if (where?.word !== 'where' || !/^(?:do|does|did|has|have|had)$/.test(does?.word ?? '')) return undefined;
  const words = rest.map(({ word }) => word);
  if (words.at(-1) === 'from' && /^(?:come|came)$/.test(words.at(-2) ?? '')) {
    const [owner, ...things] = rest.slice(0, -2);
    if (!owner?.isOwner || !owner.isPerson) return { things: itemsOf(rest.slice(0, -2), 'object') };
    const [who] = itemsOf([{ ...owner, isOwner: false }], 'subject');
    return who && { who, things: itemsOf(things, 'object') };
  }
  const [first, verb, ...more] = rest;
  if (!first?.isPerson || first.isOwner || !/^(?:get|got|obtain|find|buy|take)$/.test(verb?.word ?? ''))
    return undefined;
  const [who] = itemsOf([first], 'subject');
  return who && { who, things: itemsOf(more.at(-1)?.word === 'from' ? more.slice(0, -1) : more, 'object') };
}

const taking: ReadonlySet<string> = new Set(
  'take steal get buy fetch bring borrow receive inherit order collect gather'.split(' '),
);
