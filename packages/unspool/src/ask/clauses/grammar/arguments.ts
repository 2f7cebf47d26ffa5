import type { Token } from '../../told/token.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import type { Adjunct, Clause } from './clause.js';
import { sameAs } from './same-nouns.js';
import type { Subject, Subjects } from './subjects.js';

type Arguments = Pick<Clause, 'objects' | 'more' | 'particles' | 'content'>;

/** What stands behind a verb in its clause: what it is done to, and where, when, with what. */
export function argumentsOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subjects: Subjects,
  at: number,
  own: Subject,
): Arguments {
  const read: Reading = {
    tokens,
    chunks,
    subjects,
    doers: doersBehind(subjects, at),
    objects: [],
    more: [],
    particles: [],
  };
  let next: number | undefined = own.isInverted ? (own.noun ?? at) + 1 : at + 1;
  while (next !== undefined && next < chunks.length) next = readChunk(read, next);
  if (read.by !== undefined) read.particles.push(read.by);
  const { objects, more, particles, content } = read;
  return { objects, more, particles, ...(content === undefined ? {} : { content }) };
}

/** What has been read behind a verb so far. */
type Reading = {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly subjects: Subjects;
  /** The nouns behind the verb that do something else. */
  readonly doers: ReadonlySet<number>;
  readonly objects: NounChunk[];
  readonly more: Adjunct[];
  readonly particles: string[];
  /** The preposition that waits for its noun. */
  by?: string | undefined;
  content?: number;
};

function doersBehind(subjects: Subjects, at: number): ReadonlySet<number> {
  return new Set(
    [...subjects].flatMap(([verb, { noun, isInverted, isCaused }]) =>
      noun !== undefined && verb > noun && noun > at && !isInverted && !isCaused ? [noun] : [],
    ),
  );
}

/** Reads one chunk; gives the place of the next, undefined where the clause ends. */
function readChunk(read: Reading, at: number): number | undefined {
  const chunk = read.chunks[at] as Chunk;
  if (chunk.kind === 'noun') return readNoun(read, at, chunk);
  if (chunk.kind === 'prep') return readPreposition(read, at, chunk.text);
  if (chunk.kind === 'and' || chunk.kind === 'comma') return readJoint(read, at);
  if (chunk.kind === 'verb') return isNaming(read, at, chunk) ? at + 2 : undefined;
  if (chunk.kind === 'adverb') {
    if (/^(?:away|back|home|down)$/.test(chunk.text)) read.particles.push(chunk.text);
    return at + 1;
  }
  const behind = read.chunks[at + 1];
  if (chunk.kind === 'that') read.content = chunk.to;
  else if (chunk.kind === 'quote') read.content = chunk.from;
  else if (chunk.kind === 'stop' && behind?.kind === 'quote') read.content = behind.from;
  return undefined;
}

function readNoun(read: Reading, at: number, chunk: NounChunk): number | undefined {
  const { tokens, chunks, subjects, doers, objects, more, by } = read;
  if (doers.has(at) && !isAntecedent(chunks, subjects, at)) {
    if (objects.length === 0 && by === undefined) read.content = chunk.from;
    return undefined;
  }
  const other = contrasted(read, at, chunk);
  if (other !== undefined) return readNoun(read, other, chunks[other] as NounChunk);
  if (by === undefined) objects.push(chunk);
  else more.push({ by, noun: chunk });
  const behind = chunks[at + 1]?.kind;
  read.by = behind === 'and' || behind === 'comma' ? by : undefined;
  return at + 1 + 2 * (sameAs(tokens, chunks, at).length - 1);
}

/** "not a lyre but a pair of shoes", "nothing but a cup": the place of what it is. */
function contrasted({ tokens, chunks, doers }: Reading, at: number, { from, head }: NounChunk): number | undefined {
  const isDenied = tokens[from - 1]?.text === 'not' && chunks[at - 1]?.kind !== 'verb';
  const isNothing = /^(?:nothing|nobody|none)$/.test(tokens[head]?.text ?? '');
  const [next, then] = [chunks[at + 1], chunks[at + 2]];
  const lead = next && tokens[next.from]?.text;
  const isOther = lead === 'but' || (isNothing && lead === 'except');
  const isNoun = then?.kind === 'noun' && !doers.has(at + 2);
  return (isDenied || isNothing) && isOther && isNoun ? at + 2 : undefined;
}

function readPreposition(read: Reading, at: number, text: string): number {
  if (read.by !== undefined) read.particles.push(read.by);
  const isLeading = ['noun', 'prep', 'adverb'].includes(read.chunks[at + 1]?.kind ?? '');
  read.by = isLeading ? text : undefined;
  if (!isLeading) read.particles.push(text);
  return at + 1;
}

/** "a cup and a plate", "…, with a suitcase"; else the clause ends. */
function readJoint(read: Reading, at: number): number | undefined {
  const { chunks, doers } = read;
  const behind = chunks[at + 1];
  const place = behind?.kind === 'and' ? at + 2 : at + 1;
  const then = chunks[place];
  if (then === undefined || behind?.kind === 'adverb' || isBut(chunks[at]) || isBut(behind)) return undefined;
  if (then.kind === 'noun' && !doers.has(place)) return place;
  if (chunks[at]?.kind !== 'comma' || then.kind !== 'prep') return undefined;
  read.by = undefined;
  return place;
}

function isBut(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'and' && chunk.text === 'but';
}

/** "a man | called | Ben" */
function isNaming({ chunks, tokens }: Reading, at: number, { form, main }: VerbChunk): boolean {
  return (
    form === 'participle' && chunks[at + 1]?.kind === 'noun' && /^(?:called|named)$/.test(tokens[main]?.text ?? '')
  );
}

/** Whether what follows a noun says more of it: it is what is done to, all the same. */
function isAntecedent(chunks: readonly Chunk[], subjects: Subjects, noun: number): boolean {
  return [...subjects].every(
    ([verb, own]) =>
      own.noun !== noun ||
      verb < noun ||
      own.relative !== undefined ||
      (chunks[verb] as VerbChunk).form !== 'finite' ||
      own.isCaused,
  );
}
