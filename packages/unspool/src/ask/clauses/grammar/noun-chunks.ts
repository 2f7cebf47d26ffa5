import { placeNouns } from '../../stated/place-nouns.js';
import { isPossessive } from '../../stated/referents.js';
import { isOwner } from '../../told/stretch.js';
import type { Token } from '../../told/token.js';
import { determiners, prepositions, stops } from '../../told/words/clause-words.js';
import type { NounChunk } from './chunk.js';
import { isInflected, isOpenWord, pronouns } from './chunk-words.js';
import { isVerbHere } from './verb-here.js';

/** The noun that begins here. */
export function nounAt(tokens: readonly Token[], from: number): NounChunk | undefined {
  const first = tokens[from] as Token;
  if (pronouns.has(first.text) && !(first.text === 'her' && isPossessive(tokens, from)) && !isOwner(tokens, from + 1))
    return { kind: 'noun', from, to: from + 1, head: from };
  // "in each lies a coin"
  if (first.text === 'each' && isInflected(tokens[from + 1]?.text ?? ''))
    return { kind: 'noun', from, to: from + 1, head: from };
  let at = from;
  let head: number | undefined;
  for (; at < tokens.length; at += 1) {
    if (isOwner(tokens, at) && head !== undefined && !tokens[at]?.isQuoted) {
      head = undefined;
      continue;
    }
    if (head === undefined && isBefore(tokens, at)) continue;
    if (!goesOn(tokens, from, at, head)) break;
    head = at;
    if (isBareName(tokens, from, at)) return { kind: 'noun', from, to: at + 1, head };
  }
  if (head !== undefined) return { kind: 'noun', from, to: Math.max(at, head + 1), head };
  // "two", "this one": what is counted goes without saying.
  return at > from ? { kind: 'noun', from, to: at, head: at - 1 } : undefined;
}

/** Whether the noun that begins at `from`, with its last word so far at `head`, goes on with a token. */
function goesOn(tokens: readonly Token[], from: number, at: number, head: number | undefined): boolean {
  const token = tokens[at] as Token;
  if (token.isQuoted) return false;
  // "At nineteen Ann …": how old she was, and no nineteen of her.
  const isNumbered = head === undefined && at > from && numeral.test(tokens[at - 1]?.text ?? '');
  if (token.entity !== undefined && isNumbered && !/^(?:the|an?) /.test(token.text)) return false;
  if (token.entity !== undefined)
    return (
      head === undefined || !(token.isPronoun || tokens[head]?.entity !== undefined || isAnother(tokens, from, at))
    );
  if (!isOpenWord(token)) return false;
  // "In 1902 Mrs. Pell leaves"
  if (token.isCapital && isDate(tokens, from, at - 1)) return false;
  return head === undefined || !isVerbHere(tokens, at, [{ kind: 'noun', from, to: at, head }]);
}

/** Whether a year, or a day of the week, ends what says when: "on 3 June 1902", "on Monday". */
function isDate(tokens: readonly Token[], from: number, last: number): boolean {
  const text = tokens[last]?.text ?? '';
  return (
    last >= from &&
    (/^(?:1\d{3}|20\d{2})$/.test(text) || dayOfWeek.test(text)) &&
    !determiners.has(tokens[from]?.text ?? '')
  );
}

const dayOfWeek = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "lends Ann forty crowns": behind a name no more of it stands, as it does in "the mill pond". */
function isBareName(tokens: readonly Token[], from: number, at: number): boolean {
  const { entity, text } = tokens[at] as Token;
  return entity !== undefined && at === from && !/^(?:the|an?) /.test(text) && !isOwner(tokens, at + 1);
}

/** "Before dawn Ben …": a name behind a noun without an article, which is no title. */
function isAnother(tokens: readonly Token[], from: number, name: number): boolean {
  const [first, before] = [tokens[from], tokens[name - 1]];
  if (!first || !before) return false;
  if (isDate(tokens, from, name - 1)) return true;
  if (
    /^(?:morning|night|day|evening|afternoon|summer|winter|spring|autumn|week|month|year|time|dinner|dawn|noon|midnight)$/.test(
      before.text,
    )
  )
    return true;
  if (isPlaceAhead(tokens, from, name)) return true;
  if (determiners.has(first.text) || isOwner(tokens, from + 1) || before.isCapital) return false;
  return !/^(?:old|young|poor|little|dear|good|big|late|dead|mr|mrs|miss|dr|sir|lady|lord|captain|uncle|aunt|brother|sister|father|mother)$/.test(
    before.text,
  );
}

/** "In the tool shed Ann finds …": whoever does something behind a place, and no name of it: "beside the painter Ann". */
function isPlaceAhead(tokens: readonly Token[], from: number, name: number): boolean {
  const [lead, noun, next] = [tokens[from - 1], tokens[name - 1], tokens[name + 1]];
  const opens =
    lead !== undefined && prepositions.has(lead.text) && (from < 2 || stops.has(tokens[from - 2]?.text ?? ''));
  if (!opens || !noun || name - from < 2 || noun.isCapital || noun.entity !== undefined) return false;
  return placeNouns.has(noun.text) && next?.entity === undefined && isInflected(next?.text ?? '');
}

/** What stands before a noun and is none itself: articles, numbers, "that", "very". */
function isBefore(tokens: readonly Token[], at: number): boolean {
  const { text, entity, isQuoted } = tokens[at] as Token;
  if (entity !== undefined || isQuoted) return false;
  if (determiners.has(text) || leading.has(text) || numeral.test(text) || isTitle(tokens, at)) return true;
  return /.ly$/.test(text) && at > 0 && determiners.has(tokens[at - 1]?.text ?? '');
}

/** "Mrs. Pell", who is not known by that name. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const [title, point, name] = tokens[at]?.text === '.' ? tokens.slice(at - 1, at + 2) : tokens.slice(at, at + 3);
  return shortTitle.test(title?.text ?? '') && point?.text === '.' && name?.isMark === false;
}

const shortTitle = /^(?:mr|mrs|ms|dr|st|prof|capt|sgt|rev|fr)$/;
const leading: ReadonlySet<string> = new Set('that both all half first second third fourth fifth last'.split(' '));
const numeral =
  /(?:^|-)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|dozen)$/;
