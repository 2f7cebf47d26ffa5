import type { EntityId } from '../../story/index.js';
import { isOwner } from './stretch.js';
import type { Token } from './token.js';
import {
  adverbs,
  be,
  clauseStarts,
  conjunctions,
  determiners,
  prepositions,
  relatives,
  stops,
} from './words/clause-words.js';

export type Subject = {
  readonly entities: readonly EntityId[];
  readonly pronoun?: string;
  readonly isNobody: boolean;
  readonly from: number;
};

/** Who stands before a group of verbs as those who do it. */
export function subjectBefore(tokens: readonly Token[], group: number): Subject {
  const last = skipAside(tokens, group - 1);
  const token = tokens[last];
  if (!token) return nobody(0);
  if (conjunctions.has(token.text) || token.text === ',') return sharedSubject(tokens, last);
  if (relatives.has(token.text)) return relativeSubject(tokens, last);
  if (token.entity === undefined && isPronoun.test(token.text))
    return { entities: [], pronoun: token.text, isNobody: false, from: last };
  if (/^(?:nobody|none|nothing)$/.test(token.text)) return { entities: [], isNobody: true, from: last };
  if (token.entity === undefined) return withMore(tokens, last) ?? besideNameless(tokens, last);
  return runEndingAt(tokens, last);
}

/** "Ben in a white suit shoots": a name with which the clause begins, and one preposition with its noun. */
function withMore(tokens: readonly Token[], last: number): Subject | undefined {
  for (let at = last; at > Math.max(0, last - longestNameless); at -= 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (isMark || entity !== undefined || conjunctions.has(text) || relatives.has(text) || clauseStarts.has(text))
      return undefined;
    if (!prepositions.has(text)) continue;
    if (!determiners.has(tokens[at + 1]?.text ?? '') || tokens[at - 1]?.entity === undefined) return undefined;
    const own = runEndingAt(tokens, at - 1);
    const from = determiners.has(tokens[own.from - 2]?.text ?? '') ? own.from - 2 : own.from;
    return beginsClause(tokens, from) && own.entities.length > 0 ? own : undefined;
  }
  return undefined;
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
/** "Ann, a rich and very old lady who …" */
const longestApposition = 8;

/** In words and marks. */
const longestAside = 14;

/** Names in a row that end here: "Ann and Ben", with what stands before them. */
export function runEndingAt(tokens: readonly Token[], last: number): Subject {
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
  const at = predicated(tokens, before) ?? appositive(tokens, before) ?? besideAll(tokens, before) ?? before;
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
  for (let at = noun; at > Math.max(0, noun - longestApposition); at -= 1) {
    const { text, entity, isMark } = tokens[at] as Token;
    if (isMark || entity !== undefined) return undefined;
    if (determiners.has(text))
      return tokens[at - 1]?.text === ',' && tokens[at - 2]?.entity !== undefined ? at - 2 : undefined;
  }
  return undefined;
}

/** "Ben, of all people, who …" */
function besideAll(tokens: readonly Token[], last: number): number | undefined {
  const isAside = tokens[last - 1]?.text === 'all' && tokens[last - 2]?.text === 'of' && tokens[last - 3]?.text === ',';
  return isAside && tokens[last - 4]?.entity !== undefined ? last - 4 : undefined;
}

/** "Ben, whom Ann shoots": whom a clause is about that begins here. */
export function relativeObject(tokens: readonly Token[], from: number): readonly EntityId[] {
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
    const own = at < joint - 1 && entity === undefined ? nearerSubject(tokens, at, joint) : undefined;
    if (own) return own;
    const isBeginning = beginsClause(tokens, at - (determiners.has(tokens[at - 1]?.text ?? '') ? 1 : 0));
    if (!next || isNoSubject(tokens, at, joint)) continue;
    const isHeld = tokens[at - 1]?.text === 'that';
    if ((isBeginning || isHeld) && entity === undefined && isPronoun.test(text))
      return { entities: [], pronoun: text, isNobody: false, from: at };
    if (entity === undefined) continue;
    const run = runEndingAt(tokens, at);
    if (tokens[run.from - 1]?.text === 'that' || beginsClause(tokens, run.from) || isBehindAdverbial(tokens, run.from))
      return run;
  }
  return nobody(joint);
}

/** Before a mark, another name, a preposition or what is theirs nobody stands who goes on. */
function isNoSubject(tokens: readonly Token[], at: number, joint: number): boolean {
  const { text = '', isMark = false } = tokens[at + 1] ?? {};
  const isParted = isMark && !opensAside(tokens, at + 1, joint);
  return isParted || conjunctions.has(text) || isOwner(tokens, at + 1) || prepositions.has(text);
}

/** "… where the police stop and search Ben", "it is Ben who wades in and carries her": a clause that begins nearer has its own. */
function nearerSubject(tokens: readonly Token[], at: number, joint: number): Subject | undefined {
  const [text, next, noun] = [tokens[at]?.text ?? '', tokens[at + 1], tokens[at + 2]];
  if (text === 'who' && tokens.slice(at, joint).every((token) => token.text !== ','))
    return relativeSubject(tokens, at);
  const isNameless = next && determiners.has(next.text) && next.entity === undefined && noun?.entity === undefined;
  return clauseStarts.has(text) && isNameless && !isOwner(tokens, at + 3) ? nobody(joint) : undefined;
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
