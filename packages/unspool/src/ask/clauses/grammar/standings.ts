import { basesOf, pastOf } from '../../../language/index.js';
import { isUncertain } from '../../told/clause.js';
import type { Token } from '../../told/token.js';
import { reporting } from '../../told/words/clause-words.js';
import type { Chunk, NounChunk, VerbChunk } from './chunk.js';
import type { Clause } from './clause.js';
import { isOnlyNamed, isOpen } from './unreal.js';

/** How what a clause says stands, by its verb, who takes part in it, and what stands before it and behind in its sentence. */
export function standingOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  clause: Omit<Clause, 'standing'>,
): Clause['standing'] {
  const { verb } = clause;
  const start = chunks.findLastIndex(({ kind }, place) => place < at && kind === 'stop') + 1;
  const stop = chunks.findIndex(({ kind }, place) => place > at && kind === 'stop');
  const end = stop < 0 ? chunks.length : stop;
  if (chunks[stop] && tokens[chunks[stop]?.from ?? 0]?.text === '?') return 'unreal';
  if (verb.isUnreal && verb.form !== 'to') return 'unreal';
  if (isOnlyNamed(tokens, chunks, at) || isUncertain(tokens, verb.to)) return 'unreal';
  if (isOpen(tokens, clause)) return 'unreal';
  const told = reportedBefore(tokens, chunks, start, at);
  const tagged = taggedBehind(tokens, chunks, at, end) ?? taggedBefore(tokens, chunks, start, at);
  const governor = verb.form === 'to' ? implying(tokens, chunks, at) : undefined;
  if (told === 'unreal' || tagged === 'unreal' || (verb.form === 'to' && !governor)) return 'unreal';
  if (governor?.isDenied || verb.isDenied || takesNobody(tokens, clause)) return 'denied';
  return told === 'said' || tagged === 'said' ? 'said' : 'so';
}

/** "has begun to sing", "turns out to be", "manages to open it": the verb before, which says that it is done. */
function implying(tokens: readonly Token[], chunks: readonly Chunk[], at: number): VerbChunk | undefined {
  const lead = chunks.findLastIndex(({ kind }, place) => place < at && kind !== 'adverb');
  const chunk = chunks[lead];
  const isTurning = chunk?.kind === 'prep' && chunk.text === 'out';
  const verb = isTurning ? chunks[lead - 1] : chunk;
  if (verb?.kind !== 'verb' || verb.isUnreal || verb.form === 'to' || verb.isPassive) return undefined;
  const bases = basesOf(tokens[verb.main]?.text ?? '');
  return bases.some((base) => (isTurning ? base === 'turn' : implied.has(base))) ? verb : undefined;
}

/** What is told behind one of these with "to" is done. */
const implied: ReadonlySet<string> = new Set('begin start continue manage happen dare prove arrange'.split(' '));

/** As what it is told by what stands before it in its sentence: "says that", "believes that", "if". */
function reportedBefore(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  start: number,
  at: number,
): 'so' | 'said' | 'unreal' {
  let said = false;
  const isPresupposed = isTakenForGranted(tokens, chunks, at);
  for (let place = start; place < at; place += 1) {
    const chunk = chunks[place] as Chunk;
    if (
      (isSupposing(tokens, chunk) && !isPresupposed) ||
      isDoubtedThat(tokens, chunks, place) ||
      isAskedWho(tokens, chunks, place)
    )
      return 'unreal';
    said ||= tokens[chunk.from]?.text === 'according' && tokens[chunk.to]?.text === 'to';
    if (chunk.kind !== 'verb' || !isReporting(tokens, chunk) || !hasContent(chunks, place, at)) continue;
    if (isAskingApart(tokens, chunks, place, at)) continue;
    if (!isAsserting(tokens, chunk) || chunk.isDenied || chunk.isUnreal) return 'unreal';
    said = true;
  }
  return said ? 'said' : 'so';
}

/** "If it rains, Ann sells the house that Ben | built": that he built it is so, whatever becomes of the rest. */
function isTakenForGranted(tokens: readonly Token[], chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at] as VerbChunk;
  const relative = chunks.findLastIndex(({ kind }, place) => place < at && kind === 'relative');
  const noun = chunks[relative - 1];
  if (noun?.kind !== 'noun' || verb.isUnreal || verb.isDenied || !isPast(tokens, verb)) return false;
  const isNear = chunks.slice(relative + 1, at).every(({ kind }) => kind === 'noun' || kind === 'adverb');
  return isNear && /^(?:the|his|her|their|its)$/.test(tokens[noun.from]?.text ?? '');
}

function isPast(tokens: readonly Token[], { from, main }: VerbChunk): boolean {
  const text = tokens[main]?.text ?? '';
  return (
    tokens[from]?.text === 'had' ||
    (from === main && basesOf(text).some((base) => base !== text && pastOf(base) === text))
  );
}

/** "if", "whether", "as though" */
function isSupposing(tokens: readonly Token[], { from }: Chunk): boolean {
  const { text, entity, isQuoted } = tokens[from] as Token;
  if (entity !== undefined || isQuoted) return false;
  return /^(?:if|whether|unless|lest)$/.test(text) || (text === 'though' && tokens[from - 1]?.text === 'as');
}

/** "There is a rumour that …", "It is not true that …" */
function isDoubtedThat(tokens: readonly Token[], chunks: readonly Chunk[], place: number): boolean {
  const that = chunks[place] as Chunk;
  if (that.kind !== 'that' && that.kind !== 'relative') return false;
  if (tokens[that.from]?.text !== 'that') return false;
  const last = tokens[that.from - 1]?.text ?? '';
  if (rumours.has(last)) return true;
  const lead = chunks.findLast((chunk, at): chunk is VerbChunk => at < place && chunk.kind === 'verb');
  return lead?.isBe === true && (doubtful.has(last) || (lead.isDenied && last === 'true'));
}

/** What is told behind these need not be so. */
const rumours: ReadonlySet<string> = new Set(
  'rumour rumor gossip idea belief suspicion fear hope dream lie claim theory possibility danger risk accusation condition impression'.split(
    ' ',
  ),
);
const doubtful: ReadonlySet<string> = new Set(
  'untrue false possible impossible likely unlikely probable doubtful'.split(' '),
);

/** "tells Ben who …": who that is, it is not Ben. */
function isAskedWho(tokens: readonly Token[], chunks: readonly Chunk[], place: number): boolean {
  const lead = chunks[place - 2];
  if (chunks[place]?.kind !== 'relative' || chunks[place - 1]?.kind !== 'noun' || lead?.kind !== 'verb') return false;
  return basesOf(tokens[lead.main]?.text ?? '').some((base) => asking.has(base));
}

const asking: ReadonlySet<string> = new Set(['ask', 'tell', 'show', 'inform', 'remind', 'teach']);

/** "Ben sold it, Ann says." */
function taggedBehind(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  at: number,
  end: number,
): 'said' | 'unreal' | undefined {
  const [comma, who, verb] = [chunks[end - 3], chunks[end - 2], chunks[end - 1]];
  if (end - 3 <= at || comma?.kind !== 'comma' || who?.kind !== 'noun' || verb?.kind !== 'verb') return undefined;
  if (!isReporting(tokens, verb)) return undefined;
  return isAsserting(tokens, verb) && !verb.isDenied && !verb.isUnreal ? 'said' : 'unreal';
}

/** "On the night, he swears, he played billiards." */
function taggedBefore(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  start: number,
  at: number,
): 'said' | 'unreal' | undefined {
  for (let place = start; place + 3 < at; place += 1) {
    const [comma, who, verb, last] = chunks.slice(place, place + 4);
    const isTag = comma?.kind === 'comma' && who?.kind === 'noun' && verb?.kind === 'verb' && last?.kind === 'comma';
    if (isTag && isReporting(tokens, verb) && verb.form === 'finite')
      return isAsserting(tokens, verb) && !verb.isDenied && !verb.isUnreal ? 'said' : 'unreal';
  }
  return undefined;
}

/** Nobody does it, or it is done to nobody, or nothing: "sells no boat". */
function takesNobody(
  tokens: readonly Token[],
  { subject, objects, more, isPassive }: Omit<Clause, 'standing'>,
): boolean {
  const agents = isPassive ? more.filter(({ by }) => by === 'by').map(({ noun }) => noun) : [];
  return [...subject, ...objects, ...agents].some((noun) => isNobody(tokens, noun));
}

function isNobody(tokens: readonly Token[], { from, head }: NounChunk): boolean {
  return (
    /^(?:no|nobody|none|neither|nothing)$/.test(tokens[from]?.text ?? '') ||
    /^(?:nobody|nothing|none)$/.test(tokens[head]?.text ?? '')
  );
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
