import { basesOf } from '../../../language/index.js';
import { kindOf, type Slice } from '../../../story/index.js';
import type { Asked } from '../../stated/asked.js';
import { placesOf, tellsOf } from '../../stated/cover.js';
import type { Item } from '../../stated/items.js';
import { type Stated, sentencesWith } from '../../stated/stated-sentences.js';
import { isKnownTrait } from '../../stated/wanted/known-traits.js';
import { alike } from '../gaps.js';
import type { NounChunk } from '../grammar/chunk.js';
import type { Clause } from '../grammar/clause.js';
import type { Parsed } from '../grammar/clauses.js';
import { type Match, parsedSoFar } from '../matches.js';
import { rolesOf } from '../roles.js';
import { isSomebody } from '../somebody.js';

/** What was hidden or kept in something: the clauses that say what is, lies or stands there. In a room much stands that nobody hid. */
export function keptIn(
  slice: Slice,
  { wants, verb, items, isPassive, head, stranded, modal }: Asked,
): readonly Match[] {
  const isKept = verb === undefined || (isPassive && basesOf(verb.word).some((base) => keeping.has(base)));
  const where = placeIn(items);
  if (wants !== 'thing' || !isKept || head || stranded !== undefined || modal !== undefined || !where) return [];
  if (items.some((item) => item !== verb && isRoom(slice, item))) return [];
  const sentences = sentencesWith(slice, where.keys);
  return [...sentences].flatMap((sentence): readonly Match[] => {
    const parsed = parsedSoFar(sentence);
    if (!isThere(sentence, parsed, where)) return [];
    const others = items.filter((item) => item !== verb && item.word !== where.word);
    const told = others.map((item) => howTold(slice, sentence, item, items[items.indexOf(item) + 1]));
    if (told.includes(undefined)) return [];
    return parsed.clauses.flatMap((clause): readonly Match[] => {
      const gap = lyingThere(slice, sentence, clause);
      if (!gap) return [];
      const needsBefore = told.includes('before');
      return [{ sentence, parsed, clause, roles: rolesOf(clause, () => false), gap: [gap], isSure: true, needsBefore }];
    });
  });
}

const keeping: ReadonlySet<string> = new Set('hide conceal stash keep store tuck stow secrete put place'.split(' '));
const lying = /^(?:lies|lie|lay|stands?|stood|sits?|sat|rests?|rested|hangs?|hung)$/;

/** Where it is: behind "in the walking" the name of the stick may stand. */
function placeIn(items: readonly Item[]): Item | undefined {
  const at = items.findIndex(({ by, isModifier, isOwner }) => alikeTo(by).length > 0 && !isModifier && !isOwner);
  const [where, next] = [items[at], items[at + 1]];
  return where?.by !== undefined && !where.bearers && next?.bearers && next.by === undefined && !next.isPerson
    ? { ...next, by: where.by }
    : where;
}

/** The prepositions that say the same place as this one; none where it says no place. */
function alikeTo(by: string | undefined): readonly string[] {
  if (by === undefined || !/^(?:in|into|inside|within|at|on|under|beneath|underneath|behind|below)$/.test(by))
    return [];
  return (below.includes(by) ? below : alike.find((row) => row.includes(by))) ?? [by];
}

const below: readonly string[] = ['under', 'beneath', 'underneath', 'below'];

function isRoom(slice: Slice, { word, bearers }: Item): boolean {
  return rooms.has(word.replace(/s$/, '')) || [...(bearers ?? [])].some((id) => kindOf(slice, id) === 'place');
}

const rooms: ReadonlySet<string> = new Set(
  (
    'house home room hall kitchen cellar garden yard loft attic barn town city street road square shop church chapel hotel inn office harbour harbor ' +
    'village field forest wood station school ward bedroom flat apartment shed mill castle tower corner building hospital theatre theater museum ' +
    'library bank bar pub restaurant cafe ship boat train park lake river beach island country valley market court prison factory studio lobby'
  ).split(' '),
);

/** Whether the place is told behind a preposition that says the same: "in the hollow of the stick" is in the stick. */
function isThere({ tokens }: Stated, { chunks }: Parsed, where: Item): boolean {
  const same = alikeTo(where.by);
  return chunks.some((chunk, at) => {
    if (chunk.kind !== 'prep' || !same.includes(chunk.text)) return false;
    const [noun, of, whole] = chunks.slice(at + 1, at + 4);
    const tells = (one: typeof noun) => one?.kind === 'noun' && tellsOf(tokens, one.head, where);
    return tells(noun) || (of?.kind === 'prep' && of.text === 'of' && tells(whole));
  });
}

/** How the rest of what is named is told: here, or in the sentence before for which "each" or "it" stands. */
function howTold(slice: Slice, sentence: Stated, item: Item, next: Item | undefined): 'here' | 'before' | undefined {
  if (placesOf(slice, sentence, item).some(({ isBefore }) => !isBefore) || isKnownTrait(slice, sentence, item))
    return 'here';
  if (next?.bearers && isCalledSo(slice, item, next)) return 'here';
  const stands = sentence.tokens.some(
    ({ text, isQuoted }) => !isQuoted && /^(?:each|it|its|them|these|those|one)$/.test(text),
  );
  return stands && sentence.before && placesOf(slice, sentence.before, item).length > 0 ? 'before' : undefined;
}

/** "the walking stick": what stands somewhere right before the name of a thing. */
function isCalledSo(slice: Slice, item: Item, named: Item): boolean {
  return [...sentencesWith(slice, named.keys)].some(({ tokens }) =>
    tokens.some((_, at) => tellsOf(tokens, at, item) && tokens[at + 1] !== undefined && tellsOf(tokens, at + 1, named)),
  );
}

/** What a clause says to be there; undefined where it says something else. */
function lyingThere(slice: Slice, { tokens }: Stated, clause: Clause): NounChunk | undefined {
  const { verb, subject, objects, standing, isPassive } = clause;
  const isThereIs = verb.isBe && (tokens[verb.from - 1]?.text === 'there' || tokens[verb.to]?.text === 'there');
  if (standing !== 'so' || isPassive || !(isThereIs || lying.test(tokens[verb.main]?.text ?? ''))) return undefined;
  const noun = subject[0] ?? objects[0];
  if (!noun || isSomebody(slice, tokens, noun)) return undefined;
  return /^(?:it|they|this|that|these|those|nothing|something|anything|no)$/.test(tokens[noun.from]?.text ?? '')
    ? undefined
    : noun;
}
