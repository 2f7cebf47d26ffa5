import { type EntityId, kindOf, type Slice } from '../../../story/index.js';
import type { Token } from '../token.js';
import { be, determiners, modals, prepositions } from '../words/clause-words.js';
import { kindOfPronoun } from './mention.js';

/**
 * The tokens of a sentence in which an "it" that is the object of a deed bears the thing that it means: the one thing that was
 * spoken of before it in the sentence, else in the one before, where no other noun has come between.
 */
export function withThings(slice: Slice, tokens: readonly Token[], before: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => text === 'it') || tokens.length + before.length > longest) return tokens;
  const found: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const entity = isObject(tokens, at) ? thingMeant(slice, found, before) : undefined;
    found.push(entity === undefined ? token : { ...token, entity, isPronoun: true });
  }
  return found;
}

/** In tokens. */
const longest = 200;

/** "gives it to Ben", and neither "it rains", "of it", nor "takes it that …". */
function isObject(tokens: readonly Token[], at: number): boolean {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.text !== 'it' || token.isQuoted || !last || last.isMark) return false;
  if (prepositions.has(last.text) || be.has(last.text) || opening.has(last.text)) return false;
  // "it is", "it can"; the "to" of "gives it to Ben" is none that stands before a verb, as it is among the modals.
  const isSubject = next !== undefined && next.text !== 'to' && (be.has(next.text) || modals.has(next.text));
  return !isSubject && !(next && empty.has(next.text));
}

const opening: ReadonlySet<string> = new Set(
  'and but or so that when if because as than while until how why what'.split(' '),
);
/** Behind these an "it" stands for what follows: "makes it clear that". */
const empty: ReadonlySet<string> = new Set(
  'that clear hard easy known possible impossible so seems seemed rains rained'.split(' '),
);

function thingMeant(slice: Slice, own: readonly Token[], before: readonly Token[]): EntityId | undefined {
  const [here, there] = [thingsIn(slice, own), thingsIn(slice, before)];
  const { things, isOpen } = here.things.size > 0 || here.isOpen ? here : there;
  const [thing, ...others] = things;
  return isOpen || others.length > 0 ? undefined : thing;
}

/** The things of which some words speak, and whether they speak of something else, too, that has no name. */
function thingsIn(slice: Slice, tokens: readonly Token[]): { things: ReadonlySet<EntityId>; isOpen: boolean } {
  const things = new Set<EntityId>();
  let isOpen = false;
  for (const [at, { entity, text, owner, isQuoted }] of tokens.entries()) {
    if (isQuoted || isPlace(tokens, at)) continue;
    const kind = entity === undefined ? undefined : kindOf(slice, entity);
    if (entity !== undefined && kind !== 'person' && kind !== 'group') things.add(entity);
    const next = tokens[at + 1];
    const isNoun = next && !next.isMark && next.entity === undefined && !determiners.has(next.text);
    const opens = owner !== undefined || (determiners.has(text) && kindOfPronoun(tokens, at)?.as !== 'object');
    if (entity === undefined && opens && isNoun) isOpen = true;
  }
  return { things, isOpen };
}

/** "in the drawer": where something is, and not what. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  let first = at - 1;
  while (determiners.has(tokens[first]?.text ?? '')) first -= 1;
  return prepositions.has(tokens[first]?.text ?? '');
}
