import { basesOf, isIrregularVerb, isPastForm } from '../../language/index.js';
import type { Token } from '../told/token.js';
import {
  adverbs,
  auxiliaries,
  clauseStarts,
  determiners,
  modals,
  negations,
  prepositions,
  stops,
} from '../told/words/clause-words.js';

/** What stands before a verb as its subject. */
export type Subject = {
  /** The noun, the name or the pronoun. */
  readonly at: number;
  /** Where the words for it begin. */
  readonly from: number;
  /** Another verb before it has the same subject: "comes in and sits down". */
  readonly shared?: number;
};

/** Where the noun, the name or the pronoun stands that does what a verb says; of "comes in and sits down" it is the same for both. */
export function subjectOf(tokens: readonly Token[], verb: number): Subject | undefined {
  const first = groupStart(tokens, verb);
  return subjectEndingAt(tokens, first - 1, verb);
}

/** Where the words begin that belong to a verb: "has never been". */
export function groupStart(tokens: readonly Token[], verb: number): number {
  let first = verb;
  while (first > 0 && isOfGroup(tokens[first - 1] as Token)) first -= 1;
  return first;
}

function subjectEndingAt(tokens: readonly Token[], last: number, verb: number): Subject | undefined {
  const end = tokens[last];
  if (!end || (end.isMark && end.text !== ',')) return undefined;
  if (end.text === ',' || isJoint(end)) return overAside(tokens, last) ?? sharedBefore(tokens, last);
  if (isRelative(end)) return antecedentOf(tokens, last);
  let from = last;
  while (from > 0 && !isBorder(tokens, from - 1)) from -= 1;
  const outer = overRelative(tokens, from);
  if (outer) return outer;
  const head = headIn(tokens, from, last, from > 0 && isFiniteAt(tokens, from - 1));
  if (head === undefined) return undefined;
  return head < verb ? { at: head, from } : undefined;
}

/** "A man who holds a lamp falls": the noun with which the clause begins, and not what stands behind the verb of "who". */
function overRelative(tokens: readonly Token[], from: number): Subject | undefined {
  const [verb, relative] = [from - 1, from - 2];
  const who = tokens[relative];
  if (!who || !isRelative(who) || who.isQuoted || !isFiniteAt(tokens, verb)) return undefined;
  if (basesOf(tokens[verb]?.text ?? '').some((base) => holding.has(base))) return undefined;
  const own = antecedentOf(tokens, relative);
  if (!own || own.at !== relative - 1) return undefined;
  let start = own.at;
  while (start > 0 && !isBorder(tokens, start - 1)) start -= 1;
  const lead = tokens[start - 1];
  const opens = lead === undefined || (lead.isMark && stops.has(lead.text));
  return opens && determiners.has(tokens[start]?.text ?? '') ? { at: own.at, from: start } : undefined;
}

/** What stands behind one of these may be a clause: "who says Ann sings". */
const holding: ReadonlySet<string> = new Set(
  'say think know believe hope fear swear claim see hear feel find notice understand realize realise suppose guess wish tell show let make be'.split(
    ' ',
  ),
);

function isJoint({ text, entity }: Token): boolean {
  return entity === undefined && /^(?:and|but|then|or)$/.test(text);
}

function isRelative({ text, entity }: Token): boolean {
  return entity === undefined && /^(?:who|which|that)$/.test(text);
}

/** What a subject does not go beyond. */
function isBorder(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const { text, entity, isMark } = token;
  if (isMark) return !/^'s?$/.test(text);
  if (entity !== undefined) return false;
  if (clauseStarts.has(text)) return true;
  return (
    isJoint(token) ||
    isRelative(token) ||
    /^(?:whether|if|what|how|why|so|lest|whom|whose|for)$/.test(text) ||
    isFiniteAt(tokens, at)
  );
}

/** The noun of a stretch that is a subject: the first, up to a preposition; behind a place or a time with which it opens the last. */
function headIn(tokens: readonly Token[], from: number, last: number, isBehindVerb: boolean): number | undefined {
  let start = from;
  if (isBehindVerb || isPreposition(tokens[from])) {
    // "In the dispensary she", "On a Saturday in summer Augusta"
    start = last;
    while (start > from + 1 && !begins(tokens, start)) start -= 1;
    if (start <= from + 1 && !isBehindVerb) return undefined;
  }
  let head: number | undefined;
  for (let at = start; at <= last; at += 1) {
    const token = tokens[at] as Token;
    if (isPreposition(token) && head !== undefined) break;
    if (token.isMark || /^'s?$/.test(token.text)) continue;
    if (token.entity !== undefined || !determiners.has(token.text)) head = at;
  }
  return head;
}

function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && token.entity === undefined && prepositions.has(token.text);
}

/** Whether another noun begins there, behind one that is whole. */
function begins(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || isPreposition(before) || (before.entity === undefined && determiners.has(before.text)))
    return false;
  if (/^'s?$/.test(before.text)) return false;
  return (
    token.entity !== undefined ||
    determiners.has(token.text) ||
    /^(?:he|she|it|they|nobody|somebody|nothing)$/.test(token.text)
  );
}

/** "Ana, a welder, pays", "Ben, who has waited, goes" */
function overAside(tokens: readonly Token[], last: number): Subject | undefined {
  if (tokens[last]?.text !== ',') return undefined;
  for (let at = last - 1; at > Math.max(0, last - longestAside); at -= 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && stops.has(text)) return undefined;
    const opens = tokens[at + 1];
    if (text !== ',' || !opens) continue;
    const isAside =
      isRelative(opens) ||
      isTrait(tokens, at, last) ||
      /^(?:whose|whom)$/.test(opens.text) ||
      (determiners.has(opens.text) && !hasFinite(tokens, at + 1, last));
    if (isAside) return subjectEndingAt(tokens, at - 1, at);
  }
  return undefined;
}

/** "Ben, ashamed of his coat, hides": behind the name with which the clause begins. */
function isTrait(tokens: readonly Token[], comma: number, last: number): boolean {
  const name = tokens[comma - 1];
  const before = tokens[comma - 2];
  const begins = before === undefined || (before.isMark && stops.has(before.text)) || isJoint(before);
  return name?.entity !== undefined && begins && !hasFinite(tokens, comma + 1, last);
}

function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteAt(tokens, at)) return true;
  return false;
}

/** In words and marks. */
const longestAside = 24;

/** The subject of the verb before "and". */
function sharedBefore(tokens: readonly Token[], last: number): Subject | undefined {
  for (let at = last - 1; at > 0; at -= 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && stops.has(text)) return undefined;
    if (!isFiniteAt(tokens, at) || isInAside(tokens, at, last)) continue;
    const own = subjectOf(tokens, at);
    return own && { ...own, shared: at };
  }
  return undefined;
}

/** "draws a knife, which he bought there, and stabs": what is told beside it. */
function isInAside(tokens: readonly Token[], at: number, last: number): boolean {
  for (let place = at - 1; place > Math.max(0, at - longestSubject); place -= 1) {
    const token = tokens[place] as Token;
    if (
      isRelative(token) ||
      (token.entity === undefined && /^(?:when|where|because|since|while|as|whose|if|what)$/.test(token.text))
    )
      return tokens.slice(at, last + 1).some(({ text }) => text === ',');
    if (token.isMark) return false;
  }
  return false;
}

const longestSubject = 8;

/** "Ben, who shoots", "the man who shoots" */
function antecedentOf(tokens: readonly Token[], relative: number): Subject | undefined {
  const last = tokens[relative - 1]?.text === ',' ? relative - 2 : relative - 1;
  if (last < 0 || tokens[last]?.isMark) return undefined;
  let from = last;
  while (from > 0 && !isBorder(tokens, from - 1)) from -= 1;
  // "Ben was a fisherman who drowned": so did Ben.
  const is = from - 1;
  if (/^(?:is|was)$/.test(tokens[is]?.text ?? '') && determiners.has(tokens[from]?.text ?? '')) {
    const own = subjectOf(tokens, is);
    if (own && tokens[own.at]?.text !== 'it') return own;
  }
  return { at: last, from: last };
}

function isOfGroup({ text, entity, isMark, isCapital }: Token): boolean {
  if (entity !== undefined || isMark) return false;
  return (
    auxiliaries.has(text) ||
    modals.has(text) ||
    negations.has(text) ||
    adverbs.has(text) ||
    text === 'last' ||
    text.endsWith("n't") ||
    (/.ly$/.test(text) && !isCapital)
  );
}

/** Whether a word looks like a verb in the present or the past that somebody stands before. */
export function isFiniteAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.isMark || token.isQuoted || token.entity !== undefined) return false;
  const { text } = token;
  if (/^(?:is|was|are|were|has|had|does|did|cannot|can|could|would|will|may|must)$/.test(text)) return true;
  const before = tokens[at - 1];
  if (!before || isLeading(before) || before.text === 'having' || text === 'own' || text === 'open') return false;
  if (/^(?:has|had|have|is|was|are|were|been|be|being|not|never)$/.test(before.text)) return isPastForm(text);
  const isPresent = /[^s]s$/.test(text) && !/(?:us|'s|is)$/.test(text) && !isCounted(before);
  // "Ben, ashamed of it, …"
  const isPast = isPastForm(text) && before.text !== ',';
  const isKnown = basesOf(text).some((base) => base !== text && isIrregularVerb(base));
  return (isPast || isPresent) && (isKnown || isSubjectBefore(before) || (isPast && /ed$/.test(text)));
}

/** Behind one of these stands a noun. */
function isLeading({ text, entity }: Token): boolean {
  return entity === undefined && (determiners.has(text) || prepositions.has(text)) && text !== 'her';
}

/** "two nets": what is counted. */
function isCounted({ text }: Token): boolean {
  return /^(?:two|three|four|five|six|seven|eight|nine|ten|many|few|several|some|of)$/.test(text);
}

function isSubjectBefore({ text, entity, isMark }: Token): boolean {
  return entity !== undefined || (!isMark && text.length > 2) || /^(?:he|it|,|')$/.test(text);
}
