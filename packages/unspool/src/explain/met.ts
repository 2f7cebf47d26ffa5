import type { Span } from '../base/index.js';
import { plain } from '../language/index.js';
import { type EntityId, identities, indexOf, perSlice, type Slice } from '../story/index.js';
import { isRelationNoun } from './who/described-roles.js';
import { pronounOfNoun } from './who/gender.js';
import { isTrade } from './who/trades.js';
import { type ToldSentence, toldSentences } from './words/told-sentences.js';

/**
 * The sentences of paragraphs that name somebody first and last, as far as is told, the same where it is one; and the first that says who it is:
 * “my friend Ada Vane”, “Ada Vane, a widow”.
 */
export type Met = { readonly first: ToldSentence; readonly last: ToldSentence; readonly introduced?: ToldSentence };

/** With which sentence one meets somebody, and what is told of them last; undefined for whom no sentence names. */
export function metIn(slice: Slice, id: EntityId): Met | undefined {
  return meetings(slice).get(identities(slice)(id));
}

const meetings = perSlice((slice): ReadonlyMap<EntityId, Met> => {
  const same = identities(slice);
  const found = new Map<EntityId, Met>();
  for (const told of toldSentences(slice)) {
    // A name by itself, as below a letter, tells nothing; a line says in words of the notes what its paragraph tells in those of the work.
    if (!told.paragraph || told.words.reduce((sum, { text }) => sum + text.length, 0) < shortest) continue;
    let from = 0;
    for (const { entity, quote, text } of told.words) {
      const at = { from, to: from + text.length };
      from = at.to;
      // In what others say somebody is only spoken of.
      if (entity === undefined || quote) continue;
      const before = found.get(same(entity));
      const introduced = before?.introduced ?? (introduces(plain(told.words), at) ? told : undefined);
      found.set(same(entity), { first: before?.first ?? told, last: told, ...(introduced ? { introduced } : {}) });
    }
  }
  return found;
});

/** In letters. */
const shortest = 20;

/** Whether what stands beside a name says who bears it. */
function introduces(text: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  if (owned.test(after)) return false;
  if (aged.test(after) || named.test(before)) return true;
  return isOfPerson(calling.exec(before)?.[1]) || isOfPerson(described.exec(after)?.[1]);
}

function isOfPerson(noun: string | undefined): boolean {
  if (noun === undefined) return false;
  return isRelationNoun(noun) || pronounOfNoun(noun) !== undefined || isTrade(noun) || inHouse.test(noun);
}

/** Who lives, serves or is kept in a house, one or several. */
const inHouse = /^(?:\p{Ll}*maid|servant|patient|lunatic|student|lodger|tenant|owner|visitor|stranger|prisoner)s?$/u;
const reach = 80;

/** “…, the old harbour master of the place”, “… was our second housemaid”: the noun is captured. */
const described =
  /^(?:,| is| was) (?:an?|the|my|his|her|our|their|one of (?:the|my|his|her|our|their))(?: [\p{L}-]+){0,4}? ([\p{Ll}-]+)(?:[,.;:—]| (?:of|who|whom|at|in|from|with|to|and)(?!\p{L})|$)/u;
const aged = /^,? (?:aged?|ætat)(?!\p{L})/u;
const owned = /^['’]s?(?!\p{L})/u;
const named =
  /(?:^|[^\p{L}])(?:named|(?:,|man|woman|girl|boy|child|lady|gentleman|fellow|person|one|is|was|am) called|names? (?:is|was|are|were)) $/u;
/** “my friend …”, “the old butler, …”. */
const calling = /(?:^|[^\p{L}])(?:my|his|her|our|their|the|an?)(?: [\p{Ll}-]+){0,2} ([\p{Ll}-]+),? $/u;

/** The name of the scene in which a sentence stands. */
export function sceneOfSentence(slice: Slice, { claim }: ToldSentence): string {
  return claim.scene === null ? '' : (indexOf(slice).scenes.get(claim.scene)?.title ?? '');
}
