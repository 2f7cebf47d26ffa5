import type { Stretch } from './stretch.js';
import { isOwner } from './stretch.js';
import type { Token } from './token.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  conjunctions,
  determiners,
  modals,
  negations,
  prepositions,
  relatives,
  stops,
} from './words/clause-words.js';

/** A phrase of a clause: a noun with what belongs to it, behind a preposition or not, or a clause within it. */
export type Phrase = Stretch & {
  /** The noun that it is about; the first word of a clause. */
  readonly head: number;
  /** The preposition before it, or what opens the clause: "because", ":". */
  readonly by?: string;
  readonly isClause: boolean;
};

/** The phrases behind a verb, as far as its clause goes: what it is done to, where, when, with what, why. */
export function phrasesBehind(tokens: readonly Token[], from: number): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = from; at < tokens.length; ) {
    if (endsClause(tokens, at)) break;
    const next = phraseAt(tokens, at);
    if (next) found.push(next);
    at = next ? Math.max(next.to, at + 1) : at + 1;
  }
  return found;
}

function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const { text, entity } = tokens[at] as Token;
  if (entity === undefined) {
    if (text === ':' || openers.has(text) || isAim(tokens, at)) return clauseFrom(tokens, at);
    if (prepositions.has(text)) return behindPrepositions(tokens, at);
  }
  return nounPhraseAt(tokens, at);
}

/** What opens a clause that says when, why or how. */
const openers: ReadonlySet<string> = new Set([...clauseStarts, 'so', 'lest'].filter((word) => !prepositions.has(word)));

/** "to open it", "in order to open it": behind "to" stands no article, no name and no noun that one could go to. */
function isAim(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'to') return false;
  const [verb, next] = [tokens[at + 1], tokens[at + 2]];
  if (!verb || !isOpen(verb)) return false;
  return (
    next !== undefined &&
    next.isMark === false &&
    (next.entity !== undefined || determiners.has(next.text) || pronouns.has(next.text))
  );
}

function clauseFrom(tokens: readonly Token[], at: number): Phrase {
  const end = tokens.findIndex(({ text, isMark }, place) => place > at && isMark && stops.has(text));
  return { from: at, to: end < 0 ? tokens.length : end, head: at + 1, by: tokens[at]?.text ?? '', isClause: true };
}

/** "out of the well": the first preposition says how, and the noun stands behind the last. */
function behindPrepositions(tokens: readonly Token[], at: number): Phrase | undefined {
  let to = at + 1;
  while (prepositions.has(tokens[to]?.text ?? '') && tokens[to]?.entity === undefined) to += 1;
  const noun = nounPhraseAt(tokens, to);
  return noun && { ...noun, from: at, by: tokens[at]?.text ?? '' };
}

/** Whether the clause ends before a token: at a full stop, at "who", or where somebody does something else. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const { text, isMark, entity } = tokens[at] as Token;
  if (isMark && text === ':') return false;
  if (isMark && text !== ',') return true;
  if (entity !== undefined) return false;
  if (text === ',') return !leadsOn(tokens[at + 1]);
  return relatives.has(text) || conjunctions.has(text);
}

/** Behind a comma a preposition and what opens a clause say more of the same. */
function leadsOn(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    next.entity === undefined &&
    (prepositions.has(next.text) || openers.has(next.text) || next.text === 'not')
  );
}

/** The noun phrase that begins at a token, with what follows "of"; undefined where none does. */
export function nounPhraseAt(tokens: readonly Token[], from: number): Phrase | undefined {
  const first = tokens[from];
  if (!first || first.isMark) return undefined;
  if (isPronounAlone(tokens, from)) return { from, to: from + 1, head: from, isClause: false };
  let at = from;
  while (determiners.has(tokens[at]?.text ?? '') && tokens[at]?.entity === undefined) at += 1;
  // "five": what is counted goes without saying.
  let head = at > from && numerals.test(tokens[at - 1]?.text ?? '') ? at - 1 : undefined;
  for (; at < tokens.length && isOfNoun(tokens, at, head !== undefined); at += 1) {
    const token = tokens[at] as Token;
    // "lock nine" is a lock.
    const isNumber = head !== undefined && head >= from && counting.test(token.text);
    if (!isNumber && !isEnding(token.text)) head = at;
    if (token.entity !== undefined && !isOwner(tokens, at + 1))
      return { from, to: withMore(tokens, at + 1), head: at, isClause: false };
  }
  return head === undefined ? undefined : { from, to: withMore(tokens, at), head, isClause: false };
}

function isOfNoun(tokens: readonly Token[], at: number, isBehind: boolean): boolean {
  const token = tokens[at] as Token;
  if (isOwner(tokens, at)) return true;
  if (token.isMark || (token.entity === undefined && !isOpen(token))) return false;
  return !isBehind || !isSaidBehind(tokens, at);
}

/** The ending of an owner, behind a name. */
function isEnding(text: string): boolean {
  return text === "'" || text === "'s";
}

const counting = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

/** "the door painted green", "a welder called Ana": what is said of the noun. */
function isSaidBehind(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  return (
    /(?:ed|called|known|made|drawn|hidden|written|built|torn|worn|born|given|taken)$/.test(text) &&
    text.length > 3 &&
    !isOwner(tokens, at + 1)
  );
}

/** Over "of the door", and "and a candle". */
function withMore(tokens: readonly Token[], at: number): number {
  const joint = tokens[at]?.text;
  const isList = joint === 'and' && determiners.has(tokens[at + 1]?.text ?? '');
  if (joint !== 'of' && !isList) return at;
  return nounPhraseAt(tokens, at + 1)?.to ?? at;
}

function isPronounAlone(tokens: readonly Token[], at: number): boolean {
  const { text, entity } = tokens[at] as Token;
  if (entity !== undefined && !pronouns.has(text)) return false;
  if (text !== 'her') return pronouns.has(text);
  const next = tokens[at + 1];
  return !next || next.isMark || next.entity !== undefined || !isOpen(next);
}

const pronouns: ReadonlySet<string> = new Set(
  'him her them it me us you himself herself themselves itself he she they we i nothing something nobody somebody someone everything everyone'.split(
    ' ',
  ),
);
const numerals = /^(?:one|two|three|four|five|six|several|many|few)$/;

/** A word of a noun phrase, and none of those that build a clause. */
function isOpen({ text, isMark, entity, isCapital }: Token): boolean {
  if (isMark || entity !== undefined || (/.ly$/.test(text) && !isCapital)) return false;
  return !closed.some((set) => set.has(text));
}

const closed: readonly ReadonlySet<string>[] = [
  determiners,
  prepositions,
  conjunctions,
  relatives,
  auxiliaries,
  modals,
  negations,
  clauseStarts,
  adverbs,
  pronouns,
  new Set(['whom', 'whose', 'what', 'how', 'why', 'so', 'if', 'whether', 'when']),
];

/** The noun phrase that does what a verb says, where it stands before it: "the old baker | pays", "Lena, who | pays". */
export function subjectPhrase(tokens: readonly Token[], verb: number): Phrase | undefined {
  let last = verb - 1;
  while (last >= 0 && isOfGroup(tokens[last] as Token)) last -= 1;
  if (relatives.has(tokens[last]?.text ?? '') && tokens[last]?.entity === undefined) {
    last -= tokens[last - 1]?.text === ',' ? 2 : 1;
    return last < 0 ? undefined : nounPhraseEndingAt(tokens, last, true);
  }
  last = overAside(tokens, last);
  return last < 0 ? undefined : nounPhraseEndingAt(tokens, last, false);
}

function isOfGroup({ text, entity, isMark, isCapital }: Token): boolean {
  return (
    entity === undefined &&
    !isMark &&
    (auxiliaries.has(text) ||
      modals.has(text) ||
      negations.has(text) ||
      adverbs.has(text) ||
      (/.ly$/.test(text) && !isCapital) ||
      text.endsWith("n't"))
  );
}

/** "Ana, a welder, pays": over the aside between commas. */
function overAside(tokens: readonly Token[], last: number): number {
  if (tokens[last]?.text !== ',') return last;
  for (let at = last - 1; at > Math.max(0, last - longestAside); at -= 1)
    if (tokens[at]?.text === ',') return determiners.has(tokens[at + 1]?.text ?? '') ? at - 1 : -1;
  return -1;
}

/** In words. */
const longestAside = 12;

/** `isLed`: a preposition may stand before it. */
function nounPhraseEndingAt(tokens: readonly Token[], last: number, isLed: boolean): Phrase | undefined {
  for (let from = last; from >= Math.max(0, last - longestSubject); from -= 1) {
    const token = tokens[from] as Token;
    const before = tokens[from - 1];
    if (token.isMark && !isOwner(tokens, from)) return undefined;
    const begins =
      token.entity !== undefined
        ? !determiners.has(before?.text ?? '')
        : determiners.has(token.text) ||
          pronouns.has(token.text) ||
          (isOpen(token) && (!before || before.isMark || conjunctions.has(before.text)));
    if (!begins) continue;
    // "the boy from Lund": behind a preposition no subject begins.
    if (!isLed && before && before.entity === undefined && prepositions.has(before.text)) continue;
    // "the old man's | daughter"
    if (before && isOwner(tokens, from - 1)) continue;
    return nounPhraseAt(tokens, from);
  }
  return undefined;
}

/** In words. */
const longestSubject = 14;
