import type { Token } from '../../told/token.js';
import { conjunctions, factive, prepositions, reporting } from '../../told/words/clause-words.js';
import type { Chunk, VerbChunk, WordChunk } from './chunk.js';
import {
  isAdverb,
  isDeterminer,
  isFollowed,
  isGroup,
  isInflected,
  pronouns,
  relatives,
  starts,
} from './chunk-words.js';
import { nounAt } from './noun-chunks.js';
import { toVerbAt, verbAt } from './verb-chunks.js';
import { isVerbHere } from './verb-here.js';

/** Cuts a sentence into chunks, from left to right, looking no further than a few words ahead. */
export function chunksOf(tokens: readonly Token[]): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const chunk = chunkAt(tokens, at, found);
    found.push(chunk);
    at = Math.max(chunk.to, at + 1);
  }
  return found;
}

function chunkAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk {
  const token = tokens[at] as Token;
  const { text } = token;
  if (token.isQuoted) return quoteAt(tokens, at);
  if (token.isMark) return word(kindOfMark(text), at, text);
  if (token.entity !== undefined) return nounAt(tokens, at) ?? word('adverb', at, text);
  if (relatives.has(text)) return word('relative', at, text);
  if (text === 'that' && (isReported(tokens, before) || !isDeterminer(tokens, at) || isBehindNoun(tokens, at, before)))
    return word(opensRelative(tokens, at, before) ? 'relative' : 'that', at, text);
  if (text === 'to') return toVerbAt(tokens, at) ?? word('prep', at, text);
  const verb = isGroup(text) ? verbAt(tokens, at) : denials.has(text) ? deniedAt(tokens, at, before) : undefined;
  return verb ?? joiningAt(tokens, at) ?? openAt(tokens, at, before);
}

/** "never sells" */
function deniedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): VerbChunk | undefined {
  let next = at + 1;
  while (isAdverb(tokens[next]?.text ?? '')) next += 1;
  const isVerb = next < tokens.length && (isGroup(tokens[next]?.text ?? '') || isVerbHere(tokens, next, before));
  return isVerb ? verbAt(tokens, at) : undefined;
}

function joiningAt(tokens: readonly Token[], at: number): WordChunk | undefined {
  const text = tokens[at]?.text ?? '';
  if (conjunctions.has(text)) return word('and', at, text);
  if (starts.has(text) && opensClause(tokens, at)) return word('start', at, text);
  if (prepositions.has(text)) return word('prep', at, text);
  // "rents it, provided that he mends it"
  if (/^provid(?:ed|ing)$/.test(text) && tokens[at + 1]?.text === 'that') return word('start', at, text);
  return starts.has(text) ? word('start', at, text) : undefined;
}

function openAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk {
  const own = isVerbHere(tokens, at, before) ? verbAt(tokens, at) : nounAt(tokens, at);
  return own ?? word('adverb', at, tokens[at]?.text ?? '');
}

function word(kind: WordChunk['kind'], at: number, text: string): WordChunk {
  return { kind, from: at, to: at + 1, text };
}

function kindOfMark(text: string): WordChunk['kind'] {
  if (text === ',') return 'comma';
  return /^["“”'‘’*]$/.test(text) ? 'adverb' : 'stop';
}

function quoteAt(tokens: readonly Token[], at: number): WordChunk {
  let to = at + 1;
  while (tokens[to]?.isQuoted) to += 1;
  return { kind: 'quote', from: at, to, text: '' };
}

/** What is not so, or not quite. */
const denials: ReadonlySet<string> = new Set(['never', 'not', 'hardly', 'barely', 'scarcely', 'nearly', 'almost']);

/** "the lamp that stands", and not "says that he stands" */
function opensRelative(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const [last, next] = [before.at(-1), tokens[at + 1]];
  if (!next || last?.kind !== 'noun') return false;
  const { text, entity } = tokens[last.head] as Token;
  const isVerb = next.entity === undefined && (isGroup(next.text) || isInflected(next.text));
  const isThing =
    entity === undefined || /^(?:the|an?) /.test(text) || /^(?:the|an?)$/.test(tokens[last.head - 1]?.text ?? '');
  return isVerb || (isThing && !pronouns.has(text) && !matters.has(text) && !isSaidThere(tokens, before));
}

/** "writes in his report that he came": what is said, and nothing about the report. */
function isSaidThere(tokens: readonly Token[], before: readonly Chunk[]): boolean {
  const verb = before.findLast((chunk): chunk is VerbChunk => chunk.kind === 'verb');
  const behind = verb ? before.slice(before.indexOf(verb) + 1) : [];
  const preps = behind.filter(({ kind }) => kind === 'prep').map(({ from }) => tokens[from]?.text ?? '');
  const isPlain = behind.every(({ kind }) => kind === 'prep' || kind === 'noun' || kind === 'adverb');
  return (
    verb !== undefined &&
    reporting.has(tokens[verb.main]?.text ?? '') &&
    isPlain &&
    behind.at(-2)?.kind === 'prep' &&
    preps.every((text) => /^(?:in|to|on|at|by|before|during)$/.test(text))
  );
}

/** What is told behind these stands behind "that". */
const matters: ReadonlySet<string> = new Set('fact idea condition news belief rumour rumor word time'.split(' '));

/** "a lamp that belonged to Ann": a noun and a verb stand around it. */
function isBehindNoun(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const [noun, next] = [before.at(-1), tokens[at + 1]];
  return noun?.kind === 'noun' && next !== undefined && /\p{L}{2}ed$/u.test(next.text) && isFollowed(tokens, at + 1);
}

/** "finds that sixty pounds are missing": nothing that is pointed at. */
function isReported(tokens: readonly Token[], before: readonly Chunk[]): boolean {
  const last = before.at(-1);
  const text = last?.kind === 'verb' ? (tokens[last.main]?.text ?? '') : '';
  return reporting.has(text) || factive.has(text);
}

/** "before he leaves", and not "before the door". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  if (!prepositions.has(tokens[at]?.text ?? '')) return true;
  for (let next = at + 1; next < Math.min(tokens.length, at + furthest); next += 1) {
    const { text, isMark, entity } = tokens[next] as Token;
    if (isMark || conjunctions.has(text) || relatives.has(text)) return false;
    if (entity === undefined && (isGroup(text) || isInflected(text)) && next > at + 1) return true;
  }
  return false;
}

const furthest = 8;
