import { basesOf } from '../../language/index.js';
import type { Token } from '../told/token.js';
import { reporting } from '../told/words/clause-words.js';
import { type Chunk, chunksOf, isParticiple, type NounChunk, type VerbChunk } from './chunks.js';

/** What a sentence says with one of its verbs. */
export type Clause = {
  readonly verb: VerbChunk;
  /** Who or what does it, with what stands beside it and is the same: "Ann", "a young nurse". */
  readonly subject: readonly NounChunk[];
  /** What it is done to, in their order; each is followed by nothing that is the same. */
  readonly objects: readonly NounChunk[];
  /** What stands behind prepositions. */
  readonly more: readonly Adjunct[];
  /** Words as "up", "away". */
  readonly particles: readonly string[];
  readonly isPassive: boolean;
  /** So; not so; said by somebody; or only wished, asked, supposed. */
  readonly standing: 'so' | 'denied' | 'said' | 'unreal';
  /** Where what is said, thought or seen begins: "that …", or a quotation. */
  readonly content?: number;
};

export type Adjunct = { readonly by: string; readonly noun: NounChunk };

/** A sentence as its clauses. */
export type Parsed = {
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
};

/** Reads the clauses of a sentence, those of relatives, participles and infinitives too. */
export function parsedOf(tokens: readonly Token[]): Parsed {
  const chunks = tokens.length > longest ? [] : chunksOf(tokens);
  const subjects = subjectsOf(tokens, chunks);
  const clauses: Clause[] = [];
  for (const [at, chunk] of chunks.entries())
    if (chunk.kind === 'verb') clauses.push(clauseAt(tokens, chunks, subjects, at, chunk));
  return { chunks, clauses };
}

/** In tokens: of a longer sentence nothing is read. */
const longest = 160;

type Subject = {
  /** The place of the noun among the chunks; undefined where it is not told. */
  readonly noun?: number;
  readonly isInverted?: true;
  readonly isCaused?: true;
  /** It is done by whoever does what another verb says, behind "to". */
  readonly isAim?: true;
  /** The place of a relative word that stands for it. */
  readonly relative?: number;
};
type Subjects = ReadonlyMap<number, Subject>;

function subjectsOf(tokens: readonly Token[], chunks: readonly Chunk[]): Subjects {
  const found = new Map<number, Subject>();
  for (const [at, chunk] of chunks.entries())
    if (chunk.kind === 'verb') found.set(at, subjectOf(tokens, chunks, found, at, chunk));
  return found;
}

function subjectOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  verb: VerbChunk,
): Subject {
  const last = before(chunks, at);
  const chunk = chunks[last];
  if (verb.form === 'participle') return { noun: nounBefore(chunks, last) };
  if (verb.form !== 'finite') return governed(tokens, chunks, known, at, verb);
  if (chunk?.kind === 'relative') return relativeSubject(tokens, chunks, last);
  if (chunk?.kind === 'noun') return nounSubject(tokens, chunks, known, at, last);
  if (chunk?.kind === 'comma') return asideSubject(chunks, known, at, last);
  if (chunk?.kind === 'and') return shared(tokens, chunks, known, at, last, verb);
  if (tokens[verb.from - 1]?.text === 'there') return inverted(chunks, at);
  if (chunk?.kind === 'verb') return behindRelative(chunks, last);
  if (chunk?.kind === 'prep') {
    const noun = nounBefore(chunks, last);
    const own = noun === undefined ? undefined : nounSubject(tokens, chunks, known, at, noun);
    return own ?? {};
  }
  return {};
}

/** "the key which Ann hides | is lost" */
function behindRelative(chunks: readonly Chunk[], last: number): Subject {
  const relative = chunks.findLastIndex(({ kind }, place) => place < last && kind === 'relative');
  const isOpen =
    relative > 0 &&
    chunks
      .slice(relative, last)
      .every(({ kind }) => kind !== 'stop' && kind !== 'comma' && kind !== 'and' && kind !== 'verb');
  const noun = isOpen ? nounBefore(chunks, relative - 1) : -1;
  return noun < 0 ? {} : { noun };
}

/** The chunk before one, over adverbs. */
function before(chunks: readonly Chunk[], at: number): number {
  let last = at - 1;
  while (chunks[last]?.kind === 'adverb') last -= 1;
  return last;
}

function nounBefore(chunks: readonly Chunk[], at: number): number {
  let last = at;
  while (
    last >= 0 &&
    (chunks[last]?.kind === 'comma' || chunks[last]?.kind === 'adverb' || chunks[last]?.kind === 'prep')
  )
    last -= 1;
  return chunks[last]?.kind === 'noun' ? last : -1;
}

/** "wants | to go", "smelling of smoke": whoever does what the verb before says, or to whom it is done. */
function governed(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  verb: VerbChunk,
): Subject {
  for (let last = at - 1; last >= 0; last -= 1) {
    const chunk = chunks[last];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'verb') continue;
    const object = chunks.slice(last + 1, at).findLastIndex(({ kind }) => kind === 'noun');
    const isToldTo =
      verb.form === 'to' &&
      object >= 0 &&
      !chunk.isPassive &&
      basesOf(tokens[chunk.main]?.text ?? '').some((base) => ordering.has(base));
    const own = isToldTo ? { noun: last + 1 + object } : (known.get(last) ?? {});
    return {
      ...(own.noun === undefined ? {} : { noun: own.noun }),
      ...(verb.form === 'to' ? { isAim: true as const } : {}),
    };
  }
  return {};
}

/** To whom it is told does it. */
const ordering: ReadonlySet<string> = new Set(
  'ask tell beg teach force make allow help persuade order want urge invite let see hear expect send advise warn'.split(
    ' ',
  ),
);

/** "Ann, who": the noun before, or, of "the house of Ann, which", the same. */
function relativeSubject(tokens: readonly Token[], chunks: readonly Chunk[], relative: number): Subject {
  const noun = nounBefore(chunks, relative - 1);
  if (noun < 0) return { relative };
  // "a portrait of Ann that hangs there"
  const own = chunks[noun] as NounChunk;
  const isOf =
    tokens[own.from - 1]?.text === 'of' && chunks[noun - 2]?.kind === 'noun' && chunks[relative]?.kind === 'relative';
  const isThing = tokens[chunks[relative]?.from ?? 0]?.text !== 'who';
  return { noun: isOf && isThing && isName(tokens, own) ? noun - 2 : noun, relative };
}

function nounSubject(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  last: number,
): Subject {
  const causing = before(chunks, last);
  const cause = chunks[causing];
  const verb = chunks[at] as VerbChunk;
  if (
    cause?.kind === 'verb' &&
    cause.form === 'finite' &&
    /^(?:has|have|had|gets?|got)$/.test(tokens[cause.main]?.text ?? '') &&
    isParticiple(tokens[verb.main]?.text ?? '')
  )
    return { noun: last, isCaused: true };
  // "a man called Ben | leaves"
  if (cause?.kind === 'verb' && cause.form === 'participle') {
    const noun = known.get(causing)?.noun;
    if (noun !== undefined && noun >= 0) return { noun };
  }
  let noun = last;
  // "the man in the grey hat | leaves"
  for (;;) {
    const lead = before(chunks, noun);
    if (chunks[lead]?.kind !== 'prep') return { noun };
    const outer = before(chunks, lead);
    if (chunks[outer]?.kind !== 'noun')
      return chunks[outer] === undefined || chunks[outer]?.kind !== 'verb' ? inverted(chunks, at) : { noun };
    noun = outer;
  }
}

/** "On the wall hangs a portrait", "there is a ring". */
function inverted(chunks: readonly Chunk[], at: number): Subject {
  const next = chunks.findIndex(({ kind }, place) => place > at && kind !== 'adverb');
  return chunks[next]?.kind === 'noun' ? { noun: next, isInverted: true } : {};
}

/** "Ann, a nurse, | leaves", "Ann, who sings, | leaves"; or one more that the same does: "comes, sees". */
function asideSubject(chunks: readonly Chunk[], known: Subjects, at: number, last: number): Subject {
  for (let open = last - 1; open > 0; open -= 1) {
    const chunk = chunks[open];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'comma' || chunks[open - 1]?.kind !== 'noun') continue;
    const inside = chunks.slice(open + 1, last);
    const first = inside.findIndex(({ kind }) => kind === 'relative');
    const isClosed = inside.every(
      (one, index) => one.kind !== 'verb' || one.form !== 'finite' || (first >= 0 && index > first),
    );
    if (!isClosed || inside.length === 0) continue;
    // "In the barn, behind the cart, …" is no subject, nor is the object of a verb before it.
    const noun = headOf(chunks, open - 1);
    if (noun !== undefined) return { noun };
  }
  return lastSubject(chunks, known, at, false);
}

/** The noun of which another stands behind "of", or a preposition; undefined behind a preposition alone. */
function headOf(chunks: readonly Chunk[], last: number): number | undefined {
  let noun = last;
  for (;;) {
    const lead = before(chunks, noun);
    if (chunks[lead]?.kind !== 'prep') return chunks[lead]?.kind === 'verb' ? undefined : noun;
    const outer = before(chunks, lead);
    if (chunks[outer]?.kind !== 'noun') return undefined;
    noun = outer;
  }
}

/** "Ann enters and | sings". */
function shared(
  _: readonly Token[],
  chunks: readonly Chunk[],
  known: Subjects,
  at: number,
  joint: number,
  verb: VerbChunk,
): Subject {
  const isParted = chunks[joint - 1]?.kind === 'comma';
  return verb.form === 'finite' ? lastSubject(chunks, known, at, isParted) : {};
}

function lastSubject(chunks: readonly Chunk[], known: Subjects, at: number, isParted: boolean): Subject {
  for (let last = at - 1; last >= 0; last -= 1) {
    const chunk = chunks[last];
    if (chunk?.kind === 'stop') break;
    if (chunk?.kind !== 'verb' || chunk.form === 'participle') continue;
    const own = known.get(last) ?? {};
    if (chunk.form === 'ing' || (chunk.form === 'to' && isParted) || own.isCaused) continue;
    if (isParted && own.relative !== undefined) continue;
    if (chunk.form === 'to' && chunks[at]?.kind === 'verb' && isInfinite(chunks[at] as VerbChunk)) return own;
    if (chunk.form === 'to') continue;
    return own;
  }
  return {};
}

function isInfinite(verb: VerbChunk): boolean {
  return verb.from === verb.main;
}

function clauseAt(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subjects: Subjects,
  at: number,
  verb: VerbChunk,
): Clause {
  const own = subjects.get(at) ?? {};
  const subject =
    own.noun === undefined || own.noun < 0
      ? []
      : [...sameAs(tokens, chunks, own.noun), ...joined(chunks, own.noun, at)];
  const read = argumentsOf(tokens, chunks, subjects, at, own);
  const isPassive = verb.isPassive || own.isCaused === true;
  const relative = own.noun === undefined ? undefined : relativeObject(chunks, own.noun);
  const objects =
    relative !== undefined && read.objects.length === 0 && !isPassive ? [chunks[relative] as NounChunk] : read.objects;
  return {
    verb,
    subject,
    objects,
    more: read.more,
    particles: read.particles,
    isPassive,
    standing: standingOf(tokens, chunks, subject, at, verb),
    ...(read.content === undefined ? {} : { content: read.content }),
  };
}

/** "the key which Ann hides": what stands before "which". */
function relativeObject(chunks: readonly Chunk[], subject: number): number | undefined {
  const lead = chunks[before(chunks, subject)];
  if (lead?.kind !== 'relative' || lead.text === 'whose') return undefined;
  const noun = nounBefore(chunks, before(chunks, subject) - 1);
  return noun < 0 ? undefined : noun;
}

/** "Ann and Ben | leave": those beside the last one. */
function joined(chunks: readonly Chunk[], noun: number, verb: number): readonly NounChunk[] {
  if (noun > verb || chunks[noun - 1]?.kind !== 'and' || chunks[noun - 2]?.kind !== 'noun') return [];
  const lead = chunks[before(chunks, noun - 2)];
  return lead?.kind === 'verb' || lead?.kind === 'prep' ? [] : [chunks[noun - 2] as NounChunk];
}

/** A noun and what is the same: "Ann, a nurse", "a man called Ben". */
export function sameAs(tokens: readonly Token[], chunks: readonly Chunk[], noun: number): readonly NounChunk[] {
  const own = chunks[noun] as NounChunk;
  const [next, after, behind] = [chunks[noun + 1], chunks[noun + 2], chunks[noun + 3]];
  if (
    next?.kind === 'verb' &&
    next.form === 'participle' &&
    /^(?:called|named)$/.test(tokens[next.main]?.text ?? '') &&
    after?.kind === 'noun'
  )
    return [own, after];
  if (next?.kind !== 'comma' || after?.kind !== 'noun') return [own];
  const isEnd =
    behind === undefined ||
    ['comma', 'stop', 'relative', 'prep'].includes(behind.kind) ||
    (behind.kind === 'verb' && behind.form === 'participle');
  const isSaid = isTrait(tokens, after) || isName(tokens, after);
  if (!isEnd || !isSaid || (isName(tokens, own) && isName(tokens, after)) || isList(chunks, noun + 3)) return [own];
  return [own, ...sameAs(tokens, chunks, noun + 2)];
}

function isTrait(tokens: readonly Token[], { from }: NounChunk): boolean {
  return (
    /^(?:an?|the|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(tokens[from]?.text ?? '') ||
    /^(?:'s?)$/.test(tokens[from + 1]?.text ?? '')
  );
}

function isName(tokens: readonly Token[], { from, to, head }: NounChunk): boolean {
  const { entity, isCapital } = tokens[head] as Token;
  return to - from < 3 && (entity !== undefined || isCapital === true);
}

/** "…, a cup and a plate": one of a list. */
function isList(chunks: readonly Chunk[], from: number): boolean {
  for (let at = from; at < chunks.length; at += 1) {
    const { kind } = chunks[at] as Chunk;
    if (kind === 'and') return chunks[at + 1]?.kind === 'noun' && chunks[at - 1]?.kind === 'noun';
    if (kind !== 'noun' && kind !== 'comma') return false;
  }
  return false;
}

type Arguments = Pick<Clause, 'objects' | 'more' | 'particles' | 'content'>;

function argumentsOf(
  tokens: readonly Token[],
  chunks: readonly Chunk[],
  subjects: Subjects,
  at: number,
  own: Subject,
): Arguments {
  const objects: NounChunk[] = [];
  const more: Adjunct[] = [];
  const particles: string[] = [];
  let by: string | undefined;
  let content: number | undefined;
  const doers = new Set(
    [...subjects].flatMap(([verb, { noun, isInverted, isCaused }]) =>
      noun !== undefined && verb > noun && noun > at && !isInverted && !isCaused ? [noun] : [],
    ),
  );
  for (let next = own.isInverted ? (own.noun ?? at) + 1 : at + 1; next < chunks.length; next += 1) {
    const chunk = chunks[next] as Chunk;
    const behind = chunks[next + 1];
    if (chunk.kind === 'noun') {
      const isOther = doers.has(next) && !isAntecedent(chunks, subjects, next);
      if (isOther) {
        if (objects.length === 0 && by === undefined) content = chunk.from;
        break;
      }
      if (by === undefined) objects.push(chunk);
      else more.push({ by, noun: chunk });
      by = behind?.kind === 'and' || behind?.kind === 'comma' ? by : undefined;
      const [, ...same] = sameAs(tokens, chunks, next);
      next += 2 * same.length;
    } else if (chunk.kind === 'prep') {
      if (by !== undefined) particles.push(by);
      by = chunk.text;
      if (behind?.kind !== 'noun' && behind?.kind !== 'prep' && behind?.kind !== 'adverb') {
        particles.push(chunk.text);
        by = undefined;
      }
    } else if (chunk.kind === 'adverb') {
      if (/^(?:away|back|home|down)$/.test(chunk.text)) particles.push(chunk.text);
    } else if (chunk.kind === 'and' || chunk.kind === 'comma') {
      const then = behind?.kind === 'and' ? chunks[next + 2] : behind;
      const isMore = then?.kind === 'noun' && !doers.has(chunks.indexOf(then));
      const isBut = chunk.text === 'but' || then === undefined || chunks[next + 1]?.kind === 'adverb';
      if (isBut || (!isMore && !(chunk.kind === 'comma' && then?.kind === 'prep'))) break;
      if (then.kind === 'prep') by = undefined;
    } else if (chunk.kind === 'that') {
      content = chunk.to;
      break;
    } else if (chunk.kind === 'quote') {
      content = chunk.from;
      break;
    } else if (chunk.kind === 'verb' && chunk.form === 'participle') {
      if (behind?.kind === 'noun' && /^(?:called|named)$/.test(tokens[chunk.main]?.text ?? '')) next += 1;
      else break;
    } else if (chunk.kind === 'stop' && behind?.kind === 'quote') {
      content = behind.from;
      break;
    } else if (chunk.kind === 'verb' && own.isCaused !== true && subjects.get(next)?.isCaused) {
      break;
    } else break;
  }
  if (by !== undefined && chunks.length > 0) particles.push(by);
  return { objects, more, particles, ...(content === undefined ? {} : { content }) };
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

function standingOf(
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
