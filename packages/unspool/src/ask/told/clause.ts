import type { EntityId } from '../../story/index.js';
import {
  adverbs,
  auxiliaries,
  be,
  causes,
  clauseStarts,
  conjunctions,
  determiners,
  factive,
  meant,
  modals,
  negations,
  nounsBehind,
  phases,
  prepositions,
  relatives,
  reporting,
  stops,
  succeeds,
} from './clause-words.js';
import type { Token } from './token.js';

/** A stretch of tokens. */
export type Stretch = { readonly from: number; readonly to: number };

/** What a sentence says with one of its verbs. */
export type Clause = {
  /** Who does it, as far as they are named; empty where it is somebody else, or is not certain. */
  readonly doers: readonly EntityId[];
  /** A pronoun does it: "she". */
  readonly pronoun?: string;
  /** Whom it is done to, where that is told first: by the passive, or before "whom". */
  readonly sufferers: readonly EntityId[];
  /** The verb, and what follows it in its clause. */
  readonly verb: Stretch;
  readonly rest: Stretch;
  readonly isPassive: boolean;
  /** Told as so, told as not so, or only meant, said, planned or wished by somebody. */
  readonly standing: 'so' | 'denied' | 'meant';
};

/**
 * Reads the clause around a verb that stands in `verb`; `isParticiple`: its form can be the passive's. Undefined where the
 * word is no verb here ("the call"), or where no rule tells who does it.
 */
export function clauseAt(tokens: readonly Token[], verb: Stretch, isParticiple: boolean): Clause | undefined {
  const text = (at: number) => tokens[at]?.text ?? '';
  const isQuoted = tokens[verb.from]?.isQuoted;
  const before = text(verb.from - 1);
  const isNoun =
    (determiners.has(before) && tokens[verb.from - 1]?.entity === undefined) ||
    nounsBehind.has(before) ||
    isOwner(tokens, verb.from - 1);
  if (isQuoted || isNoun) return undefined;
  const group = verbGroup(tokens, verb.from);
  const isGoing = text(verb.from).endsWith('ing') && !group.hasBe && !group.isPhase;
  if (isGoing) return undefined;
  const isReduced = isParticiple && !group.hasAuxiliary && text(verb.to) === 'by';
  const isDone = isReduced || text(group.from) === 'having';
  const isAside = isDone && text(group.from - 1) === ',' && tokens[group.from - 2]?.entity !== undefined;
  const subject = isAside ? runEndingAt(tokens, group.from - 2) : subjectBefore(tokens, group.from);
  const rest = { from: verb.to, to: endOfClause(tokens, verb.to) };
  const isCaused = isParticiple && !group.hasAuxiliary && causes.has(text(subject.from - 1));
  const isBrought = isCaused && subject.entities.length > 0 && directNames(tokens, rest).length === 0;
  const isPassive = isReduced || isBrought || (isParticiple && group.hasBe);
  const isNot = be.has(text(verb.from)) && negations.has(text(verb.to));
  const isMeant = group.isUnreal || isOnlyMeant(tokens, subject.from);
  return {
    doers: isPassive ? agents(tokens, rest) : subject.entities,
    sufferers: isPassive ? subject.entities : relativeObject(tokens, subject.from),
    ...(subject.pronoun === undefined ? {} : { pronoun: subject.pronoun }),
    verb,
    rest,
    isPassive,
    standing: isMeant ? 'meant' : group.isDenied || isNot || subject.isNobody ? 'denied' : 'so',
  };
}

/** The words that belong to a verb and stand before it: "has never been". */
function verbGroup(tokens: readonly Token[], verb: number) {
  let from = verb;
  let [hasBe, hasAuxiliary, isDenied, isUnreal, isPhase] = [false, false, false, false, false];
  for (let at = verb - 1; at >= 0; at -= 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    const led = leadsTo(tokens, at, verb);
    if (led !== undefined) {
      isPhase = true;
      from = led;
      at = led;
      continue;
    }
    const isDenial = negations.has(text) || text.endsWith("n't");
    const isPart = auxiliaries.has(text) || modals.has(text) || isDenial || adverbs.has(text) || /.ly$/.test(text);
    if (entity !== undefined || isMark || !isPart) break;
    hasBe ||= be.has(text);
    hasAuxiliary ||= auxiliaries.has(text);
    isDenied ||= isDenial;
    isUnreal ||= modals.has(text) || text === 'almost' || text === 'nearly';
    from = at;
  }
  return { from, hasBe, hasAuxiliary, isDenied, isUnreal, isPhase };
}

/** Where a verb stands that only says that the next one is begun, goes on, or comes off: "keeps shooting", "manages to shoot". */
function leadsTo(tokens: readonly Token[], at: number, verb: number): number | undefined {
  const text = tokens[at]?.text ?? '';
  const isGoing = tokens[verb]?.text.endsWith('ing');
  if (isGoing) return at === verb - 1 && phases.has(text) ? at : undefined;
  return at === verb - 1 && text === 'to' && succeeds.has(tokens[at - 1]?.text ?? '') ? at - 1 : undefined;
}

type Subject = {
  readonly entities: readonly EntityId[];
  readonly pronoun?: string;
  readonly isNobody: boolean;
  readonly from: number;
};

/** Who stands before a group of verbs as those who do it. */
function subjectBefore(tokens: readonly Token[], group: number): Subject {
  const last = skipAside(tokens, group - 1);
  const token = tokens[last];
  if (!token) return nobody(0);
  if (conjunctions.has(token.text) || token.text === ',') return sharedSubject(tokens, last);
  if (relatives.has(token.text)) return relativeSubject(tokens, last);
  if (token.entity === undefined && isPronoun.test(token.text))
    return { entities: [], pronoun: token.text, isNobody: false, from: last };
  if (/^(?:nobody|none|nothing)$/.test(token.text)) return { entities: [], isNobody: true, from: last };
  if (token.entity === undefined) return besideNameless(tokens, last);
  return runEndingAt(tokens, last);
}

/** "Ann and her two children shoot": of those who do it, the one who is named. */
function besideNameless(tokens: readonly Token[], last: number): Subject {
  for (let at = last; at > Math.max(0, last - longestNameless); at -= 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (isMark || entity !== undefined || prepositions.has(text)) break;
    if (text !== 'and') continue;
    const isNoun = determiners.has(tokens[at + 1]?.text ?? '');
    const own = isNoun && tokens[at - 1]?.entity !== undefined ? runEndingAt(tokens, at - 1) : undefined;
    return own && beginsClause(tokens, own.from) ? own : nobody(last);
  }
  return nobody(last);
}

/** In words: "and her two little children". */
const longestNameless = 5;

const isPronoun = /^(?:he|she|they|it|we|i|you)$/;

function nobody(from: number): Subject {
  return { entities: [], isNobody: false, from };
}

/** Over an aside between commas: "Ben, the watchman, shoots", "Ben, who has waited, shoots". */
function skipAside(tokens: readonly Token[], last: number): number {
  if (tokens[last]?.text !== ',') return last;
  for (let at = last - 1; at > Math.max(0, last - longestAside); at -= 1) {
    const opens = tokens[at + 1]?.text ?? '';
    const isName = tokens[at]?.text === ',' && tokens[at - 1]?.entity !== undefined;
    if (isName && (determiners.has(opens) || relatives.has(opens) || opens === 'together' || isTrait(tokens, at, last)))
      return at - 1;
  }
  return last;
}

/** Whether an aside begins with a comma, before `to`. */
function opensAside(tokens: readonly Token[], comma: number, to: number): boolean {
  if (tokens[comma]?.text !== ',' || tokens[comma - 1]?.entity === undefined) return false;
  const end = Math.min(to, comma + longestAside);
  for (let at = comma + 2; at < end; at += 1) if (tokens[at]?.text === ',') return skipAside(tokens, at) === comma - 1;
  return false;
}

/** "Ben, pale with rage, shoots": a few words, behind a name with which the clause begins. */
function isTrait(tokens: readonly Token[], comma: number, last: number): boolean {
  const words = tokens.slice(comma + 1, last);
  const isShort = words.length > 0 && words.length <= longestTrait;
  return (
    isShort && words.every(({ entity, isMark }) => entity === undefined && !isMark) && beginsClause(tokens, comma - 1)
  );
}

const longestTrait = 4;

/** In words and marks. */
const longestAside = 14;

/** Names in a row that end here: "Ann and Ben", with what stands before them. */
function runEndingAt(tokens: readonly Token[], last: number): Subject {
  const entities: EntityId[] = [];
  let from = last;
  for (let at = last; at >= 0; ) {
    const { entity } = tokens[at] as Token;
    if (entity === undefined) break;
    entities.unshift(entity);
    from = at - (determiners.has(tokens[at - 1]?.text ?? '') ? 1 : 0);
    const joint = tokens[from - 1]?.text;
    if (joint === 'and') at = from - (tokens[from - 2]?.text === ',' ? 3 : 2);
    else if (joint === ',' && entities.length > 1) at = from - 2;
    else break;
    if (at < 0 || tokens[at]?.entity === undefined) break;
  }
  const before = tokens[from - 1]?.text ?? '';
  const isHead = !prepositions.has(before) || clauseStarts.has(before);
  const isNobody = before === 'nor' || before === 'neither';
  return { entities: isHead ? entities : [], isNobody, from };
}

/** "Ben, who shoots Ann", "Ben is the man who shoots Ann": whoever stands before it. */
function relativeSubject(tokens: readonly Token[], relative: number): Subject {
  const before = tokens[relative - 1]?.text === ',' ? relative - 2 : relative - 1;
  const at = predicated(tokens, before) ?? appositive(tokens, before) ?? before;
  const entity = tokens[at]?.entity;
  if (entity === undefined || prepositions.has(tokens[at - 1]?.text ?? '')) return nobody(relative);
  return { entities: [entity], isNobody: false, from: at };
}

/** "Ben is the one": who is said to be what stands here. */
function predicated(tokens: readonly Token[], noun: number): number | undefined {
  const [name, is, article] = [tokens[noun - 3], tokens[noun - 2], tokens[noun - 1]];
  const isSaid = name?.entity !== undefined && be.has(is?.text ?? '') && /^(?:the|an?)$/.test(article?.text ?? '');
  return isSaid && tokens[noun]?.entity === undefined ? noun - 3 : undefined;
}

/** "Ben, the tall man": who is said to be what stands here. */
function appositive(tokens: readonly Token[], noun: number): number | undefined {
  for (let at = noun; at > Math.max(0, noun - longestTrait); at -= 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (isMark || entity !== undefined) return undefined;
    if (determiners.has(text))
      return tokens[at - 1]?.text === ',' && tokens[at - 2]?.entity !== undefined ? at - 2 : undefined;
  }
  return undefined;
}

/** "Ben, whom Ann shoots": whom a clause is about that begins here. */
function relativeObject(tokens: readonly Token[], from: number): readonly EntityId[] {
  if (tokens[from - 1]?.text !== 'whom') return [];
  const before = tokens[from - 2]?.text === ',' ? from - 3 : from - 2;
  const at = predicated(tokens, before) ?? appositive(tokens, before) ?? before;
  const entity = tokens[at]?.entity;
  return entity === undefined ? [] : [entity];
}

/** "Ann enters and shoots": whoever began the last clause before it. */
function sharedSubject(tokens: readonly Token[], joint: number): Subject {
  for (let at = joint - 1; at >= 0; at -= 1) {
    const { text, entity } = tokens[at] as Token;
    if (stops.has(text)) break;
    const next = tokens[at + 1];
    const isBeginning = beginsClause(tokens, at - (determiners.has(tokens[at - 1]?.text ?? '') ? 1 : 0));
    if (
      !next ||
      (next.isMark && !opensAside(tokens, at + 1, joint)) ||
      conjunctions.has(next.text) ||
      isOwner(tokens, at + 1)
    )
      continue;
    if (prepositions.has(next.text)) continue;
    if (isBeginning && entity === undefined && isPronoun.test(text))
      return { entities: [], pronoun: text, isNobody: false, from: at };
    if (entity === undefined) continue;
    const run = runEndingAt(tokens, at);
    if (beginsClause(tokens, run.from) || isBehindAdverbial(tokens, run.from)) return run;
  }
  return nobody(joint);
}

/** "At dinner Ann …", "Then in the old yard Ann …": what stands before a subject only says when or where. */
function isBehindAdverbial(tokens: readonly Token[], subject: number): boolean {
  for (let at = subject - 1; at >= Math.max(0, subject - longestLead); at -= 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (isMark || (entity !== undefined && !isOwner(tokens, at + 1)) || isPronoun.test(text)) return false;
    if (!beginsClause(tokens, at)) continue;
    return prepositions.has(text) || adverbs.has(text);
  }
  return false;
}

/** In words: "on the last day of the year". */
const longestLead = 8;

function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  return (
    stops.has(before.text) || before.text === ',' || conjunctions.has(before.text) || clauseStarts.has(before.text)
  );
}

/** Whether a clause that begins here is only said, thought or supposed. */
function isOnlyMeant(tokens: readonly Token[], from: number): boolean {
  if (meant.has(tokens[from - 1]?.text ?? '') && !isFactive(tokens, from - 1)) return true;
  return tokens.slice(0, from).some(({ text, entity }) => entity === undefined && reporting.has(text));
}

/** "knows that …", and not "does not know that …", nor "asks whether she knows that …". */
function isFactive(tokens: readonly Token[], that: number): boolean {
  if (tokens[that]?.text !== 'that' || !factive.has(tokens[that - 1]?.text ?? '')) return false;
  const group = verbGroup(tokens, that - 1);
  return !group.isDenied && !group.isUnreal;
}

/** Where the clause ends that goes on here. */
function endOfClause(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (stops.has(text) && isMark) return at;
    if (at > from && (text === 'who' || text === 'which' || (clauseStarts.has(text) && !prepositions.has(text))))
      return at;
  }
  return tokens.length;
}

/** "… by Ben". */
function agents(tokens: readonly Token[], rest: Stretch): readonly EntityId[] {
  for (let at = rest.from; at < rest.to; at += 1) {
    if (tokens[at]?.text !== 'by') continue;
    return directNames(tokens, { from: at + 1, to: rest.to });
  }
  return [];
}

/** The names with which a stretch begins, and those joined to them; none where something of theirs is meant. */
export function directNames(tokens: readonly Token[], { from, to }: Stretch): readonly EntityId[] {
  const found: EntityId[] = [];
  let isList = true;
  for (let at = from; at < to; ) {
    while (at < to && tokens[at]?.entity === undefined && isSmall(tokens[at]?.text ?? '')) at += 1;
    const entity = tokens[at]?.entity;
    if (entity === undefined || isOwner(tokens, at + 1)) break;
    found.push(entity);
    const [joint, next] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
    const isLast = joint === 'and' || (joint === ',' && next === 'and');
    if (joint !== ',' && !isLast) break;
    isList = isLast;
    at += joint === ',' && isLast ? 3 : 2;
  }
  // What only commas part is no list: "If she shoots Ben, Carl goes."
  return isList ? found : found.slice(0, 1);
}

function isSmall(text: string): boolean {
  return determiners.has(text) || adverbs.has(text);
}

/** Whether a token shows that what stands before it owns what follows. */
export function isOwner(tokens: readonly Token[], at: number): boolean {
  return /^(?:'s?|.*(?:'s|s'))$/.test(tokens[at]?.text ?? '') && tokens[at]?.entity === undefined;
}
