import type { EntityId } from '../../story/index.js';
import { directNames, isOwner, type Stretch } from './stretch.js';
import { relativeObject, runEndingAt, subjectBefore } from './subject.js';
import type { Token } from './token.js';
import {
  adverbs,
  auxiliaries,
  be,
  causes,
  clauseStarts,
  determiners,
  factive,
  meant,
  modals,
  negations,
  nounsBehind,
  phases,
  prepositions,
  reporting,
  stops,
  succeeds,
  vague,
} from './words/clause-words.js';

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
  /** Nobody says that it was done: "offers to burn it", "nearly breaks it", "would sell it", "Did he sell it?". */
  readonly isUndone?: true;
};

/**
 * Reads the clause around a verb that stands in `verb`; `isParticiple`: its form can be the passive's. Undefined where the
 * word is no verb here ("the call"), or where no rule tells who does it.
 */
export function clauseAt(tokens: readonly Token[], verb: Stretch, isParticiple: boolean): Clause | undefined {
  const text = (at: number) => tokens[at]?.text ?? '';
  const isQuoted = tokens[verb.from]?.isQuoted;
  if (isQuoted || isNounAt(tokens, verb.from) || opensSpeech(tokens, verb.from)) return undefined;
  const group = verbGroup(tokens, verb.from);
  const isGoing = text(verb.from).endsWith('ing') && !group.hasBe && !group.isPhase;
  if (isGoing) return undefined;
  const isAlone = isParticiple && !group.hasAuxiliary;
  const isReduced = isAlone && text(verb.to) === 'by';
  const isBare = isAlone && isOnlyParticiple(text(verb.from)) && isBehindName(tokens, group.from);
  const isAside = isBare || ((isReduced || text(group.from) === 'having') && isBehindName(tokens, group.from));
  const subject = isAside ? runEndingAt(tokens, group.from - 2) : subjectBefore(tokens, group.from);
  const rest = { from: verb.to, to: endOfClause(tokens, verb.to) };
  const isCaused = isAlone && causes.has(text(subject.from - 1));
  const isBrought = isCaused && subject.entities.length > 0 && directNames(tokens, rest).length === 0;
  const isPassive = isReduced || isBare || isBrought || (isParticiple && group.hasBe);
  const isNot = be.has(text(verb.from)) && negations.has(text(verb.to));
  const isUndone = group.isUnreal || isOnlyAsked(tokens, verb.to) || isUncertain(tokens, verb.to);
  const isMeant = isUndone || isOnlyMeant(tokens, subject.from);
  return {
    doers: isPassive ? agents(tokens, rest) : subject.entities,
    sufferers: isPassive ? subject.entities : relativeObject(tokens, subject.from),
    ...(subject.pronoun === undefined ? {} : { pronoun: subject.pronoun }),
    verb,
    rest,
    isPassive,
    standing: isMeant ? 'meant' : group.isDenied || isNot || subject.isNobody ? 'denied' : 'so',
    ...undone(isUndone),
  };
}

function undone(isUndone: boolean): Pick<Clause, 'isUndone'> {
  return isUndone ? { isUndone } : {};
}

/** "Was the wall painted by Cole?" does not tell that it was. */
export function isOnlyAsked(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const { text, isMark } = tokens[at] as Token;
    if (isMark && stops.has(text)) return text === '?';
  }
  return false;
}

/** Whether a word before `end` in its sentence leaves open whether it is so: "Perhaps Ann sold it", "Ann allegedly sold it". */
export function isUncertain(tokens: readonly Token[], end: number): boolean {
  for (let at = end - 1; at >= 0; at -= 1) {
    const { text, entity, isMark, isQuoted } = tokens[at] as Token;
    if (isMark && stops.has(text)) return false;
    if (entity === undefined && !isQuoted && vague.has(text)) return true;
  }
  return false;
}

/** "breaks out: “…”": what is said follows. */
function opensSpeech(tokens: readonly Token[], at: number): boolean {
  const [particle, colon, said] = tokens.slice(at + 1, at + 4);
  if (!/^(?:break|broke|go|goes|went|burst|carr|keep|kept)/.test(tokens[at]?.text ?? '')) return false;
  return /^(?:out|off|in|on)$/.test(particle?.text ?? '') && colon?.text === ':' && (said?.isQuoted ?? false);
}

/** "the call", "at work", "Ann's shot": no verb. */
function isNounAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  return (
    (determiners.has(before.text) && before.entity === undefined) ||
    nounsBehind.has(before.text) ||
    isOwner(tokens, at - 1)
  );
}

/** "Ann, …" */
function isBehindName(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === ',' && tokens[at - 2]?.entity !== undefined;
}

/** A form that is no past: "Ann, born in May, …". */
function isOnlyParticiple(text: string): boolean {
  return /(?:en|rn|wn)$/.test(text);
}

/** The words that belong to a verb and stand before it: "has never been". */
function verbGroup(tokens: readonly Token[], verb: number) {
  let from = verb;
  let [hasBe, hasAuxiliary, isDenied, isUnreal, isPhase] = [false, false, false, false, false];
  for (let at = verb - 1; at >= 0; at -= 1) {
    const { text, entity, isMark, isCapital } = tokens[at] as Token;
    const led = leadsTo(tokens, at, verb);
    if (led !== undefined) {
      isPhase = true;
      from = led;
      at = led;
      continue;
    }
    const isDenial = negations.has(text) || text.endsWith("n't");
    const isPart =
      auxiliaries.has(text) || modals.has(text) || isDenial || adverbs.has(text) || (/.ly$/.test(text) && !isCapital);
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
