import type { EntityId } from '../../../story/index.js';
import type { Token } from '../token.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  prepositions,
  relatives,
  stops,
} from '../words/clause-words.js';

export type Pronoun = 'he' | 'she';

/** Somebody spoken of in a paragraph: by name, by a pronoun that means them for certain, or as "a man". */
export type Mention = {
  /** None for whoever bears no name. */
  readonly id?: EntityId;
  /** The pronoun that must mean a nameless one, if the noun tells. */
  readonly pronoun?: Pronoun;
  /** The number of its sentence in the paragraph, and its place there. */
  readonly sentence: number;
  readonly at: number;
  /** It stands as whoever does something; or only as the owner of what is spoken of. */
  readonly isSubject: boolean;
  readonly isOwner: boolean;
  /** It stands in a clause that another one holds: "when Ada comes". */
  readonly isWithin: boolean;
  /** The noun of a nameless one. */
  readonly noun?: string;
  /** What the pronoun stands as, if it is one; and whether it is not clear whom it means. */
  readonly as?: Kind['as'];
  readonly isUnclear?: boolean;
};

export type Kind = { readonly pronoun: Pronoun; readonly as: 'subject' | 'object' | 'owner' };

export function kindOfPronoun(tokens: readonly Token[], at: number): Kind | undefined {
  const { text } = tokens[at] as Token;
  if (text === 'he' || text === 'she') return { pronoun: text, as: 'subject' };
  if (text === 'him') return { pronoun: 'he', as: 'object' };
  if (text === 'his') return { pronoun: 'he', as: 'owner' };
  if (text !== 'her') return undefined;
  const [before, next] = [tokens[at - 1]?.text ?? '', tokens[at + 1]];
  const isFirst = at === 0 || prepositions.has(before);
  const isAlone =
    !next ||
    (!isFirst && (/ing$/.test(next.text) || lettingDo.has(before))) ||
    pronouns.has(next.text) ||
    next.isMark ||
    next.entity !== undefined ||
    next.isQuoted ||
    isHow(tokens, at + 1) ||
    (!(isFirst && determiners.has(next.text)) && small.some((set) => set.has(next.text)));
  return { pronoun: 'she', as: isAlone ? 'object' : 'owner' };
}

/** "loves her dearly", and not "her early years". */
export function isHow(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return (
    word?.entity === undefined &&
    /..ly$/.test(word?.text ?? '') &&
    (!next || next.isMark || small.some((set) => set.has(next.text)))
  );
}

/** Behind one of these and "her" stands what she does. */
const lettingDo: ReadonlySet<string> = new Set(
  'make makes made making let lets letting help helps helped helping'.split(' '),
);

const pronouns: ReadonlySet<string> = new Set('he she it they we i you him them'.split(' '));

/** What stands behind "her" only where it owns nothing. */
const small: readonly ReadonlySet<string>[] = [
  determiners,
  prepositions,
  conjunctions,
  clauseStarts,
  relatives,
  auxiliaries,
  new Set([
    'how',
    'what',
    'why',
    'whether',
    'if',
    'so',
    'everything',
    'anything',
    'something',
    'nothing',
    'again',
    'there',
    'too',
    'alone',
    'now',
    'then',
  ]),
];

/** Those whom a clause names behind a place. */
export function namedInClause(tokens: readonly Token[], at: number): ReadonlySet<EntityId> {
  const found = new Set<EntityId>();
  for (let next = at + 1; next < tokens.length; next += 1) {
    const { text, entity, isQuoted, isMark } = tokens[next] as Token;
    if (opensClause.has(text) || (isMark && stops.has(text)) || text === 'and') break;
    if (entity !== undefined && !isQuoted) found.add(entity);
  }
  return found;
}

/** Whether a place stands behind a word that opens a clause within a sentence. */
export function isWithin(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { text, isMark, isQuoted } = tokens[before] as Token;
    if (isMark && stops.has(text)) return false;
    if (!isQuoted && opensClause.has(text) && !goingOn.has(text)) return true;
    if (text === ',' && joints.has(tokens[before + 1]?.text ?? '')) return false;
  }
  return false;
}

/** What comes behind one of these goes on with the story: "they fight until he falls". */
const goingOn: ReadonlySet<string> = new Set(['but', 'until']);

const joints: ReadonlySet<string> = new Set(['and', 'but', 'so', 'yet', 'then']);

/** Whether a place stands in the clause that a subject begins: nothing between them opens another one. */
export function isSameClause(tokens: readonly Token[], subject: number, at: number): boolean {
  // "looks after her"
  const end = /^(?:after|before|since|until)$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  return tokens
    .slice(subject + 1, end)
    .every(({ text, isMark }) => !(isMark && stops.has(text)) && !opensClause.has(text));
}

const opensClause: ReadonlySet<string> = new Set([
  ...clauseStarts,
  'that',
  'who',
  'which',
  'whom',
  'whose',
  'whether',
  'if',
  'but',
  'what',
  'how',
  'why',
]);

/** Whether somebody stands where whoever does something stands: with a verb behind, as far as can be seen, and no preposition before. */
export function isSubject(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (adverbs.has(tokens[next]?.text ?? '')) next += 1;
  const { text = '', isMark = true, isQuoted = false } = tokens[next] ?? {};
  if (isMark && !(text === ',' && relatives.has(tokens[next + 1]?.text ?? ''))) return false;
  if (isQuoted || isOwned(tokens, at)) return false;
  if (text === 'and') return tokens[next + 1]?.entity !== undefined || tokens[next + 2]?.entity !== undefined;
  if (!isMark && [determiners, prepositions, conjunctions, clauseStarts, relatives].some((set) => set.has(text)))
    return false;
  let before = at - 1;
  while (determiners.has(tokens[before]?.text ?? '')) before -= 1;
  const lead = tokens[before];
  return lead === undefined || !prepositions.has(lead.text) || clauseStarts.has(lead.text);
}

export function isOwned(tokens: readonly Token[], at: number): boolean {
  return /^(?:'s?|.*(?:'s|s'))$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.entity === undefined;
}

/** "Ada, a nurse", "Ada is the nurse": nobody else is spoken of. */
export function isSaidOfSomebody(tokens: readonly Token[], at: number): boolean {
  if (/^(?:called|named)$/.test(tokens[at + 1]?.text ?? '')) return true;
  for (let before = at - 1; before >= Math.max(0, at - longestNoun); before -= 1) {
    const { text, entity } = tokens[before] as Token;
    // "It is the doctor" speaks of somebody.
    if (/^(?:is|was)$/.test(text)) return tokens[before - 1]?.text !== 'it';
    if (/^(?:are|were|am|be|been|as|becomes|became|no|any|every|nobody)$/.test(text)) return true;
    if (text === ',')
      return tokens[before - 1]?.entity !== undefined && determiners.has(tokens[before + 1]?.text ?? '');
    if (entity !== undefined || prepositions.has(text) || stops.has(text)) return false;
  }
  return false;
}

const longestNoun = 5;

/** The article of a noun, over a word or two that describe it: "a tall young man". */
export function articleBefore(tokens: readonly Token[], at: number): string {
  for (let before = at - 1; before >= Math.max(0, at - longestTrait); before -= 1) {
    const { text, entity, isMark } = tokens[before] as Token;
    if (determiners.has(text) || text === 'another') return text;
    if (entity !== undefined || isMark || prepositions.has(text)) return '';
  }
  return '';
}

const longestTrait = 3;

/** "a friend", of whom not even that is told whether they are "he" */
export function isVague({ id, pronoun }: Mention): boolean {
  return id === undefined && pronoun === undefined;
}
