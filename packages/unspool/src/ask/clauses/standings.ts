import type { Token } from '../told/token.js';
import { reporting } from '../told/words/clause-words.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import type { Clause } from './clause.js';

export function standingOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subject: readonly NounChunk[],
  at: number,
  verb: VerbChunk,
): Clause['standing'] {
  const start = chunks.findLastIndex(({ kind }, place) => place < at && kind === 'stop') + 1;
  const end = chunks.findIndex(({ kind }, place) => place > at && kind === 'stop');
  if (chunks[end] && tokens[chunks[end]?.from ?? 0]?.text === '?') return 'unreal';
  if (verb.isUnreal && verb.form !== 'to') return 'unreal';
  let said = false;
  for (let place = start; place < at; place += 1) {
    const chunk = chunks[place] as Chunk;
    if (chunk.kind === 'start' && /^(?:if|whether|unless|lest)$/.test(chunk.text)) return 'unreal';
    if (chunk.kind === 'start' && chunk.text === 'as') continue;
    if (chunk.kind !== 'verb' || !isReporting(tokens, chunk) || !hasContent(chunks, place, at)) continue;
    if (isAskingApart(tokens, chunks, place, at)) continue;
    if (!isAsserting(tokens, chunk) || chunk.isDenied || chunk.isUnreal) return 'unreal';
    said = true;
  }
  if (verb.form === 'to') return 'unreal';
  const isNobody = subject.some(
    ({ from, head }) =>
      /^(?:no|nobody|none|neither|nothing)$/.test(tokens[from]?.text ?? '') ||
      /^(?:nobody|nothing|none)$/.test(tokens[head]?.text ?? ''),
  );
  if (verb.isDenied || isNobody) return 'denied';
  return said ? 'said' : 'so';
}

/** "asks why he came, and Ben says …": what is asked ends there. */
function isAskingApart(tokens: readonly Token[], chunks: readonly Chunk[], asks: number, at: number): boolean {
  const isAsking = /^(?:asks?|asked|wonders?|wondered)$/.test(tokens[(chunks[asks] as VerbChunk).main]?.text ?? '');
  return (
    isAsking &&
    chunks.slice(asks, at).some(({ kind }, place) => kind === 'comma' && chunks[asks + place + 1]?.kind === 'and')
  );
}

function isReporting(tokens: readonly Token[], { main }: VerbChunk): boolean {
  return reporting.has(tokens[main]?.text ?? '');
}

const asserting =
  /^(?:says?|said|tells?|told|writes?|wrote|written|confess(?:es|ed)?|admit(?:s|ted)?|explain(?:s|ed)?|reveal(?:s|ed)?|mention(?:s|ed)?|report(?:s|ed)?|inform(?:s|ed)?|states?|stated|adds?|added|testif(?:ies|ied)|swears?|swore)$/;

function isAsserting(tokens: readonly Token[], { main }: VerbChunk): boolean {
  return asserting.test(tokens[main]?.text ?? '');
}

/** Whether what is said behind a verb reaches to another: behind "that", or a noun that does something. */
function hasContent(chunks: readonly Chunk[], said: number, at: number): boolean {
  const between = chunks.slice(said + 1, at);
  if (
    between.some(
      ({ kind, text }: Chunk & { text?: string }) =>
        kind === 'that' || (kind === 'start' && /^(?:how|why|what|if|whether)$/.test(text ?? '')),
    )
  )
    return true;
  const verb = chunks[at] as VerbChunk;
  if (verb.form === 'to' || (verb.form === 'ing' && chunks[at - 1]?.kind === 'prep')) return true;
  const [first] = between;
  const isPlain = first?.kind === 'noun' && between.every(({ kind }) => kind === 'noun' || kind === 'adverb');
  return (
    isPlain ||
    between.some(({ kind }, place) => kind === 'relative' && between[place - 1]?.kind !== 'comma' && place === 0)
  );
}
