import { basesOf } from '../../../language/index.js';
import type { Token } from '../../told/token.js';
import { argumentsOf } from './arguments.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import { chunksOf } from './chunks.js';
import type { Clause } from './clause.js';
import { sameAs } from './same-nouns.js';
import { standingOf } from './standings.js';
import { before, nounBefore, type Subject, type Subjects, subjectsOf, thingBefore } from './subjects.js';

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
  const objects = isPassive
    ? read.objects
    : [...read.objects, ...objectsBefore(tokens, chunks, own.noun, at, read.objects)];
  const clause = {
    verb,
    subject,
    objects,
    more: [...read.more, ...whichBefore(chunks, own.noun)],
    particles: read.particles,
    isPassive,
    ...(read.content === undefined ? {} : { content: read.content }),
  };
  return { ...clause, standing: standingOf(tokens, chunks, at, clause) };
}

/** What a clause is told of and stands before it: "the key which Ann hides", "what Ann hides is the key". */
function objectsBefore(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subject: number | undefined,
  at: number,
  things: readonly NounChunk[],
): readonly NounChunk[] {
  // "which Ann leaves unopened"
  const behind = things.filter(
    ({ from, head }) => from !== head || !/^un\p{L}{3,}(?:ed|en|n)$/u.test(tokens[head]?.text ?? ''),
  );
  const verb = chunks[at] as VerbChunk;
  // "a ring that Ben gave her"
  const whom = behind.length === 1 ? tokens[behind[0]?.head ?? -1] : undefined;
  const isWhom = whom !== undefined && (whom.entity !== undefined || /^(?:him|her|them)$/.test(whom.text));
  const isGiven = isWhom && basesOf(tokens[verb.main]?.text ?? '').some((base) => giving.has(base));
  if (subject === undefined || (behind.length > 0 && !isGiven)) return [];
  const relative = relativeObject(tokens, chunks, subject);
  if (relative !== undefined)
    return relative === subject ? [] : antecedents(tokens, chunks, relative, behind.length > 0);
  const cleft = behind.length > 0 ? undefined : cleftObject(tokens, chunks, subject, at);
  return cleft ? [cleft] : [];
}

const giving: ReadonlySet<string> = new Set('give send bring hand leave lend sell show buy offer pay teach'.split(' '));

/** What stands before "that"; of "the ring, a piece of silver that Ben gave her" the ring, too. */
function antecedents(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  last: number,
  isGiven: boolean,
): readonly NounChunk[] {
  const own = chunks[last] as NounChunk;
  const outer = tokens[own.from - 1]?.text === 'of' && chunks[last - 2]?.kind === 'noun' ? last - 2 : last;
  const isBeside = chunks[outer - 1]?.kind === 'comma' && chunks[outer - 2]?.kind === 'noun';
  const isSame = isBeside && sameAs(tokens, chunks, outer - 2).includes(chunks[outer] as NounChunk);
  const found = isSame ? [own, chunks[outer - 2] as NounChunk] : [own];
  return isGiven ? found : [own];
}

/** "What Ann hides | is the key": the key, where "what" opens its sentence. */
function cleftObject(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subject: number,
  at: number,
): NounChunk | undefined {
  const lead = before(chunks, subject);
  const what = chunks[lead];
  const opens = lead === 0 || chunks[lead - 1]?.kind === 'stop';
  if (what === undefined || !opens || tokens[what.from]?.text !== 'what') return undefined;
  const next = chunks.findIndex(
    ({ kind }, place) => place > at && (kind === 'verb' || kind === 'stop' || kind === 'comma'),
  );
  const [is, noun] = [chunks[next], chunks[next + 1]];
  return is?.kind === 'verb' && is.isBe && !is.isDenied && !is.isUnreal && noun?.kind === 'noun' ? noun : undefined;
}

/** "the key which Ann hides": what stands before "which". */
function relativeObject(tokens: readonly Token[], chunks: readonly Chunk[], subject: number): number | undefined {
  const lead = chunks[before(chunks, subject)];
  if (lead?.kind !== 'relative' || lead.text === 'whose') return undefined;
  // "the letter in which Ann writes"
  if (chunks[before(chunks, before(chunks, subject))]?.kind === 'prep') return undefined;
  const noun = nounBefore(chunks, before(chunks, subject) - 1);
  return noun < 0 ? undefined : lead.text === 'which' ? thingBefore(tokens, chunks, noun) : noun;
}

/** "a rim on which birds | are engraved": on the rim. */
function whichBefore(chunks: readonly Chunk[], subject: number | undefined): Clause['more'] {
  if (subject === undefined) return [];
  const relative = before(chunks, subject);
  const [lead, prep] = [chunks[relative], chunks[relative - 1]];
  if (lead?.kind !== 'relative' || !/^(?:which|whom)$/.test(lead.text) || prep?.kind !== 'prep') return [];
  const noun = nounBefore(chunks, relative - 2);
  return noun < 0 ? [] : [{ by: prep.text, noun: chunks[noun] as NounChunk }];
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
