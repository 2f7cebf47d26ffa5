import type { Token } from '../../told/token.js';
import { argumentsOf } from './arguments.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import { chunksOf } from './chunks.js';
import type { Clause } from './clause.js';
import { sameAs } from './same-nouns.js';
import { standingOf } from './standings.js';
import { before, nounBefore, type Subject, type Subjects, subjectsOf } from './subjects.js';

/** A sentence as its clauses. */
export type Parsed = {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
};

/** Reads the clauses of a sentence, those of relatives, participles and infinitives too. */
export function parsedOf(tokens: readonly Token[]): Parsed {
  const chunks = tokens.length > longestRead ? [] : chunksOf(tokens);
  const subjects = subjectsOf(tokens, chunks);
  const clauses: Clause[] = [];
  for (const [at, chunk] of chunks.entries())
    if (chunk.kind === 'verb') clauses.push(clauseAt(tokens, chunks, subjects, at, chunk));
  return { chunks, clauses };
}

/** In tokens: of a longer sentence nothing is read, since what is read of it takes the square of its length. */
export const longestRead = 160;

function clauseAt(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subjects: Subjects,
  at: number,
  verb: VerbChunk,
): Clause {
  const own = subjects.get(at) ?? {};
  const subject =
    own.noun === undefined
      ? []
      : [
          ...sameAs(tokens, chunks, own.noun),
          ...joined(chunks, own.noun, at),
          ...bothBefore(tokens, chunks, own, verb),
        ];
  const read = argumentsOf(tokens, chunks, subjects, at, own);
  const isPassive = verb.isPassive || own.isCaused === true;
  const relative = own.noun === undefined ? undefined : relativeObject(chunks, own.noun);
  const objects =
    relative !== undefined && read.objects.length === 0 && !isPassive ? [chunks[relative] as NounChunk] : read.objects;
  const clause = {
    verb,
    subject,
    objects,
    more: read.more,
    particles: read.particles,
    isPassive,
    ...(read.content === undefined ? {} : { content: read.content }),
  };
  return { ...clause, standing: standingOf(tokens, chunks, at, clause) };
}

/** "the key which Ann hides": what stands before "which". */
function relativeObject(chunks: readonly Chunk[], subject: number): number | undefined {
  const lead = chunks[before(chunks, subject)];
  if (lead?.kind !== 'relative' || lead.text === 'whose') return undefined;
  // "the letter in which Ann writes"
  if (chunks[before(chunks, before(chunks, subject))]?.kind === 'prep') return undefined;
  const noun = nounBefore(chunks, before(chunks, subject) - 1);
  return noun < 0 ? undefined : noun;
}

/** "meets Ann and Ben, who were …": both, and not only the last one. */
function bothBefore(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  { noun, relative }: Subject,
  verb: VerbChunk,
): readonly NounChunk[] {
  if (noun === undefined || relative === undefined || !/^(?:are|were|have)$/.test(tokens[verb.from]?.text ?? ''))
    return [];
  const [other, joint] = [chunks[noun - 2], chunks[noun - 1]];
  const lead = chunks[before(chunks, noun - 2)]?.kind;
  return joint?.kind === 'and' && other?.kind === 'noun' && (lead === 'verb' || lead === 'prep') ? [other] : [];
}

/** "Ann and Ben | leave": those beside the last one. */
function joined(chunks: readonly Chunk[], noun: number, verb: number): readonly NounChunk[] {
  if (noun > verb || chunks[noun - 1]?.kind !== 'and' || chunks[noun - 2]?.kind !== 'noun') return [];
  const lead = chunks[before(chunks, noun - 2)];
  return lead?.kind === 'verb' || lead?.kind === 'prep' ? [] : [chunks[noun - 2] as NounChunk];
}
